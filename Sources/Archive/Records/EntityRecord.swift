import Annotation

/// One person, place, body or named thing over the whole archive.
public struct EntityRecord: Sendable, Equatable {
    public let ordinal: Int32
    /// Readable and stable: `place:331125` for a division with a code, else `type:name`, with `~mark` behind it
    /// where one name is several entities (`person:李明~涪陵区`).
    public let id: String
    public let type: EntityType
    public let name: String
    /// GB/T 2260 code of a division of county level or above.
    public let adcode: Int?
    /// Every form the stories use, most used first.
    public let aliases: [Alias]
    /// Every post the stories give a person, most given first.
    public let roles: [Post]
    /// Stories that name it.
    public let stories: Int
    /// Spans that name it, over all stories.
    public let mentions: Int
    /// ISO dates of the first and the last dated story that names it.
    public let first: String?
    public let last: String?

    /// A form in which the stories name an entity.
    public struct Alias: Sendable, Equatable {
        public let surface: String
        /// Stories that use it.
        public let stories: Int
        /// Why it is taken for the entity, where it is not its name: a reason a reader can check.
        public let why: String?
    }

    /// A post that stories give a person.
    public struct Post: Sendable, Equatable {
        public let title: String
        public let stories: Int
    }
}

/// What a list shows of an entity.
public struct EntityRow: Sendable, Equatable {
    public let ordinal: Int32
    public let id: String
    public let type: EntityType
    public let name: String
    public let adcode: Int?
    public let stories: Int
    public let mentions: Int
}
