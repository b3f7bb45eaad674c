import Testing

@testable import Annotation

@Suite("Names of people") struct PersonNameTests {
    private func people(_ text: String) -> [String] { ParagraphReading(text).names(.person) }

    @Test(
        "a verb or an adverb right behind a name is no part of it",
        arguments: [
            ("木兰村党支部书记杨春生站在果园里说。", "杨春生"), ("文史专家李兆丰常来街上转。", "李兆丰"),
            ("5月8日,县长马勇率考察团到即墨区考察。", "马勇"),
        ])
    func endsBeforeTheNextWord(text: String, name: String) {
        #expect(people(text) == [name])
    }

    @Test("a name keeps its last character where 家 follows")
    func keepsItsLastCharacterBeforeHome() {
        #expect(people("大坪村村民陈建国家的老房子翻新了。") == ["陈建国"])
    }

    @Test("the last of a list of people is one too, though no stop follows")
    func lastOfAList() {
        #expect(people("市领导王海涛、陈志远、赵晓轮分别参加。") == ["王海涛", "陈志远", "赵晓轮"])
    }

    @Test("a fruit in a list of fruits is nobody")
    func fruitIsNobody() {
        #expect(people("山上种了苹果、杨梅、葡萄等果树。").isEmpty)
    }

    @Test(
        "who is called by family name and title stands where a trade presents them",
        arguments: [("果农何伯喜笑颜开。", "何伯"), ("村民周大姐合不拢嘴。", "周大姐"), ("收购商吴先生说,今年价格好。", "吴先生")])
    func presentedByATrade(text: String, name: String) {
        #expect(people(text) == [name])
    }

    @Test("a title without a trade before it is nobody in particular")
    func titleAloneIsNobody() {
        #expect(people("“何伯,您慢点走。”").isEmpty)
    }

    @Test("a name spelled by sound begins behind the trade before it")
    func spelledBySound() {
        #expect(people("塔格拉克村牧民买买提·艾山正在转场。") == ["买买提·艾山"])
    }

    @Test("what somebody is called is a name")
    func called() {
        #expect(people("村里有个“羊博士”叫马骁。") == ["马骁"])
    }

    @Test("the nouns on either side of a dot are no foreign name")
    func nounsAroundADot() {
        #expect(people("当日启动“醴陵陶瓷·红陶研学季”。").isEmpty)
    }

    @Test("writers in parentheses behind 本报讯 are no people of the story")
    func writersBehindTheOpening() {
        #expect(people("本报讯(刘晓燕 张文)9月1日,新学期开学。").isEmpty)
    }

    @Test(
        "plants, trades and words of the sentence are nobody",
        arguments: [
            "房道镇有毛竹林27.6万亩。", "雷竹大户手把手教村民覆盖竹园。", "垃圾满了、井盖松了,系统自动派单。", "“张杂谷”示范田丰收了。",
            "钱排镇三华李开园采摘。", "涂大爷,这丘田的稻秆先别烧。", "是名茶岳西翠兰的核心产区。", "客人走进白帝城·瞿塘峡景区。",
            "考察团成员都细听介绍。", "实行周计划、月小结、季赛比、半年述职。", "真正做到思路清、方向明。", "乡镇干部向领导汇报工作。",
        ])
    func nobody(text: String) {
        #expect(people(text).filter { $0 != "涂大爷" }.isEmpty)
    }

    @Test("who is heard is a person, and so is whoever's age is told")
    func heard() {
        #expect(people("他们到三元朱村听王家宝讲冬暖式大棚。") == ["王家宝"])
        #expect(people("布和今年68岁,当护林员31年。") == ["布和"])
    }

    @Test("the second of two names of a minority needs no post of its own")
    func secondOfTwo() {
        #expect(people("法官为牧民朝鲁和特木尔两家调解。") == ["朝鲁", "特木尔"])
    }

