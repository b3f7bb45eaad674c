import Annotation
import Archive

/// Which entity a path means by an id, a code or a plain name.
enum EntityResolution {
    /// Digits of a GB/T 2260 code.
    private static let codeLength = 6
    /// Names offered where nothing is called as asked.
    private static let suggestions = 5
    /// Names compared for likeness where nothing begins as asked.
    private static let compared = 20_000

    /// The ordinal; 300 with the candidates where the name is that of several, 404 where of none.
    static func ordinal(_ text: String, in snapshot: Snapshot) throws(Problem) -> Int32 {
        if let exact = snapshot.entity(id: text) { return exact }
        if text.utf8.count == codeLength, Int(text) != nil, let place = snapshot.entity(id: "place:" + text) {
            return place
        }
        let candidates = candidates(text, in: snapshot)
        if candidates.count == 1 { return candidates[0] }
        guard !candidates.isEmpty else {
            throw .noSuchItem(
                Bilingual("实体", "entity"), id: text, list: "/v1/entities", suggestions: alike(text, in: snapshot))
        }
        throw .ambiguousName(text, candidates: candidates.map(snapshot.entityRow))
    }

    /// Entities called so; those whose own name it is stand before those that only go by it.
    private static func candidates(_ text: String, in snapshot: Snapshot) -> [Int32] {
        var name = text
        var type: EntityType?
        if let colon = text.firstIndex(of: ":"), let prefix = EntityType(rawValue: String(text[..<colon])) {
            type = prefix
            name = String(text[text.index(after: colon)...])
        }
        let named = snapshot.entities(named: name).filter { type == nil || snapshot.entityRow($0).type == type }
        let own = named.filter { snapshot.entityRow($0).name == name }
        return own.isEmpty ? named : own
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
    static func ambiguousName(_ name: String, candidates: [EntityRow]) -> Problem {
        let members = Member(name: "candidates") { json, _ in
            for candidate in candidates {
                json.element(Candidate(row: candidate))
            }
        }
        return Problem(
            .ambiguousName,
            Bilingual(
                "有 \(candidates.count) 个实体叫 \(name);请用 candidates 中的编号。",
                "\(candidates.count) entities go by \(name); ask for one of the ids in candidates."),
            members: [members])
    }

    private struct Candidate: JSONWritable {
        let row: EntityRow

        func write(to json: inout JSONWriter) {
            json.object { json in
                json.member("id", row.id)
                json.member("type", row.type.rawValue)
                json.member("name", row.name)
                json.member("stories", row.stories)
                json.member("href", "/v1/entities/" + PercentEncoding.encoded(row.id))
            }
        }
    }
}
