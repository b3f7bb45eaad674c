/// Strings held once each, under dense numbers in order of first use: their UTF-8 one behind the other, and a table
/// to find them in (open addressing with linear probing, never more than two thirds full).
struct StringPool: Sendable {
    private var octets: [UInt8] = []
    /// Where each string begins in `octets`; one more entry than strings.
    private var starts: [UInt32] = [0]
    /// A string's number plus one; 0 where nothing stands.
    private var slots = [Int32](repeating: 0, count: 16)

    /// The number of `string`, new if it was not there.
    mutating func number(_ string: String) -> Int32 {
        var string = string
        return string.withUTF8 { number($0) }
    }

    /// The number of `string`, -1 for nil.
    mutating func number(_ string: String?) -> Int32 { string.map { number($0) } ?? -1 }

    private mutating func number(_ utf8: UnsafeBufferPointer<UInt8>) -> Int32 {
        let place = place(of: utf8)
        guard slots[place] == 0 else { return slots[place] - 1 }
        octets.append(contentsOf: utf8)
        starts.append(UInt32(octets.count))
        slots[place] = Int32(count)
        if 3 * count > 2 * slots.count { grow() }
        return Int32(count - 1)
    }

    func find(_ string: String) -> Int32? {
        var string = string
        let number = string.withUTF8 { slots[place(of: $0)] }
        return number == 0 ? nil : number - 1
    }

    /// The string under `number`; nil for -1.
    subscript(number: Int32) -> String? { number < 0 ? nil : String(decoding: utf8(of: number), as: UTF8.self) }

    func utf8(of number: Int32) -> ArraySlice<UInt8> {
        octets[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])]
    }

    /// Takes in all strings of `other`; their numbers here, by their numbers there.
    mutating func numbers(of other: StringPool) -> [Int32] {
        (0..<Int32(other.count)).map { number in other.utf8(of: number).withUnsafeBufferPointer { self.number($0) } }
    }

    /// Every string, in order of number.
    var strings: some Sequence<String> {
        (0..<Int32(count)).lazy.map { String(decoding: utf8(of: $0), as: UTF8.self) }
    }

    var count: Int { starts.count - 1 }

    /// Bytes of memory it holds.
    var bytes: Int { octets.capacity + 4 * (starts.capacity + slots.capacity) }

    /// Gives back what room is to spare.
    mutating func fit() {
        octets = octets.fitted
        starts = starts.fitted
    }

    /// The slot of `utf8`, or the empty one where it belongs.
    private func place(of utf8: UnsafeBufferPointer<UInt8>) -> Int {
        // Spread, as the lowest bits choose the slot.
        var place = NumberTable.hash(utf8.stableHash) & (slots.count - 1)
        while slots[place] != 0, !self.utf8(of: slots[place] - 1).elementsEqual(utf8) {
            place = (place + 1) & (slots.count - 1)
        }
        return place
    }

    private mutating func grow() {
        let old = slots
        slots = [Int32](repeating: 0, count: 2 * old.count)
        for number in old where number != 0 {
            let slot = utf8(of: number - 1).withUnsafeBufferPointer { place(of: $0) }
            slots[slot] = number
        }
    }

    /// Each string is found under its number.
    func checkInvariants() {
        precondition(starts.last == UInt32(octets.count), "the strings cover all octets")
        for (number, string) in zip(0..., strings) { precondition(find(string) == Int32(number), "each stands once") }
    }
}
