import Lexicon

/// The shape of Chinese personal names: a surname of one or two characters, a given name of one or two.
enum PersonalName {
    /// Surname → its rank by frequency, 0 the most frequent.
    private static let surnames: [UInt64: Int] = {
        var ranks: [UInt64: Int] = [:]
        for row in Table.surnames.rows() {
            let key = String(decoding: row, as: UTF8.self).unicodeScalars.reduce(0) { $0 << 32 | UInt64($1.value) }
            if ranks[key] == nil { ranks[key] = ranks.count }
        }
        return ranks
    }()

    private static func rank(_ first: Unicode.Scalar) -> Int? { surnames[UInt64(first.value)] }

    private static func rank(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Int? {
        surnames[UInt64(first.value) << 32 | UInt64(second.value)]
    }

    /// Longest chunk of joined names that is taken apart.
    private static let longestChunk = 60

    /// Whether the name of two to four Han characters opens with a surname.
    static func isPlausible(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
        guard (2...4).contains(name.count), name.allSatisfy(\.isHan) else { return false }
        return cost(of: name).map { $0 < Cost.strangeSurname } ?? false
    }

    /// Whether `name` could be a name where the page says that one stands here; one with an inner dot (阿卜杜拉·买买提) passes.
    static func isPossible(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
        if isTransliterated(name) || isOfParts(name) { return true }
        return (2...4).contains(name.count) && name.allSatisfy(\.isHan) && cost(of: name) != nil
    }

    static func isSurname(_ scalar: Unicode.Scalar) -> Bool { rank(scalar) != nil }

    /// The names that `chunk` prints without anything between them, the likeliest division; nil where there is none.
    static func names(in chunk: ArraySlice<Unicode.Scalar>) -> [ArraySlice<Unicode.Scalar>]? {
        guard chunk.count >= 2, chunk.count <= longestChunk, chunk.allSatisfy(\.isHan) else { return nil }
        var best = [Int?](repeating: nil, count: chunk.count + 1)
        var length = [Int](repeating: 0, count: chunk.count + 1)
        best[0] = 0
        for end in 1...chunk.count {
            for size in 2...4 where size <= end {
                let name = chunk[(chunk.startIndex + end - size)..<(chunk.startIndex + end)]
                guard let before = best[end - size], let cost = cost(of: name) else { continue }
                if best[end].map({ before + cost < $0 }) ?? true {
                    best[end] = before + cost
                    length[end] = size
                }
            }
        }
        guard best[chunk.count] != nil else { return nil }
        var names: [ArraySlice<Unicode.Scalar>] = []
        var end = chunk.endIndex
        while end > chunk.startIndex {
            let start = end - length[end - chunk.startIndex]
            names.append(chunk[start..<end])
            end = start
        }
        return names.reversed()
    }

    /// The same where each of them opens with a surname; nil elsewhere.
    static func plausibleNames(in chunk: ArraySlice<Unicode.Scalar>) -> [ArraySlice<Unicode.Scalar>]? {
        names(in: chunk).flatMap { $0.allSatisfy(isPlausible) ? $0 : nil }
    }

    private enum Cost {
        static let twoCharacters = 60
        static let strangeSurname = 600
        static let fourCharacters = 500
    }

    /// How unlikely the name is; the rank of its surname decides between divisions. Nil where it cannot be one.
    private static func cost(of name: ArraySlice<Unicode.Scalar>) -> Int? {
        guard let first = name.first else { return nil }
        let compound = name.count > 2 ? rank(first, name[name.startIndex + 1]) : nil
        if let compound, name.count == 4 { return compound }
        if let compound, name.count == 3 { return compound + Cost.twoCharacters }
        let single = rank(first)
        let base = single ?? Cost.strangeSurname
        switch name.count {
        case 2: return base + Cost.twoCharacters
        case 3: return base
        case 4: return base + Cost.fourCharacters + (single == nil ? 0 : Cost.strangeSurname)
        default: return nil
        }
    }

    /// Lengths of names of two parts or more that peoples without Chinese surnames bear (乌云其木格), in code points.
    private static let lengthsOfParts = 4...9

    private static func isOfParts(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
        guard lengthsOfParts.contains(name.count) else { return false }
        let name = Array(name)
        var at = 0
        while at < name.count {
            guard let part = PersonNames.chinese.parts.longestWord(in: name, at: at) else { return false }
            at += part.length
        }
        return true
    }

    private static func isTransliterated(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
        guard (4...20).contains(name.count), let dot = name.firstIndex(where: { $0 == "·" || $0 == "•" }) else {
            return false
        }
        return dot > name.startIndex && dot < name.endIndex - 1
            && name.allSatisfy { $0.isHan || $0 == "·" || $0 == "•" }
    }
}
