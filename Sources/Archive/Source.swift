import Layout

/// One document to be read into an archive: its stable id, what its path says, and how to get its bytes.
public struct Source: Sendable {
    /// Readable and stable; the file's name without `.txt` for a file at the top of the folder.
    public let id: String
    public let provenance: Provenance
    /// Called on any thread, again for each raw view; throws where the file cannot be read.
    public let bytes: @Sendable () throws -> [UInt8]

    public init(id: String, provenance: Provenance = Provenance(), bytes: @escaping @Sendable () throws -> [UInt8]) {
        self.id = id
        self.provenance = provenance
        self.bytes = bytes
    }
}
