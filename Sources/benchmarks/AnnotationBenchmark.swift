import Annotation
import Glibc
import Layout
import Restoration

/// How fast the stories of a folder's pages are annotated, on one core: names, figures, exchanges, tagger included.
struct AnnotationBenchmark {
    /// Times the whole text is annotated; the fastest counts, for it was disturbed least.
    private static let rounds = 5

    /// Reads every `.txt` of `folder`, annotates its stories, and gives one line: octets of story text a second.
    static func line(folder: String) -> String {
        let pages = texts(in: folder).map { stories(in: restored($0)).stories }
        let octets = pages.joined().reduce(0) { sum, story in
            sum + story.text.reduce(0) { $0 + UTF8.width($1) }
        }
        guard octets > 0 else { return "no stories in \(folder)" }
        var best = Duration.seconds(1_000_000)
        var names = 0
        for _ in 0..<rounds {
            let clock = ContinuousClock()
            names = 0
            let time = clock.measure {
                for page in pages { names += annotations(of: page).reduce(0) { $0 + $1.entities.count } }
            }
            best = min(best, time)
        }
        let seconds = Double(best.components.seconds) + Double(best.components.attoseconds) * 1e-18
        let rate = Int(Double(octets) / seconds / 1_000)
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
                let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
                return "\(count) characters \(Int(Double(count * 3) / seconds / 1_000)) kB/s"
            }
            return "annotation of \(unit) repeated: " + paces.joined(separator: ", ")
        }
    }

    private static func texts(in folder: String) -> [[UInt8]] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasSuffix(".txt") { names.append(name) }
        }
        return names.sorted().compactMap { name in
            guard let file = fopen(folder + "/" + name, "rb") else { return nil }
            defer { fclose(file) }
            var bytes: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
            return bytes
        }
    }
}

extension UTF8 {
    fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
        scalar.value < 0x80 ? 1 : scalar.value < 0x800 ? 2 : scalar.value < 0x10000 ? 3 : 4
    }
}
