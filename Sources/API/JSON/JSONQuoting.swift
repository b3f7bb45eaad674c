extension [UInt8] {
    private static let hexDigits = Array("0123456789abcdef".utf8)

    /// Appends `text` as a JSON string: quotation mark, reverse solidus and control characters escaped, all else as
    /// it is. DEL and the C1 controls are legal JSON and stay.
    mutating func appendJSON(quoting text: String) {
        append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            var plain = 0
            for index in utf8.indices where utf8[index] < 0x20 || utf8[index] == 0x22 || utf8[index] == 0x5C {
                append(contentsOf: utf8[plain..<index])
                appendJSON(escaping: utf8[index])
                plain = index + 1
            }
            append(contentsOf: utf8[plain...])
        }
        append(UInt8(ascii: "\""))
    }

    private mutating func appendJSON(escaping byte: UInt8) {
        append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: append(UInt8(ascii: "b"))
        case 0x09: append(UInt8(ascii: "t"))
        case 0x0A: append(UInt8(ascii: "n"))
        case 0x0C: append(UInt8(ascii: "f"))
        case 0x0D: append(UInt8(ascii: "r"))
        case 0x22, 0x5C: append(byte)
        default: self += "u00".utf8 + [Self.hexDigits[Int(byte >> 4)], Self.hexDigits[Int(byte & 15)]]
        }
    }
}
