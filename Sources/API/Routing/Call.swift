import HTTP

/// One request that found its route: everything the route needs to answer, parsed and valid.
struct Call: Sendable {
    let route: Route
    let path: RequestPath
    let variables: [String: String]
    let arguments: Arguments
    let representation: Representation
    let language: Language

    /// The path without the suffix that chose the form: what links in the answer build on.
    let resource: String

    /// The value of a path variable; empty where the route declares none so called.
    func variable(_ name: String) -> String { variables[name] ?? "" }

    /// The same resource with another query.
    func address(query: String) -> String { query.isEmpty ? resource : resource + "?" + query }
}
