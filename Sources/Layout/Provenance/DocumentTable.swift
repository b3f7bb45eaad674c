/// What a folder's `documents.csv` says of its documents.
///
/// RFC 4180 in UTF-8, with or without BOM; the first record names the columns, in any order: `document` (required),
/// `outlet`, `published`, `page`, `url`. An empty field says nothing.
public struct DocumentTable: Sendable, Equatable {
    /// By document name, without its extension.
    public let provenances: [String: Provenance]

    /// Why a table cannot be read; lines are 1-based lines of the file.
    public enum Failure: Error, Equatable, Sendable {
        case malformed(CommaSeparatedValues.Failure)
        case noDocumentColumn
        case unknownColumn(String)
        case repeatedColumn(String)
        case wrongFieldCount(line: Int, expected: Int, found: Int)
        case noDocument(line: Int)
        case repeatedDocument(line: Int, document: String)
        case badDate(line: Int, text: String)
    }

    private enum Column: String, CaseIterable {
        case document, outlet, published, page, url
    }

    /// The table that the bytes of a `documents.csv` hold. O(bytes).
    public init(_ bytes: [UInt8]) throws(Failure) {
        let records: [CommaSeparatedValues.Record]
        do { records = try CommaSeparatedValues.records(of: bytes) } catch { throw .malformed(error) }
        guard let header = records.first else { throw .noDocumentColumn }
        var columns: [Column] = []
        for name in header.fields {
            guard let column = Column(rawValue: name) else { throw .unknownColumn(name) }
            guard !columns.contains(column) else { throw .repeatedColumn(name) }
            columns.append(column)
        }
        guard columns.contains(.document) else { throw .noDocumentColumn }
        var provenances: [String: Provenance] = [:]
        for record in records.dropFirst() {
            guard record.fields.count == columns.count else {
                throw .wrongFieldCount(line: record.line, expected: columns.count, found: record.fields.count)
            }
            var cells: [Column: String] = [:]
            for (column, field) in zip(columns, record.fields) where !field.isEmpty { cells[column] = field }
            guard let document = cells[.document] else { throw .noDocument(line: record.line) }
            guard provenances[document] == nil else {
                throw .repeatedDocument(line: record.line, document: document)
            }
            var published: Published?
            if let text = cells[.published] {
                guard let date = Published(iso: text, basis: .sidecar) else {
                    throw .badDate(line: record.line, text: text)
                }
                published = date
            }
            provenances[document] = Provenance(
                outlet: cells[.outlet], published: published, page: cells[.page], url: cells[.url])
        }
        self.provenances = provenances
    }

    /// What the table says of a document; nil where it does not list it.
    public subscript(document: String) -> Provenance? { provenances[document] }
}
