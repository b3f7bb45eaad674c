import Randomness
import Testing

@testable import Archive

@Suite("Exact recall") struct ExactRecallTests {
    // Few letters, so that runs are found often; both scripts, both widths, both cases, and one beyond the basic plane.
    private static let letters = Array("云雲和网網格员員A a Ａ1１，,。\n𠮷著着".unicodeScalars)

    private static func text(_ length: Int, _ randomness: inout SeededRandomness) -> String {
        var view = String.UnicodeScalarView()
        for _ in 0..<length { view.append(letters.randomElement(using: &randomness) ?? "云") }
        return String(view)
    }

    private static func snapshot(seed: UInt64, documents: Int, workers: Int) -> Snapshot {
        var randomness = SeededRandomness(seed: seed)
        let texts = (0..<documents).map { _ in text(Int.random(in: 1...60, using: &randomness), &randomness) }
        return Snapshot.build(
            from: texts.enumerated().map { place, text in Source(id: "d\(place)") { Array(text.utf8) } },
            version: "1", workers: workers)
    }

    /// Built once: most of a test's time goes into the stages before the archive.
    private static let shared = snapshot(seed: 1, documents: 250, workers: 2)

    @Test("a search finds the stories that a scan of all texts finds, as often as they hold the run", arguments: 1...3)
    func equalsScan(seed: UInt64) throws {
        let snapshot = Self.shared
        snapshot.checkInvariants()
        let texts = (0..<Int32(snapshot.storyCount)).map { Folding.standard(snapshot.story($0).text) }
        var randomness = SeededRandomness(seed: seed &+ 1_000)
        for _ in 0..<150 {
            let typed = Self.text(Int.random(in: 1...5, using: &randomness), &randomness)
            let scalars = Folding.standard(typed)
            guard !scalars.contains("\n") else { continue }
            let hits = snapshot.index.hits(of: TextQuery.Run(field: .text, scalars: scalars))
            let counts = texts.map { TextIndex.places(of: scalars, in: $0).count }
            #expect(hits.stories == texts.indices.filter { counts[$0] > 0 }.map(Int32.init), "\(typed)")
            #expect(hits.counts == counts.filter { $0 > 0 }.map(Int32.init), "\(typed)")
        }
    }

    @Test("columns of scores tell the stories and scores that merged lists tell")
    func columns() throws {
        let snapshot = Self.shared
        let evaluation = TextEvaluation(snapshot)
        var randomness = SeededRandomness(seed: 12)
        var columns = 0
        for _ in 0..<80 {
            let runs = (0..<Int.random(in: 1...3, using: &randomness)).map { _ in
                "\"" + Self.text(Int.random(in: 1...2, using: &randomness), &randomness) + "\""
            }
            guard
                let query = try? TextQuery(
                    parsing: runs.joined(separator: Bool.random(using: &randomness) ? " OR " : " ")),
                case .scored(let scores) = evaluation.selection(matching: query, among: nil)
            else { continue }
            columns += 1
            scores.checkInvariants()
            var found = ScoredStories()
            scores.forEach { story, score in
                found.stories.append(story)
                found.scores.append(score)
                return 0
            }
            let merged = evaluation.stories(matching: query)
            #expect(found.stories == merged.stories && scores.count == merged.stories.count, "\(runs)")
            // Added in another order where a story has a bonus.
            #expect(zip(found.scores, merged.scores).allSatisfy { abs($0 - $1) <= 1e-5 * $1 }, "\(runs)")
            #expect(scores.set.members == merged.stories)
        }
        #expect(columns > 20)
    }

    @Test("runs that many stories hold are found as exactly as others")
    func frequentRuns() throws {
        let snapshot = Self.shared
        let index = snapshot.index
        let limits = RunTable.Limits(longest: 5, oneIn: 1_000, fewest: 4)
        let table = RunTable(index.text, store: snapshot.store, workers: 2, limits: limits)
        let indexing = RunIndexing(table, store: snapshot.store, workers: 2)
        let (frequent, signatures) = (indexing.frequentRuns, indexing.signatures)
        #expect(frequent.count > 20)
        var randomness = SeededRandomness(seed: 21)
        var listed = 0
        var passed = 0
        for _ in 0..<400 {
            let story = Int32.random(in: 0..<Int32(snapshot.storyCount), using: &randomness)
            let text = Folding.standard(snapshot.story(story).text)
            let start = Int.random(in: 0..<text.count, using: &randomness)
            let scalars = Array(text[start..<min(text.count, start + Int.random(in: 3...6, using: &randomness))])
            guard scalars.count >= 3, !scalars.contains("\n") else { continue }
            let run = TextQuery.Run(field: .text, scalars: scalars)
            let hits = index.hits(of: run)
            let units = TextIndex.units(of: run)
            var mayHold = Array(0..<Int32(snapshot.storyCount))
            let rows = signatures.rows(of: units)
            signatures.narrow(&mayHold, to: rows)
            if !rows.isEmpty { #expect(signatures.stories(in: rows) == mayHold, "\(run.text)") }
            #expect(Set(hits.stories).isSubset(of: mayHold), "\(run.text)")
            passed += mayHold.count
            if let list = frequent.postings(within: units).first(where: { $0.range == units.indices })?.postings.list {
                listed += 1
                #expect(list.stories == hits.stories && list.counts == hits.counts, "\(run.text)")
            } else {
                #expect(hits.stories.count < 4 || units.count > 5, "\(run.text)")
            }
        }
        #expect(listed > 50)
        #expect(passed < 250 * 400, "the signatures keep some stories out")
    }

    @Test("and, or and minus combine as sets do")
    func combines() throws {
        let snapshot = Self.shared
        func found(_ text: String) throws -> Set<Int32> {
            var query = StoryQuery()
            query.text = try TextQuery(parsing: text)
            return Set(snapshot.allStories(query))
        }
        let (cloud, net, one) = (try found("云和"), try found("网格员"), try found("1"))
        #expect(try found("云和 网格员") == cloud.intersection(net))
        #expect(try found("云和 OR 网格员") == cloud.union(net))
        #expect(try found("云和 -网格员") == cloud.subtracting(net))
        #expect(try found("-云和") == Set(0..<Int32(snapshot.storyCount)).subtracting(cloud))
        #expect(
            try found("1 (云和 OR -网格员)")
                == one.intersection(cloud.union(Set(0..<Int32(snapshot.storyCount)).subtracting(net))))
        #expect(!cloud.isEmpty && !net.isEmpty && !cloud.intersection(net).isEmpty)
    }

