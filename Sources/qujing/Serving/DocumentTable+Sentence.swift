import Layout

extension DocumentTable.Failure {
    /// What is wrong with a `documents.csv`, and where.
    var sentence: String {
        switch self {
        case .malformed(let failure): "not comma-separated values (RFC 4180): \(failure)"
        case .noDocumentColumn: "the first line must name the column 'document'"
        case .unknownColumn(let name): "unknown column '\(name)'; document, outlet, published, page and url are known"
        case .repeatedColumn(let name): "the column '\(name)' stands twice in the first line"
        case .wrongFieldCount(let line, let expected, let found):
            "line \(line) has \(found) fields where the first line names \(expected)"
        case .noDocument(let line): "line \(line) names no document"
        case .repeatedDocument(let line, let document): "line \(line) lists '\(document)' a second time"
        case .badDate(let line, let text): "line \(line): '\(text)' is no date such as 2022-03-15, 2022-03 or 2022"
        }
    }
}
