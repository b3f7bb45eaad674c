import Archive
import HTTP

/// One thing that is served: where, with which parameters, in which forms, and what makes the answer.
struct Route: Sendable {
    let template: PathTemplate
    /// Stable and unique: `operationId` of the contract, label of the metrics.
    let name: String
    let summary: Bilingual
    /// What stands for the variables of the path.
    let variables: [Variable]
    let parameters: [Parameter]
    /// What the rows of a list hold.
    let members: [Member]
    /// The first is what a client gets that asks for nothing.
    let representations: [Representation]
    let caching: Caching
    /// A path and query that answers 200 on the seeds.
    let example: String
    /// Whether the query is somebody else's to read: the script of the reading room.
    let takesAnyQuery: Bool
    /// Whether an answer goes through everything there is, so that it is not made without need.
    let walksArchive: Bool
    let answer: Answerer

    /// A variable of the path, in words.
    struct Variable: Sendable {
        let name: String
        let meaning: Bilingual
    }

    /// A member of a row, in words.
    struct Member: Sendable {
        let name: String
        let meaning: Bilingual
        /// Whether a row holds it unasked.
        let isDefault: Bool
    }

    /// What a route reads.
    enum Answerer: Sendable {
        /// The snapshot: 503 until there is one, and always worked out off the loop.
        case archive(@Sendable (Call, Snapshot) throws(Problem) -> Answer)
        /// What the program holds in itself; answered at once.
        case program(@Sendable (Call) throws(Problem) -> Answer)
    }

    /// How long an answer stands.
    enum Caching: Sendable {
        /// Until the next snapshot: kept, tagged, revalidated.
        case snapshot
        /// As long as the program.
        case program
        /// Never the same twice.
        case never
    }

    init(
        _ template: String, name: String, _ summary: Bilingual, variables: [Variable] = [],
        parameters: [Parameter] = [], members: [Member] = [], as representations: [Representation] = [.json],
        caching: Caching = .snapshot,
        takesAnyQuery: Bool = false, walksArchive: Bool = false, example: String, _ answer: Answerer
    ) {
        self.template = PathTemplate(template)
        self.name = name
        self.summary = summary
        self.variables = variables
        self.members = members
        self.representations = representations
        self.parameters = representations.contains(.json) ? parameters + [.pretty] : parameters
        self.caching = caching
        self.takesAnyQuery = takesAnyQuery
        self.walksArchive = walksArchive
        self.example = example
        self.answer = answer
    }

    /// Suffixes under which the same list comes in one fixed form; only where the path ends in a literal.
    var suffixes: [String] {
        template.lastLiteral == nil || representations.count < 2 ? [] : representations.compactMap(\.suffix)
    }

    /// The forms that a suffix may ask for.
    func representation(forSuffix suffix: String) -> Representation? {
        suffixes.contains(suffix) ? representations.first { $0.suffix == suffix } : nil
    }
}

extension Parameter {
    static let pretty = Parameter(
        "pretty", .flag, example: "1", "JSON 分行缩进，便于人读", "JSON with line breaks and indents, for people")
}
