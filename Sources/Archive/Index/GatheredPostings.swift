/// The postings of one key as they are gathered from segment after segment, in room that is kept from key to key.
struct GatheredPostings {
    /// The first `count` count.
    private var stories: [Int32] = []
    private var counts: [Int32] = []
    private(set) var count = 0

    /// Takes in the postings at `position`, which moves behind them, as `PostingsSegment.Part` says; their stories are
    /// counted from `first` on, and stand behind all others. O(postings).
    @inline(__always)
    mutating func append(_ coded: UnsafePointer<UInt8>, _ position: inout Int, first: Int32) {
        let holders = Int(PostingCoding.number(coded, &position))
        if stories.count - count < holders {
            stories += repeatElement(0, count: holders)
            counts += repeatElement(0, count: holders)
        }
        let start = count
        stories.withUnsafeMutableBufferPointer { stories in
            counts.withUnsafeMutableBufferPointer { counts in
                var story = first
                for place in start..<(start &+ holders) {
                    let head = PostingCoding.number(coded, &position)
                    story &+= Int32(bitPattern: head &>> 1)
                    stories[place] = story
                    counts[place] =
                        head & 1 == 0 ? 1 : 2 &+ Int32(bitPattern: PostingCoding.number(coded, &position))
                }
            }
        }
        count += holders
    }

    /// Passes over the postings at `position`, which moves behind them.
    @inline(__always)
    static func skip(_ coded: UnsafePointer<UInt8>, _ position: inout Int) {
        for _ in 0..<PostingCoding.number(coded, &position) where PostingCoding.number(coded, &position) & 1 == 1 {
            _ = PostingCoding.number(coded, &position)
        }
    }

    /// Appends them to `bytes`, laid out as so many of `universe` stories want it, and takes them out.
    mutating func settle(universe: Int, in bytes: inout CodedBytes) {
        stories.withUnsafeBufferPointer { stories in
            counts.withUnsafeBufferPointer { counts in
                let view = PostingView(stories: stories, counts: counts)[0..<count]
                PostingLayout.append(view, universe: universe, to: &bytes)
            }
        }
        count = 0
    }
}
