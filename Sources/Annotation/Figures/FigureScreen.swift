import Lexicon

/// Tells the numbers that state a figure from those that date, order, name or stand in a set phrase.
struct FigureScreen {
    let text: [Unicode.Scalar]
    let bounds: Range<Int>
    /// For each code point of the text: what kind of name it stands in.
    let names: StoryNames
    let words = FigureWords.common

    private func at(_ index: Int) -> Unicode.Scalar? {
        bounds.contains(index) ? text[index] : nil
    }

    private func isOneOf(_ set: String, at index: Int) -> Bool {
        guard let scalar = at(index) else { return false }
        return set.unicodeScalars.contains(scalar)
    }

    private func ends(_ role: FigureWords.Role, at end: Int) -> Bool {
        words[role].longest(in: text, endingAt: end, downTo: max(bounds.lowerBound, end - 6)) != nil
    }

    private func starts(_ role: FigureWords.Role, at start: Int) -> Bool {
        words[role].longest(in: text, at: start, upTo: bounds.upperBound) != nil
    }

    // MARK: Before the unit is known

    /// Whether `numeral` is part of a date, an ordinal, a code or a set phrase, whatever unit follows.
    func refuses(_ numeral: Numeral) -> Bool {
        if numeral.notation == .digits { return true }
        let start = numeral.range.lowerBound
        let end = numeral.range.upperBound
        if names[start] == .name { return true }
        if numeral.isArabic {
            return refusesArabic(start: start, end: end)
        }
        if names[start] == .programme, !isOneOf("级", at: end) { return true }
        if isOneOf("第初周", at: start - 1) || isWeekday(start) || numeral.value == Decimal(significand: 0) { return true }
        if isOneOf("月日号时", at: end) && !isOneOf("号", at: end + 1) && !isOneOf("均", at: end + 1) { return true }
        return isInFormula(numeral)
    }

    private func refusesArabic(start: Int, end: Int) -> Bool {
        if isOneOf("第", at: start - 1) { return true }
        if let before = at(start - 1) {
            // G60, H7N9, PM2.5; but pH7.82 states a value.
            if before.isLatinLetter, !ends(.index, at: start) { return true }
            if isOneOf("·•/:：∶.-_#+", at: start - 1), let digit = at(start - 2), NumeralClass.of(digit) == .arabic {
                return true
            }
        }
        if let after = at(end), let next = at(end + 1) {
            let digit = NumeralClass.of(next) == .arabic
            if digit, isOneOf("·•/:：", at: end) { return true }
            if digit, isOneOf(".", at: end) { return true }
            if isOneOf("〕］]", at: end) { return true }
            _ = after
        }
        if isOneOf("月日号", at: end) { return true }
        if isOneOf("时", at: end), !isOneOf("间", at: end + 1) { return true }
        return false
    }

    private func isWeekday(_ start: Int) -> Bool {
        isOneOf("期拜", at: start - 1) && isOneOf("星礼", at: start - 2)
    }

