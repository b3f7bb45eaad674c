import Archive
import HTTP

/// One of the four sets of records that the archive can be handed over as, whole.
public enum Dataset: String, Sendable, CaseIterable {
    case stories, entities, figures, exchanges

    /// How its records are written.
    public enum Format: String, Sendable, CaseIterable {
        /// One JSON object a line.
        case ndjson
        /// RFC 4180, a header first.
        case csv

        var representation: Representation {
            switch self {
            case .ndjson: .ndjson
            case .csv: .csv
            }
        }
    }

    /// `stories.ndjson`.
    public func fileName(_ format: Format) -> String { rawValue + "." + format.rawValue }

    /// Records it has in `snapshot`.
    public func count(in snapshot: Snapshot) -> Int {
        switch self {
        case .stories: snapshot.storyCount
        case .entities: snapshot.entityCount
        case .figures: snapshot.figureCount
        case .exchanges: snapshot.exchangeCount
        }
    }

    /// The whole set, piece by piece, in order of the archive's own ordinals. Memory holds one piece.
    public func content(of snapshot: Snapshot, as format: Format) -> ContentStream {
        let ordinals = Array(0..<Int32(count(in: snapshot)))[...]
        let rows =
            switch self {
            case .stories: Self.stories(snapshot, format, ordinals)
            case .entities: Self.rows(Column.entities, format, ordinals) { snapshot.entityRecord($0) }
            case .figures: Self.rows(Column.figures, format, ordinals) { snapshot.figureRow($0) }
            case .exchanges: Self.rows(Column.exchanges, format, ordinals) { snapshot.exchangeRow($0) }
            }
        return ContentStream { rows.next() }
    }

    /// A story is the JSON of `/v1/stories/{id}`; in CSV its columns, without the structure of its paragraphs.
    private static func stories(_ snapshot: Snapshot, _ format: Format, _ ordinals: ArraySlice<Int32>) -> RowStream {
        switch format {
        case .csv:
            rows(Column.stories.filter { $0.name != "paragraphs" }, format, ordinals) {
                StoryItem($0, in: snapshot, whole: true)
            }
        case .ndjson:
            RowStream(opening: [], ordinals: ordinals) { ordinal in
                var json = JSONWriter()
                write(snapshot.storyRecord(ordinal), to: &json)
                return json.bytes + [UInt8(ascii: "\n")]
            }
        }
    }

    private static func rows<Item>(
        _ columns: [Column<Item>], _ format: Format, _ ordinals: ArraySlice<Int32>,
        item: @escaping @Sendable (Int32) -> Item
    ) -> RowStream {
        let selection = ColumnSelection(columns: columns)
        return RowStream(opening: selection.opening(format), ordinals: ordinals) { ordinal in
            selection.row(item(ordinal), format)
        }
    }
}

extension ColumnSelection {
    /// What stands before the rows.
    func opening(_ format: Dataset.Format) -> [UInt8] {
        switch format {
        case .ndjson: return []
        case .csv:
            var csv = CSVWriter()
            writeHeader(to: &csv)
            return csv.bytes
        }
    }

    /// One row, its line end included.
    func row(_ item: Item, _ format: Dataset.Format) -> [UInt8] {
        switch format {
        case .csv:
            var csv = CSVWriter()
            writeRecord(item, to: &csv)
            return csv.bytes
        case .ndjson:
            var json = JSONWriter()
            writeObject(item, to: &json)
            return json.bytes + [UInt8(ascii: "\n")]
        }
    }
}
