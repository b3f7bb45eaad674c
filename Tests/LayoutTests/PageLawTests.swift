import GoldPages
import Layout
import Randomness
import Restoration
import Testing

/// What holds for the reading of any page, however damaged.
@Suite("Laws of a page's reading") struct PageLawTests {
    @Test("every line that holds something is in one place", arguments: SeedPages.names)
    func everyLineIsInOnePlace(name: String) throws {
        let page = restored(try SeedPages.bytes(name))
        for damaged in Self.variants(of: page, seed: 7) { Self.check(damaged) }
        Self.check(page)
    }

    @Test("the same page reads the same", arguments: SeedPages.names)
    func isDeterministic(name: String) throws {
        let page = restored(try SeedPages.bytes(name))
        #expect(stories(in: page) == stories(in: page))
    }

    @Test("pages of chance characters keep the laws")
    func chancePages() {
        var random = SeededRandomness(seed: 11)
        let stock = Array("本报讯(记者张三)\n\n——“”。，：□■①新华社3月21日电|>图为摄责编 2021-12-24 A01版\u{FFFD}一、走基层".unicodeScalars)
        for _ in 0..<60 {
            var lines: [Line] = []
            for number in 1...(1 + random.below(20)) {
                let text = (0..<random.below(80)).map { _ in stock[random.below(stock.count)] }
                lines.append(Line(number: number, text: text.filter { $0 != "\n" }))
            }
            Self.check(Page(encoding: .utf8, lines: lines, repairs: []))
        }
    }

    /// The page with lines shuffled, dropped, cut short or doubled.
    private static func variants(of page: Page, seed: UInt64) -> [Page] {
        var random = SeededRandomness(seed: seed)
        return (0..<4).map { kind in
            var texts = page.lines.map(\.text)
            for _ in 0..<(texts.count / 4) {
                let one = random.below(texts.count)
                let other = random.below(texts.count)
                switch kind % 4 {
                case 0: texts.swapAt(one, other)
                case 1: texts[one] = []
                case 2: texts[one] = Array(texts[one].prefix(random.below(texts[one].count + 1)))
                default: texts[one] = texts[other]
                }
            }
            let lines = texts.enumerated().map { Line(number: $0.offset + 1, text: $0.element) }
            return Page(encoding: .utf8, lines: lines, repairs: [])
        }
    }

    static func check(_ page: Page) {
        let reading = stories(in: page)
        var seen: [Int: Int] = [:]
        for (index, story) in reading.stories.enumerated() {
            #expect(story.ordinal == index + 1)
            #expect(!story.paragraphs.isEmpty)
            var end = -1
            for paragraph in story.paragraphs {
                #expect(paragraph.range.lowerBound == end + 1, "paragraphs follow one another with a newline between")
                #expect(!paragraph.range.isEmpty && !paragraph.lines.isEmpty)
                #expect(!story.text[paragraph.range].contains("\n"))
                #expect(paragraph.lines == paragraph.lines.sorted())
                #expect(paragraph.role != .furniture)
                end = paragraph.range.upperBound
                if paragraph.role != .section { for line in paragraph.lines { seen[line, default: 0] += 1 } }
            }
            #expect(end == story.text.count)
        }
        for line in reading.furniture { seen[line, default: 0] += 1 }
        #expect(reading.furniture == reading.furniture.sorted())
        let sections = Set(reading.stories.flatMap(\.paragraphs).filter { $0.role == .section }.flatMap(\.lines))
        for line in page.lines {
            let isBlank = line.text.allSatisfy(\.properties.isWhitespace)
            let count = seen[line.number] ?? 0
            #expect(count == (isBlank || sections.contains(line.number) ? 0 : 1), "line \(line.number)")
        }
    }
}
