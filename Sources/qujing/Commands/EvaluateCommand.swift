import Evaluation

/// `qujing evaluate GOLD_FOLDER [FOLDER]`: how far the reading of a folder agrees with what a careful reader found.
struct EvaluateCommand: Command {
    static let name = "evaluate"
    static let synopsis = "GOLD_FOLDER [FOLDER]"
    static let summary = "Score the reading of FOLDER (default: seeds) against gold annotations."
    static let operands = 1...2
    static let options = [
        Option("misses", value: "N", help: "print up to N misses of each kind (default 0)")
    ]

    private let gold: String
    private let folder: String
    private let missLimit: Int

    init(_ arguments: Arguments) throws(UsageError) {
        gold = arguments.operands[0]
        folder = arguments.operands.count > 1 ? arguments.operands[1] : Defaults.folder
        missLimit = try arguments.integer("misses", in: 0...1_000_000, default: 0)
    }

    func run() throws -> Int32 {
        let files = try Folder(gold, extension: ".json").files.filter { !$0.contains("/") && $0 != "systems.json" }
        guard !files.isEmpty else {
            throw Failure("\(gold) holds no annotations; see Tests/Gold/README.md for their form")
        }
        var score = Score()
        let progress = Progress("evaluating", total: files.count)
        for (index, file) in files.enumerated() {
            let document = String(file.dropLast(".json".count))
            let annotations: Gold
            do {
                annotations = try Gold(document: document, json: try File.bytes(at: "\(gold)/\(file)"))
            } catch let error as JSONError {
                throw Failure("\(gold)/\(file) is \(error)")
            }
            let bytes = try File.bytes(at: "\(folder)/\(document).txt")
            score.add(ReadPage(bytes).stories, against: annotations, lineLengths: Score.lineLengths(of: bytes))
            progress.show(index + 1)
        }
        progress.end()
        Terminal.output.write(table(of: score))
        return 0
    }

    private func table(of score: Score) -> String {
        var text = ""
        for name in Set(score.tallies.keys).union(score.shares.keys).sorted() {
            let label = name + String(repeating: " ", count: max(22 - name.count, 1))
            if let tally = score.tallies[name] {
                text += "\(label)F1 \(threePlaces(tally.f1))  precision \(threePlaces(tally.precision))  "
                text += "recall \(threePlaces(tally.recall))  (gold \(tally.gold), found \(tally.found))\n"
            } else if let share = score.shares[name] {
                text += "\(label)\(threePlaces(share.value))  of \(share.all)\n"
            }
        }
        guard missLimit > 0 else { return text }
        for (name, misses) in score.misses.sorted(by: { $0.key < $1.key }) {
            text += "\n\(name): \(misses.count)\n"
            for miss in misses.prefix(missLimit) { text += "  \(miss.document)  \(miss.what)\n" }
        }
        return text
    }
}
