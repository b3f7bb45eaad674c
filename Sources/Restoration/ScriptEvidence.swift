/// What the lines of a page say together of the script they are written in.
struct ScriptEvidence: Equatable {
    /// Whether more speaks for Traditional than for Simplified text.
    let isTraditional: Bool

    static let traditional = ScriptEvidence(isTraditional: true)

    /// On a Simplified page, so many Traditional characters make a line Traditional; fewer are names and quotations.
    private static let foreignLine = 2

    private init(isTraditional: Bool) { self.isTraditional = isTraditional }

    init(of lines: [LineTraits]) {
        var balance = 0
        for line in lines { balance += line.traditional - line.simplified }
        isTraditional = balance > 0
    }

    /// Whether a line of the page is to be made Simplified.
    func isTraditional(_ line: LineTraits) -> Bool {
        guard !line.classes.isDisjoint(with: [.traditional, .shared]) else { return false }
        return isTraditional
            ? line.traditional >= line.simplified
            : line.traditional >= Self.foreignLine && line.traditional > line.simplified
    }
}
