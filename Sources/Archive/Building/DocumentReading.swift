import Annotation
import Layout
import Restoration

/// One document with all stages done.
struct DocumentReading {
    let head: DocumentHead
    let stories: [Story]
    let annotations: [Annotation]

    /// Reads `source` through every stage; an equal document in `previous` is taken over as it is, without reading
    /// the file where its revision tells that it is the same.
    init(
        _ source: Source, reusing previous: Snapshot?, annotating: ([Story]) -> [Annotation]
    ) throws {
        let known = previous.flatMap { snapshot in
            snapshot.document(id: source.id).map { (snapshot: snapshot, place: Int($0)) }
        }.flatMap { $0.snapshot.documents.sources[$0.place].provenance == source.provenance ? $0 : nil }
        if let known, let revision = source.revision, known.snapshot.documents.sources[known.place].revision == revision
        {
            self.init(known.snapshot, place: known.place)
            return
        }
        let raw = try source.bytes()
        let sha256 = SHA256.hexDigest(of: raw)
        if let known, known.snapshot.documents[known.place].sha256 == sha256 {
            self.init(known.snapshot, place: known.place)
            return
        }
        self.init(raw, sha256: sha256, provenance: source.provenance, annotating: annotating)
    }

    private init(
        _ raw: [UInt8], sha256: String, provenance: Provenance, annotating: ([Story]) -> [Annotation]
    ) {
        let page = restored(raw)
        let reading = read(page, provenance: provenance)
        stories = reading.stories
        annotations = annotating(reading.stories)
        head = DocumentHead(page, reading, bytes: raw.count, sha256: sha256, provenance: provenance)
    }

    /// A document as `snapshot` has it.
    private init(_ snapshot: Snapshot, place: Int) {
        let document = snapshot.documents[place]
        let records = document.stories.map { snapshot.store.record(at: Int($0)) }
        head = DocumentHead(document, stories: records.map(\.story))
        stories = records.map(\.story)
        annotations = records.map(\.annotation)
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

// The stage by a name that the properties above do not hide.
private func read(_ page: Page, provenance: Provenance) -> PageReading { stories(in: page, provenance: provenance) }
