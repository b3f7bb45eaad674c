import Layout
import Lexicon

/// The figures that `story` states, in order of their place. O(characters).
///
/// `entities` are the story's; numbers inside their mentions are names, not figures.
public func figures(in story: Story, entities: [Entity]) -> [Figure] {
    figures(in: story, entities: entities, matches: LexiconTrie.standard.matches(in: story.text))
}

/// The same where the story's text has been looked up before.
func figures(in story: Story, entities: [Entity], matches: LexiconMatches) -> [Figure] {
    let names = StoryNames(of: entities, in: story.text.count)
    let mentions = FigureSubjects.mentions(of: entities)
    let written = CalendarDate(of: story)
    let classes = NumeralClass.table
    var found: [Figure] = []
    for paragraph in story.paragraphs
    where paragraph.role.statesFigures
        && story.text[paragraph.range].contains(where: { NumeralClass.mayOpen($0, classes) })
    {
        FigureReader(
            text: story.text, matches: matches, bounds: paragraph.range, names: names, entities: entities,
            mentions: mentions,
            written: written
        ).addFigures(to: &found)
    }
    return found
}

extension Role {
    /// Headlines and captions state figures as the body does; labels, credits and datelines do not.
    fileprivate var statesFigures: Bool {
        switch self {
        case .kicker, .headline, .deck, .subhead, .body, .caption, .quote: true
        case .section, .byline, .dateline, .furniture: false
        }
    }
}
