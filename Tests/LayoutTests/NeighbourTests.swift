import Layout
import Restoration
import Testing

@Suite("Lines that their neighbours explain") struct NeighbourTests {
    private static let text = [
        "出门看一圈,回来写一篇,然后把材料锁进柜子里。这样的考察学习,说到底只是走了一趟过场,花了钱,费了时,却什么也没有带回来。",
        "学得会,关键在沉得下。有的地方三天跑五个县,车窗外面是风景,笔记本上是口号,回来以后该怎么干还怎么干。",
        "用得上,贵在接得住。别人的经验再好,也要在自己的地里重新长一遍。少说一句水土不服,多问一声为何不服,路就走通了一半。",
    ]
    private static let tea = [
        "本报讯(记者 钱进)春茶开采,白云山的茶园里人头攒动。全镇茶园面积2万亩,预计春茶产量300吨。",
        "茶农李婶一天能采五斤鲜叶。镇农业服务中心组织技术员到茶园指导,茶叶加工厂也早早开了工。",
    ]

    @Test("two characters set wide over a text are a pen name, over a headline a label")
    func setWide() throws {
        let story = try #require(stories(in: page(["清溪论坛", "莫让学费打水漂", "阿 原"] + Self.text)).stories.first)
        #expect(story.section == "清溪论坛")
        #expect(story.bylines.map(\.name) == ["阿原"])
        #expect(story.kind == .commentary)
        let label = stories(in: page(["视 野", "白云山春茶开采"] + Self.tea)).stories.first
        #expect(label?.section == "视 野")
    }

    @Test("a character that is a word of the trade opens a name behind a role", arguments: ["图 雅", "文 静"])
    func tradeWord(name: String) {
        let story = stories(in: page(["沙窝子里的账本", "本报记者 \(name)"] + Self.text)).stories.first
        #expect(story?.bylines.map(\.name) == [name.filter { $0 != " " }])
    }

    @Test("a line that says who led and who went along is the deck below the headline")
    func attendants() throws {
        let head = ["县党政代表团赴白云区学习考察", "赵远清带队 孙宏斌周亦舟陪同"]
        let story = try #require(stories(in: page(head + Self.tea)).stories.first)
        #expect(story.headline == head[0])
        #expect(story.deck == head[1])
    }

    @Test("phrases of one length between two headlines are the kicker of the second")
    func mottoInStack() throws {
        let head = ["拿出绣花功夫 让一片叶子富一方百姓", "借梯登高 借船出海", "清溪干部 进城学艺 练就一身真功夫"]
        let rest = "本报讯(记者 孙立)在省城跟班的清溪干部有四十一名。他们进城学艺,练就一身真功夫,把学到的带回清溪。"
        let reading = stories(in: page(head + Self.tea + [rest]))
        #expect(reading.stories.first { $0.headline == head[2] }?.kicker == head[1])
    }

