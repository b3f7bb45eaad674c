import Glibc

/// `benchmarks corpus STORIES FOLDER`: writes a made-up archive as a folder of pages.
enum CorpusBenchmark {
    static func run(_ arguments: ArraySlice<String>) {
        guard arguments.count == 2, let stories = arguments.first.flatMap({ Int($0) }), let folder = arguments.last
        else { return print("usage: benchmarks corpus STORIES FOLDER") }
        var bytes = 0
        let generator = CorpusGenerator()
        for source in generator.sources(stories: stories) {
            let path = "\(folder)/\(source.id).txt"
            makeFolders(of: path)
            guard let page = try? source.bytes(), write(page, to: path) else { return print("cannot write \(path)") }
            bytes += page.count
        }
        print("\(stories) stories, \(bytes) bytes in \(folder)")
    }

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
