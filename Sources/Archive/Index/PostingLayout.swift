/// How the postings of a key lie in memory, by how many stories hold it.
enum PostingLayout {
    /// As `PostingCoding` says: a number after the other.
    case stream
    /// As `PackedPostings` says: in blocks.
    case packed
    /// As `DensePostings` says: a bit for each story of the archive.
    case dense

    /// `universe` is the number of all stories.
    init(holders: Int, universe: Int) {
        if DensePostings.holds(holders, of: universe) {
            self = .dense
        } else {
            self = holders >= PackedPostings.block ? .packed : .stream
        }
    }

    /// Appends `postings` as so many of so many stories want it. O(postings).
    static func append(_ postings: PostingView, universe: Int, to bytes: inout CodedBytes) {
        switch PostingLayout(holders: postings.count, universe: universe) {
        case .stream: PostingCoding.append(postings, to: &bytes)
        case .packed: PackedPostings.append(postings, to: &bytes)
        case .dense: DensePostings.append(postings, universe: universe, to: &bytes)
        }
    }
}
