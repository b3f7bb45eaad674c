import GoldPages
import Lexicon
import Randomness
import Restoration
import Testing

@Suite("Shifted GBK") struct ByteShiftTests {
    /// Makes a page of `line`: what brings text out of step brings aids, so there are some before it.
    private func restoredLine(_ line: String) -> Line {
        restored(Array("人民網(wǎng) 政商動(dòng)態(tài) 記者報導\n\(line)".utf8)).lines[1]
    }

    @Test(
        "what an aid brought out of step is read in step again",
        arguments: [
            ("更被當(dāng)?shù)馗刹可砩稀案蚁搿薄案艺f”“敢做”的智慧", "更被当地干部身上“敢想”“敢说”“敢做”的智慧"),
            ("相關(guān)企業(yè)轉(zhuǎn)變?yōu)樯鷳B(tài)保護(hù)的主責(zé)方", "相关企业转变为生态保护的主责方"),
            ("群眾則轉(zhuǎn)變?yōu)楸O(jiān)管方", "群众则转变为监管方"),
            ("當(dāng)?shù)乜h級領(lǐng)導(dǎo)", "当地县级领导"),
            ("當(dāng)?shù)剜l(xiāng)鎮(zhèn)干部", "当地乡镇干部"),
        ])
    func undoesAids(raw: String, restored: String) {
        #expect(String(String.UnicodeScalarView(restoredLine(raw).text)) == restored)
    }

    @Test("a character that narrow punctuation took is told by the words around it")
    func decidesByWords() {
        #expect(
            restoredText("人民網(wǎng)\n推出了“浙麗!贬t(yī)療保障政策。") == "人民网\n推出了“浙丽保”医疗保障政策。")
        #expect(
            restoredText("人民網(wǎng)\n鞏固脫貧攻堅這條底線(xiàn)!编l村振興侷侷長表示") == "人民网\n巩固脱贫攻坚这条底线。”乡村振兴局局长表示")
    }

    @Test("a character that the words leave open is flagged, and the mark stays")
    func flagsWhatStaysOpen() throws {
        let page = restored(Array("人民網(wǎng)\n他們(men)推出了“浙麗!贬t(yī)生隊伍。".utf8))
        #expect(text(page) == "人民网\n他们推出了“浙丽!”医生队伍。")
        let flag = try #require(page.repairs.first { $0.rule == .doubtful })
        #expect(flag.from == "!" && flag.to == "!" && flag.line == 2)
    }

    @Test("a digit beside a swallowed byte is flagged with it")
    func flagsDigits() throws {
        let page = restored(Array("人民網(wǎng)\n更被當(dāng)?shù)馗刹?021年".utf8))
        #expect(text(page) == "人民网\n更被当地干?021年")
        #expect(page.repairs.contains { $0.rule == .doubtful && $0.from == "?021" })
    }

    @Test("on a Simplified page nothing is read in step")
    func leavesSimplifiedPages() {
        let raw = "他们说得好!贬值t了吗?不知道shù)这样的事?shù)馗刹可砩希"
        #expect(restoredText(raw) == raw)
    }

    @Test("whatever the program damages comes back or is flagged, and most of it comes back")
    func invertsTheProgram() throws {
        var random = SeededRandomness(seed: 2)
        let program = AidProgram(share: 2, random: &random)
        let lines = try SeedPages.traditionalLines()
        let page = restored(Array(lines.map(program.damaged).joined(separator: "\n").utf8))
        var exact = 0
        for (number, line) in lines.enumerated() {
            let expected = narrowed(PhraseExceptions.standard.simplified(Array(line.unicodeScalars)))
            let got = page.lines[number].text
            let isFlagged = page.repairs.contains {
                $0.line == number + 1 && ($0.rule == .doubtful || $0.to.unicodeScalars.contains("\u{FFFD}"))
            }
            if got == expected { exact += 1 }
            #expect(got == expected || isFlagged, "\(program.damaged(line))")
        }
        #expect(exact * 10 > lines.count * 6, "\(exact) of \(lines.count)")
    }

    @Test("text that is in step stays as it is, though it has marks and aids")
    func leavesTextInStep() throws {
        let lines = try SeedPages.traditionalLines().map { line in
            line.unicodeScalars.reduce(into: "") { text, scalar in
                text.unicodeScalars.append(contentsOf: narrowed([scalar]))
                guard scalar.value % 2 == 0, ScriptVariants.standard.isTraditional(scalar),
                    let syllable = Readings.standard.syllables(of: scalar).first
                else { return }
                text += "(\(syllable.spelling))"
            }
        }
        let page = restored(Array(lines.joined(separator: "\n").utf8))
        #expect(!page.repairs.contains { $0.rule == .byteShift || $0.rule == .doubtful })
    }

    private func narrowed(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        text.map { $0 == "！" ? "!" : $0 == "；" ? ";" : $0 == "？" ? "?" : $0 }
    }
}

extension SeedPages {
    /// The longer lines of the Simplified seeds, in Traditional characters.
    static func traditionalLines() throws -> [String] {
        var traditional: [Unicode.Scalar: Unicode.Scalar] = [:]
        for scalar in (0x4E00...0x9FA5).compactMap(Unicode.Scalar.init(_:)) {
            guard ScriptVariants.standard.isTraditional(scalar), DoubleByteEncoding.big5.isDailyTraditional(scalar)
            else {
                continue
            }
            let simplified = ScriptVariants.standard.simplified(scalar)
            if traditional[simplified] == nil, ScriptVariants.standard.evidence(of: simplified) == .simplified {
                traditional[simplified] = scalar
            }
        }
        return try SeedPages.names.filter { !$0.hasPrefix("002") }.flatMap { name in
            let lines = String(decoding: try SeedPages.bytes(name), as: UTF8.self).split(separator: "\n")
            return lines.filter { $0.count > 15 }.map { line in
                String(String.UnicodeScalarView(line.unicodeScalars.map { traditional[$0] ?? $0 }))
            }
        }
    }
}