    @Test("every highlight, in text and snippet, equals what was asked for after folding; no match lacks one")
    func highlights() throws {
        let snapshot = Self.shared
        var randomness = SeededRandomness(seed: 31)
        for _ in 0..<60 {
            let runs = (0..<Int.random(in: 1...3, using: &randomness)).map { _ in
                Self.text(Int.random(in: 1...3, using: &randomness), &randomness)
            }.filter { !$0.contains { $0.isWhitespace } }
            guard !runs.isEmpty else { continue }
            let query = try TextQuery(parsing: runs.map { "\"\($0)\"" }.joined(separator: " OR "))
            let wanted = Set(runs.map { Folding.standard($0) })
            var storyQuery = StoryQuery()
            storyQuery.text = query
            for ordinal in snapshot.allStories(storyQuery).prefix(40) {
                let story = snapshot.story(ordinal)
                let highlights = snapshot.highlights(of: query, inStory: ordinal)
                #expect(!highlights.isEmpty)
                for highlight in highlights {
                    let paragraph = Array(story.text[story.paragraphs[highlight.paragraph].range])
                    #expect(highlight.ranges.allSatisfy { wanted.contains(Folding.standard(paragraph[$0])) })
                }
                for snippet in snapshot.snippets(of: query, inStory: ordinal, limit: 3, length: 12) {
                    let text = Array(snippet.text.unicodeScalars)
                    #expect(snippet.highlights.allSatisfy { wanted.contains(Folding.standard(text[$0])) })
                }
            }
        }
    }

    @Test("the index is the same whatever the number of workers")
    func deterministic() throws {
        let (one, four) = (
            Self.snapshot(seed: 9, documents: 70, workers: 1), Self.snapshot(seed: 9, documents: 70, workers: 4)
        )
        #expect(one.identity == four.identity)
        var query = StoryQuery()
        query.text = try TextQuery(parsing: "云和 OR 网格")
        #expect(one.stories(query, limit: 100) == four.stories(query, limit: 100))
        #expect(one.index.text.keyCount == four.index.text.keyCount)
    }

    @Test("pages, read forwards or backwards, give every story once, under every sort", arguments: StorySort.allCases)
    func pages(sort: StorySort) throws {
        let snapshot = Self.shared
        for text in [nil, "云 OR 网"] {
            var query = StoryQuery()
            query.text = try text.map { try TextQuery(parsing: $0) }
            query.sort = sort
            let all = snapshot.allStories(query)
            var forwards: [Int32] = []
            var page = snapshot.stories(query, limit: 23)
            var last = page
            while true {
                #expect(page.total == all.count)
                forwards += page.items
                last = page
                guard let next = page.next else { break }
                page = snapshot.stories(query, start: .after(next), limit: 23)
            }
            #expect(forwards == all)
            var backwards = last.items
            while let previous = last.previous {
                last = snapshot.stories(query, start: .before(previous), limit: 23)
                backwards = last.items + backwards
            }
            #expect(backwards == all)
        }
    }

    @Test("a cursor goes on behind a story that a reload took away")
    func survivesReload() throws {
        let texts = (0..<20).map { ("d\($0 + 10)", String(repeating: "云", count: $0 + 1)) }
        func snapshot(without gone: String?) -> Snapshot {
            Snapshot.build(
                from: texts.filter { $0.0 != gone }.map { id, text in Source(id: id) { Array(text.utf8) } },
                version: "1", workers: 1)
        }
        var query = StoryQuery()
        query.sort = .characters
        let before = snapshot(without: nil)
        let ids = before.allStories(query).map(before.storyID)
        let next = try #require(before.stories(query, limit: 5).next)
        let after = snapshot(without: String(ids[4].prefix(3)))
        #expect(after.stories(query, start: .after(next), limit: 1).items.map(after.storyID) == [ids[5]])
        #expect(after.stories(query, start: .before(next), limit: 9).items.map(after.storyID) == Array(ids[..<4]))
    }
}
