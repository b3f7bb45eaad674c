import Testing

@testable import Annotation

@Suite("Names of bodies") struct BodyNameTests {
    private func bodies(_ text: String) -> [String] { ParagraphReading(text).names(.organization) }

    @Test("the party branch at the head of a clause is that of the story's own village")
    func ownBranch() {
        #expect(bodies("村里变了样。村党支部书记王军说,大家都有份。") == ["村党支部"])
    }

    @Test("a number of branches is none in particular")
    func numberOfBranches() {
        #expect(bodies("全县选派18名村党支部书记外出学习。").isEmpty)
    }

    @Test(
        "one body of each of several kinds of places is none in particular",
        arguments: ["各县(市)区委书记参加会议。", "各旗县市区政府分管负责人出席。"])
    func distributive(text: String) {
        #expect(bodies(text).isEmpty)
    }

    @Test("组织部分 is a verb and a part, unless a number follows")
    func organizesAPart() {
        #expect(bodies("5月6日,陇川县政协组织部分委员座谈。") == ["陇川县政协"])
        #expect(bodies("双塔区委组织部分3批选派干部。") == ["双塔区委组织部"])
    }

    @Test("a list of bodies goes on, whatever words the next member is made of")
    func listGoesOn() {
        #expect(bodies("县农业农村局、住建局、扶贫开发服务中心负责人参加。") == ["县农业农村局", "住建局", "扶贫开发服务中心"])
    }

    @Test("a firm's name reaches to its seat over one word that is no noun")
    func seatOfAFirm() {
        #expect(bodies("江西合意农牧发展有限公司投产。") == ["江西合意农牧发展有限公司"])
        #expect(!bodies("江西引进农牧发展有限公司。").contains { $0.hasPrefix("江西") })
    }

    @Test("nouns joined by 和 behind a place belong to one body")
    func joinedNouns() {
        #expect(bodies("安溪县茶业和果树发展中心主任说。") == ["安溪县茶业和果树发展中心"])
    }

    @Test("a house of two characters opens the name of its branch")
    func houseOfTwoCharacters() {
        #expect(bodies("国网山东省电力公司菏泽供电公司参加。") == ["国网山东省电力公司菏泽供电公司"])
    }

    @Test("a school of what a formula says is a body, and the formula none")
    func schoolOfAFormula() {
        let reading = ParagraphReading("天津职业大学在会宁县设立了乡村振兴学院。")
        #expect(reading.names(.organization) == ["天津职业大学", "乡村振兴学院"])
        #expect(reading.names(.programme).isEmpty)
    }

    @Test("a house is the firm whose full name holds its own")
    func houseOfAFirm() {
        #expect(bodies("甘肃德美现代农业集团有限公司投产。德美集团的苹果出口了。") == ["甘肃德美现代农业集团有限公司"])
    }

    @Test("the farms of the Production and Construction Corps go by number")
    func regiments() {
        #expect(bodies("新疆生产建设兵团第七师128团采棉忙。").contains("128团"))
    }

    @Test("the middle of a village is no government")
    func middleOfAVillage() {
        #expect(bodies("收割机在杨家村中央的稻田里穿梭。").isEmpty)
    }

    @Test(
        "a branch right behind its house is named with it",
        arguments: [
            ("抓紧谋划区人民医院松谷分院迁建。", "区人民医院松谷分院"), ("5名医生赴首都医科大学附属北京朝阳医院进修。", "首都医科大学附属北京朝阳医院"),
            ("诸暨市人民法院枫桥人民法庭受理了此案。", "诸暨市人民法院枫桥人民法庭"),
        ])
    func branches(text: String, name: String) {
        #expect(bodies(text) == [name])
    }

    @Test("a body of every place of two kinds is none in particular, and 市 of 市场 is no level")
    func twoKinds() {
        #expect(bodies("市州党委书记谈认识,已有13名市州委书记登台。").isEmpty)
        #expect(bodies("近日,县市场监管局开展检查。") == ["县市场监管局"])
    }

