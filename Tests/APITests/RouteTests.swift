import Testing

@testable import API

@Suite("Every route") struct RouteTests {
    @Test("answers its own example", arguments: RouteTable.examples)
    func example(target: String) {
        let reply = Seeds.api.reply(target)
        #expect(
            reply.status == 200 || reply.status == 404 && target.contains("治村宝"), "\(target): \(reply.text.prefix(300))"
        )
    }
}

extension RouteTable {
    static var examples: [String] { Seeds.api.table.routes.map(\.example) }
}
