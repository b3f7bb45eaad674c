/// The shape of a route's path: `/v1/stories/{id}/text`.
struct PathTemplate: Sendable, Equatable, CustomStringConvertible {
    let segments: [Segment]

    enum Segment: Sendable, Equatable {
        case literal(String)
        case variable(String)
    }

    init(_ text: String) {
        segments = text.split(separator: "/").map { piece in
            piece.hasPrefix("{") ? .variable(String(piece.dropFirst().dropLast())) : .literal(String(piece))
        }
    }

    /// As OpenAPI writes it.
    var description: String {
        segments.isEmpty
            ? "/"
            : segments.map { segment in
                switch segment {
                case .literal(let text): "/" + text
                case .variable(let name): "/{" + name + "}"
                }
            }.joined()
    }

    /// The variables of `path`, or nil where it has another shape.
    func variables(of path: [String]) -> [String: String]? {
        guard path.count == segments.count else { return nil }
        var variables: [String: String] = [:]
        for (segment, text) in zip(segments, path) {
            switch segment {
            case .literal(let literal): guard literal == text else { return nil }
            case .variable(let name):
                guard !text.isEmpty else { return nil }
                variables[name] = text
            }
        }
        return variables
    }

    /// The last segment where it is a literal: the one that may carry a suffix (`stories.csv`).
    var lastLiteral: String? {
        guard case .literal(let text)? = segments.last else { return nil }
        return text
    }
}
