/// `benchmarks corpus STORIES FOLDER`: writes a made-up archive as a folder of pages.
enum CorpusBenchmark {
    static func run(_ arguments: ArraySlice<String>) {
        guard arguments.count == 2, let stories = arguments.first.flatMap({ Int($0) }), let folder = arguments.last
        else { return print("usage: benchmarks corpus STORIES FOLDER") }
        guard let corpus = CorpusFolder(CorpusGenerator().sources(stories: stories), at: folder) else {
            return print("cannot write into \(folder)")
        }
        print("\(stories) stories, \(corpus.bytes) bytes in \(folder)")
    }
}
