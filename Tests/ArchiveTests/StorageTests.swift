import Annotation
import Layout
import Randomness
import Testing

@testable import Archive

@Suite("Storage") struct StorageTests {
    private static let text = Array("治村寶Ａ𠮷\n云和，推广479个微网格，Ｏｋ".unicodeScalars)
    private static let story = Story(
        ordinal: 3, kind: .brief, section: "县市观察", headline: "治村寶Ａ𠮷", deck: nil,
        bylines: [Byline(name: "叶江", role: "记者", outlet: nil)], agency: "新华社",
        dateline: Dateline(place: "深圳", month: 3, day: nil),
        published: Published(date: "2021-12", precision: .month, basis: .path), text: text,
        paragraphs: [
            Paragraph(role: .headline, range: 0..<5, lines: [4]),
            Paragraph(role: .body, range: 6..<text.count, lines: [9, 7]),
        ])
    private static let annotation = Annotation(
        entities: [
            Entity(
                type: .place, name: "云和县", surfaces: ["云和", "我县"], adcode: 331125, mentions: [6..<8],
                evidence: [Entity.Evidence(surface: "云和", why: "县名"), Entity.Evidence(surface: "云", why: "x")]),
            Entity(type: .person, name: "李明", surfaces: [], roles: ["书记"], mentions: []),
        ],
        figures: [
            Figure(
                range: 11..<18, value: Decimal(significand: 479), high: Decimal(significand: -5, exponent: -1),
                qualifier: .range, unit: "个", kind: .count, measure: "微网格",
                base: Figure.Base(value: Decimal(significand: 479), unit: "1"), subject: 0, period: "去年",
                comparison: Figure.Comparison(against: "同比", direction: .down)),
            Figure(range: 0..<1, value: Decimal(significand: Int.max), kind: .other),
        ],
        exchanges: [
            Exchange(learner: "遂昌县", hosts: ["嘉兴市"], form: .secondment, from: "2022-03-07", people: 30, quote: 2..<9)
        ])

    @Test("a story packed and unpacked is the same story, whatever its characters")
    func roundTrip() {
        var batch = StoryBatch()
        batch.append(Self.story, Self.annotation)
        batch.append(Story(ordinal: 1, kind: .news, text: [], paragraphs: []), Annotation())
        batch.append(Self.story, Annotation())
        var store = StoryStore()
        store.append(batch.packed())
        store.append(batch)
        store.checkInvariants()
        for row in [0, 3] {
            #expect(store.story(at: row) == Self.story)
            #expect(store.annotation(at: row) == Self.annotation)
            #expect(store.headline(at: row) == "治村寶Ａ𠮷")
        }
        #expect(store.story(at: 1).text.isEmpty && store.headline(at: 1) == nil)
        #expect(store.story(at: 5) == Self.story && store.annotation(at: 5) == Annotation())
    }

    @Test(
        "a string comes back whether it stands in the text, near or far, or not at all",
        arguments: ["云和", "治村寶Ａ𠮷", "格", "Ｏｋ", "Ok", "", "末尾", nil])
    func quotedStrings(string: String?) {
        let text = Self.text + Array(repeating: "，", count: 200) + Array("末尾".unicodeScalars)
        for place in [0, 9, text.count] {
            var writer = ByteWriter()
            writer.write(string, quotedFrom: text, near: place)
            var reader = ByteReader(writer.bytes[...])
            #expect(reader.optionalString(quotedFrom: text, near: place) == string && reader.isAtEnd)
        }
    }

    @Test("a document packed and unpacked is the same document")
    func documents() {
        let provenance = Provenance(outlet: "丽水日报", page: "A01")
        let sources = ["a", "b"].map { id in Source(id: id, provenance: provenance) { [] } }
        var documents = Documents()
        let given = sources.map { source in
            Document(
                id: source.id, encoding: .big5, bytes: 9_000, sha256: "00ff", lines: 90, provenance: provenance,
                stories: source.id == "a" ? 0..<3 : 3..<3, furniture: [1, 2, 88],
                repairs: [Document.RepairCount(rule: .script, count: 300)], warnings: ["截断"])
        }
        for (document, source) in zip(given, sources) { documents.append(document, from: source) }
        #expect(Array(documents.fitted()) == given && Array(documents.ids) == ["a", "b"])
    }

    @Test("lists turned round twice are the lists, each value once, ascending")
    func adjacency() {
        let lists = Adjacency([[3, 1, 3], [], [1], [0, 2]])
        lists.checkInvariants()
        let back = lists.inverted(rows: 4).inverted(rows: 4)
        back.checkInvariants()
        #expect((0..<4).map { Array(back[$0]) } == [[1, 3], [], [1], [0, 2]])
    }

    @Test("a string stands once under its number, in whichever pool it was first")
    func stringPool() {
        var (even, odd, all) = (StringPool(), StringPool(), StringPool())
        for number in 0..<400 {
            let text = "第\(number % 150)项"
            #expect(all.number(text) == Int32(number % 150))
            if number % 2 == 0 { _ = even.number(text) } else { _ = odd.number(text) }
        }
        let numbers = even.numbers(of: odd)
        even.fit()
        even.checkInvariants()
        #expect(Set(even.strings) == Set(all.strings) && even.count == 150)
        #expect(zip(odd.strings, numbers).allSatisfy { even[$1] == $0 })
        #expect(all.find("第150项") == nil && all[-1] == nil && all.number(nil as String?) == -1)
    }

    @Test("a set of stories knows its members and those outside", arguments: [1, 63, 64, 65, 200])
    func storySet(universe: Int) {
        let members = (0..<Int32(universe)).filter { $0 % 3 == 0 }
        let set = StorySet(universe: universe, members)
        set.checkInvariants()
        set.complement().checkInvariants()
        #expect(set.members == members)
        #expect(set.complement().count == universe - members.count)
    }

    @Test("the greatest keys are kept, however they come")
    func topKeys() {
        var randomness = SeededRandomness(seed: 5)
        let keys = (0..<500).map { _ in randomness.next() }
        var top = TopKeys(limit: 20)
        for key in keys {
            top.offer(key)
            top.checkInvariants()
        }
        #expect(top.descending == Array(keys.sorted(by: >).prefix(20)))
    }

    @Test("dates are read strictly and compare by what they may mean")
    func dates() throws {
        #expect(DateStamp(iso: "2022-02-29") == nil && DateStamp(iso: "2022-13") == nil && DateStamp(iso: "22") == nil)
        let march = DateRange(from: DateStamp(iso: "2022-03"), to: DateStamp(iso: "2022-03"))
        #expect(march.contains(try #require(DateStamp(iso: "2022-03-31"))))
        #expect(march.contains(try #require(DateStamp(iso: "2022"))))
        #expect(!march.contains(try #require(DateStamp(iso: "2022-04-01"))))
        #expect(!march.contains(.unknown))
    }
}
