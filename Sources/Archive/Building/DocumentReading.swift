import Annotation
import Layout
import Restoration

/// One document with all stages done: what a worker hands to the archive.
struct DocumentReading: Sendable {
    let encoding: TextEncoding
    let bytes: Int
    let sha256: String
    let lines: Int
    let furniture: [Int]
    let repairs: [Document.RepairCount]
    let warnings: [String]
    let stories: [Story]
    let annotations: [Annotation]

    /// Reads `source` through every stage; stories of an equal document in `previous` are taken over as they are.
    init(_ source: Source, reusing previous: Snapshot?) throws {
        let raw = try source.bytes()
        bytes = raw.count
        sha256 = SHA256.hexDigest(of: raw)
        if let previous, let known = previous.document(id: source.id), previous.documents[Int(known)].sha256 == sha256,
            previous.documents[Int(known)].provenance == source.provenance
        {
            let document = previous.documents[Int(known)]
            encoding = document.encoding
            lines = document.lines
            furniture = document.furniture
            repairs = document.repairs
            warnings = document.warnings
            stories = document.stories.map { previous.store.story(at: Int($0)) }
            annotations = document.stories.map { previous.store.annotation(at: Int($0)) }
            return
        }
        let page = restored(raw)
        let reading = read(page, provenance: source.provenance)
        encoding = page.encoding
        lines = page.lines.count
        furniture = reading.furniture
        repairs = Repair.Rule.allCases.compactMap { rule in
            let count = page.repairs.count { $0.rule == rule }
            return count == 0 ? nil : Document.RepairCount(rule: rule, count: count)
        }
        warnings = page.warnings
        stories = reading.stories
        annotations = annotated(reading.stories)
    }
}

// The stages by names that the properties above do not hide.
private func read(_ page: Page, provenance: Provenance) -> PageReading { stories(in: page, provenance: provenance) }
private func annotated(_ stories: [Story]) -> [Annotation] { annotations(of: stories) }
