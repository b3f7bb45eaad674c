/// One change made to a raw line on the way to the restored one.
///
/// Positions are Unicode code points of the *raw decoded* line, half-open. Applying all repairs of a
/// line from right to left to the raw decoded line gives the restored line.
public struct Repair: Sendable, Equatable {
    /// 1-based number of the raw line.
    public let line: Int
    public let start: Int
    public let end: Int
    /// The raw text, `raw[start..<end]`.
    public let from: String
    /// What stands there now; empty where something was taken out.
    public let to: String
    public let rule: Rule

    /// Why a repair was made; the raw value is its name in the API.
    public enum Rule: String, Sendable, CaseIterable {
        /// A pinyin reading aid after its character, removed.
        case readingAid = "reading-aid"
        /// Traditional to Simplified.
        case script
        /// Byte-shifted GBK mojibake, decoded again in step; proven.
        case byteShift = "byte-shift"
        /// Text that went through a wrong decoder (UTF-8 as GBK or Latin-1), proven.
        case wrongDecoder = "wrong-decoder"
        /// Recognised as damaged but open: kept as it is. `from == to`.
        case doubtful
        /// Width or punctuation folded, where it is an artefact.
        case width
        /// Markup stripped (HTML or Markdown saved as text).
        case markup
        /// Bytes that no encoding explains, shown as U+FFFD. `from == to`.
        case undecodable
        /// Control characters, zero-width characters and the like, removed.
        case invisible
    }

    public init(line: Int, start: Int, end: Int, from: String, to: String, rule: Rule) {
        self.line = line
        self.start = start
        self.end = end
        self.from = from
        self.to = to
        self.rule = rule
    }
}
