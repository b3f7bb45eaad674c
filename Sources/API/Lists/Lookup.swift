import Archive
import Lexicon

/// Turns what a client calls a thing by into what the archive calls it, and remembers what it could not find.
struct Lookup {
    let snapshot: Snapshot
    private(set) var unmatched: [Unmatched] = []
    /// A filter none of whose values the archive knows: nothing can meet it.
    private(set) var isImpossible = false

    init(_ snapshot: Snapshot) { self.snapshot = snapshot }

    /// Ordinals of entities given by id or by name.
    mutating func entities(_ parameter: String, _ arguments: Arguments) -> [Int32] {
        found(parameter, arguments) { [snapshot] text in
            snapshot.entity(id: text).map { [$0] } ?? snapshot.entities(named: text)
        }
    }

    /// Places given by code, id or name.
    mutating func places(_ parameter: String, _ arguments: Arguments) -> [PlaceSelection] {
        found(parameter, arguments) { [snapshot] text in PlaceSelection.named(text, in: snapshot) }
    }

    /// Ordinals of documents given by id.
    mutating func documents(_ parameter: String, _ arguments: Arguments) -> [Int32] {
        found(parameter, arguments) { [snapshot] text in snapshot.document(id: text).map { [$0] } ?? [] }
    }

    /// Ordinals of stories given by id.
    mutating func stories(_ parameter: String, _ arguments: Arguments) -> [Int32] {
        found(parameter, arguments) { [snapshot] text in snapshot.story(id: text).map { [$0] } ?? [] }
    }

    private mutating func found<Item>(
        _ parameter: String, _ arguments: Arguments, _ find: (String) -> [Item]
    ) -> [Item] {
        let texts = arguments.texts(parameter)
        var items: [Item] = []
        for text in texts {
            let matches = find(text)
            if matches.isEmpty { unmatched.append(Unmatched(parameter: parameter, given: text)) }
            items += matches
        }
        if !texts.isEmpty, items.isEmpty { isImpossible = true }
        return items
    }
}

/// A value of a filter that nothing in the archive answers to.
struct Unmatched: Sendable, Equatable {
    let parameter: String
    let given: String
}

/// The GB/T 2260 code, six digits, that `text` is; nil where it is none.
func divisionCode(_ text: String) -> Int? {
    guard text.utf8.count == 6, let code = Int(text), code > 0 else { return nil }
    return code
}

extension PlaceSelection {
    /// The places that a code (`331125`), an id (`place:331125`) or a name (云和县, 云和) stands for.
    static func named(_ text: String, in snapshot: Snapshot) -> [PlaceSelection] {
        if let code = divisionCode(text) { return [.division(code)] }
        let ordinals = snapshot.entity(id: text).map { [$0] } ?? snapshot.entities(named: text)
        let named = ordinals.map(snapshot.entityRow).filter { $0.type == .place }.map { row in
            row.adcode.map(PlaceSelection.division) ?? .entity(row.ordinal)
        }
        guard named.isEmpty else { return named }
        // A division that no story names may still have divisions below it that some do.
        return Divisions.china.named(text.unicodeScalars).map { .division($0.successor ?? $0.code) }
    }
}
