import HTTP

/// Everything `qujing serve` can be told, by flag or environment.
struct ServeSettings: Sendable {
    let folder: String
    let place: ListeningPlace
    let loops: Int?
    let workers: Int
    let watches: Bool
    let sharesPort: Bool
    let grace: Duration
    let drain: Duration
    let logFormat: AccessLog.Format
    let logSample: Int
    let limits: Limits
    let trustedProxies: TrustedProxies

    static let options =
        [
            Option(
                "host", value: "ADDR", variable: "QUJING_HOST",
                help: "IP address to listen on (default \(Defaults.host))"),
            Option(
                "port", value: "N", variable: "QUJING_PORT",
                help: "port to listen on, 0 for any (default \(Defaults.port))"),
            Option("socket", value: "PATH", variable: "QUJING_SOCKET", help: "listen on a Unix socket instead"),
            Option("share-port", variable: "QUJING_SHARE_PORT", help: "let other processes listen at the same port"),
            Option(
                "loops", value: "N", variable: "QUJING_LOOPS", help: "threads that serve clients (default: one a core)"),
            Option(
                "workers", value: "N", variable: "QUJING_WORKERS", help: "threads that read pages (default: one a core)"
            ),
            Option("watch", variable: "QUJING_WATCH", help: "read the folder again when its files change"),
            Option(
                "grace", value: "SECONDS", variable: "QUJING_GRACE",
                help: "not ready, still serving, before a stop (default 0)"),
            Option(
                "drain", value: "SECONDS", variable: "QUJING_DRAIN",
                help: "for running requests to end on a stop (default 10)"),
            Option(
                "access-log", value: "FORMAT", variable: "QUJING_ACCESS_LOG", help: "off, text or json (default off)"),
            Option(
                "access-log-sample", value: "N", variable: "QUJING_ACCESS_LOG_SAMPLE",
                help: "log every N-th answer and every 5xx (default 1)"),
            Option(
                "trusted-proxies", value: "LIST", variable: "QUJING_TRUSTED_PROXIES",
                help: "believe Forwarded and X-Forwarded-* from: 10.0.0.0/8,::1,unix (default none)"),
        ] + LimitSetting.all.map(\.option)

    init(_ arguments: Arguments) throws(UsageError) {
        folder = arguments.operands.first ?? Defaults.folder
        place = try ListeningPlace(arguments, allowsAnyPort: true)
        let loops = try arguments.integer("loops", in: 0...256, default: 0)
        self.loops = loops == 0 ? nil : loops
        workers = try arguments.integer("workers", in: 1...256, default: processorCount())
        watches = try arguments.isSet("watch")
        sharesPort = try arguments.isSet("share-port")
        grace = .seconds(try arguments.integer("grace", in: 0...3_600, default: 0))
        drain = .seconds(try arguments.integer("drain", in: 0...3_600, default: 10))
        logFormat = try arguments.choice("access-log", default: .off)
        logSample = try arguments.integer("access-log-sample", in: 1...1_000_000, default: 1)
        var limits = Limits()
        for setting in LimitSetting.all { try setting.apply(arguments, &limits) }
        self.limits = limits
        trustedProxies = try Self.trustedProxies(arguments)
    }

    /// Addresses and ranges of addresses between commas, and `unix` for whoever connects to the Unix socket.
    private static func trustedProxies(_ arguments: Arguments) throws(UsageError) -> TrustedProxies {
        var proxies = TrustedProxies()
        guard let list = arguments.text("trusted-proxies"), !list.isEmpty else { return proxies }
        for element in list.split(separator: ",", omittingEmptySubsequences: false) {
            let text = String(element.drop { $0 == " " })
            if text == "unix" {
                proxies.includesLocal = true
            } else if let range = AddressRange(text) {
                proxies.ranges.append(range)
            } else {
                throw UsageError(
                    "\(arguments.label("trusted-proxies")): '\(text)' is no address or range such as 10.0.0.0/8 or fd00::/8"
                )
            }
        }
        return proxies
    }
}

/// One limit of the protocol that can be set.
private struct LimitSetting: Sendable {
    let option: Option
    let apply: @Sendable (Arguments, inout Limits) throws(UsageError) -> Void

    /// `none` is what `--help` calls a default of 0 that means no limit.
    private init(
        _ name: String, value: String = "N", help: String, none: String? = nil, in range: ClosedRange<Int>,
        get: @escaping @Sendable (Limits) -> Int, set: @escaping @Sendable (inout Limits, Int) -> Void
    ) {
        let standard = get(Limits())
        let variable = "QUJING_" + name.uppercased().split(separator: "-").joined(separator: "_")
        let shown = standard == 0 ? none ?? "0" : "\(standard)"
        option = Option(name, value: value, variable: variable, help: "\(help) (default \(shown))")
        apply = { (arguments, limits) throws(UsageError) in
            set(&limits, try arguments.integer(name, in: range, default: standard))
        }
    }

    private static func count(
        _ name: String, _ path: WritableKeyPath<Limits, Int> & Sendable, in range: ClosedRange<Int>, help: String,
        none: String? = nil
    ) -> LimitSetting {
        LimitSetting(
            name, help: help, none: none, in: range, get: { $0[keyPath: path] }, set: { $0[keyPath: path] = $1 })
    }

    private static func time(
        _ name: String, _ path: WritableKeyPath<Limits, Duration> & Sendable, help: String
    ) -> LimitSetting {
        LimitSetting(
            name, value: "SECONDS", help: help, in: 1...86_400, get: { Int($0[keyPath: path].components.seconds) },
            set: { $0[keyPath: path] = .seconds($1) })
    }

    static let all: [LimitSetting] = [
        count("max-connections", \.connections, in: 1...1_000_000, help: "connections open at a time; more wait"),
        count("max-requests", \.requests, in: 1...1_000_000_000, help: "requests on one connection, then it closes"),
        count("max-target", \.requestLine, in: 256...1_048_576, help: "octets of a request line; longer is a 414"),
        count("max-header", \.header, in: 1_024...1_048_576, help: "octets of a header; more is a 431"),
        count("max-fields", \.fields, in: 8...10_000, help: "field lines of a header; more is a 431"),
        count("max-content", \.content, in: 0...16_777_216, help: "octets of a request's content; more is a 413"),
        count("max-waiting", \.waiting, in: 1...100_000, help: "answers waiting for a thread; more is a 503"),
        count(
            "max-unsent", \.unsent, in: 4_096...67_108_864,
            help: "octets of answers a pipelining client may leave untaken"),
        time("idle-time", \.idleTime, help: "idle connections close after"),
        time("header-time", \.headerTime, help: "a header must arrive within; later is a 408"),
        time("content-time", \.contentTime, help: "content must arrive within; later is a 408"),
        time("write-time", \.writeTime, help: "a client that takes nothing is dropped after"),
        count(
            "max-address-requests", \.addressRequests, in: 0...1_000_000_000,
            help: "requests of one address in a window; more is a 429", none: "no limit"),
        time("address-window", \.addressWindow, help: "the window in which they are counted"),
        count(
            "max-address-connections", \.addressConnections, in: 0...1_000_000,
            help: "connections one address may have open; more is a 429", none: "no limit"),
    ]
}
