import HTTP
import ReadingRoom

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
                documentation, name: "getDocumentation", Bilingual("使用说明", "Documentation"), as: [.html],
                caching: .program, example: documentation,
                .program { call in DocumentationPage(routes: table()).answer(in: call.language) }),
            Route(
                "/problems/{name}", name: "getProblem", Bilingual("某种错误的含义与处理", "What a problem means and what to do"),
                variables: [
                    Route.Variable(name: "name", meaning: Bilingual("错误名称", "name of the problem"))
                ], as: [.html, .json], caching: .program, example: "/problems/invalid-parameters", .program(problem)),
            Route(
                "/", name: "getReadingRoom", Bilingual("阅览室", "The reading room"), as: [.html], caching: .program,
                example: "/", .program(asset)),
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
        return Answer(asset.bytes, fields: [serviceLinks], contentType: asset.mediaType)
    }
}

/// A file compiled into the program.
struct Asset {
    let mediaType: String
    let bytes: [UInt8]

    /// nil where none is served at `path`.
    init?(path: String) {
        for index in 0..<qj_asset_count() {
            let asset = qj_asset_at(index)
            guard String(cString: asset.path) == path else { continue }
            mediaType = String(cString: asset.mediaType)
            bytes = Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count))
            return
        }
        return nil
    }

    /// Every path at which a file is served.
    static var paths: [String] { (0..<qj_asset_count()).map { String(cString: qj_asset_at($0).path) } }
}
