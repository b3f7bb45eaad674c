import Archive

/// The pages of a list that stands in order of its ids already.
struct OrdinalPages<IDs: RandomAccessCollection> where IDs.Element == String, IDs.Index == Int {
    let ids: IDs

    /// One page. O(log items).
    func listing(start: PageStart, limit: Int) -> Listing {
        let range: Range<Int>
        switch start {
        case .first: range = 0..<min(limit, ids.count)
        case .after(let position):
            let first = bound { position.id.utf8.lexicographicallyPrecedes($0.utf8) }
            range = first..<min(first + limit, ids.count)
        case .before(let position):
            let end = bound { !$0.utf8.lexicographicallyPrecedes(position.id.utf8) }
            range = max(0, end - limit)..<end
        }
        return Listing(
            total: ids.count, items: range.map(Int32.init),
            previous: range.lowerBound > 0 && !range.isEmpty ? Position(keys: [], id: ids[range.lowerBound]) : nil,
            next: range.upperBound < ids.count && !range.isEmpty
                ? Position(keys: [], id: ids[range.upperBound - 1]) : nil)
    }

    private func bound(_ isBehind: (String) -> Bool) -> Int {
        var (low, high) = (0, ids.count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(ids[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

/// `number` with leading zeros, so that the order of texts is the order of numbers.
func padded(_ number: Int, to width: Int = 9) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
