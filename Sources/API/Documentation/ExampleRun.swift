import Archive
import HTTP

/// A route asked for real: the address that runs on the loaded archive, and the beginning of its answer.
struct ExampleRun {
    let target: String
    /// Readable text, cut to `shown`.
    let text: String

    /// Bytes shown of an answer.
    private static let shown = 1_600

    /// The route's own example where the archive answers it, else one made from what the archive holds;
    /// nil where neither is answered with 200.
    init?(of route: Route, in snapshot: Snapshot) {
        for target in [route.example, ExampleRun.target(for: route, in: snapshot)] {
            guard let text = ExampleRun.text(of: route, target, in: snapshot) else { continue }
            self.target = target
            self.text = text
            return
        }
        return nil
    }

    private static func text(of route: Route, _ target: String, in snapshot: Snapshot) -> String? {
        let parts = target.utf8.split(separator: UInt8(ascii: "?"), maxSplits: 1)
        let request = Request(method: .get, path: Array(parts[0]), query: parts.count > 1 ? Array(parts[1]) : nil)
        guard let path = RequestPath(request.path), let variables = route.template.variables(of: path.segments) else {
            return nil
        }
        do throws(Problem) {
            let call = try Call(route, path: path, variables: variables, suffix: nil, for: Conversation(request))
            let bytes: [UInt8]
            guard let content = try answer(to: call, snapshot)?.content else { return nil }
            switch content {
            case .bytes(let whole): bytes = call.representation == .json ? prettyPrinted(whole) : whole
            case .chunks(let next): bytes = next() ?? []
            }
            let cut = bytes.count > shown ? bytes.prefix(shown) + Array("\n…".utf8) : bytes[...]
            return String(decoding: cut, as: UTF8.self)
        } catch {
            return nil
        }
    }

    /// nil for what differs from moment to moment, and for pages, which show themselves.
    private static func answer(to call: Call, _ snapshot: Snapshot) throws(Problem) -> Answer? {
        guard call.representation != .html else { return nil }
        return switch (call.route.answer, call.route.caching) {
        case (.archive(let answer), _): try answer(call, snapshot)
        case (.program(let answer), .program), (.program(let answer), .snapshot): try answer(call)
        case (.program, .never): nil
        }
    }

    /// The template with the first things the archive holds, and what the route cannot do without.
    private static func target(for route: Route, in snapshot: Snapshot) -> String {
        var segments: [String] = []
        for segment in route.template.segments {
            switch segment {
            case .literal(let text): segments.append(text)
            case .variable: segments.append(firstID(of: segments.last ?? "", in: snapshot))
            }
        }
        let query = route.parameters.filter(\.isRequired).map { parameter in
            let value =
                switch parameter.kind {
                case .choice(let names): names.first ?? ""
                case .text, .integer, .number, .date, .flag, .cursor, .search: name(in: snapshot)
                }
            return parameter.name + "=" + PercentEncoding.encoded(value)
        }
        return RequestPath(segments: segments).canonical + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }

    private static func firstID(of collection: String, in snapshot: Snapshot) -> String {
        switch collection {
        case "documents": snapshot.documents.first?.id ?? ""
        case "stories": snapshot.storyCount > 0 ? snapshot.storyID(0) : ""
        default: mostNamed(in: snapshot)?.id ?? ""
        }
    }

    private static func name(in snapshot: Snapshot) -> String { mostNamed(in: snapshot)?.name ?? "a" }

    private static func mostNamed(in snapshot: Snapshot) -> EntityRow? {
        snapshot.entities(EntityQuery(), limit: 1).items.first.map(snapshot.entityRow)
    }
}
