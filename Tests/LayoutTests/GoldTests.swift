import Foundation
import GoldPages
import Layout
import Restoration
import Testing

/// Holds the reading of the repository's pages against the gold, by the definitions the project is scored with.
@Suite("The annotated pages") struct GoldTests {
    @Test("every line is in its story and role", arguments: SeedPages.names)
    func linesAndRoles(name: String) throws {
        let gold = try SeedPages.gold(name)
        let reading = stories(in: restored(try SeedPages.bytes(name)))
        var placed: [Int: (story: Int, role: String)] = [:]
        for (index, story) in reading.stories.enumerated() {
            for paragraph in story.paragraphs {
                for line in paragraph.lines where placed[line] == nil {
                    placed[line] = (index, paragraph.role.rawValue)
                }
            }
        }
        let pairs = Self.pairs(gold, placed)
        var wrongStory: [Int] = []
        var wrongRole: [Int] = []
        for row in gold.lines where row.role != "section" {
            let want = row.story.flatMap { pairs[$0] }
            if placed[row.number]?.story != want {
                wrongStory.append(row.number)
            } else if row.story != nil, Self.group(placed[row.number]?.role) != Self.group(row.role) {
                wrongRole.append(row.number)
            }
        }
        let all = gold.lines.count { $0.role != "section" }
        #expect(wrongStory.count * 100 <= all, "lines \(wrongStory)")
        #expect(wrongRole.count * 100 <= all * 3, "lines \(wrongRole)")
        #expect(reading.stories.count == gold.stories.count)
        #expect(pairs.count == gold.stories.count)
    }

    @Test("a paragraph that columns broke is one paragraph again", arguments: SeedPages.names)
    func joins(name: String) throws {
        let gold = try SeedPages.gold(name)
        let reading = stories(in: restored(try SeedPages.bytes(name)))
        let paragraphs = reading.stories.flatMap(\.paragraphs).map { Set($0.lines) }
        let broken = Dictionary(grouping: gold.lines.filter { $0.paragraph != nil }) {
            "\($0.story ?? 0).\($0.paragraph ?? 0)"
        }
        for rows in broken.values where rows.count > 1 {
            let lines = Set(rows.map(\.number))
            #expect(paragraphs.contains { $0.isSuperset(of: lines) }, "lines \(lines.sorted())")
        }
    }

    @Test("heads, kinds, bylines and datelines are those of the page", arguments: SeedPages.names)
    func heads(name: String) throws {
        let gold = try SeedPages.gold(name)
        let reading = stories(in: restored(try SeedPages.bytes(name)))
        for want in gold.stories {
            guard let have = reading.stories.first(where: { Self.squash($0.headline) == Self.squash(want.headline) })
            else {
                Issue.record("no story \(want.headline ?? "-")")
                continue
            }
            #expect(Self.squash(have.kicker) == Self.squash(want.kicker))
            #expect(Self.squash(have.deck) == Self.squash(want.deck))
            #expect(Self.squash(have.section) == Self.squash(want.section))
            #expect(have.kind.rawValue == want.kind)
            #expect(Set(have.bylines.map(\.name)) == Set(want.bylines.map(\.name)))
            #expect(have.agency == want.agency)
            let dateline = have.dateline
            #expect(dateline?.place == want.dateline?.place)
            #expect(dateline?.month == want.dateline?.month)
            #expect(dateline?.day == want.dateline?.day)
            #expect((dateline == nil) == (want.dateline == nil))
            #expect(have.published?.date == want.published)
        }
    }

    private static func group(_ role: String?) -> String? { role == "quote" || role == "dateline" ? "body" : role }

    /// Letters and digits only.
    private static func squash(_ text: String?) -> String {
        String(String.UnicodeScalarView((text ?? "").unicodeScalars.filter(CharacterSet.alphanumerics.contains)))
    }

    /// Story of the gold → index of the story read, by the lines they share.
    private static func pairs(_ gold: GoldPage, _ placed: [Int: (story: Int, role: String)]) -> [Int: Int] {
        var shared: [Int: [Int: Int]] = [:]
        for row in gold.lines where row.role != "section" {
            if let story = row.story, let have = placed[row.number] {
                shared[story, default: [:]][have.story, default: 0] += 1
            }
        }
        var pairs: [Int: Int] = [:]
        for (story, counts) in shared.sorted(by: { ($0.value.values.max() ?? 0) > ($1.value.values.max() ?? 0) }) {
            let free = counts.filter { !pairs.values.contains($0.key) }
            pairs[story] = free.max { $0.value < $1.value }?.key
        }
        return pairs
    }
}
