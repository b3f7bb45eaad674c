import Archive

/// Who learned from whom, gathered: parties as nodes, an edge for each pair and form.
struct ExchangeNetwork {
    /// A place or body that learns or is learned from.
    struct Node {
        /// Its entity's id where it has one, else its name.
        let key: String
        let name: String
        let entity: EntityRow?
        /// Exchanges in which it learns, and in which others learn from it.
        var learned = 0
        var taught = 0

        var centre: Coordinates? { entity?.adcode.flatMap(Coordinates.init(centreOf:)) }
    }

    /// All exchanges of one form from one party to another.
    struct Edge {
        let learner: String
        let host: String
        let form: String
        var rows: [ExchangeRow]

        /// People of all exchanges that state them; nil where none does.
        var people: Int? {
            let stated = rows.compactMap(\.reported.exchange.people)
            return stated.isEmpty ? nil : stated.reduce(0, +)
        }
    }

    /// In order of first appearance, and so the same in every run.
    private(set) var nodes: [Node] = []
    private(set) var edges: [Edge] = []

    init(_ rows: [ExchangeRow], in snapshot: Snapshot) {
        var nodePlaces: [String: Int] = [:]
        var edgePlaces: [[String]: Int] = [:]
        func place(of party: ReportedExchange.Party) -> Int {
            let key = party.id ?? party.name
            if let place = nodePlaces[key] { return place }
            nodePlaces[key] = nodes.count
            nodes.append(Node(key: key, name: party.name, entity: party.entity.map(snapshot.entityRow)))
            return nodes.count - 1
        }
        for row in rows {
            let learner = place(of: row.reported.learner)
            nodes[learner].learned += 1
            for party in row.reported.hosts {
                let host = place(of: party)
                nodes[host].taught += 1
                let key = [nodes[learner].key, nodes[host].key, row.reported.exchange.form.rawValue]
                if let edge = edgePlaces[key] {
                    edges[edge].rows.append(row)
                } else {
                    edgePlaces[key] = edges.count
                    edges.append(Edge(learner: key[0], host: key[1], form: key[2], rows: [row]))
                }
            }
        }
    }

    func answer(_ snapshot: Snapshot) -> Answer {
        .object { json in
            json.member("nodes", nodes)
            json.member("edges", edges)
            json.meta(of: snapshot)
        }
    }

    /// An arrow on the map for each edge whose ends are known.
    func features() -> Answer {
        let centres = Dictionary(nodes.map { ($0.key, $0.centre) }, uniquingKeysWith: { first, _ in first })
        return .object { json in
            json.member("type", "FeatureCollection")
            json.array("features") { json in
                for edge in edges {
                    guard let learner = centres[edge.learner] ?? nil, let host = centres[edge.host] ?? nil else {
                        continue
                    }
                    json.object { json in
                        json.member("type", "Feature")
                        json.object("geometry") { json in
                            json.member("type", "LineString")
                            json.member("coordinates", [learner, host])
                        }
                        json.member("properties", edge)
                    }
                }
            }
        }
    }
}

extension ExchangeNetwork.Node: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("key", key)
            json.member("name", entity?.name ?? name)
            json.member("entity", entity?.id)
            json.member("type", entity?.type.rawValue)
            json.member("adcode", entity?.adcode.map(String.init))
            json.member("coordinates", centre)
            json.member("learned", learned)
            json.member("taught", taught)
        }
    }
}

extension ExchangeNetwork.Edge: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("learner", learner)
            json.member("host", host)
            json.member("form", form)
            json.member("people", people)
            json.array("exchanges", of: rows) { json, row in
                json.object { json in
                    json.member("id", row.reported.id)
                    json.member("story", row.storyID)
                    json.member("published", row.published)
                    json.member("from", row.reported.exchange.from)
                    json.member("to", row.reported.exchange.to)
                    json.member("people", row.reported.exchange.people)
                    json.member("quote", row.reported.quote)
                }
            }
        }
    }
}
