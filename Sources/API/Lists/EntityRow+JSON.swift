import Archive

extension EntityRow {
    /// What every list says of an entity that it names.
    func writeNaming(to json: inout JSONWriter) {
        json.member("id", id)
        json.member("type", type.rawValue)
        json.member("name", name)
    }
}
