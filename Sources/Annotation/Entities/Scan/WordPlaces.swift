import Lexicon

/// The words of a text, told of each of its characters.
struct WordPlaces {
    /// Where the word begins that the character is in, and where it ends.
    let starts: [Int32]
    let ends: [Int32]
    /// Part of speech of that word; nil where the list has none.
    let parts: [WordList.PartOfSpeech?]

    /// `words` cut a text of `count` characters from end to end.
    init(_ words: [WordList.CutWord], count: Int) {
        var starts = [Int32](repeating: 0, count: count)
        var ends = [Int32](repeating: 0, count: count)
        var parts = [WordList.PartOfSpeech?](repeating: nil, count: count)
        var writtenStarts = starts.mutableSpan
        var writtenEnds = ends.mutableSpan
        var writtenParts = parts.mutableSpan
        var start = 0
        for word in words {
            let part = word.partOfSpeech
            for index in start..<word.end {
                writtenStarts[index] = Int32(truncatingIfNeeded: start)
                writtenEnds[index] = Int32(truncatingIfNeeded: word.end)
                writtenParts[index] = part
            }
            start = word.end
        }
        self.starts = starts
        self.ends = ends
        self.parts = parts
    }
}
