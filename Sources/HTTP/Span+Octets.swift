extension Span<UInt8> {
    /// Whether the octets of `range` are exactly those of `text`.
    @inline(__always)
    func equals(_ text: StaticString, in range: Range<Int>) -> Bool {
        guard range.count == text.utf8CodeUnitCount else { return false }
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "the range lies within the octets")
        for offset in 0..<text.utf8CodeUnitCount
        where self[unchecked: range.lowerBound &+ offset] != text.utf8Start[offset] { return false }
        return true
    }

    /// Whether the octets of `range` are those of `lowercase`, whatever the case of the letters.
    @inline(__always)
    func equalsIgnoringCase(_ lowercase: StaticString, in range: Range<Int>) -> Bool {
        guard range.count == lowercase.utf8CodeUnitCount else { return false }
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "the range lies within the octets")
        for offset in 0..<lowercase.utf8CodeUnitCount
        where Octet.lowercased(self[unchecked: range.lowerBound &+ offset]) != lowercase.utf8Start[offset] {
            return false
        }
        return true
    }

    /// The first position from `start` on, and before `end`, whose octet is not of `kind`; `end` where all are.
    @inline(__always)
    func endOfRun(of kind: Octet.Class, from start: Int, to end: Int) -> Int {
        precondition(start >= 0 && end <= count, "a run lies within the octets")
        var cursor = start
        // SAFETY: the precondition holds for every position from `start` to `end`.
        while cursor < end, kind.contains(self[unchecked: cursor]) { cursor += 1 }
        return cursor
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
