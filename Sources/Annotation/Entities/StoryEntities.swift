import Layout
import Lexicon

/// The entities of one story: candidates from every side, the best choice among them, then once more with
/// what was seen clearly sought everywhere in the story.
struct StoryEntities {
    let entities: [Entity]

    /// What a reading must reach to be taken.
    private static let threshold = 45

    init(in scan: StoryScan, page: PageDivisions, lexicon: NameLexicon) {
        let places = PlaceCandidates(in: scan, lexicon: lexicon, page: page)
        var candidates = places.candidates
        candidates += PersonCandidates(in: scan, lexicon: lexicon).candidates
        candidates += BodyCandidates(in: scan, lexicon: lexicon, placeStart: places.placeStart).candidates
        candidates += UndertakingCandidates(in: scan, lexicon: lexicon, placeStart: places.placeStart).candidates
        candidates.removeAll { scan.isCredit($0.range) }
        let first = chosen(from: candidates, atLeast: Self.threshold)
        let repeated = RepeatedNames(first, in: scan)
        candidates.removeAll { $0.range.count <= 5 && repeated.contradicts($0, in: scan) }
        candidates += repeated.candidates
        candidates.removeAll { scan.isCredit($0.range) }
        let mentions = chosen(from: candidates, atLeast: Self.threshold)
        entities = EntityGroups(mentions, in: scan, page: page, lexicon: lexicon).entities
    }
}
