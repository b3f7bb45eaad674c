import Foundation
import Testing

/// A folder of one's own, gone after the test.
private final class TemporaryFolder {
    let url = FileManager.default.temporaryDirectory.appending(path: "qujing-\(UUID().uuidString)")

    init(_ files: [String: String]) throws {
        for (path, text) in files { try write(text, to: path) }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ text: String, to path: String) throws {
        let file = url.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }
}

private let page = "江边新村换新颜\n\n本报讯(记者 李青)4月3日,江边新村举行开村仪式,全村39户86人领到新房钥匙。\n"

@Suite("A folder of one's own") struct FolderTests {
    @Test("paths and documents.csv tell outlet and date; the table wins")
    func provenance() throws {
        let folder = try TemporaryFolder([
            "江边日报/2022-03-15/A01.txt": page, "B02.txt": page,
            "documents.csv": "document,outlet,published\nB02,山城晚报,2021-05\n",
        ])
        let program = try RunningProgram([folder.url.path()])
        let rows = try #require(try Client(port: program.port).get("/v1/documents").json()["data"] as? [[String: Any]])
        let outlets = Dictionary(uniqueKeysWithValues: rows.map { ($0["id"] as? String, $0["outlet"] as? String) })
        #expect(outlets == ["江边日报-2022-03-15-A01": "江边日报", "B02": "山城晚报"])
        let stories = try Client(port: program.port).get("/v1/stories?from=2022-03-15&to=2022-03-15").json()
        #expect((stories["page"] as? [String: Any])?["total"] as? Int == 1)
    }

    @Test("a broken documents.csv is told with its line")
    func brokenTable() throws {
        let folder = try TemporaryFolder(["A.txt": page, "documents.csv": "document,published\nA,yesterday\n"])
        let run = try FinishedProgram(["serve", folder.url.path(), "--port", "0"])
        #expect(run.status == 1)
        #expect(run.errors.contains("documents.csv: line 2: 'yesterday' is no date"), "\(run.errors)")
    }

    @Test("SIGHUP serves what has changed, and keeps what it serves when the folder cannot be read")
    func reload() throws {
        let folder = try TemporaryFolder(["A.txt": page])
        let program = try RunningProgram([folder.url.path()])
        let client = Client(port: program.port)
        let first = try snapshot(client)
        try folder.write(page, to: "B.txt")
        program.signal(SIGHUP)
        try wait { try snapshot(client) != first }
        #expect(try client.get("/v1/documents/B").status == 200)

        let second = try snapshot(client)
        try FileManager.default.removeItem(at: folder.url)
        program.signal(SIGHUP)
        try wait { try client.get("/v1/status").text.contains("does not exist") }
        #expect(try snapshot(client) == second)
        #expect(try client.get("/readyz").status == 200)
    }

    private func snapshot(_ client: Client) throws -> String? {
        (try client.get("/v1/statistics").json()["meta"] as? [String: Any])?["snapshot"] as? String
    }

    /// Asks again until `holds`, up to a bound that only a failure reaches.
    private func wait(until holds: () throws -> Bool) throws {
        for _ in 0..<10_000 where try holds() { return }
        Issue.record("did not come about")
    }
}

@Suite("Two processes on one folder") struct ReplicaTests {
    @Test("give equal bytes, ETags and cursors for every resource")
    func equalAnswers() throws {
        let first = try RunningProgram.onSeeds.get()
        let second = try RunningProgram(["--workers", "1"])
        let (one, other) = (Client(port: first.port), Client(port: second.port))
        var targets = [
            "/v1/documents", "/v1/stories?limit=3", "/v1/entities?limit=7&sort=name", "/v1/figures?limit=5&sort=-value",
            "/v1/exchanges", "/v1/exchanges?view=network", "/v1/statistics", "/v1/statistics/timeline",
            "/v1/statistics/facets?by=kind", "/v1/suggest?q=q", "/v1/export", "/v1/export/stories.ndjson",
            "/v1/export/entities.csv", "/openapi.yaml", "/docs", "/",
        ]
        while let target = targets.popLast() {
            let (a, b) = (try one.get(target), try other.get(target))
            #expect(a.status == 200, "\(target)")
            #expect(a.body == b.body, "\(target)")
            #expect(a.fields["etag"] == b.fields["etag"], "\(target)")
            // A cursor of the one is followed at both, to the end of the list.
            let isJSON = a.fields["content-type"]?.hasPrefix("application/json") == true
            if isJSON, let next = (try a.json()["page"] as? [String: Any])?["next"] as? String { targets.append(next) }
        }
    }
}

@Suite("qujing export") struct ExportTests {
    @Test(
        "writes what /v1/export gives, byte for byte", arguments: ["stories", "entities", "figures", "exchanges"],
        ["ndjson", "csv"])
    func equalsTheAPI(data: String, format: String) throws {
        let client = Client(port: try RunningProgram.onSeeds.get().port)
        let run = try FinishedProgram(["export", "seeds", "--data", data, "--format", format])
        #expect(run.status == 0)
        let answer = try client.get("/v1/export/\(data).\(format)")
        #expect(answer.status == 200)
        #expect(Data(run.output.utf8) == answer.body)
    }

    @Test("a format of several files asks for their folder")
    func asksForFolder() throws {
        let run = try FinishedProgram(["export", "seeds", "--format", "postgres"])
        #expect(run.status == 2)
        #expect(run.errors.contains("--output DIR"))
    }
}
