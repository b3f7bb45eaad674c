import Annotation
import Testing

@Suite("What posts a story gives its people") struct PersonRoleTests {
    private static func roles(_ text: String, of name: String) -> [String]? {
        ParagraphReading(text).entities.first { $0.type == .person && $0.name == name }?.roles
    }

    @Test("a note in brackets between post and name parts nothing")
    func note() {
        #expect(Self.roles("院长、县卫健局局长(兼)张宗岳介绍,患者都能先上车。", of: "张宗岳") == ["院长", "县卫健局局长"])
        #expect(Self.roles("县委副书记、县委统战部部长（兼）庞秀云说，选人先看本事。", of: "庞秀云") == ["县委副书记", "县委统战部部长"])
    }

    @Test("nor does an age")
    func age() {
        #expect(Self.roles("镇农技站站长、72岁的张恩铨陪着客人下田。", of: "张恩铨") == ["镇农技站站长"])
    }

    @Test("clauses behind the name tell what else the person is and was")
    func clauses() {
        let text = "说话的张成芝,是柳河村党支部委员,兼着合作社理事长,早年当过县供销社主任。"
        #expect(Self.roles(text, of: "张成芝") == ["柳河村党支部委员", "合作社理事长", "县供销社主任"])
        #expect(Self.roles("赵立新说,路还长。赵立新曾任清溪县水务局局长、县委办公室主任,去年退休。", of: "赵立新") == ["清溪县水务局局长", "县委办公室主任"])
    }

    @Test("what is said of the next person is not the first one's")
    func nextPerson() {
        let text = "钱守田说好。孙立新说走。钱守田走在前面,孙立新跟在后面,是柳河村党支部书记。"
        #expect(Self.roles(text, of: "钱守田") == [])
        #expect(Self.roles(text, of: "孙立新") == ["柳河村党支部书记"])
    }
}
