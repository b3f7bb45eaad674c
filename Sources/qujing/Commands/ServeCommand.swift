import API
import Dispatch
import Glibc
import HTTP
import Server

/// `qujing serve [FOLDER]`: reads a folder and serves what stands in it until it is told to stop.
struct ServeCommand: Command {
    static let name = "serve"
    static let synopsis = "[FOLDER]"
    static let summary = "Read FOLDER (default: seeds) and serve it as JSON over HTTP."
    static let operands = 0...1
    static let options = ServeSettings.options

    private let settings: ServeSettings

    init(_ arguments: Arguments) throws(UsageError) { settings = try ServeSettings(arguments) }

    /// Listens, reads the folder, serves; SIGHUP reads again, SIGTERM and SIGINT drain and end with status 0.
    func run() throws -> Int32 {
        let journal = Journal()
        let folder = FolderArchive(path: settings.folder)
        // A folder that cannot be served is told before anything listens.
        let listing = try folder.listing()
        try folder.checkMemory(for: listing)
        let archive = ServedArchive(folder: folder, workers: settings.workers, journal: journal)
        let log = settings.logFormat == .off ? nil : AccessLog(format: settings.logFormat, sample: settings.logSample)
        let metrics = Metrics()
        let service = Service(archive: archive, metrics: metrics)
        let server = try Server(
            settings.serverConfiguration(observer: Lookout(log: log, metrics: metrics)), application: service.api)
        service.attach(server)
        server.start()
        let address = Self.address(of: server)
        journal.note("listening", "listening on \(address), reading \(settings.folder)", ["url": address])

        let stopped = DispatchSemaphore(value: 0)
        let stop: @Sendable () -> Void = { stopped.signal() }
        let signals = Signals([SIGTERM: stop, SIGINT: stop, SIGHUP: { archive.reload() }])
        defer { withExtendedLifetime(signals) {} }
        try archive.load(listing)
        if settings.watches { Watch(folder) { archive.reload() }.begin() }
        journal.note("ready", "ready: \(address)", ["url": address])

        stopped.wait()
        journal.note("stopping", "stopping: no new clients, running requests are answered")
        archive.holder.drain()
        Self.wait(settings.grace)
        server.drain(within: settings.drain)
        server.waitUntilDrained()
        log?.flush()
        journal.note("stopped", "stopped")
        return 0
    }

    private static func address(of server: Server) -> String {
        switch server.endpoints.first {
        case .address(let host, let port): ListeningPlace.address(host: host, port: Int(port)).description
        case .unix(let path): ListeningPlace.socket(path: path).description
        case nil: "nowhere"
        }
    }

    private static func wait(_ duration: Duration) {
        let seconds = duration.components.seconds
        if seconds > 0 { sleep(UInt32(clamping: seconds)) }
    }
}
