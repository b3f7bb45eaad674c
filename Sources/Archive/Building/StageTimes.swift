/// How long each stage of a build took, from the instants at which its progress was told.
public struct StageTimes: Sendable {
    private var latest: (stage: BuildProgress.Stage, since: ContinuousClock.Instant)?
    private var durations: [(stage: BuildProgress.Stage, duration: Duration)] = []

    public init() {}

    /// Takes note that the build was at `stage` at this instant; calls within one stage change nothing.
    public mutating func note(_ stage: BuildProgress.Stage, at instant: ContinuousClock.Instant) {
        guard latest?.stage != stage else { return }
        if let latest { durations.append((latest.stage, instant - latest.since)) }
        latest = (stage, instant)
    }

    /// `reading 12.3 s, indexing 0.8 s, …`; the last stage ends at `end`.
    public func sentence(until end: ContinuousClock.Instant) -> String {
        let all = durations + (latest.map { [($0.stage, end - $0.since)] } ?? [])
        return all.map { stage, duration in
            let tenths = Int((duration / .milliseconds(100)).rounded())
            return "\(stage.rawValue) \(tenths / 10).\(tenths % 10) s"
        }.joined(separator: ", ")
    }
}