    @Test("a sentence broken off in the middle of 书记 credits nobody")
    func brokenPost() throws {
        let rest = "记孙桂芳把一条条规矩抄下来,当晚就发进了村民群。她所在的小区房龄三十年,装电梯呼声很高。"
        let story = try #require(
            stories(in: page(["白云山春茶开采"] + Self.tea + ["村里的议事会一年开了十一回。白云山居民区党总支书", rest]))
                .stories.first)
        #expect(!story.bylines.contains { $0.name.contains("白云山") })
        #expect(story.texts(.body).contains { $0.contains("党总支书记孙桂芳") })
    }

    @Test("the numbered part of a series is a label over the headline")
    func numberedSeries() throws {
        let story = try #require(
            stories(in: page(["清溪视线·青年在一线成长③", "从“坐着听”到“站着干”"] + Self.tea)).stories.first)
        #expect(story.section == "清溪视线·青年在一线成长③")
        #expect(story.headline == "从“坐着听”到“站着干”")
    }

    @Test("a title of the edition's own list is a headline wherever it stands again")
    func listedTitle() throws {
        let frame = ["标题导航", "· 一片叶子的“回炉课”", "· 渔家人成了护湖人", "上一篇 下一篇 放大 缩小 默认"]
        let head = ["白云山春茶产量突破三百吨", "一片叶子的“回炉课”"]
        let story = try #require(stories(in: page(frame + head + Self.tea)).stories.first)
        #expect(story.kicker == head[0])
        #expect(story.headline == head[1])
    }

    @Test("a motto before the word for what kind of page this is makes no headline of it")
    func pageBehindMotto() throws {
        let label = "山海情深 东西部协作专版"
        let story = try #require(stories(in: page([label, "白云山春茶开采"] + Self.tea)).stories.first)
        #expect(story.section == label)
        #expect(story.headline == "白云山春茶开采")
    }

    @Test("a body that a caption credits is its byline")
    func provider() throws {
        let caption = "清溪县村干部在邻县参加居民议事会。清溪县委组织部 供图"
        let story = try #require(stories(in: page(["白云山春茶开采"] + Self.tea + [caption])).stories.first)
        #expect(story.bylines.map(\.name).contains("清溪县委组织部"))
        #expect(story.texts(.caption) == [caption])
    }

    @Test(
        "a few characters over a headline are the name of a column, whatever the words", arguments: ["红土新枝", "大江潮起时"])
    func columnName(name: String) {
        let lines = ["清溪河新桥通车", "本报讯(记者 赵云)昨天,新桥通车。大桥全长1200米,两岸居民奔走相告。", name, "白云山春茶开采"] + Self.tea
        #expect(stories(in: page(lines)).stories.map(\.section) == [nil, name])
    }

    @Test("what is asked and answered is text, the names of those who answer are subheads")
    func interview() throws {
        let lines = [
            "三名干部的三本账", "本报记者 赵云", "去年3月,清溪县选派干部到邻县挂职一年。近日,这批干部期满归来,听他们讲一讲带回了什么。",
            "陈立:审批是跑出来的", "记者:刚到那里的头一个月,你最不适应的是什么?", "陈立:节奏。第二天就让我跟一个项目,从签约到开工只用了六个工作日。",
            "王淑慧:饭里有大学问", "记者:听说你的笔记里有一半写的都是菜谱,是这样吗?", "王淑慧:那里的老年食堂一天要做八百份饭,菜谱一周不重样。",
        ]
        let reading = stories(in: page(lines)).stories
        #expect(reading.count == 1)
        let story = try #require(reading.first)
        #expect(story.texts(.subhead) == ["陈立:审批是跑出来的", "王淑慧:饭里有大学问"])
        #expect(story.texts(.body).contains("记者:刚到那里的头一个月,你最不适应的是什么?"))
    }

    @Test("a title behind a caption is the picture's, and takes no text of the story before")
    func pictureTitle() {
        let lines =
            ["白云山春茶开采"] + Self.tea + [
                "7月16日,古交镇北王马村的民宿前,游客在体验采摘。入夏以来,全镇推出避暑季活动,日均接待游客五千人次。王吉祥 摄",
                "北王马村避暑热", "简 讯", "清溪县举办首届龙舟赛,来自6个乡镇的300名选手参赛。", "石桥镇卫生院新住院楼启用,设床位60张。",
            ]
        let reading = stories(in: page(lines)).stories
        #expect(reading.prefix(2).map(\.headline) == ["白云山春茶开采", "北王马村避暑热"])
        #expect(reading.prefix(2).map(\.kind) == [.news, .photo])
        #expect(reading.first?.texts(.body).count == 2)
    }

    @Test("the second line of a head comes back to it over the head of another story")
    func partedHead() {
        let lines =
            ["清溪选派三十八名干部赴江城插班学习", "白云客人来石桥 一连看了六座山", "带着课题去 揣着点子回", "□ 本报记者 赵云 通讯员 钱进"] + [
                "今年3月,清溪县从乡镇选派三十八名年轻干部,到江城市跟班学习。两个月里,大家揣着本子听,带着问题问。",
                "回来不到半个月,点子陆续落了地。清溪县把学到的办法写进了措施,已经征求过意见。",
                "本报讯(记者 孙明)11日,白云县考察团一行来到石桥镇,一连看了六座山。客人站在山头问:怎么就绿了?",
            ]
        let reading = stories(in: page(lines)).stories
        #expect(reading.map(\.headline) == ["带着课题去 揣着点子回", "白云客人来石桥 一连看了六座山"])
        #expect(reading.first?.kicker == "清溪选派三十八名干部赴江城插班学习")
    }

    @Test("who or where before a colon opens a headline, not a deck")
    func topic() {
        let story = stories(in: page(["白云山头采茶忙", "清溪县:一片叶子两头连"] + Self.tea)).stories.first
        #expect(story?.headline == "清溪县:一片叶子两头连")
    }
}

@Suite("Boxes of figures") struct BoxTests {
    @Test("lines in a row that each end in a figure are text, and no heads")
    func box() {
        let box = ["今年计划保护性耕作面积 36.2万亩", "免耕播种机保有量 412台", "去年秸秆还田地块玉米平均增产 5.7%"]
        let story = [
            "六天,跟黑土重新认识一回", "本报讯(记者 赵云)33名农技员日前走进梨树县,学习秸秆还田。站里的老师把人领到地头,讲得很细。",
            "回县第二天,他们编成11个小组,一组管一到两个乡镇。种得好不好,秋天请老百姓来打分。",
        ]
        let found = stories(in: page(story + box)).stories
        #expect(found.map(\.headline) == ["六天,跟黑土重新认识一回"])
        #expect(found.first.map { box.allSatisfy($0.texts(.body).contains) } == true)
    }
}

