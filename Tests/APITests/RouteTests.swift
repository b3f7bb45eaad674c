import Testing

@testable import API

@Suite("Every route") struct RouteTests {
    @Test("offers in fields exactly the members that it answers with")
    func members() throws {
        let story = try Seeds.api.reply("/v1/stories/004_da59c198da5f067d.4").json()
        #expect(Set(story.keys) == Set(StoryRoutes.members))
        let profile = try Seeds.api.reply("/v1/entities/治村宝").json()
        #expect(Set(profile.keys) == Set(EntityProfile.members))
    }

    @Test("answers its own example", arguments: RouteTable.examples)
    func example(target: String) {
        let reply = Seeds.api.reply(target)
        #expect(reply.status == 200, "\(target): \(reply.text.prefix(300))")
    }
}

extension RouteTable {
    static var examples: [String] { Seeds.api.table.routes.map(\.example) }
}
