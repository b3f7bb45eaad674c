import Layout
import Restoration
import Testing

@Suite("Bylines") struct BylineTests {
    private static let text = "近日,记者走进全县各乡镇,看到处处是忙碌的身影。大家说,日子一天比一天好,心里一天比一天踏实。"

    private func bylines(of line: String) -> [Byline] {
        stories(in: page("田间地头话丰收", line, Self.text, Self.text)).stories.first?.bylines ?? []
    }

    @Test(
        "a credit line names its people",
        arguments: [
            ("本报记者 韩雪梅", ["韩雪梅"]),
            ("■本报记者 柴宗明 通讯员 漆彦平", ["柴宗明", "漆彦平"]),
            ("□ 本报记者 王 伟 见习记者 赵晓", ["王伟", "赵晓"]),
            ("江城日报·掌上江城记者/周立新 通讯员/林芳 陈大海", ["周立新", "林芳", "陈大海"]),
            ("新华社记者 何平 吴小莉", ["何平", "吴小莉"]),
            ("全媒体记者 李强 文/图", ["李强"]),
            ("文/图 本报首席记者 邹德义 实习生 薛 敏", ["邹德义", "薛敏"]),
            ("撰稿:刘思远", ["刘思远"]),
            ("通讯员 陈芳宁郭倩", ["陈芳宁", "郭倩"]),
            ("记者 李明 通讯员 阿卜杜拉·买买提", ["李明", "阿卜杜拉·买买提"]),
            ("副区长 陈建国", ["陈建国"]),
            ("副区长 隆思远", ["隆思远"]),
            ("县委常委、组织部部长 孙立平", ["孙立平"]),
            ("(《江城日报》记者 吴淑兰)", ["吴淑兰"]),
            ("●丁春雨", ["丁春雨"]),
            ("◎山野来客", ["山野来客"]),
            ("本报记者 张晓东 摄", ["张晓东"]),
            ("融媒记者 扎 约 李应昌", ["扎约", "李应昌"]),
            ("通讯员 白 雪梅", ["白雪梅"]),
            ("通讯员 问小娟 (作者单位:县委宣传部)", ["问小娟"]),
        ])
    func creditLine(line: String, names: [String]) { #expect(bylines(of: line).map(\.name) == names) }

    @Test("the role is the page's word, the outlet what stands before it")
    func rolesAndOutlets() {
        #expect(
            bylines(of: "江城日报·掌上江城记者/周立新 通讯员/林芳") == [
                Byline(name: "周立新", role: "记者", outlet: "江城日报"), Byline(name: "林芳", role: "通讯员"),
            ])
        #expect(
            bylines(of: "县委常委、组织部部长 孙立平") == [Byline(name: "孙立平", role: "县委常委、组织部部长")])
    }

    @Test(
        "a text opens with its credit",
        arguments: [
            ("本报讯(记者 赵云 通讯员 钱进 孙丽)", ["赵云", "钱进", "孙丽"]),
            ("本报讯 记者赵云 通讯员钱进报道:", ["赵云", "钱进"]),
            ("【江城日报讯】(记者 赵云 实习生 钱进)", ["赵云", "钱进"]),
            ("本报江城3月8日讯(全媒体记者 赵云)", ["赵云"]),
            ("中新网江城3月8日电(赵云 贠开芳)", ["赵云", "贠开芳"]),
        ])
    func opening(opening: String, names: [String]) {
        let reading = stories(in: page("田间地头话丰收", opening + Self.text, Self.text))
        #expect(reading.stories.first?.bylines.map(\.name) == names)
    }

    @Test("a text or a caption closes with its credit")
    func closing() {
        let reading = stories(
            in: page("田间地头话丰收", Self.text, "图为农民在收割水稻。 本报记者 周立新 摄", Self.text + "(林芳 陈大海)"))
        #expect(reading.stories.first?.bylines.map(\.name) == ["周立新", "林芳", "陈大海"])
        #expect(reading.stories.first?.texts(.caption) == ["图为农民在收割水稻。 本报记者 周立新 摄"])
    }

    @Test("names in brackets close a text, whatever their surname", arguments: ["(费易 雷倩)", "(那卫)", "(县委宣传部 赵云)"])
    func bracketed(names: String) {
        let text = Self.text + names
        #expect(stories(in: page("田间地头话丰收", Self.text, text)).stories.first?.bylines.isEmpty == false)
    }

    @Test("whom a portrait is about has not written it")
    func portrait() {
        let story = stories(in: page("记江城镇卫生院院长 郝志远", "塬上的“夜班”院长", "本报记者 赵云", Self.text, Self.text)).stories.first
        #expect(story?.headline == "塬上的“夜班”院长")
        #expect(story?.bylines.map(\.name) == ["赵云"])
    }

    @Test("speech behind the word 记者 names nobody")
    func runningText() {
        let story = stories(in: page("田间地头话丰收", Self.text + "他告诉记者,村里的路修好了,大家出门方便多了")).stories.first
        #expect(story?.bylines == [])
    }
}
