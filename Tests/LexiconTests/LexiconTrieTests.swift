import Testing

@testable import Lexicon

@Suite("All tables in one walk") struct LexiconTrieTests {
    private static let text = Array(
        """
        遂昌县委书记李晓明到浙江省杭州市西湖区考察，涪陵区李渡街道、上官明辉和买买提·艾力参加。治村宝上线，12345热线、QQ群里𠮷野家说Ａ1。
        """.unicodeScalars)

    @Test("it finds what each table finds by itself, the shorter first")
    func agrees() {
        let matches = LexiconTrie.standard.matches(in: Self.text)
        for start in Self.text.indices {
            let found = matches.range(at: start).map { matches.found[$0] }
            #expect(found.map(\.length) == found.map(\.length).sorted())
            var words: [Int: UInt32] = [:]
            WordList.common.trie.forEachWord(in: Self.text, at: start) { words[$0] = $1 }
            #expect(
                Dictionary(
                    uniqueKeysWithValues: found.filter { $0.word != 0 }.map { (Int($0.length), UInt32($0.word)) })
                    == words)
            var classes: [Int: UInt32] = [:]
            Vocabulary.common.trie.forEachWord(in: Self.text, at: start) { classes[$0] = $1 }
            var divisions: [Int: UInt32] = [:]
            Divisions.china.trie.forEachWord(in: Self.text, at: start) { divisions[$0] = $1 }
            var townships: Set<Int> = []
            Townships.china.trie.forEachWord(in: Self.text, at: start) { length, _ in townships.insert(length) }
            var surnames: Set<Int> = []
            PersonNames.chinese.surnames.forEachWord(in: Self.text, at: start) { length, _ in surnames.insert(length) }
            for match in found {
                let length = Int(match.length)
                let facts = matches.facts(of: match)
                #expect(facts?.classes.rawValue ?? 0 == classes.removeValue(forKey: length) ?? 0)
                #expect(facts?.divisions == divisions.removeValue(forKey: length))
                #expect((facts?.isTownship ?? false) == (townships.remove(length) != nil))
                #expect((facts?.isSurname ?? false) == (surnames.remove(length) != nil))
            }
            #expect(classes.isEmpty && divisions.isEmpty && townships.isEmpty && surnames.isEmpty)
        }
    }

    @Test("words are cut the same with and without it")
    func cutsTheSame() {
        let matches = LexiconTrie.standard.matches(in: Self.text)
        #expect(WordList.wordEnds(of: Self.text, matches: matches) == WordList.common.wordEnds(of: Self.text))
    }

    @Test("a run is known by its whole length, and no text has none")
    func exactRuns() {
        let text = Array("考察学习".unicodeScalars)
        let matches = LexiconTrie.standard.matches(in: text)
        #expect(matches.word(0..<2) == WordList.common.word("考察".unicodeScalars))
        #expect(matches.word(1..<3) == nil)
        #expect(matches.word(2..<2) == nil)
        #expect(LexiconTrie.standard.matches(in: []).found.isEmpty)
    }
}
