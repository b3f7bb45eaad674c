import Archive
import HTTP

/// A list as every list route answers it: rows of columns, one page as JSON or all of it as NDJSON and CSV.
struct PagedList<Item>: Sendable {
    let snapshot: Snapshot
    /// What rows can show.
    let columns: [Column<Item>]
    let item: @Sendable (Int32) -> Item
    /// One page, for JSON.
    let page: @Sendable (PageStart, Int) -> Listing
    /// Everything, for NDJSON and CSV.
    let all: @Sendable () -> [Int32]
    /// Members of each row beyond its columns (highlights).
    var more: @Sendable (Item, inout JSONWriter) -> Void = { _, _ in }
    /// Members of the envelope beyond the standard ones (facets).
    var envelope: @Sendable (inout JSONWriter) -> Void = { _ in }
    /// What was asked for by a name that the archive does not know.
    var unmatched: [Unmatched] = []
    /// Whether a filter names nothing that the archive knows, so that the list is empty.
    var isImpossible = false

    /// Parameters that choose the page or the looks of an answer, not what is in the list.
    private static var looks: Set<String> {
        ["cursor", "limit", "pretty", "fields", "include", "highlight", "facets", "bom"]
    }

    func answer(_ call: Call) throws(Problem) -> Answer {
        let query = call.resource + "?" + call.arguments.canonicalQuery(without: Self.looks)
        let start = try start(call, query: query)
        switch call.representation {
        case .ndjson, .csv: return stream(call, from: start)
        case .json, .atom, .geojson, .text, .html, .yaml, .octets, .openMetrics:
            return envelope(call, query: query, start: start)
        }
    }

    private func start(_ call: Call, query: String) throws(Problem) -> PageStart {
        guard let text = call.arguments.text("cursor") else { return .first }
        do {
            return try Cursor(parsing: text, forQuery: query).start
        } catch {
            let reason: ParameterFault.Reason =
                switch error {
                case .illFormed: .illFormed
                case .otherQuery: .otherQuery
                }
            throw .invalidParameters([
                ParameterFault("cursor", given: text, reason, allowed: Parameter.Kind.cursor.allowed)
            ])
        }
    }

    private func envelope(_ call: Call, query: String, start: PageStart) -> Answer {
        let limit = call.arguments.integer("limit") ?? Limits.defaultPage
        let listing = isImpossible ? .empty : page(start, limit)
        func address(_ start: PageStart?) -> String? {
            start.map { start in
                let cursor = Cursor(start: start, query: query).text
                let rest = call.arguments.canonicalQuery(without: ["cursor"])
                return call.address(query: (rest.isEmpty ? "" : rest + "&") + "cursor=" + cursor)
            }
        }
        let next = address(listing.next.map(PageStart.after))
        let previous = address(listing.previous.map(PageStart.before))
        let selection = ColumnSelection(columns, call.arguments)
        let links = [("next", next), ("prev", previous)].compactMap { name, address in
            address.map { "<\($0)>; rel=\"\(name)\"" }
        }
        let first = "<\(call.address(query: call.arguments.canonicalQuery(without: ["cursor"])))>; rel=\"first\""
        return .object(fields: [Field("Link", (links + [first]).joined(separator: ", "))]) { json in
            json.array("data", of: listing.items) { json, ordinal in
                let item = item(ordinal)
                selection.writeObject(item, to: &json) { more(item, &$0) }
            }
            json.object("page") { json in
                json.member("total", listing.total)
                json.member("limit", limit)
                json.member("next", next)
                json.member("prev", previous)
            }
            envelope(&json)
            json.object("meta") { json in
                json.member("snapshot", snapshot.identity)
                guard !unmatched.isEmpty else { return }
                json.array("unmatched", of: unmatched) { json, name in
                    json.object { json in
                        json.member("parameter", name.parameter)
                        json.member("given", name.given)
                    }
                }
            }
        }
    }

    /// Everything from `start` on, or as much as `limit` says; only the ordinals are held, rows are made as they go.
    private func stream(_ call: Call, from start: PageStart) -> Answer {
        let ordinals = ordinals(from: start, limit: call.arguments.integer("limit"))
        let selection = ColumnSelection(columns, call.arguments)
        let item = item
        let format: Dataset.Format = call.representation == .csv ? .csv : .ndjson
        let mark = format == .csv && call.arguments.flag("bom") ? CSVWriter.byteOrderMark : []
        return .rows(opening: mark + selection.opening(format), ordinals) { selection.row(item($0), format) }
    }

    private func ordinals(from start: PageStart, limit: Int?) -> ArraySlice<Int32> {
        let ordinals = isImpossible ? [] : all()
        var first = 0
        if start != .first {
            first = page(start, 1).items.first.flatMap(ordinals.firstIndex(of:)) ?? ordinals.count
        }
        return ordinals[first...].prefix(limit ?? .max)
    }
}

extension Listing {
    static let empty = Listing(total: 0, items: [])
}

extension Answer {
    /// A streamed list: `opening`, then a row for each ordinal.
    static func rows(
        opening: [UInt8] = [], _ ordinals: ArraySlice<Int32>, row: @escaping @Sendable (Int32) -> [UInt8]
    ) -> Answer {
        let stream = RowStream(opening: opening, ordinals: ordinals, row: row)
        return Answer(chunks: { stream.next() })
    }
}
