/// One row of a table, decoded: scalars with the ends of its fields.
struct TableRow {
    /// Scalars of the whole row, tabs left out.
    let text: [UInt32]
    /// Each field as a range of `text`.
    let fields: [Range<Int>]

    func scalars(_ field: Int) -> ArraySlice<UInt32> { field < fields.count ? text[fields[field]] : [] }

    func string(_ field: Int) -> String {
        var string = String.UnicodeScalarView()
        string.append(contentsOf: scalars(field).compactMap(Unicode.Scalar.init))
        return String(string)
    }

    /// The field as a whole number, or nil where it is none.
    func number(_ field: Int) -> Int? {
        let digits = scalars(field)
        guard !digits.isEmpty else { return nil }
        var number = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            number = number * 10 + Int(digit - 0x30)
        }
        return number
    }
}

extension Table {
    /// The rows as decoded scalars, comment and blank lines left out. O(bytes).
    ///
    /// The tables are our own and valid UTF-8; LexiconTests holds them to it.
    func scalarRows() -> some Sequence<TableRow> {
        sequence(state: bytes.startIndex) { index -> TableRow? in
            while index < bytes.count {
                var text: [UInt32] = []
                var fields: [Range<Int>] = []
                var start = 0
                let comment = bytes[index] == UInt8(ascii: "#")
                while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
                    let byte = bytes[index]
                    var length = 1
                    if byte == UInt8(ascii: "\t") {
                        fields.append(start..<text.count)
                        start = text.count
                    } else if byte < 0x80 {
                        text.append(UInt32(byte))
                    } else {
                        length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
                        var scalar = UInt32(byte) & (0xFF >> UInt32(length + 1))
                        for offset in 1..<length where index + offset < bytes.count {
                            scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F)
                        }
                        text.append(scalar)
                    }
                    index += length
                }
                index += 1
                fields.append(start..<text.count)
                if !comment, !text.isEmpty { return TableRow(text: text, fields: fields) }
            }
            return nil
        }
    }
}
