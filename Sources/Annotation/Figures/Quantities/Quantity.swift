import Lexicon

/// A number with its unit and what is said of its exactness, before it is known what it measures.
struct Quantity {
    /// From the qualifying word before the number to the one behind the unit.
    var range: Range<Int>
    /// The first character of the number itself.
    var numberStart: Int
    /// Behind its last one, before the unit.
    var numberEnd: Int
    var value: Decimal
    var high: Decimal?
    var qualifier: Figure.Qualifier
    /// As printed, without multiplier; nil for a bare number (300亿, 四大).
    var unit: String?
    var kind: Figure.Kind
    var base: Figure.Base?
    var notation: Numeral.Notation
    /// How the unit may be used; nil without a unit.
    var use: Unit.Use?
}

extension Figure.Kind {
    /// The kind of figure that a unit makes.
    init(_ kind: Unit.Kind) {
        switch kind {
        case .count: self = .count
        case .money: self = .money
        case .percent: self = .percent
        case .area: self = .area
        case .length: self = .length
        case .mass: self = .mass
        case .volume: self = .volume
        case .temperature: self = .temperature
        case .duration: self = .duration
        case .age: self = .age
        case .ratio: self = .ratio
        case .concentration: self = .concentration
        case .other: self = .other
        }
    }
}
