import Testing

@testable import Annotation

@Suite("How an exchange is told") struct ExchangePhraseTests {
    private func told(_ text: String, headline: String? = nil) -> [String] {
        ParagraphReading(text, headline: headline).told
    }

    @Test("guests who come to the story's own county learn from it")
    func guests() {
        #expect(
            told("6月3日,商南县党政代表团一行20人来我县考察学习。近年来,平利县大力发展茶产业,平利县茶园已有20万亩。")
                == ["商南县 考察 平利县"])
    }

    @Test("a house that receives guests teaches them")
    func receives() {
        #expect(told("洛川县接待了来自静宁县的32名果农前来学习取经。") == ["静宁县 考察 洛川县"])
    }

    @Test("where those come from who learn is said by 来自")
    func origin() {
        #expect(told("来自皮山县的30名教师到亳州市第一中学跟岗学习。") == ["皮山县 跟班学习 亳州市第一中学"])
    }

    @Test("学习 alone is a journey's end only right behind where it leads")
    func study() {
        #expect(told("清水县组织180人到寿光市学习种菜。") == ["清水县 考察 寿光市"])
        #expect(told("清水县干部到寿光市参加会议,随后认真学习文件。").isEmpty)
    }

    @Test("the county of the village that teaches does not learn there")
    func addressOfTheHost() {
        #expect(told("杨海带着12名村民到丹寨县卡拉村取经。").isEmpty)
    }

    @Test("of the bodies of one subject, the one that says whose it is learns")
    func apposition() {
        #expect(told("宁县县委常委、统战部部长王辉带领招商局负责人赴静海区考察学习。") == ["宁县 考察 静海区"])
    }

    @Test("whoever organizes learns, though 由 stands before")
    func agent() {
        #expect(told("由铜仁市碧江区组织的50名村支书到昆山市参加培训。") == ["碧江区 培训 昆山市"])
    }

    @Test("a place that stands only in the name of its bodies is home too")
    func homeInABody() {
        #expect(
            told("河池市人大高度重视。市人大常委会副主任刘明带领考察组赴三亚市、海口市学习考察。") == ["河池市 考察 三亚市、海口市"])
    }

    @Test("a town with its county before it may teach")
    func townOfAnotherCounty() {
        #expect(told("烽火镇组织村干部30余人到榕江县平江镇学习种植。") == ["烽火镇 考察 平江镇"])
    }

    @Test("该院 is the hospital that the story speaks of, 该局 the office; the county where the office's head leads")
    func ownBody() {
        #expect(told("青川县人民医院负责人说,该院组织11名医生赴上城区人民医院跟岗学习。") == ["青川县人民医院 跟班学习 上城区人民医院"])
        #expect(told("青川县教育局负责人说,该局组织11名教师赴上城区教育局跟岗学习。") == ["青川县教育局 跟班学习 上城区教育局"])
        #expect(told("青川县教育局负责人说,该局副局长王平带队赴上城区教育局跟岗学习。") == ["青川县 跟班学习 上城区教育局"])
    }

    @Test("a city named by its short form alone learns under its official name")
    func officialName() {
        #expect(told("近年来,广元累计选派600余名干部赴浙江省培训。") == ["广元市 培训 浙江省"])
    }

    @Test("of two clauses that go both ways, the first tells")
    func returnJourney() {
        #expect(
            told("万山区选派52名干部到吴江区挂职,吴江区选派38名干部到万山区挂职。") == ["万山区 挂职 吴江区"])
    }

    @Test("a town does not learn from the guests it receives: 来 of 迎来 leads nowhere")
    func receivesADelegation() {
        #expect(told("思南县塘头镇迎来石阡县中坝街道考察学习团。").isEmpty)
    }

    @Test("a place named twice is one host")
    func namedTwice() {
        #expect(told("黎平县选派45名干部到佛山市跟班学习,选派教师到佛山市跟岗培训。") == ["黎平县 跟班学习 佛山市"])
    }

    @Test("a post and a name may stand between a body and the verb that sends")
    func agentWithAPost() {
        #expect(told("由台江县委书记杨胜和率领的考察团一行18人,赴萧山区考察学习。") == ["台江县 考察 萧山区"])
    }

    @Test("who inspects does not learn")
    func inspection() {
        #expect(told("深圳市领导一行先后来到于都县、寻乌县,考察调研对口合作工作。").isEmpty)
    }

    @Test("a school does not learn from its own county")
    func ownCounty() {
        #expect(told("纳雍县曙光镇中心小学教师到纳雍县参加培训。").isEmpty)
    }

    @Test("a district teaches under its own name, one whose name is a common word with its city")
    func districtOfTheHost() {
        #expect(told("西吉县选派15名院长到莆田市涵江区跟班学习。") == ["西吉县 跟班学习 涵江区"])
        #expect(told("文水县组织21名村支书到晋城市城区考察学习。") == ["文水县 考察 晋城市城区"])
    }

    @Test("the towns of a district teach where the sentence names them")
    func townsOfADistrict() {
        #expect(
            told("施甸县选派30名村支书到上海市闵行区的七宝镇、梅陇镇跟班学习。") == ["施甸县 跟班学习 七宝镇、梅陇镇"])
    }

    @Test("a distance may stand before the host")
    func distance() {
        #expect(told("隆德县24名干部远赴2000公里之外的福建省闽侯县跟班学习。") == ["隆德县 跟班学习 闽侯县"])
    }

    @Test("an office that is on its way learns itself")
    func officeOnItsWay() {
        #expect(told("6月9日,互助县农业农村局一行17人来到安定区考察学习。") == ["互助县农业农村局 考察 安定区"])
    }

    @Test("whoever holds a post of a town is sent by its county")
    func postOfATown() {
        #expect(told("王平,洋县谢村镇副镇长,挂职如东县农业农村局局长助理。") == ["洋县 挂职 如东县农业农村局"])
    }

    @Test("the place of a form of learning tells the host, and so does 去的是 of one already told of")
    func placeOfTheForm() {
        #expect(
            told("上杭县选派38名干部到黄埔区跟班学习。雷强跟班的岗位在黄埔区商务局。华琴去的是黄埔区龙湖街道迳下村。")
                == ["上杭县 跟班学习 黄埔区", "上杭县 跟班学习 黄埔区商务局", "上杭县 跟班学习 迳下村"])
    }

    @Test("a site of a town that is seen is taught by its county")
    func siteOfATown() {
        #expect(told("永平县干部一行12人到昌宁县柯街镇芒赖安置区观摩。") == ["永平县 考察 昌宁县"])
    }

    @Test(
        "what a meeting is about, what is given, and 以来 tell of nobody who learns",
        arguments: [
            "在大安市委组织部举行的赴昆山挂职干部汇报会上,副局长王平发言。", "新罗区红十字会走进莲东小学开展应急救护培训,230名师生参加。",
            "据市教育局统计,2017年以来全市派出跟岗教师1873名。", "省政协组织老委员去阜阳考察,我在江南住了四十年。",
        ])
    func noExchange(text: String) {
        #expect(told(text).isEmpty)
    }

    @Test("a journey to several counties is one to learn, though its form is not said")
    func tour() {
        #expect(
            told("太平畈乡山多。10月19日,太平畈乡农技站站长程平带着24户种植大户,先后走进浙江省乐清市、贵州省锦屏县、云南省龙陵县。")
                == ["太平畈乡 考察 乐清市、锦屏县、龙陵县"])
        #expect(told("县委书记程平带着干部,先后走进太平畈乡、王家店村。").isEmpty)
        #expect(told("省委书记程平先后到宁波市、湖州市等地,深入企业、农村,看望党员。").isEmpty)
    }

    @Test("people who set out to see or to work along learn, though the form is not said")
    func journeys() {
        #expect(told("平顺县近年派人出去。平顺县往西的10人扎进陕西省礼泉县,给当地店家当伙计。") == ["平顺县 跟班学习 礼泉县"])
        #expect(told("婺城区的21名村支书专程来到恩阳区,住进农家院,学习治理经验。") == ["婺城区 考察 恩阳区"])
        #expect(told("平顺县12名工人直奔陕西省礼泉县,卖了一车核桃。").isEmpty)
    }

    @Test("those told of go on to another place, and learn there too")
    func goesOn() {
        #expect(
            told("镇安县党政代表团一行19人赴溧水区考察。返程途中,代表团转道安徽省滁州市,考察菊花深加工。")
                == ["镇安县 考察 溧水区", "镇安县 考察 滁州市"])
    }

    @Test("what is done both ways is learned from whom 同 names")
    func partners() {
        #expect(told("巴中市还同重庆市大足区开展年轻干部互学互访。") == ["巴中市 交流 大足区"])
    }

    @Test("an office whose own people go learns for itself, and its county where others go")
    func ownPeople() {
        #expect(told("调兵山市营商环境建设局组织12名业务骨干前往平谷区考察学习。") == ["调兵山市营商环境建设局 考察 平谷区"])
        #expect(told("调兵山市农业农村局组织12名茶农前往平谷区考察学习。") == ["调兵山市 考察 平谷区"])
    }

    @Test("what is only meant to be done has not been learned")
    func plans() {
        #expect(told("下一步,周村区将选派社区书记到拱墅区跟岗学习。").isEmpty)
    }

    @Test("a zone of a city teaches itself, and not its province")
    func zoneOfACity() {
        #expect(told("大安市委选派5名干部到江苏省昆山市开发区挂职锻炼。") == ["大安市 挂职 昆山市开发区"])
    }

    @Test("several villages of a town are taught by its county")
    func villagesOfATown() {
        #expect(told("庆元县18名乡村干部赴屏南县熙岭乡四坪村、龙潭村考察学习。") == ["庆元县 考察 屏南县"])
    }

    @Test("people who set out for another county and look how things are done there learn from it")
    func journey() {
        #expect(
            told("外出取经,脚步不停。2023年9月,田林县7家作坊的14名掌柜合租一辆大巴,先到江西省宜丰县看水煮笋怎么保鲜,又到福建省政和县看手撕笋怎么调味。")
                == ["田林县 考察 宜丰县、政和县"])
        #expect(told("手艺靠学艺。蒙阴县把冬剪队的22名骨干送到北京市平谷区大华山镇,跟着那里的果农学整形。") == ["蒙阴县 跟班学习 大华山镇"])
    }

    @Test("people who go to another county for something else do not learn from it")
    func errand() {
        #expect(told("走出去取经是好事。田林县14名村民到广东省深圳市南山区务工,看望了老乡。").isEmpty)
        #expect(told("走出去取经是好事。田林县林业局派出12人到贵州省册亨县支援扑火。").isEmpty)
    }

    @Test("guests by number from elsewhere learn from where they stay, or from the story's own place")
    func visitors() {
        #expect(
            told("沂源县果园多。3月中旬,甘肃省静宁县26名果农登门,在燕崖镇的果园里边看边问,一待就是三天。", headline: "沂源县苹果红了")
                == ["静宁县 跟班学习 燕崖镇"])
        #expect(told("田林县有烘干站。11月,贵州省册亨县的21名林业干部专程登门观摩。", headline: "田林县竹笋香") == ["册亨县 考察 田林县"])
    }

    @Test("divisions named side by side learn each for itself")
    func learnersSideBySide() {
        #expect(
            told("龙南市、定南县组成考察团到会昌县考察脐橙产业。", headline: "会昌县脐橙熟了")
                == ["龙南市 考察 会昌县", "定南县 考察 会昌县"])
    }

    @Test("those who have set out are they who come to the places of the next sentence")
    func goOn() {
        #expect(
            told("安仁县组织18名村干部外出学习。他们先后来到桂阳县、嘉禾县,走村入户看现场、学经验。") == ["安仁县 考察 桂阳县、嘉禾县"])
    }

    @Test("where those come back from who went, they learned")
    func comeBack() {
        #expect(told("从海宁市挂职归来的舒兰市金马镇镇长孙宇,把经验带了回来。") == ["舒兰市 挂职 海宁市"])
    }

    @Test("a hospital teaches, and not the city that its guests come to")
    func houseInItsCity() {
        #expect(
            told("宣恩县选派的60名乡镇卫生院院长日前抵达上海,将在复旦大学附属华山医院接受为期一个月的轮训。")
                == ["宣恩县 培训 复旦大学附属华山医院"])
    }

    @Test("a post at a body is held there, and not in the city before it")
    func bodyOfThePost() {
        #expect(
            told("建宁县选派谢水根到海南省三亚市挂职,任三亚崖州湾科技城管理局局长助理。") == ["建宁县 挂职 三亚崖州湾科技城管理局"])
    }

    @Test("a town that the story names by its body alone is no county of that sound")
    func townOfABody() {
        #expect(told("大竹镇党委组织14名村支书到桂东县沙田镇取经。") == ["大竹镇 考察 沙田镇"])
    }

    @Test("a zone with a government of its own teaches under its own name")
    func zone() {
        #expect(told("安仁县把12名干部派到东莞市松山湖高新区挂职锻炼。") == ["安仁县 挂职 松山湖高新区"])
    }

    @Test("我市 right before the verb learns, though another place opens the sentence")
    func ownPlace() {
        #expect(
            told("桐城市与余姚市互派:我市选送5名技师到余姚市职成教中心学校跟班学习。", headline: "桐城市刷业拜师")
                == ["桐城市 跟班学习 余姚市职成教中心学校"])
    }

    @Test("what somebody saw by the way, and words that hold 学, tell of nobody who learns")
    func seenByTheWay() {
        #expect(told("古岳镇党委书记张华在参观成都市甘溪镇明月村时发现,文创不可忽略。").isEmpty)
        #expect(told("安仁县12名学生到湖南省长沙市上大学。").isEmpty)
    }
}
