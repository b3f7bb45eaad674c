import Lexicon

/// What a line says of when and where a page or story appeared: `2021年12月24日15:16 | 来源:人民网-四川频道`,
/// `2022年3月22日 星期二 A01版`.
struct Imprint: Equatable {
    var date: PrintedDate.FullDate?
    var outlet: String?
    var credit: BylineReading?
    /// It speaks of the whole page: a weekday, a page number, an issue.
    var isMast = false

    /// Longest line that is read as an imprint, in code points.
    private static let longest = 120
    /// What may remain of the line beside its date, source and credits.
    private static let mostRemainder = 12

    private static let labels = PhraseTable(.imprintLabels)
    private static let sourceWord = "source"

    /// The imprint that `text` is, or nil.
    static func reading(of text: ArraySlice<Unicode.Scalar>, _ counts: LineCounts) -> Imprint? {
        guard text.count >= 6, text.count <= longest, mayBeImprint(counts) else { return nil }
        var imprint = Imprint(date: PrintedDate.full(in: text))
        var remainder = text.count
        var credits: [ArraySlice<Unicode.Scalar>] = []
        var hasLabel = false
        for field in fields(of: text) {
            if imprint.outlet == nil, let source = value(in: field, isSource: true) {
                hasLabel = true
                imprint.outlet = source.trimmed.isEmpty ? nil : source.trimmed.string
                remainder -= field.count
            } else if let date = PrintedDate.full(in: field) {
                remainder -= timeEnd(in: text, after: date.range.upperBound) - field.startIndex
                if isMast(field) || isMast(text) { imprint.isMast = true }
            } else if isTime(field) || isMast(field) || value(in: field, isSource: false) != nil {
                remainder -= field.count
            } else if field.contains(where: { $0.isColon || $0 == "/" || $0 == "／" }),
                let credit = BylineGrammar.reading(of: field),
                credit.strength == .role
            {
                credits.append(field)
                remainder -= field.count
            } else if CreditWords.roles.row(of: field) != nil {
                credits.append(field)
                remainder -= field.count
            } else if let last = credits.last, text[last.endIndex..<field.startIndex].allSatisfy(\.isBlank),
                PersonalName.isPossible(field)
            {
                credits.append(field)
                remainder -= field.count
            } else if field.contains(where: \.isHan), let outlet = CreditWords.outlet(field), imprint.date != nil {
                if imprint.outlet == nil { imprint.outlet = outlet }
                remainder -= field.count
            } else if field.allSatisfy(\.isMark) {
                remainder -= field.count
            }
        }
        if let first = credits.first, let last = credits.last {
            imprint.credit = BylineGrammar.reading(of: text[first.startIndex..<last.endIndex])
            // The paper's name, a date and the editors of the page.
            if !hasLabel, imprint.date != nil, imprint.credit?.isPageFooter ?? false { imprint.isMast = true }
        }
        // A day with its weekday, and no clause: whatever else the line holds, it stands over a page.
        let isMast = imprint.isMast && imprint.date != nil && !counts.hasComma
        guard imprint.date != nil || imprint.outlet != nil, isMast || remainder <= mostRemainder + text.count / 8 else {
            return nil
        }
        return imprint
    }

    /// A year, or a source before a colon, and no full stop.
    private static func mayBeImprint(_ counts: LineCounts) -> Bool {
        !counts.hasFullStop && (counts.digits >= 5 || counts.hasColon && !counts.hasComma)
    }

    /// The parts between blanks, bars and brackets, a label with what stands behind it.
    private static func fields(of text: ArraySlice<Unicode.Scalar>) -> [ArraySlice<Unicode.Scalar>] {
        var fields: [ArraySlice<Unicode.Scalar>] = []
        for part in text.split(whereSeparator: { $0.isBlank || $0.isBar || $0.opensBracket || $0.closesBracket }) {
            // 来源: 本站 has a blank behind its colon.
            if let label = fields.last, label.last?.isColon ?? false,
                text[label.endIndex..<part.startIndex].allSatisfy(\.isBlank)
            {
                fields[fields.count - 1] = text[label.startIndex..<part.endIndex]
            } else {
                fields.append(part)
            }
        }
        return fields
    }

    /// What stands behind the label and the colon that `field` opens with.
    private static func value(in field: ArraySlice<Unicode.Scalar>, isSource: Bool) -> ArraySlice<Unicode.Scalar>? {
        guard let label = labels.prefix(of: field), (labels.columns[label.row].first == sourceWord) == isSource,
            let colon = field[label.range.upperBound...].first, colon.isColon
        else { return nil }
        return field[(label.range.upperBound + 1)...]
    }

    private static func isTime(_ field: ArraySlice<Unicode.Scalar>) -> Bool {
        field.contains { $0.digit != nil } && field.allSatisfy { $0.digit != nil || $0.isColon || $0 == "." }
    }

    private static func timeEnd(in text: ArraySlice<Unicode.Scalar>, after end: Int) -> Int {
        var at = end
        while at < text.endIndex, text[at].digit != nil || text[at].isColon { at += 1 }
        return at
    }

    /// 星期二, A01版, 第3版, 总第1234期.
    private static func isMast(_ field: ArraySlice<Unicode.Scalar>) -> Bool {
        for (at, scalar) in zip(field.indices, field) {
            if Calendar.opensDay(field[at...]) { return true }
            if scalar == "版" || scalar == "期", at > field.startIndex, field[at - 1].digit != nil { return true }
        }
        return false
    }
}