    @Test("中央 is no body where it is a level or opens the name of a document")
    func level() {
        #expect(bodies("将争取中央、省、市资金项目,落实中央1号文件。").isEmpty)
    }

    @Test("two trades of one office stand in its name")
    func twoTrades() {
        #expect(bodies("活动由县文化广电体育和旅游局主办。") == ["县文化广电体育和旅游局"])
        #expect(bodies("该市住建局和旅游局联合检查。").contains("旅游局"))
    }

    @Test("a word that lies across what a firm is called and what it does cuts nothing off")
    func wordAcross() {
        #expect(bodies("大家到克山县仁发现代农业农机专业合作社参观。") == ["克山县仁发现代农业农机专业合作社"])
    }

    @Test("a department belongs to its house where the post of its head follows")
    func departmentOfAHouse() {
        #expect(bodies("山西省水利厅水旱灾害防御处副处长武成璧介绍了情况。") == ["山西省水利厅水旱灾害防御处"])
    }

    @Test("people sent together are named with who sends them")
    func missions() {
        #expect(bodies("市人大常委会视察组一行14人到保护区视察。") == ["市人大常委会视察组"])
    }

    @Test("an office's name goes on over a conjunction, back to its county")
    func officeOfTwoMatters() {
        #expect(bodies("平乡县科技和工业信息化局副局长郭瑞英来了。") == ["平乡县科技和工业信息化局"])
    }

    @Test("a firm is none within 其中 and what follows it")
    func acrossWords() {
        #expect(bodies("产值438亿元,其中石化及精细化工占到七成以上。").isEmpty)
    }

    @Test("the units of the Production and Construction Corps go by number")
    func corps() {
        #expect(bodies("新疆兵团第八师143团棉花丰收。").suffix(2) == ["第八师", "143团"])
    }

    @Test(
        "what closes as bodies do and is done or seen names nobody",
        arguments: ["以新安全格局护航沭阳新发展格局。", "船只在红海航行。", "自贡布局三个园区。"])
    func lookalikes(text: String) {
        #expect(bodies(text).isEmpty)
    }

    @Test("an office of two trades right behind its county is one body")
    func officeOfTwoTrades() {
        #expect(bodies("商城县林业和茶产业局局长说。") == ["商城县林业和茶产业局"])
        #expect(bodies("商城县水利和移民局局长说。") == ["商城县水利和移民局"])
    }

    @Test("a house's station in a town and a centre's department are named with it")
    func stationsAndDepartments() {
        #expect(bodies("从江县公安局停洞派出所创新开展夜话。") == ["从江县公安局停洞派出所"])
        #expect(bodies("县公安局有8名派出所所长参加。") == ["县公安局"])
        #expect(bodies("商城县水库运行保障中心大坝安全科科长来了。") == ["商城县水库运行保障中心大坝安全科"])
    }

    @Test("a count before a body is none of its name")
    func countBeforeABody() {
        #expect(!bodies("全国铁路发送旅客35.6亿人次国铁集团发布数据。").contains { $0.hasPrefix("6") || $0.hasPrefix("亿") })
    }

    @Test("committees of every township are none")
    func committeesOfTownships() {
        #expect(bodies("我们组织12名乡镇党委书记外出考察。").isEmpty)
    }

    @Test("who founds a team is no part of its name")
    func foundingIsNoName() {
        #expect(bodies("河北省生态环境厅组建工作专班。") == ["河北省生态环境厅"])
    }

    @Test("a verb that leads to a body is none of its name")
    func leadingVerb() {
        #expect(bodies("村里请州农科院的技术员帮忙,像钢达公司这样的企业也来了。") == ["州农科院", "钢达公司"])
    }

    @Test("what is done is no society")
    func doneIsNoSociety() {
        #expect(bodies("他让山里人学会了种茶。").isEmpty)
    }

