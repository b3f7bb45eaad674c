import Layout
import Restoration
import Testing

@Suite("Headlines bunched over their stories") struct BunchTests {
    private static let shears = [
        "“剪口要斜,枝条才不会流泪。”谷雨前的柳河村,六十八岁的孙桂芳踩着梯子,一剪下去,枝条落地。她是村里资格最老的剪枝人。",
        "柳河村家家有果园,人人会剪枝,谁也没想到剪枝能成一门挣钱的手艺。前年冬天,村里的剪枝队走了三个省,一把剪刀剪出了名声。",
        "光有手劲不成。去年秋天,剪枝队请来农学院的老师,树形怎么留,剪口朝哪边,一条一条讲给大家听。",
    ]
    private static let rabbits = [
        "兔子也住单间?走进石桥镇的兔舍,两千多只长毛兔一笼一只,自动喂料,自动清粪,温度恒定。",
        "养兔大户赵立新说,早先养兔全靠一把草,兔毛剪下来也没人收。如今镇里建起兔毛加工点,长毛兔成了宝贝。",
        "兔毛纺成纱线,身价翻了三倍。首批兔毛纱已经发往外省的毛衫厂,养兔的农户排队等着签约。",
    ]

    @Test("a text without a break is parted where it turns from one headline's matter to the next's")
    func parted() {
        let heads = ["柳河村剪枝队 一把剪刀走三省", "石桥镇兔毛纺出软黄金"]
        let found = stories(in: page(heads + Self.shears + Self.rabbits)).stories
        #expect(found.map(\.headline) == heads)
        #expect(found.map { $0.texts(.body) } == [Self.shears, Self.rabbits])
    }

    @Test("a kicker and its headline share one text, though each speaks of a part of it")
    func oneHead() {
        let found = stories(in: page(["柳河村剪枝队请来农学院老师——", "一把剪刀剪出名声"] + Self.shears)).stories
        #expect(found.count == 1)
        #expect(found.first?.texts(.body) == Self.shears)
    }

    @Test("a text that stops before a row of briefs takes up behind it")
    func behindBriefs() throws {
        let briefs = ["●白云山林场完成春季造林1.2万亩,栽植苗木80万株。", "●石桥镇卫生院新住院楼启用,设床位60张。"]
        let torn = ["一把剪刀剪出名声", "本报讯(记者 孙立)" + Self.shears[0], "前年冬天,剪枝队走了三个省,一把剪刀剪出了名声,带队的是柳河村党总支书"]
        let rest = ["记周远。他白天看园子,晚上记笔记,回来时本子写满了三本。", Self.shears[2]]
        let found = stories(in: page(torn + ["一句话新闻"] + briefs + rest)).stories
        #expect(found.map(\.kind) == [.news, .brief, .brief])
        #expect(try #require(found.first).texts(.body).last == Self.shears[2])
        #expect(try #require(found.first).texts(.body).contains { $0.contains("党总支书记周远") })
    }

    @Test(
        "kickers and decks that stand off from their headline belong to it, where heads keep more distance from the text"
    )
    func distances() {
        let page = """
            县长在春季农业生产现场会上强调

            把种子备足
            把农时抢早

            本报讯(记者 孙立)\(Self.shears[1])

            \(Self.shears[2])


            石桥镇兔毛走俏

            ——养兔户排队签约小记

            本报讯(记者 钱进)\(Self.rabbits[1])

            \(Self.rabbits[2])
            """
        let found = stories(in: restored(Array(page.utf8))).stories
        #expect(found.map(\.kicker) == ["县长在春季农业生产现场会上强调", nil])
        #expect(found.map(\.headline) == ["把种子备足 把农时抢早", "石桥镇兔毛走俏"])
        #expect(found.map(\.deck) == [nil, "——养兔户排队签约小记"])
    }
}
