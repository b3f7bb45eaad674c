import Testing

@testable import Annotation

@Suite("Exchanges that a story tells in several sentences") struct ExchangeStoryTests {
    /// Each exchange as 清水县 < 寿光市,莱西市.
    private func told(_ text: String, outlet: String? = nil) -> [String] {
        ParagraphReading(text, outlet: outlet).exchanges.map { "\($0.learner) < \($0.hosts.joined(separator: ","))" }
    }

    @Test("a paper's own county is home, however often another is named")
    func papersCounty() {
        let text = "静宁县委副书记率考察团来我县,静宁县的客人问得很细。静宁县与清水县相邻。静宁县还将再来。庄浪县、华亭市的210人也曾到我县参观考察。"
        #expect(told(text, outlet: "今日清水").contains("庄浪县 < 清水县"))
        #expect(!told(text, outlet: "今日清水").contains { $0.hasSuffix("静宁县") })
    }

    @Test("县委 is the paper's own, though another county's is named in full")
    func papersOwnOffices() {
        let text = "县委书记杨文率队外出学习考察。漾濞县委书记罗进陪同。一行人驱车至永平县,考察博南古道。"
        let reading = ParagraphReading(text, outlet: "今日凤庆")
        #expect(reading.names(.organization) == ["县委", "漾濞县委"])
        #expect(told(text, outlet: "今日凤庆").allSatisfy { $0.hasPrefix("凤庆县 <") })
    }

    @Test("an arrangement of others sends nobody")
    func arrangement() {
        let text = "按照辽宁省与江苏省对口合作的安排,东港市选派6名窗口骨干到江阴市行政审批局跟班学习。"
        #expect(told(text) == ["东港市 < 江阴市行政审批局"])
    }

    @Test("what lies behind a 的 within a city teaches, and not the city")
    func placeWithinPlace() {
        #expect(told("清水县组织25名养蚕大户,到广西河池市的宜州区参加培训班。") == ["清水县 < 宜州区"])
    }

    @Test("there is the body elsewhere that was named last", arguments: ["到这里跟班学习", "在这里挂职"])
    func there(word: String) {
        let text = "江苏省农业科学院的实验室里,李文正给藕苗换土。他是清水县农业农村局的干部,今年3月起\(word)。"
        #expect(told(text) == ["清水县 < 江苏省农业科学院"])
    }

    @Test("a course teaches where it is held, and what is shown on it is part of it")
    func course() {
        let text = "清水县委组织部举办的村干部专题培训班,10月14日至20日在华中农业大学举行。在湖北省洪湖市,学员们参观了一家企业。"
        #expect(told(text) == ["清水县 < 华中农业大学"])
    }

    @Test("of those whom a county sent, each learned for it")
    func membersOfAParty() {
        let text = "清水县选派14名干部到山东省威海市挂职锻炼。县第二小学副校长李文在威海市望海园小学挂职副校长。王强被派到荣成市俚岛镇任副镇长。"
        #expect(told(text) == ["清水县 < 威海市", "清水县 < 威海市望海园小学", "清水县 < 俚岛镇"])
    }

    @Test("all those told of are given to towns of their host, and learn nothing else")
    func distribution() {
        let text = "清水县选派12名青年茶农到福建省福鼎市跟班学习。到了福鼎,12个人被分到点头镇、管阳镇的4家茶企。"
        #expect(told(text) == ["清水县 < 福鼎市"])
    }

    @Test("who comes from a richer part to help does not learn")
    func helpers() {
        let text = "东西部协作落到镇里,就是一条沟。李文是东莞市农业农村局干部,去年6月到石阡县挂职,任副县长。"
        #expect(told(text, outlet: "石阡县融媒体中心").isEmpty)
        #expect(told("石阡县干部李文去年6月到东莞市挂职。", outlet: "石阡县融媒体中心") == ["石阡县 < 东莞市"])
    }

    @Test("the body that a brief is set under learns itself")
    func heading() {
        let text = "【县行政审批服务局】11月8日至11日,组成6人学习组,先后赴寿光市行政审批服务局和临沂市兰山区,学习企业开办的做法。"
        #expect(told(text, outlet: "今日清水").allSatisfy { $0.hasPrefix("县行政审批服务局 <") })
        #expect(!told(text, outlet: "今日清水").isEmpty)
    }

    @Test("the address of the first town in a list holds for those behind it")
    func towns() {
        #expect(told("石阡县选派36名村干部到东莞市茶山镇、石排镇跟班学习。") == ["石阡县 < 茶山镇,石排镇"])
    }

    @Test("who of a party has a host of its own, by name, and only where the party went")
    func membersByName() {
        let text = "密山市选派13名干部到广东省肇庆市跟班学习。侯雪松去了肇庆高新区经济贸易和科技局,跟着专员跑了61家工厂。王强去了鸡西市财政局。"
        #expect(told(text) == ["密山市 < 肇庆市", "密山市 < 肇庆高新区经济贸易和科技局"])
    }

    @Test("who has set out is followed from stop to stop, by day and by scene")
    func stops() {
        let text = "凤庆县党政代表团外出学习考察。在漾濞彝族自治县,代表团走进光明村,看核桃树怎样养活一个村。次日,代表团赶到弥渡县,听人讲花灯怎样进校园。"
        #expect(told(text) == ["凤庆县 < 漾濞彝族自治县", "凤庆县 < 弥渡县"])
        let train = "带着这个问题,柞水县21名菌农登上了北去的列车。头一站是黑龙江省东宁市。大家换乘汽车去汪清县看棚室吊袋。"
        #expect(told(train) == ["柞水县 < 东宁市", "柞水县 < 汪清县"])
    }

    @Test("the villages of a journey are seen, and do not teach beside their county")
    func villages() {
        let text = "清水县30名村干部赴浙江省安吉县学习考察。第一天到黄杜村,第二天到鲁家村。"
        #expect(told(text) == ["清水县 < 安吉县"])
    }

    @Test("guests by number who look at things learn from the story's own place")
    func guestsWhoLook() {
        let text = "东台市的海堤上风很大,这里的做法值得学习。6日,山东省滨州市沾化区的22名镇村干部冒雨登上海堤,看湿地怎样给候鸟留饭。东台市的干部说了经验。"
        #expect(told(text, outlet: "东台日报") == ["沾化区 < 东台市"])
    }

    @Test("a journey that is only meant to be made is none")
    func plannedJourney() {
        #expect(told("清水县的寇文说,下个月打算再送一批人去福建省古田县看银耳,学门道。").isEmpty)
    }
}
