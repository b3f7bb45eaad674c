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
        candidates += CountedPlaces(in: scan, placeStart: places.placeStart).candidates
        candidates += PersonCandidates(in: scan, lexicon: lexicon).candidates
        candidates += BodyCandidates(in: scan, placeStart: places.placeStart).candidates
        candidates += UndertakingCandidates(in: scan, lexicon: lexicon, placeStart: places.placeStart).candidates
        candidates.removeAll { scan.isCredit($0.range) }
        let first = chosen(from: candidates, atLeast: Self.threshold)
        let repeated = RepeatedNames(first, towns: Self.towns(in: places.candidates, of: first), in: scan)
        candidates.removeAll { $0.range.count <= 5 && repeated.contradicts($0, in: scan) }
        candidates += repeated.candidates
        candidates.removeAll { scan.isCredit($0.range) }
        let mentions = chosen(from: candidates, atLeast: Self.threshold)
        let aliases = QuotedAliases(in: scan)
        entities = EntityGroups(mentions, in: scan, page: page, lexicon: lexicon).entities.map(aliases.applied)
    }

    /// The towns with which names of bodies open: 古岳峰镇 of 古岳峰镇党委.
    private static func towns(in places: [Candidate], of mentions: [Candidate]) -> [Candidate] {
        let openings = Set(mentions.lazy.filter { $0.type == .organization }.map(\.range.lowerBound))
        return openings.isEmpty
            ? [] : places.filter { $0.confidence >= clear && openings.contains($0.range.lowerBound) }
    }
    /// What a town within a body's name must reach for its short form to be sought.
    private static let clear = 70
}