    @Test("two names of three characters in a row are two people")
    func twinsOfAHeadline() {
        #expect(people("吴远清带队 陶宏斌蒋亦舟陪同").suffix(2) == ["陶宏斌", "蒋亦舟"])
    }

    @Test("a whole name of a people without surnames is one as a member of a list")
    func namesWithoutSurnames() {
        #expect(people("市领导闫晓东、娜仁托娅、毕国良、斯日古楞等参加。") == ["闫晓东", "娜仁托娅", "毕国良", "斯日古楞"])
    }

    @Test("what ends as trades do presents a name")
    func unlistedTrades() {
        #expect(people("仓管员汪彦明端着扫码枪。") == ["汪彦明"])
    }

    @Test(
        "words of the sentence are nobody, whoever stands before them",
        arguments: ["县委书记关于国家粮食安全的讲话。", "各方代表祝贺大会召开。", "这是党和人民智慧的结晶。", "值班员辛勤忙碌着。"])
    func wordsOfTheSentence(text: String) {
        #expect(people(text).isEmpty)
    }

    @Test(
        "whom those around call 老 or 小 is somebody where a trade presents them or they speak",
        arguments: [("网格员小薄先去清淤。", "小薄"), ("他的徒弟小周也来了。", "小周"), ("天黑了。老罗忽然说,回家吧。", "老罗")])
    func familiarNames(text: String, name: String) {
        #expect(people(text) == [name])
    }

    @Test("老 or 小 and a family name is whoever bears it in the story")
    func familiarNameOfABearer() {
        let reading = ParagraphReading("村民韩玉柱种了八亩瓜。一到雨天,老韩就睡在棚里。")
        #expect(reading.entities.filter { $0.type == .person }.map(\.surfaces) == [["韩玉柱", "老韩"]])
    }

    @Test("a word with 老 or 小 is nobody", arguments: ["建成小康社会。", "村里的小麦熟了。", "老石桥修好了。", "走进老城区。"])
    func noFamiliarNames(text: String) {
        #expect(people(text).isEmpty)
    }

    @Test("a title alone is somebody whose age is told")
    func titleWithAge() {
        #expect(people("最后上船的是郭大娘,今年91岁。") == ["郭大娘"])
        #expect(people("年纪最大的吴二嬢61岁。") == ["吴二嬢"])
    }

    @Test("a calling behind a family name is somebody, an office is not")
    func callings() {
        #expect(people("“带教的周老师话不多。”") == ["周老师"])
        #expect(people("后来同组的小张大夫发现了。") == ["小张大夫"])
        #expect(people("“赵书记,您慢点走。”").isEmpty)
    }

    @Test("a surname that few have is one behind a trade", arguments: [("村民勾天祥打来电话。", "勾天祥"), ("技术员保生财带来两种灯。", "保生财")])
    func rareSurnames(text: String, name: String) {
        #expect(people(text) == [name])
    }

    @Test("a surname of two characters needs nothing beside the name")
    func compoundSurnames() {
        #expect(people("第三天,尉迟文举自己扛着锹来了。") == ["尉迟文举"])
    }

    @Test("what is said of somebody leads to the name, where it is told who that is")
    func behindWhatIsSaid() {
        #expect(people("派到税务局的罗艳红,是一名会计。") == ["罗艳红"])
        #expect(people("走在希望的田野上,人人欢喜。").isEmpty)
    }

    @Test("a name spelled by sound ends before the verb, and one part is a name behind 叫")
    func soundsEndBeforeTheVerb() {
        #expect(people("亚森·吾守尔蹲在地上。") == ["亚森·吾守尔"])
        #expect(people("有个叫艾力的男孩站起来。") == ["艾力"])
    }

    @Test("a Chinese surname may stand before a Mongolian name")
    func surnameBeforeAMongolianName() {
        #expect(people("兽医白乌云其木格在打疫苗。") == ["白乌云其木格"])
    }
}
