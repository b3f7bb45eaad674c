/// What the tagger says of one character: outside every name, or at the beginning or inside of one.
public enum NameTag: UInt8, Sendable, CaseIterable {
    case outside, beginPerson, insidePerson, beginPlace, insidePlace, beginOrganization, insideOrganization

    /// As training files write it.
    public init?(label: some StringProtocol) {
        switch label {
        case "O": self = .outside
        case "B-PER": self = .beginPerson
        case "I-PER": self = .insidePerson
        case "B-LOC": self = .beginPlace
        case "I-LOC": self = .insidePlace
        case "B-ORG": self = .beginOrganization
        case "I-ORG": self = .insideOrganization
        default: return nil
        }
    }

    public var type: EntityType? {
        switch self {
        case .outside: nil
        case .beginPerson, .insidePerson: .person
        case .beginPlace, .insidePlace: .place
        case .beginOrganization, .insideOrganization: .organization
        }
    }

    public var isInside: Bool { self == .insidePerson || self == .insidePlace || self == .insideOrganization }

    /// Whether `self` may stand right after `previous`: a name goes on only where one of its kind began.
    public func mayFollow(_ previous: NameTag) -> Bool { !isInside || previous.type == type }
}
