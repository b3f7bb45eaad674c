import Foundation
import Testing

@testable import API

/// Who stands with whom and who learned from whom, as nodes and edges and on the map.
@Suite("A network") struct NetworkTests {
    @Test("of exchanges has its edges between its nodes, with form, people, dates and story")
    func exchanges() throws {
        let network = try Seeds.api.reply("/v1/exchanges?view=network").json()
        let nodes = try #require(network["nodes"] as? [[String: Any]])
        let edges = try #require(network["edges"] as? [[String: Any]])
        let keys = Set(nodes.compactMap { $0["key"] as? String })
        #expect(!edges.isEmpty && keys.count == nodes.count)
        for edge in edges {
            #expect(keys.contains(try #require(edge["learner"] as? String)))
            #expect(keys.contains(try #require(edge["host"] as? String)))
            let reported = try #require(edge["exchanges"] as? [[String: Any]])
            let people = reported.compactMap { $0["people"] as? Int }
            #expect(edge["people"] as? Int == (people.isEmpty ? nil : people.reduce(0, +)))
            for one in reported {
                #expect(Seeds.api.reply("/v1/stories/" + (try #require(one["story"] as? String))).status == 200)
            }
        }
        let known = nodes.filter { $0["adcode"] is String }
        #expect(!known.isEmpty && known.allSatisfy { ($0["coordinates"] as? [Double])?.count == 2 })
    }

    @Test("of exchanges holds every exchange of the list, and no other")
    func sameExchanges() throws {
        let network = try Seeds.api.reply("/v1/exchanges?view=network").json()
        let edges = try #require(network["edges"] as? [[String: Any]])
        let drawn = edges.flatMap { $0["exchanges"] as? [[String: Any]] ?? [] }.compactMap { $0["id"] as? String }
        let rows = try #require(try Seeds.api.reply("/v1/exchanges?limit=500").json()["data"] as? [[String: Any]])
        let withHosts = rows.filter { ($0["hosts"] as? [String])?.isEmpty == false }
        #expect(Set(drawn) == Set(withHosts.compactMap { $0["id"] as? String }))
    }

    @Test("of exchanges lies on the map as lines within China, longitude first")
    func lines() throws {
        let features = try #require(
            try Seeds.api.reply("/v1/exchanges.geojson").json()["features"] as? [[String: Any]])
        #expect(!features.isEmpty)
        for feature in features {
            let geometry = try #require(feature["geometry"] as? [String: Any])
            #expect(geometry["type"] as? String == "LineString")
            let points = try #require(geometry["coordinates"] as? [[Double]])
            #expect(points.count == 2)
            #expect(points.allSatisfy { (73...136).contains($0[0]) && (3...54).contains($0[1]) })
        }
    }

    @Test("of entities has as many nodes as asked for, and edges between them that enough stories carry")
    func entities() throws {
        let network = try Seeds.api.reply("/v1/statistics/network?type=place,person&limit=10&at_least=2").json()
        let nodes = try #require(network["nodes"] as? [[String: Any]])
        let edges = try #require(network["edges"] as? [[String: Any]])
        let ids = Set(nodes.compactMap { $0["id"] as? String })
        #expect(nodes.count <= 10 && !edges.isEmpty)
        #expect(nodes.allSatisfy { ["place", "person"].contains($0["type"] as? String) })
        for edge in edges {
            let ends = [edge["source"], edge["target"]].compactMap { $0 as? String }
            #expect(ends.allSatisfy(ids.contains))
            let stories = try #require(edge["stories"] as? Int)
            #expect(stories >= 2)
            let both = "/v1/stories?entity=\(ends[0])"
            let named = try Seeds.api.reply(both + "&limit=500&include=entities").json()["data"] as? [[String: Any]]
            let together = named?.filter { row in
                (row["entities"] as? [[String: Any]])?.contains { $0["id"] as? String == ends[1] } == true
            }
            #expect(together?.count == stories)
        }
    }
}
