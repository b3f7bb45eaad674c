import Lexicon

/// Words that no list knows, coined for what they name.
extension UndertakingCandidates {
    /// 茶师带徒 + 制度, 计件派单 + 模式: four characters in step that make three words or more are a scheme's own.
    mutating func addCoined(before head: StoryScan.Term) {
        let start = head.range.lowerBound - 4
        guard UndertakingWords.regime.row(of: scan.text[head.range]) != nil, start >= 0 else { return }
        let own = start..<head.range.lowerBound
        guard own.allSatisfy({ scan.classes[$0] == .han && mayBeCoined($0) && placeStart[$0 + 1] < start }),
            scan.partOfSpeech[start] != .verb || Int(scan.wordEnd[start]) == start + 1,
            own.filter({ Int(scan.wordStart[$0]) == $0 }).count >= 3,
            placeStart[start] >= 0
                || Int(scan.wordStart[start]) == start && (opensName(start) || scan.text[start - 1] == "的")
        else { return }
        add(start..<head.range.upperBound, .programme, 54)
    }

    /// Whether the character at `index` neither counts nor joins.
    private func mayBeCoined(_ index: Int) -> Bool {
        switch scan.partOfSpeech[index] {
        case .numeral, .measure, .conjunction, .preposition, .pronoun, .particle: false
        default: !scan.ends(at: index + 1, .particle)
        }
    }

    /// 数字化应用平台治村宝 … 治村宝应用: a run of characters that no list knows, beside a system's head noun
    /// once and three times or more in the story.
    mutating func addCoinedBesideHead() {
        let names = coinedBesideHead()
        guard !names.isEmpty else { return }
        // 数字化应用平台 + 治村宝: the kind before the name is none.
        discard { [scan] candidate in
            candidate.type == .platform && scan.class(at: candidate.range.upperBound - 1) == .han
                && names.contains { scan.text[candidate.range.upperBound...].starts(with: $0) }
        }
        // The longest form that is as frequent as its beginnings.
        for name in names where !names.contains(where: { isEnd(name, of: $0) }) {
            for start in 0...max(0, scan.count - name.count)
            where scan.text[start..<min(scan.count, start + name.count)].elementsEqual(name) {
                add(start..<(start + name.count), .platform, 85)
            }
        }
    }

    /// The runs of two to five such characters that stand beside a system's head noun.
    private func coinedBesideHead() -> Set<[Unicode.Scalar]> {
        var names: Set<[Unicode.Scalar]> = []
        let heads = scan.terms.lazy.filter { $0.classes.contains(.platformHead) && $0.range.count >= 2 }
        for head in heads.prefix(Self.headsTried) {
            var after = head.range.upperBound
            while [.stop, .comma, .colon, .openQuote].contains(scan.class(at: after)), after - head.range.upperBound < 2
            { after += 1 }
            for length in 2...5 {
                for start in [after, head.range.lowerBound - length] where start >= 0 && start + length <= scan.count {
                    let range = start..<(start + length)
                    guard isUnknown(range) else { continue }
                    let name = Array(scan.text[range])
                    if !names.contains(name), occurrences(name) >= 3 { names.insert(name) }
                }
            }
        }
        return names
    }

    /// Head nouns beside which a coined name is sought: a story's own system stands beside the first of them.
    private static let headsTried = 24

    /// Whether `range` is no word, holds a character that is none with its neighbours, and neither opens nor closes with
    /// what belongs to the words around.
    private func isUnknown(_ range: Range<Int>) -> Bool {
        scan.classes[range].allSatisfy { $0 == .han } && scan.word(range) == nil
            && scan.longestTerm(endingAt: range.upperBound, [.platformHead, .opener]) == nil
            && scan.longestTerm(at: range.lowerBound, [.opener, .platformHead, .programmeHead]) == nil
            && range.contains { Int(scan.wordEnd[$0]) - Int(scan.wordStart[$0]) == 1 }
    }

    /// Whether `name` is the beginning or the end of the longer `other`.
    private func isEnd(_ name: [Unicode.Scalar], of other: [Unicode.Scalar]) -> Bool {
        other.count > name.count
            && (other.starts(with: name) || other.suffix(name.count).elementsEqual(name))
    }

    private func occurrences(_ name: [Unicode.Scalar]) -> Int {
        guard scan.count >= name.count else { return 0 }
        return (0...(scan.count - name.count)).reduce(0) { count, start in
            count + (scan.text[start] == name[0] && scan.text[start..<(start + name.count)].elementsEqual(name) ? 1 : 0)
        }
    }
}
