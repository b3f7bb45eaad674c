import Annotation
import Archive

/// Which entity a path means by an id, a code, a name or alias, or a part of one.
enum EntityResolution {
    /// Names offered where nothing is called as asked.
    private static let suggestions = 5
    /// Names compared for likeness where nothing begins as asked.
    private static let compared = 20_000
    /// Code points from which a part of a name is enough, and entities that may hold it before it says too little.
    private static let shortestPart = 2
    private static let mostHolding = 50
    /// Code points of a name that may stand behind its place, and of both together.
    private static let shortestPlaced = 4
    private static let longestPlaced = 60

    /// The ordinal; 300 with the candidates where the name is that of several, 404 where of none.
    static func ordinal(_ text: String, in snapshot: Snapshot) throws(Problem) -> Int32 {
        if let exact = snapshot.entity(id: text) { return exact }
        if let code = divisionCode(text), let place = snapshot.entity(id: "place:\(code)") { return place }
        let asked = AskedName(text)
        var candidates = called(asked, in: snapshot)
        if candidates.isEmpty { candidates = placed(asked, in: snapshot) }
        if candidates.isEmpty { candidates = holding(asked, in: snapshot) }
        if candidates.count == 1 { return candidates[0] }
        guard !candidates.isEmpty else {
            throw .noSuchEntity(
                text, suggestions: alike(text, in: snapshot), stories: stories(saying: asked.name, in: snapshot))
        }
        throw .ambiguousName(text, candidates: candidates.map(snapshot.entityRow))
    }

    /// What was asked for, with its type where the text says one (`platform:治村宝`).
    private struct AskedName {
        let name: String
        let type: EntityType?

        init(name: String, type: EntityType?) {
            self.name = name
            self.type = type
        }

        init(_ text: String) {
            if let colon = text.firstIndex(of: ":"), let type = EntityType(rawValue: String(text[..<colon])) {
                self.type = type
                name = String(text[text.index(after: colon)...])
            } else {
                type = nil
                name = text
            }
        }
    }

    /// Entities called so; those whose own name it is stand before those that only go by it.
    private static func called(_ asked: AskedName, in snapshot: Snapshot) -> [Int32] {
        let named = snapshot.entities(named: asked.name).filter {
            asked.type == nil || snapshot.entityRow($0).type == asked.type
        }
        let own = named.filter { snapshot.entityRow($0).name == asked.name }
        return own.isEmpty ? named : own
    }

    /// Entities called by their name with their place before it (涪陵第二期干部能力提升培训班), where a story names both.
    private static func placed(_ asked: AskedName, in snapshot: Snapshot) -> [Int32] {
        let scalars = Array(asked.name.unicodeScalars)
        guard (shortestPart + shortestPlaced...longestPlaced).contains(scalars.count) else { return [] }
        for cut in shortestPart...(scalars.count - shortestPlaced) {
            let place = String(String.UnicodeScalarView(scalars[..<cut]))
            let places = snapshot.entities(named: place).filter { snapshot.entityRow($0).type == .place }
            guard !places.isEmpty else { continue }
            let stories = Set(places.flatMap(snapshot.stories(naming:)))
            let rest = AskedName(name: String(String.UnicodeScalarView(scalars[cut...])), type: asked.type)
            let named = called(rest, in: snapshot).filter { entity in
                snapshot.stories(naming: entity).contains(where: stories.contains)
            }
            if !named.isEmpty { return named }
        }
        return []
    }

    /// Entities that bear the text within their name or an alias, most used first; none where it says too little.
    private static func holding(_ asked: AskedName, in snapshot: Snapshot) -> [Int32] {
        guard asked.name.unicodeScalars.count >= shortestPart else { return [] }
        var query = EntityQuery()
        query.text = asked.name
        query.types = asked.type.map { [$0] } ?? []
        let holding = snapshot.entities(query, limit: mostHolding)
        return holding.total > mostHolding ? [] : holding.items
    }

    /// Ids of stories whose text says what no entity is called.
    private static func stories(saying name: String, in snapshot: Snapshot) -> [String] {
        var query = StoryQuery()
        do {
            query.text = try TextQuery(parsing: "\"\(name)\"")
        } catch {
            // A name that is no phrase (too long, or with quotation marks of its own) is looked for in vain.
            return []
        }
        return snapshot.stories(query, limit: suggestions).items.map(snapshot.storyID)
    }

    private static func alike(_ text: String, in snapshot: Snapshot) -> [String] {
        let begun = snapshot.suggestions(for: text, limit: suggestions).compactMap { suggestion -> String? in
            guard case .entity(let ordinal, _) = suggestion else { return nil }
            return snapshot.entityRow(ordinal).id
        }
        guard begun.isEmpty else { return begun }
        let ordinals = 0..<Int32(min(snapshot.entityCount, compared))
        return nearest(to: text, in: ordinals.lazy.map { snapshot.entityRow($0).id }).map { [$0] } ?? []
    }
}

extension Problem {
    /// `suggestions` are ids of entities called alike; `stories` ids of stories whose text says the name.
    static func noSuchEntity(_ name: String, suggestions: [String], stories: [String]) -> Problem {
        let missing = noSuchItem(
            Bilingual("实体", "entity"), id: name, list: "/v1/entities", suggestions: suggestions)
        guard !stories.isEmpty else { return missing }
        let hint = Bilingual("正文中有这些字样的报道见 stories。", " Stories whose text says it stand in stories.")
        return Problem(
            missing.kind,
            Bilingual(missing.detail.chinese + hint.chinese, missing.detail.english + hint.english),
            members: missing.members + [Member(name: "stories") { json, _ in for id in stories { json.element(id) } }])
    }

    /// Several entities answer to a name, as theirs or as a part of theirs.
    static func ambiguousName(_ name: String, candidates: [EntityRow]) -> Problem {
        let members = Member(name: "candidates") { json, _ in
            for candidate in candidates {
                json.element(Candidate(row: candidate))
            }
        }
        return Problem(
            .ambiguousName,
            Bilingual(
                "有 \(candidates.count) 个实体的名称与 \(name) 相符；请用 candidates 中的编号。",
                "\(candidates.count) entities answer to the name \(name); ask for one of the ids in candidates."),
            members: [members])
    }

    private struct Candidate: JSONWritable {
        let row: EntityRow

        func write(to json: inout JSONWriter) {
            json.object { json in
                row.writeNaming(to: &json)
                json.member("stories", row.stories)
                json.member("href", "/v1/entities/" + PercentEncoding.encoded(row.id))
            }
        }
    }
}
