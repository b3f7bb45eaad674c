import Annotation
import Layout

/// Some neighbouring documents with all stages done, packed and indexed: what a worker hands to the archive.
struct BatchReading: Sendable {
    /// In the order of the sources.
    let heads: [Result<DocumentHead, ReadingFailure>]
    let stories: StoryBatch
    let entities: BatchEntities
    let figures: FigureTable
    let exchanges: ExchangeTable
    let text: PostingsSegment
    let headline: PostingsSegment
    let headlineRanges: HeadlineRanges

    /// Reads `sources` one after the other in `room`; `finished` is told of each document.
    init(
        _ sources: ArraySlice<Source>, reusing previous: Snapshot?, annotating: ([Story]) -> [Annotation],
        in room: inout BatchRoom,
        finished: (Result<DocumentHead, ReadingFailure>) -> Void
    ) {
        var heads: [Result<DocumentHead, ReadingFailure>] = []
        room.stories.removeAll()
        var entities = BatchEntities()
        var figures = FigureTable()
        var exchanges = ExchangeTable()
        var headlineRanges = HeadlineRanges()
        for source in sources {
            let head: Result<DocumentHead, ReadingFailure>
            do {
                let reading = try DocumentReading(source, reusing: previous, annotating: annotating)
                for (story, annotation) in zip(reading.stories, reading.annotations) {
                    room.stories.append(story, annotation)
                    entities.append(annotation.entities, published: DateStamp(story.published))
                    figures.append(annotation.figures, entities: annotation.entities.count)
                    exchanges.append(annotation)
                    headlineRanges.append(HeadlineRanges.ranges(in: story))
                }
                head = .success(reading.head)
            } catch {
                head = .failure(ReadingFailure(reason: String(describing: error)))
            }
            heads.append(head)
            finished(head)
        }
        self.heads = heads
        self.entities = entities.finished()
        self.figures = figures
        self.exchanges = exchanges
        self.headlineRanges = headlineRanges
        stories = room.stories.packed()
        let starts = stories.unitStarts
        text = room.sorter.segment(
            stories.units,
            ranges: (0..<stories.count).map { (Int(starts[$0])..<Int(starts[$0 + 1]), UInt32($0)) })
        headline = room.sorter.segment(
            stories.units,
            ranges: (0..<stories.count).flatMap { story in
                headlineRanges.ranges(of: story).map { range in
                    let start = Int(starts[story])
                    return ((start + range.lowerBound)..<(start + range.upperBound), UInt32(story))
                }
            })
    }
}

/// What a worker keeps from batch to batch: memory fresh from the system takes longer to get than to use.
struct BatchRoom {
    fileprivate var stories = StoryBatch()
    fileprivate var sorter = SegmentSorter()
}

/// Why a document could not be read.
struct ReadingFailure: Error, Equatable { let reason: String }
