/// Tells apart entities of one name by the prefectures that their stories tie them to.
///
/// Two ties to different prefectures that no story brings together are two entities; a story without a tie goes with
/// the one that most stories name.
struct Namesakes {
    /// For each use, the mark of the entity it belongs to; empty where the name is one entity.
    let marks: [String]

    /// `uses` are all uses of one name, a prefecture each.
    init(_ uses: [EntityUse]) {
        let tied = uses.indices.filter { uses[$0].key.prefecture != 0 }
        guard tied.count > 1 else {
            marks = uses.map { _ in "" }
            return
        }
        var parents: [Int32: Int32] = [:]
        func root(_ prefecture: Int32) -> Int32 {
            var place = prefecture
            while let parent = parents[place] { place = parent }
            return place
        }
        for place in tied {
            for neighbour in uses[place].neighbours {
                let (one, other) = (root(uses[place].key.prefecture), root(neighbour))
                // The lower code is the root, so that the outcome does not depend on the order of ties.
                if one != other { parents[max(one, other)] = min(one, other) }
            }
        }
        let groups = Dictionary(grouping: tied) { root(uses[$0].key.prefecture) }
        guard groups.count > 1 else {
            marks = uses.map { _ in "" }
            return
        }
        var marks = [String](repeating: "", count: uses.count)
        var largest = (stories: Int32(0), mark: "")
        for (_, members) in groups.sorted(by: { $0.key < $1.key }) {
            var ties: [NamesakeTie.Place: Int32] = [:]
            for member in members { ties.merge(uses[member].ties, uniquingKeysWith: +) }
            let mark = Self.mostUsed(ties)
            for member in members { marks[member] = mark }
            let stories = ties.values.reduce(0, +)
            if stories > largest.stories { largest = (stories, mark) }
        }
        for place in uses.indices where uses[place].key.prefecture == 0 { marks[place] = largest.mark }
        self.marks = marks
    }

    private static func mostUsed(_ ties: [NamesakeTie.Place: Int32]) -> String {
        // Stories name one division in full and in short; of two as frequent, every run must choose the same.
        ties.max { left, right in
            (left.value, right.key.adcode, right.key.name) < (right.value, left.key.adcode, left.key.name)
        }?.key.name ?? ""
    }
}
