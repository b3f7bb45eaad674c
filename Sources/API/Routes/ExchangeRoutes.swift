import Annotation
import Archive

/// Who learned from whom.
enum ExchangeRoutes {
    private static let filters: [Parameter] = [
        Parameter(
            "learner", .text(maximumLength: Limits.textLength), repeatable: true, example: "涪陵区", "学习的一方，名称或其一部分",
            "Who learns, by name or a part of it"),
        Parameter(
            "host", .text(maximumLength: Limits.textLength), repeatable: true, example: "浙江省", "被学习的一方，名称或其一部分",
            "From whom, by name or a part of it"),
        Parameter(
            "form", .choice(Exchange.Form.allCases.map(\.rawValue)), repeatable: true, example: "挂职", "形式", "Form"),
        .entity, .place, .from, .to,
    ]

    static var routes: [Route] {
        [
            Route(
                "/v1/exchanges", name: "listExchanges", Bilingual("谁向谁学习", "Who learned from whom"),
                parameters: filters + [
                    Parameter(
                        "view", .choice(["list", "network"]), example: "network", "list 逐条（默认）；network 给节点与边",
                        "list (the default) or network: nodes and edges")
                ] + .columns(Column.exchanges) + Parameter.paging, members: .columns(Column.exchanges),
                as: [.json, .ndjson, .csv, .geojson],
                example: "/v1/exchanges", .archive(list))
        ]
    }

    @Sendable private static func list(_ call: Call, _ snapshot: Snapshot) throws(Problem) -> Answer {
        var lookup = Lookup(snapshot)
        var query = ExchangeQuery()
        query.learners = call.arguments.texts("learner")
        query.hosts = call.arguments.texts("host")
        query.forms = call.arguments.texts("form").compactMap(Exchange.Form.init)
        query.entities = lookup.entities("entity", call.arguments)
        query.places = lookup.places("place", call.arguments)
        query.dates = DateRange(from: call.arguments.date("from"), to: call.arguments.date("to"))
        let fixed = query
        let isNetwork = call.arguments.text("view") == "network" && call.representation == .json
        if isNetwork || call.representation == .geojson {
            let rows = lookup.isImpossible ? [] : snapshot.allExchanges(fixed).map(snapshot.exchangeRow)
            let network = ExchangeNetwork(rows, in: snapshot)
            return isNetwork ? network.answer(snapshot) : network.features()
        }
        return try PagedList(
            snapshot: snapshot, columns: Column.exchanges, item: snapshot.exchangeRow,
            page: { snapshot.exchanges(fixed, start: $0, limit: $1) }, all: { snapshot.allExchanges(fixed) },
            unmatched: lookup.unmatched, isImpossible: lookup.isImpossible
        ).answer(call)
    }
}
