import Archive

extension Column where Item == Document {
    /// What a list of documents shows.
    static let documents: [Column] = [
        Column("id", "编号", "id") { .text($0.id) },
        Column("encoding", "编码", "how its bytes were read") { .text($0.encoding.rawValue) },
        Column("bytes", "原文件字节数", "size of the raw file in bytes") { .integer($0.bytes) },
        Column("sha256", "原文件摘要", "digest of the raw bytes") { .text($0.sha256) },
        Column("lines", "行数", "raw lines") { .integer($0.lines) },
        Column("outlet", "报纸或网站", "newspaper or site") { .text($0.provenance.outlet) },
        Column("published", "刊发日期", "date of publication, where the folder tells it") { document in
            document.provenance.published.map { .rendered($0, short: $0.date) } ?? .null
        },
        Column("page", "版次", "page, as the paper numbers it") { .text($0.provenance.page) },
        Column("url", "来源地址", "where it came from") { .text($0.provenance.url) },
        Column("stories", "报道数", "stories on it") { .integer($0.stories.count) },
        Column("furniture", "不属任何报道的行号", "raw lines that belong to no story") {
            .rendered($0.furniture, short: $0.furniture.map(String.init).joined(separator: "|"))
        },
        Column("repairs", "修复数", "repairs made") { .integer($0.repairTotal) },
        Column("repairs_by_rule", "各类修复数", "repairs by rule") {
            .rendered(RepairCounts(counts: $0.repairs), short: nil)
        },
        Column("warnings", "读取时的提示", "what a reader of the log should know") { .list($0.warnings) },
    ]
}

/// Repairs by rule, as one object.
private struct RepairCounts: JSONWritable {
    let counts: [Document.RepairCount]

    func write(to json: inout JSONWriter) {
        json.object { json in for count in counts { json.member(count.rule.rawValue, count.count) } }
    }
}
