import Layout
import Lexicon

/// What one story names and states, all as spans of its text.
public struct Annotation: Sendable, Equatable {
    public var entities: [Entity]
    public var figures: [Figure]
    public var exchanges: [Exchange]

    public init(entities: [Entity] = [], figures: [Figure] = [], exchanges: [Exchange] = []) {
        self.entities = entities
        self.figures = figures
        self.exchanges = exchanges
    }
}

/// The annotations of one page's stories, in their order. O(characters).
///
/// The page is read as a whole, because what one story leaves open (我市, a family name) its neighbours may tell.
public func annotations(of stories: [Story]) -> [Annotation] {
    let lexicon = NameLexicon.standard
    var room = LexiconTrie.Room()
    let matches = stories.map { lexicon.trie.matches(in: $0.text, room: &room) }
    let page = PageDivisions(
        texts: stories.map(\.text), matches: matches, outlet: outlet(of: stories), lexicon: lexicon)
    // Stage by stage over the page, so that what a stage looks things up in is still at hand for the next story.
    let scans = zip(stories, matches).map { StoryScan($0, matches: $1, lexicon: lexicon) }
    let entities = scans.map { StoryEntities(in: $0, page: page, lexicon: lexicon).entities }
    return stories.indices.map { index in
        let (story, entities, matches) = (stories[index], entities[index], matches[index])
        return Annotation(
            entities: entities, figures: figures(in: story, entities: entities, matches: matches),
            exchanges: exchanges(in: story, entities: entities, matches: matches, page: page))
    }
}

/// The paper that the stories of a page appeared in, as far as they name one: the only one, or that of more than half; nil
/// where none is.
private func outlet(of stories: [Story]) -> String? {
    let named = Dictionary(grouping: stories.compactMap(\.outlet)) { $0 }
    return named.count == 1 ? named.keys.first : named.first { 2 * $0.value.count > stories.count }?.key
}
