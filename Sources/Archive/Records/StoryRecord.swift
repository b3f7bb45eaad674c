import Annotation
import Layout

/// A story with everything found in it, as the archive knows it: entities carry their archive-wide ids.
public struct StoryRecord: Sendable, Equatable {
    /// `DOCUMENT.N`, where N is the story's place on its page.
    public let id: String
    public let document: String
    public let story: Story
    /// In order of first mention.
    public let entities: [NamedEntity]
    /// In order of their place in the text.
    public let figures: [StatedFigure]
    public let exchanges: [ReportedExchange]

    /// An entity as one story names it.
    public struct NamedEntity: Sendable, Equatable {
        /// Ordinal of the archive-wide entity.
        public let ordinal: Int32
        /// Readable id of the archive-wide entity (`place:331125`).
        public let id: String
        public let entity: Entity
    }

    /// The story's text between two code points.
    public func text(in range: Range<Int>) -> String { story.text(in: range) }
}

/// A figure of one story, with its id and its subject's.
public struct StatedFigure: Sendable, Equatable {
    /// `STORY.fN`, N from 1 in order of place.
    public let id: String
    public let figure: Figure
    /// `text[figure.range]`.
    public let quote: String
    /// Ordinal and id of the archive-wide entity of which it is said.
    public let subject: Subject?

    public struct Subject: Sendable, Equatable {
        public let ordinal: Int32
        public let id: String
    }
}

/// An exchange as one story reports it.
public struct ReportedExchange: Sendable, Equatable {
    /// `STORY.xN`, N from 1.
    public let id: String
    public let exchange: Exchange
    /// The sentence, `text[exchange.quote]`.
    public let quote: String
    /// Who learns.
    public let learner: Party
    /// From whom.
    public let hosts: [Party]

    /// A place or body as the sentence names it.
    public struct Party: Sendable, Equatable {
        public let name: String
        /// Its archive-wide entity, where the story names it as one.
        public let entity: Int32?
        public let id: String?
    }
}

extension Story {
    /// The text between two code points; ends outside the text are brought inside. O(length of the range).
    public func text(in range: Range<Int>) -> String { String(text, in: range) }
}

extension String {
    /// The code points of a text between two places; ends outside the text are brought inside.
    init(_ text: [Unicode.Scalar], in range: Range<Int>) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text[range.clamped(to: text.startIndex..<text.endIndex)])
        self = String(view)
    }
}
