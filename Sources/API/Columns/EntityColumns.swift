import Archive

extension Column where Item == EntityRecord {
    /// What a list of entities shows.
    static let entities: [Column] = [
        Column("id", "编号", "id") { .text($0.id) },
        Column("type", "类型", "type") { .text($0.type.rawValue) },
        Column("name", "名称", "fullest name") { .text($0.name) },
        Column("adcode", "行政区划代码（GB/T 2260）", "code of a division (GB/T 2260)") { .text($0.adcode.map(String.init)) },
        Column("stories", "写到它的报道数", "stories that name it") { .integer($0.stories) },
        Column("mentions", "出现次数", "spans that name it") { .integer($0.mentions) },
        Column("first", "最早日期", "date of the first dated story that names it") { .text($0.first) },
        Column("last", "最晚日期", "date of the last dated story that names it") { .text($0.last) },
        Column("aliases", "各种称呼及报道数", "every form the stories use, with its stories", isDefault: false) {
            .rendered($0.aliases, short: $0.aliases.map(\.surface).joined(separator: "|"))
        },
        Column("roles", "职务及报道数", "posts the stories give a person", isDefault: false) {
            .rendered($0.roles, short: $0.roles.map(\.title).joined(separator: "|"))
        },
    ]
}

extension EntityRecord.Alias: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("surface", surface)
            json.member("stories", stories)
            json.member("why", why)
        }
    }
}

extension EntityRecord.Post: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("title", title)
            json.member("stories", stories)
        }
    }
}
