import Layout

/// One document to be read into an archive: its stable id, what its path says, and how to get its bytes.
public struct Source: Sendable {
    /// Readable and stable; the file's name without `.txt` for a file at the top of the folder.
    public let id: String
    public let provenance: Provenance
    /// What changes whenever the bytes do (size, inode and time of change of a file); nil where nothing tells.
    /// A rebuild does not read a source again whose revision is the one it was read at.
    public let revision: String?
    /// Called on any thread, again for each raw view; throws where the file cannot be read.
    public let bytes: @Sendable () throws -> [UInt8]

    public init(
        id: String, provenance: Provenance = Provenance(), revision: String? = nil,
        bytes: @escaping @Sendable () throws -> [UInt8]
    ) {
        self.id = id
        self.provenance = provenance
        self.revision = revision
        self.bytes = bytes
    }
}
