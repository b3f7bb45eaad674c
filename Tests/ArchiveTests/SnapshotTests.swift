import Testing

@testable import Archive

@Suite("Snapshot") struct SnapshotTests {
    private static let pages = [
        ("a", "云和县推广治村宝\n网格员用起了治村寶。"), ("b", "遂昌干部问海借力"), ("c", "Ａ股与a股\n网格"),
    ]

    private static func snapshot(workers: Int = 2) -> Snapshot {
        Snapshot.build(
            from: pages.map { id, text in Source(id: id) { Array(text.utf8) } }, version: "1", workers: workers)
    }

    @Test(
        "SHA-256 agrees with FIPS 180-4, by whatever instructions and however the bytes are fed",
        arguments: [false, true])
    func digests(isNative: Bool) {
        func digest(of bytes: [UInt8], by step: Int) -> String {
            var hash = SHA256(isNative: isNative)
            for piece in stride(from: 0, to: bytes.count, by: step) {
                hash.update(bytes[piece..<min(piece + step, bytes.count)])
            }
            return hash.hexDigest()
        }
        #expect(
            digest(of: Array("abc".utf8), by: 3) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(digest(of: [], by: 1) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        // The standard's long example: a million times the letter a.
        let long = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
        #expect(digest(of: long, by: 4_093) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test("identity depends on the documents and the version, not on workers or order of sources")
    func identity() {
        let snapshot = Self.snapshot()
        #expect(snapshot.identity == Self.snapshot(workers: 1).identity)
        let reversed = Self.pages.reversed().map { id, text in Source(id: id) { Array(text.utf8) } }
        #expect(snapshot.identity == Snapshot.build(from: reversed, version: "1", workers: 1).identity)
        #expect(snapshot.identity != Snapshot.build(from: reversed, version: "2", workers: 1).identity)
    }

    @Test("a source that cannot be read, and a second of one id, are told and left out")
    func unreadable() {
        struct Denied: Error {}
        let snapshot = Snapshot.build(
            from: [Source(id: "x") { throw Denied() }, Source(id: "a") { [0x41] }, Source(id: "a") { [0x42] }],
            version: "1", workers: 2)
        #expect(snapshot.documents.map(\.id) == ["a"])
        #expect(snapshot.unreadable.map(\.id) == ["a", "x"])
    }

    @Test("stories are found by id, and a place in the list outlives its story")
    func ids() throws {
        let snapshot = Self.snapshot()
        #expect(snapshot.storyCount == 3)
        #expect(snapshot.story(id: "b.1").map(snapshot.storyID) == "b.1")
        #expect(snapshot.story(id: "b.2") == nil)
        #expect(snapshot.storyBound(id: "aa.7") == snapshot.story(id: "b.1"))
    }

    @Test(
        "a run finds every story that holds it, in any script, width and case",
        arguments: [("治村寶", ["a.1"]), ("Ａ", ["c.1"]), ("网格", ["a.1", "c.1"]), ("借力", ["b.1"]), ("无", [])])
    func finds(text: String, ids: [String]) throws {
        let snapshot = Self.snapshot()
        var query = StoryQuery()
        query.text = try TextQuery(parsing: text)
        query.sort = .published
        #expect(snapshot.stories(query, limit: 10).items.map(snapshot.storyID) == ids)
    }

    @Test("every highlight equals the query after folding")
    func highlights() throws {
        let snapshot = Self.snapshot()
        let query = try TextQuery(parsing: "治村寶 OR 网格")
        let story = snapshot.story(0)
        let highlights = snapshot.highlights(of: query, inStory: 0)
        #expect(highlights.flatMap(\.ranges).count == 3)
        for highlight in highlights {
            let paragraph = Array(story.text[story.paragraphs[highlight.paragraph].range])
            for range in highlight.ranges {
                #expect(["治村宝", "网格"].map { Array($0.unicodeScalars) }.contains(Folding.standard(paragraph[range])))
            }
        }
    }

    @Test("a headline in the first line of a brief is searched and marked as a headline")
    func runInHead() throws {
        let text = "石桥镇一家罗非鱼良种场近日忙着发苗,最多一天发出42车、1300万尾,其中六成空运到外省,场长守着仪表一刻也不敢走开,航班不等人。"
        let page = "县区速递\n\n鱼苗也要赶“航班” \(text)(李柏芝)\n\n"
        let snapshot = Snapshot.build(from: [Source(id: "a") { Array(page.utf8) }], version: "1", workers: 1)
        let query = try TextQuery(parsing: "headline:航班")
        var stories = StoryQuery()
        stories.text = query
        #expect(snapshot.stories(stories, limit: 10).items.map(snapshot.storyID) == ["a.1"])
        #expect(snapshot.highlights(of: query, inStory: 0).map(\.ranges) == [[6..<8]])
        stories.text = try TextQuery(parsing: "headline:良种场")
        #expect(snapshot.stories(stories, limit: 10).items.isEmpty)
    }
}
