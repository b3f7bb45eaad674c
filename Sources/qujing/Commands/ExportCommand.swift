import API
import Archive
import HTTP
import Handover

/// `qujing export [FOLDER]`: everything that is read from a folder, for other programs.
struct ExportCommand: Command {
    static let name = "export"
    static let synopsis = "[FOLDER]"
    static let summary = "Write what stands in FOLDER (default: seeds) as /v1/export gives it, or for another engine."
    static let operands = 0...1
    static let options = [
        Option("data", value: "SET", help: "stories, entities, figures or exchanges (default stories)"),
        Option("format", value: "FORMAT", help: "ndjson, csv, opensearch or postgres (default ndjson)"),
        Option("output", value: "DIR", help: "folder for the files of opensearch and postgres, made if need be"),
        Option(
            "workers", value: "N", variable: "QUJING_WORKERS", help: "threads that read pages (default: one a core)"),
    ]

    enum Format: String, CaseIterable { case ndjson, csv, opensearch, postgres }

    private let folder: FolderArchive
    private let data: Dataset
    private let format: Format
    private let output: String?
    private let workers: Int

    init(_ arguments: Arguments) throws(UsageError) {
        folder = FolderArchive(path: arguments.operands.first ?? Defaults.folder)
        data = try arguments.choice("data", default: .stories)
        format = try arguments.choice("format", default: .ndjson)
        output = arguments.text("output")
        workers = try arguments.integer("workers", in: 1...256, default: processorCount())
        let isOneFile = format == .ndjson || format == .csv
        guard (output == nil) == isOneFile else {
            throw UsageError(
                isOneFile
                    ? "\(format.rawValue) goes to standard output; leave --output out"
                    : "--format \(format.rawValue) writes several files; name their folder with --output DIR")
        }
    }

    func run() throws -> Int32 {
        let listing = try folder.listing()
        let progress = Progress("reading", total: listing.sources.count)
        let snapshot = try folder.snapshot(of: listing, reusing: nil, workers: workers) { progress.show($0.documents) }
        progress.end()
        for unreadable in snapshot.unreadable {
            Terminal.error.write("qujing export: left out \(unreadable.id): \(unreadable.reason)\n")
        }
        switch format {
        case .ndjson: print(data.content(of: snapshot, as: .ndjson))
        case .csv: print(data.content(of: snapshot, as: .csv))
        case .opensearch: try store(OpenSearchHandover(snapshot))
        case .postgres: try store(PostgresHandover(snapshot))
        }
        return snapshot.unreadable.isEmpty ? 0 : 1
    }

    /// Ends early, without a word, where the reader has left (`qujing export | head`).
    private func print(_ content: ContentStream) {
        while let piece = content.next() {
            guard Terminal.output.write(piece) else { return }
        }
    }

    private func store(_ pieces: some Sequence<HandoverPiece>) throws(Failure) {
        guard let output else { return }
        var files = try OutputFolder(output)
        for piece in pieces { try files.append(piece.bytes, to: piece.file) }
        try files.close()
        Terminal.error.write("wrote \(files.count) files to \(output)\n")
    }
}
