extension StaticString {
    /// Whether `scalar` is one of the characters written here. O(characters), without making a `String`.
    ///
    /// The rules of the figures ask this of every number many times; a `String` costs ten times as much to go through.
    @inline(__always)
    func contains(_ scalar: Unicode.Scalar) -> Bool {
        guard hasPointerRepresentation else { return unicodeScalar == scalar }
        let bytes = UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
        var index = 0
        while index < bytes.count {
            let lead = UInt32(bytes[index])
            var value = lead
            var length = 1
            if lead >= 0xF0 {
                // No rule names a character beyond the basic plane.
                return false
            } else if lead >= 0xE0 {
                value = (lead & 0xF) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
                length = 3
            } else if lead >= 0x80 {
                value = (lead & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
                length = 2
            }
            if value == scalar.value { return true }
            index += length
        }
        return false
    }
}
