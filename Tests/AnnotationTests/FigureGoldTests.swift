import Annotation
import Evaluation
import GoldPages
import Layout
import Testing

/// Holds the figures of the seed pages against what a careful reader found on them.
@Suite("Figures of the gold pages") struct FigureGoldTests {
    @Test(
        "nearly all are found, with value, unit, qualifier, kind and measure",
        arguments: [
            ("figures", 0.95), ("figure qualifier", 0.95), ("figure kind", 0.97), ("figure measure", 0.92),
        ])
    func agreesWithGold(measure: String, least: Double) throws {
        var score = Score()
        for name in SeedPages.names {
            let page = try AnnotatedPage(name)
            let read = page.stories.map { story, entities in
                let figures = figures(in: story, entities: entities)
                return AnnotatedStory(
                    story: story, annotation: Annotation(entities: entities, figures: figures, exchanges: []))
            }
            score.add(read, against: page.gold, lineLengths: [:])
        }
        let reached = try #require(score[measure])
        #expect(reached >= least)
    }

    @Test("every range lies in one paragraph and covers its number", arguments: SeedPages.names)
    func rangesAreSound(name: String) throws {
        for (story, entities) in try AnnotatedPage(name).stories {
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
