import Restoration
import Testing

@Suite("Traditional to Simplified") struct SimplificationTests {
    @Test(
        "by character, but for the words that go another way",
        arguments: [
            ("餘姚市發展經濟", "余姚市发展经济"), ("清朝乾隆年間興建", "清朝乾隆年间兴建"), ("登上瞭望臺遠眺", "登上瞭望台远眺"),
            ("記者瞭解到這一情況", "记者了解到这一情况"), ("他的著作獲獎", "他的著作获奖"), ("成效顯著", "成效显著"),
            ("時刻彰顯著一切從實際出發", "时刻彰显着一切从实际出发"), ("沿著這條道路", "沿着这条道路"), ("有著悠久歷史", "有着悠久历史"),
            ("著力提升標準", "着力提升标准"), ("沉著應對風險", "沉着应对风险"), ("見微知著", "见微知著"),
            ("乾淨整潔的環境", "干净整洁的环境"), ("憑藉優勢", "凭借优势"), ("聲名狼藉", "声名狼藉"), ("答覆群眾來信", "答复群众来信"),
            ("植被覆蓋率達標", "植被覆盖率达标"), ("發展計畫書", "发展计划书"), ("他笑著說話", "他笑着说话"), ("毛澤東著", "毛泽东著"),
            ("皇后與後來者", "皇后与后来者"), ("裡外麵粉", "里外面粉"),
        ])
    func words(traditional: String, simplified: String) {
        // A page of its own; the first line says what script it is.
        #expect(restoredText("這個國家\n\(traditional)") == "这个国家\n\(simplified)")
    }

    @Test(
        "a Simplified page keeps what is also written so",
        arguments: ["他的著作很多,效果显著", "乾隆年间", "登上瞭望台", "於潜镇和乾潭镇", "翁同龢故居开放", "毕昇发明活字", "徵羽之音", "李喆与王堃"])
    func simplifiedStays(raw: String) { #expect(restoredText("这个国家发展很快\n\(raw)") == "这个国家发展很快\n\(raw)") }

    @Test("a Traditional line on a Simplified page is made Simplified, a Simplified line on a Traditional page stays")
    func mixedPages() {
        #expect(restoredText("这个国家发展很快,经济增长\n中國經濟網報導") == "这个国家发展很快,经济增长\n中国经济网报导")
        let spam = "棋牌| 磴口县| 类乌齐县| 著名景点"
        #expect(restoredText("中國經濟網報導發展時間\n\(spam)") == "中国经济网报导发展时间\n\(spam)")
    }

    @Test("Chinese quotation marks and punctuation stay as printed")
    func punctuation() {
        #expect(restoredText("「國家」『發展』“開會”,：；！（縣）") == "「国家」『发展』“开会”,：；！（县）")
    }
}
