import Lexicon

/// Undoes GBK text that went out of step where a program put reading aids or narrow punctuation between the two bytes
/// of a character.
///
/// 當地 is AE 94 B5 D8. The program looked for byte pairs, found 94 B5 (數) and put `(shù)` after it; so 地 lost its
/// first byte, which together with the parenthesis became `?`, and all that follows was read one byte out of step.
/// The aid tells the character that was found, and that its second byte: what was lost. Likewise A3 A1 (！) is found in
/// 保” (B1 A3 A1 B1) and made `!`: here the first byte of 保 is gone, and only the words around can tell.
struct ByteShift {
    private let text: [Unicode.Scalar]
    private let plausibility = Plausibility.standard

    /// Scalars on either side of a place that decide what stood there.
    private static let context = 8
    /// By how many halved bits the best choice must be likelier than the next.
    private static let margin = 10
    /// Above this cost a character, on average, a reading in step is no text.
    private static let rubble = 46
    /// By how many halved bits a reading in step must be likelier than the page's, where no aid speaks for it.
    private static let gain = 24

    init(of text: [Unicode.Scalar]) { self.text = text }

    /// The repairs and flags of runs that an aid brought out of step. O(scalars).
    func editsAroundAids() -> [Edit] {
        edits(at: { $0 == "?" || $0 == "\u{FFFD}" }) { index in editsOfAid(at: index) }
    }

    /// The repairs and flags of runs that narrow punctuation brought out of step, in a line whose aids are in step.
    /// O(scalars).
    func editsAroundMarks() -> [Edit] {
        edits(at: { $0 == "!" || $0 == ";" || $0 == "?" }) { index in
            switch text[index] {
            case "!": editsOfMark(at: index, lost: 0xA1)
            case ";": editsOfMark(at: index, lost: 0xBB)
            case "?": editsOfMark(at: index, lost: 0xBF)
            default: []
            }
        }
    }

    /// The edits of each mark that no edit of one before it took in.
    private func edits(at isMark: (Unicode.Scalar) -> Bool, _ editsThere: (Int) -> [Edit]) -> [Edit] {
        var edits: [Edit] = []
        var index = 0
        while index < text.count {
            guard isMark(text[index]) else {
                index += 1
                continue
            }
            let found = editsThere(index)
            edits += found
            index = max(index + 1, found.last?.range.upperBound ?? 0)
        }
        return edits
    }

    // MARK: An aid between two bytes

    /// The repair of a run that begins with the mark of a swallowed parenthesis at `index`, or its flag.
    private func editsOfAid(at index: Int) -> [Edit] {
        guard let aid = swallowedAid(in: text, at: index), let subject = characterBefore(index),
            let code = DoubleByteEncoding.gb18030.code(of: subject)
        else { return [] }
        // The character that the program found is the second byte of `subject` and the byte that was lost.
        let runs = aid.subjects(among: characters(after: UInt8(code & 0xFF)))
            .compactMap { DoubleByteEncoding.gb18030.code(of: $0).map { UInt8($0 & 0xFF) } }
            .filter { $0 > 0x80 }
            .map { ShiftedRun(in: text, from: aid.end, lost: $0) }
            .filter { $0.outcome != .broken && !$0.choices.isEmpty }
        guard !runs.isEmpty else { return aid.isToned ? [.flag(index..<aid.end, .doubtful)] : [] }
        let before = context(before: index)
        let readings = runs.compactMap { run in resolved(run, after: before).map { (run: run, characters: $0) } }
        let costs = readings.map {
            plausibility.cost(of: before + $0.characters + context(after: $0.run.end))
        }
        guard let best = costs.indices.min(by: { costs[$0] < costs[$1] }),
            costs.indices.allSatisfy({ $0 == best || costs[$0] >= costs[best] + Self.margin }),
            plausibility.cost(of: readings[best].characters) <= Self.rubble * readings[best].characters.count
        else { return [.flag(index..<(runs.map(\.end).max() ?? aid.end), .doubtful)] }
        return edits(from: index, run: readings[best].run, characters: readings[best].characters)
    }

    /// The character before `index`, over an aid of its own.
    private func characterBefore(_ index: Int) -> Unicode.Scalar? {
        var index = index
        while let start = startOfAid(endingAt: index) { index = start }
        return index > 0 ? text[index - 1] : nil
    }

    // MARK: Narrow punctuation between two bytes

