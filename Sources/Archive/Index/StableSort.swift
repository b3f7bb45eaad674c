extension Array {
    /// Sorts by a key of 16 bits, equal ones in the order in which they stand. O(count).
    @inline(__always)
    mutating func sortStably(by key: (Element) -> UInt16) {
        var room: [Element] = []
        sortStably(with: &room, by: key)
    }

    /// The same with room that is kept for the next time.
    @inline(__always)
    mutating func sortStably(with room: inout [Element], by key: (Element) -> UInt16) {
        guard let first else { return }
        if room.count < count { room += repeatElement(first, count: count - room.count) }
        withUnsafeMutableBufferPointer { elements in
            room.withUnsafeMutableBufferPointer {
                elements.sortStably(with: UnsafeMutableBufferPointer(rebasing: $0[..<elements.count]), by: key)
            }
        }
    }
}

extension UnsafeMutableBufferPointer {
    /// Sorts by a key of 16 bits, equal ones in the order in which they stand; `room` is as long. O(count).
    ///
    /// Eight bits at a time: the number of moves is even, so that all are back at the end, and few places are written
    /// to at a time, so that they stay near.
    @inline(__always)
    func sortStably(with room: UnsafeMutableBufferPointer<Element>, by key: (Element) -> UInt16) {
        guard count > Self.few else { return insertInOrder(by: key) }
        move(to: room) { Int(key($0) & 0xFF) }
        room.move(to: self) { Int(key($0) >> 8) }
    }

    /// So many are sorted faster by insertion.
    private static var few: Int { 40 }

    @inline(__always)
    private func insertInOrder(by key: (Element) -> UInt16) {
        for next in indices.dropFirst() {
            let element = self[next]
            var place = next
            while place > 0, key(self[place - 1]) > key(element) {
                self[place] = self[place - 1]
                place -= 1
            }
            self[place] = element
        }
    }

    /// Moves all to `target` in the order of a digit below 256, equal ones in theirs.
    @inline(__always)
    private func move(to target: UnsafeMutableBufferPointer<Element>, by digit: (Element) -> Int) {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: 257) { next in
            next.initialize(repeating: 0)
            for element in self { next[digit(element) &+ 1] &+= 1 }
            for digit in 1..<257 { next[digit] &+= next[digit - 1] }
            for element in self {
                let digit = digit(element)
                target[next[digit]] = element
                next[digit] &+= 1
            }
        }
    }
}
