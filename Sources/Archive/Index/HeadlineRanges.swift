import Layout

/// Where each story's headline stands in its text, in folded units; a headline may be several paragraphs.
struct HeadlineRanges: Sendable {
    private var starts: [Int32] = [0]
    /// Begin and end, one behind the other.
    private var ends: [Int32] = []

    mutating func append(_ ranges: [Range<Int>]) {
        for range in ranges { ends += [Int32(range.lowerBound), Int32(range.upperBound)] }
        starts.append(Int32(ends.count))
    }

    mutating func append(_ other: HeadlineRanges) {
        let base = Int32(ends.count)
        starts += other.starts.dropFirst().map { $0 + base }
        ends += other.ends
    }

    /// Whether the `length` units from `place` on are all in one paragraph of the headline of story `row`.
    @inline(__always)
    func holds(_ place: Int, length: Int, row: Int) -> Bool {
        var index = Int(starts[row])
        while index < Int(starts[row + 1]) {
            if place >= Int(ends[index]), place + length <= Int(ends[index + 1]) { return true }
            index += 2
        }
        return false
    }

    func ranges(of row: Int) -> [Range<Int>] {
        stride(from: Int(starts[row]), to: Int(starts[row + 1]), by: 2).map { Int(ends[$0])..<Int(ends[$0 + 1]) }
    }

    var bytes: Int { 4 * (starts.capacity + ends.capacity) }

    /// The headline of a story, in units of UTF-16.
    static func ranges(in story: Story) -> [Range<Int>] {
        story.headlineRanges.map { range in
            let start = units(story.text[..<range.lowerBound])
            return start..<(start + units(story.text[range]))
        }
    }

    private static func units(_ text: ArraySlice<Unicode.Scalar>) -> Int {
        text.reduce(0) { $0 + ($1.value > 0xFFFF ? 2 : 1) }
    }
}
