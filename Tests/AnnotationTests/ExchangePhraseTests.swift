import Testing

@testable import Annotation

@Suite("How an exchange is told") struct ExchangePhraseTests {
    private func told(_ text: String, headline: String? = nil) -> [String] {
        ParagraphReading(text, headline: headline).exchanges.map {
            "\($0.learner) \($0.form.rawValue) \($0.hosts.joined(separator: "、"))"
        }
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

    @Test("该院 is the hospital that the story speaks of, 该局 the county whose office it is")
    func ownBody() {
        #expect(told("青川县人民医院负责人说,该院组织11名医生赴上城区人民医院跟岗学习。") == ["青川县人民医院 跟班学习 上城区人民医院"])
        #expect(told("青川县教育局负责人说,该局组织11名教师赴上城区教育局跟岗学习。") == ["青川县 跟班学习 上城区教育局"])
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
}
