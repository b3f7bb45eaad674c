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
        ])
    func heldEvents(text: String, name: String) {
        #expect(names(text, .event) == [name])
    }

    @Test("a numbered session keeps its body, and leaves the spirit of it")
    func sessions() {
        #expect(names("会议旨在贯彻市委五届六次全会精神。", .event) == ["市委五届六次全会"])
    }

    @Test("a number to dial opens the name of a platform, a count does not")
    func numbersToDial() {
        #expect(names("居民拨打的是8890综合服务平台。后来8890平台派人来修。", .platform) == ["8890综合服务平台"])
        #expect(names("目前已有300余项便民应用。", .platform).isEmpty)
    }
}
