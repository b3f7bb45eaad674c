import Layout
import Restoration
import Testing

@Suite("Briefs in a row") struct BriefTests {
    private static let story = [
        "清溪河新大桥建成通车",
        "本报讯(记者 赵云)昨天,横跨清溪河的新大桥建成通车。大桥全长1200米,双向六车道,总投资3亿元。",
        "大桥通车后,两岸居民过河时间由半小时缩短到三分钟。市交通运输局负责人介绍,配套公路下月完工。",
    ]
    private static let briefs = [
        "3月20日,清溪县举办首届龙舟赛,来自6个乡镇的300名选手参赛。",
        "白云山林场完成春季造林1.2万亩,栽植苗木80万株。",
        "石桥镇卫生院新住院楼启用,设床位60张。",
    ]

    @Test("under one ornament each is a story without headline, all with the label's name", arguments: ["▲", "●", "◆"])
    func ornaments(mark: String) {
        let found = stories(in: page(Self.story + ["县区动态"] + Self.briefs.map { mark + $0 })).stories
        #expect(found.map(\.kind) == [.news, .brief, .brief, .brief])
        #expect(found.dropFirst().allSatisfy { $0.headline == nil && $0.section == "县区动态" })
    }

    @Test("under a label that lists them each paragraph is a story", arguments: ["一句话新闻", "简 讯", "速览"])
    func labels(label: String) {
        let found = stories(in: page(Self.story + [label] + Self.briefs)).stories
        #expect(found.map(\.kind) == [.news, .brief, .brief, .brief])
        #expect(found.dropFirst().allSatisfy { $0.headline == nil && $0.section == label })
    }

    @Test("under bracketed places each place goes with its own paragraph")
    func places() {
        let signed = zip(["清溪", "白云", "石桥"], Self.briefs).flatMap { ["【\($0)】", $1 + "(赵 云)"] }
        let found = stories(in: page(Self.story + ["县区传真"] + signed)).stories
        #expect(found.dropFirst().map(\.kicker) == ["【清溪】", "【白云】", "【石桥】"])
        #expect(found.dropFirst().allSatisfy { $0.kind == .brief && $0.headline == nil })
    }

    @Test("a headline within the first line is the brief's, whoever signs it", arguments: ["(李柏芝)", "(清溪融媒)"])
    func runIn(credit: String) {
        let text = "石桥镇一家罗非鱼良种场近日忙着发苗,最多一天发出42车、1300万尾,其中六成空运到外省,场长守着仪表一刻也不敢走开。"
        let lines = ["鱼苗也要赶“航班” " + text + credit, "去德清“看样” 回清溪“落子” " + text + credit]
        let found = stories(in: page(Self.story + ["县区速递"] + lines)).stories
        #expect(found.dropFirst().map(\.headline) == ["鱼苗也要赶“航班”", "去德清“看样” 回清溪“落子”"])
        #expect(found.dropFirst().map { $0.texts(.body) } == lines.map { [$0] })
        #expect(found.dropFirst().allSatisfy { $0.kind == .brief && $0.bylines.count == 1 })
    }

    @Test("behind it the report may open as any other, and go on in a further paragraph")
    func runInReport() {
        let first = "◎老粮仓变身共享书屋 本报讯(记者 林师明)走进白云乡便文村,闲置多年的老粮仓刷上了白墙,摆进了书架,放学的孩子们坐得满满当当。"
        let second = "书不全是买来的。挨着门的那一架,是外出读大学的年轻人寄回来的旧课本。"
        let third = "琼中女足小将再捧杯 6月4日晚,全省青少年足球锦标赛女子组决赛战罢,清溪县的姑娘们第三次捧起奖杯,全场响起了掌声和歌声。(林师明)"
        let found = stories(in: page(Self.story + ["简讯速览", first, second, third])).stories.dropFirst()
        #expect(found.map(\.headline) == ["老粮仓变身共享书屋", "琼中女足小将再捧杯"])
        #expect(found.map { $0.texts(.body).count } == [2, 1])
        #expect(found.map { $0.bylines.map(\.name) } == [["林师明"], ["林师明"]])
    }

    @Test("marked points inside of a story stay in it")
    func points() {
        let found = stories(in: page(Self.story + ["下一步,县里将做好三件事:"] + Self.briefs.map { "●" + $0 })).stories
        #expect(found.count == 1)
    }

    @Test("a column's name that opens with a reporter's word is no byline")
    func column() {
        let found = stories(in: page(["记者走基层"] + Self.story)).stories
        #expect(found.map(\.section) == ["记者走基层"])
        #expect(found.flatMap(\.bylines).map(\.name) == ["赵云"])
    }
}
