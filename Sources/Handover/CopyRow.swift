/// One row in PostgreSQL's text format for COPY (PostgreSQL manual, "COPY", File Formats, Text Format):
/// columns parted by tabs, `\N` for null, backslash before what would be read as a separator.
struct CopyRow {
    private(set) var bytes: [UInt8] = []
    private var isEmpty = true

    private mutating func separate() {
        if !isEmpty { bytes.append(UInt8(ascii: "\t")) }
        isEmpty = false
    }

    mutating func add(_ text: String?) {
        separate()
        guard let text else {
            bytes += [UInt8(ascii: "\\"), UInt8(ascii: "N")]
            return
        }
        escape(text)
    }

    mutating func add(_ number: Int?) { add(number.map(String.init)) }

    /// An array literal (PostgreSQL manual, "Array Input and Output Syntax"), every element quoted.
    mutating func add(_ elements: [String]) {
        var literal = "{"
        for (index, element) in elements.enumerated() {
            if index > 0 { literal += "," }
            literal += "\""
            for character in element.unicodeScalars {
                if character == "\"" || character == "\\" { literal += "\\" }
                literal.unicodeScalars.append(character)
            }
            literal += "\""
        }
        add(literal + "}")
    }

    mutating func add(_ elements: [Int]) { add(elements.map(String.init)) }

    /// The row with its line break.
    consuming func ended() -> [UInt8] {
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private mutating func escape(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"): bytes += [byte, byte]
            case UInt8(ascii: "\n"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
            case UInt8(ascii: "\r"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
            case UInt8(ascii: "\t"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
            // PostgreSQL's text holds no NUL; it becomes the replacement character.
            case 0: bytes += Array("\u{FFFD}".utf8)
            default: bytes.append(byte)
            }
        }
    }
}
