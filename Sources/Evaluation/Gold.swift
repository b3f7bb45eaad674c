/// What a careful reader finds in one document: the annotations of `Tests/Gold`, whose README defines every value.
public struct Gold: Sendable {
    /// The document's id, the file's name without `.json`.
    public let document: String
    let lines: [Line]
    let stories: [Story]
    let entities: [Entity]
    let figures: [Figure]
    let exchanges: [Exchange]

    struct Line: Sendable {
        let number: Int
        let story: Int?
        let role: String
        let paragraph: Int?
    }

    struct Story: Sendable {
        let ordinal: Int
        let kind: String?
        /// `headline`, `kicker`, `deck`, `section`.
        let heads: [String: String]
        let bylines: [String]
        let dateline: Dateline?
    }

    struct Dateline: Sendable, Equatable {
        let place: String?
        let month: Int?
        let day: Int?
    }

    struct Entity: Sendable {
        let story: Int
        let name: String
        let type: String
        let surfaces: [String]
        let roles: [String]
        let adcode: String?
    }

    struct Figure: Sendable {
        let story: Int
        let quote: String
        let value: Double
        let qualifier: String?
        let unit: String?
        let kind: String?
        let measure: String?
    }

    struct Exchange: Sendable {
        let story: Int
        let learner: String
        let hosts: [String]
    }

    /// Reads one gold file. Rows without the members that every row must have are left out.
    /// - Throws: `JSONError` where the bytes are not JSON.
    public init(document: String, json bytes: [UInt8]) throws(JSONError) {
        let root = try JSONReader.value(of: bytes)
        func rows(_ key: String) -> [JSONValue] { root[key]?.elements ?? [] }
        self.document = document
        lines = rows("lines").compactMap { row in
            guard let number = row["n"]?.integer, let role = row["role"]?.text else { return nil }
            return Line(number: number, story: row["story"]?.integer, role: role, paragraph: row["para"]?.integer)
        }
        stories = rows("stories").compactMap { row in
            guard let ordinal = row["story"]?.integer else { return nil }
            var heads: [String: String] = [:]
            for name in Score.heads { heads[name] = row[name]?.text }
            let dateline = row["dateline"].flatMap { value -> Dateline? in
                guard case .object = value else { return nil }
                return Dateline(
                    place: value["place"]?.text, month: value["month"]?.integer, day: value["day"]?.integer)
            }
            return Story(
                ordinal: ordinal, kind: row["kind"]?.text, heads: heads,
                bylines: (row["bylines"]?.elements ?? []).compactMap { $0["name"]?.text }, dateline: dateline)
        }
        entities = rows("entities").compactMap { row in
            guard let story = row["story"]?.integer, let name = row["name"]?.text, let type = row["type"]?.text
            else { return nil }
            let code = row["adcode"]?.text ?? row["adcode"]?.integer.map(String.init)
            return Entity(
                story: story, name: name, type: type, surfaces: row["surfaces"]?.texts ?? [],
                roles: row["roles"]?.texts ?? [], adcode: code.flatMap { $0.isEmpty ? nil : $0 })
        }
        figures = (rows("figures") + rows("statistics")).compactMap { row in
            guard let story = row["story"]?.integer, let quote = row["quote"]?.text, let value = row["value"]?.number
            else { return nil }
            return Figure(
                story: story, quote: quote, value: value, qualifier: row["qualifier"]?.text, unit: row["unit"]?.text,
                kind: row["kind"]?.text, measure: row["measure"]?.text)
        }
        exchanges = rows("exchanges").compactMap { row in
            guard let story = row["story"]?.integer, let learner = row["learner"]?.text else { return nil }
            return Exchange(story: story, learner: learner, hosts: row["hosts"]?.texts ?? [])
        }
    }
}
