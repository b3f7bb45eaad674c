extension CodedBytes.Pen {
    /// Writes the postings of one key as `PostingsSegment.Part` says: three numbers at most for an occurrence.
    ///
    /// `occurrences` are one or more and stand in order of their `story`; those of one story make a posting.
    @inline(__always)
    mutating func write<Occurrence>(
        postingsOf occurrences: UnsafeBufferPointer<Occurrence>, story: (Occurrence) -> UInt32
    ) {
        var holders: UInt32 = 1
        for place in 1..<max(1, occurrences.count)
        where story(occurrences[place]) != story(occurrences[place &- 1]) { holders &+= 1 }
        write(holders)
        var last: UInt32 = 0
        var place = 0
        while place < occurrences.count {
            let holder = story(occurrences[place])
            let first = place
            repeat { place &+= 1 } while place < occurrences.count && story(occurrences[place]) == holder
            let count = UInt32(truncatingIfNeeded: place &- first)
            write((holder &- last) << 1 | (count > 1 ? 1 : 0))
            if count > 1 { write(count &- 2) }
            last = holder
        }
    }
}
