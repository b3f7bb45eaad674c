import Foundation
import Layout
import Testing

@testable import Annotation

/// Holds the figures of the seed pages against what a careful reader found on them.
@Suite("Figures of the gold pages") struct FigureGoldTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func pages() throws -> [FigureGold] {
        let gold = root.appending(path: "Tests/Gold")
        return try FileManager.default.contentsOfDirectory(atPath: gold.path).sorted()
            .filter { $0.hasSuffix(".json") && $0 != "systems.json" }
            .map {
                try FigureGold(String($0.dropLast(5)), gold: gold, pages: root.appending(path: "seeds"))
            }
    }

    @Test("nearly all are found, with value, unit, qualifier, kind and measure")
    func agreesWithGold() throws {
        var score = FigureScore()
        for page in try Self.pages() {
            for (number, story, entities) in page.stories {
                score.add(
                    figures(in: story, entities: entities), of: story, against: page.rows.filter { $0.story == number })
            }
        }
        #expect(score.f1 >= 0.95, "F1 \(score.f1)")
        #expect(score.qualifier >= 0.95, "qualifier \(score.qualifier)")
        #expect(score.kind >= 0.97, "kind \(score.kind)")
        #expect(score.measure >= 0.92, "measure \(score.measure)")
    }

    @Test("every range lies in one paragraph and covers its number")
    func rangesAreSound() throws {
        for page in try Self.pages() {
            for (_, story, entities) in page.stories {
                for figure in figures(in: story, entities: entities) {
                    #expect(!figure.range.isEmpty)
                    #expect(
                        story.paragraphs.contains {
                            $0.range.contains(figure.range.lowerBound) && figure.range.upperBound <= $0.range.upperBound
                        })
                }
            }
        }
    }
}

/// Found figures against gold rows, matched as the project's score matches them: value, unit, overlapping quote.
struct FigureScore {
    private var found = 0
    private var gold = 0
    private var hits = 0
    private var qualifiers = 0
    private var kinds = 0
    private var measures = 0

    var f1: Double { found + gold == 0 ? 1 : 2 * Double(hits) / Double(found + gold) }
    var qualifier: Double { share(qualifiers) }
    var kind: Double { share(kinds) }
    var measure: Double { share(measures) }

    private func share(_ count: Int) -> Double { hits == 0 ? 1 : Double(count) / Double(hits) }

    mutating func add(_ figures: [Figure], of story: Story, against rows: [FigureGold.Row]) {
        found += figures.count
        gold += rows.count
        var pairs: [(row: Int, figure: Int, weight: Int)] = []
        for (i, row) in rows.enumerated() {
            for (j, figure) in figures.enumerated()
            where figure.value.approximate == row.value && figure.unit == row.unit {
                let quote = String(String.UnicodeScalarView(story.text[figure.range]))
                let common = Set(quote).intersection(row.quote).count
                let isPart = quote.contains(row.quote) || row.quote.contains(quote)
                if isPart || 2 * common >= min(Set(quote).count, Set(row.quote).count) {
                    pairs.append((i, j, common + (isPart ? 100 : 0)))
                }
            }
        }
        var (rowsTaken, figuresTaken) = (Set<Int>(), Set<Int>())
        for pair in pairs.sorted(by: { ($1.weight, $0.row) < ($0.weight, $1.row) })
        where !rowsTaken.contains(pair.row) && !figuresTaken.contains(pair.figure) {
            rowsTaken.insert(pair.row)
            figuresTaken.insert(pair.figure)
            let (row, figure) = (rows[pair.row], figures[pair.figure])
            hits += 1
            qualifiers += figure.qualifier.rawValue == row.qualifier ? 1 : 0
            kinds += figure.kind.rawValue == row.kind ? 1 : 0
            measures += agrees(figure.measure ?? "", row.measure ?? "") ? 1 : 0
        }
    }

    private func agrees(_ a: String, _ b: String) -> Bool {
        if a.isEmpty || b.isEmpty { return a == b }
        let (first, second) = (Set(a), Set(b))
        return a.contains(b) || b.contains(a)
            || Double(first.intersection(second).count) >= 0.6 * Double(first.union(second).count)
    }
}
