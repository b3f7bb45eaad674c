import Layout

/// Which stories hold a run of characters, and how often: exactly those that a scan of all texts would find.
struct TextIndex: Sendable {
    let text: PostingIndex
    let headline: PostingIndex
    let frequentRuns: FrequentRuns
    let signatures: RunSignatures
    let headlineRanges: HeadlineRanges
    private let store: StoryStore

    init(
        text: PostingIndex, headline: PostingIndex, frequentRuns: FrequentRuns,
        signatures: RunSignatures, headlineRanges: HeadlineRanges,
        store: StoryStore
    ) {
        self.frequentRuns = frequentRuns
        self.signatures = signatures
        self.text = text
        self.headline = headline
        self.headlineRanges = headlineRanges
        self.store = store
    }

    /// Bytes of memory it holds, the texts apart.
    var bytes: Int { text.bytes + headline.bytes + frequentRuns.bytes + signatures.bytes + headlineRanges.bytes }

    /// How many stories hold the rarest unit or pair of a run: the number itself for one unit or two, else at
    /// least as many as hold the run.
    func holders(of run: TextQuery.Run) -> Int {
        let index = index(for: run.field)
        let units = Self.units(of: run)
        guard units.count > 1 else { return index.holders(of: Self.key(of: units)) }
        var least = Int.max
        for place in 0..<(units.count - 1) {
            least = min(least, index.holders(of: UInt32(units[place]) << 16 | UInt32(units[place + 1])))
        }
        return least
    }

    /// Every story whose text (or headline) holds `run`; only those of `candidates`, where they are given.
    ///
    /// They are `narrowed` where they come from `stories(thatMayHold:)` for this run.
    /// O(postings of the run's pairs + text of the stories that hold them all).
    func hits(of run: TextQuery.Run, among candidates: Candidates? = nil, narrowed: Bool = false) -> RunHits {
        let units = Self.units(of: run)
        guard units.count > 2 else { return hits(ofKey: Self.key(of: units), field: run.field, among: candidates) }
        guard let parts = parts(of: units, field: run.field), let rarest = parts.first else { return RunHits() }
        if rarest.range == units.indices {
            return RunHits(
                candidates.map(rarest.postings.list(among:)) ?? rarest.postings.list,
                inHeadline: headlineList(of: run, among: candidates))
        }
        if let candidates, narrowed { return verified(Array(candidates.stories), units: units, field: run.field) }
        let stories = stories(in: parts.map(\.postings), rows: signatures.rows(of: units), among: candidates?.stories)
        return verified(stories, units: units, field: run.field)
    }

    /// The list that tells who holds `run`: of one unit or two, or more where that many stories hold it. Nil where
    /// texts must be looked through, and where no story holds it.
    func postings(of run: TextQuery.Run) -> CodedPostings? {
        let units = Self.units(of: run)
        guard units.count > 2 else { return index(for: run.field).postings(of: Self.key(of: units)) }
        guard run.field == .text else { return nil }
        return frequentRuns.postings(within: units).first { $0.range == units.indices }?.postings
    }

    /// Every story whose headline holds `run`; at least those of `candidates`, where they are given.
    func headlineList(of run: TextQuery.Run, among candidates: Candidates? = nil) -> PostingIndex.List {
        let units = Self.units(of: run)
        guard units.count > 2 else { return headline.list(of: Self.key(of: units), among: candidates) }
        let hits = hits(of: TextQuery.Run(field: .headline, scalars: run.scalars), among: candidates)
        return PostingIndex.List(stories: hits.stories, counts: hits.counts)
    }

    /// Stories among which all that hold every one of `runs` are, found without a look at any text; only those of
    /// `candidates`, which ascend, where they are given.
    func stories(thatMayHold runs: [TextQuery.Run], among candidates: ArraySlice<Int32>?) -> [Int32] {
        var postings: [CodedPostings] = []
        var rows: [Int] = []
        for run in runs {
            let units = Self.units(of: run)
            if units.count > 2 {
                guard let parts = parts(of: units, field: run.field) else { return [] }
                postings += parts.map(\.postings)
                rows += signatures.rows(of: units)
            } else {
                guard let list = index(for: run.field).postings(of: Self.key(of: units)) else { return [] }
                postings.append(list)
            }
        }
        return stories(in: postings.sorted { $0.holders < $1.holders }, rows: rows, among: candidates)
    }

