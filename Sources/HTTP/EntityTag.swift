/// Entity tags and the lists of them in If-Match and If-None-Match, RFC 9110 sections 8.8.3 and 13.1.
public enum EntityTag {
    /// How two tags are compared: strongly for If-Match, weakly for If-None-Match.
    public enum Comparison: Sendable { case strong, weak }

    /// Whether the field value `list` is `*` or names `tag` (with its quotation marks; nil where the
    /// representation has none). A list is read as far as it is well-formed.
    public static func matches(
        _ list: Span<UInt8>, _ tag: Span<UInt8>?, _ comparison: Comparison
    ) -> Bool {
        let value = list.trimmed(0..<list.count)
        if value.count == 1, list[value.lowerBound] == UInt8(ascii: "*") { return true }
        guard let tag else { return false }
        let tagIsWeak = isWeak(tag, at: 0)
        let opaque = (tagIsWeak ? 2 : 0)..<tag.count

        var cursor = value.lowerBound
        while cursor < value.upperBound {
            let octet = list[cursor]
            if octet == Octet.space || octet == Octet.tab || octet == UInt8(ascii: ",") {
                cursor += 1
                continue
            }
            let candidateIsWeak = isWeak(list, at: cursor)
            let start = candidateIsWeak ? cursor + 2 : cursor
            guard start < value.upperBound, list[start] == UInt8(ascii: "\"") else { return false }
            var end = start + 1
            while end < value.upperBound, list[end] != UInt8(ascii: "\"") { end += 1 }
            guard end < value.upperBound else { return false }
            end += 1
            let comparable = comparison == .weak || !(candidateIsWeak || tagIsWeak)
            if comparable, equal(list, start..<end, tag, opaque) { return true }
            // Elements are parted by commas; a tag that runs into another is no list.
            let next = list.trimmed(end..<value.upperBound)
            guard next.isEmpty || list[next.lowerBound] == UInt8(ascii: ",") else { return false }
            cursor = end
        }
        return false
    }

    private static func isWeak(_ octets: Span<UInt8>, at position: Int) -> Bool {
        position + 1 < octets.count && octets[position] == UInt8(ascii: "W")
            && octets[position + 1] == UInt8(ascii: "/")
    }

    private static func equal(
        _ left: Span<UInt8>, _ leftRange: Range<Int>, _ right: Span<UInt8>, _ rightRange: Range<Int>
    ) -> Bool {
        guard leftRange.count == rightRange.count else { return false }
        for offset in 0..<leftRange.count
        where left[leftRange.lowerBound + offset] != right[rightRange.lowerBound + offset] { return false }
        return true
    }
}
