import Archive
import Glibc

/// A made-up archive in files of a folder, as a served one lies there.
struct CorpusFolder {
    /// The pages, to be read from their files.
    let sources: [Source]
    /// Of all files.
    let bytes: Int

    /// Writes every page under `path`, whose folders are made; nil where one cannot be written.
    init?(_ pages: [Source], at path: String) {
        var bytes = 0
        for source in pages {
            let file = Self.file(of: source, in: path)
            Self.makeFolders(of: file)
            guard let page = try? source.bytes(), Self.write(page, to: file) else { return nil }
            bytes += page.count
        }
        self.bytes = bytes
        sources = pages.map { source in
            let file = Self.file(of: source, in: path)
            return Source(id: source.id, provenance: source.provenance) { try WholeFile.bytes(at: file) }
        }
    }

    private static func file(of source: Source, in folder: String) -> String { "\(folder)/\(source.id).txt" }

    private static func makeFolders(of path: String) {
        var place = path.startIndex
        while let slash = path[place...].dropFirst().firstIndex(of: "/") {
            mkdir(String(path[..<slash]), 0o755)
            place = slash
        }
    }

    private static func write(_ bytes: [UInt8], to path: String) -> Bool {
        guard let file = fopen(path, "w") else { return false }
        defer { fclose(file) }
        return fwrite(bytes, 1, bytes.count, file) == bytes.count
    }
}
