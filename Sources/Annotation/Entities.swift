import Layout

/// The entities that `story` names, in order of first mention. `page` holds all stories of the page.
func entities(in story: Story, page: [Story]) -> [Entity] {
    let lexicon = NameLexicon.standard
    return StoryEntities(story, page: PageDivisions(texts: page.map(\.text), lexicon: lexicon), lexicon: lexicon)
        .entities
}
