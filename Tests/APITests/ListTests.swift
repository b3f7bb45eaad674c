import Archive
import Foundation
import Testing

@testable import API

/// What every list promises: one envelope, pages that meet without gap or overlap, cursors bound to their query.
@Suite("A list") struct ListTests {
    /// A list under one order: where it is asked for.
    static let lists: [String] =
        orders("/v1/stories?sort=", ["relevance", "published", "-published", "headline"])
        + orders("/v1/stories?sort=", ["-headline", "characters", "-characters"])
        + orders("/v1/stories?q=%E5%B9%B2%E9%83%A8&sort=", ["relevance", "published", "-characters"])
        + orders(
            "/v1/entities?type=person,platform&sort=",
            ["-stories", "stories", "-mentions", "mentions", "name", "-name"])
        + orders("/v1/figures?sort=", FigureSort.allCases.map(\.rawValue))
        + ["/v1/documents?", "/v1/documents/002_0c27129a6be0a322/repairs?", "/v1/exchanges?"]

    private static func orders(_ list: String, _ orders: [String]) -> [String] { orders.map { list + $0 } }

    @Test("gives every item once, page by page, under every order", arguments: lists)
    func iterates(list: String) throws {
        let whole = try Self.items(of: list + "&limit=500")
        var paged: [String] = []
        var next: String? = list + "&limit=7"
        while let target = next {
            let reply = try Seeds.api.reply(target).json()
            paged += Self.items(in: reply)
            next = (reply["page"] as? [String: Any])?["next"] as? String
        }
        let total = try Self.total(of: list)
        #expect(paged.count == total)
        #expect(Array(paged.prefix(whole.count)) == whole)
        // Repairs have no id of their own and may be alike; whatever has one stands once.
        if !list.contains("repairs") { #expect(Set(paged).count == paged.count) }
    }

    @Test("comes back the way it went", arguments: lists)
    func goesBack(list: String) throws {
        let first = try Seeds.api.reply(list + "&limit=3").json()
        let page = try #require(first["page"] as? [String: Any])
        #expect(page["prev"] is NSNull)
        guard let next = page["next"] as? String else { return }
        let second = try Seeds.api.reply(next).json()
        let previous = try #require((second["page"] as? [String: Any])?["prev"] as? String)
        let again = try Seeds.api.reply(previous).json()
        #expect(Self.items(in: again) == Self.items(in: first))
    }

    @Test("is the same as NDJSON, without a cap", arguments: lists)
    func streams(list: String) throws {
        let target = list.replacing("?", with: ".ndjson?", maxReplacements: 1)
        let reply = Seeds.api.reply(target)
        #expect(reply.status == 200)
        #expect(reply.field("Content-Type") == "application/x-ndjson")
        #expect(try reply.text.split(separator: "\n").count == Self.total(of: list))
    }

    @Test(
        "of figures puts what lacks the property last, whichever way it is sorted",
        arguments: ["measure", "subject_name", "unit", "published"])
    func missingLast(member: String) throws {
        let sort = member == "subject_name" ? "subject" : member
        for direction in ["", "-"] {
            let rows = try Seeds.api.reply("/v1/figures?limit=500&sort=\(direction)\(sort)").json()["data"]
            let values = try #require(rows as? [[String: Any]]).map { $0[member] as? String }
            let stated = values.compactMap(\.self)
            #expect(Array(values.prefix(stated.count)) == stated)
            let ascending = stated.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            #expect(stated == (direction.isEmpty ? ascending : ascending.reversed()))
        }
    }

    @Test("gives next and prev as Link fields too")
    func links() throws {
        let reply = Seeds.api.reply("/v1/stories?limit=2")
        let next = try #require((try reply.json()["page"] as? [String: Any])?["next"] as? String)
        #expect(reply.field("Link")?.contains("<\(next)>; rel=\"next\"") == true)
    }

    @Test("refuses a cursor of another query and says so")
    func bindsCursors() throws {
        let reply = try Seeds.api.reply("/v1/stories?limit=2&kind=news").json()
        let next = try #require((reply["page"] as? [String: Any])?["next"] as? String)
        let cursor = try #require(next.split(separator: "cursor=").last)
        let refused = Seeds.api.reply("/v1/stories?limit=2&kind=essay&cursor=\(cursor)")
        #expect(refused.status == 400)
        #expect(refused.text.contains("\"other-query\""))
        #expect(Seeds.api.reply("/v1/stories?kind=news&limit=5&fields=id&cursor=\(cursor)").status == 200)
    }

    @Test("refuses what is no cursor", arguments: ["x", "AAAA", "AQAAAAAAAAAAAA", "%00", "治村宝", "----"])
    func refusesCursors(text: String) {
        #expect(Seeds.api.reply("/v1/stories?cursor=\(text)").status == 400)
    }

    @Test("shows only the fields that are asked for, and more where asked")
    func fields() throws {
        let few = try Seeds.api.reply("/v1/stories?fields=id,headline&limit=1").json()
        #expect(Set((few["data"] as? [[String: Any]])?.first?.keys.map(\.self) ?? []) == ["id", "headline"])
        let more = try Seeds.api.reply("/v1/stories?include=deck&limit=1").json()
        let keys = Set((more["data"] as? [[String: Any]])?.first?.keys.map(\.self) ?? [])
        #expect(keys.isSuperset(of: ["id", "headline", "deck"]) && !keys.contains("text"))
    }

    @Test("tells which filter names nothing the archive knows")
    func unmatched() throws {
        let reply = try Seeds.api.reply("/v1/stories?entity=无此人&document=none").json()
        #expect((reply["page"] as? [String: Any])?["total"] as? Int == 0)
        let unmatched = (reply["meta"] as? [String: Any])?["unmatched"] as? [[String: String]]
        #expect(unmatched?.map { $0["given"] ?? "" } == ["无此人", "none"])
    }

    @Test("takes several values of one name as OR, repeated or joined by commas")
    func alternatives() throws {
        let joined = try Self.items(of: "/v1/stories?kind=news,essay&limit=500")
        let repeated = try Self.items(of: "/v1/stories?kind=news&kind=essay&limit=500")
        let news = try Self.total(of: "/v1/stories?kind=news")
        let essays = try Self.total(of: "/v1/stories?kind=essay")
        #expect(joined == repeated)
        #expect(joined.count == news + essays)
    }

    @Test("counts by facets that ignore their own filter")
    func facets() throws {
        let reply = try Seeds.api.reply("/v1/stories?kind=essay&facets=kind").json()
        let facet = try #require((reply["facets"] as? [[String: Any]])?.first)
        let values = try #require(facet["values"] as? [[String: Any]])
        #expect(values.contains { $0["value"] as? String == "news" })
        let counted = values.reduce(0) { $0 + ($1["count"] as? Int ?? 0) }
        #expect(counted == Seeds.snapshot.storyCount)
    }

    private static func items(in reply: [String: Any]) -> [String] {
        (reply["data"] as? [[String: Any]] ?? []).map { row in
            row["id"] as? String ?? "\(row["line"] ?? "").\(row["start"] ?? "")"
        }
    }

    private static func items(of target: String) throws -> [String] { items(in: try Seeds.api.reply(target).json()) }

    private static func total(of list: String) throws -> Int {
        let page = try Seeds.api.reply(list + (list.hasSuffix("?") ? "limit=1" : "&limit=1")).json()["page"]
        return try #require((page as? [String: Any])?["total"] as? Int)
    }
}
