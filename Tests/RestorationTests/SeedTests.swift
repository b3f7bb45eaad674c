import GoldPages
import Restoration
import Testing

@Suite("Restoration of the seeds") struct SeedTests {
    @Test("every line is what the gold says, character for character")
    func equalsGold() throws {
        let name = "002_0c27129a6be0a322"
        let page = restored(try SeedPages.bytes(name))
        for (number, text) in try #require(SeedPages.gold(name).restored) {
            let line = try #require(Int(number))
            #expect(String(String.UnicodeScalarView(page.lines[line - 1].text)) == text, "line \(number)")
        }
    }

    @Test("a Simplified page comes through unchanged", arguments: SeedPages.names.filter { !$0.hasPrefix("002") })
    func simplifiedUnchanged(name: String) throws {
        let page = restored(try SeedPages.bytes(name))
        #expect(page.repairs == [])
        #expect(page.encoding == .utf8)
    }

    @Test("the laws hold", arguments: SeedPages.names)
    func laws(name: String) throws { expectLaws(try SeedPages.bytes(name)) }
}
