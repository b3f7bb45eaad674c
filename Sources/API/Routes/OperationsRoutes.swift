import Archive
import HTTP

/// Whether the service lives, is ready, and what it holds.
struct OperationsRoutes {
    let holder: SnapshotHolder
    let configuration: Configuration
    /// Rendered answers, told with the memory.
    let kept: AnswerCache

    var routes: [Route] {
        [
            Route(
                "/v1/status", name: "getStatus", Bilingual("服务与档案的现状", "What the service holds and how it fares"),
                caching: .never, example: "/v1/status", .program(status)),
            Route(
                "/livez", name: "getLiveness", Bilingual("进程是否活着", "Whether the process lives"), caching: .never,
                example: "/livez", .program { _ in .object { $0.member("status", "live") } }),
            Route(
                "/readyz", name: "getReadiness",
                Bilingual("是否可以接收请求；503 带读入进度", "Whether requests are welcome; 503 with the progress of reading"),
                caching: .never, example: "/readyz", .program(readiness)),
            Route(
                "/metrics", name: "getMetrics", Bilingual("OpenMetrics 指标", "Measurements, in OpenMetrics"),
                as: [.openMetrics], caching: .never, example: "/metrics",
                .program { _ in Answer(configuration.metrics()) }),
        ]
    }

    @Sendable private func readiness(_ call: Call) -> Answer {
        switch holder.state {
        case .ready(let snapshot):
            return .object { json in
                json.member("status", "ready")
                json.member("snapshot", snapshot.identity)
            }
        case .loading(let progress):
            return .object(status: 503, fields: [Field("Retry-After", "1")]) { json in
                json.member("status", "loading")
                json.object("progress") { json in
                    json.member("stage", progress?.stage.rawValue)
                    json.member("documents", progress?.documents ?? 0)
                    json.member("total", progress?.documentTotal ?? 0)
                    json.member("stories", progress?.stories ?? 0)
                }
            }
        case .draining:
            return .object(status: 503, fields: [Field("Retry-After", "5")]) { $0.member("status", "draining") }
        }
    }

    @Sendable private func status(_ call: Call) -> Answer {
        let state = holder.state
        return .object { json in
            json.member("version", configuration.version)
            json.member("state", state.name)
            if let snapshot = state.snapshot {
                json.object("snapshot") { json in
                    json.member("identity", snapshot.identity)
                    json.member("documents", snapshot.documents.count)
                    json.member("unreadable", snapshot.unreadable.count)
                    json.member("stories", snapshot.storyCount)
                    json.member("entities", snapshot.entityCount)
                    json.member("figures", snapshot.figureCount)
                    json.member("exchanges", snapshot.exchangeCount)
                }
                json.object("memory") { write(snapshot.memoryUse, stories: snapshot.storyCount, to: &$0) }
            }
            configuration.status(&json)
        }
    }

    /// Bytes that the archive holds, by part; entities include what completes their names. Answers come and go, so
    /// they are no part of the bytes of a story.
    private func write(_ use: MemoryUse, stories: Int, to json: inout JSONWriter) {
        json.member("text_bytes", use.text)
        json.member("record_bytes", use.records)
        json.member("posting_bytes", use.postings)
        json.member("entity_bytes", use.entities)
        json.member("figure_bytes", use.figures)
        json.member("story_bytes", use.stories)
        json.member("document_bytes", use.documents)
        json.member("answer_bytes", kept.octets)
        json.member("total_bytes", use.total + kept.octets)
        json.member("bytes_per_story", use.total / max(1, stories))
    }
}

extension SnapshotHolder.State {
    var name: String {
        switch self {
        case .loading: "loading"
        case .ready: "ready"
        case .draining: "draining"
        }
    }
}
