/// What the text of a page has left open from line to line, as its run is read from top to bottom.
struct TextFlow {
    /// A sentence that closes a paragraph and no head is longer, in code points.
    private static let longestCall = 20

    /// The last long line broke off in mid-sentence.
    private(set) var isUnfinished = false
    /// The last text that broke off and was not carried on.
    private(set) var broken: LineEvidence?
    /// The last display line stopped where no phrase stops.
    private(set) var titleIsUnfinished = false
    /// The last line closed its story with a credit.
    private(set) var isClosed = false
    /// Tells which lines the next one carries on.
    var continuation: Continuation

    init(_ lines: [LineEvidence]) { continuation = Continuation(lines) }

    /// Takes note of `line`, with what stands around it, on the way to the next one.
    mutating func pass(_ line: LineEvidence, _ around: SlotCosts.Surroundings) {
        titleIsUnfinished = around.breaksTitle
        // Pictures and their credits may stand behind the signature; the story has ended all the same.
        if !line.isPicture && !line.isPictureCredit { isClosed = Self.closesStory(line) }
        // Whatever broke off before a label is not taken up below it.
        if line.label?.isPlain ?? false, line.ending == .open { isUnfinished = false }
        if line.isPicture { return }
        // Whoever signs has said all, and a short last line closes what was open.
        if line.credit?.strength == .role || line.ending == .sentence { isUnfinished = false }
        let isText =
            !line.isShort || line.innerSentences > 0 || line.ending == .sentence && line.count > Self.longestCall
            || around.isContinued
        guard isText else { return }
        isUnfinished = ParagraphJoining.breaksOff(line)
        if isUnfinished {
            broken = line
        } else if around.continuesText || around.endsBrokenText {
            broken = nil
        }
    }

    private static func closesStory(_ line: LineEvidence) -> Bool {
        if line.isBracketed, let credit = line.credit, credit.strength > .guess { return !line.isPictureCredit }
        return line.closing.map(\.isBracketed) ?? false && !line.closesAsPicture
    }
}
