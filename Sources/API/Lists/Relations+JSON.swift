import Archive

/// An entity that stands with another, as lists and profiles show it.
struct RelatedRow: JSONWritable {
    let row: EntityRow
    let related: RelatedEntity

    init(_ related: RelatedEntity, in snapshot: Snapshot) {
        row = snapshot.entityRow(related.ordinal)
        self.related = related
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            row.writeNaming(to: &json)
            json.member("stories", row.stories)
            json.member("together", related.together)
            json.member("lift", rounded(related.lift))
        }
    }
}

extension TimelinePoint: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("period", period)
            json.member("stories", stories)
            json.member("mentions", mentions)
        }
    }
}
