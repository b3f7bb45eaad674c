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
        build(
            from: sources, version: version, workers: workers, reusing: previous,
            annotating: annotations(of:), progress: progress)
    }

    /// The same with another annotation in the place of ours, so that a measurement can tell the archive's own cost.
    package static func build(
        from sources: [Source], version: String, workers: Int, reusing previous: Snapshot? = nil,
        annotating: @escaping @Sendable ([Story]) -> [Annotation],
        progress: @escaping @Sendable (BuildProgress) -> Void
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
        let reading = BatchedReading(
            sources: distinct, previous: known, annotating: annotating, progress: progress)
        builder = reading.read(into: builder, workers: workers)
        let (documents, bytes, stories) = (distinct.count, builder.bytes, builder.stories)
        // Consumed, lest a copy hold until the end what the snapshot gives up on the way.
        return (consume builder).snapshot { stage in
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
    let annotating: @Sendable ([Story]) -> [Annotation]
    let progress: @Sendable (BuildProgress) -> Void

    /// Documents of a batch: enough that an index of each is worth merging, few enough that no worker idles at the
    /// end. It depends on the number of sources alone.
    private var batchSize: Int { max(1, min(256, sources.count / 64)) }

    /// `builder` with every batch taken in, in their order; what was read of a batch is given up as soon as it is.
    func read(into builder: SnapshotBuilder, workers: Int) -> SnapshotBuilder {
        let ranges = stride(from: 0, to: sources.count, by: batchSize).map {
            $0..<min($0 + batchSize, sources.count)
        }
        let next = Atomic(0)
        let count = Mutex(ReadingCount(documentTotal: sources.count))
        let joining = Mutex(BatchJoining(builder: builder))
        DispatchQueue.concurrentPerform(iterations: max(1, min(workers, ranges.count))) { _ in
            var room = BatchRoom()
            while true {
                let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard place < ranges.count else { return }
                let batch = BatchReading(
                    sources[ranges[place]], reusing: previous, annotating: annotating, in: &room
                ) { head in
                    progress(count.withLock { $0.finish(head) })
                }
                joining.withLock { $0.take(batch, of: sources[ranges[place]], at: place) }
            }
        }
        return joining.withLock { $0.builder }
    }
}

/// Hands batches that come in any order to the builder in theirs.
private struct BatchJoining {
    private(set) var builder: SnapshotBuilder
    private var waiting: [Int: (sources: ArraySlice<Source>, batch: BatchReading)] = [:]
    private var next = 0

    init(builder: SnapshotBuilder) { self.builder = builder }

    mutating func take(_ batch: BatchReading, of sources: ArraySlice<Source>, at place: Int) {
        waiting[place] = (sources, batch)
        while let (sources, batch) = waiting.removeValue(forKey: next) {
            builder.append(sources, batch)
            next += 1
        }
    }
}

/// What became of the documents so far.
private struct ReadingCount {
    let documentTotal: Int
    private var documents = 0
    private var bytes = 0
    private var stories = 0

    init(documentTotal: Int) { self.documentTotal = documentTotal }

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
