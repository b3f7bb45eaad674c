import Dispatch
import Glibc
import HTTP
import Synchronization

/// An HTTP/1.1 server on POSIX sockets: one readiness loop a core, each with listeners and connections of its own.
///
/// ```swift
/// let server = try Server(Configuration(endpoints: [.address("127.0.0.1", port: 0)]), application: api)
/// print("listening on", server.endpoints)   // with the port the system chose
/// server.start()
/// // On SIGTERM, from any thread: first have /readyz answer 503 for as long as the load balancer needs, then
/// server.drain(within: .seconds(10))        // takes nobody new, answers what runs, returns at once
/// server.waitUntilDrained()                 // returns once the last connection has closed, or the time is up
/// ```
///
/// `init` throws a `ServerError` whose description can be shown to whoever started the program as it is.
public final class Server: Sendable {
    /// Where it listens, in the order asked for, ports as they are.
    public let endpoints: [Configuration.Endpoint]

    private let state: ServerState
    private let stations: Mutex<[Station]>
    private let running = DispatchGroup()

    /// What a loop is started with.
    private final class Station: Sendable {
        let mailbox: Mailbox
        private let listeners: Mutex<[Listener]>

        init(listeners: [Listener], mailbox: Mailbox) {
            self.listeners = Mutex(listeners)
            self.mailbox = mailbox
        }

        /// The listeners, which are the taker's alone from now on: they close when it lets go of them.
        func takeListeners() -> [Listener] {
            listeners.withLock { listeners in
                let all = listeners
                listeners = []
                return all
            }
        }
    }

    /// Listens; clients wait in the queue until `start`.
    public init(_ configuration: Configuration, application: any Application) throws(ServerError) {
        precondition(!configuration.endpoints.isEmpty, "a server needs an endpoint")
        raiseDescriptorLimit()
        state = ServerState(application: application, configuration: configuration)
        let loops = max(1, configuration.loops ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        var stations: [[Listener]] = Array(repeating: [], count: loops)
        var endpoints: [Configuration.Endpoint] = []
        for endpoint in configuration.endpoints {
            let first = try Listener(configuration.sharesPort ? endpoint : Listener.vacant(endpoint))
            endpoints.append(first.endpoint)
            for index in 0..<loops {
                // The clients of a Unix socket come in one queue, which all loops take from.
                let isOwn = index > 0 && !first.isUnix
                stations[index].append(isOwn ? try Listener(first.endpoint) : first)
            }
        }
        self.endpoints = endpoints
        var made: [Station] = []
        for listeners in stations { made.append(Station(listeners: listeners, mailbox: try Mailbox())) }
        self.stations = Mutex(made)
        for station in made { state.add(station.mailbox) }
    }

    /// Begins to serve. Calling it again does nothing.
    public func start() {
        let stations = stations.withLock { stations in
            let all = stations
            stations = []
            return all
        }
        for (index, station) in stations.enumerated() {
            running.enter()
            let queue = DispatchQueue(label: "loop \(index)", qos: .userInitiated)
            queue.async { [state, running] in
                defer { running.leave() }
                let seed = UInt64.random(in: .min ... .max)
                do throws(ServerError) {
                    var loop = try EventLoop(
                        state: state, listeners: station.takeListeners(), mailbox: station.mailbox, seed: seed)
                    loop.run()
                } catch {
                    // The loop's few descriptors could not be had: better no server than half of one.
                    fatalError("a loop could not start: \(error)")
                }
            }
        }
    }

    /// Stops taking connections, answers what has been asked, tells every client that its connection closes, and
    /// drops what is left after `bound`. Returns at once; a second call changes nothing.
    public func drain(within bound: Duration) {
        state.tellAll(.drain(deadline: monotonicMilliseconds() + bound.milliseconds))
    }

    /// Blocks until every loop has ended, which follows `drain`.
    public func waitUntilDrained() { running.wait() }

    /// What the server has done so far, for `/metrics`.
    public var statistics: ServerStatistics { ServerStatistics(state) }
}

/// What a server has done since it started.
public struct ServerStatistics: Sendable, Equatable {
    /// Connections open now.
    public let openConnections: Int
    /// Connections accepted.
    public let acceptedConnections: Int
    /// Requests that the protocol let through.
    public let requests: Int
    /// Requests the protocol refused.
    public let refusedRequests: Int
    /// Requests whose header or content did not come in time.
    public let timedOutRequests: Int
    /// Deferred answers under way or waiting.
    public let deferredAnswers: Int

    init(_ state: ServerState) {
        openConnections = state.open.load(ordering: .relaxed)
        acceptedConnections = state.counters.accepted.load(ordering: .relaxed)
        requests = state.counters.requests.load(ordering: .relaxed)
        refusedRequests = state.counters.refused.load(ordering: .relaxed)
        timedOutRequests = state.counters.timedOut.load(ordering: .relaxed)
        deferredAnswers = state.deferred.load(ordering: .relaxed)
    }
}

/// Allows this process as many descriptors as the system lets it have.
private func raiseDescriptorLimit() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0, limit.rlim_cur < limit.rlim_max else {
        return
    }
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
}
