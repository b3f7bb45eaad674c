/// An administrative division of county level or above, under one name it has or had.
///
/// A class, so that the many lists of divisions that a page asks for copy no strings.
public final class Division: Sendable {
    /// GB/T 2260 code under this name, 110000...820000.
    public let code: Int
    /// The official name (景宁畲族自治县).
    public let name: String
    public let level: Level
    /// The name without its kind (景宁); nil where that would be a single character.
    public let shortName: String?
    /// Whether the short form is an ordinary word too (和平), or part of countless other names.
    public let shortNameIsAmbiguous: Bool
    /// Of a former name: the code of the division it became, where that is known.
    public let successor: Int?
    /// Of a former name: how long it was in use; nil for a name of today.
    public let until: String?
    /// Degrees east and north of the centre, where known.
    public let centre: Centre?

    init(
        code: Int, name: String, level: Level, shortName: String?, shortNameIsAmbiguous: Bool, successor: Int?,
        until: String?, centre: Centre?
    ) {
        self.code = code
        self.name = name
        self.level = level
        self.shortName = shortName
        self.shortNameIsAmbiguous = shortNameIsAmbiguous
        self.successor = successor
        self.until = until
        self.centre = centre
    }

    public enum Level: Int, Sendable {
        case province = 1
        case prefecture, county
    }

    public struct Centre: Sendable, Equatable {
        public let longitude: Double
        public let latitude: Double
    }

    /// The code of the province: 331123 → 330000.
    public var province: Int { code / 10_000 * 10_000 }
    /// The code of the prefecture: 331123 → 331100. A municipality's districts share one that no name has.
    public var prefecture: Int { code / 100 * 100 }
    /// Its own code and those of what it lies in.
    public var lineage: [Int] { [code, prefecture, province] }
    public var isFormer: Bool { until != nil }
}
