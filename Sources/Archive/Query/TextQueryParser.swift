extension TextQuery {
    /// How large a query may be; beyond it reading stops with an error that says so.
    public struct Limits: Sendable {
        /// Code points of the whole query.
        public var length = 1_000
        /// Runs and entity names.
        public var runs = 64
        /// Parentheses within parentheses.
        public var depth = 16

        public init() {}
    }

    /// Reads a query as typed. O(length).
    public init(parsing text: String, limits: Limits = Limits()) throws(TextQueryError) {
        var parser = TextQueryParser(text: Array(text.unicodeScalars), limits: limits)
        root = try parser.query()
    }
}

/// Recursive descent over code points.
private struct TextQueryParser {
    let text: [Unicode.Scalar]
    let limits: TextQuery.Limits
    private var position = 0
    private var terms = 0
    private var depth = 0

    init(text: [Unicode.Scalar], limits: TextQuery.Limits) {
        self.text = text
        self.limits = limits
    }

    mutating func query() throws(TextQueryError) -> TextQuery.Node {
        guard text.count <= limits.length else { throw error(.tooLong, at: limits.length) }
        skipBlanks()
        guard position < text.count else { throw error(.empty) }
        let node = try alternatives(field: .text)
        guard position == text.count else { throw error(.unopenedGroup) }
        return node
    }

    /// conjunction { "OR" conjunction }
    private mutating func alternatives(field: TextQuery.Field) throws(TextQueryError) -> TextQuery.Node {
        var parts = [try conjunction(field: field)]
        while takeOr() { parts.append(try conjunction(field: field)) }
        return parts.count == 1 ? parts[0] : .or(parts)
    }

    /// term { blank term }
    private mutating func conjunction(field: TextQuery.Field) throws(TextQueryError) -> TextQuery.Node {
        var parts: [TextQuery.Node] = []
        skipBlanks()
        while position < text.count, text[position] != ")", !standsOr() {
            parts.append(try term(field: field))
            skipBlanks()
        }
        guard let first = parts.first else { throw error(.missingOperand) }
        return parts.count == 1 ? first : .and(parts)
    }

    /// "-" term | "(" alternatives ")" | field ":" operand | phrase | run
    private mutating func term(field: TextQuery.Field) throws(TextQueryError) -> TextQuery.Node {
        if text[position] == "-" {
            let start = position
            position += 1
            guard standsOperand else { throw error(.missingOperand, at: start) }
            depth += 1
            defer { depth -= 1 }
            guard depth <= limits.depth else { throw error(.tooDeep, at: start) }
            return .not(try term(field: field))
        }
        if text[position] == "(" { return try group(field: field) }
        if take(prefix: "headline") {
            guard standsOperand else { throw error(.missingOperand) }
            return try text[position] == "(" ? group(field: .headline) : run(field: .headline)
        }
        if take(prefix: "entity") {
            guard standsOperand else { throw error(.missingOperand) }
            let name = try operand()
            return .entity(name: String(String.UnicodeScalarView(name)))
        }
        return try run(field: field)
    }

    private mutating func group(field: TextQuery.Field) throws(TextQueryError) -> TextQuery.Node {
        let start = position
        position += 1
        depth += 1
        defer { depth -= 1 }
        guard depth <= limits.depth else { throw error(.tooDeep, at: start) }
        let node = try alternatives(field: field)
        guard position < text.count else { throw error(.unclosedGroup, at: start) }
        position += 1
        return node
    }

    private mutating func run(field: TextQuery.Field) throws(TextQueryError) -> TextQuery.Node {
        .run(TextQuery.Run(field: field, scalars: Folding.standard(try operand())))
    }

    /// A phrase in quotation marks or a run up to the next blank or parenthesis, as typed.
    private mutating func operand() throws(TextQueryError) -> [Unicode.Scalar] {
        let start = position
        terms += 1
        guard terms <= limits.runs else { throw error(.tooManyTerms) }
        if let close = Self.closing(text[position]) {
            guard let end = text[(position + 1)...].firstIndex(of: close) else { throw error(.unclosedPhrase) }
            let phrase = text[(position + 1)..<end]
            guard phrase.contains(where: { !Self.isBlank($0) }) else { throw error(.emptyPhrase) }
            position = end + 1
            return phrase.map { Self.isLineBreak($0) ? " " : $0 }
        }
        while position < text.count, !Self.endsRun(text[position]) { position += 1 }
        guard position > start else { throw error(.missingOperand) }
        return Array(text[start..<position])
    }

    private var standsOperand: Bool {
        position < text.count && !Self.isBlank(text[position]) && text[position] != ")"
    }

    /// Takes `name:` (either width of the colon) where it stands and something follows it.
    private mutating func take(prefix name: String) -> Bool {
        let scalars = name.unicodeScalars
        let end = position + scalars.count
        guard end < text.count, text[position..<end].elementsEqual(scalars), text[end] == ":" || text[end] == "："
        else { return false }
        position = end + 1
        return true
    }

    private mutating func takeOr() -> Bool {
        skipBlanks()
        guard standsOr() else { return false }
        position += 2
        return true
    }

    private func standsOr() -> Bool {
        guard position + 1 < text.count, text[position] == "O", text[position + 1] == "R" else { return false }
        return position + 2 == text.count || Self.endsRun(text[position + 2])
    }

    private mutating func skipBlanks() {
        while position < text.count, Self.isBlank(text[position]) { position += 1 }
    }

    private func error(_ reason: TextQueryError.Reason, at place: Int? = nil) -> TextQueryError {
        TextQueryError(position: place ?? position, reason: reason)
    }

    /// The mark that closes a phrase opened by `mark`; the typist's quotation marks and the printer's.
    private static func closing(_ mark: Unicode.Scalar) -> Unicode.Scalar? {
        switch mark {
        case "\"": "\""
        case "“": "”"
        default: nil
        }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\u{3000}" || scalar == "\u{A0}" || isLineBreak(scalar)
    }

    private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }

    private static func endsRun(_ scalar: Unicode.Scalar) -> Bool {
        isBlank(scalar) || scalar == "(" || scalar == ")" || closing(scalar) != nil
    }
}
