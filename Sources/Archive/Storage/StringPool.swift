/// Strings held once each, under dense numbers in order of first use.
struct StringPool: Sendable {
    private(set) var strings: [String] = []
    private var numbers: [String: Int32] = [:]

    /// The number of `string`, new if it was not there.
    mutating func number(_ string: String) -> Int32 {
        if let known = numbers[string] { return known }
        let number = Int32(strings.count)
        strings.append(string)
        numbers[string] = number
        return number
    }

    /// The number of `string`, -1 for nil.
    mutating func number(_ string: String?) -> Int32 { string.map { number($0) } ?? -1 }

    func find(_ string: String) -> Int32? { numbers[string] }

    /// The string under `number`; nil for -1.
    subscript(number: Int32) -> String? { number < 0 ? nil : strings[Int(number)] }

    /// About the bytes of memory it holds: each string twice as a value, its text once, and its number.
    var bytes: Int {
        strings.reduce(0) { $0 + 2 * MemoryLayout<String>.stride + 8 + ($1.utf8.count > 15 ? $1.utf8.count + 32 : 0) }
    }

    var count: Int { strings.count }
}
