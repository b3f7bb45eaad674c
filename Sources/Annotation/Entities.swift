import Layout

/// The entities that `story` names, in order of first mention. `page` holds all stories of the page.
func entities(in story: Story, page: [Story]) -> [Entity] {
    let lexicon = NameLexicon.standard
    let divisions = PageDivisions(
        texts: page.map(\.text), matches: page.map { lexicon.trie.matches(in: $0.text) }, lexicon: lexicon)
    let scan = StoryScan(story, matches: lexicon.trie.matches(in: story.text), lexicon: lexicon)
    return StoryEntities(in: scan, page: divisions, lexicon: lexicon).entities
}
