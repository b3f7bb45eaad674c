import Lexicon

/// What a paragraph tells of its figures beside number and measure: when they held, and against what they are compared.
///
/// Reads on with the figures, from left to right, so that a paragraph is read once.
struct FigureContext {
    private let text: [Unicode.Scalar]
    private let bounds: Range<Int>
    private let grammar: PeriodGrammar
    private let written: CalendarDate?
    private var position: Int
    private let turns = Self.turns
    private let comparisonTurns = Self.comparisonTurns
    private let comparisonWords = ComparisonWords.common
    /// The last time named in the sentence that is being read.
    private var period: PeriodGrammar.Period?
    /// The last date named in the paragraph; 当年 and a month without a year take theirs from it.
    private var date: CalendarDate?

    init(text: [Unicode.Scalar], bounds: Range<Int>, written: CalendarDate?) {
        self.text = text
        self.bounds = bounds
        self.written = written
        grammar = PeriodGrammar(text: text, bounds: bounds, written: written)
        position = bounds.lowerBound
    }

    /// The time of the figure whose number starts at `start`: the last one named before it in its sentence.
    mutating func period(at start: Int) -> String? {
        while position < start {
            let scalar = text[position]
            guard turns.contains(scalar) else {
                position += 1
                continue
            }
            if scalar.endsSentence {
                period = nil
            } else if let found = grammar.period(at: position, after: period.map(\.date)) {
                period = found
                date = found.date
                position = max(position + 1, found.range.upperBound)
                continue
            } else if scalar == "当", position + 1 < start, text[position + 1] == "年", let year = date?.year {
                period = PeriodGrammar.Period(
                    range: position..<position + 2, iso: "\(year)", date: CalendarDate(year: year))
            }
            position += 1
        }
        return period?.iso
    }

    /// The span of time that a duration itself names (过去一年, 未来2年), counted from the day of writing.
    func period(of figure: Figure) -> String? {
        guard figure.kind == .duration, let measure = figure.measure, let written, let day = written.iso,
            let months = months(of: figure)
        else { return nil }
        if measure.hasPrefix("过去") || measure.hasPrefix("近") || measure.hasPrefix("最近") {
            return written.moved(byMonths: -months).iso.map { $0 + "/" + day }
        }
        if measure.hasPrefix("未来") || measure.hasPrefix("今后") {
            return written.moved(byMonths: months).iso.map { day + "/" + $0 }
        }
        return nil
    }

    private func months(of figure: Figure) -> Int? {
        let factor: Int
        switch figure.unit {
        case "年": factor = 12
        case "个月": factor = 1
        default: return nil
        }
        guard let count = figure.value.multiplied(by: factor), count.exponent >= 0, count.exponent < 4,
            count.significand < 10_000
        else { return nil }
        return count.significand * powerOfTen(count.exponent)
    }

    /// What opens a time or ends a sentence; the scan passes over all others.
    private static let turns: ScalarBitmap = {
        let numerals = NumeralClass.table
        return ScalarBitmap { scalar in
            switch scalar {
            case "去", "今", "上", "下", "前", "明", "后", "本", "昨", "大", "当", "第", "首", "目", "截", "到", "迄": true
            default: scalar.endsSentence || NumeralClass.mayOpen(scalar, numerals)
            }
        }
    }()

    // MARK: Comparison

    /// 比 and 较 as words of their own, not in 占比, 比例, 比较.
    private func opensComparison(_ index: Int) -> Bool {
        switch text[index] {
        case "比", "较": break
        default: return false
        }
        func isOneOf(_ set: StaticString, at index: Int) -> Bool { bounds.contains(index) && set.contains(text[index]) }
        return !isOneOf("占对同环相评之正反好可无女", at: index - 1)
            && !isOneOf(
                "例重率较赛如分值方对拟为大小高低快多少好强",
                at: index + 1)
    }

    /// What opens a word of comparison or ends its clause; the look back passes over all others.
    private static let comparisonTurns: ScalarBitmap = {
        let words = ComparisonWords.common
        return ScalarBitmap { scalar in
            switch scalar {
            case "，", ",", "比", "较": true
            default: scalar.endsSentence || words.mayBegin(with: scalar)
            }
        }
    }()

    /// 同比增长, 比上年下降: what stands between `floor` and the number, or which way the words behind it go.
    func comparison(of quantity: Range<Int>, notBefore floor: Int) -> Figure.Comparison? {
        var index = max(floor, quantity.lowerBound - 24)
        var against: Range<Int>?
        var direction: Figure.Comparison.Direction?
        /// Where 比 or 较 stands that opens a comparison with something of the story's own (比全省平均水平).
        var opening: Int?
        while index < quantity.lowerBound {
            guard comparisonTurns.contains(text[index]) else {
                index += 1
                continue
            }
            if text[index].endsSentence || text[index] == "，" || text[index] == "," {
                against = nil
                direction = nil
                opening = nil
            } else if let found = comparisonWords.longest(in: text, at: index, upTo: quantity.lowerBound) {
                if found.role == .against {
                    against = index..<found.end
                    direction = nil
                } else {
                    direction = Figure.Comparison.Direction(found.role)
                    if against == nil, let opening, index - opening > 2 { against = opening..<index }
                }
                index = found.end
                continue
            } else if opensComparison(index) {
                opening = index
            }
            index += 1
        }
        guard let against else { return nil }
        if direction == nil, quantity.upperBound < bounds.upperBound {
            let next = text[quantity.upperBound] == "的" ? quantity.upperBound + 1 : quantity.upperBound
            let found = comparisonWords.longest(in: text, at: next, upTo: bounds.upperBound)
            direction = found.flatMap { Figure.Comparison.Direction($0.role) }
        }
        guard let direction else { return nil }
        return Figure.Comparison(against: String(text[against]), direction: direction)
    }
}

extension Figure.Comparison.Direction {
    /// The way that a word of comparison tells; nil for one that only says against what.
    fileprivate init?(_ role: ComparisonWords.Role) {
        switch role {
        case .against: return nil
        case .up: self = .up
        case .down: self = .down
        case .level: self = .level
        }
    }
}

extension Unicode.Scalar {
    /// A mark at which a sentence ends.
    var endsSentence: Bool {
        switch self {
        case "。", "！", "？", "!", "?", "\n": true
        default: false
        }
    }
}
