/// Sorts units and pairs of units in one batch of texts after the other into segments, in room that it keeps: memory
/// fresh from the system takes longer to get than the sorting.
///
/// Every place of the texts is put under its unit; what is under one unit is then sorted by the unit behind. So a
/// unit's own postings need no sorting, and what is sorted at a time is little and near.
struct SegmentSorter {
    /// Places of the texts, unit after unit: the unit behind (0 for none) << 32 | story.
    private var places: [UInt64] = []
    /// Where they move to and fro.
    private var other: [UInt64] = []
    /// For each unit, where its places end.
    private var ends = [Int](repeating: 0, count: 1 << 16)
    private var bytes = CodedBytes()

    /// The postings of texts in folded units; a line break is no neighbour of anything.
    ///
    /// `ranges` are places in `units`, ascending, with the story each belongs to. O(units).
    mutating func segment(_ units: [UInt16], ranges: [(range: Range<Int>, story: UInt32)]) -> PostingsSegment {
        makeRoom(ranges.reduce(0) { $0 + $1.range.count })
        units.withUnsafeBufferPointer { units in
            count(units, ranges)
            distribute(units, ranges)
        }
        return PostingsSegment((0..<PostingsSegment.partCount).map { part($0) })
    }

    static let lineBreak: UInt16 = 0x0A

    private mutating func makeRoom(_ size: Int) {
        guard places.count < size else { return }
        (places, other) = ([], [])
        // The next batch may be somewhat larger.
        places = [UInt64](repeating: 0, count: size + size / 8)
        other = places
    }

    /// Sets `ends` to where each unit's places will begin.
    private mutating func count(_ units: UnsafeBufferPointer<UInt16>, _ ranges: [(range: Range<Int>, story: UInt32)]) {
        ends.withUnsafeMutableBufferPointer { ends in
            ends.update(repeating: 0)
            for (range, _) in ranges {
                for place in range { ends[Int(units[place])] &+= 1 }
            }
            ends[Int(Self.lineBreak)] = 0
            var sum = 0
            for unit in ends.indices { (ends[unit], sum) = (sum, sum &+ ends[unit]) }
        }
    }

    /// Puts every place under its unit, in the order of stories.
    private mutating func distribute(
        _ units: UnsafeBufferPointer<UInt16>, _ ranges: [(range: Range<Int>, story: UInt32)]
    ) {
        ends.withUnsafeMutableBufferPointer { ends in
            places.withUnsafeMutableBufferPointer { places in
                for (range, story) in ranges {
                    var behind: UInt16 = 0
                    for place in range.reversed() {
                        let unit = units[place]
                        guard unit != Self.lineBreak else {
                            behind = 0
                            continue
                        }
                        places[ends[Int(unit)]] = UInt64(behind) << 32 | UInt64(story)
                        ends[Int(unit)] &+= 1
                        behind = unit
                    }
                }
            }
        }
    }

    private mutating func part(_ number: Int) -> PostingsSegment.Part {
        var part = PostingsSegment.Part()
        bytes.removeAll()
        for unit in (number << PostingsSegment.partShift)..<((number + 1) << PostingsSegment.partShift) {
            let range = (unit == 0 ? 0 : ends[unit - 1])..<ends[unit]
            guard !range.isEmpty else { continue }
            places.withUnsafeMutableBufferPointer { places in
                other.withUnsafeMutableBufferPointer { other in
                    let places = UnsafeMutableBufferPointer(rebasing: places[range])
                    bytes.append(atMost: Self.mostBytes * places.count) { pen in
                        Self.write(places[...], with: &pen)
                        places.sortStably(with: UnsafeMutableBufferPointer(rebasing: other[range])) {
                            UInt16(truncatingIfNeeded: $0 &>> 32)
                        }
                        Self.writePairs(places, with: &pen)
                    }
                }
            }
            part.units.append(UInt16(truncatingIfNeeded: unit))
            part.starts.append(UInt32(bytes.count))
        }
        part.bytes = bytes.fitted
        return part
    }

    /// What a place takes at most: twice a posting of two numbers and a list's number of postings, once a second unit.
    private static let mostBytes = CodedBytes.Pen.mostOfNumber * (2 * 3 + 1)

    /// Writes the postings of every pair; `places` stand in order of the second unit, then story.
    @inline(__always)
    private static func writePairs(_ places: UnsafeMutableBufferPointer<UInt64>, with pen: inout CodedBytes.Pen) {
        var start = 0
        while start < places.count, places[start] &>> 32 == 0 { start &+= 1 }
        var last: UInt32 = 0
        while start < places.count {
            let second = UInt32(truncatingIfNeeded: places[start] &>> 32)
            var end = start &+ 1
            while end < places.count, UInt32(truncatingIfNeeded: places[end] &>> 32) == second { end &+= 1 }
            pen.write(second &- last)
            write(places[start..<end], with: &pen)
            last = second
            start = end
        }
    }

    /// Writes the postings of the places of one key, which stand in order of story.
    @inline(__always)
    private static func write(_ places: Slice<UnsafeMutableBufferPointer<UInt64>>, with pen: inout CodedBytes.Pen) {
        let places = UnsafeBufferPointer(UnsafeMutableBufferPointer(rebasing: places))
        pen.write(postingsOf: places) { UInt32(truncatingIfNeeded: $0) }
    }
}
