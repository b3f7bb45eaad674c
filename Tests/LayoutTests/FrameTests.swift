import Layout
import Restoration
import Testing

@Suite("The frame of a page") struct FrameTests {
    private static let story = [
        "清溪河新桥下月通车", "本报讯(记者 赵云)记者从市政府获悉,清溪河新桥将于下月通车。大桥全长1200米,双向六车道,总投资3亿元。",
    ]

    @Test(
        "the paper's name, the page's and their numbers are furniture",
        arguments: [
            "广元日报 GUANGYUAN RIBAO", "3 县区新闻", "第二版 综合新闻", "02 要闻 右江日报 YOUJIANG RIBAO", "A3 综合新闻",
            "扫一扫在手机打开当前页", "标签:新桥 通车", "技术支持:江城科技有限公司", "=====", "* * *",
            "闽北日报  2022年11月8日  壬寅年十月十五  ■责任编辑/游晓芸  ■美术编辑/官炜", "编辑:白绍芬 电话:0879—2123456",
            "通辽日报 TONGLIAO RIBAO 编辑/版式 高娃 校对 刘静", "导 读", "▶2版 秋粮机收减损 把式田头比武",
            "主编:孟庆林 编辑:高扬 电话:0437-62×××××",
            "凡本网注明“来源:江城网”的所有作品,版权均属于江城网,未经本网授权不得转载、摘编或利用其它方式使用上述作品。",
        ])
    func frame(line: String) {
        let reading = stories(in: page([line] + Self.story))
        #expect(reading.furniture == [1])
        #expect(reading.stories.map(\.headline) == ["清溪河新桥下月通车"])
    }

    @Test("a source and its colon may have a blank between them")
    func spacedSource() {
        let reading = stories(in: page(["来源: 江城日报 作者: 李明 点击: 302"] + Self.story))
        #expect(reading.stories.map(\.headline) == ["清溪河新桥下月通车"])
        #expect(reading.stories.first?.outlet == "江城日报")
    }

    @Test("who counts the readers says when and where the story appeared all the same")
    func counted() {
        let reading = stories(in: page(Self.story[0], "2022-08-23 16:40 来源:江城日报 作者:李明 编辑:赵云 点击数:3318", Self.story[1]))
        #expect(reading.furniture.isEmpty)
        #expect(reading.stories.first?.outlet == "江城日报")
        #expect(reading.stories.first?.published?.date == "2022-08-23")
        #expect(reading.stories.first?.bylines.map(\.name).contains("李明") == true)
    }

    @Test(
        "the paper that the frame names is every story's outlet, unless a story names its own",
        arguments: [
            ("今日临朐 2019年8月19日 星期一 02版·要闻", "今日临朐"), ("2 要闻 天台报 2022年5月20日 星期五", "天台报"),
            ("首页 > 数字报 > 饶阳报 > 2024年04月18日", "饶阳报"), ("喀什日报(汉) KASHI RIBAO", "喀什日报"), ("学习周刊 XUEXI ZHOUKAN", nil),
        ])
    func outlet(line: String, outlet: String?) {
        let found = stories(in: page([line] + Self.story)).stories
        #expect(found.map(\.outlet) == [outlet])
        #expect(found.allSatisfy { ($0.published != nil) == line.contains("月") })
    }

    @Test("from one figure to another is no way through a site")
    func change() {
        #expect(stories(in: page(Self.story + ["林业产值:6800万元→9.3亿元,增长12.7倍。"])).furniture.isEmpty)
    }

    @Test("a display line behind the last text that says nothing of it is no part of its headline")
    func strayTitle() {
        let reading = stories(in: page(Self.story + ["(下转第三版)", "全民阅读季云端开幕"]))
        #expect(reading.stories.map(\.headline) == ["清溪河新桥下月通车"])
        #expect(reading.furniture == [5, 7])
    }

    @Test("a sentence is text though it has a word of the frame, and a share alone is no page number")
    func sentence() {
        let text = "视频发布当天点击量就超过20万次,大桥成了网红打卡地,周边的农家乐生意也跟着红火起来。"
        #expect(stories(in: page(Self.story + [text, "50%。"])).furniture.isEmpty)
    }
}
