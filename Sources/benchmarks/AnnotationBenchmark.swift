import Annotation
import Layout
import Restoration

/// How fast the stories of a folder's pages are annotated, on one core: names, figures, exchanges, tagger included.
struct AnnotationBenchmark {
    /// Times the whole text is annotated; the fastest counts, for it was disturbed least.
    private static let rounds = 5

    /// Reads every `.txt` of `folder`, annotates its stories, and gives one line: octets of story text a second.
    static func line(folder: String) -> String {
        let pages = PageFolder(folder).documents.map { stories(in: restored($0.bytes)).stories }
        let octets = pages.joined().reduce(0) { sum, story in
            sum + story.text.reduce(0) { $0 + UTF8.width($1) }
        }
        guard octets > 0 else { return "no stories in \(folder)" }
        var best = Duration.seconds(1_000_000)
        var names = 0
        for _ in 0..<rounds {
            names = 0
            let time = ContinuousClock().measure {
                for page in pages { names += annotations(of: page).reduce(0) { $0 + $1.entities.count } }
            }
            best = min(best, time)
        }
        let rate = Int(Double(octets) / best.seconds / 1_000)
        return "annotation: \(octets) octets, \(names) entities, \(rate) kB/s"
    }

    /// What a rule that walks its list, sentence or bracket again for each member takes quadratic time over: one such
    /// text a line, at one length and at twice that, where the pace must stay what it was.
    static func repetitions() -> [String] {
        let units = ["张伟、", "张伟，", "市领导张伟、", "“浙里办”", "青田县", "县", "（记者", "书记、", "科技、", "该县赴青田县考察，"]
        return units.map { unit in
            let paces = [100_000, 200_000].map { count in
                let text = Array(String(repeating: unit, count: count / unit.unicodeScalars.count).unicodeScalars)
                let paragraph = Paragraph(role: .body, range: text.indices, lines: [1])
                let story = Story(ordinal: 1, kind: .news, text: text, paragraphs: [paragraph])
                let time = ContinuousClock().measure { _ = annotations(of: [story]) }
                return "\(count) characters \(Int(Double(count * 3) / time.seconds / 1_000)) kB/s"
            }
            return "annotation of \(unit) repeated: " + paces.joined(separator: ", ")
        }
    }
}
