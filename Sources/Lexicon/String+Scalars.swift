extension String {
    /// The text of `scalars`. O(scalars), written straight as UTF-8: appending scalar by scalar costs several times as
    /// much.
    public init(_ scalars: ArraySlice<Unicode.Scalar>) {
        if scalars.count <= 1 {
            self = scalars.first.map { String($0) } ?? ""
            return
        }
        // No more room than it takes: five Chinese characters are a string that needs no memory of its own.
        let length = scalars.reduce(0) { $0 + UTF8.width($1) }
        self.init(unsafeUninitializedCapacity: length) { bytes in
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

    /// The scalar of a string that has but one; nil for any other. O(1), and far cheaper than comparing strings.
    public var onlyScalar: Unicode.Scalar? {
        let scalars = unicodeScalars
        guard let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex else {
            return nil
        }
        return first
    }
}
