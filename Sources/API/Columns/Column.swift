import Annotation

/// One property of the items of a list, as data: its JSON member and its CSV field are the same thing.
struct Column<Item>: Sendable {
    let name: String
    let meaning: Bilingual
    /// Whether a row holds it unasked; else by `include=` or `fields=`.
    let isDefault: Bool
    let cell: @Sendable (Item) -> Cell

    init(
        _ name: String, _ chinese: String, _ english: String, isDefault: Bool = true,
        _ cell: @escaping @Sendable (Item) -> Cell
    ) {
        self.name = name
        meaning = Bilingual(chinese, english)
        self.isDefault = isDefault
        self.cell = cell
    }
}

/// A value of one column.
enum Cell {
    case null
    case text(String?)
    case integer(Int?)
    case number(Decimal?)
    /// In CSV joined by `|`.
    case list([String])
    /// Structured in JSON; in CSV its short form, or its JSON where there is none.
    case rendered(any JSONWritable, short: String?)
}

extension Cell: JSONWritable {
    func write(to json: inout JSONWriter) {
        switch self {
        case .null: json.element(String?.none)
        case .text(let text): json.element(text)
        case .integer(let number): json.element(number)
        case .number(let number): json.element(number)
        case .list(let texts): json.element(texts)
        case .rendered(let value, _): value.write(to: &json)
        }
    }

    /// As one CSV field.
    var plainText: String {
        switch self {
        case .null: return ""
        case .text(let text): return text ?? ""
        case .integer(let number): return number.map(String.init) ?? ""
        case .number(let number): return number?.plainText ?? ""
        case .list(let texts): return texts.joined(separator: "|")
        case .rendered(_, let short?): return short
        case .rendered:
            var json = JSONWriter()
            json.element(self)
            return String(decoding: json.bytes, as: UTF8.self)
        }
    }
}

/// The columns of one list that an answer shows.
struct ColumnSelection<Item>: Sendable {
    let columns: [Column<Item>]

    init(columns: [Column<Item>]) { self.columns = columns }

    /// `fields` names exactly what is wanted; `include` adds to what comes unasked.
    init(_ all: [Column<Item>], _ arguments: Arguments) {
        let fields = arguments.set("fields")
        let include = arguments.set("include") ?? []
        columns = all.filter { column in
            fields.map { $0.contains(column.name) || include.contains(column.name) }
                ?? (column.isDefault || include.contains(column.name))
        }
    }

    func writeObject(_ item: Item, to json: inout JSONWriter, and more: (inout JSONWriter) -> Void = { _ in }) {
        json.object { json in
            for column in columns { json.member(column.name, column.cell(item)) }
            more(&json)
        }
    }

    func writeRecord(_ item: Item, to csv: inout CSVWriter) {
        for column in columns { csv.field(column.cell(item).plainText) }
        csv.endRecord()
    }

    func writeHeader(to csv: inout CSVWriter) {
        for column in columns { csv.field(column.name) }
        csv.endRecord()
    }
}

extension [Route.Member] {
    /// The columns of a list, for the documentation.
    static func columns<Item>(_ all: [Column<Item>]) -> [Route.Member] {
        all.map { Route.Member(name: $0.name, meaning: $0.meaning, isDefault: $0.isDefault) }
    }
}

extension [Parameter] {
    /// `fields` and `include` over the columns of a list.
    static func columns<Item>(_ all: [Column<Item>]) -> [Parameter] {
        let optional = all.filter { !$0.isDefault }.map(\.name)
        let fields = Parameter(
            "fields", .choice(all.map(\.name)), repeatable: true,
            example: all.prefix(2).map(\.name).joined(separator: ","),
            "只要这些字段", "Only these members of each row")
        let include = Parameter(
            "include", .choice(optional), repeatable: true, example: optional.first ?? "",
            "另加这些字段", "These members in addition")
        return optional.isEmpty ? [fields] : [fields, include]
    }
}
