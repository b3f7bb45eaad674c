import Annotation
import Layout
import Restoration

/// One document with all stages done.
struct DocumentReading {
    let head: DocumentHead
    let stories: [Story]
    let annotations: [Annotation]

    /// Reads `source` through every stage; stories of an equal document in `previous` are taken over as they are.
    init(_ source: Source, reusing previous: Snapshot?) throws {
        let raw = try source.bytes()
        let sha256 = SHA256.hexDigest(of: raw)
        if let previous, let known = previous.document(id: source.id), previous.documents[Int(known)].sha256 == sha256,
            previous.documents[Int(known)].provenance == source.provenance
        {
            let document = previous.documents[Int(known)]
            let records = document.stories.map { previous.store.record(at: Int($0)) }
            head = DocumentHead(document, stories: records.map(\.story))
            stories = records.map(\.story)
            annotations = records.map(\.annotation)
            return
        }
        let page = restored(raw)
        let reading = read(page, provenance: source.provenance)
        stories = reading.stories
        annotations = annotated(reading.stories)
        head = DocumentHead(page, reading, bytes: raw.count, sha256: sha256, provenance: source.provenance)
    }
}

/// What the archive keeps of a document apart from the text of its stories.
struct DocumentHead: Sendable {
    let encoding: TextEncoding
    let bytes: Int
    let sha256: String
    let lines: Int
    let furniture: [Int]
    let repairs: [Document.RepairCount]
    let warnings: [String]
    let stories: [StoryFacts]

    init(_ page: Page, _ reading: PageReading, bytes: Int, sha256: String, provenance: Provenance) {
        encoding = page.encoding
        self.bytes = bytes
        self.sha256 = sha256
        lines = page.lines.count
        furniture = reading.furniture
        repairs = Repair.Rule.allCases.compactMap { rule in
            let count = page.repairs.count { $0.rule == rule }
            return count == 0 ? nil : Document.RepairCount(rule: rule, count: count)
        }
        warnings = page.warnings
        stories = reading.stories.map { StoryFacts($0, provenance: provenance) }
    }

    /// The head of a document that an earlier snapshot holds.
    init(_ document: Document, stories: [Story]) {
        encoding = document.encoding
        bytes = document.bytes
        sha256 = document.sha256
        lines = document.lines
        furniture = document.furniture
        repairs = document.repairs
        warnings = document.warnings
        self.stories = stories.map { StoryFacts($0, provenance: document.provenance) }
    }
}

// The stages by names that the properties above do not hide.
private func read(_ page: Page, provenance: Provenance) -> PageReading { stories(in: page, provenance: provenance) }
private func annotated(_ stories: [Story]) -> [Annotation] { annotations(of: stories) }
