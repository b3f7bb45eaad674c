import Archive
import Foundation
import GoldPages
import HTTP
import Testing

@testable import API

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The same answer in the form that a client can use, and only as often as it must be sent.
@Suite("A representation") struct RepresentationTests {
    @Test(
        "is chosen by Accept",
        arguments: [
            ("", "application/json"), ("*/*", "application/json"), ("text/csv", "text/csv"),
            ("application/json;q=0.5, text/csv", "text/csv"), ("application/*, text/csv;q=0.9", "application/json"),
            ("text/*", "text/csv"), ("application/x-ndjson", "application/x-ndjson"),
            ("application/atom+xml", "application/atom+xml"), ("TEXT/CSV", "text/csv"),
            ("application/json;q=0, */*;q=0.1", "application/x-ndjson"),
        ])
    func negotiates(accept: String, type: String) {
        let reply = Seeds.api.reply("/v1/stories", fields: [("Accept", accept)])
        #expect(reply.status == 200)
        #expect(reply.field("Content-Type")?.hasPrefix(type) == true)
        #expect(reply.field("Vary")?.contains("Accept") == true)
    }

    @Test("is chosen by suffix, whatever Accept says", arguments: ["json", "csv", "ndjson", "atom"])
    func suffixes(suffix: String) {
        let reply = Seeds.api.reply("/v1/stories.\(suffix)", fields: [("Accept", "image/png")])
        #expect(reply.status == 200)
        #expect(reply.field("Content-Type")?.contains(suffix) == true)
    }

    @Test("in CSV quotes what must be, ends lines with CRLF and opens with a mark for Excel")
    func csv() {
        var csv = CSVWriter()
        for text in ["plain", "a,b", "say \"so\"", "two\nlines", ""] { csv.field(text) }
        csv.endRecord()
        #expect(String(decoding: csv.bytes, as: UTF8.self) == "plain,\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",\r\n")
        let reply = Seeds.api.reply("/v1/stories.csv?fields=id,headline&bom=1")
        #expect(reply.body.starts(with: [0xEF, 0xBB, 0xBF] + Array("id,headline\r\n".utf8)))
    }

    @Test("as Atom is well-formed XML with an entry for each story")
    func atom() throws {
        let reply = Seeds.api.reply("/v1/stories.atom?limit=5&q=%E5%B9%B2%E9%83%A8")
        let entries = AtomEntries()
        let parser = XMLParser(data: Data(reply.body))
        parser.delegate = entries
        #expect(parser.parse())
        #expect(entries.count == 5)
    }

    private final class AtomEntries: NSObject, XMLParserDelegate {
        var count = 0
        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) { if name == "entry" { count += 1 } }
    }

    @Test("for people has lines and indents, and says the same")
    func pretty() throws {
        let compact = Seeds.api.reply("/v1/stories/004_da59c198da5f067d.4")
        let pretty = Seeds.api.reply("/v1/stories/004_da59c198da5f067d.4?pretty")
        #expect(pretty.text.contains("\n  \"id\": "))
        #expect(try NSDictionary(dictionary: compact.json()) == NSDictionary(dictionary: pretty.json()))
    }

    @Test("is compressed where gzip is liked no less than the plain form")
    func gzip() throws {
        let plain = Seeds.api.reply("/v1/stories")
        let small = Seeds.api.reply("/v1/stories", fields: [("Accept-Encoding", "gzip, br")])
        #expect(small.field("Content-Encoding") == "gzip")
        #expect(small.body.count < plain.body.count)
        #expect(small.body.starts(with: [0x1F, 0x8B]))
        #expect(small.field("ETag") != plain.field("ETag"))
        for refusal in ["gzip;q=0", "identity, gzip;q=0.5", "br"] {
            #expect(
                Seeds.api.reply("/v1/stories", fields: [("Accept-Encoding", refusal)]).field("Content-Encoding") == nil)
        }
    }

    @Test("has a strong tag that does not mind the order and spelling of parameters")
    func canonicalTags() throws {
        let tags = [
            "/v1/stories?kind=news&limit=5", "/v1/stories?limit=5&kind=news", "/v1/stories?limit=05&kind=%6Eews",
        ].map { Seeds.api.reply($0).field("ETag") }
        #expect(try #require(tags[0]).hasPrefix("\""))
        #expect(Set(tags).count == 1)
        let others = ["/v1/stories?kind=news", "/v1/stories.csv?kind=news&limit=5", "/v1/stories?kind=essay&limit=5"]
        #expect(!others.contains { Seeds.api.reply($0).field("ETag") == tags[0] })
    }

    @Test("is not sent again to whoever holds it", arguments: ["%@", "W/%@", "\"x\", %@", "*"])
    func notModified(form: String) throws {
        let first = Seeds.api.reply("/v1/statistics")
        let tag = try #require(first.field("ETag"))
        let again = Seeds.api.reply("/v1/statistics", fields: [("If-None-Match", form.replacing("%@", with: tag))])
        #expect(again.status == 304)
        #expect(again.body.isEmpty)
        #expect(again.field("ETag") == tag)
        #expect(again.field("Access-Control-Allow-Origin") == "*")
        #expect(Seeds.api.reply("/v1/statistics", fields: [("If-None-Match", "\"x\"")]).status == 200)
    }

    @Test("is the same bytes from a replica, which read the same folder by itself")
    func replicas() {
        let other = API(SnapshotHolder(Snapshot.build(from: Seeds.sources, version: "test", workers: 1)))
        for target in RouteTable.examples where !["/metrics", "/v1/status"].contains(target) {
            #expect(Seeds.api.reply(target).body == other.reply(target).body, "\(target)")
            #expect(Seeds.api.reply(target).field("ETag") == other.reply(target).field("ETag"), "\(target)")
        }
    }

    @Test("may be read from any origin, and a browser is told so beforehand")
    func preflight() {
        let reply = Seeds.api.reply(
            "/v1/stories", method: .options,
            fields: [("Origin", "http://elsewhere"), ("Access-Control-Request-Method", "GET")])
        #expect(reply.status == 204)
        #expect(reply.field("Access-Control-Allow-Methods") == "GET, HEAD, OPTIONS")
        #expect(reply.field("Allow") == "GET, HEAD, OPTIONS")
        #expect(Seeds.api.reply("*", method: .options).status == 204)
    }

    @Test("of a page is its original bytes, and its text line by line")
    func documents() throws {
        let id = "004_da59c198da5f067d"
        let file = try Data(contentsOf: SeedPages.root.appending(path: "seeds/\(id).txt"))
        #expect(Seeds.api.reply("/v1/documents/\(id)/raw").body == Array(file))
        let text = Seeds.api.reply("/v1/documents/\(id)/text").text
        let lines = try #require(try Seeds.api.reply("/v1/documents/\(id)").json()["lines"] as? Int)
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == lines + 1)
    }
}
