import Handover
import Testing

@Suite("Handing over to PostgreSQL") struct PostgresTests {
    @Test("every table of the schema has its file, and load.sql copies each")
    func completeness() throws {
        let all = files(PostgresHandover(smallSnapshot()))
        let schema = String(decoding: try #require(all["schema.sql"]), as: UTF8.self)
        let load = String(decoding: try #require(all["load.sql"]), as: UTF8.self)
        let tables = schema.matches(of: /CREATE TABLE (\w+)/).map { String($0.1) }
        #expect(!tables.isEmpty)
        for table in tables {
            #expect(all["\(table).copy"] != nil, "\(table)")
            #expect(load.contains("\\copy \(table) FROM '\(table).copy'"), "\(table)")
        }
        #expect(all.count == tables.count + 2)
    }

    @Test("every row of a file has as many columns as its table")
    func columns() throws {
        let snapshot = smallSnapshot()
        let all = files(PostgresHandover(snapshot))
        let schema = String(decoding: try #require(all["schema.sql"]), as: UTF8.self)
        let tables = schema.matches(of: /CREATE TABLE (\w+) \(\n([^;]*)\);/)
        #expect(tables.count > 1)
        for table in tables {
            // A column opens with its name in small letters; keys and constraints of the table do not.
            let columns = table.2.matches(of: /(?:^|, |\n)\s*[a-z]\w* (?:text|bigint|integer|numeric)/).count
            let rows = try #require(all["\(table.1).copy"]).split(separator: 0x0A)
            for row in rows { #expect(row.count(where: { $0 == 0x09 }) + 1 == columns, "\(table.1)") }
        }
        #expect(all["stories.copy"]?.split(separator: 0x0A).count == snapshot.storyCount)
    }

    @Test("backslash, tab and line break inside a text are escaped")
    func escapes() throws {
        let stories = try #require(files(PostgresHandover(smallSnapshot()))["stories.copy"])
        let text = String(decoding: stories, as: UTF8.self)
        #expect(text.contains("C:\\\\temp"))
        #expect(text.contains("换新颜\\n"))
    }
}
