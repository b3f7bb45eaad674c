import Glibc

/// The seed documents of the repository, read from `seeds/` in the working directory.
struct Seeds {
    /// Name and bytes of each, in order of name.
    let documents: [(name: String, bytes: [UInt8])]

    init() {
        var names: [String] = []
        if let directory = opendir("seeds") {
            while let entry = readdir(directory) {
                let name = withUnsafeBytes(of: entry.pointee.d_name) { field in
                    String(decoding: field.prefix { $0 != 0 }, as: UTF8.self)
                }
                if name.hasSuffix(".txt") { names.append(name) }
            }
            closedir(directory)
        }
        documents = names.sorted().map { ($0, Self.contents(of: "seeds/\($0)")) }
    }

    private static func contents(of path: String) -> [UInt8] {
        guard let file = fopen(path, "rb") else { return [] }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        return bytes
    }
}
