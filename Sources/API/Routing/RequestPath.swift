/// The path of a request, split and decoded segment by segment, so that an id may hold an encoded slash.
struct RequestPath: Sendable {
    let segments: [String]

    /// nil where an escape is broken or the text is not UTF-8. A trailing slash is a last, empty segment.
    init?(_ path: [UInt8]) {
        var segments: [String] = []
        for piece in path.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let text = PercentEncoding.decoded(piece, plusIsSpace: false) else { return nil }
            segments.append(text)
        }
        self.segments = segments == [""] ? [] : segments
    }

    init(segments: [String]) { self.segments = segments }

    /// The one spelling under which all spellings of this path are known: escaped only where it must be.
    var canonical: String {
        segments.isEmpty ? "/" : segments.map { "/" + PercentEncoding.encoded($0) }.joined()
    }
}
