import Glibc

/// The pages of a folder, its `.txt` files; none where it cannot be read.
struct PageFolder {
    /// Name and bytes of each, in order of name.
    let documents: [(name: String, bytes: [UInt8])]

    /// The seeds of the repository, in the working directory.
    static let seeds = "seeds"

    init(_ path: String = Self.seeds) {
        var names: [String] = []
        if let directory = opendir(path) {
            while let entry = readdir(directory) {
                let name = withUnsafeBytes(of: entry.pointee.d_name) { field in
                    String(decoding: field.prefix { $0 != 0 }, as: UTF8.self)
                }
                if name.hasSuffix(".txt") { names.append(name) }
            }
            closedir(directory)
        }
        documents = names.sorted().compactMap { name in
            (try? WholeFile.bytes(at: "\(path)/\(name)")).map { (name, $0) }
        }
    }
}
