import Testing

@testable import Annotation

@Suite("Names of documents, events and platforms") struct UndertakingNameTests {
    private func names(_ text: String, _ type: EntityType) -> [String] { ParagraphReading(text).names(type) }

    @Test(
        "the title of a document is a name by its last word, with or without a term in parentheses",
        arguments: [
            ("两地签订《东西部医疗卫生对口帮扶协议》。", "东西部医疗卫生对口帮扶协议"),
            ("该市印发《中药产业三年行动方案(2024—2026年)》。", "中药产业三年行动方案(2024—2026年)"),
        ])
    func titlesOfDocuments(text: String, name: String) {
        #expect(names(text, .programme) == [name])
    }

    @Test(
        "what is held is named from the head of its clause, where that is a place, a year or an ordinal",
        arguments: [
            ("4月12日,赣州·吉安深化政务服务合作座谈会召开。", "赣州·吉安深化政务服务合作座谈会"),
            ("近日,长安镇举办2025年水稻种植合作社分红现场会,农户领取粮食。", "2025年水稻种植合作社分红现场会"),
            ("9月18日,该市举办第四届华山登山健身大会,选手云集。", "第四届华山登山健身大会"),
            ("省里创新举办全省主要领导干部专题培训班,各地踊跃参加。", "全省主要领导干部专题培训班"),
            ("在随后召开的杨家村整村搬迁动员会上,大家签了名。", "杨家村整村搬迁动员会"),
            ("近日,第三届中国(张掖)绿洲论坛在甘州区开幕。", "第三届中国(张掖)绿洲论坛"),
            ("第三届湘西茶产业博览会暨首届古丈茶文化节在古丈县举行。", "第三届湘西茶产业博览会暨首届古丈茶文化节"),
            ("市长在莲湖区7·20特大暴雨处置总结会上强调。", "莲湖区7·20特大暴雨处置总结会"),
        ])
    func heldEvents(text: String, name: String) {
        #expect(names(text, .event) == [name])
    }

    @Test("a numbered session keeps its body, and leaves the spirit of it")
    func sessions() {
        #expect(names("会议旨在贯彻市委五届六次全会精神。", .event) == ["市委五届六次全会"])
    }

    @Test("a place before a quoted platform is no part of its name, and all offices of one trade are no platform")
    func platformsOfPlaces() {
        let reading = ParagraphReading("周至县“数字果园”管理平台上线。栾川县旅游系统30人参加。")
        #expect(reading.names(.platform) == ["数字果园管理平台"])
        #expect(reading.names(.place) == ["周至县", "栾川县"])
    }

    @Test("what a list of quotations says of the last holds for the one before")
    func listedPlatforms() {
        #expect(names("“甘政通”、“甘快办”APP提供服务。", .platform) == ["甘政通", "甘快办APP"])
    }

    @Test("a firm or a school before a project makes it one")
    func projectsOfBodies() {
        #expect(names("抓好产业帮扶项目、清华大学农业科技项目。", .programme) == ["清华大学农业科技项目"])
    }

    @Test("a number to dial opens the name of a platform, a count does not")
    func numbersToDial() {
        #expect(names("居民拨打的是8890综合服务平台。后来8890平台派人来修。", .platform) == ["8890综合服务平台"])
        #expect(names("目前已有300余项便民应用。", .platform).isEmpty)
    }
}

@Suite("Lists of undertakings") struct CountedUndertakingTests {
    private func names(_ text: String) -> [String] { ParagraphReading(text).names(.programme) }

    @Test("a count of undertakings makes names of the members before it")
    func counted() {
        #expect(names("当地建立领导定期接访、街道快速响应、居民代表评议三项制度。") == ["领导定期接访", "街道快速响应", "居民代表评议"])
        #expect(names("深入实施“龙头企业培优、中小企业倍增”两项行动。") == ["龙头企业培优", "中小企业倍增"])
    }

