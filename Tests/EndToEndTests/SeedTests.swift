import Foundation
import Testing

@Suite("The seeds over real sockets") struct SeedTests {
    private let program: RunningProgram
    private let client: Client

    init() throws {
        program = try RunningProgram.onSeeds.get()
        client = Client(port: program.port)
    }

    @Test("the program tells what it read")
    func greeting() throws {
        let greeting = program.greeting
        #expect(greeting.contains("documents=5"))
        #expect(greeting.contains(/stories=\d+ entities=\d+ figures=\d+ exchanges=\d+ seconds=\d+\.\d+/))
    }

    @Test(
        "every resource answers with JSON that names its snapshot",
        arguments: ["documents", "stories", "entities", "figures", "exchanges", "statistics"])
    func resources(name: String) throws {
        let answer = try client.get("/v1/\(name)")
        #expect(answer.status == 200)
        #expect(answer.fields["content-type"]?.hasPrefix("application/json") == true)
        let meta = try #require(try answer.json()["meta"] as? [String: Any])
        #expect(meta["snapshot"] is String)
    }

    @Test("a platform is found by its name, typed raw or percent-encoded, with its stories and figures")
    func platformByName() throws {
        let raw = try client.get("/v1/entities/platform:治村宝")
        let encoded = try client.get("/v1/entities/platform:%E6%B2%BB%E6%9D%91%E5%AE%9D")
        #expect(raw.status == 200)
        #expect(raw.body == encoded.body)
        for figure in ["479", "526", "10000"] { #expect(raw.text.contains(figure), "\(figure)") }
    }

    @Test("bounds of a value are in the unit that is asked for")
    func valueInUnit() throws {
        let target = "/v1/figures?unit=亩&value_min=1000&fields=quote,value,unit"
        let rows = try #require(try client.get(target).json()["data"] as? [[String: Any]])
        #expect(rows.compactMap { $0["value"] as? Int }.sorted() == [1500, 2167, 3000])
    }

    @Test("search finds a word in Simplified and Traditional script alike")
    func searchInAnyScript() throws {
        let simplified = try client.get("/v1/stories?q=治村宝").json()
        let traditional = try client.get("/v1/stories?q=治村寶").json()
        let total = (simplified["page"] as? [String: Any])?["total"] as? Int
        #expect(total ?? 0 > 0)
        #expect((traditional["page"] as? [String: Any])?["total"] as? Int == total)
    }

    @Test(
        "what cannot be answered is a problem document that says what to do",
        arguments: [
            ("GET", "/v1/nothing", 404), ("GET", "/v1/stories?colour=red", 400),
            ("GET", "/v1/stories?cursor=broken", 400),
            ("DELETE", "/v1/stories", 405),
        ])
    func problems(method: String, target: String, status: Int) throws {
        let answer = try client.send(method, target)
        #expect(answer.status == status)
        #expect(answer.fields["content-type"]?.hasPrefix("application/problem+json") == true)
        #expect(answer.fields["access-control-allow-origin"] == "*")
        let problem = try answer.json()
        #expect(problem["status"] as? Int == status)
        #expect((problem["detail"] as? String)?.isEmpty == false)
    }

    @Test("an answer that has not changed is not sent again")
    func notModified() throws {
        let first = try client.get("/v1/stories")
        let tag = try #require(first.fields["etag"])
        let second = try client.get("/v1/stories", fields: ["If-None-Match: \(tag)"])
        #expect(second.status == 304)
        #expect(second.body.isEmpty)
        #expect(second.fields["etag"] == tag)
    }

    @Test("HEAD has the fields of GET and no content")
    func head() throws {
        let get = try client.get("/v1/statistics")
        let head = try client.send("HEAD", "/v1/statistics")
        #expect(head.status == 200)
        #expect(head.body.isEmpty)
        #expect(head.fields["content-length"] == get.fields["content-length"])
        #expect(head.fields["etag"] == get.fields["etag"])
    }
}
