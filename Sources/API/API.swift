import Archive
import HTTP

/// The archive over HTTP: routes, parameters, representations, problems.
public struct API: Application {
    let table: RouteTable
    private let holder: SnapshotHolder
    private let configuration: Configuration
    private let readingRoom = ReadingRoomPages()
    /// Rendered answers of the present snapshot, by the request as sent.
    private let kept: AnswerCache

    /// Serves what `holder` holds, now and after each swap.
    public init(_ holder: SnapshotHolder, configuration: Configuration = Configuration()) {
        self.holder = holder
        self.configuration = configuration
        let kept = AnswerCache(octets: configuration.cacheBytes)
        table = RouteTable(holder: holder, configuration: configuration, kept: kept)
        holder.whenPublished { kept.removeAll() }
        self.kept = kept
    }

    /// An answer that was rendered before is sent as it is.
    public func answer(
        _ head: borrowing RequestHead, in octets: Span<UInt8>, with writer: inout AnswerWriter
    ) -> Bool {
        kept.answer(head, in: octets, with: &writer)
    }

    /// Reads the request, which takes microseconds; what asks the snapshot is deferred.
    public func plan(for request: Request) -> Plan {
        let conversation = Conversation(request)
        do {
            return plan(conversation, to: try destination(of: conversation))
        } catch {
            return .ready(conversation.response(to: error))
        }
    }

    /// Where a request goes.
    private enum Destination {
        case options
        case route(Route, path: RequestPath, variables: [String: String], suffix: Representation?)
    }

    private static let allowedMethods = "GET, HEAD, OPTIONS"

    private func destination(of conversation: Conversation) throws(Problem) -> Destination {
        let request = conversation.request
        if request.method == .options, request.path == [UInt8(ascii: "*")] { return .options }
        guard let path = RequestPath(request.path) else { throw .malformedTarget() }
        let destination: Destination
        switch table.match(path) {
        case .route(let route, let variables, let suffix):
            destination = .route(route, path: path, variables: variables, suffix: suffix)
        case .none(let nearest):
            guard let page = readingRoom.route(to: path) else { throw .noSuchRoute(path.canonical, nearest: nearest) }
            destination = .route(page, path: path, variables: [:], suffix: nil)
        }
        switch request.method {
        case .get, .head: return destination
        case .options: return .options
        case .post, .put, .delete, .patch, .trace, .connect, .other:
            throw .methodNotAllowed(allow: Self.allowedMethods)
        }
    }

    private func plan(_ conversation: Conversation, to destination: Destination) -> Plan {
        switch destination {
        case .options: return .ready(conversation.options(allow: Self.allowedMethods))
        case .route(let route, let path, let variables, let suffix):
            do {
                let call = try Call(route, path: path, variables: variables, suffix: suffix, for: conversation)
                return try plan(conversation, for: call)
            } catch {
                return .ready(conversation.response(to: error, on: route))
            }
        }
    }

    private func plan(_ conversation: Conversation, for call: Call) throws(Problem) -> Plan {
        // Read before the state: an answer made from what is being replaced must not be kept for what replaces it.
        let edition = kept.edition
        switch call.route.answer {
        case .program(let answer):
            let outcome = Outcome(try answer(call), call: call, state: configuration.version)
            return .ready(kept(conversation.response(with: outcome), outcome, for: conversation, edition))
        case .archive(let answer):
            guard let snapshot = holder.state.snapshot else { throw .notReady() }
            return .deferred { made(answer, call, snapshot, for: conversation, edition) }
        }
    }

    private func made(
        _ answer: @Sendable (Call, Snapshot) throws(Problem) -> Answer, _ call: Call, _ snapshot: Snapshot,
        for conversation: Conversation, _ edition: Int
    ) -> Response {
        let clock = ContinuousClock()
        let start = clock.now
        do throws(Problem) {
            let outcome = Outcome(try answer(call, snapshot), call: call, state: snapshot.identity)
            var response = kept(conversation.response(with: outcome), outcome, for: conversation, edition)
            response.fields.append(.serverTiming(clock.now - start))
            return response
        } catch {
            return conversation.response(to: error, on: call.route)
        }
    }

    private func kept(
        _ response: Response, _ outcome: Outcome, for conversation: Conversation, _ edition: Int
    ) -> Response {
        if outcome.isLasting { kept.keep(response, for: conversation.request, edition: edition) }
        return response
    }
}
