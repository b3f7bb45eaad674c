import Layout
import Testing

@testable import Annotation

/// What a figure measures, of whom and when it is said, and against what it is compared.
@Suite("What figures are said of") struct FigureContextTests {
    private func read(_ line: String, published: String? = nil, naming names: [(EntityType, String)] = [])
        -> [Figure]
    {
        let story = Story(line: line, published: published)
        let entities = names.map { type, name in
            Entity(type: type, name: name, surfaces: [name], mentions: mentions(of: name, in: story.text))
        }
        return figures(in: story, entities: entities)
    }

    private func mentions(of name: String, in text: [Unicode.Scalar]) -> [Range<Int>] {
        let word = Array(name.unicodeScalars)
        return (0...max(0, text.count - word.count))
            .filter { text[$0..<min(text.count, $0 + word.count)].elementsEqual(word) }.map { $0..<$0 + word.count }
    }

    @Test("the measure stands behind the number")
    func measureBehind() {
        #expect(read("该区选派49名年轻干部主动参与。").map(\.measure) == ["年轻干部"])
        #expect(read("建成30座乡镇污水处理设施。").map(\.measure) == ["乡镇污水处理设施"])
        #expect(read("举办两期“走出去”培训班。").map(\.measure) == ["“走出去”培训班"])
    }

    @Test("the measure stands before the number")
    func measureBefore() {
        #expect(read("累计领办挂职单位具体任务165项。").map(\.measure) == ["领办挂职单位具体任务"])
        #expect(read("热线共接单735个，办结702个。").map(\.measure) == ["接单", "办结"])
        #expect(read("标准化种植率达到72%，产值13.6亿元。").map(\.measure) == ["标准化种植率", "产值"])
    }

    @Test("各 gives each thing of the list its figure")
    func each() {
        let found = read("已建成物流分拨中心和综合服务站各1个。")
        #expect(found.map(\.value) == [Decimal(significand: 1), Decimal(significand: 1)])
        #expect(found.map(\.measure) == ["建成物流分拨中心", "综合服务站"] || found.last?.measure == "综合服务站")
    }

    @Test("numbers in a row belong one by one to the things listed before them")
    func paired() {
        let names: [(EntityType, String)] = [(.place, "关中"), (.place, "陕北"), (.place, "陕南")]
        let found = read("关中、陕北、陕南生产总值同比分别增长6.2%、6.3%、5.3%。", naming: names)
        #expect(found.map(\.measure) == ["关中生产总值同比增长", "陕北生产总值同比增长", "陕南生产总值同比增长"])
        #expect(found.map(\.subject) == [0, 1, 2])
        #expect(found.map { $0.comparison?.direction } == [.up, .up, .up])
        #expect(read("工业增加值和固定资产投资分别增长8.1%和12.3%。").map(\.measure) == ["工业增加值增长", "固定资产投资增长"])
    }

    @Test("numbers that share a unit are all figures")
    func sharedUnit() {
        #expect(read("河北、辽宁分别回落6.1和3个百分点。").map(\.unit) == ["个百分点", "个百分点"])
    }

    @Test("what changed is part of the measure, what was reached is not")
    func change() {
        #expect(read("粮食总产量同比增长11.3%。").map(\.measure) == ["粮食总产量同比增长"])
        #expect(read("森林覆盖率由30%提高到65.4%。").map(\.measure) == ["森林覆盖率", "森林覆盖率"])
        #expect(read("增速比全省平均水平高2.3个百分点。").map(\.measure) == ["增速比全省平均水平高"])
        #expect(read("产值13.6亿元，同比增长8.5%。").map(\.measure) == ["产值", "产值同比增长"])
    }

    @Test("每 and 均 tell by what a number is, and stay with the measure")
    func rates() {
        #expect(read("成员亩均增收1万余元。").map(\.measure) == ["成员亩均增收"])
        #expect(read("每天采摘蔬菜8000斤。").map(\.measure) == ["每天采摘蔬菜"])
        #expect(read("年处理1.5万吨沙棘果。").map(\.measure) == ["年处理沙棘果"])
    }

    @Test("long, wide and deep are measured by themselves, each of the same thing")
    func dimensions() {
        #expect(read("道路宽6米、长3.5公里、厚20厘米。").map(\.measure) == ["道路宽", "道路长", "道路厚"])
    }

    @Test("a verb of state is passed on along a list")
    func sharedState() {
        #expect(read("在建综合服务站4个、便民服务点5个。").map(\.measure) == ["在建综合服务站", "在建便民服务点"])
    }

    @Test("a number alone takes the measure before it")
    func inherited() {
        #expect(read("发货量由200件提高到900件。").map(\.measure) == ["发货量", "发货量"])
        #expect(read("产值由12亿元提高到13.6亿元，比上年提高1.5个百分点。").last?.measure == "产值比上年提高")
    }

