import Foundation
import Testing

@testable import API

/// What the parameters of lists take in.
@Suite("A filter") struct FilterTests {
    @Test(
        "by date takes in the whole day, month or year",
        arguments: [
            ("from=2021-12-24", 1), ("from=2021-12", 1), ("from=2021", 1), ("from=2022", 0), ("from=2021-12-25", 0),
            ("to=2021-12-24", 1), ("to=2021-12", 1), ("to=2021", 1), ("to=2021-12-23", 0), ("to=2021-11", 0),
            ("from=2021-12&to=2021-12", 1), ("from=2022&to=2021", 0),
        ])
    func dates(query: String, total: Int) throws {
        #expect(try Self.total("/v1/stories?document=002_0c27129a6be0a322&" + query) == total)
    }

    @Test("by place takes a code, an id or a name, and what lies below it")
    func places() throws {
        let lists = ["331100", "place:331100", "丽水市", "丽水"].map { "/v1/stories?place=" + $0 }
        let totals = try lists.map(Self.total)
        #expect(Set(totals).count == 1 && totals[0] > 1)
        #expect(try Self.total("/v1/stories?place=330000") >= totals[0])
        #expect(try Self.total("/v1/stories?place=331125") <= totals[0])
    }

    @Test("by entity takes an id, a name or a Traditional spelling of it")
    func entities() throws {
        for name in ["platform:治村宝", "治村宝", "治村寶"] {
            #expect(try Self.total("/v1/stories?entity=" + name) == 1)
        }
    }

    @Test("of one name is OR, of different names AND")
    func combinations() throws {
        let news = try Self.total("/v1/stories?kind=news")
        let page = try Self.total("/v1/stories?document=004_da59c198da5f067d")
        let both = try Self.total("/v1/stories?kind=news&document=004_da59c198da5f067d")
        #expect(both > 0 && both <= min(news, page))
        #expect(try Self.total("/v1/stories?kind=news,essay,commentary,photo,brief") == Seeds.snapshot.storyCount)
    }

    @Test("by value compares in the unit asked for, across units in the base unit")
    func values() throws {
        #expect(try Self.total("/v1/figures?unit=亩&value_min=2000") < Self.total("/v1/figures?unit=亩"))
        let area = try Seeds.api.reply("/v1/figures?kind=area&value_min=1000000&sort=value").json()
        let values = (area["data"] as? [[String: Any]] ?? []).compactMap { ($0["base"] as? [String: Any])?["value"] }
        #expect(!values.isEmpty && values.allSatisfy { ($0 as? Double ?? 0) >= 1_000_000 })
    }

    private static func total(_ target: String) throws -> Int {
        let page = try Seeds.api.reply(target).json()["page"] as? [String: Any]
        return try #require(page?["total"] as? Int)
    }
}
