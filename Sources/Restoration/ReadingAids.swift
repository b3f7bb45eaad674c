import Lexicon

/// Pinyin after a character, set there by a program or for a rare character: taken out where it is its reading.
struct ReadingAids {
    /// Aids on Traditional forms over the whole page.
    let count: Int
    /// Whether the page speaks of sounds and spelling, so that pinyin is its matter.
    let isLesson: Bool

    /// From so many aids on Traditional forms a program set them, whatever the page speaks of.
    private static let programCount = 8
    /// So many characters in a row that have a reading each and are no Traditional forms are a reading exercise.
    private static let exerciseLength = 4

    /// The page where no line has an aid.
    static let none = ReadingAids(count: 0, isLesson: false)

    private init(count: Int, isLesson: Bool) {
        self.count = count
        self.isLesson = isLesson
    }

    /// What the aids of a page are, told from `lines` of it, those that have letters in parentheses.
    init(on page: [Unicode.Scalar], lines: some Sequence<Range<Int>>) {
        var count = 0
        for range in lines {
            let text = Array(page[range])
            for index in text.indices.dropFirst() where text[index] == "(" || text[index] == "（" {
                let subject = text[index - 1]
                guard ScriptVariants.standard.isTraditional(subject) else { continue }
                if let aid = ReadingAid(in: text, openingAt: index), aid.belongs(to: subject) { count += 1 }
            }
        }
        self.count = count
        isLesson = count < Self.programCount && LessonCues.standard.occur(in: page)
    }

    /// The removals that `text` needs.
    func edits(in text: [Unicode.Scalar]) -> [Edit] {
        guard !isLesson else { return [] }
        var onTraditional: [Edit] = []
        var onOthers: [Edit] = []
        var (run, runEnd, longestRun) = (0, 0, 0)
        var index = 1
        while index < text.count {
            guard text[index] == "(" || text[index] == "（" else {
                index += 1
                continue
            }
            let subject = text[index - 1]
            guard let aid = ReadingAid(in: text, openingAt: index), aid.belongs(to: subject) else {
                index += 1
                continue
            }
            var end = aid.end
            // A page that went through the program twice has each aid twice.
            while let again = ReadingAid(in: text, openingAt: end), again.belongs(to: subject) { end = again.end }
            if ScriptVariants.standard.isTraditional(subject) {
                onTraditional.append(.remove(index..<end, .readingAid))
            } else {
                run = index - 1 == runEnd ? run + 1 : 1
                runEnd = end
                longestRun = max(longestRun, run)
                onOthers.append(.remove(index..<end, .readingAid))
            }
            index = end
        }
        guard longestRun < Self.exerciseLength else { return onTraditional }
        return (onTraditional + onOthers).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}

/// Words of pages that speak of sounds and spelling (拼音, 多音字).
private struct LessonCues {
    static let standard = LessonCues(.lessonCues)

    private let words: ScalarTrie

    init(_ table: Table) {
        words = ScalarTrie(
            table.rows().map { (Array(String(decoding: $0, as: UTF8.self).unicodeScalars), 0) })
    }

    /// Whether one of the words stands in `text`, in either script. O(scalars).
    func occur(in text: [Unicode.Scalar]) -> Bool {
        var simplified = text
        for index in text.indices { simplified[index] = ScriptVariants.standard.simplified(text[index]) }
        return simplified.indices.contains { words.longestWord(in: simplified, at: $0) != nil }
    }
}
