/// The postings of a range of keys; `bytes[starts[i]..<starts[i + 1]]` is the list of `keys[i]`.
struct PostingShelf: Sendable {
    /// A unit, or two, as `first << 16 | second`; ascending.
    var keys: [UInt32] = []
    /// A shelf is far below the four gigabytes that it could not hold.
    var starts: [UInt32] = []
    /// Stories that hold each key.
    var holders: [UInt32] = []
    var bytes: [UInt8] = []

    /// The place of `key` among the keys, nil where it is not there. O(log keys).
    func place(of key: UInt32) -> Int? {
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low < keys.count && keys[low] == key ? low : nil
    }

    /// The same, in arrays without spare room.
    func packed() -> PostingShelf {
        PostingShelf(keys: keys.fitted, starts: starts.fitted, holders: holders.fitted, bytes: bytes.fitted)
    }

    /// Bytes of memory it holds.
    var memory: Int { bytes.capacity + 4 * (starts.capacity + keys.capacity + holders.capacity) }
}
