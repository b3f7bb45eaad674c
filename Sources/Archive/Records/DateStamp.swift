import Layout

/// A day, month or year as one comparable number.
public struct DateStamp: Sendable, Hashable, Comparable {
    /// `yyyymmdd`; month and day are 00 where the precision does not reach them. 0 where nothing is known.
    public let number: Int32

    public static let unknown = DateStamp(number: 0)

    init(number: Int32) { self.number = number }

    /// Reads `2022`, `2022-03` or `2022-03-15`; nil for anything else, also for days that no calendar has.
    public init?(iso text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].count == 4 else { return nil }
        var numbers = [0, 0, 0]
        for (index, part) in parts.enumerated() {
            guard index == 0 || part.count == 2, part.allSatisfy({ (48...57).contains($0) }) else { return nil }
            numbers[index] = part.reduce(0) { $0 * 10 + Int($1 - 48) }
        }
        guard numbers[0] > 0, parts.count < 2 || (1...12).contains(numbers[1]) else { return nil }
        if parts.count == 3 {
            let last = Self.days(inMonth: numbers[1], year: numbers[0])
            guard (1...last).contains(numbers[2]) else { return nil }
        }
        number = Int32(numbers[0] * 10_000 + numbers[1] * 100 + numbers[2])
    }

    init(_ published: Published?) {
        self = published.flatMap { DateStamp(iso: $0.date) } ?? .unknown
    }

    public static func < (left: DateStamp, right: DateStamp) -> Bool { left.number < right.number }

    public var isKnown: Bool { number != 0 }
    /// The first day it may mean, `yyyymmdd`.
    var earliest: Int32 { number + (number % 10_000 == 0 ? 101 : number % 100 == 0 ? 1 : 0) }
    /// A number not below the last day it may mean, `yyyymmdd`.
    var latest: Int32 { number + (number % 10_000 == 0 ? 1231 : number % 100 == 0 ? 31 : 0) }

    /// `2022-03` where the month is known.
    public var month: String? {
        guard number % 10_000 >= 100 else { return nil }
        return iso.map { String($0.prefix(7)) }
    }

    /// `2022`, `2022-03` or `2022-03-15`; nil where nothing is known.
    public var iso: String? {
        guard isKnown else { return nil }
        let year = String(number / 10_000)
        var text = String(repeating: "0", count: max(0, 4 - year.count)) + year
        for part in [number / 100 % 100, number % 100] where part > 0 { text += part < 10 ? "-0\(part)" : "-\(part)" }
        return text
    }

    private static func days(inMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

/// A span of days; open where an end is nil. A story falls in it where its own date may.
public struct DateRange: Sendable, Hashable {
    public let from: DateStamp?
    public let to: DateStamp?

    public static let always = DateRange(from: nil, to: nil)

    public init(from: DateStamp?, to: DateStamp?) {
        self.from = from
        self.to = to
    }

    var isOpen: Bool { from == nil && to == nil }

    func contains(_ stamp: DateStamp) -> Bool {
        guard !isOpen else { return true }
        guard stamp.isKnown else { return false }
        if let from, stamp.latest < from.earliest { return false }
        if let to, stamp.earliest > to.latest { return false }
        return true
    }
}
