/// The stories that meet a text query, each with its score.
struct TextEvaluation {
    let snapshot: Snapshot
    private let ranking = Ranking()

    init(_ snapshot: Snapshot) { self.snapshot = snapshot }

    /// Only those of `candidates`, where they are given.
    func selection(matching query: TextQuery, among candidates: Candidates?) -> StorySelection {
        if candidates == nil, let scores = scores(of: query.root) { return .scored(scores) }
        return .found(stories(matching: query, among: candidates))
    }

    /// What all stories score, where `node` is a run, or some of which any or all are asked for, lists tell who holds
    /// them, and a good part of all stories meets it.
    private func scores(of node: TextQuery.Node) -> StoryScores? {
        let (parts, isAll): ([TextQuery.Node], Bool) =
            switch node {
            case .or(let parts): (parts, false)
            case .and(let parts): (parts, true)
            case .run, .entity, .not: ([node], false)
            }
        let runs = parts.compactMap { if case .run(let run) = $0 { run } else { nil } }
        guard runs.count == parts.count, StoryScores.pay(holders: promise(node), of: snapshot.storyCount) else {
            return nil
        }
        let lists = runs.compactMap { snapshot.index.postings(of: $0) }
        guard lists.count == runs.count else { return nil }
        var scores = StoryScores(universe: snapshot.storyCount)
        for (place, (run, list)) in zip(runs, lists).enumerated() {
            let weight = weight(of: run)
            // In an archive of millions, what every story holds may weigh nothing at all.
            guard weight > 0 else { return nil }
            let inHeadline = snapshot.index.headlineList(of: run)
            scores.add(
                factor: weight * (ranking.saturation + 1), norms: snapshot.orders.lengthNorms,
                bonus: weight * ranking.wholeEntityBonus,
                named: snapshot.catalog.named(run.scalars).map { snapshot.catalog.stories[$0] },
                narrowing: isAll && place > 0
            ) { frequencies in
                list.note(in: frequencies)
                for (story, count) in zip(inHeadline.stories, inHeadline.counts) {
                    frequencies[Int(story)] += ranking.headlineWeight * Float(count)
                }
            }
        }
        return scores
    }

    /// The rarest pair stands for the run: its holders are known without a look at the texts.
    private func weight(of run: TextQuery.Run) -> Float {
        ranking.weight(holders: snapshot.index.holders(of: run), stories: snapshot.storyCount)
    }

    /// Only those of `candidates`, where they are given.
    func stories(matching query: TextQuery, among candidates: Candidates? = nil) -> ScoredStories {
        stories(query.root, among: candidates)
    }

    /// Only those of `candidates`, where they are given; `narrowed` where they may all hold every run
    /// that stands beside the node, itself included.
    private func stories(
        _ node: TextQuery.Node, among candidates: Candidates?, narrowed: Bool = false
    ) -> ScoredStories {
        switch node {
        case .run(let run): stories(run, among: candidates, narrowed: narrowed)
        case .entity(let name): stories(entityNamed: name, among: candidates)
        case .and(let parts): stories(all: parts, among: candidates)
        case .or(let parts):
            parts.dropFirst().reduce(parts.first.map { stories($0, among: candidates) } ?? ScoredStories()) {
                $0.united(with: stories($1, among: candidates))
            }
        case .not(let inner): stories(lacking: inner, among: candidates)
        }
    }

