import Lexicon

/// What a number means with the unit behind it: a date, an ordinal, an article, or a figure.
extension FigureScreen {
    /// Whether the number of `quantity`, with the unit it has, is no figure after all.
    func refuses(_ quantity: Quantity, of numeral: Numeral) -> Bool {
        let end = quantity.range.upperBound
        let start = quantity.numberStart
        if isInTitle(start) { return true }
        if names[start] == .programme, numeral.isArabic, quantity.unit == nil { return true }
        if quantity.unit == nil, quantity.kind == .count { return refusesBare(quantity, numeral) }
        if numeral.isOne, quantity.unit != nil, refusesArticle(quantity, numeral) { return true }
        switch quantity.unit?.onlyScalar {
        case "年": return refusesYears(quantity, numeral)
        case "点": return numeral.value.exponent >= 0 && quantity.value < Decimal(significand: 100)
        case "分":
            return isOneOf("时点", at: start - 1) || isOneOf("之", at: end) || isOneOf("钟", at: end)
        case "度": return isOneOf("再", at: start - 1)
        case "条" where numeral.notation == .hanDigit || numeral.notation == .han:
            // 新十条, 国十条: a regulation known by the number of its articles.
            if isOneOf("新国旧老", at: start - 1) { return true }
        default: break
        }
        if quantity.use == .arabic, numeral.notation == .hanDigit || numeral.notation == .half { return true }
        if numeral.notation == .half, !isDivisible(quantity.kind) { return true }
        // 前11个月 is a part of the year.
        if quantity.kind == .duration, isOneOf("前", at: start - 1), quantity.unit == "个月" || quantity.unit == "个季度" {
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

    /// Half of it is a figure: 半天, 半斤, but not 半个村.
    private func isDivisible(_ kind: Figure.Kind) -> Bool {
        switch kind {
        case .duration, .mass, .area, .length, .volume, .percent: true
        case .count, .money, .temperature, .age, .ratio, .concentration, .other: false
        }
    }

    /// Whether the place stands in 《…》, a title.
    func isInTitle(_ index: Int) -> Bool {
        var open = index - 1
        while open >= max(bounds.lowerBound, index - 40) {
            if text[open] == "》" { return false }
            if text[open] == "《" { return true }
            open -= 1
        }
        return false
    }

    /// A number without a unit: 四大困难, 产值300亿, 3.24万贫困人口, pH值7.82; other bare numbers are codes.
    private func refusesBare(_ quantity: Quantity, _ numeral: Numeral) -> Bool {
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
            let linked = words.start(.link, in: text, endingAt: start, downTo: max(bounds.lowerBound, start - 4))
            return !(linked.map { ends(.index, at: $0) || isIndexed(before: $0) } ?? false)
        default: return true
        }
    }

    /// pH值从4.1升到4.9: the index stands before the number that this one follows.
    private func isIndexed(before end: Int) -> Bool {
        var index = end - 1
        let lowest = max(bounds.lowerBound, end - 16)
        while index >= lowest, !text[index].endsClause || isOneOf("，", at: index) {
            if NumeralClass.of(text[index]) == .arabic {
                while index > lowest, NumeralClass.of(text[index]) == .arabic || isOneOf(".", at: index) { index -= 1 }
                let number = index + 1
                if ends(.index, at: number) { return true }
                let linked = words.start(.link, in: text, endingAt: number, downTo: max(bounds.lowerBound, number - 4))
                return linked.map { ends(.index, at: $0) } ?? false
            }
            index -= 1
        }
        return false
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
        case .duration: return refusesOneSpan(quantity, start: start, end: end)
        case .percent, .ratio: return quantity.unit == "折"
        case .money: return false
        case .area, .length, .mass, .volume:
            switch quantity.unit {
            // 一斤卖到30元, 一亩地能收: what a rate is told by, but for a word that says so far, so much.
            case "公里", "公斤", "亩", "吨", "斤", "平方米", "公顷", "立方米", "米", "千克", "升", "克", "平方公里", "千米":
                return quantity.qualifier == .exact && quantity.value == Decimal(significand: 1)
                    && !isOneOf("长宽高深重厚达到了仅足满有出走跑距种", at: start - 1)
            default: return true
            }
        case .count: return !isOneOf("各", at: start - 1)
        default: return true
        }
    }

