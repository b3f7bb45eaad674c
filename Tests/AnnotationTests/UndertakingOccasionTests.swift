import Testing

@testable import Annotation

@Suite("Names of undertakings by the occasion they are told on") struct UndertakingOccasionTests {
    private func names(_ text: String, _ type: EntityType = .programme) -> [String] {
        ParagraphReading(text).names(type)
    }

    @Test(
        "the cup and the number of the session open the name of an event",
        arguments: [
            ("近日,“云山杯”全国根雕精品大赛开赛。", "云山杯全国根雕精品大赛"), ("镇里在砖厂举办首期“石榴籽”夜校。", "首期石榴籽夜校"),
            ("2023年全国“四季同乐”示范展示活动在广场举行。", "2023年全国四季同乐示范展示活动"),
        ])
    func sessions(text: String, name: String) {
        #expect(names(text, .event) == [name])
    }

    @Test("where an event is seen, how often, and which time it is are none of its name")
    func aroundEvents() {
        #expect(names("游客在县文化馆参观“丝路珍宝”文物展。", .event) == ["丝路珍宝文物展"])
        #expect(names("他还没来得及参加队里的第一次集训。", .event).isEmpty)
    }

    @Test("a list of events goes on with a shorter one")
    func listOfEvents() {
        #expect(
            names("其间将举行全国奇石精品大赛和红丝砚文化论坛。", .event) == ["全国奇石精品大赛", "红丝砚文化论坛"])
    }

    @Test("what is called so is told behind 的, and is no more of the name")
    func calledSo() {
        #expect(names("一场名为“大河的记忆”的农民画展正在展出。", .event) == ["大河的记忆"])
    }

    @Test(
        "for whom, what is done, and what is done right before the head noun belong to a scheme",
        arguments: [
            ("该县实施年轻干部“墩苗”行动。", "年轻干部墩苗行动"), ("全省启动秋粮收购“早准备”专项行动。", "秋粮收购早准备专项行动"),
            ("县司法局实施“法律明白人”培养工程。", "法律明白人培养工程"), ("“两国双园”建设方案已上报。", "两国双园建设方案"),
        ])
    func aboutSchemes(text: String, name: String) {
        #expect(names(text) == [name])
    }

    @Test(
        "a variety, a question, a leaf's degree, what is shunned and what is counted are no schemes",
        arguments: [
            "老师,“太空莲36号”爱犯腐败病。", "人家问“能不能办”。", "把“一芽一叶”写在墙上。", "年终考核,不搞“一考了之”。", "每人认领1个“转化项目”。", "种的是“济麦44”。",
            "县里实现了从“人找政策”到“政策找人”的转变。", "会议要求坚持“一盘棋”思想。",
        ])
    func noSchemes(text: String) {
        #expect(names(text).isEmpty)
    }

    @Test("a project is told by what becomes of it behind its place")
    func projectInAPlace() {
        #expect(names("3月9日,青山牧业牛肉制品精深加工项目在桐乡市投产。") == ["青山牧业牛肉制品精深加工项目"])
    }

    @Test("the number to dial stands before the place of its hotline too")
    func hotlineOfAPlace() {
        #expect(names("社区依托12345青海省政务服务便民热线办结诉求。", .platform) == ["12345青海省政务服务便民热线"])
    }

    @Test("the title of a document may be long")
    func longTitle() {
        let title = "关于桐乡市2023年国民经济和社会发展计划执行情况与2024年国民经济和社会发展计划草案的报告"
        #expect(names("会议听取了《\(title)》。") == [title])
    }
}
