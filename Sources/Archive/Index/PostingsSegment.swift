/// The postings of one batch of stories: for every unit and every pair of neighbouring units, the stories that hold
/// it and how often. Numbers of stories are the batch's own.
struct PostingsSegment: Sendable {
    /// By the upper four bits of the first unit, so that a part can be given up once it is merged.
    private var parts: [Part]

    static let partCount = 16
    /// `unit >> partShift` is the part.
    static let partShift = 12

    /// The postings of a range of first units, unit after unit: those of the unit by itself, then of every pair that
    /// begins with it, how far the second unit is from the one before and its postings, ascending.
    ///
    /// Postings are their number; then for each twice the distance of its story to the one before, plus one if it
    /// holds the key more than once, and then how often less two.
    struct Part: Sendable {
        /// Ascending.
        var units: [UInt16] = []
        /// Where each unit's postings begin in `bytes`; one more entry than units.
        var starts: [UInt32] = [0]
        var bytes: [UInt8] = []
    }

    /// One part for each of `partCount`.
    init(_ parts: [Part]) { self.parts = parts }

    /// One part, which is no more in the segment then.
    mutating func take(_ number: Int) -> Part {
        var part = Part()
        swap(&part, &parts[number])
        return part
    }
}
