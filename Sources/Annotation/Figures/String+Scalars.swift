extension String {
    /// The text of `range` of `text`. O(range), written straight as UTF-8.
    init(_ range: Range<Int>, of text: [Unicode.Scalar]) {
        self.init(unsafeUninitializedCapacity: 4 * range.count) { bytes in
            var count = 0
            for index in range {
                for unit in UTF8.encode(text[index]) ?? UTF8.encodedReplacementCharacter {
                    bytes[count] = unit
                    count += 1
                }
            }
            return count
        }
    }
}
