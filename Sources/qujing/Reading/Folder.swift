import Glibc

/// A folder and the files of one kind in it and below it; for documents `.txt`.
struct Folder: Sendable {
    /// Folders within folders that are followed; deeper ones are left out, so that a cycle of links ends.
    static let depthLimit = 8

    let path: String
    /// Paths below the folder, `OUTLET/2022-03-15/A01.txt`, sorted by their bytes.
    let files: [String]

    /// - Throws: `Failure` where the folder does not exist, cannot be read, or holds no file of that kind.
    init(_ path: String, extension suffix: String = ".txt") throws(Failure) {
        var root = path
        while root.count > 1, root.hasSuffix("/") { root.removeLast() }
        var found: [String] = []
        try Self.list(root, suffix: suffix, below: "", depth: 0, into: &found)
        guard !found.isEmpty else { throw Failure("\(path) holds no \(suffix) file; name another folder") }
        self.path = root
        files = found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Whether a file of that name stands at the top of the folder.
    func contains(_ name: String) -> Bool { access("\(path)/\(name)", R_OK) == 0 }

    private static func list(
        _ root: String, suffix: String, below prefix: String, depth: Int, into found: inout [String]
    ) throws(Failure) {
        let path = prefix.isEmpty ? root : "\(root)/\(prefix)"
        guard let directory = opendir(path) else {
            let code = errno
            throw Failure(
                code == ENOENT
                    ? "the folder \(path) does not exist" : "cannot read the folder \(path): \(File.reason(code))")
        }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard !name.hasPrefix(".") else { continue }
            let below = prefix.isEmpty ? name : "\(prefix)/\(name)"
            var status = stat()
            guard stat("\(root)/\(below)", &status) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFDIR {
                if depth < depthLimit { try list(root, suffix: suffix, below: below, depth: depth + 1, into: &found) }
            } else if name.lowercased().hasSuffix(suffix) {
                found.append(below)
            }
        }
    }
}
