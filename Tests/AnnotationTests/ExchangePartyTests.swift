import Testing

@testable import Annotation

@Suite("Who learns, and who teaches") struct ExchangePartyTests {
    private func told(_ text: String) -> [String] { ParagraphReading(text).told }

    @Test("我县 is the county that the page names most, by its short name too")
    func homeByItsShortName() {
        let text = "灌云人爱读书,灌云的书店开到村里。靖远县来了30名教师。去年,我县选派48名干部到昆山市跟班学习,灌云因此变了样。"
        #expect(told(text).contains("灌云 跟班学习 昆山市"))
    }

    @Test("the county in a host's own name does not learn from it")
    func countyOfTheHost() {
        let text = "高明的医生也来过。施秉县人民医院来了客人。去年9月,他和另外5名同事一起到佛山市高明区人民医院进修。"
        #expect(!told(text).contains { $0.hasPrefix("高明") })
    }

    @Test("villages of several counties teach themselves, those of one county are its own")
    func villagesThatTeach() {
        let several = "宜章县莽山乡党委书记张林带领6名支书到浙江省安吉县余村、金华市金东区横店村取经。"
        #expect(told(several) == ["莽山乡 考察 余村、横店村"])
    }

    @Test("people of several towns are sent by the story's own county")
    func listOfTowns() {
        let text = "岑巩县兴办企业。去年,又组织思旸镇、凯本镇的15名支书到佛山市三水区跟班学习。"
        #expect(told(text) == ["岑巩县 跟班学习 三水区"])
    }

    @Test("a party school sends for its county")
    func partySchool() {
        #expect(told("遂川县委党校组织32名乡镇干部赴宁海县参加研修班。") == ["遂川县 培训 宁海县"])
    }

    @Test("an office whose own people are counted learns itself")
    func officeWithItsPeople() {
        #expect(told("南澳县卫生健康局9名干部专程到嵊泗县考察取经。") == ["南澳县卫生健康局 考察 嵊泗县"])
    }

    @Test("who taught before does not learn where nobody is named")
    func teacherOfBefore() {
        let text = "去年3月,我带着嵖岈山镇13个村的村支书到新县学习。新县的规划好,新县的村子美。今年选送40名管家到德清县职业中专培训。"
        #expect(told(text).last == "嵖岈山镇 培训 德清县职业中专")
    }

    @Test("a market and a new town are hosts themselves")
    func marketsAndNewTowns() {
        #expect(told("平舆县选派36名骨干到义乌市国际商贸城跟班学习。") == ["平舆县 跟班学习 义乌市国际商贸城"])
        #expect(told("新干县组织13名负责人前往河北省保定市白沟新城考察。") == ["新干县 考察 白沟新城"])
    }

    @Test("an invitation and a meeting on what was learned are no journeys")
    func neitherInvitationNorMeeting() {
        #expect(told("嵊泗县要打开家门,欢迎贵州的同行来嵊泗县取经。").isEmpty)
        #expect(told("宣恩县第三期赴西湖区跟班学习干部交流会在这里举行。").isEmpty)
    }

    @Test("people who are not counted set out as well")
    func uncountedPeople() {
        #expect(told("黎平县的几位茶农扎进安溪县,跟着师傅做茶。") == ["黎平县 跟班学习 安溪县"])
    }

    @Test("将来 before a place leads there")
    func willCome() {
        #expect(told("永新县选派16名校长外出。下月起,萍乡市莲花县的9名校长将来永新交流。").last?.hasPrefix("莲花县") == true)
    }

    @Test("where a hospital teaches nobody in particular, the county's own learns")
    func hospitalOfTheCounty() {
        let text = "施秉县人民医院骨科缺人。去年9月,他和另外5名同事一起到佛山市高明区人民医院进修半年。施秉县的病人不用转院了。"
        #expect(told(text) == ["施秉县人民医院 培训 佛山市高明区人民医院"])
    }

    @Test("who is where they live goes elsewhere, and nobody comes to them")
    func whereOneLives() {
        #expect(told("我所在的留楚镇,去年夏天也曾组织14名干部往山东省曹县考察电商。饶阳县变了样。") == ["留楚镇 考察 曹县"])
    }

    @Test("a department of a hospital learns for its hospital")
    func departmentOfAHospital() {
        #expect(
            told("饶阳县人民医院血液净化室护士长田丽坤从首都医科大学附属北京友谊医院进修期满返岗。")
                == ["饶阳县人民医院 培训 首都医科大学附属北京友谊医院"])
    }

    @Test("of two who exchange people the first named learns, whoever brought them together")
    func mutual() {
        let text = "去年,河北农业大学的教授牵线,大尹村镇又同浙江省浦江县岩头镇结为姊妹镇,约定每年互派4名农技员蹲点。"
        #expect(told(text) == ["大尹村镇 交流 岩头镇"])
    }

    @Test("who learns in the first clause may teach in the second")
    func bothWays() {
        let text = "和静县先后有86人次到饶阳县接受蔬菜培训,饶阳县也选派11名农技干部赴和静县指导。"
        #expect(told(text) == ["和静县 培训 饶阳县"])
    }

    @Test("a party is counted behind the post and the name of who leads it")
    func countedParty() {
        let text = "东港市人民法院办案忙,外出考察多。10月9日,山东省荣成市人民法院副院长隋志刚一行6人渡海而来,听课两天。东港市的法官作陪。"
        #expect(told(text) == ["山东省荣成市人民法院 考察 东港市人民法院"])
    }

    @Test("a trade in the name of an office is nobody's errand")
    func tradeOfAnOffice() {
        let text = "榕江县的球队外出考察归来,榕江火了。县文体广电旅游局局长欧秀萍领着球队队长一行17人,在福建省晋江市连看五家企业。"
        #expect(told(text) == ["榕江县 考察 晋江市"])
    }

    @Test("towns and zones where people stay teach themselves")
    func townsAndZones() {
        let text = "资兴市选派26名干部,住进广东省东莞市塘厦镇、寮步镇的厂房跟班学习。"
        #expect(told(text) == ["资兴市 跟班学习 塘厦镇、寮步镇"])
    }

    @Test("who set out goes on from stop to stop")
    func fromStopToStop() {
        let text =
            "贵德县外出学习的人多。河西镇的梨农凑出一支9人小队,背着馍馍出了门。头一站,他们落脚河北省赵县,在雪花梨园里学拉枝;"
            + "接着坐一夜火车,扎到安徽省砀山县唐寨镇,跟着园主人工授粉。"
        #expect(told(text) == ["河西镇 考察 赵县", "河西镇 跟班学习 唐寨镇"])
    }
}
