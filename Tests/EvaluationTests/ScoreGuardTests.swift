import Annotation
import Evaluation
import Foundation
import GoldPages
import Layout
import Restoration
import Testing

/// The scores reached never fall unnoticed: `floor.tsv` beside the gold names what each measure must not go below.
@Suite("The scores that are guarded") struct ScoreGuardTests {
    private static let tests = SeedPages.root.appending(path: "Tests")

    @Test("the seeds")
    func seeds() throws {
        try check(gold: Self.tests.appending(path: "Gold"), raw: SeedPages.root.appending(path: "seeds"))
    }

    @Test("pages of other papers")
    func unseen() throws {
        let folder = Self.tests.appending(path: "Unseen")
        try check(gold: folder.appending(path: "gold"), raw: folder.appending(path: "raw"))
    }

    private func check(gold: URL, raw: URL) throws {
        var score = Score()
        for file in try FileManager.default.contentsOfDirectory(at: gold, includingPropertiesForKeys: nil)
        where file.pathExtension == "json" && file.lastPathComponent != "systems.json" {
            let document = file.deletingPathExtension().lastPathComponent
            let bytes = [UInt8](try Data(contentsOf: raw.appending(path: "\(document).txt")))
            let reading = stories(in: restored(bytes))
            let read = zip(reading.stories, annotations(of: reading.stories)).map {
                AnnotatedStory(story: $0, annotation: $1)
            }
            let annotated = try Gold(document: document, json: [UInt8](try Data(contentsOf: file)))
            score.add(read, against: annotated, lineLengths: Score.lineLengths(of: bytes))
        }
        let floors = try String(contentsOf: gold.appending(path: "floor.tsv"), encoding: .utf8)
        var guarded = 0
        for row in floors.split(separator: "\n") where !row.hasPrefix("#") {
            let columns = row.split(separator: "\t")
            let floor = try #require(columns.count == 2 ? Double(columns[1]) : nil)
            let reached = try #require(score[String(columns[0])], "\(columns[0]) is no measure")
            #expect(reached >= floor, "\(columns[0])")
            guarded += 1
        }
        #expect(guarded > 0)
    }
}