@Suite("Heads set in blocks, jumps and frames") struct BlockTests {
    private static let works = [
        "本报讯(记者 赵云)4月12日下午,全县重点项目建设推进会召开。县委书记曹立新强调,要让项目说话,用环境留人,拿出开局就冲刺的劲头。",
        "会议首先播放了短片。各乡镇作表态发言,县直各单位主要负责同志参加会议,一季度全县完成投资三十亿元。",
    ]
    private static let boats = [
        "本报讯(记者 孙明)橹声欸乃,船头一转,白墙黛瓦露出来。水库村全村33条河道串起70多座小岛,过去村里人嫌水多。",
        "水是活的,账也得是活的。水库村成立旅游公司,去年集体收入520万元,半年迎来142批取经人。",
    ]

    /// Lines of a block stand together, blocks apart.
    private func reading(_ blocks: [[String]]) -> PageReading {
        stories(in: restored(Array(blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n").utf8)))
    }

    @Test("what stands without a blank between is one head, what stands apart another")
    func blocks() {
        let found = reading(
            [
                ["曹立新在全县项目推进会上强调", "拿出开局就冲刺的劲头", "邢立敏主持"], ["一条船看遍河埠头", "水库村半年迎来142批取经人"],
            ] + (Self.works + Self.boats).map { [$0] }
        ).stories
        #expect(found.map(\.kicker) == ["曹立新在全县项目推进会上强调", nil])
        #expect(found.map(\.headline) == ["拿出开局就冲刺的劲头", "一条船看遍河埠头"])
        #expect(found.map(\.deck) == ["邢立敏主持", "水库村半年迎来142批取经人"])
    }

    @Test("a notice is a brief, and who gives it opens its title")
    func notice() {
        let found = reading([
            ["清溪县公安局交通警察大队", "关于黄河大道部分路段交通管制的通告"],
            ["因黄河大道改造工程施工需要,自2023年4月17日至5月31日,对黄河大道实行交通管制,工期45天。"],
        ]).stories
        #expect(found.map(\.headline) == ["清溪县公安局交通警察大队 关于黄河大道部分路段交通管制的通告"])
        #expect(found.map(\.kind) == [.brief])
    }

    @Test("what jumps to another page and is taken up again on this one is one story")
    func jump() {
        let found = stories(
            in: page([
                "霞浦海带的求学之路", "本报记者 吴宁", "海带也要上大学?4月12日,养殖户张永福站在码头上笑着问记者。出去看看,找老师,是他的主意。(下转第三版)",
                "三都镇红色讲堂进渔排", "本报讯(记者 周芹)4月9日,三都镇红色讲堂走进渔排,老党员为60多名渔民讲党课,大家听得入神。", "要闻 第三版",
                "(上接第一版)我们的差距不在海里,在岸上。回来的车上,大家议论开了,学习归来的张永福把新网箱拖上船。",
            ])
        ).stories
        #expect(found.map(\.headline) == ["霞浦海带的求学之路", "三都镇红色讲堂进渔排"])
        #expect(found.map { $0.texts(.body).count } == [2, 1])
    }

    @Test(
        "names, navigation and readers' remarks are the frame",
        arguments: [
            "2 要闻 2020年12月4日 星期五 责任编辑 冯秋 美术编辑 倪佳", "金山报 JINSHAN BAO", "今日清溪", "清溪网(清溪新闻网)", "闽东日报  要闻",
            "新桥通车了_清溪要闻_清溪融媒体中心", "茶客老王:这桥修得真好!  昨天  回复",
        ])
    func frame(line: String) {
        let found = stories(in: page([line, "全县重点项目推进会召开"] + Self.works))
        #expect(found.furniture == [1])
        #expect(found.stories.map(\.headline) == ["全县重点项目推进会召开"])
    }

    @Test("titles below a page's navigation are links, and its name among all pages' is the section")
    func navigation() {
        let found = stories(
            in: page(
                [
                    "第01版:要闻", "第02版:综合新闻", "第02版:综合新闻 【PDF版】", "标题导航", "● 全县重点项目推进会召开", "● 洋芋开花赛牡丹",
                    "上一篇 下一篇", "全县重点项目推进会召开",
                ] + Self.works))
        #expect(found.furniture == [1, 3, 5, 7, 9, 11, 13])
        #expect(found.stories.map(\.section) == ["综合新闻"])
    }
}
