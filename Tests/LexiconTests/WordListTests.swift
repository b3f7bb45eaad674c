import Randomness
import Testing

@testable import Lexicon

@Suite("Words") struct WordListTests {
    private func words(_ text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        var start = 0
        return WordList.common.wordEnds(of: scalars).map { end in
            defer { start = end }
            var word = String.UnicodeScalarView()
            word.append(contentsOf: scalars[start..<end])
            return String(word)
        }
    }

    @Test("a sentence is cut into its words") func cutsASentence() {
        #expect(words("我们努力发展农业生产") == ["我们", "努力", "发展", "农业", "生产"])
    }

    @Test("a run of digits or letters stays whole") func keepsRunsWhole() {
        #expect(words("投资2167万元") == ["投资", "2167", "万元"])
    }

    @Test("the words cover the text") func coversTheText() {
        for text in ["", "。", "龘靐齉", "abc,干部。"] { #expect(words(text).joined() == text) }
    }

    @Test("a common word costs less than a rare one") func commonWordsCostLess() throws {
        let common = try #require(WordList.common.word("发展".unicodeScalars))
        let rare = try #require(WordList.common.word("茭白".unicodeScalars))
        #expect(common.halvings < rare.halvings)
        #expect(WordList.common.word("发展龘".unicodeScalars) == nil)
    }
}

@Suite("Trie") struct ScalarTrieTests {
    private func trie(_ words: [String]) -> ScalarTrie {
        ScalarTrie(words.enumerated().map { (Array($1.unicodeScalars), UInt32($0)) })
    }

    @Test("every word is found with its value, and nothing else") func findsItsWords() {
        let words = ["中", "中国", "中国人", "国", "人民", "a", "𠮷野"]
        let trie = trie(words)
        for (index, word) in words.enumerated() { #expect(trie.value(of: word.unicodeScalars) == UInt32(index)) }
        for word in ["", "中华", "人", "中国人民", "𠮷"] { #expect(trie.value(of: word.unicodeScalars) == nil) }
    }

    @Test("the longest word at a place is found") func findsTheLongest() throws {
        let trie = trie(["中", "中国", "中国人"])
        let text = Array("爱中国的人".unicodeScalars)
        #expect(try #require(trie.longestWord(in: text, at: 1)).length == 2)
        #expect(trie.longestWord(in: text, at: 0) == nil)
    }

    @Test("values of a word given twice are joined") func joinsValues() {
        let word = Array("书记".unicodeScalars)
        let trie = ScalarTrie([(word, 1), (word, 4)], join: |)
        #expect(trie.value(of: word) == 5)
    }

    @Test("it answers as a dictionary does") func answersAsADictionary() {
        var random = SeededRandomness(seed: 7)
        var dictionary: [[Unicode.Scalar]: UInt32] = [:]
        var words: [(word: [Unicode.Scalar], value: UInt32)] = []
        for _ in 0..<2_000 {
            let word = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                Unicode.Scalar(UInt8(ascii: "a") + UInt8.random(in: 0..<4, using: &random))
            }
            let value = UInt32.random(in: 0..<1_000, using: &random)
            dictionary[word] = value
            words.append((word, value))
        }
        let trie = ScalarTrie(words)
        for (word, value) in dictionary { #expect(trie.value(of: word) == value) }
    }
}
