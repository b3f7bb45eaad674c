import HTTP

/// One request that found its route: everything the route needs to answer, parsed and valid.
struct Call: Sendable {
    let route: Route
    let path: RequestPath
    let variables: [String: String]
    let arguments: Arguments
    let representation: Representation
    /// What the query asks for, where the route takes that; else what `Accept-Language` likes best.
    let language: Language
    /// The path without the suffix that chose the form: what links in the answer build on.
    let resource: String

    /// `suffix` is the form that the path itself asks for; then `Accept` is not looked at.
    init(
        _ route: Route, path: RequestPath, variables: [String: String], suffix: Representation?,
        for conversation: Conversation
    ) throws(Problem) {
        do {
            arguments = try Arguments(
                route.takesAnyQuery ? nil : conversation.request.query, by: route.parameters)
        } catch {
            throw .invalidParameters(error.faults)
        }
        let chosen = suffix ?? Negotiation.representation(from: route.representations, accept: conversation.accept)
        guard let chosen else { throw .notAcceptable(available: route.representations, path: path.canonical) }
        representation = chosen
        var resource = path
        if let ending = suffix?.suffix, let last = path.segments.last {
            resource = RequestPath(segments: path.segments.dropLast() + [String(last.dropLast(ending.count + 1))])
        }
        self.resource = resource.canonical
        self.route = route
        self.path = path
        self.variables = variables
        language = arguments.text(Parameter.language.name).flatMap(Language.init) ?? conversation.language
    }

    /// The value of a path variable; empty where the route declares none so called.
    func variable(_ name: String) -> String { variables[name] ?? "" }

    /// The same resource with another query.
    func address(query: String) -> String { query.isEmpty ? resource : resource + "?" + query }
}
