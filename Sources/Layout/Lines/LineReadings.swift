/// What the readers with most code and largest tables make of a line.
struct LineReadings {
    let text: ArraySlice<Unicode.Scalar>
    let counts: LineCounts
    /// The headline that the line opens with, of a brief that has it in its first line.
    private(set) var runInHead: Range<Int>?
    /// What the text opens with, behind that headline where there is one.
    private(set) var opening: Opening?
    /// The whole line as a credit, though it may be a label too.
    private(set) var credit: BylineReading?
    private(set) var closing: ClosingCredit?
    private(set) var furniture: FurnitureCue?

    private init(counting text: ArraySlice<Unicode.Scalar>) {
        self.text = text
        counts = LineCounts(of: text)
    }

    /// The readers, each of which notes what it makes of a line.
    private static let readers: [@Sendable (inout LineReadings) -> Void] = [
        { $0.runInHead = RunInHead.range(in: $0.text, $0.counts) },
        { $0.opening = Opening.reading(of: $0.text[($0.runInHead?.upperBound ?? $0.text.startIndex)...]) },
        { $0.credit = credit(of: $0.text) },
        { $0.closing = ClosingCredit.reading(of: $0.text) },
        { $0.furniture = furniture(of: $0.text, $0.counts) },
    ]

    /// The readings of one line. O(length).
    init(of text: ArraySlice<Unicode.Scalar>) {
        self.init(counting: text)
        for read in Self.readers { read(&self) }
    }

    /// Lines that are read at once: about a page, and few enough to be near when the next reader takes them.
    private static let atOnce = 128

    /// Calls `body` with the readings of each line, in order. Each reader takes a hundred lines before the next one does:
    /// its code and its tables stay in the nearest cache, where those of all have no room. O(characters).
    static func forEach(of texts: [ArraySlice<Unicode.Scalar>], _ body: (Int, LineReadings) -> Void) {
        for start in stride(from: 0, to: texts.count, by: atOnce) {
            var lines = texts[start...].prefix(atOnce).map { LineReadings(counting: $0) }
            for read in readers {
                for line in lines.indices { read(&lines[line]) }
            }
            for line in lines.indices { body(start + line, lines[line]) }
        }
    }

    private static func credit(of text: ArraySlice<Unicode.Scalar>) -> BylineReading? {
        guard text.count <= BylineGrammar.longest else { return nil }
        return AuthorNote.reading(of: text) ?? BylineGrammar.reading(of: text) ?? PictureCredits.reading(of: text)
    }

    private static func furniture(of text: ArraySlice<Unicode.Scalar>, _ counts: LineCounts) -> FurnitureCue? {
        // A long line of marks only is none.
        guard text.count <= BylineGrammar.longest || counts.han + counts.digits + counts.latin > 0 else { return nil }
        return FurnitureCue.reading(of: text, counts)
    }
}
