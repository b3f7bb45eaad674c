import Lexicon

/// The vocabulary words and surnames of a text, to be asked for by where they begin and where they end.
struct VocabularyPlaces: Sendable {
    /// In order of start, the shorter first; `starts[i]` is the first that begins at or after i.
    let terms: [StoryScan.Term]
    let starts: [Int32]
    /// Indices into `terms`, in order of the words' ends, the longer first; `ends[i]` is the first that ends at or
    /// after i.
    let byEnd: [Int32]
    let ends: [Int32]
    /// Union of the classes of the words that begin at position i, and of those that end before it, for each i in
    /// 0...count.
    let beginningClasses: [Vocabulary.Classes]
    let endingClasses: [Vocabulary.Classes]
    /// Length of the surname that begins at each character, the compound one before the simple; 0 for none.
    let surnameLengths: [UInt8]

    /// `matches` are those of a text of `count` characters. O(characters + matches).
    init(_ matches: LexiconMatches, count: Int) {
        var terms: [StoryScan.Term] = []
        terms.reserveCapacity(matches.named.count)
        var starts = [Int32](repeating: 0, count: count + 1)
        var beginningClasses = [Vocabulary.Classes](repeating: [], count: count + 1)
        var endingClasses = beginningClasses
        var surnameLengths = [UInt8](repeating: 0, count: count)
        var firsts = starts.mutableSpan
        var beginning = beginningClasses.mutableSpan
        var ending = endingClasses.mutableSpan
        var surnames = surnameLengths.mutableSpan
        var started = 0
        for run in matches.named {
            let (start, length) = (run.start, Int(run.match.length))
            if run.kinds.contains(.surname) { surnames[start] = UInt8(truncatingIfNeeded: length) }
            guard run.kinds.contains(.vocabulary), let classes = matches.facts(of: run.match)?.classes else { continue }
            while started <= start {
                firsts[started] = Int32(truncatingIfNeeded: terms.count)
                started += 1
            }
            terms.append(
                StoryScan.Term(
                    start: Int32(truncatingIfNeeded: start), length: Int32(truncatingIfNeeded: length), classes: classes
                ))
            beginning[start].formUnion(classes)
            ending[start + length].formUnion(classes)
        }
        for index in started...count { firsts[index] = Int32(truncatingIfNeeded: terms.count) }
        self.terms = terms
        self.starts = starts
        self.beginningClasses = beginningClasses
        self.endingClasses = endingClasses
        self.surnameLengths = surnameLengths
        (byEnd, ends) = Self.ordered(terms, count: count)
    }

    /// `terms` in order of their ends, and which is the first from each position on. Of two that end at one place the
    /// longer begins first, so their order holds.
    private static func ordered(_ terms: [StoryScan.Term], count: Int) -> (byEnd: [Int32], ends: [Int32]) {
        var ends = [Int32](repeating: 0, count: count + 2)
        var firsts = ends.mutableSpan
        for term in terms { firsts[Int(term.start + term.length) + 1] += 1 }
        for end in 0...count { firsts[end + 1] += firsts[end] }
        var byEnd = [Int32](repeating: 0, count: terms.count)
        var next = ends
        var ordered = byEnd.mutableSpan
        var places = next.mutableSpan
        for (index, term) in terms.enumerated() {
            let end = Int(term.start + term.length)
            ordered[Int(places[end])] = Int32(truncatingIfNeeded: index)
            places[end] += 1
        }
        return (byEnd, ends)
    }
}
