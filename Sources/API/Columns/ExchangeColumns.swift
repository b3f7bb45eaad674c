import Archive

extension Column where Item == ExchangeRow {
    /// What a list of exchanges shows.
    static let exchanges: [Column] = [
        Column("id", "编号,STORY.xN", "id, STORY.xN") { .text($0.reported.id) },
        Column("story", "所在报道", "story that reports it") { .text($0.storyID) },
        Column("published", "报道日期", "date of the story") { .text($0.published) },
        Column("learner", "学习的一方", "who learns") { .text($0.reported.learner.name) },
        Column("learner_id", "学习一方的实体编号", "entity that learns") { .text($0.reported.learner.id) },
        Column("hosts", "被学习的各方", "from whom") { .list($0.reported.hosts.map(\.name)) },
        Column("host_ids", "被学习各方的实体编号", "entities learned from, in the order of hosts; null where unknown") { row in
            let ids = row.reported.hosts.map(\.id)
            return .rendered(ids, short: ids.map { $0 ?? "" }.joined(separator: "|"))
        },
        Column("form", "形式", "form") { .text($0.reported.exchange.form.rawValue) },
        Column("from", "开始日期", "first day") { .text($0.reported.exchange.from) },
        Column("to", "结束日期", "last day") { .text($0.reported.exchange.to) },
        Column("people", "人数", "people who went") { .integer($0.reported.exchange.people) },
        Column("quote", "原文", "the sentence") { .text($0.reported.quote) },
    ]
}
