import Annotation
import Lexicon
import Randomness

/// Makes sentences over again with made-up names in the places of their names.
///
/// Broadcast news names the same few leaders, provinces and ministries over and over; local papers name people,
/// villages and offices that nobody has read of. What stands around a name is learned from the sentence, what a name
/// looks like from the tables: surnames and given names by their frequency, divisions, townships, ends of bodies.
struct NameSubstitution {
    private var random: SeededRandomness
    private let surnames: Weighted
    private let compoundSurnames: [[Unicode.Scalar]]
    private let firsts: Weighted
    private let seconds: Weighted
    private let alones: Weighted
    private let divisions: [(name: [Unicode.Scalar], short: [Unicode.Scalar]?)]
    private let townships: [[Unicode.Scalar]]
    private let ends: [String: [[Unicode.Scalar]]]
    private let lexicon: TaggerLexicon

    /// Shares in percent, all from what local papers print most.
    private enum Share {
        static let givenNameOfTwo = 75
        static let compoundSurname = 3
        static let shortForm = 40
        static let township = 30
        static let village = 25
        static let placeBeforeFirm = 60
        static let organOfCounty = 70
    }

    init(lexicon: TaggerLexicon, seed: UInt64) {
        random = SeededRandomness(seed: seed)
        self.lexicon = lexicon
        var pools = [Weighted(), Weighted(), Weighted(), Weighted()]
        for value in UInt32(0x4E00)...0x9FFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let grades = lexicon.names.grades(of: scalar)
            if lexicon.names.surnames.value(of: [scalar]) != nil { pools[0].add(scalar, grade: grades.surname) }
            pools[1].add(scalar, grade: grades.first)
            pools[2].add(scalar, grade: grades.second)
            pools[3].add(scalar, grade: grades.alone)
        }
        (surnames, firsts, seconds, alones) = (pools[0], pools[1], pools[2], pools[3])
        compoundSurnames = Self.words(of: .surnames).map { $0.joined() }.map { Array($0.unicodeScalars) }
            .filter { $0.count == 2 }
        divisions = Divisions.china.all.filter { $0.level == .county && !$0.isFormer }
            .map { (Array($0.name.unicodeScalars), $0.shortName.map { Array($0.unicodeScalars) }) }
        townships = Self.words(of: .townships).flatMap { $0.dropFirst() }.map { Array($0.unicodeScalars) }
        var ends: [String: [[Unicode.Scalar]]] = [:]
        for row in Self.words(of: .vocabulary) {
            guard let kind = row.first, ["organ", "firm", "institution", "trade"].contains(kind) else { continue }
            ends[kind, default: []] += row.dropFirst().map { Array($0.unicodeScalars) }.filter { $0.count >= 2 }
        }
        self.ends = ends
    }

    /// The words of each row of a table, tabs and blanks between them.
    private static func words(of table: Table) -> [[String]] {
        table.rows().map { row in
            String(decoding: row, as: UTF8.self).split(whereSeparator: { $0 == "\t" || $0 == " " }).map(String.init)
        }
    }

    /// `sentence` with other names, or nil where it holds none that can be changed.
    mutating func varied(_ sentence: TrainingSentence) -> TrainingSentence? {
        var result = TrainingSentence()
        var isChanged = false
        var start = 0
        while start < sentence.tags.count {
            var end = start + 1
            let first = sentence.tags[start]
            if let type = first.type {
                while end < sentence.tags.count, sentence.tags[end].isInside { end += 1 }
                let name = Array(sentence.text[start..<end])
                if let other = substitute(for: name, type: type) {
                    result.text += other
                    result.tags.append(first)
                    let inside = NameTag(rawValue: first.rawValue + 1) ?? first
                    result.tags += Array(repeating: inside, count: other.count - 1)
                    isChanged = true
                    start = end
                    continue
                }
            }
            result.text += sentence.text[start..<end]
            result.tags += sentence.tags[start..<end]
            start = end
        }
        return isChanged ? result : nil
    }

    private mutating func substitute(for name: [Unicode.Scalar], type: EntityType) -> [Unicode.Scalar]? {
        switch type {
        case .person:
            guard (2...4).contains(name.count), lexicon.names.surnameLength(in: name, at: 0) != nil else { return nil }
            return person()
        case .place:
            let division = Divisions.china.named(name).first { $0.level != .province }
            let isSettlement = name.count >= 3 && ["镇", "乡", "村"].contains(name[name.count - 1])
            return division != nil || isSettlement ? place() : nil
        default:
            return organization(like: name)
        }
    }

    private mutating func person() -> [Unicode.Scalar] {
        var name: [Unicode.Scalar] = []
        if falls(Share.compoundSurname), let compound = compoundSurnames.randomElement(using: &random) {
            name = compound
        } else {
            name.append(surnames.element(using: &random))
        }
        if falls(Share.givenNameOfTwo) {
            name.append(firsts.element(using: &random))
            name.append(seconds.element(using: &random))
        } else {
            name.append(alones.element(using: &random))
        }
        return name
    }

    private mutating func place() -> [Unicode.Scalar] {
        if falls(Share.township), let township = townships.randomElement(using: &random) { return township }
        if falls(Share.village) { return village() }
        return division()
    }

    private mutating func division() -> [Unicode.Scalar] {
        guard let division = divisions.randomElement(using: &random) else { return [] }
        return falls(Share.shortForm) ? division.short ?? division.name : division.name
    }

    /// 李家沟村, 大河湾村.
    private mutating func village() -> [Unicode.Scalar] {
        let heads: [Unicode.Scalar] = ["大", "小", "上", "下", "东", "西", "南", "北", "前", "后", "高", "石", "白", "龙", "双", "新"]
        let grounds: [Unicode.Scalar] = [
            "家", "庄", "湾", "沟", "坪", "坝", "岭", "河", "泉", "桥", "塘", "岗", "坡", "店", "寨", "窑", "台", "溪", "井", "堡", "屯",
            "营",
        ]
        var name: [Unicode.Scalar] = []
        name.append(falls(50) ? surnames.element(using: &random) : heads.randomElement(using: &random) ?? "大")
        name.append(grounds.randomElement(using: &random) ?? "庄")
        if name.last == "家" { name.append(grounds.dropFirst().randomElement(using: &random) ?? "庄") }
        return name + ["村"]
    }

    private mutating func organization(like name: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        guard name.count >= 5 else { return nil }
        for kind in ["organ", "firm", "institution"] {
            guard let ends = ends[kind],
                ends.contains(where: { $0.count < name.count && name.suffix($0.count).elementsEqual($0) }),
                let end = ends.randomElement(using: &random)
            else { continue }
            if kind == "firm" { return firm(closing: end) }
            let anchors: [Unicode.Scalar] = ["县", "市", "区", "镇"]
            return (falls(Share.organOfCounty) ? division() : [anchors.randomElement(using: &random) ?? "县"]) + end
        }
        return nil
    }

    /// 遂昌瑞丰农业有限公司: a place, a coined name, a trade, the closing words.
    private mutating func firm(closing end: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let place = falls(Share.placeBeforeFirm) ? division() : []
        let coined = [firsts.element(using: &random), seconds.element(using: &random)]
        return place + coined + (ends["trade"]?.randomElement(using: &random) ?? []) + end
    }

    private mutating func falls(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    /// Characters drawn as often as their grade says: a grade more is 2^(1/0.7) times as often.
    private struct Weighted {
        private var scalars: [Unicode.Scalar] = []
        private var sums: [Int] = []

        mutating func add(_ scalar: Unicode.Scalar, grade: UInt8) {
            guard grade > 1 else { return }
            // 2^(grade / 0.7), in whole numbers: the table's grades are 0.7·log2 of a count.
            let weights = [1, 3, 7, 20, 52, 141, 380, 1_024, 2_756, 7_420]
            scalars.append(scalar)
            sums.append((sums.last ?? 0) + weights[min(Int(grade), weights.count - 1)])
        }

        func element(using random: inout SeededRandomness) -> Unicode.Scalar {
            guard let total = sums.last else { return "一" }
            let drawn = Int.random(in: 0..<total, using: &random)
            var low = 0
            var high = sums.count - 1
            while low < high {
                let middle = (low + high) / 2
                if sums[middle] <= drawn { low = middle + 1 } else { high = middle }
            }
            return scalars[low]
        }
    }
}
