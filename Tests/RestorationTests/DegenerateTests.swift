import GoldPages
import Randomness
import Restoration
import Testing

@Suite("Degenerate and damaged input") struct DegenerateTests {
    @Test("nothing, white space and breaks alone", arguments: ["", " ", "\n", "\r\n\r\n", "\u{FEFF}", "\t　\n"])
    func empty(raw: String) { expectLaws(Array(raw.utf8)) }

    @Test("a long line and many short ones")
    func long() {
        expectLaws(Array(String(repeating: "涪陵区委食堂坐满了人。", count: 5_000).utf8))
        #expect(restored(Array(String(repeating: "中\n", count: 20_000).utf8)).lines.count == 20_001)
    }

    @Test(
        "what makes a pass look far ahead is read in linear time",
        arguments: ["<", "<a \"", "<!--", "<script>", "[", "![a](", "&", "**", "?shù)", "網(", "鍥", "!贬", "`", "(wǎng"])
    func hostile(piece: String) {
        let raw = "網(wǎng)動(dòng)\n" + String(repeating: piece, count: 3_000)
        expectLaws(Array(raw.utf8))
    }

    @Test(
        "what one repair uncovers is repaired too, so that restoring again changes nothing",
        arguments: [
            "\u{AD}å\u{203A}½",  // A soft hyphen in doubt beside UTF-8 read as Windows-1252.
            "[链</p>](http://b)",  // A link of Markdown once its tag is gone.
            "創(chuàng)新\n轉(zhuǎn)變?yōu)樯權(quán)屬劃分,對外",  // A page of shifted bytes no more once its aids are gone.
            "</s>",  // Nothing is left of the page.
        ])
    func uncovered(raw: String) { expectLaws(Array(raw.utf8)) }

    @Test("mutated pages keep the laws", arguments: 0..<6)
    func mutated(seed: Int) throws {
        var random = SeededRandomness(seed: UInt64(seed))
        let samples =
            try SeedPages.names.map { try SeedPages.bytes($0) } + [
                Array("<p>网站&nbsp;新闻</p>\n<script>\n1 < 2\n</script>\n# 标题\n**要闻** [链](http://a)\n".utf8),
                EncodingTests.bytes(of: EncodingTests.traditional, in: .big5),
                EncodingTests.wide(EncodingTests.simplified, lowByteFirst: true),
            ]
        let pieces = [
            "(wǎng)", "?shù)", "!贬t(yī)", "<p>", "-->", "&lt;", "著", "\u{200B}", "鍥藉", "\u{FFFD}", "“", "\n", "# ",
        ]
        for _ in 0..<12 {
            let sample = samples[random.below(samples.count)]
            var bytes = Array(sample[random.below(sample.count)...].prefix(600))
            for _ in 0..<random.below(16) {
                let place = random.below(bytes.count)
                switch random.below(3) {
                case 0: bytes[place] = UInt8(random.below(256))
                case 1: bytes.insert(contentsOf: pieces[random.below(pieces.count)].utf8, at: place)
                default: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.below(3)))
                }
                if bytes.isEmpty { bytes = [0x41] }
            }
            expectLaws(bytes, "\(bytes)")
        }
    }
}
