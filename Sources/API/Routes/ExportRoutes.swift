import Archive
import Synchronization

/// The whole archive, to take away.
struct ExportRoutes {
    private let manifests = ManifestShelf()

    var routes: [Route] {
        let manifest = Route(
            "/v1/export", name: "getExportManifest",
            Bilingual("可取走的文件：记录数、字节数、摘要", "The files to take away: records, bytes, digest"),
            walksArchive: true, example: "/v1/export", .archive(answer))
        let files = Dataset.allCases.flatMap { dataset in
            Dataset.Format.allCases.map { format in file(dataset, format) }
        }
        return [manifest] + files
    }

    private func file(_ dataset: Dataset, _ format: Dataset.Format) -> Route {
        let name = dataset.fileName(format)
        return Route(
            "/v1/export/" + name, name: "export" + dataset.rawValue.capitalizedASCII + format.rawValue.uppercased(),
            Bilingual("全部记录，\(format.rawValue.uppercased())", "Every record, \(format.rawValue.uppercased())"),
            parameters: format == .csv ? [.byteOrderMark] : [], as: [format.representation],
            walksArchive: true, example: "/v1/export/" + name,
            .archive { call, snapshot in
                let content = dataset.content(of: snapshot, as: format)
                guard call.arguments.flag("bom") else { return Answer(chunks: content.next) }
                let mark = Mutex(CSVWriter.byteOrderMark)
                return Answer(chunks: {
                    content.next().map { piece in
                        mark.withLock { mark in
                            defer { mark = [] }
                            return mark + piece
                        }
                    }
                })
            })
    }

    @Sendable private func answer(_ call: Call, _ snapshot: Snapshot) throws(Problem) -> Answer {
        let manifest = manifests.manifest(of: snapshot)
        return .object { json in
            json.member("files", manifest.entries)
            json.meta(of: snapshot)
        }
    }
}

/// The manifest of the last snapshot it was asked for: measuring writes everything out once.
private final class ManifestShelf: Sendable {
    private struct Kept {
        let snapshot: String
        let manifest: ExportManifest
    }

    private let kept = Mutex<Kept?>(nil)

    func manifest(of snapshot: Snapshot) -> ExportManifest {
        kept.withLock { kept in
            if let kept, kept.snapshot == snapshot.identity { return kept.manifest }
            let manifest = ExportManifest(of: snapshot)
            kept = Kept(snapshot: snapshot.identity, manifest: manifest)
            return manifest
        }
    }
}

extension String {
    /// With its first letter in upper case; for ASCII.
    fileprivate var capitalizedASCII: String { prefix(1).uppercased() + dropFirst() }
}
