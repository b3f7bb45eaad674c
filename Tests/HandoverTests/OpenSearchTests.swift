import Foundation
import Handover
import Testing

@Suite("Handing over to OpenSearch") struct OpenSearchTests {
    @Test("bulk lines alternate an action with an explicit id and that story")
    func bulkFormat() throws {
        let snapshot = smallSnapshot()
        let part = try #require(files(OpenSearchHandover(snapshot))["stories-00001.ndjson"])
        let lines = part.split(separator: 0x0A).map { Data($0) }
        #expect(lines.count == 2 * snapshot.storyCount)
        for pair in stride(from: 0, to: lines.count, by: 2) {
            let action = try JSONSerialization.jsonObject(with: lines[pair]) as? [String: [String: String]]
            let story = try JSONSerialization.jsonObject(with: lines[pair + 1]) as? [String: Any]
            #expect(action == ["index": ["_id": try #require(story?["id"] as? String)]])
        }
    }

    @Test("the strict mapping knows every member that a story has")
    func mappingIsComplete() throws {
        let all = files(OpenSearchHandover(smallSnapshot()))
        let mapping = try JSONSerialization.jsonObject(with: Data(try #require(all["mapping.json"]))) as? [String: Any]
        let root = try #require(mapping?["mappings"] as? [String: Any])
        #expect(root["dynamic"] as? String == "strict")
        for line in try #require(all["stories-00001.ndjson"]).split(separator: 0x0A) {
            let object = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
            if object["index"] == nil { check(object, against: root, path: "story") }
        }
    }

    private func check(_ value: Any, against mapping: [String: Any], path: String) {
        if let elements = value as? [Any] {
            for element in elements { check(element, against: mapping, path: path) }
        } else if let members = value as? [String: Any] {
            let properties = mapping["properties"] as? [String: [String: Any]] ?? [:]
            for (name, member) in members {
                if let known = properties[name] {
                    check(member, against: known, path: "\(path).\(name)")
                } else {
                    Issue.record("\(path).\(name) is not in the mapping")
                }
            }
        }
    }

    @Test("parts stay within their size where no story is larger, and every story is in one")
    func parts() {
        let snapshot = smallSnapshot()
        let all = files(OpenSearchHandover(snapshot, partSize: 1)).filter { $0.key.hasPrefix("stories") }
        #expect(all.count == snapshot.storyCount)
    }
}
