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
