import Archive
import Glibc
import Layout

/// A folder as an archive's sources: what to read, what its paths and its `documents.csv` say, how to read it again.
struct FolderArchive: Sendable {
    let path: String

    /// - Throws: `Failure` where the folder does not exist, is empty or cannot be read, or its `documents.csv` is broken.
    func sources() throws(Failure) -> [Source] {
        let folder = try Folder(path)
        let table = try documentTable(of: folder)
        return folder.files.map { file in
            let full = "\(folder.path)/\(file)"
            let said = Provenance(path: file)
            let listed = table.flatMap { $0[String(file.dropLast(".txt".count))] ?? $0[Self.name(ofFile: file)] }
            return Source(
                id: Self.id(ofFile: file), provenance: listed?.completed(by: said) ?? said,
                revision: Self.revision(ofFile: full), bytes: { try File.bytes(at: full) })
        }
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
    private func checkMemory() throws(Failure) {
        let folder = try Folder(path)
        var bytes = 0
        for file in folder.files {
            var status = stat()
            if stat("\(folder.path)/\(file)", &status) == 0 { bytes += Int(status.st_size) }
        }
        let need = MemoryNeed(rawBytes: bytes, limit: memoryLimit())
        guard let limit = need.limit, !need.fits() else { return }
        throw Failure(
            "\(path) holds \(bytes >> 20) MiB of text and needs about \(need.needed >> 20) MiB of memory, "
                + "but \(limit >> 20) MiB is the limit; allow more, or serve it in parts")
    }

    /// Reads the folder into a snapshot; what `previous` already holds unchanged is not read again.
    func snapshot(
        reusing previous: Snapshot?, workers: Int, progress: @escaping @Sendable (BuildProgress) -> Void
    ) throws(Failure) -> Snapshot {
        try checkMemory()
        return Snapshot.build(
            from: try sources(), version: Program.version, workers: workers, reusing: previous, progress: progress)
    }

    /// `OUTLET/2022-03-15/A01.txt` → `OUTLET-2022-03-15-A01`.
    private static func id(ofFile path: String) -> String {
        String(path.dropLast(".txt".count)).split(separator: "/").joined(separator: "-")
    }

    /// `OUTLET/2022-03-15/A01.txt` → `A01`.
    private static func name(ofFile path: String) -> String {
        String((path.split(separator: "/").last ?? "").dropLast(".txt".count))
    }

    /// What changes with the file's content, as far as the file system tells; nil where the file is gone.
    static func revision(ofFile path: String) -> String? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return "\(status.st_ino).\(status.st_size).\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    }
}
