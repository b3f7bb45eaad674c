import Archive

/// What an export holds: each file with its records, bytes and digest.
struct ExportManifest: Sendable {
    struct Entry: Sendable {
        let dataset: Dataset
        let format: Dataset.Format
        let records: Int
        let bytes: Int
        let sha256: String
    }

    let entries: [Entry]

    /// Writes every file once to measure it. O(bytes of all files).
    init(of snapshot: Snapshot) {
        entries = Dataset.allCases.flatMap { dataset in
            Dataset.Format.allCases.map { format in
                var hash = SHA256()
                var bytes = 0
                let content = dataset.content(of: snapshot, as: format)
                while let piece = content.next() {
                    hash.update(piece)
                    bytes += piece.count
                }
                return Entry(
                    dataset: dataset, format: format, records: dataset.count(in: snapshot), bytes: bytes,
                    sha256: hash.hexDigest())
            }
        }
    }
}

extension ExportManifest.Entry: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("file", dataset.fileName(format))
            json.member("href", "/v1/export/" + dataset.fileName(format))
            json.member("media_type", format.representation.mediaType)
            json.member("records", records)
            json.member("bytes", bytes)
            json.member("sha256", sha256)
        }
    }
}
