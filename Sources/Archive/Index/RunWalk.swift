/// Finds the frequent runs of one text after the other, length by length, in room that it keeps.
///
/// All runs of one length are looked up before any longer one: then no lookup waits for the one before it.
struct RunWalk {
    /// What to look up next, and where it begins in the text, ascending.
    private var keys: [UInt64] = []
    private var places: [Int32] = []
    /// What was found, 0 for nothing.
    private var runs: [Int32] = []

    /// Calls `body` for every two frequent runs of one length that begin one unit apart: the place of their length
    /// among the first `lengths`, their numbers, and the number of the run that they make, 0 where it is not frequent.
    @inline(__always)
    mutating func forEachRun(
        of units: UnsafeBufferPointer<UInt16>, in numbers: NumberTable.Lookup, lengths: Int,
        _ body: (Int, Int32, Int32, Int32) -> Void
    ) {
        makeRoom(units.count)
        keys.withUnsafeMutableBufferPointer { keys in
            places.withUnsafeMutableBufferPointer { places in
                runs.withUnsafeMutableBufferPointer { runs in
                    var count = max(0, units.count - 1)
                    for place in 0..<count {
                        keys[place] = UInt64(units[place]) << 16 | UInt64(units[place &+ 1])
                        places[place] = Int32(truncatingIfNeeded: place)
                    }
                    for place in 0..<count { runs[place] = numbers[keys[place]] }
                    for length in 0..<lengths {
                        count = Self.join(keys, places, runs, count: count)
                        guard count > 0 else { return }
                        for place in 0..<count { runs[place] = numbers[keys[place]] }
                        for place in 0..<count {
                            let (left, right) = RunTable.numbers(of: keys[place])
                            body(length, left, right, runs[place])
                        }
                    }
                }
            }
        }
    }

    private mutating func makeRoom(_ size: Int) {
        guard keys.count < size else { return }
        keys += repeatElement(0, count: size - keys.count)
        places += repeatElement(0, count: size - places.count)
        runs += repeatElement(0, count: size - runs.count)
    }

    /// Leaves the keys and places of every two runs that begin one unit apart; how many. No branch could foresee which.
    @inline(__always)
    private static func join(
        _ keys: UnsafeMutableBufferPointer<UInt64>, _ places: UnsafeMutableBufferPointer<Int32>,
        _ runs: UnsafeMutableBufferPointer<Int32>, count: Int
    ) -> Int {
        var joined = 0
        for place in 0..<max(0, count - 1) {
            let (left, right) = (runs[place], runs[place &+ 1])
            let start = places[place]
            let isNext = places[place &+ 1] &- start == 1
            keys[joined] = RunTable.key(left, right)
            places[joined] = start
            joined &+= min(left, right) > 0 && isNext ? 1 : 0
        }
        return joined
    }
}
