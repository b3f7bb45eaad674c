import Layout
import Testing

@testable import Annotation

/// A story of one body paragraph.
private func story(_ text: String, before: [(Role, String)] = []) -> Story {
    var scalars: [Unicode.Scalar] = []
    var paragraphs: [Paragraph] = []
    for (role, part) in before + [(.body, text)] {
        if !scalars.isEmpty { scalars.append("\n") }
        let start = scalars.count
        scalars += Array(part.unicodeScalars)
        paragraphs.append(Paragraph(role: role, range: start..<scalars.count, lines: [paragraphs.count + 1]))
    }
    return Story(ordinal: 1, kind: .news, text: scalars, paragraphs: paragraphs)
}

private func named(_ text: String) -> [Entity] {
    let story = story(text)
    return entities(in: story, page: [story])
}

private func names(_ text: String, _ type: EntityType) -> [String] {
    named(text).filter { $0.type == type }.map(\.name)
}

@Suite("Entities") struct EntityTests {
    @Test("a person before a verb of saying is found with the post before the name")
    func findsAPersonWithAPost() {
        let people = named("临夏县水务局局长马国强介绍,工程已经开工。").filter { $0.type == .person }
        #expect(people.map(\.name) == ["马国强"])
        #expect(people.first?.roles == ["临夏县水务局局长"])
    }

    @Test("a post before a list of names is the post of each of them")
    func givesAPostToEachOfAList() {
        let people = named("县领导赵建国、孙丽华、周志明参加活动。").filter { $0.type == .person }
        #expect(people.map(\.name) == ["赵建国", "孙丽华", "周志明"])
        #expect(people.allSatisfy { $0.roles == ["县领导"] })
    }

    @Test("each level of an address is a place of its own, with its code where it has one")
    func splitsAnAddress() {
        let places = named("记者来到甘肃省天水市秦安县采访。").filter { $0.type == .place }
        #expect(places.map(\.name) == ["甘肃省", "天水市", "秦安县"])
        #expect(places.map(\.adcode) == [620_000, 620_500, 620_522])
    }

    @Test("a short form and the full name of a division are one place, and say why")
    func joinsShortAndFullForm() throws {
        let places = named("秦安县盛产苹果。近年来,秦安的果农收入大增。").filter { $0.type == .place }
        let place = try #require(places.first)
        #expect(places.count == 1)
        #expect(place.name == "秦安县")
        #expect(place.surfaces == ["秦安县", "秦安"])
        #expect(place.evidence.contains { $0.surface == "秦安" })
    }

    @Test("of two districts of one name, the city named before decides")
    func decidesAmbiguousDistricts() {
        #expect(named("长春市朝阳区举行活动。").first { $0.name == "朝阳区" }?.adcode == 220_104)
        #expect(named("北京市朝阳区举行活动。").first { $0.name == "朝阳区" }?.adcode == 110_105)
    }

    @Test("a name that several divisions bear keeps no code where nothing decides")
    func leavesAmbiguousOpen() {
        #expect(named("鼓楼区举行活动。").first { $0.name == "鼓楼区" }?.adcode == nil)
    }

    @Test("a village is found, a kind of village is none")
    func tellsVillagesFromKinds() {
        let places = names("秦安县陇城镇张湾村是有名的贫困村,如今农村面貌一新。", .place)
        #expect(places == ["秦安县", "陇城镇", "张湾村"])
    }

    @Test("a body is named whole, with its place")
    func namesBodiesWhole() {
        #expect(names("近日,秦安县农业农村局组织了培训。", .organization) == ["秦安县农业农村局"])
        #expect(names("兰州三毛实业股份有限公司投资建厂。", .organization) == ["兰州三毛实业股份有限公司"])
    }

    @Test("a quotation before a head noun is the name of an undertaking")
    func namesQuotedUndertakings() {
        #expect(names("该县推行“一企一策”机制。", .programme) == ["一企一策机制"])
    }

    @Test("a known formula is a programme") func knowsFormulas() {
        #expect(names("全面推进乡村振兴。", .programme) == ["乡村振兴"])
    }

    @Test("who stands only in a credit is no entity") func leavesCreditsOut() {
        #expect(named("本报讯(记者 王小明 通讯员 李丽)连日来,春耕正忙。").filter { $0.type == .person }.isEmpty)
    }

    @Test(
        "every mention equals one of its surfaces, and none overlap",
        arguments: [
            "涪陵区委书记李晓明认为,要学习浙江、四川的经验。", "“甬贸贷”融资业务由宁波市推出。", "", "。", "“”《》()",
            "𠮷野家𠮷野家市长王𠮷说:“好”。", "村村村村村镇镇镇县县县委委委局局局", "·李·王·张·", "李·王·张·。王·李", "第第第一一一次次次会会会议议议",
        ])
    func mentionsHold(text: String) {
        let story = story(text)
        var last = 0
        let found = entities(in: story, page: [story])
        for entity in found {
            #expect(!entity.mentions.isEmpty)
            for mention in entity.mentions {
                var view = String.UnicodeScalarView()
                view.append(contentsOf: story.text[mention])
                #expect(entity.surfaces.contains(String(view)))
            }
        }
        for mention in found.flatMap(\.mentions).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            #expect(mention.lowerBound >= last)
            last = mention.upperBound
        }
    }

    @Test("a text of random pieces never breaks the spans") func survivesRandomText() {
        let pieces = [
            "秦安县", "委", "书记", "王", "小明", "“", "”", "、", "村", "第三届", "大会", "局", "4·9", "疫情", " ", "\n", "平台", "等企业",
            "我市", "《", "》",
        ]
        var state: UInt64 = 11
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<200 {
            let text = (0..<30).map { _ in pieces[next(pieces.count)] }.joined().filter { $0 != "\n" }
            mentionsHold(text: text)
        }
    }
}
