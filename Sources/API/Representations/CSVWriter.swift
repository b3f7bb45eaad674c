/// Writes comma-separated values (RFC 4180): CRLF ends a record, a field is quoted where it must be.
struct CSVWriter: Sendable {
    private(set) var bytes: [UInt8] = []
    private var standsAtStart = true

    /// What Excel needs to take a file for UTF-8.
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    mutating func field(_ text: String) {
        if !standsAtStart { bytes.append(UInt8(ascii: ",")) }
        standsAtStart = false
        guard text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else {
            bytes += text.utf8
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func endRecord() {
        bytes += "\r\n".utf8
        standsAtStart = true
    }
}
