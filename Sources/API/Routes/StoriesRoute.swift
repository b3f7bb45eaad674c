import Annotation
import Archive
import Layout

/// `/v1/stories`: search, filter, count.
enum StoriesRoute {
    static let filters: [Parameter] = [
        Parameter(
            "q", .search, example: "治村宝", "检索式：空格为且、\"短语\"、OR、-排除、headline:标题中、entity:实体",
            "What the text must hold: space is AND, \"phrase\", OR, -without, headline:x, entity:x"),
        .entity, .place,
        Parameter(
            "type", .choice(EntityType.allCases.map(\.rawValue)), repeatable: true, example: "platform",
            "含有此类实体", "Stories that name an entity of this type"),
        Parameter(
            "kind", .choice(Story.Kind.allCases.map(\.rawValue)), repeatable: true, example: "news", "体裁",
            "Kind of story"),
        Parameter(
            "section", .text(maximumLength: Limits.textLength), repeatable: true, example: "时事聚焦", "栏目",
            "Section label, as printed"),
        Parameter(
            "outlet", .text(maximumLength: Limits.textLength), repeatable: true, example: "浙江日报", "报纸或网站",
            "Newspaper or site"),
        .document,
        Parameter(
            "unit", .text(maximumLength: Limits.textLength), repeatable: true, example: "亿元", "所述数据的单位",
            "Units of the figures that stories state"),
        .from, .to,
    ]

    static let highlight = Parameter(
        "highlight", .choice(["spans", "mark"]), example: "mark", "标出 q 命中之处：spans 给码位，mark 给转义后的 HTML",
        "Show where q was met: spans as code points, mark as escaped HTML")

    static var listParameters: [Parameter] {
        filters + [
            .sort(
                StorySort.allCases.map(\.rawValue), "次序；有 q 时默认按相关，否则按日期从新到旧",
                "Order; by relevance where q is given, else newest first"),
            Parameter(
                "facets", .choice(FacetField.allCases.map(\.rawValue)), repeatable: true, example: "type,outlet",
                "同时计数的字段", "Fields to count by"),
            highlight,
        ] + .columns(Column.stories) + Parameter.paging
    }

    static var route: Route {
        Route(
            "/v1/stories", name: "listStories", Bilingual("检索、筛选报道", "Search and filter stories"),
            parameters: listParameters, members: .columns(Column.stories),
            as: [.json, .ndjson, .csv, .atom], example: "/v1/stories?q=治村宝", .archive(answer))
    }

    @Sendable static func answer(_ call: Call, _ snapshot: Snapshot) throws(Problem) -> Answer {
        var lookup = Lookup(snapshot)
        let query = StoryQuery(call.arguments, &lookup)
        return try list(query, call, snapshot, lookup)
    }

    static func list(
        _ query: StoryQuery, _ call: Call, _ snapshot: Snapshot, _ lookup: Lookup
    ) throws(Problem) -> Answer {
        if call.representation == .atom { return StoryFeed(query: query, snapshot: snapshot).answer(call) }
        let isWhole = ColumnSelection(Column.stories, call.arguments).columns.contains { !$0.isDefault }
        let highlighting = StoryHighlighting(query: query, style: call.arguments.text("highlight"))
        let facets = FacetList(query: query, arguments: call.arguments)
        let list = PagedList(
            snapshot: snapshot, columns: Column.stories,
            item: { StoryItem($0, in: snapshot, whole: isWhole) },
            page: { snapshot.stories(query, start: $0, limit: $1) },
            all: { snapshot.allStories(query) },
            more: { highlighting?.write($0, to: &$1) },
            envelope: { facets.write(from: snapshot, to: &$0) },
            unmatched: lookup.unmatched)
        return try list.answer(call)
    }
}

extension StoryQuery {
    /// The query that the parameters of `/v1/stories` spell.
    init(_ arguments: Arguments, _ lookup: inout Lookup) {
        self.init()
        text = arguments.search("q")
        entities = arguments.texts("entity").isEmpty ? [] : [lookup.entities("entity", arguments)]
        places = arguments.texts("place").isEmpty ? [] : [lookup.places("place", arguments)]
        types = arguments.texts("type").compactMap(EntityType.init)
        kinds = arguments.texts("kind").compactMap(Story.Kind.init)
        sections = arguments.texts("section")
        outlets = arguments.texts("outlet")
        documents = lookup.documents("document", arguments)
        units = arguments.texts("unit")
        published = DateRange(from: arguments.date("from"), to: arguments.date("to"))
        sort =
            arguments.text("sort").flatMap(StorySort.init) ?? (text == nil ? .publishedDescending : .relevance)
        // A group without members is met by no story.
        if lookup.isImpossible { entities.append([]) }
    }
}
