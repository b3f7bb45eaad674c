import Archive

/// `/v1/suggest`: what a reader may be about to type.
enum SuggestRoute {
    static var route: Route {
        Route(
            "/v1/suggest", name: "suggest",
            Bilingual("补全：汉字、繁体、拼音或首字母", "Completion: Chinese, Traditional, pinyin or initials"),
            parameters: [
                Parameter(
                    "q", .text(maximumLength: Limits.textLength), required: true, example: "治村", "已键入的文字",
                    "What was typed so far"), .limit(Limits.suggestions),
            ], example: "/v1/suggest?q=治村", .archive(answer))
    }

    @Sendable private static func answer(_ call: Call, _ snapshot: Snapshot) throws(Problem) -> Answer {
        let suggestions = snapshot.suggestions(
            for: call.arguments.text("q") ?? "", limit: call.arguments.integer("limit") ?? Limits.suggestions)
        return .object { json in
            json.array("data", of: suggestions) { json, suggestion in
                json.object { json in
                    switch suggestion {
                    case .entity(let ordinal, let surface):
                        let row = snapshot.entityRow(ordinal)
                        json.member("kind", "entity")
                        json.member("text", surface)
                        json.member("id", row.id)
                        json.member("type", row.type.rawValue)
                        json.member("name", row.name)
                        json.member("stories", row.stories)
                    case .headline(let story):
                        let row = snapshot.storyRow(story)
                        json.member("kind", "headline")
                        json.member("text", row.headline)
                        json.member("id", row.id)
                    }
                }
            }
            json.meta(of: snapshot)
        }
    }
}
