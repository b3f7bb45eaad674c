import Lexicon
import Restoration
import Testing

@Suite("Encodings told by content") struct EncodingTests {
    static let simplified = "株洲日报记者 邹怡敬\n干部能力提升培训班3月15日晚在涪陵区委举行。\n“走出去”才知天地宽、才知群众盼。\n"
    static let traditional = "記者從發展改革委員會獲悉,臺北市將於三月舉行說明會。\n「走出去」才知天地寬,群眾盼望經濟發展。\n"

    static func bytes(of text: String, in table: DoubleByteEncoding) -> [UInt8] {
        text.unicodeScalars.flatMap { scalar -> [UInt8] in
            if scalar.value < 0x80 { return [UInt8(scalar.value)] }
            guard let code = table.code(of: scalar) else { return [] }
            return [UInt8(code >> 8), UInt8(code & 0xFF)]
        }
    }

    static func wide(_ text: String, lowByteFirst: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            lowByteFirst ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        }
    }

    private func expect(
        _ bytes: [UInt8], _ encoding: TextEncoding, _ text: String, location: SourceLocation = #_sourceLocation
    ) {
        let raw = decoded(bytes)
        #expect(raw.encoding == encoding, sourceLocation: location)
        #expect(String(String.UnicodeScalarView(raw.scalars)) == text, sourceLocation: location)
        expectLaws(bytes, location: location)
    }

    @Test("UTF-8, with and without its mark")
    func utf8() {
        expect(Array(Self.simplified.utf8), .utf8, Self.simplified)
        expect([0xEF, 0xBB, 0xBF] + Array(Self.simplified.utf8), .utf8, Self.simplified)
        expect(Array("plain ASCII".utf8), .utf8, "plain ASCII")
        expect([], .utf8, "")
    }

    @Test("UTF-16 of both byte orders, with and without its mark", arguments: [true, false])
    func utf16(lowByteFirst: Bool) {
        let encoding: TextEncoding = lowByteFirst ? .utf16LittleEndian : .utf16BigEndian
        let bytes = Self.wide(Self.simplified, lowByteFirst: lowByteFirst)
        expect(bytes, encoding, Self.simplified)
        expect((lowByteFirst ? [0xFF, 0xFE] : [0xFE, 0xFF]) + bytes, encoding, Self.simplified)
        expect(Self.wide("没有换行的中文标题", lowByteFirst: lowByteFirst), encoding, "没有换行的中文标题")
    }

    @Test("GBK, Simplified and Traditional", arguments: [simplified, traditional])
    func gbk(text: String) { expect(Self.bytes(of: text, in: .gb18030), .gb18030, text) }

    @Test("a title of two characters is enough")
    func shortGBK() { expect([0xD6, 0xD0, 0xB9, 0xFA], .gb18030, "中国") }

    @Test("the four-byte part of GB18030")
    func fourBytes() {
        expect([0xD6, 0xD0, 0xB9, 0xFA, 0xC8, 0xCB, 0x82, 0x30, 0x84, 0x39, 0xB5, 0xC4], .gb18030, "中国人\u{34CA}的")
    }

    @Test("Big5")
    func big5() { expect(Self.bytes(of: Self.traditional, in: .big5), .big5, Self.traditional) }

    @Test("a Big5 page comes out Simplified")
    func big5Restored() {
        #expect(text(restored(Self.bytes(of: "記者從發展改革委員會獲悉", in: .big5))) == "记者从发展改革委员会获悉")
    }

    @Test("broken sequences inside UTF-8 stay visible and are reported")
    func brokenUTF8() throws {
        let bytes = Array("涪陵区".utf8) + [0xE6, 0xB6] + Array("干部".utf8) + [0xFF] + Array("培训班汇报会".utf8)
        let page = restored(bytes)
        #expect(page.encoding == .utf8)
        #expect(text(page) == "涪陵区\u{FFFD}干部\u{FFFD}培训班汇报会")
        #expect(page.repairs.map(\.rule) == [.undecodable, .undecodable])
        #expect(page.repairs.allSatisfy { $0.from == $0.to })
        #expect(!page.warnings.isEmpty)
        expectLaws(bytes)
    }

    @Test("broken pairs inside GBK stay visible")
    func brokenGBK() {
        let bytes = Self.bytes(of: "株洲日报记者", in: .gb18030) + [0xFF] + Self.bytes(of: "涪陵区", in: .gb18030) + [0xB5]
        #expect(text(restored(bytes)) == "株洲日报记者\u{FFFD}涪陵区\u{FFFD}")
        expectLaws(bytes)
    }

    @Test("binary content is said to be such, and nothing is read from it")
    func binary() {
        let page = restored((0..<2_000).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 >> 3) })
        #expect(page.encoding == .binary)
        #expect(page.lines.isEmpty)
        #expect(!page.warnings.isEmpty)
    }

    @Test("lines end with LF, CR LF or CR")
    func lineBreaks() {
        #expect(
            restored(Array("一\n二\r\n三\r四\n\n".utf8)).lines.map { String(String.UnicodeScalarView($0.text)) } == [
                "一", "二", "三", "四", "", "",
            ])
    }
}