    /// Stories that are in all of `lists`, the rarest first, and have their bits in all of `rows`; a list that costs
    /// more to walk than the texts of what is left is passed over.
    private func stories(
        in lists: [CodedPostings], rows: [Int], among candidates: ArraySlice<Int32>?
    ) -> [Int32] {
        guard let rarest = lists.first else { return candidates.map(Array.init) ?? [] }
        var stories: [Int32]
        var others = lists[...]
        if let candidates, candidates.count < rarest.holders {
            stories = Array(candidates)
            signatures.narrow(&stories, to: rows)
        } else if rarest.holders * rows.count * Self.telling > store.count {
            // Rows of bits are read faster than a long list, and leave fewer: the fewer the more rows there are.
            stories = signatures.stories(in: rows)
            if let candidates { stories = Self.common(stories, candidates) }
        } else {
            stories = rarest.stories
            others = lists.dropFirst()
            if let candidates { stories = Self.common(stories, candidates) }
            signatures.narrow(&stories, to: rows)
        }
        for list in others where list.walkLength(among: stories.count) < stories.count * Self.scanWorth {
            list.narrow(&stories)
        }
        return stories
    }

    /// The two rows of one run leave about one story in so many times two; measured.
    private static let telling = 8

    /// What stands in both of two ascending lists.
    private static func common(_ left: [Int32], _ right: ArraySlice<Int32>) -> [Int32] {
        var result: [Int32] = []
        result.reserveCapacity(min(left.count, right.count))
        var place = right.startIndex
        for story in left {
            while place < right.endIndex, right[place] < story { place += 1 }
            guard place < right.endIndex else { break }
            if right[place] == story { result.append(story) }
        }
        return result
    }

    private func hits(ofKey key: UInt32, field: TextQuery.Field, among candidates: Candidates?) -> RunHits {
        if field == .headline {
            let list = headline.list(of: key, among: candidates)
            return RunHits(stories: list.stories, counts: list.counts, headlineCounts: list.counts)
        }
        return RunHits(text.list(of: key, among: candidates), inHeadline: headline.list(of: key, among: candidates))
    }

    /// Postings of parts of a run, which its stories must all hold, the rarest first: frequent runs, and the pairs
    /// that stand in none of them. One part where the whole run is frequent; nil where no story holds some pair.
    private func parts(of units: [UInt16], field: TextQuery.Field) -> [(range: Range<Int>, postings: CodedPostings)]? {
        var parts = field == .text ? frequentRuns.postings(within: units) : []
        if let whole = parts.first(where: { $0.range == units.indices }) { return [whole] }
        let index = index(for: field)
        for place in 0..<(units.count - 1) {
            if parts.contains(where: { $0.range.contains(place) && $0.range.contains(place + 1) }) { continue }
            guard let postings = index.postings(of: UInt32(units[place]) << 16 | UInt32(units[place + 1])) else {
                return nil
            }
            parts.append((place..<(place + 2), postings))
        }
        return parts.sorted { $0.postings.holders < $1.postings.holders }
    }

    /// Postings that can be walked in the time one story's text is looked through; measured.
    private static let scanWorth = 128

    private func index(for field: TextQuery.Field) -> PostingIndex {
        switch field {
        case .text: text
        case .headline: headline
        }
    }

    /// Of `stories`, those whose text really holds the run.
    private func verified(_ stories: [Int32], units: [UInt16], field: TextQuery.Field) -> RunHits {
        let scan = UnitScan(units) { text.holders(of: UInt32($0) << 16) }
        var hits = RunHits()
        store.forEachText(of: stories) { story, text in
            var count: Int32 = 0
            var headlineCount: Int32 = 0
            scan.forEachPlace(in: text) { place in
                count += 1
                if headlineRanges.holds(place, length: units.count, row: Int(story)) { headlineCount += 1 }
            }
            if field == .headline { count = headlineCount }
            if count > 0 { hits.append(story: story, count: count, headlineCount: headlineCount) }
        }
        return hits
    }

    static func units(of run: TextQuery.Run) -> [UInt16] { FoldedForms.units(of: run.scalars) }

    /// The key of one unit or two.
    private static func key(of units: [UInt16]) -> UInt32 {
        UInt32(units.first ?? 0) << 16 | (units.count > 1 ? UInt32(units[1]) : 0)
    }

    /// Where `run` begins in `text`; both folded.
    static func places(of run: [Unicode.Scalar], in text: [Unicode.Scalar]) -> [Int] {
        guard let first = run.first, text.count >= run.count else { return [] }
        return (0...(text.count - run.count)).filter { start in
            text[start] == first && text[start..<(start + run.count)].elementsEqual(run)
        }
    }
}
