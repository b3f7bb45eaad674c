import Archive

extension JSONWriter {
    /// `meta`: the snapshot that an answer was made from.
    mutating func meta(of snapshot: Snapshot) {
        object("meta") { $0.member("snapshot", snapshot.identity) }
    }
}
