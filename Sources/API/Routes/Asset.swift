import ReadingRoom

/// A file compiled into the program.
struct Asset: Sendable {
    let mediaType: String
    let bytes: [UInt8]

    /// nil where none is served at `path`. O(files).
    init?(path: String) {
        for index in 0..<qj_asset_count() {
            let asset = qj_asset_at(index)
            guard String(cString: asset.path) == path else { continue }
            mediaType = String(cString: asset.mediaType)
            bytes = Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count))
            return
        }
        return nil
    }

    /// The form its media type comes nearest to, for tags and negotiation.
    var representation: Representation {
        Representation.allCases.first { mediaType.hasPrefix($0.mediaType) } ?? .octets
    }
}
