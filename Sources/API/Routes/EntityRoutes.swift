import Annotation
import Archive
import HTTP

/// The entities that stories name: listed, and each as a profile.
enum EntityRoutes {
    private static let id = Route.Variable(
        name: "id",
        meaning: Bilingual(
            "实体编号（platform:治村宝、place:331125），或只与一个实体相符的名称、称呼及其一部分（治村宝）",
            "id of an entity (platform:治村宝, place:331125), or a name, alias or part of one that is only one entity's (治村宝)"
        ))

    static let type = Parameter(
        "type", .choice(EntityType.allCases.map(\.rawValue)), repeatable: true, example: "platform", "实体类型",
        "Type of entity")

    static var routes: [Route] {
        [
            Route(
                "/v1/entities", name: "listEntities", Bilingual("报道所写的实体", "The entities that stories name"),
                parameters: [
                    Parameter(
                        "q", .text(maximumLength: Limits.textLength), example: "治村", "名称或称呼中含有的文字",
                        "Text within a name or alias"),
                    type, .place,
                    .sort(EntitySort.allCases.map(\.rawValue), "次序，默认报道多者在前", "Order; most stories first by default"),
                ] + .columns(Column.entities) + Parameter.paging,
                members: .columns(Column.entities), as: [.json, .ndjson, .csv, .geojson],
                example: "/v1/entities?type=platform", .archive(list)),
            Route(
                "/v1/entities/{id}", name: "getEntity",
                Bilingual("一个实体的全貌", "The profile of one entity"), variables: [id],
                parameters: [
                    Parameter(
                        "fields", .choice(EntityProfile.members), repeatable: true, example: "id,name,figures",
                        "只要这些字段", "Only these members")
                ], example: "/v1/entities/治村宝", .archive(profile)),
            Route(
                "/v1/entities/{id}/stories", name: "listEntityStories",
                Bilingual("写到它的报道", "The stories that name it"), variables: [id],
                parameters: StoriesRoute.listParameters, members: .columns(Column.stories),
                as: [.json, .ndjson, .csv, .atom],
                example: "/v1/entities/治村宝/stories", .archive(stories)),
            Route(
                "/v1/entities/{id}/related", name: "listRelatedEntities",
                Bilingual("与它一同出现多于偶然的实体", "Entities that stand with it more often than by chance"),
                variables: [id], parameters: [type, .limit(Limits.related)], example: "/v1/entities/治村宝/related",
                .archive(related)),
            Route(
                "/v1/entities/{id}/timeline", name: "getEntityTimeline",
                Bilingual("逐月的报道数", "Stories that name it, by month"), variables: [id],
                example: "/v1/entities/治村宝/timeline", .archive(timeline)),
        ]
    }

    @Sendable private static func list(_ call: Call, _ snapshot: Snapshot) throws(Problem) -> Answer {
        var lookup = Lookup(snapshot)
        var query = EntityQuery()
        query.text = call.arguments.text("q")
        query.types = call.arguments.texts("type").compactMap(EntityType.init)
        query.places = lookup.places("place", call.arguments)
        query.sort = call.arguments.text("sort").flatMap(EntitySort.init) ?? .storiesDescending
        let fixed = query
        if call.representation == .geojson {
            let all = lookup.isImpossible ? [] : snapshot.allEntities(fixed)
            return PlaceFeatures(snapshot: snapshot, entities: all).answer()
        }
        return try PagedList(
            snapshot: snapshot, columns: Column.entities, item: snapshot.entityRecord,
            page: { snapshot.entities(fixed, start: $0, limit: $1) }, all: { snapshot.allEntities(fixed) },
            unmatched: lookup.unmatched, isImpossible: lookup.isImpossible
        ).answer(call)
    }

    @Sendable private static func profile(_ call: Call, _ snapshot: Snapshot) throws(Problem) -> Answer {
        let ordinal = try EntityResolution.ordinal(call.variable("id"), in: snapshot)
        let profile = EntityProfile(ordinal, in: snapshot)
        var json = JSONWriter()
        json.object(selecting: call.arguments.set("fields")) { profile.writeMembers(to: &$0) }
        let address = "/v1/entities/" + PercentEncoding.encoded(profile.record.id)
        return Answer(
            json.bytes,
            fields: [
                Field("Content-Location", address),
                Field("Link", "<\(address)/stories>; rel=\"related\", <\(address)>; rel=\"canonical\""),
            ])
    }

    @Sendable private static func stories(_ call: Call, _ snapshot: Snapshot) throws(Problem) -> Answer {
        let ordinal = try EntityResolution.ordinal(call.variable("id"), in: snapshot)
        var lookup = Lookup(snapshot)
        var query = StoryQuery(call.arguments, &lookup)
        query.entities.append([ordinal])
        return try StoriesRoute.list(query, call, snapshot, lookup)
    }

    @Sendable private static func related(_ call: Call, _ snapshot: Snapshot) throws(Problem) -> Answer {
        let ordinal = try EntityResolution.ordinal(call.variable("id"), in: snapshot)
        let types = call.arguments.texts("type").compactMap(EntityType.init)
        let limit = call.arguments.integer("limit") ?? Limits.related
        let related = snapshot.related(to: ordinal, types: types, limit: limit)
        return .object { json in
            json.array("data", of: related) { json, other in
                RelatedRow(other, in: snapshot).write(to: &json)
            }
            json.meta(of: snapshot)
        }
    }

    @Sendable private static func timeline(_ call: Call, _ snapshot: Snapshot) throws(Problem) -> Answer {
        let ordinal = try EntityResolution.ordinal(call.variable("id"), in: snapshot)
        return .object { json in
            json.member("entity", snapshot.entityRow(ordinal).id)
            json.member("data", snapshot.timeline(of: ordinal))
            json.meta(of: snapshot)
        }
    }
}
