import Testing

@testable import Annotation

@Suite("Names of undertakings and events by what they are made of") struct UndertakingPatternTests {
    private func names(_ text: String, _ type: EntityType = .programme) -> [String] {
        ParagraphReading(text).names(type)
    }

    @Test(
        "what a scheme is about stands before its quotation marks and belongs to the name",
        arguments: [
            ("当地深入实施小麦“粮王”工程,亩产创新高。", "小麦粮王工程"),
            ("今年以来,肥西县推行校园用餐“明厨亮灶”改革,家长放心。", "校园用餐明厨亮灶改革"),
            ("加快“平安哨兵”工程建设。", "平安哨兵工程建设"),
        ])
    func matter(text: String, name: String) {
        #expect(names(text) == [name])
    }

    @Test("a scheme is found by its quoted words too, and the reading says why")
    func quotedWords() {
        let scheme = ParagraphReading("当地深入实施小麦“粮王”工程,亩产创新高。").entities.first { $0.type == .programme }
        #expect(scheme?.surfaces == ["小麦“粮王”工程", "“粮王”工程", "粮王"])
        #expect(scheme?.evidence.map(\.surface) == ["“粮王”工程", "粮王"])
    }

    @Test(
        "head nouns that only quotations have make names of them",
        arguments: [
            ("大家学习“亲邻”理念。", "亲邻理念"), ("“三严三实”专题教育开展以来,作风有了转变。", "三严三实专题教育"),
            ("深化“数智沂警”建设,升级平台。", "数智沂警建设"),
        ])
    func tails(text: String, name: String) {
        #expect(names(text) == [name])
    }

    @Test(
        "what others take up in quotation marks is a name",
        arguments: [
            ("他们带回一套“菜园认养”的做法。", ["菜园认养"]), ("村里把它改成“果树认养”。", ["果树认养"]),
            ("村里办起“田埂夜校”,人人听得懂。", ["田埂夜校"]), ("县里推行“一枣一码”,网购放心。", ["一枣一码"]),
        ])
    func takenUp(text: String, programmes: [String]) {
        #expect(names(text) == programmes)
    }

    @Test(
        "numbers in step that every dictionary has, somewhere to go and an idiom are no undertakings",
        arguments: ["“一老一小”有人管。", "大娘拿着积分到“爱心超市”换酱油。", "企业进行大刀阔斧改革。"])
    func commonWords(text: String) {
        #expect(names(text).isEmpty)
    }

    @Test(
        "the verb that an undertaking is the object of is no part of it, and what it is about may hold verbs and numbers",
        arguments: [
            ("8月,桐乡市推出桑园统管双查制度,由专家验收。", "桑园统管双查制度"), ("各地深入实施一县一策提质行动。", "一县一策提质行动"),
            ("大力实施化肥减量和绿色防控工程。", "化肥减量和绿色防控工程"), ("县里启动农作物重大病虫害应急预案,调集飞机。", "农作物重大病虫害应急预案"),
            ("省里启动的水电供区改革进展顺利。", "水电供区改革"),
        ])
    func objects(text: String, name: String) {
        #expect(names(text) == [name])
    }

    @Test("a project has a name where its place stands before it, and none where only its kind does")
    func projects() {
        #expect(names("织金县平远渔光互补项目首批机组并网发电。") == ["织金县平远渔光互补项目"])
        #expect(names("企业了解项目进展,重点产业项目开工。").isEmpty)
    }

    @Test(
        "a drive is called after its place, an alliance after the two that make it",
        arguments: [
            ("围绕平安潜山建设,镇里每月例会。", ["平安潜山建设"]), ("奋力推动浙黔协作再上台阶。", ["浙黔协作"]),
            ("依托京宛对口协作,干部分批学习。", ["京宛对口协作"]), ("加强部门协作、团结协作。", []),
        ])
    func patterns(text: String, programmes: [String]) {
        #expect(names(text) == programmes)
    }

    @Test(
        "a storm goes by its quoted name, a feast or a contest by its number, a known one by its session",
        arguments: [
            ("受台风“布拉万”影响,普降大雨。", "台风“布拉万”"), ("今年秋季将举办第五届黄牛节,届时评奖。", "第五届黄牛节"),
            ("在不久前落幕的第134届广交会上,企业签下订单。", "第134届广交会"), ("11月3日,2024东营黄河口马拉松赛鸣枪。", "2024东营黄河口马拉松赛"),
            ("市领导在全市改革创新推进会上讲话。", "全市改革创新推进会"), ("全省强。省第十一次党代会提出新目标。", "省第十一次党代会"),
        ])
    func events(text: String, name: String) {
        #expect(names(text, .event) == [name.filter { !"“”".contains($0) }])
    }

    @Test("a method that all know is another where it is done by other means")
    func techniques() {
        #expect(names("县里全面推行智慧河长制,巡河更勤。") == ["智慧河长制"])
        #expect(names("用数字化乡村振兴带动增收。") == ["数字化乡村振兴"])
    }

    @Test("ground that the village's Party branch answers for is named with who keeps it and the crop")
    func plots() {
        #expect(names("支书辣椒试验田里机器轰鸣,党员示范田也开了镰。") == ["支书辣椒试验田", "党员示范田"])
        #expect(names("党员在试验田里查看长势。").isEmpty)
    }

    @Test("the blank that a headline sets within a name is no part of it")
    func blanks() {
        #expect(names("支书 辣椒试验田\n村里的支书辣椒试验田迎来丰收。") == ["支书辣椒试验田"])
    }

    @Test("a sitting is named with the body that sits, a census with its number")
    func numbered() {
        #expect(names("县政协十届三次会议胜利闭幕。", .event) == ["县政协十届三次会议"])
        #expect(names("全面启动第五次全国经济普查。") == ["第五次全国经济普查"])
    }

    @Test("a verb between the words in quotation marks and the head noun belongs to the name")
    func verbsWithin() {
        #expect(names("组织实施“三区”人才支持计划。") == ["三区人才支持计划"])
    }

    @Test("what a system's name stands behind is its kind, and a coined word before a programme of the phone is one")
    func systems() {
        #expect(names("推广掌上办公APP“浙政钉”。", .platform) == ["浙政钉"])
        #expect(names("服务单装进企惠通小程序,全部纳入。", .platform) == ["企惠通小程序"])
        #expect(names("她把规则发进了微信群。", .platform) == ["微信"])
    }

    @Test(
        "four characters of three words or more before a regime are its own name",
        arguments: ["镇里推行茶师带徒制度,师傅多了。", "兴宁镇村账夜讲活动办了37场。", "带回的计件派单模式扎了根。"])
    func regimes(text: String) {
        #expect(names(text).count == 1)
        #expect(names("镇里推行绩效考核制度,抱回一摞制度。").isEmpty)
    }

    @Test("what happened on a day that numbers tell is an event, and so is the meeting that prepares one")
    func days() {
        #expect(names("“5·8”强降雨造成断电。", .event) == ["5·8强降雨"])
        #expect(names("第十三届六祖文化节筹备会议在新兴召开。", .event) == ["第十三届六祖文化节筹备会议"])
    }

    @Test("who was at a meeting names none, and the place in parentheses belongs to a fair")
    func meetingsAndFairs() {
        #expect(names("市纪委常委列席会议。", .event).isEmpty)
        #expect(names("第二十五届中国中部(湖南)农业博览会开幕。", .event) == ["第二十五届中国中部(湖南)农业博览会"])
    }

    @Test("of a group on a system that all know, the system has the name")
    func groups() {
        #expect(names("消息发在果园夜校微信群里。", .platform) == ["微信"])
    }
}
