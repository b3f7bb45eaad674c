import Layout
import Randomness
import Restoration

/// `benchmarks fuzz-reading [BYTES] [SEED]`: restores and lays out mutated pages and holds each to the laws of
/// restoration. Ends with status 1 and the offending document's number at the first broken law.
struct ReadingFuzz {
    /// Bytes of mutated pages to read.
    let total: Int
    private var random: SeededRandomness

    init(total: Int, seed: UInt64) {
        self.total = total
        random = SeededRandomness(seed: seed)
    }

    /// Runs to the end; whether every law held.
    mutating func run() -> Bool {
        let samples = PageFolder().documents.map(\.bytes) + Self.samples
        var (read, count) = (0, 0)
        while read < total {
            let document = mutated(samples)
            let raw = decoded(document)
            let page = restored(raw)
            let broken = page.brokenLaws(restoredFrom: raw)
            _ = stories(in: page)
            guard broken.isEmpty else {
                print("Document \(count) breaks the law:\n" + broken.joined(separator: "\n"))
                print(document.map { String($0, radix: 16) }.joined(separator: " "))
                return false
            }
            read += document.count
            count += 1
        }
        print("\(count) documents, \(read) bytes: every law held.")
        return true
    }

    /// A piece of one of `samples` with some of its bytes changed.
    private mutating func mutated(_ samples: [[UInt8]]) -> [UInt8] {
        let sample = samples[random.below(samples.count)]
        let start = random.below(sample.count)
        var bytes = Array(sample[start...].prefix(1 + random.below(4_000)))
        for _ in 0..<random.below(24) {
            let place = random.below(bytes.count + 1)
            switch random.below(6) {
            case 0: if place < bytes.count { bytes[place] = UInt8(random.below(256)) }
            case 1: bytes.remove(atClamped: place)
            case 2: bytes.insert(UInt8(random.below(256)), at: place)
            case 3: bytes.insert(contentsOf: Self.pieces[random.below(Self.pieces.count)].utf8, at: place)
            case 4:
                let other = samples[random.below(samples.count)]
                let from = random.below(other.count)
                bytes.insert(contentsOf: other[from...].prefix(random.below(60)), at: place)
            default:
                let end = min(bytes.count, place + random.below(40))
                bytes.insert(contentsOf: bytes[min(place, end)..<end], at: random.below(bytes.count + 1))
            }
        }
        return bytes
    }

    /// What passes look for, whole and in halves.
    private static let pieces = [
        "(wǎng)", "?shù)", "(xiàn", "動(dòng)態(tài)", "!贬t(yī)", "<p>", "</p>", "<script>", "</script>", "<!--", "-->",
        "&lt;",
        "&amp;", "&#60;", "&nbsp;", "<a href=\"", "**", "# ", "[a](http://b)", "著", "乾隆", "\u{200B}", "\u{FEFF}",
        "\u{A0}",
        "Ａ１", "鍥藉", "ä¸\u{AD}å›½", "\u{FFFD}", "?", "!", ";", "“", "”", "\r", "\n", "\t", "  ", "<b", ">",
    ]

    private static let samples: [[UInt8]] = [
        Array("<html><body><p>网站&nbsp;新闻</p>\n<script>\nlet a = 1 < 2\n</script>\n<!-- 注 -->正文</body></html>\n".utf8),
        Array("# 标题\n\n**要闻** 见[链接](https://example.org)\n> 引文\n- 一\n".utf8),
        Array("更被當(dāng)?shù)馗刹可砩稀案蚁搿薄案艺f”“敢做”的智慧,轉(zhuǎn)變?yōu)樯鷳B(tài)保護(hù)。\n".utf8),
        [0xD6, 0xD0, 0xB9, 0xFA, 0xC8, 0xCB, 0xC3, 0xF1, 0xA3, 0xAC, 0xB5, 0xB1, 0xB5, 0xD8, 0x0A],
        [0xA4, 0xA4, 0xA4, 0xE5, 0xB7, 0x73, 0xBB, 0x44, 0xA1, 0x41, 0xB3, 0xF8, 0xBE, 0xC9, 0x0A],
        [0xFF, 0xFE, 0x2D, 0x4E, 0x87, 0x65, 0x0A, 0x00, 0xB0, 0x65, 0xFB, 0x95],
    ]
}

extension [UInt8] {
    fileprivate mutating func remove(atClamped index: Int) {
        if index < count { remove(at: index) }
    }
}
