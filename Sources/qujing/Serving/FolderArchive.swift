import Archive
import Glibc
import Layout

/// A folder as an archive's sources: what to read, what its paths and its `documents.csv` say, how to read it again.
struct FolderArchive: Sendable {
    let path: String

    /// What stands in the folder at one moment.
    struct Listing: Sendable {
        let sources: [Source]
        /// Bytes of all its files.
        let bytes: Int
    }

    /// - Throws: `Failure` where the folder does not exist, is empty or cannot be read, or its `documents.csv` is broken.
    func listing() throws(Failure) -> Listing {
        let folder = try Folder(path)
        let table = try documentTable(of: folder)
        var bytes = 0
        let sources = folder.files.map { file in
            let full = "\(folder.path)/\(file)"
            let said = Provenance(path: file)
            let listed = table.flatMap { $0[String(file.dropLast(".txt".count))] ?? $0[Self.name(ofFile: file)] }
            var status = stat()
            let isThere = stat(full, &status) == 0
            if isThere { bytes += Int(status.st_size) }
            return Source(
                id: Self.id(ofFile: file), provenance: listed?.completed(by: said) ?? said,
                revision: isThere ? Self.revision(of: status) : nil, bytes: { try File.bytes(at: full) })
        }
        return Listing(sources: sources, bytes: bytes)
    }

    /// The folder's own metadata, where it has any.
    private func documentTable(of folder: Folder) throws(Failure) -> DocumentTable? {
        guard folder.contains(Self.tableName) else { return nil }
        let bytes = try File.bytes(at: "\(folder.path)/\(Self.tableName)")
        do throws(DocumentTable.Failure) {
            return try DocumentTable(bytes)
        } catch {
            throw Failure("\(folder.path)/\(Self.tableName): \(error.sentence)")
        }
    }

    private static let tableName = "documents.csv"

    /// Refuses a folder that will not fit into memory, before any of it is read.
    /// - Throws: `Failure` with what it needs and what there is.
    func checkMemory(for listing: Listing, beside served: Snapshot? = nil) throws(Failure) {
        let need = MemoryNeed(rawBytes: listing.bytes, held: served?.memoryUse.total ?? 0, limit: memoryLimit())
        guard let limit = need.limit, !need.fits else { return }
        throw Failure(
            "\(path) holds \(listing.bytes >> 20) MiB of text and needs about \(need.needed >> 20) MiB of memory, "
                + (need.held > 0 ? "with the \(need.held >> 20) MiB that are served meanwhile, " : "")
                + "but \(limit >> 20) MiB is the limit; allow more, or serve it in parts")
    }

    /// Reads what was listed into a snapshot; what `previous` already holds unchanged is not read again.
    func snapshot(
        of listing: Listing, reusing previous: Snapshot?, workers: Int,
        progress: @escaping @Sendable (BuildProgress) -> Void
    ) throws(Failure) -> Snapshot {
        try checkMemory(for: listing, beside: previous)
        return Snapshot.build(
            from: listing.sources, version: Program.version, workers: workers, reusing: previous, progress: progress)
    }

    /// `OUTLET/2022-03-15/A01.txt` → `OUTLET-2022-03-15-A01`.
    private static func id(ofFile path: String) -> String {
        String(path.dropLast(".txt".count)).split(separator: "/").joined(separator: "-")
    }

    /// `OUTLET/2022-03-15/A01.txt` → `A01`.
    private static func name(ofFile path: String) -> String {
        String((path.split(separator: "/").last ?? "").dropLast(".txt".count))
    }

    /// What changes with a file's content, as far as the file system tells.
    private static func revision(of status: stat) -> String {
        "\(status.st_ino).\(status.st_size).\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    }
}
