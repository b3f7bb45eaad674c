extension String {
    /// The text of `scalars`. O(scalars), written straight as UTF-8: appending scalar by scalar costs several times as
    /// much.
    public init(_ scalars: ArraySlice<Unicode.Scalar>) {
        self.init(unsafeUninitializedCapacity: 4 * scalars.count) { bytes in
            var count = 0
            for scalar in scalars {
                for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                    bytes[count] = unit
                    count += 1
                }
            }
            return count
        }
    }
}
