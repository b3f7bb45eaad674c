import Annotation
import Archive
import CMalloc
import Glibc
import Synchronization

/// `benchmarks search STORIES`: builds a made-up archive, tells its cost, and asks it what its peers are asked.
///
/// `--alone` leaves the peers out; `--given` takes what the generator put into the stories for what they name, so that
/// the archive's own cost is told apart from the reading of pages.
enum SearchBenchmark {
    static func run(_ arguments: ArraySlice<String>) {
        guard let stories = arguments.first.flatMap({ Int($0) }) else {
            return print("usage: benchmarks search STORIES [--alone] [--given]")
        }
        let snapshot = build(stories: stories, given: arguments.contains("--given"))
        // As the program does while it serves: room that an answer took is used again at once.
        mallopt(M_MMAP_THRESHOLD, 32 << 20)
        let questions = SearchQuestions(snapshot: snapshot)
        var table = SearchTable(questions: questions.questions)
        for (number, question) in questions.questions.enumerated() {
            let (microseconds, total) = ask(question, of: snapshot)
            table.add(engine: "qujing", number: number, microseconds: microseconds, total: total)
        }
        if !arguments.contains("--alone") {
            for row in SearchPeers.rows(snapshot: snapshot, questions: questions.questions) { table.add(row) }
        }
        table.printRows()
    }

    private static func build(stories: Int, given: Bool) -> Snapshot {
        guard let folder = TemporaryFolder("qujing-corpus"),
            let corpus = CorpusFolder(CorpusGenerator().sources(stories: stories), at: folder.path)
        else { fatalError("the made-up pages cannot be written under /tmp") }
        defer { withExtendedLifetime(folder) {} }
        // As the program does while it reads.
        mallopt(M_MMAP_THRESHOLD, 128 << 10)
        malloc_trim(0)
        let before = ProcessUse.resident
        var snapshot: Snapshot?
        let workers = sysconf(Int32(_SC_NPROCESSORS_ONLN))
        let processor = ProcessUse.processSeconds
        let stages = Mutex(StageTimes())
        let took = ContinuousClock().measure {
            snapshot = Snapshot.build(
                from: corpus.sources, version: "benchmark", workers: workers,
                annotating: given ? GivenAnnotation().annotations : annotations(of:),
                progress: { step in
                    stages.withLock { $0.note(step.stage, at: .now) }
                    // As the program does: what one stage gave back is not held while the next one runs.
                    if step.stage != .reading { malloc_trim(0) }
                })
        }
        malloc_trim(0)
        print("stages: \(stages.withLock { $0.sentence(until: .now) })")
        guard let snapshot else { fatalError("a build always gives a snapshot") }
        let bytes = snapshot.documents.reduce(0) { $0 + $1.bytes }
        let seconds = took.seconds
        let work = ProcessUse.processSeconds - processor
        print("stories \(snapshot.storyCount), entities \(snapshot.entityCount), figures \(snapshot.figureCount)")
        print(
            "raw text \(bytes / 1_000_000) MB, built in \(seconds.rounded(to: 1)) s: "
                + "\((Double(bytes) / 1e6 / seconds).rounded(to: 2)) MB/s with \(workers) workers; "
                + "\((Double(bytes) / 1e6 / work).rounded(to: 2)) MB a second of processor time")
        func told(_ size: Int) -> String {
            "\((Double(size) / 1e6).rounded(to: 1)) MB, \((Double(size) / Double(bytes)).rounded(to: 2)) of the raw text"
        }
        print("resident \(told(ProcessUse.resident)); peak \(told(ProcessUse.peak)); before \(before / 1_000_000) MB")
        let use = snapshot.memoryUse
        for (part, size) in [
            ("text", use.text), ("records", use.records), ("postings", use.postings), ("entities", use.entities),
            ("figures", use.figures), ("stories", use.stories), ("documents", use.documents), ("together", use.total),
        ] {
            print("memory of \(part): \(told(size))")
        }
        return snapshot
    }

    /// Median of five, in microseconds of this thread's processor time, after one that warms up; and the exact number of what is found.
    private static func ask(_ question: SearchQuestions.Question, of snapshot: Snapshot) -> (Double, Int) {
        var times: [Double] = []
        var total = 0
        for round in 0..<6 {
            let start = ProcessUse.threadSeconds
            total = question.ask(snapshot)
            if round > 0 { times.append((ProcessUse.threadSeconds - start) * 1e6) }
        }
        return (times.sorted()[2], total)
    }
}
