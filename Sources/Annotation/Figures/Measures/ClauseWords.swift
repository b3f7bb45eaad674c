import Lexicon

/// A word of a clause, as far as a noun phrase asks.
struct ClauseWord {
    /// Code points of the text.
    var range: Range<Int>
    var part: WordList.PartOfSpeech
    /// What it does beside a number.
    var roles = FigureWords.Roles.none
}

/// Cuts a clause into words: names, quotations and brackets whole, the rest by the word list.
struct ClauseWords {
    let text: [Unicode.Scalar]
    private let matches: LexiconMatches
    let names: StoryNames
    private let words = FigureWords.common
    private let formulas = PhraseIndex.numberFormulas

    /// `matches` are those of `text`.
    init(text: [Unicode.Scalar], matches: LexiconMatches, names: StoryNames) {
        self.text = text
        self.matches = matches
        self.names = names
    }

    /// The words of `range`, in order and without gaps. O(code points · longest word).
    func words(in range: Range<Int>) -> [ClauseWord] {
        var found: [ClauseWord] = []
        found.reserveCapacity(range.count)
        var start = range.lowerBound
        var index = start
        func flush(to end: Int) {
            if start < end { add(start..<end, to: &found) }
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
        join(&found)
        for index in found.indices { found[index].roles = words.roles(of: found[index].range, in: text) }
        return found
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

    private func add(_ range: Range<Int>, to found: inout [ClauseWord]) {
        WordList.cut(range, of: text, matches: matches) { word, part in
            // A character that is no word, and a row of them, is most often part of a name.
            var part = part ?? (text[word.lowerBound].isHan ? .noun : .other)
            // 树 plants, 村 is a rare form to the list; behind a number they are the noun.
            if word.count == 1, words.roles(of: word, in: text).contains(.suffix) { part = .noun }
            if word.count > 2, text[word.upperBound - 1] == "比", word.upperBound < range.upperBound,
                ("上去前往年同" as StaticString).contains(text[word.upperBound])
            {
                // 价格比上年: the list has 价格比 as a word.
                found.append(ClauseWord(range: word.lowerBound..<word.upperBound - 1, part: .noun))
                found.append(ClauseWord(range: word.upperBound - 1..<word.upperBound, part: .preposition))
                return
            }
            found.append(ClauseWord(range: word, part: part))
        }
    }

    /// Makes compounds whole that the list lacks: 线上, 最后一公里, and 解决率, 网格员 by their last character.
    private func join(_ cut: inout [ClauseWord]) {
        var kept = 0
        var index = 0
        while index < cut.count {
            let start = cut[index].range.lowerBound
            let opensCompound = opensCompound(start, before: cut[cut.count - 1].range.upperBound)
            var last = index
            if opensCompound {
                for end in index + 1..<max(index + 1, min(index + 4, cut.count))
                where isCompound(start..<cut[end].range.upperBound) {
                    last = end
                }
            }
            var word = ClauseWord(
                range: start..<cut[last].range.upperBound, part: last > index ? .noun : cut[index].part)
            if last == index, opensCompound, isCompound(word.range) {
                word.part = .noun
            } else if last == index, index + 1 < cut.count, let part = joint(cut[index], cut[index + 1]) {
                last = index + 1
                word = ClauseWord(range: start..<cut[last].range.upperBound, part: part)
            }
            if word.range.count == 1, kept > 0, cut[kept - 1].range.count > 1, takesSuffix(cut[kept - 1]),
                words.roles(of: word.range, in: text).contains(.suffix)
            {
                cut[kept - 1] = ClauseWord(range: cut[kept - 1].range.lowerBound..<word.range.upperBound, part: .noun)
            } else {
                cut[kept] = word
                kept += 1
            }
            index = last + 1
        }
        cut.removeLast(cut.count - kept)
    }

    /// The part of speech of two words that are one: 2014年 is a time, 每亩 a measure of its own.
    private func joint(_ first: ClauseWord, _ second: ClauseWord) -> WordList.PartOfSpeech? {
        let next = text[second.range.lowerBound]
        if NumeralClass.of(text[first.range.lowerBound]) == .arabic, second.range.count == 1 {
            switch next {
            case "年", "月", "日", "号": return .time
            default: return nil
            }
        }
        if text[first.range.lowerBound] == "每", first.range.count == 1, second.range.count <= 3 { return .noun }
        return nil
    }

    /// Whether any compound begins with the two characters at `start`; at most places none does.
    private func opensCompound(_ start: Int, before end: Int) -> Bool {
        words.hasWord(openingAs: text, at: start, upTo: end)
            || formulas.hasPhrase(openingAs: text, at: start, upTo: end)
    }

    private func isCompound(_ range: Range<Int>) -> Bool {
        guard range.count > 1 else { return false }
        let roles = words.roles(of: range, in: text)
        return roles.contains(.noun) || roles.contains(.rate)
            || (formulas.value(of: range, in: text) != nil)
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
