/// What the paragraphs of one text speak of: their characters and pairs of characters, the rare ones weighing more.
///
/// A subject is named again and again, whole or in part: 兔毛, 长毛兔, 兔舍 share a character and no pair.
struct Matter {
    /// How far on either side of a place the text is compared, in paragraphs.
    private static let reach = 4

    /// By paragraph the numbers of what stands in it, without repetition.
    private let paragraphs: [Set<Int32>]
    private let numbers: [UInt64: Int32]
    /// By number: 0 where most paragraphs have it.
    private let weights: [Int]

    /// O(characters).
    init(_ texts: [[ArraySlice<Unicode.Scalar>]]) {
        var numbers: [UInt64: Int32] = [:]
        var counts: [Int] = []
        var paragraphs: [Set<Int32>] = []
        for text in texts {
            var held: Set<Int32> = []
            Self.forEachPart(of: text) { part in
                let number = numbers[part] ?? Int32(counts.count)
                if number == counts.count {
                    numbers[part] = number
                    counts.append(0)
                }
                if held.insert(number).inserted { counts[Int(number)] += 1 }
            }
            paragraphs.append(held)
        }
        self.numbers = numbers
        self.paragraphs = paragraphs
        weights = counts.map { count in
            let ratio = (texts.count + 1) / max(1, count)
            return Int.bitWidth - 1 - ratio.leadingZeroBitCount
        }
    }

    /// By paragraph the share of what `head` says that it takes up, 0...100.
    func shares(of head: [ArraySlice<Unicode.Scalar>]) -> [Int] {
        var found = [Int](repeating: 0, count: paragraphs.count)
        var all = 0
        var met: Set<UInt64> = []
        // What no paragraph has weighs as much as what one has.
        let unknown = Int.bitWidth - 1 - (paragraphs.count + 1).leadingZeroBitCount
        Self.forEachPart(of: head) { part in
            guard met.insert(part).inserted else { return }
            guard let number = numbers[part] else {
                all += unknown
                return
            }
            all += weights[Int(number)]
            for place in paragraphs.indices where paragraphs[place].contains(number) {
                found[place] += weights[Int(number)]
            }
        }
        return found.map { all == 0 ? 0 : $0 * 100 / all }
    }

    /// What the text before `place` has in common with the text from there on, 0...100 of the smaller.
    func likeness(at place: Int) -> Int {
        let before = paragraphs[max(0, place - Self.reach)..<place].reduce(into: Set<Int32>()) { $0.formUnion($1) }
        let behind = paragraphs[place..<min(paragraphs.count, place + Self.reach)].reduce(into: Set<Int32>()) {
            $0.formUnion($1)
        }
        func weight(_ parts: Set<Int32>) -> Int { parts.reduce(0) { $0 + weights[Int($1)] } }
        return weight(before.intersection(behind)) * 100 / max(1, min(weight(before), weight(behind)))
    }

    private static func forEachPart(of text: [ArraySlice<Unicode.Scalar>], _ body: (UInt64) -> Void) {
        for line in text {
            for scalar in line where scalar.isHan { body(UInt64(scalar.value)) }
            ContentIndex.forEachPair(of: line) { body(UInt64($0) << 32 | UInt64($1)) }
        }
    }
}
