import Lexicon
import Restoration
import Testing

@Suite("Wrong decoders") struct WrongDecoderTests {
    private static let sentence = "干部能力提升培训班汇报会在这里举行，学员们分享所见所闻。"

    /// UTF-8 of `text` read byte by byte as Windows-1252.
    private func narrow(_ bytes: some Sequence<UInt8>) -> String {
        let upper = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
        return String(
            String.UnicodeScalarView(
                bytes.map { (0x80...0x9F).contains($0) ? upper[Int($0) - 0x80] : Unicode.Scalar($0) }))
    }

    @Test("UTF-8 read as Latin-1 is read again")
    func latin1() {
        let raw = String(String.UnicodeScalarView(Self.sentence.utf8.map { Unicode.Scalar($0) }))
        #expect(restoredText(raw) == Self.sentence)
        expectLaws(Array(raw.utf8))
    }

    @Test("UTF-8 read as Windows-1252 is read again, single characters among digits too")
    func windows() {
        #expect(restoredText(narrow("2021年12月，“干部”培训".utf8)) == "2021年12月，“干部”培训")
        #expect(restored(Array(narrow("2021年".utf8).utf8)).repairs.map(\.rule) == [.wrongDecoder])
    }

    @Test("GBK read as Latin-1 is read again")
    func gbkAsLatin1() {
        let bytes = EncodingTests.bytes(of: "中国人民", in: .gb18030)
        #expect(restoredText("来源:" + narrow(bytes)) == "来源:中国人民")
    }

    @Test("UTF-8 read as GBK is read again")
    func utf8AsGBK() {
        let title = "干部能力提升培训班在这里举行"
        let raw = String(String.UnicodeScalarView(decodedGBK(Array(title.utf8))))
        #expect(raw != title)
        #expect(restoredText(raw) == title)
        expectLaws(Array(raw.utf8))
    }

    @Test("a last character cut short is flagged, the rest read again")
    func cutShort() {
        let raw = String(String.UnicodeScalarView(decodedGBK(Array("中国人民网".utf8).dropLast()))) + "?"
        let page = restored(Array(raw.utf8))
        #expect(text(page).hasPrefix("中国人民"))
        #expect(page.repairs.contains { $0.rule == .wrongDecoder })
        #expect(page.repairs.contains { $0.rule == .doubtful })
    }

    @Test(
        "words of other languages and rare characters stay",
        arguments: ["Café Müller à Genève", "naïve Ærø", "涪陵区浠水县濠江區", "浙江湖州"])
    func keeps(raw: String) {
        #expect(restoredText("这个国家发展很快\n\(raw)") == "这个国家发展很快\n\(raw)")
    }

    private func decodedGBK(_ bytes: [UInt8]) -> [Unicode.Scalar] {
        var text: [Unicode.Scalar] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] < 0x80 || index + 1 == bytes.count {
                text.append(bytes[index] < 0x80 ? Unicode.Scalar(bytes[index]) : "?")
                index += 1
            } else {
                text.append(DoubleByteEncoding.gb18030.scalar(bytes[index], bytes[index + 1]) ?? "€")
                index += bytes[index] == 0x80 ? 1 : 2
            }
        }
        return text
    }
}
