import Lexicon

/// Set phrases: the numbers in them count nothing.
extension FigureScreen {
    /// Idioms and formulas, in the table, in the word list, or by their shape (三高四新, 九山半水).
    func isInFormula(_ numeral: Numeral) -> Bool {
        let start = numeral.range.lowerBound
        let end = numeral.range.upperBound
        // 转上半个小时: no 上半.
        if numeral.notation == .half, isOneOf("个", at: end) { return isShortQuote(numeral) }
        let unitEnd = UnitTable.common.longest(in: text, at: end, upTo: bounds.upperBound)?.end ?? end
        for first in max(bounds.lowerBound, start - 4)...start {
            if let found = PhraseIndex.numberFormulas.longest(in: text, at: first, upTo: bounds.upperBound),
                found.end > end || (found.end == end && first < start),
                // 三公里 is no 三公.
                first < start || found.end >= unitEnd
            {
                return true
            }
            if isIdiom(at: first, around: numeral) { return true }
        }
        return hasFormulaShape(numeral) || isShortQuote(numeral)
    }

    /// A word of the list that holds the number and more, and is no number with its unit.
    private func isIdiom(at first: Int, around numeral: Numeral) -> Bool {
        let end = numeral.range.upperBound
        let start = numeral.range.lowerBound
        var found = false
        let unitEnd = UnitTable.common.longest(in: text, at: end, upTo: bounds.upperBound)?.end ?? end
        for place in matches.range(at: first) where matches.found[place].word != 0 {
            let length = Int(matches.found[place].length)
            let word = WordList.Word(UInt32(matches.found[place].word))
            let last = first + length
            guard last > start, last <= bounds.upperBound, first < start || last > unitEnd else { continue }
            guard last >= end, last > end || first < start else { continue }
            // 四大 counts when a noun follows, which is asked later.
            if first == start, last == end + 1, text[end] == "大" { continue }
            switch word.partOfSpeech {
            case .idiom where length >= 4: found = true
            case .otherName, .place, .organization, .abbreviation, .distinction, .adverb, .noun, .verb, .pronoun:
                // 三星, 五金, 二维; a frequent word only, for the list holds chance cuts as well.
                if word.halvings < 40, first == start, unitEnd == end || length >= 3 { found = true }
                if word.halvings < 34, first < start, first + 1 == start, length <= 2 { found = true }
            default: break
            }
        }
        return found
    }

    /// 三高四新, 四联四跑, 八八战略, 一老一小, 九山半水半分田: small Han numbers in a row, a character or two apart.
    private func hasFormulaShape(_ numeral: Numeral) -> Bool {
        guard numeral.notation == .hanDigit else { return false }
        let start = numeral.range.lowerBound
        for gap in 2...3 where isSmall(at: start + gap) && isHanRun(start + 1, start + gap) {
            // 三至五人, 九成五, 三分之一 and 一点五 are single readings.
            if isOneOf("至到成分点", at: start + 1) { continue }
            if isNamedCount(from: start, next: start + gap) { continue }
            return true
        }
        for gap in 2...3 where isSmall(at: start - gap) && isHanRun(start - gap + 1, start) {
            if isOneOf("至到成分点", at: start - gap + 1) || isNamedCount(from: start - gap, next: start) { continue }
            return true
        }
        return false
    }

    private func isSmall(at index: Int) -> Bool {
        guard let scalar = at(index) else { return false }
        let kind = NumeralClass.of(scalar)
        guard kind == .han, !isOneOf("周期第初", at: index - 1) else { return false }
        // 三万四千: the next character makes a longer number of it.
        if let next = at(index + 1), NumeralClass.of(next) != .none { return false }
        return true
    }

    private func isHanRun(_ first: Int, _ last: Int) -> Bool {
        guard first < last else { return false }
        return (first..<last).allSatisfy { index in at(index).map { $0.isHan && NumeralClass.of($0) == .none } ?? false
        }
    }

    /// 五天两夜, 三市七县: two counts side by side, each with a unit of its own.
    private func isNamedCount(from start: Int, next: Int) -> Bool {
        guard let first = UnitTable.common.longest(in: text, at: start + 1, upTo: bounds.upperBound),
            first.end == next,
            let second = UnitTable.common.longest(in: text, at: next + 1, upTo: bounds.upperBound)
        else { return false }
        func isOwn(_ unit: Unit) -> Bool {
            unit.use == .noun || unit.use == .trimmed || unit.kind != .count || unit.name == "个"
        }
        return isOwn(first.unit) && isOwn(second.unit)
    }

    /// “五年奉献一个新天地”: in a short quotation without punctuation a Han number is part of a motto.
    private func isShortQuote(_ numeral: Numeral) -> Bool {
        guard numeral.notation == .hanDigit || numeral.notation == .han || numeral.notation == .scale else {
            return false
        }
        let start = numeral.range.lowerBound
        var open = start - 1
        while open >= max(bounds.lowerBound, start - 12), let scalar = at(open), scalar.isHan { open -= 1 }
        guard isOneOf("“‘「『《〈", at: open) else { return false }
        var close = numeral.range.upperBound
        while close < min(bounds.upperBound, start + 14), let scalar = at(close), scalar.isHan { close += 1 }
        return isOneOf("”’」』》〉", at: close)
    }
}
