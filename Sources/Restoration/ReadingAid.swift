import Lexicon

/// A pinyin syllable in parentheses: `(wǎng)`, `（wang3）`.
struct ReadingAid {
    let syllable: Syllable
    /// Whether the syllable says its tone.
    let isToned: Bool
    /// Index after the closing parenthesis.
    let end: Int

    /// Scalars that a syllable with its spaces and marks can take at most.
    private static let longest = 12

    /// The aid whose opening parenthesis stands at `index` of `text`, or nil where none does.
    init?(in text: [Unicode.Scalar], openingAt index: Int) {
        guard index < text.count, text[index] == "(" || text[index] == "（" else { return nil }
        self.init(in: text, syllableAt: index + 1)
    }

    /// The aid whose syllable begins at `index` of `text` and goes up to a closing parenthesis, or nil.
    init?(in text: [Unicode.Scalar], syllableAt index: Int) {
        var stop = index
        let limit = min(text.count, index + Self.longest)
        while stop < limit, text[stop] != ")", text[stop] != "）" { stop += 1 }
        guard stop < limit, stop > index else { return nil }
        let content = text[index..<stop].drop { $0 == " " }
        let spelling = content[..<((content.lastIndex { $0 != " " } ?? content.startIndex - 1) + 1)]
        guard let first = spelling.first, ScalarClasses(first).contains(.toneMark) || first.isLatinLetter,
            let syllable = Syllable(spelling)
        else { return nil }
        self.syllable = syllable
        isToned = !spelling.allSatisfy(\.isLatinLetter)
        end = stop + 1
    }

    /// Whether this may be the reading of `subject`, as Unihan has it.
    ///
    /// Programs that set aids set them by their own table, whose tones now and then differ: where `subject` is a
    /// Traditional form, which such programs set them on, the letters decide. Elsewhere the tone must be right.
    func belongs(to subject: Unicode.Scalar) -> Bool {
        guard ScriptVariants.standard.isTraditional(subject) else {
            return isToned && Readings.standard.has(syllable, for: subject)
        }
        return Readings.standard.hasLetters(of: syllable, for: subject)
    }
}

extension Unicode.Scalar {
    /// A–Z, a–z.
    var isLatinLetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
    /// 0–9.
    var isDigit: Bool { ("0"..."9").contains(self) }
}
