/// A page as a careful reader annotated it, in the form that `Tests/Gold/README.md` defines.
public struct GoldPage: Decodable, Sendable {
    public let lines: [Line]
    public let stories: [Story]
    public let entities: [Entity]
    public let figures: [Figure]
    /// The restored text of raw lines, by their number; nil where the page needs no restoration.
    public let restored: [String: String]?

    public struct Line: Decodable, Sendable {
        /// 1-based raw line.
        public let number: Int
        /// Ordinal of its story; nil for furniture.
        public let story: Int?
        public let role: String
        /// Lines of one story with the same number are one paragraph.
        public let paragraph: Int?

        private enum CodingKeys: String, CodingKey {
            case number = "n"
            case story, role
            case paragraph = "para"
        }
    }

    public struct Story: Decodable, Sendable {
        public let ordinal: Int
        public let kind: String
        public let section: String?
        public let kicker: String?
        public let headline: String?
        public let deck: String?
        public let bylines: [Byline]
        public let agency: String?
        public let dateline: Dateline?
        public let outlet: String?
        public let published: String?

        private enum CodingKeys: String, CodingKey {
            case ordinal = "story"
            case kind, section, kicker, headline, deck, bylines, agency, dateline, outlet, published
        }
    }

    public struct Byline: Decodable, Sendable {
        public let name: String
        public let role: String?
    }

    public struct Dateline: Decodable, Equatable, Sendable {
        public let place: String?
        public let month: Int?
        public let day: Int?
    }

    public struct Entity: Decodable, Sendable {
        public let story: Int
        public let name: String
        public let type: String
        public let surfaces: [String]
    }

    public struct Figure: Decodable, Sendable {
        public let story: Int
        public let quote: String
        public let value: Double
        public let qualifier: String
        public let unit: String?
        public let kind: String
        public let measure: String?
    }
}
