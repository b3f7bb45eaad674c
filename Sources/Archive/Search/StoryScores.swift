/// What every story of the archive scores, 0 for one that is not found.
///
/// Where a run is held by a good part of all stories, to add up such columns costs less than to merge lists: nothing
/// branches on who holds what, and several stories are added at a time.
struct StoryScores: Sendable {
    private var scores: [Float]
    /// How often each story holds the run that is taken in, as far as it was noted; 0 in between.
    private var frequencies: [Float]

    private static let share = 8

    /// Whether columns serve better than lists for runs that so many of all stories hold, each run by itself.
    static func pay(holders: Int, of universe: Int) -> Bool { holders * share >= universe }

    init(universe: Int) {
        scores = [Float](repeating: 0, count: universe)
        frequencies = scores
    }

    /// Gives `note` a column to note in how often each story holds a run, which tells what those stories score: `factor`
    /// times `frequency / (frequency + norm)`. `factor` is above 0; those of `named` that hold it score `bonus` more.
    /// Where `narrowing`, only what was found before and holds the run is found from then on.
    mutating func add(
        factor: Float, norms: [Float], bonus: Float, named: [ArraySlice<Int32>], narrowing: Bool,
        note: (UnsafeMutableBufferPointer<Float>) -> Void
    ) {
        frequencies.withUnsafeMutableBufferPointer { note($0) }
        let named = named.map { $0.filter { frequencies[Int($0)] > 0 } }
        scores.withUnsafeMutableBufferPointer { scores in
            frequencies.withUnsafeMutableBufferPointer { frequencies in
                norms.withUnsafeBufferPointer { norms in
                    let count = min(scores.count, norms.count)
                    for story in 0..<count {
                        let (before, frequency) = (scores[story], frequencies[story])
                        let score = before + factor * frequency / (frequency + norms[story])
                        let isKept = Self.mask(before) & Self.mask(frequency) | (narrowing ? 0 : .max)
                        scores[story] = Float(bitPattern: score.bitPattern & isKept)
                        frequencies[story] = 0
                    }
                }
            }
        }
        for story in named.joined() where scores[Int(story)] > 0 { scores[Int(story)] += bonus }
    }

    /// All bits of a number above 0, none of 0: told without a branch, so that several are told at a time.
    @inline(__always)
    private static func mask(_ number: Float) -> UInt32 { 0 &- isAboveZero(number) }

    /// 1 for a number above 0, 0 for 0: the sum carries into the top bit unless all bits are 0.
    @inline(__always)
    private static func isAboveZero(_ number: Float) -> UInt32 { (number.bitPattern &+ 0x7FFF_FFFF) >> 31 }

    /// How many stories are found. O(universe).
    var count: Int {
        scores.withUnsafeBufferPointer { scores in
            var count: UInt32 = 0
            for score in scores { count &+= Self.isAboveZero(score) }
            return Int(count)
        }
    }

    /// Stories that are looked at together: most such blocks hold none that scores enough.
    private static let block = 32

    /// Calls `body` with the stories that are found, ascending, and their scores; it returns the least score for which
    /// it wants to be called from then on. O(universe).
    @inline(__always)
    func forEach(_ body: (Int32, Float) -> Float) {
        // What is not found scores less than this.
        var least = Float.leastNonzeroMagnitude
        scores.withUnsafeBufferPointer { scores in
            for first in stride(from: 0, to: scores.count, by: Self.block) {
                let end = min(first + Self.block, scores.count)
                // Bits of numbers that are not negative order as they do: what is less leaves the top bit of the
                // difference set.
                var difference = UInt32.max
                for story in first..<end { difference &= scores[story].bitPattern &- least.bitPattern }
                guard difference >> 31 == 0 else { continue }
                for story in first..<end where scores[story] >= least {
                    least = max(least, body(Int32(truncatingIfNeeded: story), scores[story]))
                }
            }
        }
    }

    /// The stories found.
    var set: StorySet {
        var set = StorySet(universe: scores.count)
        forEach { story, _ in
            set.insert(story)
            return 0
        }
        return set
    }

    /// No score is below 0, and no frequency is left.
    func checkInvariants() {
        precondition(scores.allSatisfy { $0 >= 0 }, "no score is below 0")
        precondition(frequencies.allSatisfy { $0 == 0 }, "what was noted was taken in")
    }
}
