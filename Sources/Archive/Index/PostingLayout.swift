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

    /// Lays the stream that begins at `start` and ends with `bytes` out as so many holders of so many stories want
    /// it. O(holders).
    static func settle(_ bytes: inout [UInt8], from start: Int, holders: Int, universe: Int) {
        let layout = PostingLayout(holders: holders, universe: universe)
        guard layout != .stream else { return }
        let list = PostingCoding.list(bytes, from: start, holders: holders)
        bytes.removeLast(bytes.count - start)
        if layout == .dense {
            DensePostings.append(list, universe: universe, to: &bytes)
        } else {
            PackedPostings.append(list, to: &bytes)
        }
    }
}
