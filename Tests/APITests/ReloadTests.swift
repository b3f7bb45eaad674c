import Archive
import Foundation
import Testing

@testable import API

/// A reader goes on where they were when the archive is swapped.
@Suite("A reload") struct ReloadTests {
    @Test(
        "in the midst of a list loses none of its items and shows none twice",
        arguments: [
            "/v1/stories?limit=4", "/v1/stories?limit=4&sort=-characters", "/v1/entities?limit=50",
            "/v1/entities?limit=50&sort=name", "/v1/figures?limit=20&sort=-value", "/v1/figures?limit=20&sort=subject",
            "/v1/figures?limit=20&sort=-published", "/v1/documents?limit=2", "/v1/exchanges?limit=2",
        ])
    func keepsCursors(list: String) throws {
        let holder = SnapshotHolder(Seeds.snapshot)
        let api = API(holder)
        let before = try Self.ids(of: list.replacing(/limit=\d+/, with: "limit=500"), in: Seeds.api)
        let first = try api.reply(list).json()
        holder.publish(Self.grown)
        var seen = Self.ids(in: first)
        var next = (first["page"] as? [String: Any])?["next"] as? String
        while let target = next {
            let reply = try api.reply(target).json()
            seen += Self.ids(in: reply)
            next = (reply["page"] as? [String: Any])?["next"] as? String
        }
        #expect(Set(seen).count == seen.count)
        // What the reload changed in rank may have moved behind the reader; what it did not touch is all there.
        let untouched = before.filter { !Self.isTouched($0) }
        #expect(Set(untouched).isSubset(of: Set(seen)))
    }

    @Test("changes every tag, and answers of the old archive are not kept")
    func changesTags() {
        let holder = SnapshotHolder(Seeds.snapshot)
        let api = API(holder)
        let before = api.reply("/v1/statistics")
        holder.publish(Self.grown)
        let after = api.reply("/v1/statistics")
        #expect(before.field("ETag") != after.field("ETag"))
        #expect(before.text != after.text)
    }

    @Test("leaves the status telling the memory that the new archive takes, by part")
    func memory() throws {
        let holder = SnapshotHolder(Seeds.snapshot)
        let api = API(holder)
        func told() throws -> [String: Int] { try #require(api.reply("/v1/status").json()["memory"] as? [String: Int]) }
        let before = try told()
        let parts = ["text", "record", "posting", "entity", "figure", "story", "document", "answer"].map {
            $0 + "_bytes"
        }
        #expect(Set(before.keys) == Set(parts + ["total_bytes", "bytes_per_story"]))
        #expect(before["total_bytes"] == parts.reduce(0) { $0 + (before[$1] ?? 0) })
        _ = api.reply("/v1/statistics")
        #expect(try told()["answer_bytes"] ?? 0 > before["answer_bytes"] ?? 0)
        holder.publish(Self.grown)
        let after = try told()
        #expect(after["answer_bytes"] == 0 && after["text_bytes"] ?? 0 > before["text_bytes"] ?? 0)
    }

    /// An entity's count of stories may grow with the new page.
    private static func isTouched(_ id: String) -> Bool {
        id.contains(":")
            && grown.entity(id: id).map(grown.entityRow)?.stories
                != Seeds.snapshot.entity(id: id).map(Seeds.snapshot.entityRow)?.stories
    }

    /// The seeds and one page more.
    private static let grown: Snapshot = {
        let text = "江边新村换新颜\n\n本报讯(记者 李青)4月3日,江边新村举行开村仪式,全村39户86人领到新房钥匙。\n"
        let page = Source(id: "001_between") { Array(text.utf8) }
        return Snapshot.build(from: Seeds.sources + [page], version: "test", workers: 2)
    }()

    private static func ids(of target: String, in api: API) throws -> [String] { ids(in: try api.reply(target).json()) }

    private static func ids(in reply: [String: Any]) -> [String] {
        (reply["data"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
    }
}
