import Dispatch
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
        var distinct: [Source] = []
        var builder = SnapshotBuilder(version: version, workers: workers)
        for source in ordered {
            if distinct.last?.id == source.id { builder.leaveOutSecond(source) } else { distinct.append(source) }
        }
        let known = previous?.version == version ? previous : nil
        let reading = BatchedReading(sources: distinct, previous: known, progress: progress)
        for (range, batch) in zip(reading.ranges, reading.batches(workers: workers)) {
            builder.append(distinct[range], batch)
        }
        let (documents, bytes, stories) = (distinct.count, builder.bytes, builder.stories)
        return builder.snapshot { stage in
            progress(
                BuildProgress(
                    stage: stage, documents: documents, documentTotal: documents, bytes: bytes, stories: stories))
        }
    }
}

/// All sources in batches of neighbours, read by workers that take the next batch as they come free.
private struct BatchedReading {
    let sources: [Source]
    let previous: Snapshot?
    let progress: @Sendable (BuildProgress) -> Void

    /// Documents of a batch: enough that an index of each is worth merging, few enough that no worker idles at the
    /// end. It depends on the number of sources alone.
    private var batchSize: Int { max(1, min(256, sources.count / 64)) }

    var ranges: [Range<Int>] {
        stride(from: 0, to: sources.count, by: batchSize).map { $0..<min($0 + batchSize, sources.count) }
    }

    func batches(workers: Int) -> [BatchReading] {
        let ranges = ranges
        let state = Mutex(ReadingState(batches: ranges.count, documents: sources.count))
        DispatchQueue.concurrentPerform(iterations: max(1, min(workers, ranges.count))) { _ in
            while let next = state.withLock({ $0.take() }) {
                let batch = BatchReading(sources[ranges[next]], reusing: previous) { head in
                    progress(state.withLock { $0.finish(head) })
                }
                state.withLock { $0.place(batch, at: next) }
            }
        }
        return state.withLock { $0.batches.compactMap(\.self) }
    }
}

/// What the workers share: which batch is next, and what became of those before.
private struct ReadingState {
    private(set) var batches: [BatchReading?]
    private let documentTotal: Int
    private var next = 0
    private var documents = 0
    private var bytes = 0
    private var stories = 0

    init(batches: Int, documents: Int) {
        self.batches = Array(repeating: nil, count: batches)
        documentTotal = documents
    }

    mutating func take() -> Int? {
        guard next < batches.count else { return nil }
        next += 1
        return next - 1
    }

    mutating func place(_ batch: BatchReading, at place: Int) { batches[place] = batch }

    mutating func finish(_ head: Result<DocumentHead, ReadingFailure>) -> BuildProgress {
        documents += 1
        if case .success(let head) = head {
            bytes += head.bytes
            stories += head.stories.count
        }
        return BuildProgress(
            stage: .reading, documents: documents, documentTotal: documentTotal, bytes: bytes, stories: stories)
    }
}
