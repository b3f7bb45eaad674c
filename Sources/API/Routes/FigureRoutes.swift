import Annotation
import Archive
import Lexicon

/// The figures that stories state.
enum FigureRoutes {
    static let filters: [Parameter] = [
        Parameter(
            "q", .text(maximumLength: Limits.textLength), example: "网格", "原文或所计之物中含有的文字",
            "Text within the quote or the measure"),
        Parameter(
            "measure", .text(maximumLength: Limits.textLength), repeatable: true, example: "微网格", "所计之物",
            "What is counted or measured, or a part of it"),
        Parameter(
            "unit", .text(maximumLength: Limits.textLength), repeatable: true, example: "个", "单位，照原文或基本单位",
            "Unit, as printed or the base unit"),
        Parameter(
            "kind", .choice(Figure.Kind.allCases.map(\.rawValue)), repeatable: true, example: "count", "量的种类",
            "Kind of quantity"),
        .entity, .place, .document,
        Parameter(
            "story", .text(maximumLength: Limits.textLength), repeatable: true, example: "004_da59c198da5f067d.4",
            "报道编号", "Stories by id"),
        Parameter(
            "value_min", .number, example: "100", "至少；给定一个单位时按该单位，否则按基本单位",
            "At least: in the unit asked for where it is one, else in the base unit"),
        Parameter(
            "value_max", .number, example: "1000", "至多；给定一个单位时按该单位，否则按基本单位",
            "At most: in the unit asked for where it is one, else in the base unit"),
        .from, .to,
    ]

    static var routes: [Route] {
        [
            Route(
                "/v1/figures", name: "listFigures", Bilingual("报道所述的数据", "The figures that stories state"),
                parameters: filters + [
                    .sort(FigureSort.allCases.map(\.rawValue), "次序，默认按报道", "Order; by story by default")
                ] + .columns(Column.figures) + Parameter.paging, members: .columns(Column.figures),
                as: [.json, .ndjson, .csv],
                example: "/v1/figures?measure=微网格", .archive(list))
        ]
    }

    @Sendable private static func list(_ call: Call, _ snapshot: Snapshot) throws(Problem) -> Answer {
        var lookup = Lookup(snapshot)
        let query = FigureQuery(call.arguments, &lookup)
        return try PagedList(
            snapshot: snapshot, columns: Column.figures, item: snapshot.figureRow,
            page: { snapshot.figures(query, start: $0, limit: $1) }, all: { snapshot.allFigures(query) },
            unmatched: lookup.unmatched, isImpossible: lookup.isImpossible
        ).answer(call)
    }
}

extension FigureQuery {
    /// The query that the parameters of `/v1/figures` spell.
    init(_ arguments: Arguments, _ lookup: inout Lookup) {
        self.init()
        text = arguments.text("q")
        measures = arguments.texts("measure")
        units = arguments.texts("unit")
        kinds = arguments.texts("kind").compactMap(Figure.Kind.init)
        entities = lookup.entities("entity", arguments)
        places = lookup.places("place", arguments)
        documents = lookup.documents("document", arguments)
        stories = lookup.stories("story", arguments)
        // `unit=亩&value_min=1000` means a thousand 亩; figures compare in base units, so the bounds are brought there.
        let unit = units.count == 1 ? units.first.flatMap { UnitTable.common.unit(named: $0) } : nil
        let factor = unit.map { Double($0.numerator) / Double($0.denominator) } ?? 1
        minimum = arguments.number("value_min").map { $0.double * factor }
        maximum = arguments.number("value_max").map { $0.double * factor }
        published = DateRange(from: arguments.date("from"), to: arguments.date("to"))
        sort = arguments.text("sort").flatMap(FigureSort.init) ?? .story
    }
}
