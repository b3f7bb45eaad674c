import Archive
import Layout

/// A story in a list: its row, and the whole of it where a column needs that.
struct StoryItem: Sendable {
    let snapshot: Snapshot
    let row: StoryRow
    let record: StoryRecord?

    init(_ ordinal: Int32, in snapshot: Snapshot, whole: Bool) {
        self.snapshot = snapshot
        row = snapshot.storyRow(ordinal)
        record = whole ? snapshot.storyRecord(ordinal) : nil
    }
}

extension Column where Item == StoryItem {
    /// What a list of stories can show. Columns that do not come unasked need the whole story.
    static let stories: [Column] = [
        Column("id", "编号,DOCUMENT.N", "id, DOCUMENT.N") { .text($0.row.id) },
        Column("document", "所在文档", "document it stands in") { .text($0.row.document) },
        Column("ordinal", "在版面上的次序，从 1 起", "place on the page, from 1") { .integer($0.row.number) },
        Column("kind", "体裁", "kind of story") { .text($0.row.kind.rawValue) },
        Column("section", "栏目", "section label") { .text($0.row.section) },
        Column("headline", "主标题", "headline") { .text($0.row.headline) },
        Column("outlet", "报纸或网站", "newspaper or site") { .text($0.row.outlet) },
        Column("published", "刊发日期、精度与依据", "date of publication, its precision and basis") { item in
            guard let published = item.row.published else { return .null }
            return .rendered(published, short: published.date)
        },
        Column("characters", "正文字数（码位）", "length of the text in code points") { .integer($0.row.characters) },
        whole("kicker", "引题", "line above the headline") { .text($0.story.kicker) },
        whole("deck", "副题", "line below the headline") { .text($0.story.deck) },
        whole("bylines", "署名", "credited writers, photographers, editors") {
            .rendered($0.story.bylines, short: $0.story.bylines.map(\.name).joined(separator: "|"))
        },
        whole("agency", "通讯社", "news agency") { .text($0.story.agency) },
        whole("dateline", "电头", "place and day it was filed") { record in
            record.story.dateline.map { .rendered($0, short: $0.place ?? "") } ?? .null
        },
        whole("text", "全文", "the whole text") { .text($0.text(in: 0..<$0.story.text.count)) },
        whole("paragraphs", "段落及其角色与原始行号", "paragraphs with role and raw lines") {
            .rendered(StoryParagraphs(record: $0), short: nil)
        },
        whole("entities", "所写的实体", "entities it names") {
            .rendered($0.entities, short: $0.entities.map(\.id).joined(separator: "|"))
        },
        whole("figures", "所述的数据", "figures it states") {
            .rendered($0.figures, short: $0.figures.map(\.quote).joined(separator: "|"))
        },
        whole("exchanges", "所报道的学习交流", "exchanges it reports") { .rendered($0.exchanges, short: nil) },
    ]

    private static func whole(
        _ name: String, _ chinese: String, _ english: String, _ cell: @escaping @Sendable (StoryRecord) -> Cell
    ) -> Column {
        Column(name, chinese, english, isDefault: false) { $0.record.map(cell) ?? .null }
    }
}
