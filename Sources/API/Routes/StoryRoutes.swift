import Archive
import HTTP
import Layout

/// One story: whole, as text, and what is like it.
enum StoryRoutes {
    private static let id = Route.Variable(
        name: "id", meaning: Bilingual("报道编号,DOCUMENT.N", "id of a story, DOCUMENT.N"))

    static var routes: [Route] {
        [
            Route(
                "/v1/stories/{id}", name: "getStory", Bilingual("一篇报道的全部", "One story, whole"),
                variables: [id],
                parameters: [
                    Parameter(
                        "fields", .choice(members), repeatable: true, example: "id,headline", "只要这些字段",
                        "Only these members")
                ], as: [.json, .text], example: "/v1/stories/004_da59c198da5f067d.4", .archive(whole)),
            Route(
                "/v1/stories/{id}/text", name: "getStoryText",
                Bilingual("一篇报道的纯文本，一段一行", "The plain text of a story, a paragraph a line"), variables: [id],
                as: [.text], example: "/v1/stories/004_da59c198da5f067d.4/text", .archive(text)),
            Route(
                "/v1/stories/{id}/similar", name: "listSimilarStories",
                Bilingual("相近、近似重复与转载的报道", "Stories like it, near-duplicates and reprints"), variables: [id],
                parameters: [.limit(Limits.similar)], example: "/v1/stories/004_da59c198da5f067d.4/similar",
                .archive(similar)),
        ]
    }

    /// Members of a story, for `fields`.
    static let members = [
        "id", "document", "ordinal", "kind", "section", "kicker", "headline", "deck", "bylines", "agency", "outlet",
        "dateline", "published", "characters", "paragraphs", "entities", "figures", "exchanges",
    ]

    @Sendable private static func whole(_ call: Call, _ snapshot: Snapshot) throws(Problem) -> Answer {
        if call.representation == .text { return try text(call, snapshot) }
        let ordinal = try ordinal(call, snapshot)
        let record = snapshot.storyRecord(ordinal)
        var json = JSONWriter()
        json.object(selecting: call.arguments.set("fields")) { writeMembers(of: record, to: &$0) }
        return Answer(json.bytes, fields: [Field("Link", links(record.id))])
    }

    @Sendable private static func text(_ call: Call, _ snapshot: Snapshot) throws(Problem) -> Answer {
        let story = snapshot.story(try ordinal(call, snapshot))
        return Answer(Array((story.text(in: 0..<story.text.count) + "\n").utf8))
    }

    @Sendable private static func similar(_ call: Call, _ snapshot: Snapshot) throws(Problem) -> Answer {
        let kin = snapshot.similar(
            to: try ordinal(call, snapshot), limit: call.arguments.integer("limit") ?? Limits.similar)
        let selection = ColumnSelection(Column.stories, call.arguments)
        return .object { json in
            json.array("data", of: kin) { json, story in
                selection.writeObject(StoryItem(story.ordinal, in: snapshot, whole: false), to: &json) { json in
                    json.member("relation", story.relation.rawValue)
                    json.member("score", rounded(story.score))
                }
            }
            json.meta(of: snapshot)
        }
    }

    private static func ordinal(_ call: Call, _ snapshot: Snapshot) throws(Problem) -> Int32 {
        let id = call.variable("id")
        guard let ordinal = snapshot.story(id: id) else {
            throw .noSuchItem(Bilingual("报道", "story"), id: id, list: "/v1/stories")
        }
        return ordinal
    }

    private static func links(_ id: String) -> String {
        let address = "/v1/stories/" + PercentEncoding.encoded(id)
        return "<\(address)/text>; rel=\"alternate\"; type=\"text/plain\", <\(address)/similar>; rel=\"related\""
    }
}

/// A score to four decimals: what lies beyond is noise and would only lengthen the answer.
func rounded(_ score: Double) -> Double { (score * 10_000).rounded() / 10_000 }

extension Parameter {
    /// `limit` of a short list that has no pages.
    static func limit(_ standard: Int) -> Parameter {
        Parameter(
            "limit", .integer(Limits.smallList), example: "\(standard)", "最多几项，默认 \(standard)",
            "At most so many, \(standard) by default")
    }
}
