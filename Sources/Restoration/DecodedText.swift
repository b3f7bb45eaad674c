/// The bytes of one document as text, before any repair: what `/raw` shows and what repairs count in.
public struct DecodedText: Sendable, Equatable {
    /// How the bytes were read.
    public let encoding: TextEncoding
    /// The whole text with its line breaks, without a byte order mark; empty for binary content.
    public let scalars: [Unicode.Scalar]
    /// The lines as ranges of `scalars`, line breaks left out; line `n` of the document is `lines[n - 1]`.
    ///
    /// A line ends with LF, CR LF or CR. What stands after the last break is a line too, though it be empty.
    public let lines: [Range<Int>]

    init(encoding: TextEncoding, scalars: [Unicode.Scalar], lines: [Range<Int>]) {
        self.encoding = encoding
        self.scalars = scalars
        self.lines = lines
    }

    /// The text of these lines, a line feed between them. O(scalars).
    init(encoding: TextEncoding, joining lines: [ArraySlice<Unicode.Scalar>]) {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(lines.reduce(0) { $0 + $1.count + 1 })
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(lines.count)
        for line in lines {
            if !ranges.isEmpty { scalars.append("\n") }
            ranges.append(scalars.count..<scalars.count + line.count)
            scalars += line
        }
        self.init(encoding: encoding, scalars: scalars, lines: ranges)
    }

    /// The text of line `number`, counted from 1; nil where there is no such line.
    public func line(_ number: Int) -> ArraySlice<Unicode.Scalar>? {
        guard lines.indices.contains(number - 1) else { return nil }
        return scalars[lines[number - 1]]
    }
}

/// The text that `bytes` hold, by the encoding their content shows. O(bytes); never fails.
///
/// Bytes that the encoding does not explain stand as U+FFFD, one for each ill-formed sequence.
public func decoded(_ bytes: [UInt8]) -> DecodedText {
    let signature = Signature(of: bytes)
    let body = bytes[(signature?.length ?? 0)...]
    // Nearly all documents are UTF-8: what tells that reads them too.
    let reading = UTF8Reading(of: body)
    let encoding = signature?.encoding ?? TextEncoding(byContentOf: bytes, count: reading.count)
    let scalars =
        switch encoding {
        case .utf8: reading.scalars
        case .utf16LittleEndian: utf16Scalars(of: body, lowByteFirst: true)
        case .utf16BigEndian: utf16Scalars(of: body, lowByteFirst: false)
        case .gb18030: gb18030Scalars(of: body)
        case .big5: big5Scalars(of: body)
        case .binary: [Unicode.Scalar]()
        }
    return DecodedText(
        encoding: encoding, scalars: scalars, lines: encoding == .binary ? [] : lineRanges(of: scalars))
}

/// The lines of `text`, without their breaks; none for an empty text.
private func lineRanges(of text: [Unicode.Scalar]) -> [Range<Int>] {
    guard !text.isEmpty else { return [] }
    var lines: [Range<Int>] = []
    var start = 0
    text.withUnsafeBufferPointer { text in
        var index = 0
        while index < text.count {
            let value = text[index].value
            if value <= 0x0D, value == 0x0A || value == 0x0D {
                lines.append(start..<index)
                if value == 0x0D, index + 1 < text.count, text[index + 1].value == 0x0A { index += 1 }
                start = index + 1
            }
            index += 1
        }
    }
    lines.append(start..<text.count)
    return lines
}
