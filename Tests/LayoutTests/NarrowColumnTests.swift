import Layout
import Restoration
import Testing

@Suite("Text that keeps the line ends of a narrow column") struct NarrowColumnTests {
    private static let first =
        "近日,清溪县石桥镇的供销社里挤满了人,乡亲们排队领取新到的稻种。今年全镇计划种植水稻三万亩,比去年多两千亩,农技员进村入户讲解育秧要点。"
    private static let second =
        "石桥镇党委书记周远说,镇里把十二个村分成四片,每片派两名农技员驻点,从浸种、催芽到移栽一路跟到底,哪块田缺水、哪块田缺肥,都写在一张表上。"

    private static let third =
        "镇上的老把式赵立新种了四十年田,他说,从前看天吃饭,如今看表种田,手机上点一点,什么时候放水、什么时候追肥都有人提醒,心里踏实得很。"

    /// The text in lines of `width` characters, the first one indented.
    private static func column(_ text: String, width: Int, indent: Int = 2) -> [String] {
        var lines = [String(repeating: "　", count: indent) + text.prefix(width - indent)]
        var rest = text.dropFirst(width - indent)
        while !rest.isEmpty {
            lines.append(String(rest.prefix(width)))
            rest = rest.dropFirst(width)
        }
        return lines
    }

    private static func read(_ lines: [String]) -> PageReading {
        stories(in: restored(Array(lines.joined(separator: "\n").utf8)))
    }

    @Test("its lines are paragraphs again, whatever the width", arguments: [12, 15, 18])
    func paragraphs(width: Int) throws {
        let lines =
            ["石桥镇备春耕", "本报记者 孙立"] + Self.column(Self.first, width: width) + Self.column(Self.second, width: width)
        let reading = Self.read(lines)
        let story = try #require(reading.stories.first)
        #expect(reading.stories.count == 1)
        #expect(story.headline == "石桥镇备春耕")
        #expect(story.texts(.body) == [Self.first, Self.second])
        #expect(story.paragraphs.flatMap(\.lines).sorted() == Array(1...lines.count))
    }

    @Test("a report's credits may end in its second line")
    func partedOpening() throws {
        let text = "本报讯（记者 白晓光 通讯员 宝音图）" + Self.first
        let story = try #require(
            Self.read(["石桥镇备春耕"] + Self.column(text, width: 16) + Self.column(Self.second, width: 16)).stories.first)
        #expect(story.texts(.body).map { $0.filter { $0 != " " } } == [text.filter { $0 != " " }, Self.second])
        #expect(story.bylines.map(\.name) == ["白晓光", "宝音图"])
    }

    @Test("a blank line before its first line parts no paragraph, and a subhead without one belongs to none")
    func blanks() throws {
        let lines =
            ["石桥镇备春耕", "", "本报记者 孙立", ""] + Self.column(Self.first, width: 16) + ["慢一点 细一点"]
            + Self.column(Self.second, width: 16)
        let story = try #require(Self.read(lines).stories.first)
        #expect(story.texts(.body) == [Self.first, Self.second])
        #expect(story.texts(.subhead) == ["慢一点 细一点"])
    }

    @Test("without an indent a short last line ends the paragraph")
    func noIndent() {
        let lines = Self.column(Self.first, width: 16, indent: 0) + Self.column(Self.second, width: 16, indent: 0)
        #expect(Self.read(lines).stories.flatMap { $0.texts(.body) } == [Self.first, Self.second])
    }

    @Test("a picture between two pieces of a column parts no paragraph")
    func picture() throws {
        let lines = [Self.first, Self.second, Self.third].flatMap { Self.column($0, width: 15) }
        let caption = ["", "农技员在石桥镇的田头查看秧苗", "长势。孙立 摄", ""]
        let story = try #require(Self.read(["石桥镇备春耕", "本报记者 孙立"] + lines[..<3] + caption + lines[3...]).stories.first)
        #expect(story.texts(.body) == [Self.first, Self.second, Self.third])
        #expect(story.texts(.caption) == ["农技员在石桥镇的田头查看秧苗长势。孙立 摄"])
    }

    @Test("a list of titles of one length stays a list")
    func titles() {
        let titles = [
            "清溪河上新桥通车两岸欢", "白云山里春茶开采茶农忙", "石桥镇上龙舟竞渡万人看", "青山村头老屋修缮游客来", "东关街口夜市开张烟火旺", "西河滩上万亩荷塘蛙声起", "南坪坡下羊群归圈牧人歌",
        ]
        let paragraphs = Self.read(titles).stories.flatMap(\.paragraphs)
        #expect(Set(paragraphs.flatMap(\.lines)) == Set(1...titles.count))
        #expect(paragraphs.allSatisfy { $0.lines.count == 1 })
    }

    @Test("verse below the poet's name is text, a paragraph a line")
    func verse() throws {
        let poem = ["雨还没有停", "河已经醒了", "它推开两岸的柳", "像推开一扇门"]
        let lines = ["清溪的早晨", "", "周 远", ""] + poem[..<2] + ["", ""] + poem[2...]
        let prose = ["", "白云山春茶开采", "", "本报讯(记者 钱进)" + Self.first, "", Self.second]
        let story = try #require(Self.read(lines + prose).stories.first)
        #expect(story.headline == "清溪的早晨")
        #expect(story.texts(.body) == poem)
        #expect(story.kind == .essay)
    }
}
