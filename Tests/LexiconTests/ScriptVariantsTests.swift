import Lexicon
import Testing

@Suite("Script variants") struct ScriptVariantsTests {
    @Test("a Traditional character gives its Simplified form", arguments: zip("網處強為爲縣㑮", "网处强为为县𫝈"))
    func simplifies(traditional: Character, simplified: Character) {
        #expect(
            traditional.unicodeScalars.map(ScriptVariants.standard.simplified) == Array(simplified.unicodeScalars))
    }

    @Test("what has no Simplified form stays as it is", arguments: ["人", "着", "著", "A", "“", "😀", "\u{10FFFF}"])
    func keeps(character: Unicode.Scalar) {
        #expect(ScriptVariants.standard.simplified(character) == character)
        #expect(!ScriptVariants.standard.isTraditional(character))
    }

    @Test("no Simplified form is itself Traditional evidence, so simplifying is done once")
    func simplifiesOnce() {
        let variants = ScriptVariants.standard
        for value in (0x3400...0x9FFF as ClosedRange<UInt32>) {
            guard let scalar = Unicode.Scalar(value), variants.isTraditional(scalar) else { continue }
            #expect(variants.evidence(of: variants.simplified(scalar)) != .traditional, "\(scalar)")
        }
    }

    @Test("a character used in both scripts is no evidence", arguments: ["著", "乾", "後", "里", "后", "台", "人", "a"])
    func bothScripts(character: Unicode.Scalar) {
        #expect(ScriptVariants.standard.evidence(of: character) == .neither)
    }

    @Test("網 speaks for Traditional, 网 for Simplified")
    func evidence() {
        #expect(ScriptVariants.standard.evidence(of: "網") == .traditional)
        #expect(ScriptVariants.standard.evidence(of: "网") == .simplified)
    }
}
