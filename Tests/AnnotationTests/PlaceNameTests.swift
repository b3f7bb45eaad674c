import Testing

@testable import Annotation

@Suite("Names of places") struct PlaceNameTests {
    private func places(_ text: String) -> [String] { ParagraphReading(text).names(.place) }

    @Test("a street's office is a place where a village of it follows")
    func officeOfAStreet() {
        #expect(
            places("考察团到了高平市南城办上韩庄村和周家庄办事处石头村。") == ["高平市", "南城办", "上韩庄村", "周家庄办事处", "石头村"])
    }

    @Test("a site keeps its village and leaves the rest of the address")
    func siteOfAVillage() {
        #expect(places("随后来到绛县古绛镇柴家坡村物流园区。") == ["绛县", "古绛镇", "柴家坡村物流园区"])
    }

    @Test("which of two villages of one name belongs to the name")
    func sideOfAVillage() {
        #expect(places("4月2日,新绛县古交镇北李庄村村民抢种山药。").suffix(2) == ["古交镇", "北李庄村"])
    }

    @Test("a surname that is a preposition too opens a village behind its town")
    func surnameThatIsAPreposition() {
        #expect(places("近日,郸城县吴台镇于庄村修了路。") == ["郸城县", "吴台镇", "于庄村"])
    }

    @Test("a family's village is one, and what a town organizes is none")
    func familyVillage() {
        #expect(places("这次到袁家村学习,收获很大。") == ["袁家村"])
        #expect(places("6月10日,往洞镇组织村干部外出。") == ["往洞镇"])
    }

    @Test("a rare word or a numeral opens a village right behind its town", arguments: ["久胜镇久宏村", "甘沟驿镇六十铺村"])
    func villageBehindItsTown(text: String) {
        #expect(places("庆安县" + text + "的水稻熟了。").last == String(text.suffix(text.hasSuffix("铺村") ? 4 : 3)))
    }

    @Test("any character may stand in a Mongolian name")
    func mongolianNames() {
        #expect(places("伊和宝力皋嘎查牧民忙着打草。") == ["伊和宝力皋嘎查"])
    }

    @Test("a village that bears the name of a farm is a village")
    func villageNamedAfterAFarm() {
        let reading = ParagraphReading("勺窝镇林场村村民王兴芬回乡了。")
        #expect(reading.names(.place) == ["勺窝镇", "林场村"])
        #expect(reading.names(.organization).isEmpty)
    }

    @Test("a country within a word or a title of honour is not named", arguments: ["屋顶装上了太阳能热水器。", "该村被评为“中国美丽休闲乡村”。"])
    func withinATitle(text: String) {
        #expect(places(text).isEmpty)
    }

    @Test("where somebody comes from is a place, though its name is a word as well")
    func origin() {
        #expect(places("来自乐平的客商说,今年行情好。") == ["乐平"])
    }

    @Test("a site may begin with a hill that no table knows")
    func siteOfAHill() {
        #expect(places("学员们到小龙山乡村振兴示范点参观。") == ["小龙山乡村振兴示范点"])
    }

    @Test("the seat of a committee is one site with it")
    func seatOfACommittee() {
        #expect(places("大家参观了绛县县委旧址。") == ["绛县县委旧址"])
    }

    @Test("a conjunction between two names makes no county", arguments: ["通渭县和市商务局作了发言。", "县教育局和县纪委监委联合检查。"])
    func conjunctionMakesNoCounty(text: String) {
        #expect(!places(text).contains { $0.hasSuffix("和县") || $0.hasSuffix("和市") || $0 == "和县" })
    }

    @Test("a short name shared by a city and its county means the city, where the page names the city")
    func cityBeforeItsCounty() {
        let reading = ParagraphReading("朝阳市召开会议。朝阳县作了发言。近年来,朝阳大力招商。")
        let city = reading.entities.first { $0.name == "朝阳市" }
        #expect(city?.surfaces == ["朝阳市", "朝阳"])
    }

    @Test("a town whose name stands again right behind it ends there, whatever word lies across")
    func namesake() {
        #expect(places("他赶到了第二站,长溪镇长溪河。") == ["长溪镇", "长溪河"])
    }

    @Test("a metaphor in quotation marks is no place, nor is what there is much of")
    func metaphor() {
        #expect(places("作为“南大门”的深圳,要守住防线。") == ["深圳"])
        #expect(places("直面青田山多地少的县情。").allSatisfy { $0 == "青田" })
    }

    @Test("a town that is called as sites are keeps its name")
    func townCalledAsASite() {
        #expect(places("客人到昌宁县田园镇观摩。") == ["昌宁县", "田园镇"])
    }

    @Test("a town that stands in the name of a body is a place under its short form")
    func townOfABody() {
        #expect(places("古岳峰镇党委书记张华说,古岳峰也有悠久的历史。") == ["古岳峰"])
    }

    @Test("words before a town that a table knows are no part of it")
    func wordsBeforeATown() {
        #expect(places("开弦弓村的客人登船游览漕泾镇水库村。").contains("漕泾镇"))
    }

    @Test("a zone without a name of its own is its city's, and the province a place of its own")
    func zoneOfACity() {
        #expect(places("5名干部到江苏省昆山市开发区挂职锻炼。") == ["江苏省", "昆山市开发区"])
    }

    @Test("what a count of towns or villages closes are places, words of every day too")
    func countedPlaces() {
        #expect(places("县里组织嘎什根、大屯、沿江、五棵树等8个乡镇的干部外出。").suffix(4) == ["嘎什根", "大屯", "沿江", "五棵树"])
        #expect(places("果农学会了改树形、套袋、铺膜三道工序。").isEmpty)
    }

    @Test("the name is the river's, and not its waters'")
    func watersOfARiver() {
        #expect(places("资金用于沁河流域险工险段加固。") == ["沁河"])
    }

    @Test("words of the clause are no name spelled by sound")
    func clauseBeforeASoundedEnd() {
        #expect(places("朝克又请来嘎查的老人。").isEmpty)
    }

    @Test(
        "a word of the sentence before a place is none of its name",
        arguments: ["游客也在往青田来。", "他从城里向青田走。"])
    func wordBeforeAPlace(text: String) {
        #expect(places(text).allSatisfy { $0 == "青田" })
    }

    @Test("a conjunction behind a noun opens no county")
    func conjunctionOpensNoCounty() {
        #expect(places("20名学员走上乡镇和县直部门的岗位。").isEmpty)
        #expect(places("安徽省马鞍山市和县的蔬菜上市。").last == "和县")
    }

    @Test("a word of every page and the whole of a prefecture are no counties")
    func wordsThatAreCountiesElsewhere() {
        #expect(places("要盘活闲置资源,加强交流合作。").isEmpty)
        #expect(places("去年,全州实施协作项目231个。").isEmpty)
    }

    @Test("the beginning of a word closes no township: 发展 + 乡村")
    func wordAcrossTheEnd() {
        #expect(places("大家发展乡村旅游。").isEmpty)
    }

    @Test("how large a site is is no part of a name")
    func measureIsNoName() {
        #expect(places("淳安县梓桐镇练溪村800余亩茶园。") == ["淳安县", "梓桐镇", "练溪村"])
    }

    @Test("what kind of district it is names none", arguments: ["城区改造老旧小区50个。", "全县城镇老旧小区50个。"])
    func kindOfDistrict(text: String) {
        #expect(places(text).isEmpty)
    }

    @Test("a village begins right behind its town or county, whatever its first character means elsewhere")
    func villageBeginsBehindItsTown() {
        #expect(places("留庄镇任庄村的老人来了。") == ["留庄镇", "任庄村"])
        #expect(places("城东镇任家庄村的老人来了。") == ["城东镇", "任家庄村"])
        #expect(places("泌阳县羊册镇古城村养牛户多。") == ["泌阳县", "羊册镇", "古城村"])
        #expect(places("到浙江省安吉县余村参观。") == ["浙江省", "安吉县", "余村"])
    }

    @Test("the longest closing word of a zone is its own")
    func longestZone() {
        #expect(places("60名教师到苏州工业园区跟岗。") == ["苏州工业园区"])
    }

    @Test("a verb that leads to a village of one character is none of its name")
    func leadingVerb() {
        #expect(places("往余村学习,再去余村看看。") == ["余村"])
    }

    @Test("the kind of site alone names none", arguments: ["在鲍家乡的葡萄园里干活。", "两家结为姊妹镇,到鲍家乡走亲戚。"])
    func kindAlone(text: String) {
        #expect(places(text) == ["鲍家乡"])
    }

    @Test("我市 is the city of a county that is named far more often than its prefecture")
    func ownCity() throws {
        let reading = ParagraphReading("资兴茶农增收,资兴湖区扩建,资兴水路长,郴州市来了客人。我市召开会议。")
        let city = try #require(reading.entities.first { $0.surfaces.contains("我市") })
        #expect(city.adcode == 431_081)
    }

    @Test("a township of peoples goes by a shorter name")
    func townshipWithoutPeoples() {
        let reading = ParagraphReading("聚凤仡佬族侗族乡修了路。聚凤乡的茶叶好卖了。")
        #expect(reading.entities.filter { $0.type == .place }.map(\.surfaces) == [["聚凤仡佬族侗族乡", "聚凤乡"]])
    }

    @Test(
        "a river is named where a part of it stands behind",
        arguments: [("他沿石河大堤走了一夜。", "石河"), ("柳河两岸的稻子黄了。", "柳河"), ("鉴江化州市城区段水位最高。", "鉴江")])
    func rivers(text: String, name: String) {
        #expect(places(text).first == name)
    }

    @Test("kinds of rivers are none", arguments: ["内河水位上涨。", "该河上游下了雨。", "沿江两岸都是工厂。"])
    func kindsOfRivers(text: String) {
        #expect(places(text).isEmpty)
    }

    @Test("what stands between a town and 水库 is the reservoir's name, verbs and all")
    func reservoirBehindItsTown() {
        #expect(places("民兵守在九山镇淌水崖水库。") == ["九山镇", "淌水崖水库"])
    }

    @Test("a name spelled by sound reaches back to its town")
    func soundsBehindATown() {
        #expect(places("他来到图呼其乡阔什铁热克村的棉田。") == ["图呼其乡", "阔什铁热克村"])
        #expect(places("下游的哈日高嘎查进水了。") == ["哈日高嘎查"])
    }

    @Test("what somebody does with such villages is no place", arguments: ["大家都说学富村不如学新村。", "笑声惹满村人来看。"])
    func noVillages(text: String) {
        #expect(places(text).isEmpty)
    }

    @Test("a county behind a trade is the county alone")
    func countyBehindATrade() {
        #expect(places("黔江区教师莒县跟岗记") == ["黔江区", "莒县"])
    }

    @Test("a county's peak bears what stands between, but for words that open names")
    func peakBehindItsCounty() {
        #expect(places("比赛在门源县岗什卡雪峰开赛。") == ["门源县", "岗什卡雪峰"])
        #expect(places("一行到石楼县考察小流域治理。") == ["石楼县"])
    }

    @Test("kinds of bridges and roads are no places", arguments: ["河水漫过了漫水桥。", "村里修了产业路。"])
    func kindsOfBridges(text: String) {
        #expect(places(text).isEmpty)
    }

    @Test("a long name spelled by sound is a river's before its waters")
    func riverSpelledBySound() {
        #expect(places("乌力吉木仁河告急。") == ["乌力吉木仁河"])
    }

    @Test("a word that is a county's short name too is none behind what says its kind")
    func kindsOfThings() {
        #expect(places("学生由专用通道转到操场。").isEmpty)
    }
}
