import Layout
import Restoration
import Testing

@Suite("Heads find their text") struct HeadTests {
    private static let bridge = [
        "本报讯(记者 赵云)昨天,横跨清溪河的新大桥建成通车。大桥全长1200米,双向六车道,总投资3亿元。",
        "大桥通车后,两岸居民过河时间由半小时缩短到三分钟。市交通运输局负责人介绍,大桥的配套公路下月完工。",
    ]
    private static let tea = [
        "本报讯(记者 钱进)春茶开采,白云山的茶园里人头攒动。全镇茶园面积2万亩,预计春茶产量300吨。",
        "茶农李婶一天能采五斤鲜叶。镇农业服务中心组织技术员到茶园指导,茶叶加工厂也早早开了工。",
    ]

    private func headlines(_ lines: [String]) -> [[String?]] {
        stories(in: page(lines)).stories.map { [$0.headline, $0.texts(.body).first.map { String($0.prefix(12)) }] }
    }

    @Test("each above its own text")
    func above() {
        let lines = ["清溪河新大桥建成通车"] + Self.bridge + ["白云山春茶开采"] + Self.tea
        #expect(headlines(lines).map(\.first) == ["清溪河新大桥建成通车", "白云山春茶开采"])
    }

    @Test("all at the top of the page")
    func atTheTop() {
        let lines = ["白云山春茶开采 茶农喜上眉梢", "清溪河新大桥建成通车"] + Self.bridge + Self.tea
        #expect(headlines(lines).map(\.first) == ["清溪河新大桥建成通车", "白云山春茶开采 茶农喜上眉梢"])
    }

    @Test("each behind its own text")
    func behind() {
        let lines = Self.bridge + ["清溪河新大桥建成通车"] + Self.tea + ["白云山春茶开采"]
        #expect(headlines(lines).map(\.first) == ["清溪河新大桥建成通车", "白云山春茶开采"])
    }

    @Test("kicker, headline and deck are told apart")
    func kickerAndDeck() throws {
        let story = try #require(
            stories(
                in: page(
                    ["王海在全市交通工作会议上强调", "抓好项目建设 打通发展动脉", "——全市重点交通项目建设综述"] + Self.bridge)
            ).stories.first)
        #expect(story.kicker == "王海在全市交通工作会议上强调")
        #expect(story.headline == "抓好项目建设 打通发展动脉")
        #expect(story.deck == "——全市重点交通项目建设综述")
    }

    @Test("two with a deck between them never make one headline")
    func stackedWithDeck() {
        let lines =
            ["清溪河上架新桥", "——横跨两岸的大桥通车见闻", "白云山春茶开采 茶农喜上眉梢"] + Self.bridge + Self.tea
        let stories = stories(in: page(lines)).stories
        #expect(stories.map(\.headline) == ["清溪河上架新桥", "白云山春茶开采 茶农喜上眉梢"])
        #expect(stories.map(\.deck) == ["——横跨两岸的大桥通车见闻", nil])
    }

    @Test("who acted stands over the headline, and under one the occasion")
    func statements() {
        let kicker = ["清溪县党政考察团赴白云县学习", "一座大桥带来的启示"] + Self.bridge
        #expect(stories(in: page(kicker)).stories.map(\.kicker) == ["清溪县党政考察团赴白云县学习"])
        let deck = ["山里茶 城里香", "白云山春茶推介会举行"] + Self.tea
        #expect(stories(in: page(deck)).stories.map(\.deck) == ["白云山春茶推介会举行"])
    }

    @Test("a line between two texts is a headline where the second opens like a report, a subhead where it goes on")
    func lineInText() {
        let news =
            ["清溪河新大桥建成通车"] + Self.bridge.dropLast() + [
                "白云山的红日子", "近日,白云山的茶园里人头攒动。全镇茶园面积2万亩,预计春茶产量300吨,茶农个个忙。",
            ]
        #expect(stories(in: page(news)).stories.map(\.headline) == ["清溪河新大桥建成通车", "白云山的红日子"])
        let oneStory = [
            "清溪河新大桥建成通车", "本报讯 昨天,清溪县县长解伟龙来到新大桥工地,同工人一起看桥面、问进度,一直谈到中午。",
            "架桥铺路四篇文章", "解伟龙说,新大桥通车以后,两岸居民过河时间由半小时缩短到三分钟,配套公路下月完工。",
        ]
        let reading = stories(in: page(oneStory)).stories
        #expect(reading.count == 1)
        #expect(reading.first?.texts(.subhead) == ["架桥铺路四篇文章"])
    }

    @Test("a picture whose text has nothing of the story it stands in is a story of its own")
    func strangePicture() {
        let lines =
            ["清溪河新大桥建成通车"] + Self.bridge + [
                "4月8日,古交镇北王马村村民趁着晴好天气抢种山药。如今山药种植辐射周边多个县市,年产销山药一亿公斤。 高新生 摄"
            ]
        #expect(stories(in: page(lines)).stories.map(\.kind) == [.news, .photo])
        let own =
            ["清溪河新大桥建成通车"] + Self.bridge + [
                "昨天,横跨清溪河的新大桥建成通车,两岸居民走上双向六车道的大桥,过河时间由半小时缩短到三分钟。 高新生 摄"
            ]
        #expect(stories(in: page(own)).stories.count == 1)
    }

    @Test("a photo and its headline are a story of their own")
    func photo() throws {
        let reading = stories(
            in: page(
                ["清溪河新大桥建成通车"] + Self.bridge + [
                    "春到茶山", "3月20日,茶农在白云山茶园采摘春茶。当地茶园面积2万亩。本报记者 周立新 摄",
                ]))
        #expect(reading.stories.map(\.kind) == [.news, .photo])
        #expect(reading.stories.last?.bylines.map(\.name) == ["周立新"])
    }
}

