import Foundation
import Restoration
import Testing

@Suite("Restoration of the seeds") struct SeedTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let names = [
        "000_1d32b761728b4a7a", "001_2c1c12f925fb9deb", "002_0c27129a6be0a322", "003_f60c554ba59f5de1",
        "004_da59c198da5f067d",
    ]

    private struct Gold: Decodable {
        let restored: [String: String]?
    }

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: root.appending(path: "seeds/\(name).txt")))
    }

    @Test("every line is what the gold says, character for character")
    func equalsGold() throws {
        let name = "002_0c27129a6be0a322"
        let gold = try JSONDecoder().decode(
            Gold.self, from: Data(contentsOf: Self.root.appending(path: "Tests/Gold/\(name).json")))
        let page = restored(try Self.bytes(name))
        for (number, text) in try #require(gold.restored) {
            let line = try #require(Int(number))
            #expect(String(String.UnicodeScalarView(page.lines[line - 1].text)) == text, "line \(number)")
        }
    }

    @Test("a Simplified page comes through unchanged", arguments: names.filter { !$0.hasPrefix("002") })
    func simplifiedUnchanged(name: String) throws {
        let page = restored(try Self.bytes(name))
        #expect(page.repairs == [])
        #expect(page.encoding == .utf8)
    }

    @Test("the laws hold", arguments: names)
    func laws(name: String) throws { expectLaws(try Self.bytes(name)) }
}