    /// Idioms and formulas, in the table, in the word list, or by their shape (三高四新, 九山半水).
    private func isInFormula(_ numeral: Numeral) -> Bool {
        let start = numeral.range.lowerBound
        let end = numeral.range.upperBound
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
        WordList.common.trie.forEachWord(in: text, at: first) { length, value in
            let last = first + length
            guard last > start, last <= bounds.upperBound, first < start || last > unitEnd else { return }
            guard last >= end, last > end || first < start else { return }
            // 四大 counts when a noun follows, which is asked later.
            if first == start, last == end + 1, text[end] == "大" { return }
            let part = WordList.PartOfSpeech(rawValue: UInt8(value & 0xFF)) ?? .other
            switch part {
            case .idiom where length >= 4: found = true
            case .otherName, .place, .organization, .abbreviation, .distinction, .adverb, .noun, .verb, .pronoun:
                // 三星, 五金, 二维; a frequent word only, for the list holds chance cuts as well.
                if (value >> 8) < 40, first == start, unitEnd == end || length >= 3 { found = true }
                if (value >> 8) < 34, first < start, first + 1 == start, length <= 2 { found = true }
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
        func isOwn(_ unit: Unit) -> Bool { unit.use == .noun || unit.kind != "count" || unit.name == "个" }
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

    // MARK: With its unit

    /// Whether the number of `quantity`, with the unit it has, is no figure after all.
    func refuses(_ quantity: Quantity, of numeral: Numeral) -> Bool {
        let end = quantity.range.upperBound
        let start = quantity.numberStart
        if isInTitle(start) { return true }
        if names[start] == .programme, numeral.isArabic, quantity.unit == nil { return true }
        if quantity.unit == nil, quantity.kind == .count { return refusesBare(quantity, numeral, end: end) }
        if numeral.isOne, quantity.unit != nil, refusesArticle(quantity, numeral) { return true }
        switch quantity.unit {
        case "年": return refusesYears(quantity, numeral)
        case "点": return numeral.value.exponent >= 0 && quantity.value < Decimal(significand: 100)
        case "分":
            return isOneOf("时点", at: start - 1) || isOneOf("之", at: end) || isOneOf("钟", at: end)
        case "度": return isOneOf("再", at: start - 1)
        case "次", "个", "名", "位", "种":
            break
        default: break
        }
        if quantity.use == .arabic, !numeral.isArabic, numeral.notation == .hanDigit || numeral.notation == .half {
            return true
        }
        if numeral.notation == .half, quantity.kind != .duration, quantity.kind != .mass, quantity.kind != .area,
            quantity.kind != .length, quantity.kind != .volume, quantity.kind != .percent
        {
            return true
        }
        if quantity.kind == .duration, isVagueSpan(quantity, numeral) { return true }
        if quantity.use == .ordinal { return refusesOrdinal(quantity, numeral) }
        if numeral.notation == .scale { return refusesScale(quantity, numeral) }
        // 二 orders where 两 counts: 二组, 二楼; measures take both.
        if quantity.kind == .count, numeral.notation == .hanDigit, text[start] == "二", quantity.unit != "人" {
            return true
        }
        if quantity.use == .noun, numeral.notation == .hanDigit { return refusesNoun(quantity) }
        return false
    }

    private func isInTitle(_ index: Int) -> Bool {
        var open = index - 1
        while open >= max(bounds.lowerBound, index - 40) {
            if text[open] == "》" { return false }
            if text[open] == "《" { return true }
            open -= 1
        }
        return false
    }

    /// A number without a unit: 四大困难, 产值300亿, 3.24万贫困人口, pH值7.82; other bare numbers are codes.
    private func refusesBare(_ quantity: Quantity, _ numeral: Numeral, end: Int) -> Bool {
        let start = quantity.range.lowerBound
        if isOneOf("大", at: numeral.range.upperBound) {
            return refusesGreat(numeral)
        }
        switch numeral.notation {
        case .mixed, .han:
            if numeral.notation == .han, numeral.value.exponent < 4 { return true }
            return false
        case .scale:
            return numeral.value.exponent < 4 || refusesScale(quantity, numeral)
        case .arabic:
            if ends(.index, at: start) { return false }
            let linked = words[.link].longest(in: text, endingAt: start, downTo: max(bounds.lowerBound, start - 4))
            return !(linked.map { ends(.index, at: $0.start) } ?? false)
        default: return true
        }
    }

    /// 四大困难, 十大领域 count; 二十大 is a congress, 三大 before a mark is a short name.
    private func refusesGreat(_ numeral: Numeral) -> Bool {
        let great = numeral.range.upperBound
        guard
            numeral.notation == .hanDigit || numeral.notation == .han || numeral.notation == .scale || numeral.isArabic,
            numeral.value <= Decimal(significand: 12) || numeral.value.exponent >= 1, !numeral.isOne,
            let next = at(great + 1), next.isHan
        else { return true }
        if numeral.value > Decimal(significand: 10), numeral.value < Decimal(significand: 40) { return true }
        return isOneOf("于小学会队报人以召精代胜部", at: great + 1) || isOneOf("的", at: numeral.range.lowerBound - 1)
    }

    /// 一 is an article (一个, 一名) but before a span of time or a measure that is said for its length.
    private func refusesArticle(_ quantity: Quantity, _ numeral: Numeral) -> Bool {
        let start = numeral.range.lowerBound
        let end = quantity.range.upperBound
        if isOneOf("的每这那某有第同前另新头又最后昨今明当任哪下上", at: start - 1) { return true }
        switch quantity.kind {
        case .duration:
            switch quantity.unit {
            case "周", "个月", "小时", "个星期", "个季度", "分钟", "个世纪", "个学期": break
            case "年":
                if !ends(.span, at: start), !ends(.stretch, at: start), !isOneOf("来多时内半", at: end), text[end - 1] != "多"
                {
                    return quantity.value == Decimal(significand: 1)
                }
            case "天":
                if quantity.value == Decimal(significand: 1), !ends(.span, at: start), !ends(.stretch, at: start),
                    !isOneOf("时内", at: end),
                    text[end - 1] != "内", text[end - 1] != "多"
                {
                    return true
                }
            default: return quantity.value == Decimal(significand: 1)
            }
            return isOneOf("年", at: end) || isOneOf("度级", at: end)
        case .percent, .ratio: return quantity.unit == "折"
        case .money: return false
        case .area, .length, .mass, .volume:
            switch quantity.unit {
            case "公里", "公斤", "亩", "吨", "斤", "平方米", "公顷", "立方米", "米", "千克", "升", "克", "平方公里", "千米": return false
            default: return true
            }
        case .count: return !isOneOf("各", at: start - 1)
        default: return true
        }
    }

    /// 2021年 is a date, 3年 a span; 三年计划 is a name, 三年级 a form.
    private func refusesYears(_ quantity: Quantity, _ numeral: Numeral) -> Bool {
        let unitStart = numeral.range.upperBound
        if isOneOf("级代度生报货", at: unitStart + 1)
            || isOneOf("去今明前后每同当近往历几", at: numeral.range.lowerBound - 1)
                && !ends(.span, at: numeral.range.lowerBound) && !ends(.stretch, at: numeral.range.lowerBound)
        {
            return true
        }
        if starts(.plan, at: unitStart + 1) { return true }
        if numeral.notation == .arabic, numeral.range.count == 4,
            quantity.value >= Decimal(significand: 1000), quantity.value < Decimal(significand: 3000)
        {
            return true
        }
        if quantity.high != nil, let high = quantity.high, high >= Decimal(significand: 1900), quantity.unit == "年",
            high < Decimal(significand: 3000)
        {
            return true
        }
        // 98年: two digits from 50 up mostly tell the year.
        if numeral.notation == .arabic, numeral.range.count == 2, quantity.value >= Decimal(significand: 77),
            isOneOf("至到起底初春夏秋冬", at: quantity.range.upperBound)
        {
            return true
        }
        if numeral.isOne { return false }
        return false
    }

    /// 这两天 points to a time and 半年述职 names a habit: neither states how long.
    private func isVagueSpan(_ quantity: Quantity, _ numeral: Numeral) -> Bool {
        let start = quantity.numberStart
        if numeral.notation == .half {
            let end = quantity.range.upperBound
            return quantity.qualifier == .exact && !isOneOf("时来内里后前多的间", at: end)
                && !isOneOf("了用花仅短满足过近需达整", at: start - 1)
        }
        return text[start] == "两" && isOneOf("这那", at: start - 1) && quantity.unit == "天"
    }

    /// 三期, 二级, 四批: ordinals, unless the words around count them.
    private func refusesOrdinal(_ quantity: Quantity, _ numeral: Numeral) -> Bool {
        let start = numeral.range.lowerBound
        let end = quantity.range.upperBound
        if quantity.unit == "级" { return refusesTier(start: start, end: end, numeral: numeral) }
        if quantity.unit == "届" { return text[start] != "两" && !isOneOf("续", at: start - 1) }
        if numeral.isArabic || text[start] == "两" || quantity.high != nil { return false }
        return !ends(.counting, at: start) || text[start] == "二" || numeral.isOne
    }

    /// 市区两级, 县乡村三级体系 count tiers; 二级医院, 四级网格员 grade.
    private func refusesTier(start: Int, end: Int, numeral: Numeral) -> Bool {
        if text[start] == "两" { return false }
        if numeral.isArabic || numeral.isOne || text[start] == "二" { return true }
        // 省、市、县三级: the levels stand before it.
        var levels = 0
        var index = start - 1
        while index > bounds.lowerBound, isOneOf("国省市县区乡镇村街州部、组", at: index) {
            if text[index] != "、" { levels += 1 }
            index -= 1
        }
        if levels >= 2 { return false }
        var last = end
        while last < bounds.upperBound, last - end < 10, text[last].isHan {
            if let found = words[.tiers].longest(in: text, at: last, upTo: bounds.upperBound) {
                // 网格员 is a person of a grade, 网格治理体系 a thing of tiers.
                return isOneOf("员长师工者", at: found.end)
            }
            last += 1
        }
        return true
    }

    /// 百, 千, 万, 亿 without a digit: 百余台, 近千名, 千万美元以上 count; 万亩良田, 亿元企业 describe.
    private func refusesScale(_ quantity: Quantity, _ numeral: Numeral) -> Bool {
        if quantity.qualifier != .exact { return false }
        if names[numeral.range.lowerBound] != .none { return true }
        // 上百个 and 百个 count; 百亿产业, 千吨级, 万亩 describe.
        if quantity.kind == .count, quantity.unit != nil, quantity.use == .any { return false }
        if let next = at(quantity.range.upperBound), next.isHan, next != "的" { return true }
        return !ends(.link, at: quantity.range.lowerBound) || isOneOf("的", at: quantity.range.lowerBound - 1)
    }

    /// 两地, 三市 count; 三国, 四川, 五村 in a name do not.
    private func refusesNoun(_ quantity: Quantity) -> Bool {
        guard let next = at(quantity.range.upperBound), next.isHan else { return false }
        return isOneOf("县市区镇乡村街路河山江湖港桥", at: quantity.range.upperBound)
    }
}