@Suite("Sections") struct SectionTests {
    private static let text = ["本报讯(记者 赵云)昨天,新桥通车。大桥全长1200米,两岸居民奔走相告。", "通车后过河只要三分钟,居民出行方便多了。"]

    @Test("a label of the page stands over all stories until the next, a column's over one")
    func reach() {
        let lines =
            ["时政要闻", "清溪河新桥通车"] + Self.text + ["白云山茶园开采"] + Self.text + ["清溪时评", "莫让新桥变堵点"]
            + Self.text + ["城南小学迎新生"] + Self.text
        #expect(stories(in: page(lines)).stories.map(\.section) == ["时政要闻", "时政要闻", "清溪时评", nil])
    }

    @Test("a headline over a short first sentence is none of its words, and speech is no headline")
    func shortOpening() {
        let first = ["办公室里添了四张桌子", "本报讯 过去的这个学期,教研组的办公室添了四张桌子,桌子的主人都是邻县的年轻教师,每天最后一个走。(刘欣)"]
        let second = ["白云乡种粮人江北问稻", "一车28个人,7月23日清晨出的门。", "地头上有人不服气,镇农业站站长让大家把两边的稻穗放在手心里掂一掂,掂完谁也不说话了。(商宇)"]
        let third = ["珞珈山下七天", "上课头一天,老师就把大家问住了:“一笔钱花出去,你怎么证明花对了?”", "后来的几天,教室里的灯总是最后一个熄,有人把账本摊在桌上,一笔一笔地对。"]
        let found = stories(in: page(first + second + third)).stories
        #expect(found.map(\.headline) == [first[0], second[0], third[0]])
        #expect(found.map { $0.texts(.body).count } == [1, 2, 2])
    }

    @Test("a sentence is no label, however short")
    func sentence() {
        let text = ["本报讯 8日,洪水退去,石桥镇三条内街淤泥最厚处二十五厘米,党员突击队干了七个钟头。(陈耀东)", "清淤现场。"]
        let found = stories(in: page(["石桥镇忙清淤"] + text + ["海南来客问沉香", "本报讯 7日,海南省客人到白云山考察沉香产业,对打孔促香技术最感兴趣。"]))
        #expect(found.stories.map(\.headline) == ["石桥镇忙清淤", "海南来客问沉香"])
        #expect(found.stories.allSatisfy { $0.section == nil })
    }

    @Test("the last step of the breadcrumb is a web page's section")
    func breadcrumb() {
        let reading = stories(in: page(["江城网>>新闻>>县区动态", "清溪河新桥通车"] + Self.text))
        #expect(reading.stories.first?.section == "县区动态")
        #expect(reading.furniture == [1])
    }
}

@Suite("Datelines and dates") struct DateTests {
    private static let text = "记者从市政府获悉,清溪河新桥将于下月通车。大桥全长1200米,双向六车道。"