    @Test("the village that stands before its branch is named by it, whatever words its characters make")
    func villageOfABranch() {
        #expect(bodies("分懂村党支部书记来了。") == ["分懂村党支部"])
        #expect(bodies("到丹江村乡贤理事会商量。") == ["丹江村乡贤理事会"])
    }

    @Test("troops and courts of a house belong to its name, houses that are counted do not")
    func unitsOfAHouse() {
        #expect(bodies("市公安局食药环侦支队来了人。") == ["市公安局食药环侦支队"])
        #expect(bodies("民乐县中医医院三家医院结对。") == ["民乐县中医医院"])
    }

    @Test("a team is named after the place that sent it to another")
    func sentTeam() {
        #expect(bodies("三水区驻榕江县工作组组长说。") == ["三水区驻榕江县工作组"])
    }

    @Test("a museum is a body, and no site")
    func museums() {
        let reading = ParagraphReading("这批陶器由固原博物馆借展,学生走进博物馆看展。")
        #expect(reading.names(.organization) == ["固原博物馆"])
        #expect(reading.names(.place).isEmpty)
    }

    @Test("a department is named with its hospital by its medical trade, and who works there is no department")
    func wardsOfAHospital() {
        #expect(bodies("凌晨,商城县人民医院急诊科的灯还亮着。") == ["商城县人民医院急诊科"])
        #expect(bodies("商城县农业农村局畜牧股的副股长来了。") == ["商城县农业农村局畜牧股"])
        #expect(bodies("商城县人民医院儿科医生学会了筛查。") == ["商城县人民医院"])
        #expect(bodies("县住建局质监站站长来了,县水务局水政监察股、县文化馆也来了人。").prefix(2) == ["县住建局质监站", "县水务局水政监察股"])
    }

    @Test("和县 behind a body is a conjunction and a level")
    func bodiesJoinedBeforeALevel() {
        #expect(bodies("县水利局和县消防救援大队连夜进山。") == ["县水利局", "县消防救援大队"])
        #expect(bodies("他到和县水利局学习。") == ["和县水利局"])
    }

    @Test("a committee of a party or league is named with both, and that of an autonomous region alone")
    func committees() {
        #expect(bodies("共青团桐乡市委发出倡议。") == ["共青团桐乡市委"])
        #expect(bodies("要落实自治区党委“三大”部署。") == ["自治区党委"])
    }

    @Test("中央 is no body before what is of its level")
    func matterOfALevel() {
        #expect(bodies("中央财政下拨资金16亿元。").isEmpty)
    }

    @Test("the village bodies that every village has are its own beside another post of it")
    func villageBodies() {
        #expect(bodies("村党支部书记、村委会主任王军没敢合眼。").suffix(1) == ["村委会"])
        #expect(bodies("他带着村监会主任去看了。") == ["村监会"])
        #expect(bodies("乡亲们到村委会按了手印。").isEmpty)
    }

    @Test("a team with a name in quotation marks is named with its house")
    func quotedTeam() {
        #expect(bodies("市红十字会“雪莲花”应急救护队也来了。") == ["市红十字会雪莲花应急救护队"])
    }

    @Test("a quality right behind the place belongs to the name of its house")
    func qualityBehindAPlace() {
        #expect(bodies("他是宝安区先进制造业协会会员。") == ["宝安区先进制造业协会"])
    }

    @Test("the gate of a middle school makes no other school of it, and a small factory is none by name")
    func lookalikesOfHouses() {
        #expect(!bodies("商城县泉都中学校门口,学生排起了队。").contains { $0.hasSuffix("学校") })
        #expect(bodies("大家联办的小加工厂开了工。").isEmpty)
    }

    @Test("a station goes by a village that no list knows")
    func stationOfAnUnknownVillage() {
        #expect(bodies("民警联合拉烈派出所上门。") == ["拉烈派出所"])
        #expect(bodies("他被送到派出所。").isEmpty)
    }
}
