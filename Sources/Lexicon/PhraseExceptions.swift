/// Words whose Simplified form is not that of their characters: 乾隆 keeps its 乾, 瞭解 is 了解, 著 is 着 after a verb.
public struct PhraseExceptions: Sendable {
    /// The exceptions compiled into the program.
    public static let standard = PhraseExceptions(.scriptPhrases)

    /// Becomes 着 after a verb.
    private static let aspect: Unicode.Scalar = "著"

    private let words: ScalarTrie
    /// Scalars of the longest word.
    private let longest: Int
    /// The Simplified form of each word, by its value in `words`.
    private let forms: [[Unicode.Scalar]]
    /// The characters in question, which stand in the words as the page has them.
    private let subjects: [Bool]
    private let variants = ScriptVariants.standard

    init(_ table: Table) {
        var entries: [(word: [Unicode.Scalar], value: UInt32)] = []
        var forms: [[Unicode.Scalar]] = []
        var subjects = [Bool](repeating: false, count: 0x1_0000)
        subjects[Int(Self.aspect.value)] = true
        for row in table.rows() {
            let columns = String(decoding: row, as: UTF8.self).split(separator: "\t")
            guard columns.count == 2 else { continue }
            let (word, form) = (Array(columns[0].unicodeScalars), Array(columns[1].unicodeScalars))
            precondition(word.count == form.count, "script-phrases.tsv: \(columns[0])")
            entries.append((word, UInt32(forms.count)))
            forms.append(form)
            for (from, to) in zip(word, form) where from.value < 0x1_0000 {
                guard from != to || ScriptVariants.standard.isTraditional(from) else { continue }
                subjects[Int(from.value)] = true
            }
        }
        words = ScalarTrie(entries)
        longest = entries.reduce(1) { max($0, $1.word.count) }
        self.forms = forms
        self.subjects = subjects
    }

    /// Whether `scalar` is written one way in some words and another way in others.
    public func concerns(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x1_0000 && subjects[Int(scalar.value)]
    }

    /// `text`, which is Traditional, in Simplified characters; scalar for scalar. O(scalars).
    public func simplified(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result = text
        var isConcerned = false
        for index in text.indices {
            if concerns(text[index]) { isConcerned = true }
            result[index] = variants.simplified(text[index])
        }
        guard isConcerned else { return result }
        var mixed = result
        for index in text.indices where concerns(text[index]) { mixed[index] = text[index] }
        var index = 0
        /// The first character in question from `index` on.
        var subject = 0
        while index < mixed.count {
            while subject < mixed.count, subject < index || !concerns(text[subject]) { subject += 1 }
            // No word without one: what is farther away than a word is long needs no look.
            guard subject < mixed.count else { break }
            if subject - index >= longest {
                index = subject - longest + 1
            }
            if let (length, value) = words.longestWord(in: mixed, at: index) {
                for (offset, scalar) in forms[Int(value)].enumerated() { result[index + offset] = scalar }
                index += length
                continue
            }
            if mixed[index] == Self.aspect, follows(verbIn: result, before: index) { result[index] = "着" }
            index += 1
        }
        return result
    }

    /// Whether a verb ends right before `index` in `text`, which is Simplified up to there.
    private func follows(verbIn text: [Unicode.Scalar], before index: Int) -> Bool {
        let list = WordList.common
        for length in [2, 1] where index >= length {
            let word = text[index - length..<index]
            if list.word(Array(word) + ["着"]) != nil { return true }
            if let part = list.word(word)?.partOfSpeech, part == .verb || part == .verbalNoun { return true }
        }
        return false
    }
}
