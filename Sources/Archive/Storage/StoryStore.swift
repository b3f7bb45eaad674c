import Annotation
import CPrefetch
import Layout

/// Every story with what was found in it, by ordinal.
struct StoryStore: Sendable {
    private(set) var batches: [StoryBatch] = []
    /// Ordinal of each batch's first story.
    private(set) var firsts: [Int32] = []
    /// Story → its batch.
    private var places: [Int32] = []

    mutating func append(_ batch: StoryBatch) {
        firsts.append(Int32(places.count))
        places += repeatElement(Int32(batches.count), count: batch.count)
        batches.append(batch)
    }

    var count: Int { places.count }

    func story(at row: Int) -> Story { located(row) { $0.story($1, text: $0.text(of: $1)) } }

    func annotation(at row: Int) -> Annotation { located(row) { $0.annotation($1, text: $0.text(of: $1)) } }

    /// Both, with the text decoded once.
    func record(at row: Int) -> (story: Story, annotation: Annotation) {
        located(row) { batch, row in
            let text = batch.text(of: row)
            return (batch.story(row, text: text), batch.annotation(row, text: text))
        }
    }

    /// Text, figures and exchanges of a story, without its entities.
    func findings(at row: Int) -> (text: [Unicode.Scalar], figures: [Figure], exchanges: [Exchange]) {
        located(row) { batch, row in
            let text = batch.text(of: row)
            let (figures, exchanges) = batch.findings(of: row, text: text)
            return (text, figures, exchanges)
        }
    }

    func headline(at row: Int) -> String? { located(row) { $0.headline(of: $1) } }

    /// Gives `body` the folded units of a story's text.
    @inline(__always)
    func withUnits<Result>(of row: Int, _ body: (UnsafeBufferPointer<UInt16>) -> Result) -> Result {
        let place = Int(places[row])
        let local = row - Int(firsts[place])
        return batches[place].units.withUnsafeBufferPointer { units in
            let start = Int(batches[place].unitStarts[local])
            let end = Int(batches[place].unitStarts[local + 1])
            return body(UnsafeBufferPointer(rebasing: units[start..<end]))
        }
    }

    /// Gives `body` each of `stories`, which ascend, with the folded units of its text.
    @inline(__always)
    func forEachText(of stories: [Int32], _ body: (Int32, UnsafeBufferPointer<UInt16>) -> Void) {
        var next = 0
        while next < stories.count {
            let place = Int(places[Int(stories[next])])
            let first = firsts[place]
            let end = first + Int32(batches[place].count)
            batches[place].withTexts { units, starts in
                func text(of story: Int32) -> UnsafeBufferPointer<UInt16> {
                    let row = Int(story - first)
                    return UnsafeBufferPointer(rebasing: units[Int(starts[row])..<Int(starts[row + 1])])
                }
                while next < stories.count, stories[next] < end {
                    // Texts lie far apart: the next one is fetched while this one is read.
                    if next + 1 < stories.count, stories[next + 1] < end {
                        Self.prefetch(UnsafeRawBufferPointer(text(of: stories[next + 1])))
                    }
                    body(stories[next], text(of: stories[next]))
                    next += 1
                }
            }
        }
    }

    @inline(__always)
    private static func prefetch(_ bytes: UnsafeRawBufferPointer) {
        for offset in stride(from: 0, to: min(bytes.count, prefetched), by: 64) {
            prefetch_line(bytes.baseAddress.map { $0 + offset })
        }
    }

    /// Bytes of a text that are fetched ahead; what is behind them the processor foresees.
    private static let prefetched = 2_048

    private func located<Result>(_ row: Int, _ body: (StoryBatch, Int) -> Result) -> Result {
        let place = Int(places[row])
        return body(batches[place], row - Int(firsts[place]))
    }

    func checkInvariants() {
        precondition(batches.reduce(0) { $0 + $1.count } == count, "the batches cover all stories")
        for batch in batches { batch.checkInvariants() }
    }
}
