extension Sequence where Element: FixedWidthInteger & UnsignedInteger {
    /// FNV-1a over the elements: the same on every machine and in every run, unlike the standard library's.
    var stableHash: UInt64 { reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 } }
}
