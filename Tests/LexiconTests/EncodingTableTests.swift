import Lexicon
import Testing

@Suite("Encoding tables") struct EncodingTableTests {
    @Test("a pair of bytes gives its character and back")
    func pairs() {
        #expect(DoubleByteEncoding.gb18030.scalar(0xAE, 0x94) == "當")
        #expect(DoubleByteEncoding.gb18030.scalar(0x94, 0xB5) == "數")
        #expect(DoubleByteEncoding.gb18030.code(of: "地") == 0xB5D8)
        #expect(DoubleByteEncoding.big5.scalar(0xA4, 0xA4) == "中")
        #expect(DoubleByteEncoding.big5.code(of: "灣") == 0xC657)
    }

    @Test("what is no pair gives nothing")
    func noPairs() {
        #expect(DoubleByteEncoding.gb18030.scalar(0x41, 0x41) == nil)
        #expect(DoubleByteEncoding.gb18030.scalar(0xB5, 0x28) == nil)
        #expect(DoubleByteEncoding.big5.scalar(0xA4, 0x80) == nil)
        #expect(DoubleByteEncoding.gb18030.code(of: "😀") == nil)
    }

    @Test("four bytes count through what has no pair")
    func fourBytes() {
        let ranges = FourByteRanges.gb18030
        #expect(ranges.scalar(0x81, 0x30, 0x81, 0x30) == "\u{80}")
        #expect(ranges.scalar(0x84, 0x31, 0xA4, 0x39) == "\u{FFFF}")
        #expect(ranges.scalar(0x90, 0x30, 0x81, 0x30) == "\u{10000}")
        #expect(ranges.scalar(0xE3, 0x32, 0x9A, 0x35) == "\u{10FFFF}")
        #expect(ranges.scalar(0xE3, 0x32, 0x9A, 0x36) == nil)
        #expect(ranges.scalar(0x84, 0x31, 0xA5, 0x30) == nil)
    }
}
