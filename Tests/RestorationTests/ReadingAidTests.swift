import Restoration
import Testing

@Suite("Reading aids") struct ReadingAidTests {
    @Test(
        "pinyin after its character is taken out, however it is spelt",
        arguments: [
            "網(wǎng)站", "網（wǎng）站", "網(wang3)站", "網( wǎng )站", "網(wǎng)(wǎng)站", "網(wa\u{30C}ng)站", "網(wɑ̌nɡ)站",
            "網(Wǎng)站", "網(wǎng）站",
        ])
    func removes(raw: String) { #expect(restoredText(raw) == "网站") }

    @Test("a neutral tone needs no mark on a Traditional form")
    func neutralTone() { #expect(restoredText("我們(men)來(lái)了") == "我们来了") }

    @Test("a rare character on a Simplified page loses its aid too")
    func rareCharacter() { #expect(restoredText("宜昌市猇(xiāo)亭区委主要负责同志") == "宜昌市猇亭区委主要负责同志") }

    @Test(
        "a parenthesis that is no reading of the character before it stays",
        arguments: [
            "全年生产总值GDP(gross domestic product)增长", "“县”字读作(xiàn)的时候", "网(wáng)站", "见图(a)和图(b)", "苏(E)牌照", "(wǎng)",
            "网 (wǎng)", "网(wǎng", "参观者(约30人)", "刘彦(yan)说", "学习(xí)班(bān)课(kè)程(chéng)表", "《新华字典》里县(xiàn)是一个字",
        ])
    func keeps(raw: String) { #expect(restoredText(raw) == raw) }

    @Test("in a language lesson the readings are the matter")
    func lesson() {
        let raw = "今天学习多音字。\n县(xiàn)和悬(xuán)是通假字。"
        #expect(restoredText(raw) == raw)
    }

    @Test("a page that a program set aids on is no lesson for having the word")
    func lessonOnPageWithAids() {
        let raw = "網(wǎng)動(dòng)態(tài)經(jīng)驗(yàn)產(chǎn)業(yè)時(shí)間\n學(xué)校教拼音"
        #expect(restoredText(raw) == "网动态经验产业时间\n学校教拼音")
    }

    @Test("each removal is recorded where it stood")
    func recorded() {
        let page = restored(Array("人民網(wǎng)訊".utf8))
        #expect(
            page.repairs == [
                Repair(line: 1, start: 2, end: 3, from: "網", to: "网", rule: .script),
                Repair(line: 1, start: 3, end: 9, from: "(wǎng)", to: "", rule: .readingAid),
                Repair(line: 1, start: 9, end: 10, from: "訊", to: "讯", rule: .script),
            ])
    }
}