    /// 一周, 一个月 are said for their length; 一年 and 一天 only where a word shows it (过去一年, 一天时间).
    private func refusesOneSpan(_ quantity: Quantity, start: Int, end: Int) -> Bool {
        // 一年半, 一天多: more than the one.
        guard quantity.value == Decimal(significand: 1), quantity.qualifier == .exact else { return false }
        switch quantity.unit {
        case "周", "个月", "小时", "个星期", "个季度", "分钟", "个世纪", "个学期":
            return isOneOf("年度级", at: end) || tellsRate(from: end)
        case "年", "天":
            return !ends(.span, at: start) && !ends(.stretch, at: start) && !isOneOf("来时内多", at: end)
        default: return true
        }
    }

    /// 一个月挣28元, 一小时能分选10吨: the number behind is told by this one.
    private func tellsRate(from end: Int) -> Bool {
        if isOneOf("时来内里后前的", at: end) { return false }
        var index = end
        while index < min(bounds.upperBound, end + Self.rateReach), !text[index].endsClause {
            switch NumeralClass.of(text[index]) {
            case .arabic, .small: return true
            case .han where !isOneOf("一", at: index):
                if UnitTable.common.longest(in: text, at: index + 1, upTo: bounds.upperBound) != nil { return true }
            default: break
            }
            index += 1
        }
        return false
    }

    /// Code points between a rate's span and its number at most.
    private static let rateReach = 14

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
        if let high = quantity.high, high >= Decimal(significand: 1900), high < Decimal(significand: 3000) {
            return true
        }
        // 98年: two digits from 77 up mostly tell the year.
        if numeral.notation == .arabic, numeral.range.count == 2, quantity.value >= Decimal(significand: 77),
            isOneOf("至到起底初春夏秋冬", at: quantity.range.upperBound)
        {
            return true
        }
        // 百年, 千年, 万年 mean very long, or are part of a name.
        return numeral.notation == .scale && quantity.qualifier == .exact
    }

    /// 这两天 points to a time and 半年述职 names a habit: neither states how long.
    private func isVagueSpan(_ quantity: Quantity, _ numeral: Numeral) -> Bool {
        let start = quantity.numberStart
        if numeral.notation == .half {
            // 半个小时 is a length wherever it stands.
            if isOneOf("个", at: numeral.range.upperBound) { return false }
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
        // 阵风7级, 5.2级地震.
        if ends(.graded, at: start) || starts(.graded, at: end) { return false }
        let link = words.start(.link, in: text, endingAt: start, downTo: max(bounds.lowerBound, start - 4))
        if let link, ends(.graded, at: link) { return false }
        if numeral.isArabic || numeral.isOne || text[start] == "二" { return true }
        // 省、市、县三级: the levels stand before it.
        var levels = 0
        var index = start - 1
        while index > max(bounds.lowerBound, start - 16), isOneOf("国省市县区乡镇村街州部、组", at: index) {
            if text[index] != "、" { levels += 1 }
            index -= 1
        }
        if levels >= 2 { return false }
        var last = end
        while last < bounds.upperBound, last - end < 10, text[last].isHan {
            if let tiersEnd = words.end(.tiers, in: text, at: last, upTo: bounds.upperBound) {
                // 网格员 is a person of a grade, 网格治理体系 a thing of tiers.
                return isOneOf("员长师工者", at: tiersEnd)
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
        if quantity.kind == .count, quantity.unit != nil, quantity.use == .any {
            return quantity.unit == "人" && opensRatio(from: quantity.range.upperBound)
        }
        // 百亿产业, 万亩良田 state their size, though roundly.
        if quantity.kind == .area, quantity.unit == "亩" { return isOneOf("级", at: quantity.range.upperBound) }
        if quantity.unit == nil, starts(.value, at: quantity.range.upperBound) { return false }
        if let next = at(quantity.range.upperBound), next.isHan, next != "的" { return true }
        return !ends(.link, at: quantity.range.lowerBound) || isOneOf("的", at: quantity.range.lowerBound - 1)
    }

    /// 万人发明专利拥有量: what a rate is told by, though 每 is left out.
    private func opensRatio(from end: Int) -> Bool {
        var index = end
        while index < min(bounds.upperBound, end + Self.rateReach), text[index].isHan {
            if isOneOf("量率数", at: index), index - end > 1 { return true }
            index += 1
        }
        return false
    }

    /// 两地, 三市 count; 三国, 四川, 五村 in a name do not.
    private func refusesNoun(_ quantity: Quantity) -> Bool {
        guard let next = at(quantity.range.upperBound), next.isHan else { return false }
        return isOneOf("县市区镇乡村街路河山江湖港桥", at: quantity.range.upperBound)
    }
}
