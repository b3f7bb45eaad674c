/// One document as a careful reader would have it: clean lines, each with its raw line number,
/// and every repair that was made to get there.
public struct Page: Sendable, Equatable {
    /// How the bytes were read.
    public let encoding: TextEncoding
    /// Every line of the document in order, blank ones included; `lines[i].number == i + 1`.
    public let lines: [Line]
    /// Every repair, in order of line and start.
    public let repairs: [Repair]
    /// What a reader of the log should know of this page (undecodable bytes, binary content); usually empty.
    public let warnings: [String]

    public init(encoding: TextEncoding, lines: [Line], repairs: [Repair], warnings: [String] = []) {
        self.encoding = encoding
        self.lines = lines
        self.repairs = repairs
        self.warnings = warnings
    }
}

/// One line of a page, restored.
public struct Line: Sendable, Equatable {
    /// 1-based number of the raw line.
    public let number: Int
    /// The restored text, without its line break, surrounding white space kept.
    public let text: [Unicode.Scalar]

    public init(number: Int, text: [Unicode.Scalar]) {
        self.number = number
        self.text = text
    }
}
