import Layout
import Testing

@Suite("Provenance") struct ProvenanceTests {
    @Test(
        "a path tells outlet and date",
        arguments: [
            ("江城日报/2021-12-24/A01.txt", "江城日报", "2021-12-24"), ("江城日报/2021-12/A01.txt", "江城日报", "2021-12"),
            ("江城日报/2021/A01.txt", "江城日报", "2021"), ("江城日报/20211224/A01.txt", "江城日报", "2021-12-24"),
            ("papers/江城日报/2021-12-24/a/A01.txt", "江城日报", "2021-12-24"),
        ])
    func path(path: String, outlet: String, date: String) {
        let provenance = Provenance(path: path)
        #expect(provenance.outlet == outlet)
        #expect(provenance.published?.date == date)
        #expect(provenance.published?.basis == .path)
    }

    @Test("a path without a date tells nothing", arguments: ["A01.txt", "江城日报/A01.txt", "江城日报/2021-13-01/A01.txt", ""])
    func nothing(path: String) { #expect(Provenance(path: path) == Provenance()) }
}

@Suite("documents.csv") struct DocumentTableTests {
    private func table(_ text: String) throws(DocumentTable.Failure) -> DocumentTable {
        try DocumentTable(Array(text.utf8))
    }

    @Test("each row is what is known of a document")
    func rows() throws {
        let table = try table(
            "\u{FEFF}document,outlet,published,page,url\r\na,江城日报,2021-12-24,A01,https://example.org/a\r\n\"b,c\",\"江城\"\"晚报\"\"\",,,\r\n"
        )
        #expect(
            table["a"]
                == Provenance(
                    outlet: "江城日报", published: Published(date: "2021-12-24", precision: .day, basis: .sidecar),
                    page: "A01", url: "https://example.org/a"))
        #expect(table["b,c"] == Provenance(outlet: "江城\"晚报\""))
        #expect(table["d"] == nil)
    }

    @Test("columns may stand in any order and be left out")
    func columns() throws { #expect(try table("published,document\n2021,a\n")["a"]?.published?.precision == .year) }

    @Test("what is wrong is named with its line")
    func failures() {
        func failure(_ text: String) -> DocumentTable.Failure? {
            do {
                _ = try table(text)
                return nil
            } catch { return error }
        }
        #expect(failure("") == .noDocumentColumn)
        #expect(failure("outlet\nx\n") == .noDocumentColumn)
        #expect(failure("document,colour\n") == .unknownColumn("colour"))
        #expect(failure("document,page,page\n") == .repeatedColumn("page"))
        #expect(failure("document,page\na\n") == .wrongFieldCount(line: 2, expected: 2, found: 1))
        #expect(failure("document,page\n,A01\n") == .noDocument(line: 2))
        #expect(failure("document\na\n\na\n") == .repeatedDocument(line: 4, document: "a"))
        #expect(failure("document,published\na,2021-02-30\n") == .badDate(line: 2, text: "2021-02-30"))
        #expect(failure("document\n\"a\nb\n") == .malformed(.openQuote(line: 2)))
        #expect(failure("document\na\"b\n") == .malformed(.strayQuote(line: 2)))
    }
}
