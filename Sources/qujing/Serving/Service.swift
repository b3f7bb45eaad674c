import API
import Archive
import Synchronization

import class Server.Server

/// The API with what it tells of the running program: `/metrics` and the operational part of `/v1/status`.
final class Service: Sendable {
    let api: API
    private let report: OperationsReport

    init(archive: ServedArchive, metrics: Metrics) {
        let report = OperationsReport(archive: archive, metrics: metrics)
        self.report = report
        api = API(
            archive.holder,
            configuration: Configuration(
                version: Program.version, status: { report.writeStatus(to: &$0) }, metrics: { report.exposition() }))
    }

    /// Tells the report of the server, which can only be made once the API is.
    func attach(_ server: Server) { report.server.withLock { $0 = server } }
}
