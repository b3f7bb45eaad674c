import Archive
import HTTP
import Restoration

/// The pages as they were read.
enum DocumentRoutes {
    private static let id = Route.Variable(name: "id", meaning: Bilingual("文档编号", "id of a document"))

    static var routes: [Route] {
        [
            Route(
                "/v1/documents", name: "listDocuments", Bilingual("读入的文档", "The documents as read"),
                parameters: .columns(Column.documents) + Parameter.paging, members: .columns(Column.documents),
                as: [.json, .ndjson, .csv],
                example: "/v1/documents", .archive(list)),
            Route(
                "/v1/documents/{id}", name: "getDocument",
                Bilingual("一份文档：编码、摘要、报道", "One document: encoding, digest, stories"), variables: [id],
                parameters: [
                    Parameter(
                        "include", .choice(["restored"]), repeatable: true, example: "restored", "另加修复后的各行",
                        "The restored lines in addition, each with its story and role")
                ], as: [.json, .text], example: "/v1/documents/004_da59c198da5f067d", .archive(one)),
            Route(
                "/v1/documents/{id}/raw", name: "getDocumentRaw", Bilingual("原始字节", "The original bytes"),
                variables: [id], as: [.octets], example: "/v1/documents/004_da59c198da5f067d/raw", .archive(raw)),
            Route(
                "/v1/documents/{id}/text", name: "getDocumentText",
                Bilingual("修复后的整版文本，行号与原文一致", "The page as restored, line by line as in the original"),
                variables: [id], as: [.text], example: "/v1/documents/004_da59c198da5f067d/text", .archive(text)),
            Route(
                "/v1/documents/{id}/repairs", name: "listRepairs",
                Bilingual("每一处修复", "Every repair made"), variables: [id],
                parameters: .columns(Column.repairs) + Parameter.paging, members: .columns(Column.repairs),
                as: [.json, .ndjson, .csv],
                example: "/v1/documents/002_0c27129a6be0a322/repairs", .archive(repairs)),
        ]
    }

    @Sendable private static func list(_ call: Call, _ snapshot: Snapshot) throws(Problem) -> Answer {
        let documents = snapshot.documents
        return try PagedList(
            snapshot: snapshot, columns: Column.documents, item: { documents[Int($0)] },
            page: { OrdinalPages(ids: documents.ids).listing(start: $0, limit: $1) },
            all: { Array(0..<Int32(documents.count)) }
        ).answer(call)
    }

    @Sendable private static func one(_ call: Call, _ snapshot: Snapshot) throws(Problem) -> Answer {
        if call.representation == .text { return try text(call, snapshot) }
        let ordinal = try ordinal(call, snapshot)
        let document = snapshot.documents[Int(ordinal)]
        var lines: [Line] = []
        if call.arguments.set("include")?.contains("restored") == true { lines = try page(call, snapshot).lines }
        let places = lines.isEmpty ? [:] : LinePlace.places(of: document, in: snapshot)
        return .object { json in
            for column in Column.documents where column.name != "stories" {
                json.member(column.name, column.cell(document))
            }
            json.array("stories", of: document.stories) { json, story in
                let row = snapshot.storyRow(story)
                json.object { json in
                    json.member("id", row.id)
                    json.member("ordinal", row.number)
                    json.member("kind", row.kind.rawValue)
                    json.member("headline", row.headline)
                    json.member("characters", row.characters)
                }
            }
            guard !lines.isEmpty else { return }
            json.array("restored", of: lines) { json, line in
                let place = places[line.number]
                json.object { json in
                    json.member("n", line.number)
                    json.member("story", place?.story)
                    json.member(
                        "role", place?.role.rawValue ?? (document.furniture.contains(line.number) ? "furniture" : nil))
                    json.member("text", String(String.UnicodeScalarView(line.text)))
                }
            }
        }
    }

    @Sendable private static func raw(_ call: Call, _ snapshot: Snapshot) throws(Problem) -> Answer {
        let ordinal = try ordinal(call, snapshot)
        let document = snapshot.documents[Int(ordinal)]
        let type =
            document.encoding == .binary ? nil : "text/plain; charset=" + document.encoding.rawValue.lowercased()
        return Answer(try bytes(ordinal, snapshot), contentType: type)
    }

    @Sendable private static func text(_ call: Call, _ snapshot: Snapshot) throws(Problem) -> Answer {
        var text = String.UnicodeScalarView()
        for line in try page(call, snapshot).lines {
            text += line.text
            text.append("\n")
        }
        return Answer(Array(String(text).utf8))
    }

    @Sendable private static func repairs(_ call: Call, _ snapshot: Snapshot) throws(Problem) -> Answer {
        let repairs = try page(call, snapshot).repairs
        return try PagedList(
            snapshot: snapshot, columns: Column.repairs, item: { repairs[Int($0)] },
            page: { OrdinalPages(ids: (0..<repairs.count).lazy.map { padded($0) }).listing(start: $0, limit: $1) },
            all: { Array(0..<Int32(repairs.count)) }
        ).answer(call)
    }

    private static func ordinal(_ call: Call, _ snapshot: Snapshot) throws(Problem) -> Int32 {
        let id = call.variable("id")
        guard let ordinal = snapshot.document(id: id) else {
            throw .noSuchItem(
                Bilingual("文档", "document"), id: id, list: "/v1/documents",
                suggestions: nearest(to: id, in: snapshot.documents.ids.prefix(1_000)).map { [$0] } ?? [])
        }
        return ordinal
    }

    private static func page(_ call: Call, _ snapshot: Snapshot) throws(Problem) -> Page {
        restored(try bytes(try ordinal(call, snapshot), snapshot))
    }

    private static func bytes(_ ordinal: Int32, _ snapshot: Snapshot) throws(Problem) -> [UInt8] {
        do {
            return try snapshot.rawBytes(ofDocument: ordinal)
        } catch {
            throw .documentGone(snapshot.documents[Int(ordinal)].id, error)
        }
    }
}
