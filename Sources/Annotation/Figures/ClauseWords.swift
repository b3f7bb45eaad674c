import Lexicon

/// A word of a clause, as far as a noun phrase asks.
struct ClauseWord {
    /// Code points of the text.
    var range: Range<Int>
    var part: WordList.PartOfSpeech
}

/// Cuts a clause into words: names, quotations and brackets whole, the rest by the word list.
struct ClauseWords {
    let text: [Unicode.Scalar]
    let names: StoryNames
    private let words = FigureWords.common
    private let list = WordList.common

    init(text: [Unicode.Scalar], names: StoryNames) {
        self.text = text
        self.names = names
    }

    /// The words of `range`, in order and without gaps. O(code points · longest word).
    func words(in range: Range<Int>) -> [ClauseWord] {
        var found: [ClauseWord] = []
        var start = range.lowerBound
        var index = start
        func flush(to end: Int) {
            if start < end { found += plain(start..<end) }
        }
        while index < range.upperBound {
            if let end = names.end(at: index), end <= range.upperBound {
                flush(to: index)
                found.append(ClauseWord(range: index..<end, part: .otherName))
                index = end
                start = end
            } else if text[index].isOpeningMark, let close = closing(index, in: range) {
                flush(to: index)
                // What stands in brackets only adds to a noun; what stands in quotation marks is one.
                let isBracket = text[index] == "（" || text[index] == "("
                found.append(ClauseWord(range: index..<close + 1, part: isBracket ? .distinction : .otherName))
                index = close + 1
                start = index
            } else {
                index += 1
            }
        }
        flush(to: range.upperBound)
        return joined(found)
    }

    private func closing(_ open: Int, in range: Range<Int>) -> Int? {
        var depth = 0
        for index in open..<range.upperBound {
            if text[index].isOpeningMark {
                depth += 1
            } else if text[index].isClosingMark {
                depth -= 1
                if depth == 0 { return index }
            }
        }
        return nil
    }

    private func plain(_ range: Range<Int>) -> [ClauseWord] {
        var start = range.lowerBound
        return list.wordEnds(of: Array(text[range])).map { end in
            let word = start..<range.lowerBound + end
            start = word.upperBound
            let entry = list.trie.longest(in: text, at: word.lowerBound, upTo: word.upperBound)
            let part = entry.flatMap { $0.end == word.upperBound ? list.partOfSpeech(of: $0.value) : nil }
            // A character that is no word, and a row of them, is most often part of a name.
            return ClauseWord(range: word, part: part ?? (text[word.lowerBound].isHan ? .noun : .other))
        }
    }

    /// The words with compounds made whole that the list lacks: 线上, 最后一公里, and 解决率, 网格员 by their last character.
    private func joined(_ cut: [ClauseWord]) -> [ClauseWord] {
        var found: [ClauseWord] = []
        var index = 0
        while index < cut.count {
            let start = cut[index].range.lowerBound
            var last = index
            for end in index + 1..<min(index + 4, cut.count) where isCompound(start..<cut[end].range.upperBound) {
                last = end
            }
            var word = ClauseWord(
                range: start..<cut[last].range.upperBound, part: last > index ? .noun : cut[index].part)
            if last == index, isCompound(word.range) { word.part = .noun }
            if word.range.count == 1, let previous = found.last, previous.range.count > 1, takesSuffix(previous),
                words[.suffix].value(of: word.range, in: text) != nil
            {
                found[found.count - 1] = ClauseWord(
                    range: previous.range.lowerBound..<word.range.upperBound, part: .noun)
            } else {
                found.append(word)
            }
            index = last + 1
        }
        return found
    }

    private func isCompound(_ range: Range<Int>) -> Bool {
        range.count > 1
            && (words[.noun].value(of: range, in: text) != nil
                || PhraseIndex.numberFormulas.value(of: range, in: text) != nil)
    }

    private func takesSuffix(_ word: ClauseWord) -> Bool {
        switch word.part {
        case .noun, .verb, .verbalNoun, .abbreviation, .adjective, .distinction: true
        default: false
        }
    }
}

extension Unicode.Scalar {
    /// An opening quotation mark or bracket.
    var isOpeningMark: Bool {
        switch self {
        case "“", "‘", "（", "(", "《", "「", "『", "〈", "【", "[": true
        default: false
        }
    }

    /// A closing quotation mark or bracket.
    var isClosingMark: Bool {
        switch self {
        case "”", "’", "）", ")", "》", "」", "』", "〉", "】", "]": true
        default: false
        }
    }
}
