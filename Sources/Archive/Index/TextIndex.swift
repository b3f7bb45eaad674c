import Layout

/// Which stories hold a run of characters, and how often: exactly those that a scan of all texts would find.
struct TextIndex: Sendable {
    let text: PostingIndex
    let headline: PostingIndex
    let frequentRuns: FrequentRuns
    let headlineRanges: HeadlineRanges
    private let store: StoryStore

    init(
        text: PostingIndex, headline: PostingIndex, frequentRuns: FrequentRuns, headlineRanges: HeadlineRanges,
        store: StoryStore
    ) {
        self.frequentRuns = frequentRuns
        self.text = text
        self.headline = headline
        self.headlineRanges = headlineRanges
        self.store = store
    }

    /// Bytes of memory it holds, the texts apart.
    var bytes: Int { text.bytes + headline.bytes + frequentRuns.bytes + headlineRanges.bytes }

    /// How many stories hold the rarest unit or pair of a run: the number itself for one unit or two, else at
    /// least as many as hold the run.
    func holders(of run: TextQuery.Run) -> Int {
        let index = index(for: run.field)
        return Self.keys(of: Self.units(of: run)).map(index.holders).min() ?? 0
    }

    /// Every story whose text (or headline) holds `run`; only those of `candidates`, where they are given.
    ///
    /// `candidates` ascend. O(postings of the run's pairs + text of the stories that hold them all).
    func hits(of run: TextQuery.Run, among candidates: [Int32]? = nil) -> RunHits {
        let units = Self.units(of: run)
        let index = index(for: run.field)
        let keys = Self.keys(of: units).map { (key: $0, holders: index.holders(of: $0)) }
            .sorted { $0.holders < $1.holders }
        guard let rarest = keys.first, rarest.holders > 0 else { return RunHits() }
        if units.count <= 2 {
            let list = index.list(of: rarest.key, among: candidates)
            if run.field == .headline {
                return RunHits(stories: list.stories, counts: list.counts, headlineCounts: list.counts)
            }
            return RunHits(list, inHeadline: headline.list(of: rarest.key, among: candidates))
        }
        if run.field == .text, let list = frequentRuns.list(of: units) {
            let inHeadline = hits(of: TextQuery.Run(field: .headline, scalars: run.scalars), among: candidates)
            let headlineList = PostingIndex.List(stories: inHeadline.stories, counts: inHeadline.counts)
            return RunHits(candidates.map(list.restricted) ?? list, inHeadline: headlineList)
        }
        var stories: [Int32]
        if let candidates, candidates.count < rarest.holders / Self.scanWorth {
            stories = candidates
        } else {
            stories = index.list(of: rarest.key, among: candidates).stories
            for (key, holders) in keys.dropFirst() {
                // Where few are left, to look at their texts costs less than to walk the next list.
                guard holders < stories.count * Self.scanWorth else { break }
                index.narrow(&stories, to: key)
            }
        }
        return verified(stories, units: units, field: run.field)
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
        for story in stories {
            var count: Int32 = 0
            var headlineCount: Int32 = 0
            store.withUnits(of: Int(story)) { text in
                scan.forEachPlace(in: text) { place in
                    count += 1
                    if headlineRanges.holds(place, length: units.count, row: Int(story)) { headlineCount += 1 }
                }
            }
            if field == .headline { count = headlineCount }
            if count > 0 { hits.append(story: story, count: count, headlineCount: headlineCount) }
        }
        return hits
    }

    static func units(of run: TextQuery.Run) -> [UInt16] {
        run.scalars.flatMap { scalar -> [UInt16] in
            scalar.value <= 0xFFFF
                ? [UInt16(truncatingIfNeeded: scalar.value)]
                : [UTF16.leadSurrogate(scalar), UTF16.trailSurrogate(scalar)]
        }
    }

    /// What a run's stories must all hold: its pairs, or its one unit. Each key once.
    private static func keys(of units: [UInt16]) -> [UInt32] {
        if units.count == 1 { return [UInt32(units[0]) << 16] }
        return Array(Set(zip(units, units.dropFirst()).map { UInt32($0) << 16 | UInt32($1) })).sorted()
    }

    /// Where `run` begins in `text`; both folded.
    static func places(of run: [Unicode.Scalar], in text: [Unicode.Scalar]) -> [Int] {
        guard let first = run.first, text.count >= run.count else { return [] }
        return (0...(text.count - run.count)).filter { start in
            text[start] == first && text[start..<(start + run.count)].elementsEqual(run)
        }
    }
}
