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

    @Test("writes no member twice", arguments: RouteTable.examples)
    func distinctMembers(target: String) {
        let reply = Seeds.api.reply(target, fields: [("Accept", "application/json")])
        #expect(MemberScanner(reply.body).repeated == [], "\(target)")
        let more = ["/v1/documents/004_da59c198da5f067d?include=restored", "/v1/stories?include=text,entities,figures"]
        for target in more { #expect(MemberScanner(Seeds.api.reply(target).body).repeated == [], "\(target)") }
    }

    @Test("answers HEAD with the fields of GET, and OPTIONS with what it takes", arguments: RouteTable.examples)
    func methods(target: String) {
        let get = Seeds.api.reply(target)
        let head = Seeds.api.reply(target, method: .head)
        #expect(head.status == get.status)
        for name in ["Content-Type", "ETag", "Cache-Control", "Vary", "Link"] {
            #expect(head.field(name) == get.field(name), "\(name)")
        }
        let options = Seeds.api.reply(target, method: .options)
        #expect(options.status == 204)
        #expect(options.field("Allow") == "GET, HEAD, OPTIONS")
    }

    @Test("leads on from the entrances to the contract and the documentation", arguments: ["/", "/v1"])
    func serviceLinks(entrance: String) throws {
        let link = try #require(Seeds.api.reply(entrance).field("Link"))
        #expect(link.contains("</openapi.yaml>; rel=\"service-desc\"") && link.contains("</docs>; rel=\"service-doc\""))
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
