import HTTP

/// What the program carries in itself: the contract, the documentation, the meanings of problems, the reading room.
enum ProgramRoutes {
    static let contract = "/openapi.yaml"
    static let documentation = "/docs"

    /// Links that a client finds its way by (RFC 8631).
    static let serviceLinks = Field(
        "Link",
        "<\(contract)>; rel=\"service-desc\"; type=\"application/yaml\", <\(documentation)>; rel=\"service-doc\"")

    static func routes(documenting table: @escaping @Sendable () -> [Route]) -> [Route] {
        [
            Route(
                "/v1", name: "getIndex", Bilingual("全部地址", "All routes"), caching: .program, example: "/v1",
                .program { _ in index(of: table()) }),
            Route(
                contract, name: "getContract", Bilingual("本服务的 OpenAPI 3.1 说明", "The contract, OpenAPI 3.1"),
                as: [.yaml], caching: .program, example: contract, .program(asset)),
            Route(
                documentation, name: "getDocumentation", Bilingual("使用说明", "Documentation"),
                parameters: [.language], as: [.html],
                walksArchive: true, example: documentation,
                .archive { call, snapshot in
                    DocumentationPage(routes: table(), snapshot: snapshot, language: call.language).answer
                }),
            Route(
                "/problems/{name}", name: "getProblem", Bilingual("某种错误的含义与处理", "What a problem means and what to do"),
                variables: [
                    Route.Variable(name: "name", meaning: Bilingual("错误名称", "name of the problem"))
                ], as: [.html, .json], caching: .program, example: "/problems/invalid-parameters", .program(problem)),
            Route(
                "/", name: "getReadingRoom", Bilingual("阅览室", "The reading room"), as: [.html], caching: .program,
                takesAnyQuery: true, example: "/", .program(asset)),
        ]
    }

    private static func index(of routes: [Route]) -> Answer {
        .object(fields: [serviceLinks]) { json in
            json.member("documentation", documentation)
            json.member("contract", contract)
            json.array("routes", of: routes) { json, route in
                json.object { json in
                    json.member("path", route.template.description)
                    json.member("name", route.name)
                    json.member("summary", route.summary.english)
                    json.member("example", route.example)
                }
            }
        }
    }

    @Sendable private static func problem(_ call: Call) throws(Problem) -> Answer {
        let name = call.variable("name")
        guard let kind = ProblemKind(rawValue: name) else {
            throw .noSuchItem(
                Bilingual("错误", "problem"), id: name, list: documentation,
                suggestions: nearest(to: name, in: ProblemKind.allCases.map(\.rawValue)).map { [$0] } ?? [])
        }
        let page = ProblemPage(kind: kind)
        return call.representation == .html ? page.html(in: call.language) : page.json
    }

    @Sendable private static func asset(_ call: Call) throws(Problem) -> Answer {
        guard let asset = Asset(path: call.path.canonical) else {
            throw .noSuchRoute(call.path.canonical, nearest: nil)
        }
        return ReadingRoomPages.answer(asset)
    }
}
