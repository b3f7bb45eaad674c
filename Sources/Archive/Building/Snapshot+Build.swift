import Annotation
import Dispatch
import Layout
import Synchronization

extension Snapshot {
    /// Reads every source through all stages, on `workers` threads, into one snapshot.
    ///
    /// The outcome depends on sources and version alone, never on `workers`. Sources that cannot be read, and all
    /// but the first of one id, are left out and told in `unreadable`. Documents equal to one of `previous` (same id,
    /// bytes, provenance, version) are not annotated again. `progress` is called from the working threads.
    public static func build(
        from sources: [Source], version: String, workers: Int, reusing previous: Snapshot? = nil,
        progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
    ) -> Snapshot {
        let ordered = sources.enumerated().sorted { left, right in
            left.element.id == right.element.id
                ? left.offset < right.offset : left.element.id.utf8.lexicographicallyPrecedes(right.element.id.utf8)
        }.map(\.element)
        let known = previous?.version == version ? previous : nil
        let readings = readings(of: ordered, workers: workers, reusing: known, progress: progress)
        var builder = SnapshotBuilder(version: version)
        for (source, reading) in zip(ordered, readings) { builder.append(source, reading) }
        return builder.snapshot()
    }

    private static func readings(
        of sources: [Source], workers: Int, reusing previous: Snapshot?,
        progress: @escaping @Sendable (BuildProgress) -> Void
    ) -> [Result<DocumentReading, Unreadable.Failure>] {
        let state = Mutex(ReadingState(count: sources.count))
        DispatchQueue.concurrentPerform(iterations: max(1, min(workers, sources.count))) { _ in
            while let next = state.withLock({ $0.take() }) {
                let result: Result<DocumentReading, Unreadable.Failure>
                do {
                    result = .success(try DocumentReading(sources[next], reusing: previous))
                } catch {
                    result = .failure(Unreadable.Failure(reason: String(describing: error)))
                }
                progress(state.withLock { $0.finish(next, result) })
            }
        }
        return state.withLock { $0.results.compactMap(\.self) }
    }
}

extension Unreadable {
    struct Failure: Error, Equatable { let reason: String }
}

/// What the workers share: which document is next, and what became of those before.
private struct ReadingState {
    private(set) var results: [Result<DocumentReading, Unreadable.Failure>?]
    private var next = 0
    private var finished = 0
    private var bytes = 0
    private var stories = 0

    init(count: Int) { results = Array(repeating: nil, count: count) }

    mutating func take() -> Int? {
        guard next < results.count else { return nil }
        next += 1
        return next - 1
    }

    mutating func finish(_ place: Int, _ result: Result<DocumentReading, Unreadable.Failure>) -> BuildProgress {
        results[place] = result
        finished += 1
        if case .success(let reading) = result {
            bytes += reading.bytes
            stories += reading.stories.count
        }
        return BuildProgress(
            stage: .reading, documents: finished, documentTotal: results.count, bytes: bytes, stories: stories)
    }
}
