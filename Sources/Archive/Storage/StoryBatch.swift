import Annotation
import Layout

/// The stories of some neighbouring documents, packed: text in folded units, everything else in bytes.
struct StoryBatch: Sendable {
    private(set) var units: [UInt16] = []
    private(set) var unitStarts: [UInt32] = [0]
    private var originals = ByteWriter()
    private var originalStarts: [UInt32] = [0]
    private var records = ByteWriter()
    private var recordStarts: [UInt32] = [0]
    private var annotationStarts: [UInt32] = []
    private var findingStarts: [UInt32] = []

    mutating func append(_ story: Story, _ annotation: Annotation) {
        FoldedText.append(story.text, to: &units, originals: &originals)
        unitStarts.append(UInt32(units.count))
        originalStarts.append(UInt32(originals.count))
        StoryCoding.write(story, to: &records)
        annotationStarts.append(UInt32(records.count))
        AnnotationCoding.write(annotation.entities, text: story.text, to: &records)
        findingStarts.append(UInt32(records.count))
        AnnotationCoding.writeFindings(of: annotation, text: story.text, to: &records)
        recordStarts.append(UInt32(records.count))
    }

    /// Takes all out; the room stays.
    mutating func removeAll() {
        units.removeAll(keepingCapacity: true)
        originals.removeAll()
        records.removeAll()
        annotationStarts.removeAll(keepingCapacity: true)
        findingStarts.removeAll(keepingCapacity: true)
        unitStarts.removeSubrange(1...)
        originalStarts.removeSubrange(1...)
        recordStarts.removeSubrange(1...)
    }

    var count: Int { annotationStarts.count }

    func units(of row: Int) -> ArraySlice<UInt16> { units[Int(unitStarts[row])..<Int(unitStarts[row + 1])] }

    /// Gives `body` the units of all texts, and where each begins; one more place than stories.
    @inline(__always)
    func withTexts(_ body: (UnsafeBufferPointer<UInt16>, UnsafeBufferPointer<UInt32>) -> Void) {
        units.withUnsafeBufferPointer { units in
            unitStarts.withUnsafeBufferPointer { starts in body(units, starts) }
        }
    }

    func text(of row: Int) -> [Unicode.Scalar] {
        FoldedText.text(
            units(of: row), originals: originals.bytes[Int(originalStarts[row])..<Int(originalStarts[row + 1])])
    }

    func headline(of row: Int) -> String? {
        var reader = ByteReader(records.bytes[Int(recordStarts[row])..<Int(annotationStarts[row])])
        return StoryCoding.headline(&reader)
    }

    func story(_ row: Int, text: [Unicode.Scalar]) -> Story {
        var reader = ByteReader(records.bytes[Int(recordStarts[row])..<Int(annotationStarts[row])])
        return StoryCoding.story(&reader, text: text)
    }

    func annotation(_ row: Int, text: [Unicode.Scalar]) -> Annotation {
        var reader = ByteReader(records.bytes[Int(annotationStarts[row])..<Int(recordStarts[row + 1])])
        return AnnotationCoding.annotation(&reader, text: text)
    }

    /// Its figures and exchanges alone.
    func findings(of row: Int, text: [Unicode.Scalar]) -> (figures: [Figure], exchanges: [Exchange]) {
        var reader = ByteReader(records.bytes[Int(findingStarts[row])..<Int(recordStarts[row + 1])])
        return AnnotationCoding.findings(&reader, text: text)
    }

    /// The same, in arrays without spare room.
    func packed() -> StoryBatch {
        var copy = self
        copy.units = units.fitted
        copy.originals = originals.fitted
        copy.records = records.fitted
        copy.unitStarts = unitStarts.fitted
        copy.originalStarts = originalStarts.fitted
        copy.recordStarts = recordStarts.fitted
        copy.annotationStarts = annotationStarts.fitted
        copy.findingStarts = findingStarts.fitted
        return copy
    }

    /// Bytes of memory it holds.
    var textBytes: Int {
        2 * units.capacity + originals.bytes.capacity + 4 * (unitStarts.capacity + originalStarts.capacity)
    }
    var recordBytes: Int {
        records.bytes.capacity + 4 * (recordStarts.capacity + annotationStarts.capacity + findingStarts.capacity)
    }

    /// Every list of starts covers its bytes.
    func checkInvariants() {
        precondition(Int(unitStarts.last ?? 0) == units.count, "the stories cover all units")
        precondition(Int(recordStarts.last ?? 0) == records.count, "the records cover all bytes")
        precondition(unitStarts.count == count + 1 && recordStarts.count == count + 1, "one start more than stories")
        precondition(!units.contains(0), "no unit is zero")
    }
}
