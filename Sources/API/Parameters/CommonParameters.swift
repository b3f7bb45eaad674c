/// Parameters that several routes share.
extension Parameter {
    static let limit = Parameter(
        "limit", .integer(Limits.page), example: "20", "一页的条数，默认 20；NDJSON 与 CSV 不写则不限",
        "Items of one page, 20 by default; for NDJSON and CSV all, where it is not given")
    static let cursor = Parameter(
        "cursor", .cursor, example: "", "接续上一页：取自上次回答的 next 或 prev",
        "Where the page begins: from next or prev of an earlier answer")
    static let language = Parameter(
        "lang", .choice(Language.allCases.map(\.rawValue)), example: "en", "语言，胜过 Accept-Language",
        "Language, whatever Accept-Language says")
    static let byteOrderMark = Parameter(
        "bom", .flag, example: "1", "CSV 前加字节顺序标记，便于 Excel 打开", "CSV opens with a byte order mark, as Excel needs")
    static let place = Parameter(
        "place", .text(maximumLength: Limits.textLength), repeatable: true, example: "331125",
        "地区：行政区划代码、编号或名称，含下辖地区", "Places by code, id or name; a division takes in all below it")
    static let entity = Parameter(
        "entity", .text(maximumLength: Limits.textLength), repeatable: true, example: "platform:治村宝",
        "实体：编号或名称", "Entities by id or name")
    static let document = Parameter(
        "document", .text(maximumLength: Limits.textLength), repeatable: true, example: "004_da59c198da5f067d",
        "文档编号", "Documents by id")
    static let from = Parameter(
        "from", .date, example: "2021", "最早日期：2022、2022-03 或 2022-03-15", "First date: 2022, 2022-03 or 2022-03-15")
    static let to = Parameter(
        "to", .date, example: "2022-03", "最晚日期，含当日、当月、当年", "Last date; the whole day, month or year counts")

    /// Paging and the forms of a list.
    static let paging = [limit, cursor, byteOrderMark]

    static func sort(_ names: [String], _ chinese: String, _ english: String) -> Parameter {
        Parameter("sort", .choice(names), example: names.first ?? "", chinese, english)
    }
}
