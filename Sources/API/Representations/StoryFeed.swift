import Archive

/// An Atom feed (RFC 4287) of the stories that meet a query, newest first.
struct StoryFeed {
    let query: StoryQuery
    let snapshot: Snapshot

    /// What an entry is dated where the page does not say: the standard requires a date, and this one claims nothing.
    private static let unknownDate = "1970-01-01T00:00:00Z"
    private static let summaryLength = 200

    func answer(_ call: Call) -> Answer {
        let limit = call.arguments.integer("limit") ?? Limits.defaultPage
        let stories = snapshot.stories(query, limit: limit).items
        let dates = stories.map { Self.instant(snapshot.storyRow($0).published?.date) }
        let own =
            call.path.canonical + (call.arguments.canonicalQuery().isEmpty ? "" : "?" + call.arguments.canonicalQuery())
        var xml = #"<?xml version="1.0" encoding="utf-8"?>"# + "\n"
        xml += #"<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh">"#
        xml += "<id>\(Self.identifier(of: "feed " + own))</id>"
        xml += "<title>取经\(call.arguments.text("q").map { ":" + Markup.escaped($0) } ?? "")</title>"
        xml += "<updated>\(dates.max() ?? Self.unknownDate)</updated><author><name>Qujing</name></author>"
        xml += #"<link rel="self" type="application/atom+xml" href="\#(Markup.escaped(own))"/>"#
        for (ordinal, date) in zip(stories, dates) { xml += entry(ordinal, date: date) }
        return Answer(Array((xml + "</feed>\n").utf8))
    }

    private func entry(_ ordinal: Int32, date: String) -> String {
        let row = snapshot.storyRow(ordinal)
        let story = snapshot.story(ordinal)
        let body = story.paragraphs.first { $0.role == .body }.map { story.text(in: $0.range) } ?? ""
        let authors = story.bylines.map { "<author><name>\(Markup.escaped($0.name))</name></author>" }.joined()
        let address = "/v1/stories/" + PercentEncoding.encoded(row.id)
        return "<entry><id>\(Self.identifier(of: row.id))</id>"
            + "<title>\(Markup.escaped(row.headline ?? row.id))</title><updated>\(date)</updated>\(authors)"
            + #"<link rel="alternate" type="text/html" href="\#(address.dropFirst("/v1".count))"/>"#
            + #"<link rel="alternate" type="application/json" href="\#(address)"/>"#
            + "<summary>\(Markup.escaped(String(body.prefix(Self.summaryLength))))</summary></entry>"
    }

    /// `2022`, `2022-03` or `2022-03-15` as the instant at which it begins.
    private static func instant(_ date: String?) -> String {
        guard let date else { return unknownDate }
        let parts = date.split(separator: "-")
        let padded = parts + Array(repeating: "01", count: max(0, 3 - parts.count))
        return padded.prefix(3).joined(separator: "-") + "T00:00:00Z"
    }

    /// A name-based UUID (RFC 9562, version 8) of `text`: the same on every machine.
    private static func identifier(of text: String) -> String {
        var digits = Array(SHA256.hexDigest(of: text.utf8).utf8.prefix(32))
        digits[12] = UInt8(ascii: "8")
        digits[16] = UInt8(ascii: "8")
        var groups: [String] = []
        for count in [8, 4, 4, 4, 12] {
            groups.append(String(decoding: digits.prefix(count), as: UTF8.self))
            digits.removeFirst(count)
        }
        return "urn:uuid:" + groups.joined(separator: "-")
    }
}
