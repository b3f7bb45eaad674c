import Lexicon

/// Words beside names or in them, by what they tell.
enum NameCues {
    /// What counts provinces just named, or speaks of what lies between them: 三省, 交界.
    static let countedProvinces = PhraseTable(.nameCues, of: "counted-provinces")
    /// What happened on a day that numbers tell: 5·12特大地震.
    static let disaster = PhraseTable(.nameCues, of: "disaster")
    /// What closes a list of offices or things, and no list of people: 等部门.
    static let listClose = PhraseTable(.nameCues, of: "list-close")
    /// How firms close: 集团有限公司.
    static let firmEnd = PhraseTable(.nameCues, of: "firm-end")
    /// How bodies close that are called by a shorter name too: 合作社.
    static let houseEnd = PhraseTable(.nameCues, of: "house-end")
    /// How the stations of a house in a town close, which need no post behind them: 派出所.
    static let station = PhraseTable(.nameCues, of: "station")
    /// How hospitals close, which have departments.
    static let hospital = PhraseTable(.nameCues, of: "hospital")
    /// How the departments of a hospital close, which need no post behind them: 新生儿科.
    static let ward = PhraseTable(.nameCues, of: "ward")
    /// Who work or lie in such a department, behind its name: 儿科 + 医生.
    static let wardTrade = PhraseTable(.nameCues, of: "ward-trade")
    /// Bodies of a village that have no other name: 村监会.
    static let villageBody = PhraseTable(.nameCues, of: "village-body")
    /// Parties and leagues that are called before the committee of a place: 共青团 + 抚远市委.
    static let party = PhraseTable(.nameCues, of: "party")
    /// What is of a level of government and none of its bodies: 中央 + 财政.
    static let levelMatter = PhraseTable(.nameCues, of: "level-matter")
    /// Stations that a town has, called after it: 派出所.
    static let townStation = PhraseTable(.nameCues, of: "town-station")
    /// Papers and agencies that send a story.
    static let creditSender = PhraseTable(.nameCues, of: "credit-sender")
    /// What stands in a credit: 通讯员.
    static let creditWriter = PhraseTable(.nameCues, of: "credit-writer")
    /// What closes the credit of a picture: 摄影报道.
    static let creditTaker = PhraseTable(.nameCues, of: "credit-taker")
    /// Who somebody is to others: 徒弟, 老伴, 小伙.
    static let kin = PhraseTable(.nameCues, of: "kin")
    /// What stands behind a river's name: 两岸, 大堤, 河段.
    static let riverPart = PhraseTable(.nameCues, of: "river-part")
    /// What those are called by family name whose calling it is, and no office: 老师, 大夫.
    static let calling = PhraseTable(.nameCues, of: "calling")
}
