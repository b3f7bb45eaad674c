/// One field line; `name` as sent, compared without case.
public struct Field: Sendable, Equatable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// Whether this field is called `other`, in any case of letters. `other` is written in lower case.
    public func isNamed(_ other: String) -> Bool {
        name.utf8.elementsEqual(other.utf8) { $0 == $1 || Octet.lowercased($0) == $1 }
    }
}
