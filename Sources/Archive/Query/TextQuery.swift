/// What a reader asks of the text: runs of characters, joined by space (and), `OR`, `-` and parentheses.
///
///     a b OR c        (a and b) or c
///
/// A run matches every story whose text holds it, whatever the script, width or case; `headline:x` looks at the
/// headline alone, `entity:x` for stories that name an entity so called.
public struct TextQuery: Sendable, Hashable {
    public let root: Node

    public indirect enum Node: Sendable, Hashable {
        case run(Run)
        case entity(name: String)
        case and([Node])
        case or([Node])
        case not(Node)
    }

    /// A run of code points that must stand in the text as it is, after folding.
    public struct Run: Sendable, Hashable {
        public let field: Field
        /// Folded; never empty, never holds a line break.
        public let scalars: [Unicode.Scalar]
        public var text: String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars)
            return String(view)
        }
    }

    public enum Field: String, Sendable, CaseIterable { case text, headline }

    init(root: Node) { self.root = root }

    /// Every run that a match may hold: those not under a minus. In order of the query.
    var positiveRuns: [Run] { Self.positiveRuns(of: root) }

    /// Every entity name asked for, those under a minus left out.
    var positiveEntities: [String] { Self.positiveEntities(of: root) }

    private static func positiveRuns(of node: Node) -> [Run] {
        switch node {
        case .run(let run): [run]
        case .entity, .not: []
        case .and(let parts), .or(let parts): parts.flatMap(positiveRuns)
        }
    }

    private static func positiveEntities(of node: Node) -> [String] {
        switch node {
        case .entity(let name): [name]
        case .run, .not: []
        case .and(let parts), .or(let parts): parts.flatMap(positiveEntities)
        }
    }
}

/// Why a text query cannot be read, and where.
public struct TextQueryError: Error, Equatable, Sendable {
    /// Code point of the query at which reading stopped, from 0.
    public let position: Int
    public let reason: Reason

    public enum Reason: String, Sendable, CaseIterable {
        /// Nothing but white space.
        case empty
        /// `"` without its partner.
        case unclosedPhrase
        /// `""`.
        case emptyPhrase
        /// `(` without its partner.
        case unclosedGroup
        /// `)` without its partner.
        case unopenedGroup
        /// `OR`, `-` or `field:` with nothing to act on.
        case missingOperand
        /// More runs than `Limits.runs`.
        case tooManyTerms
        /// More code points than `Limits.length`.
        case tooLong
        /// Parentheses deeper than `Limits.depth`.
        case tooDeep
    }
}
