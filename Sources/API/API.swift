import Archive
import HTTP

/// The archive over HTTP: routes, parameters, representations, problems.
public struct API: Application {
    let holder: SnapshotHolder
    let configuration: Configuration
    let table: RouteTable

    public init(_ holder: SnapshotHolder, configuration: Configuration = Configuration()) {
        self.holder = holder
        self.configuration = configuration
        table = RouteTable(holder: holder, configuration: configuration)
    }

    /// Reads the request, which takes microseconds; what asks the snapshot is deferred.
    public func plan(for request: Request) -> Plan {
        let conversation = Conversation(request)
        do {
            return try plan(conversation)
        } catch {
            return .ready(conversation.response(to: error))
        }
    }

    private func plan(_ conversation: Conversation) throws(Problem) -> Plan {
        if conversation.request.path == Array("*".utf8) {
            return .ready(conversation.options(allow: Self.allowedMethods))
        }
        guard let path = RequestPath(conversation.request.path) else { throw .malformedTarget() }
        let route: Route
        let variables: [String: String]
        let suffix: Representation?
        switch table.match(path) {
        case .route(let found, let bound, let chosen): (route, variables, suffix) = (found, bound, chosen)
        case .none(let nearest): throw .noSuchRoute(path.canonical, nearest: nearest)
        }
        switch conversation.request.method {
        case .get, .head: break
        case .options: return .ready(conversation.options(allow: Self.allowedMethods))
        case .post, .put, .delete, .patch, .trace, .connect, .other:
            throw .methodNotAllowed(allow: Self.allowedMethods)
        }
        let call = try call(route, path: path, variables: variables, suffix: suffix, for: conversation)
        switch route.answer {
        case .program(let answer):
            let outcome = Outcome(try answer(call), call: call, state: configuration.version)
            return .ready(conversation.response(with: outcome))
        case .archive(let answer):
            guard let snapshot = holder.state.snapshot else { throw .notReady() }
            return .deferred { deferred(answer, call, snapshot, conversation) }
        }
    }

    private func deferred(
        _ answer: @Sendable (Call, Snapshot) throws(Problem) -> Answer, _ call: Call, _ snapshot: Snapshot,
        _ conversation: Conversation
    ) -> Response {
        let clock = ContinuousClock()
        let start = clock.now
        do {
            let outcome = Outcome(try answer(call, snapshot), call: call, state: snapshot.identity)
            var response = conversation.response(with: outcome)
            response.fields.append(.serverTiming(clock.now - start))
            return response
        } catch {
            return conversation.response(to: error)
        }
    }

    private static let allowedMethods = "GET, HEAD, OPTIONS"

    private func call(
        _ route: Route, path: RequestPath, variables: [String: String], suffix: Representation?,
        for conversation: Conversation
    ) throws(Problem) -> Call {
        let arguments: Arguments
        do {
            arguments = try Arguments(conversation.request.query, by: route.parameters)
        } catch {
            throw .invalidParameters(error.faults)
        }
        let chosen = suffix ?? Negotiation.representation(from: route.representations, accept: conversation.accept)
        guard let chosen else { throw .notAcceptable(available: route.representations, path: path.canonical) }
        var resource = path
        if let ending = suffix?.suffix, let last = path.segments.last {
            resource = RequestPath(segments: path.segments.dropLast() + [String(last.dropLast(ending.count + 1))])
        }
        return Call(
            route: route, path: path, variables: variables, arguments: arguments, representation: chosen,
            language: conversation.language, resource: resource.canonical)
    }
}