    @Test("a count that the list does not reach makes none")
    func miscounted() {
        #expect(names("围绕产业基础再造、项目建设提速,抓好五项工作。").isEmpty)
    }

    @Test("a system goes by the words in quotation marks alone too, and the reading says why")
    func quotedAlias() {
        let system = ParagraphReading("协会近日开通“朋兰云市”小程序。").entities.first { $0.type == .platform }
        #expect(system?.name == "朋兰云市小程序")
        #expect(system?.surfaces == ["“朋兰云市”小程序", "朋兰云市"])
        #expect(system?.evidence.map(\.surface) == ["朋兰云市"])
    }

    @Test(
        "two quotations that a number of applications closes are both systems; a number to dial belongs to its hotline")
    func listedSystems() {
        #expect(ParagraphReading("该县上线“地质灾害智防”“脐橙产业大脑”两个特色应用。").names(.platform) == ["地质灾害智防", "脐橙产业大脑"])
        #expect(ParagraphReading("拨打12316“三农”服务热线。").names(.platform) == ["12316三农服务热线"])
        #expect(ParagraphReading("该旗启动“蒙速办”帮办代办服务。").names(.platform) == ["蒙速办"])
    }

    @Test("a meeting on an event is named with it")
    func meetingsOnEvents() {
        #expect(ParagraphReading("第二期干部能力提升培训班汇报会在这里举行。").names(.event) == ["第二期干部能力提升培训班汇报会"])
        #expect(ParagraphReading("参加完二期干部能力提升培训班回来,他开了会。").names(.event) == ["二期干部能力提升培训班"])
        #expect(ParagraphReading("在上杭县委组织部召开的跟班学习成果汇报会上,雷强发言。").names(.event) == ["跟班学习成果汇报会"])
        #expect(ParagraphReading("我市召开莲都区 4·9 疫情处置总结点评会。").names(.event) == ["莲都区 4·9 疫情处置总结点评会"])
    }

    @Test(
        "what a quotation coins is a programme by what it is called after, by its members' likeness, by being said again",
        arguments: [
            ("二是建设“数字公安”。", ["数字公安"]), ("真正让“云上公安、智能防控”助推工作。", ["云上公安、智能防控"]),
            ("持续深化落实“数据智控、码证智控、周期智控”等手段。", ["数据智控", "码证智控", "周期智控"]),
            ("镇上有了“共享农机库”。农户到“共享农机库”借机器。", ["共享农机库"]), ("2021年,“长汀经验”入选案例。", ["长汀经验"]),
            ("形成了客货邮融合+的农村物流运作模式。", ["客货邮融合+的农村物流运作模式"]),
        ])
    func coinedProgrammes(text: String, programmes: [String]) {
        #expect(ParagraphReading(text).names(.programme) == programmes)
    }

    @Test(
        "what is planned, asked or only said once in quotation marks is no programme",
        arguments: ["下一步,青川县计划依托协作资金扩大基地。", "双方就共建文化旅游廊道交换意见。", "三年前这里还是“空心化山村”。"])
    func noProgrammes(text: String) {
        #expect(ParagraphReading(text).names(.programme).isEmpty)
    }

    @Test("the first of a kind that a formula names is a scheme")
    func firstOfAKind() {
        #expect(
            ParagraphReading("全市首个农村客货邮融合运输服务站建成。").names(.programme) == ["农村客货邮融合运输服务站"])
    }

    @Test("the number to dial opens a hotline's name")
    func numberToDial() {
        #expect(ParagraphReading("用好12333热线,接一件查一件。").names(.platform) == ["12333热线"])
    }

    @Test("two matters of one meeting are one name, from the county on")
    func meetingOnTwoMatters() {
        #expect(
            ParagraphReading("4月12日下午,全县重点项目建设暨优化营商环境推进会在县委党校礼堂召开。").names(.event)
                == ["全县重点项目建设暨优化营商环境推进会"])
    }
}
