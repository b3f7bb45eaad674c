/// A few characters, asked for at every character of a text: two looks at a word of bits turn most others away.
///
/// For dozens of them or more, which would fill those words, there is `ScalarBitmap`; a set that stands in the one rule
/// that asks it is a `StaticString`.
struct ScalarSet: ExpressibleByArrayLiteral, Sendable {
    private let members: [Unicode.Scalar]
    /// A bit for the low six bits of each member, and one for the six above.
    private let low: UInt64
    private let high: UInt64

    init(arrayLiteral elements: Unicode.Scalar...) { self.init(elements) }

    init(_ members: [Unicode.Scalar]) {
        self.members = members
        low = members.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
        high = members.reduce(0) { $0 | 1 << UInt64($1.value >> 6 & 63) }
    }

    @inline(__always)
    func contains(_ scalar: Unicode.Scalar) -> Bool {
        low >> UInt64(scalar.value & 63) & high >> UInt64(scalar.value >> 6 & 63) & 1 != 0 && members.contains(scalar)
    }
}
