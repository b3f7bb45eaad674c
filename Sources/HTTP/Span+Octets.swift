extension Span<UInt8> {
    /// Whether the octets of `range` are exactly those of `text`.
    @inline(__always)
    func equals(_ text: StaticString, in range: Range<Int>) -> Bool {
        guard range.count == text.utf8CodeUnitCount else { return false }
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        for offset in 0..<wanted.count where self[range.lowerBound + offset] != wanted[offset] { return false }
        return true
    }

    /// Whether the octets of `range` are those of `lowercase`, whatever the case of the letters.
    @inline(__always)
    func equalsIgnoringCase(_ lowercase: StaticString, in range: Range<Int>) -> Bool {
        guard range.count == lowercase.utf8CodeUnitCount else { return false }
        let wanted = UnsafeBufferPointer(start: lowercase.utf8Start, count: lowercase.utf8CodeUnitCount)
        for offset in 0..<wanted.count
        where Octet.lowercased(self[range.lowerBound + offset]) != wanted[offset] { return false }
        return true
    }

    /// `range` without the spaces and tabs at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, self[start] == Octet.space || self[start] == Octet.tab { start += 1 }
        while end > start, self[end - 1] == Octet.space || self[end - 1] == Octet.tab { end -= 1 }
        return start..<end
    }

    /// The octets of `range` as an array.
    public func array(_ range: Range<Int>) -> [UInt8] {
        extracting(range).withUnsafeBufferPointer { Array($0) }
    }

    /// The octets of `range` as text; what is not UTF-8 becomes U+FFFD.
    public func text(_ range: Range<Int>) -> String {
        extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
}
