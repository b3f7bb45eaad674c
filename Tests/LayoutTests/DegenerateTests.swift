import Layout
import Restoration
import Testing

@Suite("Pages that are none") struct DegenerateTests {
    @Test("an empty file has no story", arguments: ["", "\n\n\n", " \n\t\n"])
    func emptyFile(text: String) {
        #expect(stories(in: restored(Array(text.utf8))) == PageReading(stories: [], furniture: []))
    }

    @Test("one endless line is one story")
    func oneLine() {
        let text = String(repeating: "全市上下抓好粮食生产,确保颗粒归仓。", count: 2_000)
        let reading = stories(in: restored(Array(text.utf8)))
        #expect(reading.stories.count == 1)
        #expect(reading.stories.first?.text.count == text.unicodeScalars.count)
    }

    @Test("a line for every character is read in one go")
    func oneCharacterALine() {
        PageLawTests.check(restored(Array(String(repeating: "中\n", count: 3_000).utf8)))
    }

    @Test("a page of nothing but links and place names is furniture")
    func spam() {
        let reading = stories(
            in: page(
                "寿宁县| 威海市| 扬中市| 兰州市| 米脂县| 会宁县| 班玛县|", "首页 >> 新闻中心 >> 县区新闻 >> 正文",
                "分享到: QQ空间 新浪微博 微信", "关于我们 | 广告服务 | 联系方式 | 网站地图", "版权所有 未经授权不得转载", "返回顶部"))
        #expect(reading.stories.isEmpty)
        #expect(reading.furniture.count == 6)
    }

    @Test("a plain article is a headline and its text")
    func plainArticle() {
        let reading = stories(
            in: page(
                "柑橘园里的早晨", "天刚亮,老陈就上了山。山上的柑橘熟了,一树一树的黄,像点着的灯笼。",
                "他说,今年雨水匀,果子甜。说完摘下一个,递给身边的客人。"))
        #expect(reading.stories.map(\.headline) == ["柑橘园里的早晨"])
        #expect(reading.stories.first?.texts(.body).count == 2)
    }
}
