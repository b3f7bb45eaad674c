import Annotation
import Archive

/// The archive in numbers.
enum StatisticsRoutes {
    static var routes: [Route] {
        [
            Route(
                "/v1/statistics", name: "getStatistics", Bilingual("档案的总体数字", "The archive in numbers"),
                example: "/v1/statistics", .archive(statistics)),
            Route(
                "/v1/statistics/timeline", name: "getTimeline", Bilingual("逐月报道数", "Stories by month"),
                parameters: StoriesRoute.filters, example: "/v1/statistics/timeline", .archive(timeline)),
            Route(
                "/v1/statistics/facets", name: "getFacets",
                Bilingual("按字段计数", "Stories counted by fields"),
                parameters: StoriesRoute.filters + [
                    Parameter(
                        "by", .choice(FacetField.allCases.map(\.rawValue)), repeatable: true, required: true,
                        example: "type,outlet", "计数的字段", "Fields to count by"),
                    Parameter(
                        "limit", .integer(Limits.page), example: "50", "每个字段最多几个值，默认 \(Limits.facetValues)",
                        "Values of each field, \(Limits.facetValues) by default"),
                ], example: "/v1/statistics/facets?by=type", .archive(facets)),
            Route(
                "/v1/statistics/network", name: "getNetwork",
                Bilingual("实体共现网络", "Which entities stand together"),
                parameters: StoriesRoute.filters.filter { $0.name != "type" } + [
                    Parameter(
                        "type", .choice(EntityType.allCases.map(\.rawValue)), repeatable: true, example: "organization",
                        "节点的类型，不写则全部", "Types of nodes; all where it is not given"),
                    Parameter(
                        "limit", .integer(Limits.network), example: "50", "节点数，默认 \(Limits.networkNodes)",
                        "Nodes, \(Limits.networkNodes) by default"),
                    Parameter(
                        "at_least", .integer(1...1_000_000), example: "2", "至少同现于几篇，默认 1",
                        "Stories that an edge needs, 1 by default"),
                ], example: "/v1/statistics/network?type=organization", .archive(network)),
            Route(
                "/v1/statistics/series", name: "getSeries",
                Bilingual(
                    "同一指标随时间或地方的数值，相左者并列",
                    "One measure over time or places; values that differ stand side by side"),
                parameters: FigureRoutes.filters.map { $0.name == "measure" ? $0.required() : $0 } + [
                    .sort(
                        FigureSeries.Order.allCases.map(\.rawValue), "次序：日期或地方，默认日期",
                        "Order by date (the default) or by place")
                ],
                example: "/v1/statistics/series?measure=微网格", .archive(series)),
        ]
    }

    @Sendable private static func statistics(_ call: Call, _ snapshot: Snapshot) throws(Problem) -> Answer {
        let statistics = snapshot.statistics()
        return .object { json in
            statistics.writeMembers(to: &json)
            json.meta(of: snapshot)
        }
    }

    @Sendable private static func timeline(_ call: Call, _ snapshot: Snapshot) throws(Problem) -> Answer {
        var lookup = Lookup(snapshot)
        let points = snapshot.timeline(StoryQuery(call.arguments, &lookup))
        return .object { json in
            json.array("data", of: points) { json, point in
                json.object { json in
                    json.member("period", point.period)
                    json.member("stories", point.stories)
                }
            }
            json.meta(of: snapshot)
        }
    }

    @Sendable private static func facets(_ call: Call, _ snapshot: Snapshot) throws(Problem) -> Answer {
        var lookup = Lookup(snapshot)
        let query = StoryQuery(call.arguments, &lookup)
        let by = call.arguments.set("by") ?? []
        let fields = FacetField.allCases.filter { by.contains($0.rawValue) }
        let facets = snapshot.facets(query, by: fields, limit: call.arguments.integer("limit") ?? Limits.facetValues)
        return .object { json in
            json.member("facets", facets)
            json.meta(of: snapshot)
        }
    }

    @Sendable private static func network(_ call: Call, _ snapshot: Snapshot) throws(Problem) -> Answer {
        var lookup = Lookup(snapshot)
        var query = StoryQuery(call.arguments, &lookup)
        query.types = []
        let nodes = call.arguments.integer("limit") ?? Limits.networkNodes
        let network = snapshot.network(
            types: call.arguments.texts("type").compactMap(EntityType.init), over: query, nodes: nodes,
            edges: nodes * Limits.edgesPerNode, atLeast: call.arguments.integer("at_least") ?? 1)
        return .object { json in
            json.array("nodes", of: network.nodes) { json, ordinal in
                let row = snapshot.entityRow(ordinal)
                json.object { json in
                    row.writeNaming(to: &json)
                    json.member("stories", row.stories)
                }
            }
            json.array("edges", of: network.edges) { json, edge in
                json.object { json in
                    json.member("source", snapshot.entityRow(edge.first).id)
                    json.member("target", snapshot.entityRow(edge.second).id)
                    json.member("stories", edge.stories)
                }
            }
            json.meta(of: snapshot)
        }
    }

    @Sendable private static func series(_ call: Call, _ snapshot: Snapshot) throws(Problem) -> Answer {
        var lookup = Lookup(snapshot)
        let query = FigureQuery(call.arguments, &lookup)
        let series =
            lookup.isImpossible
            ? nil
            : snapshot.series(
                query, by: call.arguments.text("sort").flatMap(FigureSeries.Order.init) ?? .date)
        let selection = ColumnSelection(Column.figures, call.arguments)
        return .object { json in
            json.member("unit", series?.unit)
            json.array("data", of: series?.points ?? []) { json, point in
                json.object { json in
                    json.member("date", point.date)
                    json.member("subject", point.subject.map { snapshot.entityRow($0).id })
                    json.member("conflicting", point.conflicting)
                    json.array("figures", of: point.figures) { json, ordinal in
                        selection.writeObject(snapshot.figureRow(ordinal), to: &json)
                    }
                }
            }
            json.meta(of: snapshot)
        }
    }
}