    /// The repair of a run that begins after the mark at `index`, which took the second byte of one character and
    /// `lost`, the first byte of the next; empty where the text reads better as it is.
    private func editsOfMark(at index: Int, lost: UInt8) -> [Edit] {
        guard index + 1 < text.count,
            text[index + 1].value >= 0x40 || text[index + 1] == "?"
        else { return [] }
        // The mark of an aid, whose run the next round reads.
        if let aid = swallowedAid(in: text, at: index), aid.isToned { return [] }
        let run = ShiftedRun(in: text, from: index + 1, lost: lost)
        if run.choices.isEmpty, case .swallowed = run.outcome, text[index] == "!" {
            // `!?` where a sentence and its quotation ended together, or as written: nothing tells.
            return [.flag(index..<index + 2, .doubtful)]
        }
        guard run.outcome != .broken, !run.choices.isEmpty else { return [] }
        guard let characters = resolved(run, after: []) else { return [] }
        let after = context(after: run.end)
        var gain = plausibility.cost(of: run.printed + after) - plausibility.cost(of: characters + after)
        if let aid = ReadingAid(in: text, openingAt: run.end), let last = characters.last, aid.isOn(last) {
            // An aid after a Latin letter is none of a program's, so the letter is half a character.
            gain += Self.gain
        }
        guard gain >= Self.gain else { return [] }
        let split = SplitCharacter(before: context(before: index), after: characters + after)
        if let character = split.decided(by: plausibility, margin: Self.margin) {
            return edits(from: index, run: run, characters: [character] + characters)
        }
        return [.flag(index..<index + 1, .doubtful)] + edits(from: index + 1, run: run, characters: characters)
    }

    // MARK: Common to both

    /// The characters of `run`, each place decided by the words around it; nil where one stays open.
    private func resolved(_ run: ShiftedRun, after before: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        var characters: [Unicode.Scalar] = []
        for candidates in run.choices {
            guard candidates.count > 1 else {
                characters += candidates
                continue
            }
            let left = (before + characters).suffix(Self.context)
            let right = text[run.end...].prefix(Self.context)
            guard
                let choice = plausibility.choice(
                    of: candidates, between: Array(left), and: Array(right), margin: Self.margin)
            else { return nil }
            characters.append(choice)
        }
        return characters
    }

    /// The repair of the text from `start` to the end of `run`, and the flag of what was swallowed there.
    private func edits(from start: Int, run: ShiftedRun, characters: [Unicode.Scalar]) -> [Edit] {
        switch run.outcome {
        case .inStep: return [.replace(start..<run.end, with: characters, .byteShift)]
        case .dropped(let lead):
            let last = lastCharacter(after: lead, of: context(before: start) + characters, before: run.end)
            return [.replace(start..<run.end, with: characters + [last ?? "\u{FFFD}"], .byteShift)]
        case .cut: return [.replace(start..<run.end, with: characters + ["\u{FFFD}"], .byteShift)]
        case .swallowed:
            // What was swallowed may have been a digit of the number that stands there.
            var end = run.end + 1
            while end < text.count, text[end].isDigit { end += 1 }
            return [.replace(start..<run.end, with: characters, .byteShift), .flag(run.end..<end, .doubtful)]
        case .broken: return []
        }
    }

    /// The character after `text` that begins with the byte `lead`; nil where the words leave it open.
    private func lastCharacter(after lead: UInt8, of text: [Unicode.Scalar], before end: Int) -> Unicode.Scalar? {
        if lead == 0xA1 {
            // A mark of punctuation: a quotation that is open is closed by it.
            let quote = text.last { $0 == "“" || $0 == "”" }
            return quote == "“" ? "”" : nil
        }
        let left = Array(text.suffix(Self.context))
        let right = context(after: end)
        let candidates = Restoration.characters(after: lead).filter { ScalarClasses($0).contains(.han) }
        guard let choice = plausibility.choice(of: candidates, between: left, and: right, margin: Self.margin),
            plausibility.hasCommonWord(over: left.count, in: left + [choice] + right)
        else { return nil }
        return choice
    }

    /// The text before `index` without its reading aids, as far as it decides.
    private func context(before index: Int) -> [Unicode.Scalar] {
        var start = index
        var kept: [Unicode.Scalar] = []
        while start > 0, kept.count < Self.context {
            if let aid = startOfAid(endingAt: start) {
                start = aid
            } else {
                start -= 1
                kept.append(text[start])
            }
        }
        return kept.reversed()
    }

    /// The text from `index` on without its reading aids, as far as it decides.
    private func context(after index: Int) -> [Unicode.Scalar] {
        var next = index
        var kept: [Unicode.Scalar] = []
        while next < text.count, kept.count < Self.context {
            if let aid = ReadingAid(in: text, openingAt: next), aid.isToned {
                next = aid.end
            } else {
                kept.append(text[next])
                next += 1
            }
        }
        return kept
    }

    /// Where the aid begins that ends at `index` and belongs to the character before it; nil where none does.
    private func startOfAid(endingAt index: Int) -> Int? {
        guard index > 1, text[index - 1] == ")", let opening = text[..<index].suffix(12).lastIndex(of: "("),
            opening > 0,
            let aid = ReadingAid(in: text, openingAt: opening), aid.end == index, aid.isOn(text[opening - 1])
        else { return nil }
        return opening
    }
}
