/// Gathers how long each engine took for each question, and prints a row a class of questions.
struct SearchTable {
    private struct Answer {
        let microseconds: Double
        let total: Int
    }

    private let questions: [SearchQuestions.Question]
    private var answers: [String: [Int: Answer]] = [:]
    private var builds: [(engine: String, seconds: Double)] = []
    private let engines = ["qujing", "tantivy", "sqlite"]

    init(questions: [SearchQuestions.Question]) { self.questions = questions }

    mutating func add(engine: String, number: Int, microseconds: Double, total: Int) {
        answers[engine, default: [:]][number] = Answer(microseconds: microseconds, total: total)
    }

    mutating func add(_ row: SearchPeers.Row) {
        if row.name == "build" {
            builds.append((row.engine, row.microseconds / 1e6))
        } else {
            add(engine: row.engine, number: row.number, microseconds: row.microseconds, total: row.total)
        }
    }

    func printRows() {
        for (engine, seconds) in builds { print("\(engine) built its index in \(seconds.rounded(to: 1)) s") }
        print("class | engine | median µs of processor time | 99th percentile µs | found in all")
        var seen: [String] = []
        for question in questions where !seen.contains(question.name) { seen.append(question.name) }
        for name in seen {
            let numbers = questions.indices.filter { questions[$0].name == name }
            for engine in engines {
                let given = numbers.compactMap { answers[engine]?[$0] }
                guard given.count == numbers.count else { continue }
                let times = given.map(\.microseconds).sorted()
                // The nearest rank: the least time that 99 in a hundred keep.
                let late = times[(times.count * 99 + 99) / 100 - 1]
                print(
                    "\(name) | \(engine) | \(times[times.count / 2].rounded(to: 1)) | \(late.rounded(to: 1)) | "
                        + "\(given.reduce(0) { $0 + $1.total })")
            }
        }
    }
}
