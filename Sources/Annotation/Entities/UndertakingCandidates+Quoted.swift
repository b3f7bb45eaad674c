import Lexicon

extension UndertakingCandidates {
    /// “甬贸贷”, “四联四跑”机制, 《关于…的意见》.
    mutating func addQuoted() {
        var index = 0
        while index < scan.count {
            guard scan.classes[index] == .openQuote, let close = CharacterClass.closing(scan.text[index]),
                let end = (index + 1..<min(scan.count, index + 42)).first(where: {
                    scan.text[$0] == close || scan.classes[$0] == .newline
                }),
                scan.text[end] == close, end > index + 1
            else {
                index += 1
                continue
            }
            let inner = index + 1..<end
            addQuotation(index..<(end + 1), inner: inner)
            index += 1
        }
    }

    private mutating func addQuotation(_ quotation: Range<Int>, inner: Range<Int>) {
        let after = quotation.upperBound
        if ["《", "〈"].contains(scan.text[quotation.lowerBound]) {
            if scan.longestTerm(endingAt: titleEnd(inner), [.programmeHead, .document]) != nil
                || scan.has("关于", at: inner.lowerBound)
            {
                add(quotation, .programme, 80)
            }
            return
        }
        let inside = scan.classes[inner]
        // 掌上办事APP“浙里办”: the head noun before it.
        if inner.count <= 16, let head = scan.longestTerm(endingAt: quotation.lowerBound, Self.heads),
            head.range.count >= 2,
            let type = Self.type(of: head.classes), !inside.contains(.stop)
        {
            add(quotation, type, 66)
            return
        }
        guard !inside.contains(.stop), !inside.contains(.colon), inner.count >= 2 else { return }
        let parts = inside.filter { $0 == .comma || $0 == .enumeration }.count
        // A head noun after the quotation, at once or after a short modifier: “浙丽保”医疗保障政策.
        if inner.count <= 24, let (head, type) = head(after: after) {
            add(quotation.lowerBound..<head, type, 74)
            return
        }
        if let head = scan.longestTerm(endingAt: inner.upperBound, Self.heads),
            head.range.lowerBound > inner.lowerBound,
            inner.count - head.range.count >= 2, let type = Self.type(of: head.classes), inner.count <= 20
        {
            add(quotation, type, 60)
            return
        }
        // “陇政钉”、“甘快办”APP: what a list of quotations says of the last.
        if inner.count <= 8, isListedPlatform(after) {
            add(quotation, .platform, 60)
            return
        }
        let formula = isFormula(inner)
        let triggered =
            scan.text[max(0, quotation.lowerBound - 1)] != "的" && isTriggered(quotation.lowerBound, by: .launch)
        guard inner.count <= 12 + parts * 6 else { return }
        let longest = inside.split { $0 == .enumeration || $0 == .comma }.map(\.count).max() ?? 0
        if formula && triggered, longest <= 8 {
            add(quotation, .programme, 64)
        } else if formula, inner.count >= 4, longest <= 6 {
            add(quotation, .programme, 50)
        } else if triggered, inner.count >= 3, inner.count <= 10 {
            add(quotation, .programme, 46)
        } else if isCoined(inner) {
            add(quotation, .programme, 46)
        }
    }

    /// Whether a quotation follows in a list whose last member a system's head noun closes.
    private func isListedPlatform(_ end: Int) -> Bool {
        var end = end
        while [.enumeration].contains(scan.class(at: end)) || scan.has("和", at: end),
            scan.class(at: end + 1) == .openQuote
        {
            guard let close = (end + 2..<min(scan.count, end + 16)).first(where: { scan.classes[$0] == .closeQuote })
            else {
                return false
            }
            end = close + 1
        }
        return scan.class(at: end - 1) == .closeQuote && scan.longestTerm(at: end, .platformHead) != nil
    }

    /// Where the words of a title end: before (试行), (2024—2026年).
    private func titleEnd(_ inner: Range<Int>) -> Int {
        guard scan.classes[inner.upperBound - 1] == .closeParenthesis,
            let open = inner.last(where: { scan.classes[$0] == .openParenthesis }), open > inner.lowerBound
        else { return inner.upperBound }
        return open
    }

    /// The end of a head noun that follows `start` at once or after at most eight characters of nouns.
    private func head(after start: Int) -> (end: Int, type: EntityType)? {
        // “领军企业提升、中小企业倍增” + 两项行动: a count of names and no name.
        if start < scan.count, NumeralClass.of(scan.text[start]) != .none { return nil }
        var index = start
        while index < scan.count, index - start <= 8, scan.classes[index] == .han {
            if let term = scan.longestTerm(at: index, Self.heads), let type = Self.type(of: term.classes) {
                // The longest run of head nouns: 机制改革.
                var end = term.range.upperBound
                var last = type
                while let next = scan.longestTerm(at: end, Self.heads), let nextType = Self.type(of: next.classes),
                    end - index <= 8
                {
                    end = next.range.upperBound
                    last = nextType
                }
                return (end, last)
            }
            if scan.text[index] == "的" {
                index += 1
                continue
            }
            let next = Int(scan.wordEnd[index])
            switch scan.partOfSpeech[index] {
            case .noun, .verbalNoun, .otherName, .abbreviation, .distinction, .place: break
            case .verb where next - index > 1: break
            default: return nil
            }
            if scan.longestTerm(at: index, .opener) != nil { return nil }
            index = next
        }
        return nil
    }

    /// Whether the words read as a coined formula: numbers in step (三问三亮, 一企一策), parallel halves
    /// (应检尽检), or no word of the list as a whole and few characters (甬贸贷).
    private func isFormula(_ range: Range<Int>) -> Bool {
        let text = scan.text[range]
        let numerals = text.filter { Self.numerals.contains($0) }.count
        if let word = scan.word(range), word.partOfSpeech == .idiom || word.partOfSpeech == .phrase {
            return false
        }
        if numerals >= 2, range.count % 2 == 0, range.count <= 12 { return true }
        if range.count == 4,
            text[range.lowerBound + 1] == text[range.lowerBound + 3]
                || text[range.lowerBound] == text[range.lowerBound + 2]
        {
            return true
        }
        if text.contains("+") { return true }
        return false
    }

    /// “甬贸贷”, “惠民保”: a word coined after what is offered; what “走过场” and “睡大觉” mean is in every dictionary.
    private func isCoined(_ range: Range<Int>) -> Bool {
        (3...4).contains(range.count) && Self.productEnds.contains(scan.text[range.upperBound - 1])
            && range.allSatisfy { scan.classes[$0] == .han } && lexicon.words.word(scan.text[range]) == nil
    }

    private static let productEnds: ScalarSet = ["贷", "保", "险", "券", "制", "基", "惠"]

    private static let numerals: ScalarSet = [
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "双", "两", "1", "2", "3", "4", "5", "6", "7",
        "8", "9", "0",
    ]
}
