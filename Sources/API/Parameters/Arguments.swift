import Annotation
import Archive

/// The parameters of one request, parsed and valid. What a route asks for by a declared name is there in its type.
struct Arguments: Sendable {
    /// Values by parameter, in the order sent; a parameter that was not sent has no entry.
    private let values: [String: [Value]]

    /// One value with the text it was read from.
    struct Value: Sendable, Equatable {
        let text: String
        let meaning: Meaning
    }

    /// What a value says in the type of its parameter.
    enum Meaning: Sendable, Equatable {
        case text
        case integer(Int)
        case number(Decimal)
        case date(DateStamp)
        case flag(Bool)
        case search(TextQuery)
    }

    init(values: [String: [Value]]) { self.values = values }

    /// All texts of a repeatable parameter; empty where it was not sent.
    func texts(_ name: String) -> [String] { values[name]?.map(\.text) ?? [] }

    func text(_ name: String) -> String? { values[name]?.first?.text }

    func integer(_ name: String) -> Int? {
        guard case .integer(let number)? = values[name]?.first?.meaning else { return nil }
        return number
    }

    func number(_ name: String) -> Decimal? {
        guard case .number(let number)? = values[name]?.first?.meaning else { return nil }
        return number
    }

    func date(_ name: String) -> DateStamp? {
        guard case .date(let date)? = values[name]?.first?.meaning else { return nil }
        return date
    }

    func flag(_ name: String) -> Bool {
        guard case .flag(let flag)? = values[name]?.first?.meaning else { return false }
        return flag
    }

    func search(_ name: String) -> TextQuery? {
        guard case .search(let query)? = values[name]?.first?.meaning else { return nil }
        return query
    }

    /// A set of names where the parameter was sent, else nil.
    func set(_ name: String) -> Set<String>? { values[name].map { Set($0.map(\.text)) } }

    /// The query in one fixed form, whatever the order and spelling it was sent in: names sorted, values escaped,
    /// those of a repeatable parameter sorted and joined. `left out` are not part of it.
    func canonicalQuery(without leftOut: Set<String> = []) -> String {
        values.keys.filter { !leftOut.contains($0) }.sorted().map { name in
            name + "="
                + Set(texts(name)).sorted().map(PercentEncoding.encoded).joined(separator: ",")
        }.joined(separator: "&")
    }
}
