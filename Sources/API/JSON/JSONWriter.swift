/// Writes JSON (RFC 8259) as bytes: compact, members in the order they are written, text as UTF-8.
///
/// The caller opens and closes nothing by hand: `object` and `array` take a body, so what is written is always whole.
/// An object opened with a selection keeps only the members named in it, which is how `fields=` works.
public struct JSONWriter: Sendable {
    /// What is written so far.
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false
    private var selection: Set<String>?

    public init() {}

    /// Makes room for `count` more bytes.
    public mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

    /// An object whose members `body` writes; with a selection, only the members it names.
    public mutating func object(selecting names: Set<String>? = nil, _ body: (inout JSONWriter) -> Void) {
        enclosed(by: UInt8(ascii: "{"), and: UInt8(ascii: "}"), selecting: names, body)
    }

    /// An array whose elements `body` writes.
    public mutating func array(_ body: (inout JSONWriter) -> Void) {
        enclosed(by: UInt8(ascii: "["), and: UInt8(ascii: "]"), selecting: nil, body)
    }

    /// A member of the object being written. `value` is not asked for where the selection leaves it out.
    public mutating func member(_ name: String, _ value: @autoclosure () -> some JSONWritable) {
        guard begins(member: name) else { return }
        value().write(to: &self)
    }

    /// A member that is an object; with a selection, only the members it names.
    public mutating func object(
        _ name: String, selecting names: Set<String>? = nil, _ body: (inout JSONWriter) -> Void
    ) {
        guard begins(member: name) else { return }
        object(selecting: names, body)
    }

    /// A member that is an array.
    public mutating func array(_ name: String, _ body: (inout JSONWriter) -> Void) {
        guard begins(member: name) else { return }
        array(body)
    }

    /// A member that is an array with one element for each of `items`.
    public mutating func array<Item>(
        _ name: String, of items: some Sequence<Item>, _ body: (inout JSONWriter, Item) -> Void
    ) {
        guard begins(member: name) else { return }
        array { json in for item in items { body(&json, item) } }
    }

    /// A member whose value is JSON already.
    public mutating func member(_ name: String, rendered: [UInt8]) {
        guard begins(member: name) else { return }
        element(rendered: rendered)
    }

    /// An element of the array being written, or the whole document.
    public mutating func element(_ value: some JSONWritable) { value.write(to: &self) }

    /// An element that is JSON already.
    public mutating func element(rendered: [UInt8]) { atom { $0 += rendered } }

    /// One value that is no object and no array, appended as it is.
    mutating func atom(_ append: (inout [UInt8]) -> Void) {
        separate()
        append(&bytes)
        needsComma = true
    }

    private mutating func begins(member name: String) -> Bool {
        if let selection, !selection.contains(name) { return false }
        separate()
        appendQuoted(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
        return true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func enclosed(
        by opening: UInt8, and closing: UInt8, selecting names: Set<String>?, _ body: (inout JSONWriter) -> Void
    ) {
        separate()
        bytes.append(opening)
        needsComma = false
        let outer = selection
        selection = names
        body(&self)
        selection = outer
        bytes.append(closing)
        needsComma = true
    }

    private mutating func appendQuoted(_ text: String) { bytes.appendJSON(quoting: text) }
}

/// A value that can stand in JSON.
public protocol JSONWritable {
    func write(to json: inout JSONWriter)
}
