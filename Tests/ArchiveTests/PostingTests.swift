import Randomness
import Testing

@testable import Archive

@Suite("Postings") struct PostingTests {
    /// Some of 3,000 stories, each with a count, a few of them beyond what half a byte tells.
    private static func list(oneIn share: Int, _ randomness: inout SeededRandomness) -> PostingIndex.List {
        var list = PostingIndex.List()
        for story in 0..<Int32(3_000) where Int.random(in: 0..<share, using: &randomness) == 0 {
            list.stories.append(story)
            list.counts.append(Int32.random(in: 1...(story % 50 == 0 ? 900 : 6), using: &randomness))
        }
        return list
    }

    @Test(
        "a list laid out dense, in blocks or as a stream is the list, whole or of candidates alone",
        arguments: [1, 3, 7, 9, 40, 300])
    func roundTrip(share: Int) {
        var randomness = SeededRandomness(seed: UInt64(share))
        let list = Self.list(oneIn: share, &randomness)
        let layout = PostingLayout(holders: list.stories.count, universe: 3_000)
        #expect(layout == (share < 6 ? .dense : share < 60 ? .packed : .stream))
        var bytes = CodedBytes()
        bytes.append(atMost: 3) { for byte in 7...9 { $0.write(byte: UInt8(byte)) } }
        list.withView { PostingLayout.append($0, universe: 3_000, to: &bytes) }
        let postings = CodedPostings(bytes.fitted, from: 3, holders: list.stories.count, universe: 3_000)
        #expect(postings.list.stories == list.stories && postings.list.counts == list.counts)
        #expect(postings.stories == list.stories)
        let some = (0..<Int32(3_000)).filter { _ in Int.random(in: 0..<4, using: &randomness) == 0 }
        // Far apart, scattered, and next to one another.
        for var candidates in [[3, 2_990], some, Array(700..<1_500)] as [[Int32]] {
            let wanted = Set(candidates)
            let held = zip(list.stories, list.counts).filter { wanted.contains($0.0) }
            let among = postings.list(among: Candidates(candidates))
            #expect(among.stories == held.map(\.0) && among.counts == held.map(\.1))
            let set = StorySet(universe: 3_000, candidates)
            #expect(postings.list(among: Candidates(candidates, set: set)).stories == among.stories)
            postings.narrow(&candidates)
            #expect(candidates == held.map(\.0))
        }
    }

    @Test("keys are counted once a story, however the stories are shared out")
    func holderCounts() {
        var randomness = SeededRandomness(seed: 8)
        let told = (0..<300).map { story in
            (Int32(story), (0..<60).map { _ in UInt64.random(in: 0..<9_000, using: &randomness) })
        }
        var (all, even, odd) = (HolderCounts(), HolderCounts(), HolderCounts())
        var expected: [UInt64: Int] = [:]
        for (story, keys) in told {
            for key in keys {
                all.note(key, story: story)
                if story % 2 == 0 { even.note(key, story: story) } else { odd.note(key, story: story) }
            }
            for key in Set(keys) { expected[key, default: 0] += 1 }
        }
        even.add(odd)
        for least in 1...4 {
            let keys = expected.filter { $0.value >= least }.keys.sorted()
            #expect(all.keys(heldByAtLeast: least) == keys && even.keys(heldByAtLeast: least) == keys)
        }
    }
}
