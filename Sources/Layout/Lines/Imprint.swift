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

    /// The imprint that `text` is, or nil. O(length).
    static func reading(of text: ArraySlice<Unicode.Scalar>, _ counts: LineCounts) -> Imprint? {
        guard text.count >= 6, text.count <= longest, mayBeImprint(counts) else { return nil }
        var reader = Reader(text: text)
        for field in fields(of: text) { reader.read(field) }
        let imprint = reader.imprint
        // A day with its weekday, and no clause: whatever else the line holds, it stands over a page.
        let isMast = imprint.isMast && imprint.date != nil && !counts.hasComma
        guard imprint.date != nil || imprint.outlet != nil,
            isMast || reader.remainder <= mostRemainder + text.count / 8
        else { return nil }
        return imprint
    }

    /// Reads a line field by field, and counts what no field explains.
    private struct Reader {
        private let text: ArraySlice<Unicode.Scalar>
        private var told: Imprint
        /// Code points that say neither when nor where nor who.
        private(set) var remainder: Int
        private var credits: [ArraySlice<Unicode.Scalar>] = []
        private var hasLabel = false

        init(text: ArraySlice<Unicode.Scalar>) {
            self.text = text
            told = Imprint(date: PrintedDate.full(in: text))
            remainder = text.count
        }

        mutating func read(_ field: ArraySlice<Unicode.Scalar>) {
            if told.outlet == nil, let source = value(in: field, isSource: true) {
                hasLabel = true
                told.outlet = source.trimmed.isEmpty ? nil : source.trimmed.string
                remainder -= field.count
            } else if let date = PrintedDate.full(in: field) {
                remainder -= timeEnd(in: text, after: date.range.upperBound) - field.startIndex
                if Imprint.isMast(field) || Imprint.isMast(text) { told.isMast = true }
            } else if isTime(field) || Imprint.isMast(field) || value(in: field, isSource: false) != nil {
                remainder -= field.count
            } else if isCredit(field) {
                credits.append(field)
                remainder -= field.count
            } else if told.date != nil, field.contains(where: \.isHan),
                SectionLabel.reading(of: field)?.isPlain != true,
                let outlet = CreditWords.outlet(field)
            {
                if told.outlet == nil { told.outlet = outlet }
                remainder -= field.count
            } else if field.allSatisfy(\.isMark) {
                remainder -= field.count
            }
        }

        /// A word of the trade with names behind it, that word alone, or a name right behind either.
        private func isCredit(_ field: ArraySlice<Unicode.Scalar>) -> Bool {
            if field.contains(where: { $0.isColon || $0 == "/" || $0 == "／" }),
                BylineGrammar.reading(of: field)?.strength == .role
            {
                return true
            }
            if CreditWords.roles.row(of: field) != nil { return true }
            guard let last = credits.last else { return false }
            return text[last.endIndex..<field.startIndex].allSatisfy(\.isBlank) && PersonalName.isPossible(field)
        }

        /// What all fields together say.
        var imprint: Imprint {
            guard let first = credits.first, let last = credits.last else { return told }
            var imprint = told
            imprint.credit = BylineGrammar.reading(of: text[first.startIndex..<last.endIndex])
            // The paper's name, a date and the editors of the page.
            if !hasLabel, imprint.date != nil, imprint.credit?.isPageFooter ?? false { imprint.isMast = true }
            return imprint
        }
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