    /// The parts that promise fewest first; each later one looks only at what the earlier left.
    private func stories(all parts: [TextQuery.Node], among candidates: Candidates?) -> ScoredStories {
        var candidates = candidates
        let runs = parts.compactMap { if case .run(let run) = $0 { run } else { nil } }
        // How often each run stands in a story is asked only of stories that may hold them all.
        let isNarrowed = runs.count > 1 || runs.contains { $0.scalars.count > 2 }
        if isNarrowed {
            let left = snapshot.index.stories(thatMayHold: runs, among: candidates?.stories)
            candidates = Candidates(left, set: StorySet(universe: snapshot.storyCount, left))
        }
        let ordered = parts.map { (node: $0, promise: promise($0)) }.sorted { $0.promise < $1.promise }
        // What a run finds is scored only when it is known which of it the others leave.
        var met: [Conjunct] = []
        for (node, _) in ordered {
            if candidates?.stories.isEmpty ?? false { return ScoredStories() }
            if case .run(let run) = node {
                let hits = snapshot.index.hits(of: run, among: candidates, narrowed: isNarrowed)
                met.append(.run(run, hits))
                candidates = Candidates(hits.stories)
            } else {
                let scored = stories(node, among: candidates, narrowed: isNarrowed)
                met.append(.scored(scored))
                candidates = Candidates(scored.stories)
            }
        }
        let left = candidates.map { Array($0.stories) } ?? []
        var result = ScoredStories(stories: left, scores: [Float](repeating: 0, count: left.count))
        for conjunct in met {
            switch conjunct {
            case .run(let run, var hits):
                hits.narrow(to: left)
                result.add(scored(hits, of: run))
            case .scored(let scored): result.add(scored)
            }
        }
        return result
    }

    /// One of several parts that must all be met, with the stories that meet it.
    private enum Conjunct {
        case run(TextQuery.Run, RunHits)
        case scored(ScoredStories)
    }

    private func stories(lacking inner: TextQuery.Node, among candidates: Candidates?) -> ScoredStories {
        let holding = StorySet(universe: snapshot.storyCount, stories(inner, among: candidates).stories)
        let all = candidates.map { Array($0.stories) } ?? Array(0..<Int32(snapshot.storyCount))
        let lacking = all.filter { !holding.contains($0) }
        return ScoredStories(stories: lacking, scores: [Float](repeating: 0, count: lacking.count))
    }

    private func stories(entityNamed name: String, among candidates: Candidates?) -> ScoredStories {
        var result = ScoredStories()
        for entity in snapshot.catalog.named(Folding.standard(name)) {
            let stories = snapshot.catalog.stories[entity]
            let weight = ranking.weight(holders: stories.count, stories: snapshot.storyCount)
            result = result.united(
                with: ScoredStories(
                    stories: Array(stories), scores: [Float](repeating: weight, count: stories.count)))
        }
        guard let candidates else { return result }
        return result.intersected(
            with: ScoredStories(
                stories: Array(candidates.stories), scores: [Float](repeating: 0, count: candidates.stories.count)))
    }

    private func stories(
        _ run: TextQuery.Run, among candidates: Candidates?, narrowed: Bool
    ) -> ScoredStories {
        scored(snapshot.index.hits(of: run, among: candidates, narrowed: narrowed), of: run)
    }

    /// `hits`, which `run` has found, with what they score.
    private func scored(_ hits: RunHits, of run: TextQuery.Run) -> ScoredStories {
        let weight = weight(of: run)
        let norms = snapshot.orders.lengthNorms
        let count = hits.stories.count
        let factor = weight * (ranking.saturation + 1)
        let scores = [Float](unsafeUninitializedCapacity: count) { scores, written in
            hits.stories.withUnsafeBufferPointer { stories in
                hits.counts.withUnsafeBufferPointer { counts in
                    hits.headlineCounts.withUnsafeBufferPointer { headlineCounts in
                        norms.withUnsafeBufferPointer { norms in
                            for index in 0..<count {
                                let frequency =
                                    Float(counts[index]) + ranking.headlineWeight * Float(headlineCounts[index])
                                scores[index] = factor * frequency / (frequency + norms[Int(stories[index])])
                            }
                        }
                    }
                }
            }
            written = count
        }
        var result = ScoredStories(stories: hits.stories, scores: scores)
        for entity in snapshot.catalog.named(run.scalars) {
            result.add(weight * ranking.wholeEntityBonus, to: snapshot.catalog.stories[entity])
        }
        return result
    }

    /// About how many stories a part matches; only its order matters.
    private func promise(_ node: TextQuery.Node) -> Int {
        switch node {
        case .run(let run): snapshot.index.holders(of: run)
        case .entity(let name):
            snapshot.catalog.named(Folding.standard(name)).reduce(0) { $0 + snapshot.catalog.stories[$1].count }
        case .and(let parts): parts.map(promise).min() ?? 0
        case .or(let parts): parts.reduce(0) { $0 + promise($1) }
        case .not: snapshot.storyCount
        }
    }
}
