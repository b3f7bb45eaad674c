import Layout
import Restoration
import Testing

@Suite("Pages of media centres and mastheads in pieces") struct MediaCentrePageTests {
    private static let text = [
        "近日,清溪县石桥镇的供销社里挤满了人,乡亲们排队领取新到的稻种。今年全镇计划种植水稻三万亩,比去年多两千亩。",
        "石桥镇党委书记周远说,镇里把十二个村分成四片,每片派两名农技员驻点,从浸种、催芽到移栽一路跟到底。",
    ]

    @Test("a masthead that stands in pieces is no text", arguments: ["星期四 乙巳年三月二十", "农历三月廿五", "星期二"])
    func masthead(day: String) {
        let reading = stories(in: page(["2025年4月", "17", day, "石桥镇三万亩春耕备耕忙"] + Self.text))
        #expect(reading.furniture.prefix(2) == [1, 3])
        #expect(reading.stories.map(\.headline) == ["石桥镇三万亩春耕备耕忙"])
        #expect(reading.stories.first?.section == nil)
    }

    @Test(
        "how often it was read and liked is furniture",
        arguments: ["阅读 3126 赞 87 在看 41 写留言", "浏览 58 评论 3", "请输入关键词 搜索 登录/注册"])
    func tally(line: String) {
        let reading = stories(in: page(["石桥镇三万亩春耕备耕忙"] + Self.text + [line]))
        #expect(reading.furniture == [7])
        #expect(reading.stories.count == 1)
    }

    @Test("the text of a picture that stands there twice is a caption twice")
    func doubled() throws {
        let caption = "农技员在石桥镇查看秧苗。"
        let lines = ["石桥镇三万亩春耕备耕忙", "", caption, caption, "", Self.text[0], "", Self.text[1]]
        let story = try #require(stories(in: restored(Array(lines.joined(separator: "\n").utf8))).stories.first)
        #expect(story.texts(.caption) == [caption, caption])
        #expect(story.texts(.body) == Self.text)
    }

    @Test("below the number of a picture stands its text")
    func numbered() throws {
        let lines = ["石桥镇三万亩春耕备耕忙", Self.text[0], "图①", "农技员在石桥镇查看秧苗。", Self.text[1]]
        let story = try #require(stories(in: page(lines)).stories.first)
        #expect(story.texts(.caption) == ["图①", "农技员在石桥镇查看秧苗。"])
    }

    @Test("editors right below the reporter are the story's")
    func editors() throws {
        let lines = ["石桥镇三万亩春耕备耕忙", ""] + Self.text.flatMap { [$0, ""] } + ["记者：孙立", "编辑：钱进　审核：赵云"]
        let story = try #require(stories(in: restored(Array(lines.joined(separator: "\n").utf8))).stories.first)
        #expect(story.bylines.map(\.name) == ["孙立", "钱进", "赵云"])
        #expect(story.bylines.map(\.role) == ["记者", "编辑", "审核"])
    }

    @Test("where a page of the web holds several articles, the editors at the foot of one are its own")
    func editorsOfArticles() {
        let crumb = "您现在的位置:首页 > 清溪要闻 > 正文"
        let text = "3月16日,清溪县组织31名养殖户参观牛场,大家围着青贮窖一样一样地问,一直问到天黑,谁也不肯先走。"
        let lines = [crumb, "养殖户学养牛", text, "责编:刘娟 审核:李振", crumb, "麦苗有人把脉", text]
        #expect(stories(in: page(lines)).stories.map { $0.bylines.map(\.name) } == [["刘娟", "李振"], []])
    }

    @Test("what stands right over date and source is the headline")
    func overSource() throws {
        let lines = ["【组图】石桥镇三万亩春耕备耕忙，田里一派忙", "2024-09-22 19:40　来源：清溪县融媒体中心", "图①：4月3日，农技员在石桥镇查看秧苗。", "图②：乡亲们排队领取稻种。"]
        let story = try #require(stories(in: page(lines)).stories.first)
        #expect(story.headline == lines[0])
        #expect(story.texts(.caption).count == 2)
    }
}
