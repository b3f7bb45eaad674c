import Archive

/// The counts that go with a list of stories.
struct FacetList: Sendable {
    let query: StoryQuery
    let fields: [FacetField]

    /// Values shown of each field.
    private static let values = 20

    init(query: StoryQuery, arguments: Arguments) {
        self.query = query
        let wanted = arguments.set("facets") ?? []
        fields = FacetField.allCases.filter { wanted.contains($0.rawValue) }
    }

    func write(from snapshot: Snapshot, to json: inout JSONWriter) {
        guard !fields.isEmpty else { return }
        json.member("facets", snapshot.facets(query, by: fields, limit: Self.values))
    }
}

extension Facet: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("field", field.rawValue)
            json.member("total", total)
            json.array("values", of: values) { json, value in
                json.object { json in
                    json.member("value", value.value)
                    json.member("label", value.label)
                    json.member("count", value.count)
                }
            }
        }
    }
}
