/// The rows of the templates that see the signs of a character and its neighbours: few enough to be looked up beforehand.
struct SignRows: Sendable {
    typealias Row = FeatureRows.Row
    typealias Sum = SIMD8<Int16>
    typealias Signs = TaggerFeatures.Signs

    // By the signs in the order of the template's numbers, four bits each, two for the place in the word.
    private let maps: [Row]
    private let ends: [Row]
    private let endsOnMap: [Row]
    private let offices: [Row]
    private let officesInWord: [Row]
    /// The sum of all where there is no sign at all, by place in the word.
    private let none: [Sum]

    init(_ rows: FeatureRows) {
        let signs = UInt32(0)..<16
        func table(_ number: (UInt32, UInt32, UInt32) -> UInt32) -> [Row] {
            signs.flatMap { first in
                signs.flatMap { second in signs.map { rows.row(of: number(first, second, $0)) } }
            }
        }
        maps = table { TaggerFeatures.number(ofMap: $0, before: $1, behind: $2) }
        ends = table { TaggerFeatures.number(ofEnd: $0, before: $1, behind: $2) }
        endsOnMap = signs.flatMap { end in
            table { TaggerFeatures.number(ofEnd: end, behind: $0, onMap: $1, before: $2) }
        }
        offices = table { TaggerFeatures.number(ofOffice: $0, before: $1, behind: $2) }
        officesInWord = signs.flatMap { office in
            signs.flatMap { end in
                signs.flatMap { map in
                    (0..<4).map { rows.row(of: TaggerFeatures.number(ofOffice: office, end, map, place: $0)) }
                }
            }
        }
        var none = [Sum](repeating: Sum(), count: 4)
        for place in none.indices {
            for row in [maps[0], ends[0], endsOnMap[0], offices[0], officesInWord[place]] {
                none[place] &+= Sum(truncatingIfNeeded: row)
            }
        }
        self.none = none
    }

    /// What `signs` say between those of the characters before and behind; `place` is that in the word.
    @inline(__always)
    func sum(_ before: Signs, _ signs: Signs, _ behind: Signs, place: UInt32) -> Sum {
        if before.isNone, signs.isNone, behind.isNone { return none[Int(place)] }
        let (map, mapBefore, mapBehind) = (Int(signs.geography), Int(before.geography), Int(behind.geography))
        let (end, endBefore, endBehind) = (Int(signs.suffix), Int(before.suffix), Int(behind.suffix))
        let (office, officeBefore, officeBehind) = (Int(signs.post), Int(before.post), Int(behind.post))
        var sum = Sum(truncatingIfNeeded: maps[map << 8 | mapBefore << 4 | mapBehind])
        sum &+= Sum(truncatingIfNeeded: ends[end << 8 | endBefore << 4 | endBehind])
        sum &+= Sum(truncatingIfNeeded: endsOnMap[end << 12 | endBehind << 8 | map << 4 | mapBefore])
        sum &+= Sum(truncatingIfNeeded: offices[office << 8 | officeBefore << 4 | officeBehind])
        sum &+= Sum(truncatingIfNeeded: officesInWord[office << 10 | end << 6 | map << 2 | Int(place)])
        return sum
    }
}
