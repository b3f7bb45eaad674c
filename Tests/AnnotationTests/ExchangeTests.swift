import Layout
import Lexicon
import Testing

@testable import Annotation

@Suite("Exchanges") struct ExchangeTests {
    /// The exchanges of a story with `headline` and one body paragraph, published on 2021-10-20.
    private func read(_ text: String, headline: String? = nil) -> [Exchange] {
        var scalars = Array((headline.map { $0 + "\n" } ?? "").unicodeScalars)
        var paragraphs: [Paragraph] = []
        if !scalars.isEmpty {
            paragraphs.append(Paragraph(role: .headline, range: 0..<scalars.count - 1, lines: [1]))
        }
        let start = scalars.count
        scalars += Array(text.unicodeScalars)
        paragraphs.append(Paragraph(role: .body, range: start..<scalars.count, lines: [2]))
        let story = Story(
            ordinal: 1, kind: .news, published: Published(date: "2021-10-20", precision: .day, basis: .printed),
            text: scalars, paragraphs: paragraphs)
        return annotations(of: [story]).flatMap(\.exchanges)
    }

    @Test("who went where to learn is read from one sentence") func readsAVisit() {
        let found = read("秦安县组织30名干部赴浙江省、江苏省考察学习。")
        #expect(found.map(\.learner) == ["秦安县"])
        #expect(found.first?.hosts == ["浙江省", "江苏省"])
        #expect(found.first?.form == .visit)
        #expect(found.first?.people == 30)
    }

    @Test("a post for a time is a secondment") func readsASecondment() {
        let found = read("秦安县干部李明在天津市河西区挂职锻炼。")
        #expect(found.map(\.form) == [.secondment])
        #expect(found.first?.learner == "秦安县")
    }

    @Test("of two counties named equally often an office is of the one named first") func breaksTiesByOrder() {
        let found = read(
            "遂昌县农业农村局和永嘉县农业农村局介绍了经验。县委组织部选派18名村党支部书记到湄潭县跟班学习。")
        #expect(found.map(\.learner) == ["遂昌县"])
    }

    @Test("a visit of one's own offices is none") func leavesOwnOfficesOut() {
        #expect(read("秦安县干部到秦安县农业农村局学习。").isEmpty)
    }

    @Test("a town that sends learns itself; whom it sends from does not") func readsATown() {
        let found = read("今年3月,秦安县陇城镇从凤尾村、张湾村选派6名骨干到寿光市跟班学习。")
        #expect(found.map(\.learner) == ["陇城镇"])
        #expect(found.first?.hosts == ["寿光市"])
        #expect(found.first?.form == .shadowing)
    }

    @Test("an office sends for its county, a hospital for itself") func tellsOfficesFromHouses() {
        #expect(read("秦安县卫生健康局选派5名医生到兰州大学第一医院进修。").map(\.learner) == ["秦安县"])
        #expect(read("秦安县人民医院选派5名医生到兰州大学第一医院进修。").map(\.learner) == ["秦安县人民医院"])
    }

    @Test("a delegation learns for its county") func readsADelegation() {
        let found = read("9月6日至8日,秦安县党政考察团一行十六人到安吉县考察。")
        #expect(found.map(\.learner) == ["秦安县"])
        #expect(found.first?.people == 16)
        #expect(found.first?.from == "2021-09-06")
        #expect(found.first?.to == "2021-09-08")
    }

    @Test("镇里 and 该县 are the place the story named before") func resolvesOwnWords() {
        let found = read("秦安县陇城镇种植大棚蔬菜。镇里还选送4名大户到寿光市跟班学习。")
        #expect(found.map(\.learner) == ["陇城镇"])
    }

    @Test("who goes to give does not learn") func leavesAidOut() {
        #expect(read("天津市河西区选派12名骨干教师到秦安县挂职、支教。").isEmpty)
    }

    @Test("those who come to learn are read from the host's side") func readsVisitors() {
        let found = read("日前,通渭县考察团来秦安县学习考察苹果产业。")
        #expect(found.map(\.learner) == ["通渭县"])
        #expect(found.first?.hosts == ["秦安县"])
    }

    @Test("two groups that go together are counted together") func addsUpPeople() {
        #expect(read("秦安县选派干部12名、教师30名到天津市挂职锻炼和跟岗学习。").first?.people == 42)
    }

    @Test("the stops of a journey are no hosts beside its end") func leavesStopsOut() {
        let found = read("秦安县组织种植大户一行35人到礼县考察苹果产业,先后走进盐官镇新联村和盐官镇中川村。")
        #expect(found.first?.hosts == ["礼县"])
    }

    @Test("who goes to the province of the same county learns from nobody") func leavesWiderHostsOut() {
        #expect(read("秦安县8名医生赴甘肃省进修。").isEmpty)
    }
}
