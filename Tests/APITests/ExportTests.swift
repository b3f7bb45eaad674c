import Archive
import Foundation
import Testing

@testable import API

/// The archive handed over whole.
@Suite("An export") struct ExportTests {
    @Test("is what its manifest says, file by file")
    func manifest() throws {
        let files = try #require(try Seeds.api.reply("/v1/export").json()["files"] as? [[String: Any]])
        #expect(files.count == 8)
        for file in files {
            let reply = Seeds.api.reply(try #require(file["href"] as? String))
            #expect(reply.body.count == file["bytes"] as? Int)
            #expect(SHA256.hexDigest(of: reply.body) == file["sha256"] as? String)
        }
    }

    @Test("has a line for every record", arguments: Dataset.allCases)
    func lines(dataset: Dataset) {
        let reply = Seeds.api.reply("/v1/export/" + dataset.fileName(.ndjson))
        #expect(reply.text.split(separator: "\n").count == dataset.count(in: Seeds.snapshot))
    }

    @Test("of stories holds each story as its own route shows it")
    func stories() throws {
        for line in Seeds.api.reply("/v1/export/stories.ndjson").text.split(separator: "\n") {
            let story = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            let id = try #require(story["id"] as? String)
            #expect(Seeds.api.reply("/v1/stories/" + id).text == line)
        }
    }

    @Test("of a story satisfies its own spans")
    func spans() throws {
        for line in Seeds.api.reply("/v1/export/stories.ndjson").text.split(separator: "\n") {
            let story = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            let paragraphs = try #require(story["paragraphs"] as? [[String: Any]])
            let text = Array(paragraphs.compactMap { $0["text"] as? String }.joined(separator: "\n").unicodeScalars)
            for entity in try #require(story["entities"] as? [[String: Any]]) {
                let surfaces = try #require(entity["surfaces"] as? [String])
                for mention in try #require(entity["mentions"] as? [[String: Int]]) {
                    let (start, end) = (try #require(mention["start"]), try #require(mention["end"]))
                    #expect(surfaces.contains(String(String.UnicodeScalarView(text[start..<end]))))
                }
            }
            for figure in try #require(story["figures"] as? [[String: Any]]) {
                let (start, end) = (try #require(figure["start"] as? Int), try #require(figure["end"] as? Int))
                #expect(String(String.UnicodeScalarView(text[start..<end])) == figure["quote"] as? String)
            }
        }
    }
}
