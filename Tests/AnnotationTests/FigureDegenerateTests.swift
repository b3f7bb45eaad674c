import Layout
import Testing

@testable import Annotation

/// Input that no page prints but a broken one may hold; none of it may take more than its length.
@Suite("Figures of degenerate text") struct FigureDegenerateTests {
    @Test(
        "is read without figures or harm",
        arguments: ["1", "一", "万亿", "三至", "1,", "1.", "十几", "百分之", "个半", "各1", "“一", "第", "零", "九", "2021年", "半"])
    func repeated(unit: String) {
        let line = String(repeating: unit, count: 20_000)
        let found = figures(in: Story(line: line), entities: [])
        #expect(found.allSatisfy { $0.range.upperBound <= line.unicodeScalars.count })
    }

    @Test("a number at either end of the text is read within it")
    func edges() {
        for line in ["5", "五", "5个", "个5", "约", "约5", "5至", "5个半", "三分之", "5/", "5每", "千", "第五", "5个多", "九成", "半个"] {
            let found = figures(in: Story(line: line), entities: [])
            #expect(found.allSatisfy { $0.range.upperBound <= line.unicodeScalars.count })
        }
        #expect(figures(in: Story(line: ""), entities: []).isEmpty)
    }

    @Test("mentions outside the text are passed over")
    func strayMentions() {
        let entity = Entity(type: .place, name: "东城区", surfaces: ["东城区"], mentions: [50..<60, 2..<2])
        #expect(figures(in: Story(line: "新增病例7例"), entities: [entity]).count == 1)
    }
}
