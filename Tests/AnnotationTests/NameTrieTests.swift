import Randomness
import Testing

@testable import Annotation

@Suite("Names of a story") struct NameTrieTests {
    @Test("names are numbered in order of coming, each once")
    func numbersNames() {
        var trie = NameTrie(names: 2)
        let names = ["腊口镇", "腊口", "腊口镇", "青田县", "腊口"].map { Array($0.unicodeScalars)[...] }
        #expect(names.map { trie.number(of: $0) } == [0, 1, 0, 2, 1])
        #expect(trie.count == 3)
        #expect(trie.known(Array("青田".unicodeScalars)[...]) == nil)
    }

    @Test("every name is found wherever it stands, the shorter first")
    func findsNames() {
        var trie = NameTrie(names: 2)
        for name in ["腊口", "腊口镇", "口镇"] { _ = trie.number(of: Array(name.unicodeScalars)[...]) }
        let text = Array("在腊口镇".unicodeScalars)
        var found: [[Int]] = []
        for start in text.indices { trie.forEachName(in: text, at: start) { found.append([start, $0, $1]) } }
        #expect(found == [[1, 2, 0], [1, 3, 1], [2, 2, 2]])
    }

    @Test("a thousand names keep their numbers while the table grows")
    func grows() {
        var random = SeededRandomness(seed: 5)
        var trie = NameTrie(names: 2)
        var known: [[Unicode.Scalar]: Int] = [:]
        for _ in 0..<1_000 {
            let name = (0..<Int.random(in: 1...4, using: &random)).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 0x4E00...0x4E20, using: &random))
            }
            let number = trie.number(of: name[...])
            #expect(number == known[name] ?? known.count)
            known[name] = number
        }
        for (name, number) in known { #expect(trie.known(name[...]) == number) }
    }
}
