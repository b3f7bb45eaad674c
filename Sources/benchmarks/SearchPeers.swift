import Archive
import Glibc

/// Asks Tantivy and SQLite, in a Python environment that it makes itself.
enum SearchPeers {
    struct Row {
        let engine: String
        let number: Int
        let name: String
        let microseconds: Double
        let total: Int
    }

    static func rows(snapshot: Snapshot, questions: [SearchQuestions.Question]) -> [Row] {
        guard let temporary = TemporaryFolder("qujing-peers") else { return [] }
        defer { withExtendedLifetime(temporary) {} }
        let folder = temporary.path
        write(snapshot, to: "\(folder)/stories.tsv")
        write(questions, to: "\(folder)/queries.tsv")
        let script = String(#filePath.dropLast("Sources/benchmarks/SearchPeers.swift".count)) + "Tests/Peers/search.py"
        guard system("python3 -m venv \(folder)/python && \(folder)/python/bin/pip -q install tantivy") == 0,
            system(
                "\(folder)/python/bin/python \(script) \(folder)/stories.tsv \(folder)/queries.tsv \(folder) > \(folder)/answers.tsv"
            ) == 0
        else {
            print("the peers could not be installed or asked")
            return []
        }
        return lines(of: "\(folder)/answers.tsv").compactMap(row)
    }

    private static func row(_ line: String) -> Row? {
        let fields = line.split(separator: "\t")
        guard fields.count == 5, let number = Int(fields[2]), let microseconds = Double(fields[3]),
            let total = Int(fields[4])
        else { return nil }
        return Row(
            engine: String(fields[0]), number: number, name: String(fields[1]), microseconds: microseconds, total: total
        )
    }

    private static func write(_ snapshot: Snapshot, to path: String) {
        guard let file = fopen(path, "w") else { return }
        defer { fclose(file) }
        for ordinal in 0..<Int32(snapshot.storyCount) {
            let record = snapshot.storyRecord(ordinal)
            let row = snapshot.storyRow(ordinal)
            let text = record.story.text(in: 0..<record.story.text.count)
            let entities = Set(record.entities.map(\.id)).map { $0.replacing(" ", with: "_") }.joined(separator: " ")
            let fields = [
                "\(ordinal)", row.outlet ?? "", row.published.map { String($0.date.prefix(7)) } ?? "", entities,
                row.headline ?? "", text,
            ].map { $0.replacing("\n", with: " ").replacing("\t", with: " ") }
            fputs(fields.joined(separator: "\t") + "\n", file)
        }
    }

    private static func write(_ questions: [SearchQuestions.Question], to path: String) {
        guard let file = fopen(path, "w") else { return }
        defer { fclose(file) }
        for question in questions {
            fputs("\(question.name)\t\(question.form.rawValue)\t\(question.operands.joined(separator: " "))\n", file)
        }
    }

    private static func lines(of path: String) -> [String] {
        guard let file = fopen(path, "r") else { return [] }
        defer { fclose(file) }
        var lines: [String] = []
        var buffer = [CChar](repeating: 0, count: 4_096)
        while fgets(&buffer, 4_096, file) != nil {
            let bytes = buffer.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }
            lines.append(String(decoding: bytes, as: UTF8.self))
        }
        return lines
    }
}
