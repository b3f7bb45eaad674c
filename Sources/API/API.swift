import Archive
import HTTP

/// The archive over HTTP: routes, parameters, representations, problems.
public struct API: Application {
    public init() {}

    public func plan(for request: Request) -> Plan { .ready(Response(status: 404)) }
}
