import Lexicon

/// Display lines in mid-page: whether the text turns to another matter there, and whether others of the same make stand
/// beside them. A headline does the one, a subhead has the other.
struct DisplayLines {
    /// Smaller turns say nothing.
    private static let leastTurn = 25
    /// From this share of pairs on, in hundredths, two texts are one; by `mixed` less, there is no doubt that they are two.
    private static let muchInCommon = 15
    private static let mixed = 4
    /// Long lines that are asked on either side.
    private static let linesAhead = 6
    private static let linesBehind = 4
    private static let reporting = PhraseTable(.reportingWords)
    private static let nameLengths = [3, 2]
    /// How many display lines before and after are compared.
    private static let neighbours = 3
    /// Longest and shortest display line that is compared.
    private static let lengths = 3...40
    /// How much two lines of one make may differ in length.
    private static let lengthDifference = 6
    /// A place before a colon is this long (纳雍:…): it makes no family.
    private static let lengthsOfPlaces = 2...3

    /// The line's make: its first mark, and where that stands.
    private struct Shape: Equatable {
        enum Mark { case comma, colon, blank, question, quote, bracket, none }
        var mark: Mark
        var place: Int
    }

    private let lines: [LineEvidence]
    private let running: [Int]
    private let content: ContentIndex
    /// Places of display lines in `running`, ascending, and the shape of each.
    private var candidates: [(place: Int, shape: Shape)] = []

    init(running: [Int], lines: [LineEvidence], content: ContentIndex) {
        self.running = running
        self.lines = lines
        self.content = content
        for (place, index) in running.enumerated() where Self.isDisplay(lines[index]) {
            candidates.append((place, Self.shape(of: lines[index].text)))
        }
    }

    private static func isDisplay(_ line: LineEvidence) -> Bool {
        lengths.contains(line.count) && line.ending == .open && line.innerSentences == 0 && !line.isReport
            && line.credit == nil && line.imprint == nil
    }

    /// By how much more the text below takes up the words of the line at `place` than the text above does, 0...100.
    func turn(at place: Int) -> Int {
        guard place > 0, place + 1 < running.count, lines[running[place - 1]].isText,
            lines[running[place + 1]].isText
        else { return 0 }
        let below = running[(place + 1)...].prefix(Self.linesAhead).prefix { lines[$0].isText }
        let above = running[..<place].suffix(Self.linesBehind).reversed().prefix { lines[$0].isText }
        guard let first = below.first, let last = below.last, let top = above.last, let bottom = above.first else {
            return 0
        }
        let index = running[place]
        let turn =
            content.share(of: CollectionOfOne(index), in: first...last)
            - content.share(of: CollectionOfOne(index), in: top...bottom)
        guard turn > Self.leastTurn else { return 0 }
        // Where both sides have much in common, the line stands inside of a story, whatever it says.
        let common = ContentIndex.common(above.map { lines[$0].text }, below.map { lines[$0].text })
        return turn * max(0, min(Self.mixed, Self.muchInCommon - common)) / Self.mixed
    }

    /// Whether the text below the line at `place` opens with a person, and what is said, whom the text above has named:
    /// a new story would introduce him.
    func keepsPersons(at place: Int) -> Bool {
        guard place > 0, place + 1 < running.count, lines[running[place - 1]].isText else { return false }
        let text = lines[running[place + 1]].text
        for length in Self.nameLengths where text.count > length {
            let name = text.prefix(length)
            guard PersonalName.isPlausible(name),
                Self.reporting.match(in: text, at: name.endIndex) != nil || text[name.endIndex].isComma
            else { continue }
            let above = running[..<place].suffix(Self.linesBehind).reversed().prefix { lines[$0].isText }
            return above.contains { lines[$0].text.holds(name) }
        }
        return false
    }

    /// Of each place whether a line stands there beside which another of the same make stands, text between them.
    func siblings() -> [Bool] {
        var found = [Bool](repeating: false, count: running.count)
        for (number, candidate) in candidates.enumerated() where isInText(candidate.place) {
            for other in candidates[(number + 1)...].prefix(Self.neighbours)
            where other.place > candidate.place + 1 && isInText(other.place) && areAlike(candidate, other) {
                found[candidate.place] = true
                found[other.place] = true
            }
        }
        return found
    }

    private func isInText(_ place: Int) -> Bool {
        // A note on the person in brackets stands under his name.
        place > 0 && place + 1 < running.count && lines[running[place - 1]].isText
            && (lines[running[place + 1]].isText || lines[running[place + 1]].isBracketed)
    }

    private func areAlike(_ one: (place: Int, shape: Shape), _ other: (place: Int, shape: Shape)) -> Bool {
        let (line, next) = (lines[running[one.place]], lines[running[other.place]])
        guard abs(line.count - next.count) <= Self.lengthDifference else { return false }
        if line.text.first == next.text.first, line.count == next.count || line.text.prefix(2) == next.text.prefix(2) {
            return true
        }
        if areParallel(line.text, next.text) { return true }
        switch one.shape.mark {
        case .none, .quote: return false
        case .colon:
            return one.shape == other.shape && !Self.lengthsOfPlaces.contains(one.shape.place)
                || one.shape.mark == other.shape.mark && opensWithPerson(one) && opensWithPerson(other)
        case .comma, .blank, .question, .bracket: return one.shape == other.shape
        }
    }

    /// Longest lines that are parallel by one character, in code points.
    private static let longestParallel = 8

    /// 带着问题去, 追着差距改, 请着师傅教: so many characters, and one of them in the same place.
    private func areParallel(_ one: ArraySlice<Unicode.Scalar>, _ other: ArraySlice<Unicode.Scalar>) -> Bool {
        one.count == other.count && (4...Self.longestParallel).contains(one.count)
            && zip(one, other).contains { $0 == $1 && $0.isHan }
    }

    /// It names a person before a colon (陈立:审批是“跑”出来的), and no report begins below.
    private func opensWithPerson(_ line: (place: Int, shape: Shape)) -> Bool {
        let below = lines[running[line.place + 1]]
        return !below.isReport && !below.opensWithTime
            && PersonalName.isPlausible(lines[running[line.place]].text.prefix(line.shape.place))
    }

    private static func shape(of text: ArraySlice<Unicode.Scalar>) -> Shape {
        for (offset, scalar) in text.enumerated() {
            if scalar.isHan || scalar.digit != nil { continue }
            if scalar.isComma { return Shape(mark: .comma, place: offset) }
            if scalar.isColon { return Shape(mark: .colon, place: offset) }
            if scalar.isBlank { return Shape(mark: .blank, place: offset) }
            if scalar == "?" || scalar == "？" { return Shape(mark: .question, place: offset) }
            if scalar.opensQuote { return Shape(mark: .quote, place: offset) }
            if scalar.opensBracket { return Shape(mark: .bracket, place: offset) }
        }
        return Shape(mark: .none, place: 0)
    }
}
