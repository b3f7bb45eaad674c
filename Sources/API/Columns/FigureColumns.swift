import Archive

extension Column where Item == FigureRow {
    /// What a list of figures shows.
    static let figures: [Column] = [
        Column("id", "编号,STORY.fN", "id, STORY.fN") { .text($0.stated.id) },
        Column("story", "所在报道", "story that states it") { .text($0.storyID) },
        Column("published", "报道日期", "date of the story") { .text($0.published) },
        Column("quote", "原文", "the words of the page") { .text($0.stated.quote) },
        Column("start", "起，报道全文的码位", "first code point of the story's text") {
            .integer($0.stated.figure.range.lowerBound)
        },
        Column("end", "止，不含", "behind the last code point") { .integer($0.stated.figure.range.upperBound) },
        Column("value", "数值；区间取低端", "the number; the low end of a range") { .number($0.stated.figure.value) },
        Column("high", "区间高端", "upper end of a range") { .number($0.stated.figure.high) },
        Column("qualifier", "修饰：确数、多于、少于、约、区间", "exact, over, under, about or range") {
            .text($0.stated.figure.qualifier.rawValue)
        },
        Column("unit", "单位，照原文", "unit as printed") { .text($0.stated.figure.unit) },
        Column("kind", "量的种类", "kind of quantity") { .text($0.stated.figure.kind.rawValue) },
        Column("measure", "所计之物", "what is counted or measured") { .text($0.stated.figure.measure) },
        Column("base", "换算到基本单位", "the value in the base unit of its dimension") { row in
            guard let base = row.stated.figure.base else { return .null }
            return .rendered(base, short: base.value.plainText + " " + base.unit)
        },
        Column("subject", "所属实体", "entity of which it is said") { .text($0.stated.subject?.id) },
        Column("subject_name", "所属实体的名称", "name of that entity") { .text($0.subjectName) },
        Column("period", "所属时期", "time it is said of") { .text($0.stated.figure.period) },
        Column("comparison", "与何比较、升降", "against what, and which way") { row in
            guard let comparison = row.stated.figure.comparison else { return .null }
            return .rendered(comparison, short: comparison.against + " " + comparison.direction.rawValue)
        },
    ]
}