    @Test("the base unit makes 亩 and 公顷, 万元 and 亿元 compare")
    func base() {
        #expect(read("占地15亩。").first?.base == read("占地1公顷。").first?.base)
        #expect(read("投资12000万元。").first?.base == read("投资1.2亿元。").first?.base)
        #expect(read("面积9.6平方公里。").first?.base?.unit == "m²")
        #expect(read("车速108公里/小时。").first?.base == Figure.Base(value: Decimal(significand: 30), unit: "m/s"))
    }

    @Test("the subject is the name that the clause or the sentence is about")
    func subject() {
        let names: [(EntityType, String)] = [(.place, "东城区"), (.place, "朝阳区"), (.place, "北京市")]
        #expect(read("北京市新增感染者7例，其中东城区4例、朝阳区3例。", naming: names).map(\.subject) == [2, 0, 1])
        let platform: [(EntityType, String)] = [(.place, "东门社区"), (.platform, "治村宝")]
        #expect(read("3月，治村宝在东门社区试运行，发放积分10000余分。", naming: platform).map(\.subject) == [1])
    }

    @Test("a sentence without a name is about what the one before it was")
    func subjectOfParagraph() {
        let found = read("治村宝有五大模块。同时设置四级角色体系。", naming: [(.platform, "治村宝")])
        #expect(found.map(\.subject) == [0, 0])
    }

    @Test("who says a figure is not its subject")
    func speaker() {
        let found = read("青田县商务局有关负责人介绍，全年引进企业28家。", naming: [(.organization, "青田县商务局")])
        #expect(found.map(\.subject) == [nil])
    }

    @Test("an age is a person's, and measures that person")
    func age() {
        let found = read("34岁的村民令彩霞来到车间。", naming: [(.person, "令彩霞")])
        #expect(found.map(\.subject) == [0])
        #expect(found.map(\.measure) == ["令彩霞"])
    }

    @Test(
        "the period is the last time named before the number, told from the day of the story",
        arguments: [
            ("2021年，全县引进企业28家。", "2021"), ("去年，全县引进企业28家。", "2020"), ("今年3月，全县引进企业28家。", "2021-03"),
            ("去年12月，全县引进企业28家。", "2020-12"), ("12月20日，全县引进企业28家。", "2021-12-20"),
            ("3月7日至11日，全县引进企业28家。", "2021-03-07/2021-03-11"), ("截至5月底，全县引进企业28家。", "../2021-05"),
            ("截至目前，全县引进企业28家。", "../2021-12-24"), ("2019年以来，全县引进企业28家。", "2019/.."),
            ("上半年，全县引进企业28家。", "2021-01/2021-06"), ("前三季度，全县引进企业28家。", "2021-01/2021-09"),
            ("前11个月，全县引进企业28家。", "2021-01/2021-11"), ("1至10月，全县引进企业28家。", "2021-01/2021-10"),
            ("“十三五”期间，全县引进企业28家。", "2016/2020"), ("2016年至2020年，全县引进企业28家。", "2016/2020"),
            ("昨日，全县引进企业28家。", "2021-12-23"), ("上月，全县引进企业28家。", "2021-11"),
        ])
    func period(line: String, expected: String) {
        #expect(read(line, published: "2021-12-24").map(\.period) == [expected])
    }

    @Test("a span of time is counted from the day of the story")
    func span() {
        #expect(read("过去一年，全县发展很快。", published: "2021-12-24").map(\.period) == ["2020-12-24/2021-12-24"])
        #expect(read("未来2年，全县将大步前进。", published: "2021-12-24").map(\.period) == ["2021-12-24/2023-12-24"])
    }

    @Test("where no year is known the period has none, and 去年 tells nothing")
    func unknownYear() {
        #expect(read("3月20日，全县引进企业28家。").map(\.period) == ["--03-20"])
        #expect(read("去年，全县引进企业28家。").map(\.period) == [nil])
        #expect(read("全县引进企业28家。", published: "2021-12-24").map(\.period) == [nil])
    }

    @Test(
        "a comparison is against something and goes one way",
        arguments: [
            ("产值同比增长8.5%。", "同比", "up"), ("产值环比下降3%。", "环比", "down"), ("产值比上年增加2亿元。", "比上年", "up"),
            ("产值较去年同期减少5个百分点。", "较去年同期", "down"), ("增速比全省平均水平高2个百分点。", "比全省平均水平", "up"), ("产值实现同比8%的增长。", "同比", "up"),
        ])
    func comparison(line: String, against: String, direction: String) {
        let found = read(line).map(\.comparison)
        #expect(
            found == [
                Figure.Comparison.Direction(rawValue: direction).map {
                    Figure.Comparison(against: against, direction: $0)
                }
            ])
    }

    @Test("growth against nothing named is no comparison")
    func noComparison() { #expect(read("产值增长8.5%。").map(\.comparison) == [nil]) }

    @Test("numbers in names are names")
    func names() {
        #expect(read("“12345”政务服务便民热线共接单735个。", naming: [(.platform, "“12345”政务服务便民热线")]).count == 1)
        #expect(read("全省千名干部交流互派工程启动。", naming: [(.programme, "千名干部交流互派工程")]).isEmpty)
        #expect(read("公布激励举措10条。", naming: [(.programme, "激励举措10条")]).map(\.unit) == ["条"])
    }
}
