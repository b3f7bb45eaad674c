import Lexicon

/// The words by which the name of an undertaking is told.
enum UndertakingWords {
    /// Ends of what a place calls its own scheme in quotation marks (“道德积分银行”).
    static let coined = PhraseTable(.undertakingWords, of: "coined")
    /// Head nouns behind quotation marks only (“数智沂警”建设).
    static let tail = PhraseTable(.undertakingWords, of: "tail")
    /// How others take up what stands in quotation marks before it (“稻田认养”的做法).
    static let way = PhraseTable(.undertakingWords, of: "way")
    /// What is done with what stands in quotation marks behind it (改成“谷田认养”).
    static let take = PhraseTable(.undertakingWords, of: "take")
    /// What is done with a document, before its name (按照).
    static let paper = PhraseTable(.undertakingWords, of: "paper")
    /// What becomes of a project, behind its name (投产).
    static let state = PhraseTable(.undertakingWords, of: "state")
    /// What before 项目 makes it one of a kind and no name (重点).
    static let general = PhraseTable(.undertakingWords, of: "general")
    /// What a place calls its drive after (平安 of 平安裕安建设).
    static let brand = PhraseTable(.undertakingWords, of: "brand")
    /// Characters by which provinces and cities are paired (佛黔协作).
    static let region = PhraseTable(.undertakingWords, of: "region")
    /// In what they work together (佛黔东西部协作).
    static let field = PhraseTable(.undertakingWords, of: "field")
    /// What is done one for the other, behind 对口 (京宛对口合作).
    static let bond = PhraseTable(.undertakingWords, of: "bond")
    /// How the sittings of a body are called (十届三次会议).
    static let sitting = PhraseTable(.undertakingWords, of: "sitting")
    /// What a system that all know carries (微信群).
    static let carried = PhraseTable(.undertakingWords, of: "carried")
    /// What a system with a coined name is (丹企通小程序).
    static let carrier = PhraseTable(.undertakingWords, of: "carrier")
    /// What who is at a meeting does, before its name (列席会议).
    static let attending = PhraseTable(.undertakingWords, of: "attending")
    /// Quotations that name no undertaking, numbers and all (一老一小).
    static let plain = PhraseTable(.undertakingWords, of: "plain")
    /// By which what follows is called (名为“…”的画展).
    static let naming = PhraseTable(.undertakingWords, of: "naming")
    /// For whom an undertaking is, before its quoted name (年轻干部“墩苗”行动).
    static let circle = PhraseTable(.undertakingWords, of: "circle")
    /// What is said before a quotation of what is to be avoided (不搞“一刀切”).
    static let shun = PhraseTable(.undertakingWords, of: "shun")
    /// How what is done the same way every time is called, behind a name of four characters (茶师带徒制度).
    static let regime = PhraseTable(.undertakingWords, of: "regime")
    /// What a method that all know is done with, before its name (智慧河长制).
    static let technique = PhraseTable(.undertakingWords, of: "technique")
    /// Who in a village's Party branch answers for a piece of ground (村书记 of 村书记茭白责任田).
    static let keeper = PhraseTable(.undertakingWords, of: "keeper")
    /// How such a piece of ground is called (责任田).
    static let plot = PhraseTable(.undertakingWords, of: "plot")
}
