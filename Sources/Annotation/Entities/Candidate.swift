/// A run of text that may be a name, with what it would name and how sure that is.
struct Candidate: Equatable {
    var range: Range<Int>
    var type: EntityType
    /// 1...100; several grounds for the same reading add up.
    var confidence: Int
}

/// The candidates that are taken: never overlapping, ascending, the heaviest choice in sum.
///
/// A name of n characters weighs its confidence times n², so the longest consistent reading wins over the
/// names nested in it, unless it is much less sure. O(candidates · log candidates).
func chosen(from candidates: [Candidate], atLeast threshold: Int) -> [Candidate] {
    var merged: [Candidate] = []
    let sorted = candidates.sorted {
        ($0.range.lowerBound, $0.range.upperBound, $0.type.rank) < (
            $1.range.lowerBound, $1.range.upperBound, $1.type.rank
        )
    }
    for candidate in sorted {
        if let last = merged.last, last.range == candidate.range, last.type == candidate.type {
            let (more, less) = (max(last.confidence, candidate.confidence), min(last.confidence, candidate.confidence))
            merged[merged.count - 1].confidence = min(100, more + less / 2)
        } else {
            merged.append(candidate)
        }
    }
    let open = merged.filter { $0.confidence >= threshold }.sorted { $0.range.upperBound < $1.range.upperBound }
    guard !open.isEmpty else { return [] }
    // best[i]: the heaviest choice among the first i by end.
    var best = [0]
    var taken: [Int?] = []
    for (index, candidate) in open.enumerated() {
        var low = 0
        var high = index
        while low < high {
            let middle = (low + high) / 2
            if open[middle].range.upperBound <= candidate.range.lowerBound { low = middle + 1 } else { high = middle }
        }
        let length = candidate.range.count
        let weight = candidate.confidence * length * length + best[low]
        if weight > best[index] {
            best.append(weight)
            taken.append(low)
        } else {
            best.append(best[index])
            taken.append(nil)
        }
    }
    var result: [Candidate] = []
    var index = open.count
    while index > 0 {
        if let before = taken[index - 1] {
            result.append(open[index - 1])
            index = before
        } else {
            index -= 1
        }
    }
    return result.reversed()
}

extension EntityType {
    /// A fixed order, so that equal candidates always fall the same way.
    var rank: Int {
        switch self {
        case .person: 0
        case .place: 1
        case .organization: 2
        case .platform: 3
        case .programme: 4
        case .event: 5
        }
    }
}
