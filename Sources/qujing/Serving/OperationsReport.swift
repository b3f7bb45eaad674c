import API
import Archive
import Server
import Synchronization

/// What the running program tells of itself.
final class OperationsReport: Sendable {
    let server = Mutex<Server?>(nil)
    private let archive: ServedArchive
    private let metrics: Metrics

    init(archive: ServedArchive, metrics: Metrics) {
        self.archive = archive
        self.metrics = metrics
    }

    /// Members of `/v1/status`.
    func writeStatus(to writer: inout JSONWriter) {
        let reloads = archive.reloads
        writer.member("resident_bytes", residentBytes())
        writer.member("reloads", reloads.reloads)
        writer.member("reload_failures", reloads.failures)
        writer.member("last_reload_failure", reloads.lastFailure)
    }

    /// The body of `/metrics`.
    func exposition() -> [UInt8] {
        var text = OpenMetrics()
        writeRequests(to: &text)
        writeConnections(to: &text)
        writeArchive(to: &text)
        return text.ended()
    }

    private func writeRequests(to text: inout OpenMetrics) {
        let counts = metrics.counts
        text.family("qujing_http_answers", "counter", help: "Answers by route and status.")
        for (key, count) in counts.answers.sorted(by: { ($0.key.route, $0.key.status) < ($1.key.route, $1.key.status) })
        {
            text.sample("qujing_http_answers_total", ["route": key.route, "status": "\(key.status)"], count)
        }
        text.family("qujing_http_content_bytes", "counter", unit: "bytes", help: "Content sent.")
        text.sample("qujing_http_content_bytes_total", counts.octets)
        text.family(
            "qujing_http_answer_seconds", "histogram", unit: "seconds", help: "From request to answer, by route.")
        for (route, latency) in counts.latency.sorted(by: { $0.key < $1.key }) {
            var sum = 0
            for (index, count) in latency.counts.enumerated() {
                sum += count
                let bound = index < Metrics.bounds.count ? "\(Double(Metrics.bounds[index]) / 1_000_000)" : "+Inf"
                text.sample("qujing_http_answer_seconds_bucket", ["route": route, "le": bound], sum)
            }
            text.sample("qujing_http_answer_seconds_sum", ["route": route], Double(latency.microseconds) / 1_000_000)
            text.sample("qujing_http_answer_seconds_count", ["route": route], sum)
        }
    }

    private func writeConnections(to text: inout OpenMetrics) {
        guard let statistics = server.withLock({ $0?.statistics }) else { return }
        text.family("qujing_http_connections", "gauge", help: "Connections open.")
        text.sample("qujing_http_connections", statistics.openConnections)
        text.family("qujing_http_accepted_connections", "counter", help: "Connections accepted.")
        text.sample("qujing_http_accepted_connections_total", statistics.acceptedConnections)
        text.family("qujing_http_refused_requests", "counter", help: "Requests the protocol refused.")
        text.sample("qujing_http_refused_requests_total", statistics.refusedRequests)
        text.family("qujing_http_timed_out_requests", "counter", help: "Requests that did not come in time.")
        text.sample("qujing_http_timed_out_requests_total", statistics.timedOutRequests)
        text.family("qujing_http_deferred_answers", "gauge", help: "Answers under way or waiting for a thread.")
        text.sample("qujing_http_deferred_answers", statistics.deferredAnswers)
    }

    private func writeArchive(to text: inout OpenMetrics) {
        let reloads = archive.reloads
        if let snapshot = archive.holder.state.snapshot {
            text.family("qujing_documents", "gauge", help: "Documents served.")
            text.sample("qujing_documents", snapshot.documents.count)
            text.family("qujing_stories", "gauge", help: "Stories served.")
            text.sample("qujing_stories", snapshot.storyCount)
            text.family("qujing_snapshot_age_seconds", "gauge", unit: "seconds", help: "Since the snapshot was built.")
            text.sample("qujing_snapshot_age_seconds", (ContinuousClock.now - reloads.builtAt).components.seconds)
        }
        text.family("qujing_build_seconds", "gauge", unit: "seconds", help: "What the last build took.")
        text.sample("qujing_build_seconds", reloads.buildTime / Duration.seconds(1))
        text.family("qujing_reloads", "counter", help: "Reloads that succeeded.")
        text.sample("qujing_reloads_total", reloads.reloads)
        text.family("qujing_reload_failures", "counter", help: "Reloads that failed; what was served stays.")
        text.sample("qujing_reload_failures_total", reloads.failures)
        if let bytes = residentBytes() {
            text.family("qujing_resident_memory_bytes", "gauge", unit: "bytes", help: "Resident memory of the process.")
            text.sample("qujing_resident_memory_bytes", bytes)
        }
    }
}
