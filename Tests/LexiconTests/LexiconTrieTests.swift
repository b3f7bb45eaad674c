import Lexicon
import Randomness
import Testing

@Suite("Words of all tables in a text") struct LexiconTrieTests {
    /// Words in a row and chance characters between them, longer than the stretch whose walks go down together.
    private func text(_ random: inout SeededRandomness) -> [Unicode.Scalar] {
        let words = ["中华人民共和国", "青田县", "县委书记", "欧阳", "的", "人民", "2021年", "，", "农业农村局", "温州", "A"]
        return (0..<Int.random(in: 0...120, using: &random)).flatMap { _ in
            Array((words.randomElement(using: &random) ?? "").unicodeScalars)
        }
    }

    @Test("are those that each table finds by itself, in order of start and length")
    func agreesWithTables() {
        var random = SeededRandomness(seed: 11)
        for _ in 0..<40 {
            let text = text(&random)
            let matches = LexiconTrie.standard.matches(in: text)
            #expect(matches.count == text.count)
            for start in text.indices {
                let found = matches.range(at: start).map { matches.found[$0] }
                #expect(found.map(\.length) == found.map(\.length).sorted())
                var words: [[Int]] = []
                WordList.common.trie.forEachWord(in: text, at: start) { words.append([$0, Int($1)]) }
                #expect(found.filter { $0.word != 0 }.map { [Int($0.length), Int($0.word)] } == words)
                var classes: [[Int]] = []
                Vocabulary.common.trie.forEachWord(in: text, at: start) { classes.append([$0, Int($1)]) }
                let known = found.compactMap { match in
                    matches.facts(of: match).map { [Int(match.length), Int($0.classes.rawValue)] }
                }
                #expect(known.filter { $0[1] != 0 } == classes)
            }
        }
    }

    @Test("tell the tables that have them")
    func tellsTables() {
        let text = Array("娜仁青田县张去考察".unicodeScalars)
        let matches = LexiconTrie.standard.matches(in: text)
        #expect(matches.longest(at: 0, .namePart) == 2)
        #expect(matches.longest(at: 2, [.division, .township]) == 3)
        #expect(matches.longest(at: 5, .surname) == 1)
        #expect(matches.longest(at: 6, .division) == nil)
        #expect(matches.longest(at: text.count, .surname) == nil)
        #expect(matches.holds(.learning, in: text.indices))
        // 考察 reaches beyond this range.
        #expect(!matches.holds(.learning, in: 0..<text.count - 1))
    }

    @Test(
        "are gone through without those of the word list alone, start by start",
        arguments: [
            [.division, .township, .vocabulary, .surname, .namePart, .learning], .division, [.surname, .learning],
        ] as [LexiconTrie.Kinds])
    func namesInOrder(kinds: LexiconTrie.Kinds) {
        var random = SeededRandomness(seed: 13)
        for _ in 0..<40 {
            let matches = LexiconTrie.standard.matches(in: text(&random))
            var named: [Int: [LexiconMatches.Match]] = [:]
            matches.forEachNamedStart(of: kinds) { start, places in
                named[start] = matches.named[places].map(\.match)
            }
            for start in 0..<matches.count {
                let known = matches.range(at: start).map { matches.found[$0] }
                    .filter { !$0.kinds.isEmpty || matches.facts(of: $0) != nil }
                let isAsked = known.contains { !$0.kinds.isDisjoint(with: kinds) }
                #expect(named[start] ?? [] == (isAsked ? known : []))
            }
        }
    }

    @Test("cut a text as the list by itself does")
    func cutsAlike() {
        var random = SeededRandomness(seed: 12)
        for _ in 0..<40 {
            let text = text(&random)
            let matches = LexiconTrie.standard.matches(in: text)
            #expect(WordList.words(of: text, matches: matches).map(\.end) == WordList.common.wordEnds(of: text))
            let middle = text.count / 4..<text.count - text.count / 4
            var (alone, together): ([Range<Int>], [Range<Int>]) = ([], [])
            WordList.common.cut(middle, of: text) { word, _ in alone.append(word) }
            WordList.cut(middle, of: text, matches: matches) { word, _ in together.append(word) }
            #expect(alone == together)
        }
    }
}