    @Test(
        "agency, place and day of a dispatch",
        arguments: [
            ("新华社北京3月21日电 ", "新华社", Dateline(place: "北京", month: 3, day: 21)),
            ("据新华社兰州6月10日电(记者 何平)", "新华社", Dateline(place: "兰州", month: 6, day: 10)),
            ("中新社香港12月1日电 ", "中新社", Dateline(place: "香港", month: 12, day: 1)),
            ("新华社6月19日九江电 ", "新华社", Dateline(place: "九江", month: 6, day: 19)),
        ])
    func dispatch(opening: String, agency: String, dateline: Dateline) {
        let story = stories(in: page("清溪河新桥下月通车", opening + Self.text)).stories.first
        #expect(story?.agency == agency)
        #expect(story?.dateline == dateline)
    }

    @Test("the date a web page prints under its headline")
    func printedDate() {
        let story = stories(in: page("清溪河新桥下月通车", "2021年12月24日15:16 | 来源:江城网", Self.text)).stories.first
        #expect(story?.published == Published(date: "2021-12-24", precision: .day, basis: .printed))
        #expect(story?.outlet == "江城网")
    }

    @Test("the date at the head of a page is all its stories' date")
    func mast() {
        let reading = stories(in: page("2022年3月22日 星期二 A01版", "清溪河新桥下月通车", Self.text))
        #expect(reading.stories.first?.published == Published(date: "2022-03-22", precision: .day, basis: .printed))
        #expect(reading.furniture == [1])
    }

    @Test("what the page does not say, its provenance does; else nothing")
    func provenance() {
        let lines = page("清溪河新桥下月通车", Self.text)
        let path = Provenance(path: "江城日报/2022-03-22/A01.txt")
        #expect(stories(in: lines, provenance: path).stories.first?.published?.basis == .path)
        #expect(stories(in: lines, provenance: path).stories.first?.outlet == "江城日报")
        #expect(stories(in: lines).stories.first?.published == nil)
    }
}

@Suite("Paragraphs over columns") struct ParagraphTests {
    private func bodies(_ lines: String...) -> [String] {
        stories(in: page(["清溪河新桥通车", "本报记者 赵云"] + lines)).stories.first?.texts(.body) ?? []
    }

    @Test("a sentence that a column breaks is whole again")
    func broken() {
        #expect(
            bodies(
                "昨天,横跨清溪河的新大桥建成通车,两岸居民奔走相告,盼了多年的心愿终于实现,大家都说这是一座民心",
                "桥。通车后过河只要三分钟。"
            ) == ["昨天,横跨清溪河的新大桥建成通车,两岸居民奔走相告,盼了多年的心愿终于实现,大家都说这是一座民心桥。通车后过河只要三分钟。"])
    }

    @Test("over a caption too")
    func interrupted() {
        let texts = bodies(
            "昨天,横跨清溪河的新大桥建成通车,两岸居民奔走相告,盼了多年的心愿终于实现,大家都说这是一座民心",
            "图为新桥通车现场。 周立新 摄", "桥。通车后过河只要三分钟。")
        #expect(texts.count == 1)
    }

    @Test("over a picture of another story that has a title")
    func titledPicture() throws {
        let start = "救援队里年纪最小的是小宋——20岁的宋知远,山东科技职业学院学生,暑假回"
        let end = "家才报上名,还没来得及参加队里的第一次集训。他说自己别的不会,就是水性好。"
        let opening = "昨天,横跨清溪河的新大桥建成通车,两岸居民奔走相告,盼了多年的心愿终于实现。"
        let picture = ["军民同心守大坝", "8月15日,在白云水库大坝上,民兵正在装填沙袋,对溢洪道进行加固。 本报通讯员 周立新 摄"]
        let found = stories(in: page(["水退了,人没走", "本报记者 赵云", opening, start] + picture + [end])).stories
        #expect(try #require(found.first).texts(.body).last == start + end)
        #expect(try #require(found.first).headline == "水退了,人没走")
    }

    @Test("where text is missing the halves stay apart")
    func jump() {
        #expect(
            bodies(
                "昨天,横跨清溪河的新大桥建成通车,两岸居民奔走相告,盼了多年的心愿终于实现,大家都说这是一座\u{FFFD}",
                "近年来,全市投入3亿元改善交通。新桥是其中最大的工程。"
            ).count == 2)
        #expect(
            bodies(
                "昨天,横跨清溪河的新大桥建成通车,两岸居民奔走相告,盼了多年的心愿终于实现,大家都说这",
                "近年来,全市投入3亿元改善交通。新桥是其中最大的工程。"
            ).count == 2)
    }
}
