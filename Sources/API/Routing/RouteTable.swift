import HTTP

/// All routes, in the order in which `/docs` and `/v1` show them.
struct RouteTable: Sendable {
    let routes: [Route]

    /// What a path leads to.
    enum Match {
        case route(Route, variables: [String: String], suffix: Representation?)
        /// Nothing; the nearest path that exists, if one is near.
        case none(nearest: String?)
    }

    /// O(routes × segments). Literal routes stand before routes with a variable in the same place.
    func match(_ path: RequestPath) -> Match {
        for route in routes {
            if let variables = route.template.variables(of: path.segments) {
                return .route(route, variables: variables, suffix: nil)
            }
        }
        if let match = suffixed(path) { return match }
        let known = routes.map(\.template.description)
        return .none(nearest: nearest(to: "/" + path.segments.joined(separator: "/"), in: known))
    }

    private func suffixed(_ path: RequestPath) -> Match? {
        guard let last = path.segments.last, let dot = last.lastIndex(of: ".") else { return nil }
        let suffix = String(last[last.index(after: dot)...])
        let stem = path.segments.dropLast() + [String(last[..<dot])]
        for route in routes {
            guard let representation = route.representation(forSuffix: suffix),
                let variables = route.template.variables(of: Array(stem))
            else { continue }
            return .route(route, variables: variables, suffix: representation)
        }
        return nil
    }
}

extension RouteTable {
    /// The whole service. What documents the table reads it when it is asked, for it is part of it.
    init(holder: SnapshotHolder, configuration: Configuration, kept: AnswerCache) {
        let operations = OperationsRoutes(holder: holder, configuration: configuration, kept: kept)
        let export = ExportRoutes().routes
        @Sendable func all() -> [Route] {
            let archive =
                DocumentRoutes.routes + [StoriesRoute.route] + StoryRoutes.routes + EntityRoutes.routes
                + FigureRoutes.routes + ExchangeRoutes.routes + StatisticsRoutes.routes + [SuggestRoute.route]
                + export
            return archive + operations.routes + ProgramRoutes.routes(documenting: all)
        }
        routes = all()
    }
}
