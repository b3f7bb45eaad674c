import Foundation
import GoldPages
import Testing

@testable import API

/// Named systems answer with what a careful reader wrote down of them (`Tests/Gold/systems.json`).
@Suite("A profile") struct ProfileTests {
    /// A row of the gold table of systems.
    struct System: Decodable {
        struct Figure: Decodable { let quote: String }
        let name: String
        let type: String
        let document: String
        let story: Int
        let facts: [String]
        let figures: [Figure]
    }

    /// The rows that the gold pages name as entities too, those with most facts first.
    static func systems() throws -> [System] {
        let rows = try JSONDecoder().decode([System].self, from: Data(SeedPages.annotations("systems")))
        var named: [String: Set<String>] = [:]
        for document in Set(rows.map(\.document)) {
            named[document] = Set(try SeedPages.gold(document).entities.flatMap { [$0.name] + $0.surfaces })
        }
        let known = rows.enumerated().filter { named[$0.element.document]?.contains($0.element.name) == true }
        return known.sorted { ($1.element.facts.count, $0.offset) < ($0.element.facts.count, $1.offset) }
            .prefix(60).map(\.element)
    }

    @Test("answers by name with type, story, a fact in the page's words and the figures, for sixty systems")
    func systemsAnswer() throws {
        let systems = try Self.systems()
        #expect(systems.count == 60)
        #expect(systems.filter { !Self.isAnswered($0) }.map(\.name) == [])
    }

    @Test("shows where a story takes a method's name apart, with the parts that it quotes")
    func parts() throws {
        let profile = try Seeds.api.reply("/v1/entities/吹哨报到响应").json()
        let passages = try #require(profile["passages"] as? [[String: Any]])
        let quoted = try passages.map { passage in
            let text = try Array(#require(passage["text"] as? String).unicodeScalars)
            let start = try #require(passage["start"] as? Int)
            return try #require(passage["mentions"] as? [[String: Int]]).map { span in
                String(String.UnicodeScalarView(text[(span["start"]! - start)..<(span["end"]! - start)]))
            }
        }
        #expect(quoted == [["吹哨报到响应"], ["吹哨", "报到"]])
    }

    private static func isAnswered(_ system: System) -> Bool {
        let reply = Seeds.api.reply("/v1/entities/" + system.name)
        guard reply.status == 200, let profile = try? reply.json() else { return false }
        func texts(_ list: String, _ member: String) -> [String] {
            (profile[list] as? [[String: Any]] ?? []).compactMap { $0[member] as? String }
        }
        let quotes = texts("figures", "quote")
        return profile["type"] as? String == system.type
            && texts("stories", "id").contains("\(system.document).\(system.story)")
            && system.facts.contains { fact in texts("passages", "text").contains { $0.contains(fact) } }
            && system.figures.allSatisfy { figure in
                quotes.contains { $0.contains(figure.quote) || figure.quote.contains($0) }
            }
    }

    @Test("is found by a name typed raw or percent-encoded, by an id, and tells its own address")
    func names() throws {
        let raw = Seeds.api.reply("/v1/entities/platform:治村宝")
        let encoded = Seeds.api.reply("/v1/entities/%E6%B2%BB%E6%9D%91%E5%AE%9D")
        #expect(raw.status == 200)
        #expect(raw.text == encoded.text)
        #expect(encoded.field("Content-Location") == "/v1/entities/platform:%E6%B2%BB%E6%9D%91%E5%AE%9D")
    }

    @Test("is found by an alias or a part of a name that only one entity has")
    func partOfName() throws {
        for part in ["治村", "platform:治村"] {
            let reply = Seeds.api.reply("/v1/entities/" + part)
            #expect(reply.status == 200)
            #expect(try reply.json()["id"] as? String == "platform:治村宝")
        }
        let part = Seeds.api.reply("/v1/entities/非粮化、非农化")
        #expect(part.status == 200)
        #expect(part.field("Content-Location")?.hasPrefix("/v1/entities/programme:") == true)
    }

    @Test("is found by its name with its place before it, where a story names both")
    func placed() throws {
        let reply = Seeds.api.reply("/v1/entities/云和县浮云街道党工委")
        #expect(try reply.json()["id"] as? String == "organization:浮云街道党工委")
        #expect(Seeds.api.reply("/v1/entities/北京市浮云街道党工委").status == 404)
    }

    @Test("of a name that several answer to is a choice, each of which opens")
    func choices() throws {
        let reply = Seeds.api.reply("/v1/entities/浮云")
        #expect(reply.status == 300)
        #expect(reply.field("Content-Type") == "application/problem+json")
        let candidates = try #require(try reply.json()["candidates"] as? [[String: Any]])
        #expect(candidates.count > 1)
        for candidate in candidates {
            let profile = try Seeds.api.reply(try #require(candidate["href"] as? String)).json()
            for member in ["id", "type", "name"] { #expect(profile[member] as? String == candidate[member] as? String) }
        }
    }

    @Test("that is not there tells which stories say the name all the same")
    func unnamed() throws {
        let reply = Seeds.api.reply("/v1/entities/现在有了")
        #expect(reply.status == 404)
        #expect(try reply.json()["stories"] as? [String] == ["004_da59c198da5f067d.4"])
        #expect(try Seeds.api.reply("/v1/entities/无此人").json()["stories"] == nil)
        #expect(Seeds.api.reply("/v1/entities/的").status == 404)
    }

    @Test("tells of each figure how it stands to the entity")
    func figures() throws {
        let figures = try #require(try Seeds.api.reply("/v1/entities/治村宝").json()["figures"] as? [[String: Any]])
        let relations = figures.compactMap { $0["relation"] as? String }
        let inOrder = ["subject", "passage", "story"].flatMap { one in relations.filter { $0 == one } }
        #expect(relations == inOrder && relations.count == figures.count)
        for figure in figures where figure["relation"] as? String == "subject" {
            #expect(figure["subject"] as? String == "platform:治村宝")
            #expect(figure["subject_name"] as? String == "治村宝")
        }
        #expect(Set(figures.compactMap { $0["id"] as? String }).count == figures.count)
    }

    @Test("of a division stands between those above and those below")
    func divisions() throws {
        let place = try Seeds.api.reply("/v1/entities/place:331100").json()
        let divisions = try #require(place["divisions"] as? [String: [[String: Any]]])
        #expect(divisions["above"]?.map { $0["adcode"] as? String } == ["330000"])
        #expect(divisions["below"]?.allSatisfy { ($0["adcode"] as? String)?.hasPrefix("3311") ?? true } == true)
        #expect(Seeds.api.reply("/v1/entities/331100").text == Seeds.api.reply("/v1/entities/place:331100").text)
    }

    @Test("puts divisions on the map, longitude first")
    func geography() throws {
        let places = try Seeds.api.reply("/v1/entities.geojson?type=place").json()
        let features = try #require(places["features"] as? [[String: Any]])
        #expect(!features.isEmpty)
        for feature in features {
            let point = try #require((feature["geometry"] as? [String: Any])?["coordinates"] as? [Double])
            #expect((73...136).contains(point[0]) && (3...54).contains(point[1]))
        }
    }
}
