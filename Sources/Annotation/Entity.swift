/// One person, place, body or named thing that a story names, with every span that names it.
public struct Entity: Sendable, Equatable {
    public var type: EntityType
    /// The fullest form the story uses (for a division: the official name the story decides, 遂昌县).
    public var name: String
    /// Every form the story uses, in order of first mention.
    public var surfaces: [String]
    /// GB/T 2260 code of a division of county level or above, where name or story decide it.
    public var adcode: Int?
    /// For a person: every post the story gives them, fullest form.
    public var roles: [String]
    /// Code points of the story's text, ascending, never overlapping another entity's; each equals one of `surfaces`.
    public var mentions: [Range<Int>]
    /// Why a surface that is not the name is taken for this entity: surface → reason a reader can check.
    public var evidence: [Evidence]

    public struct Evidence: Sendable, Equatable {
        public var surface: String
        public var why: String
        public init(surface: String, why: String) {
            self.surface = surface
            self.why = why
        }
    }

    public init(
        type: EntityType, name: String, surfaces: [String], adcode: Int? = nil, roles: [String] = [],
        mentions: [Range<Int>], evidence: [Evidence] = []
    ) {
        self.type = type
        self.name = name
        self.surfaces = surfaces
        self.adcode = adcode
        self.roles = roles
        self.mentions = mentions
        self.evidence = evidence
    }
}

public enum EntityType: String, Sendable, CaseIterable {
    case person, place, organization, platform, programme, event
}
