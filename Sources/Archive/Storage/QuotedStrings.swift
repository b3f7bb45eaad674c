/// Strings that mostly stand in a story's text, kept as where they stand.
///
/// 0 for none; 1 before a string that is kept as itself; else one more than its code points, and how far it begins from
/// a place that reader and writer know.
enum QuotedStrings {
    /// Code points to either side of the place that are looked through.
    private static let reach = 64

    /// Where `string` begins in `text`, as near to `place` as it does; nil where it does not near it, or is empty.
    /// O(reach).
    fileprivate static func start(of string: [Unicode.Scalar], in text: [Unicode.Scalar], near place: Int) -> Int? {
        guard let first = string.first else { return nil }
        func begins(at start: Int) -> Bool {
            start >= 0 && start + string.count <= text.count && text[start] == first
                && text[start..<(start + string.count)].elementsEqual(string)
        }
        for distance in 0...reach {
            if begins(at: place - distance) { return place - distance }
            if begins(at: place + distance) { return place + distance }
        }
        return nil
    }
}

extension ByteWriter {
    /// A string, or nothing, by where it stands in `text` near `place`.
    mutating func write(_ string: String?, quotedFrom text: [Unicode.Scalar], near place: Int) {
        guard let string else { return write(count: 0) }
        let scalars = Array(string.unicodeScalars)
        if let start = QuotedStrings.start(of: scalars, in: text, near: place) {
            write(count: 1 + scalars.count)
            write(signed: start - place)
        } else {
            write(count: 1)
            write(string)
        }
    }
}

extension ByteReader {
    /// What `write(_:quotedFrom:near:)` wrote with the same text and place.
    mutating func optionalString(quotedFrom text: [Unicode.Scalar], near place: Int) -> String? {
        let length = count() - 1
        guard length >= 0 else { return nil }
        guard length > 0 else { return string() }
        let start = place + signed()
        return String(text, in: start..<(start + length))
    }
}
