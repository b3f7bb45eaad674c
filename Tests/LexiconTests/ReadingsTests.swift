import Lexicon
import Testing

@Suite("Readings") struct ReadingsTests {
    @Test("a character has its readings, the usual one first")
    func readings() {
        #expect(Readings.standard.syllables(of: "网") == [Syllable(letters: "wang", tone: 3)])
        #expect(Readings.standard.syllables(of: "重").first?.letters == "zhong")
        #expect(Readings.standard.syllables(of: "重").contains(Syllable(letters: "chong", tone: 2)))
        #expect(Readings.standard.syllables(of: "绿").contains(Syllable(letters: "lv", tone: 4)))
        #expect(Readings.standard.syllables(of: "们").contains(Syllable(letters: "men", tone: 5)))
    }

    @Test("what is no Chinese character has none", arguments: ["A", "，", "😀", "\u{0}", "\u{10FFFF}"])
    func none(scalar: Unicode.Scalar) {
        #expect(Readings.standard.syllables(of: scalar).isEmpty)
    }

    @Test(
        "one syllable in all its spellings",
        arguments: ["lǜ", "lu:4", "lv4", "lü4", "lü\u{300}", "lu\u{308}\u{300}", "LǛ".lowercased(), "lv\u{300}"])
    func spellings(text: String) {
        #expect(Syllable(text.unicodeScalars) == Syllable(letters: "lv", tone: 4))
    }

    @Test("no tone is the neutral tone")
    func neutral() {
        #expect(Syllable("men".unicodeScalars)?.tone == 5)
        #expect(Syllable("men5".unicodeScalars)?.tone == 5)
        #expect(Syllable("dɑnɡ".unicodeScalars)?.letters == "dang")
    }

    @Test(
        "what is not spelt in pinyin is no syllable", arguments: ["", "wángwǎng", "wa ng", "3", "é!", "abcdefg", "123"])
    func noSyllables(text: String) {
        #expect(Syllable(text.unicodeScalars) == nil)
    }
}
