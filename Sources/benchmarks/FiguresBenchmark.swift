import Annotation
import Layout

/// How fast figures are read: over the lines of real pages, and over text made to be slow.
///
/// `benchmarks figures [FOLDER]`; the folder holds pages as UTF-8 text, `seeds` by default.
struct FiguresBenchmark {
    let folder: String

    func run() {
        let pages = PageFolder(folder).documents.map { String(decoding: $0.bytes, as: UTF8.self) }
        let page = story(lines: pages.flatMap { $0.split(separator: "\n").map(String.init) })
        let bytes = pages.reduce(0) { $0 + $1.utf8.count }
        let rounds = max(1, 10_000_000 / max(1, bytes))
        var found = 0
        // The tables are made on first use; that is the program's start, not its pace.
        _ = figures(in: page, entities: [])
        let time = ProcessUse.secondsTaken {
            for _ in 0..<rounds { found += figures(in: page, entities: []).count }
        }
        report("pages", bytes: rounds * bytes, seconds: time, found: found)

        for unit in ["1", "一", "万亿", "三至", "1个", "一百", "2021年"] {
            for megabytes in [1, 2] {
                let line = String(repeating: unit, count: megabytes * 1_000_000 / unit.utf8.count)
                let slow = story(lines: [line])
                var count = 0
                let time = ProcessUse.secondsTaken { count = figures(in: slow, entities: []).count }
                report("\(megabytes) MB of \(unit)", bytes: line.utf8.count, seconds: time, found: count)
            }
        }
    }

    private func report(_ name: String, bytes: Int, seconds: Double, found: Int) {
        let pace = Double(bytes) / seconds / 1e6
        print("\(name): \(found) figures, \(Int(seconds * 1000)) ms, \((pace * 10).rounded() / 10) MB/s")
    }

    private func story(lines: [String]) -> Story {
        var text: [Unicode.Scalar] = []
        var paragraphs: [Paragraph] = []
        for (number, line) in lines.enumerated() {
            if !text.isEmpty { text.append("\n") }
            let start = text.count
            text += Array(line.unicodeScalars)
            paragraphs.append(Paragraph(role: .body, range: start..<text.count, lines: [number + 1]))
        }
        return Story(ordinal: 1, kind: .news, text: text, paragraphs: paragraphs)
    }
}
