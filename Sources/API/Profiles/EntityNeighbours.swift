import Annotation
import Archive

/// Who runs a platform, programme or event, and where: as far as the sentences that name it tell.
struct EntityNeighbours {
    /// A body or place, and how many sentences speak for it.
    struct Associate {
        let row: EntityRow
        let sentences: Int
    }

    /// Bodies and places that found, start or run it; most often said first.
    let operators: [Associate]
    /// Places that stand with it; most often first.
    let sites: [Associate]

    /// Associates shown of each sort.
    private static let shown = 8

    init(of record: EntityRecord, in snapshot: Snapshot, passages: [EntityPassage]) {
        guard record.type == .platform || record.type == .programme || record.type == .event else {
            operators = []
            sites = []
            return
        }
        var acting: [Int32: Int] = [:]
        var places: [Int32: Int] = [:]
        for neighbour in passages.flatMap(\.sentences).flatMap(\.neighbours) {
            if neighbour.acts { acting[neighbour.ordinal, default: 0] += 1 }
            if neighbour.type == .place { places[neighbour.ordinal, default: 0] += 1 }
        }
        func ranked(_ counts: [Int32: Int]) -> [Associate] {
            counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.shown).map {
                Associate(row: snapshot.entityRow($0.key), sentences: $0.value)
            }
        }
        operators = ranked(acting)
        sites = ranked(places)
    }
}

extension EntityNeighbours.Associate: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            row.writeNaming(to: &json)
            json.member("sentences", sentences)
        }
    }
}
