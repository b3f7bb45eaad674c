import Layout
import Testing

@testable import Annotation

/// Names of `type` in a story of one body paragraph.
private func found(_ text: String, _ type: EntityType) -> [Entity] {
    let scalars = Array(text.unicodeScalars)
    let story = Story(
        ordinal: 1, kind: .news, text: scalars,
        paragraphs: [Paragraph(role: .body, range: 0..<scalars.count, lines: [1])])
    return entities(in: story, page: [story]).filter { $0.type == type }
}

private func names(_ text: String, _ type: EntityType) -> [String] {
    found(text, type).map(\.name)
}

@Suite("Classes of names") struct NameClassTests {
    @Test("what a firm trades in belongs to its name, verb or noun")
    func keepsTradesInFirms() {
        #expect(names("恩施市城市建设投资集团有限公司承建了该项目。", .organization) == ["恩施市城市建设投资集团有限公司"])
        #expect(
            names("黄家湾村兴旺蔬菜种植农民专业合作社喜获丰收。", .organization).contains { $0.hasSuffix("兴旺蔬菜种植农民专业合作社") })
        #expect(names("石家湾村兴旺超市开业。", .organization) == ["石家湾村兴旺超市"])
        #expect(names("农民专业合作社喜获丰收。", .organization) == [])
    }

    @Test("a firm's short form with its closing word is the same firm, and says why")
    func joinsShortFirms() {
        let bodies = found("湖北楚农源农业科技有限公司落户当地。楚农源公司今年招工200人。", .organization)
        #expect(bodies.map(\.name) == ["湖北楚农源农业科技有限公司"])
        #expect(bodies.first?.surfaces.contains("楚农源公司") == true)
        #expect(bodies.first?.evidence.isEmpty == false)
    }

    @Test(
        "autonomous prefectures, counties and banners are known by their short full names",
        arguments: [("红河州", 532_500), ("澜沧县", 530_828), ("科左后旗", 150_522), ("内蒙古", 150_000)])
    func knowsShortFullNames(name: String, code: Int) {
        let places = found("记者从\(name)了解到,今年粮食丰收。", .place)
        #expect(places.map(\.name) == [name])
        #expect(places.first?.adcode == code)
    }

    @Test("provinces stand under one character each where two or more stand together")
    func readsProvinceCharacters() {
        let places = found("苏皖两省携手治理。", .place)
        #expect(places.map(\.name) == ["苏", "皖"])
        #expect(places.map(\.adcode) == [320_000, 340_000])
        #expect(names("新来的台长很高兴。", .place).isEmpty)
    }

    @Test(
        "words of a clause before 村 or 镇 are no village",
        arguments: ["像我们这样的村不多。", "他听一位驻村干部说。", "一定要守住村庄。"])
    func leavesClausesOut(text: String) { #expect(names(text, .place).isEmpty) }

    @Test(
        "names of peoples without Chinese surnames are found by their parts",
        arguments: ["斯琴高娃", "扎西次仁", "阿依古丽"])
    func findsMinorityNames(name: String) {
        #expect(names("牧民\(name)说,今年收成好。", .person) == [name])
    }

    @Test("a compound surname belongs to its given name")
    func keepsCompoundSurnames() { #expect(names("村民欧阳建军说,路修好了。", .person) == ["欧阳建军"]) }

    @Test("an event's number and place belong to its name")
    func opensEventsWhole() {
        #expect(names("第三届凤凰山樱花文化旅游节开幕。", .event) == ["第三届凤凰山樱花文化旅游节"])
    }

    @Test("a coined offer in quotation marks is a programme, an idiom is none")
    func tellsOffersFromIdioms() {
        #expect(names("该市推出“惠企贷”,缓解融资难。", .programme) == ["惠企贷"])
        #expect(names("学习不能“走过场”。", .programme).isEmpty)
    }

    @Test(
        "a firm's name goes on over parentheses and over 之",
        arguments: ["晶芯半导体(徐州)有限公司", "湖北田园之歌食品有限公司"])
    func readsFirmsWhole(name: String) { #expect(names("近日,\(name)投产。", .organization) == [name]) }

    @Test("what fills a quotation and names no place is a scheme and no body")
    func leavesQuotedSchemesOut() { #expect(names("村里办起“爱心积分银行”。", .organization).isEmpty) }

    @Test("a measure opens no site")
    func leavesMeasuresOut() { #expect(names("村民种下300多亩梯田茶园。", .place).isEmpty) }

    @Test("等 after a list of people is no part of a name")
    func endsNamesBeforeAndSoOn() { #expect(names("村民杨俊等十多人受益。", .person) == ["杨俊"]) }

    @Test("a family name with a post is the one person of that name, and nobody where there is none")
    func settlesFamilyNames() {
        let people = found("镇党委书记李明华介绍了情况。“李书记常来。”村民说。", .person)
        #expect(people.map(\.name) == ["李明华"])
        #expect(people.first?.surfaces == ["李明华", "李书记"])
        #expect(names("“涂大爷,稻秆先别烧。”", .person).isEmpty)
        #expect(names("市民李女士说,办事方便了。", .person) == ["李女士"])
    }
}
