import Archive
import Lexicon

/// The divisions that a place lies in and those of the archive that lie in it.
struct DivisionHierarchy {
    /// From the next level up to the province.
    let above: [Division]
    /// Places within it that stories name, most named first.
    let below: [EntityRow]
    private let snapshot: Snapshot

    /// Places shown below a division.
    private static let shown = 50

    init(around record: EntityRecord, in snapshot: Snapshot) {
        self.snapshot = snapshot
        guard let adcode = record.adcode else {
            above = []
            below = []
            return
        }
        let divisions = Divisions.china
        above = Array(
            sequence(state: divisions.division(code: adcode)) { division in
                division = division.flatMap(divisions.parent(of:))
                return division
            })
        var query = EntityQuery()
        query.types = [.place]
        query.places = [.division(adcode)]
        below = snapshot.entities(query, limit: Self.shown).items.filter { $0 != record.ordinal }
            .map(snapshot.entityRow)
    }
}

extension DivisionHierarchy: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.array("above", of: above) { json, division in
                let entity = snapshot.entity(id: "place:\(division.code)").map(snapshot.entityRow)
                Self.write(
                    id: entity?.id, adcode: division.code, name: division.name, stories: entity?.stories ?? 0, to: &json
                )
            }
            json.array("below", of: below) { json, row in
                Self.write(id: row.id, adcode: row.adcode, name: row.name, stories: row.stories, to: &json)
            }
        }
    }

    private static func write(id: String?, adcode: Int?, name: String, stories: Int, to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("adcode", adcode.map(String.init))
            json.member("name", name)
            json.member("stories", stories)
        }
    }
}
