/// What the paragraphs of one text speak of: their characters and pairs of characters, the rare ones weighing more.
///
/// A subject is named again and again, whole or in part: 兔毛, 长毛兔, 兔舍 share a character and no pair.
struct Matter {
    /// How far on either side of a place the text is compared, in paragraphs.
    private static let reach = 4

    /// The lines of each paragraph.
    private let paragraphs: [[ArraySlice<Unicode.Scalar>]]

    init(_ paragraphs: [[ArraySlice<Unicode.Scalar>]]) { self.paragraphs = paragraphs }

    /// Of each head, by paragraph, the share of what it says that the paragraph takes up, 0...100. O(characters).
    func shares(of heads: [[ArraySlice<Unicode.Scalar>]]) -> [[Int]] {
        var table = PairTable()
        let said = heads.map { Self.numbers(of: $0, in: &table) }
        /// The paragraphs that have each part of a head, in order.
        var met: [(number: Int, paragraph: Int)] = []
        var tallies = [(last: Int, paragraphs: Int)](repeating: (-1, 0), count: table.count)
        for (place, paragraph) in paragraphs.enumerated() {
            for line in paragraph {
                table.forEachID(in: line, singles: true) { number in
                    guard tallies[number].last != place else { return }
                    tallies[number].last = place
                    tallies[number].paragraphs += 1
                    met.append((number, place))
                }
            }
        }
        let weights = tallies.map { weight(ofOneIn: $0.paragraphs) }
        return said.map { numbers in
            var isSaid = [Bool](repeating: false, count: table.count)
            for number in numbers { isSaid[number] = true }
            let all = numbers.reduce(0) { $0 + weights[$1] }
            var found = [Int](repeating: 0, count: paragraphs.count)
            for (number, paragraph) in met where isSaid[number] { found[paragraph] += weights[number] }
            return found.map { all == 0 ? 0 : $0 * 100 / all }
        }
    }

    /// By paragraph what the text before it has in common with the text from there on, 0...100 of the smaller.
    /// O(characters).
    func likenesses() -> [Int] {
        var table = PairTable()
        let parts = paragraphs.map { Self.numbers(of: $0, in: &table) }
        var counts = [Int](repeating: 0, count: table.count)
        for numbers in parts { for number in numbers { counts[number] += 1 } }
        let weights = counts.map(weight)
        return parts.indices.map { place in
            var isBefore = [Bool](repeating: false, count: table.count)
            var isBehind = isBefore
            var (before, behind, common) = (0, 0, 0)
            for number in parts[max(0, place - Self.reach)..<place].joined() where !isBefore[number] {
                isBefore[number] = true
                before += weights[number]
            }
            for number in parts[place...].prefix(Self.reach).joined() where !isBehind[number] {
                isBehind[number] = true
                behind += weights[number]
                if isBefore[number] { common += weights[number] }
            }
            return common * 100 / max(1, min(before, behind))
        }
    }

    /// The weight of a part that so many paragraphs have: 0 where most have it.
    private func weight(ofOneIn count: Int) -> Int {
        let ratio = (paragraphs.count + 1) / max(1, count)
        return Int.bitWidth - 1 - ratio.leadingZeroBitCount
    }

    /// The numbers of what stands in `text`, without repetition.
    private static func numbers(of text: [ArraySlice<Unicode.Scalar>], in table: inout PairTable) -> [Int] {
        var numbers: [Int] = []
        var isMet = [Bool](repeating: false, count: table.count)
        forEachPart(of: text) { first, second in
            let number = table.insert(first, second)
            if number == isMet.count {
                isMet.append(true)
            } else if isMet[number] {
                return
            } else {
                isMet[number] = true
            }
            numbers.append(number)
        }
        return numbers
    }

    /// Calls `body` with each pair of characters, and with 0 and each Chinese character.
    @inline(__always)
    private static func forEachPart(of text: [ArraySlice<Unicode.Scalar>], _ body: (UInt32, UInt32) -> Void) {
        for line in text {
            for scalar in line where scalar.isHan { body(0, scalar.value) }
            ContentIndex.forEachPair(of: line, body)
        }
    }
}
