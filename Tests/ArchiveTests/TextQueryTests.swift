import Testing

@testable import Archive

@Suite("Text query") struct TextQueryTests {
    private func run(_ text: String, _ field: TextQuery.Field = .text) -> TextQuery.Node {
        .run(TextQuery.Run(field: field, scalars: Array(text.unicodeScalars)))
    }

    @Test("a space joins with and, OR binds looser")
    func precedence() throws {
        #expect(try TextQuery(parsing: "云和 遂昌 OR 丽水").root == .or([.and([run("云和"), run("遂昌")]), run("丽水")]))
        #expect(try TextQuery(parsing: "云和 (遂昌 OR 丽水)").root == .and([run("云和"), .or([run("遂昌"), run("丽水")])]))
    }

    @Test("a query is read as folded: Traditional, full width and capitals alike")
    func folds() throws {
        #expect(try TextQuery(parsing: "網格員").root == run("网格员"))
        #expect(try TextQuery(parsing: "ＡＢＣ　１２").root == .and([run("abc"), run("12")]))
    }

    @Test("quotation marks keep blanks, minus negates, fields choose where to look")
    func terms() throws {
        #expect(try TextQuery(parsing: "\"北京 时间\"").root == run("北京 时间"))
        #expect(try TextQuery(parsing: "“四联四跑”").root == run("四联四跑"))
        #expect(try TextQuery(parsing: "共富 -试点").root == .and([run("共富"), .not(run("试点"))]))
        #expect(try TextQuery(parsing: "headline:网格员").root == run("网格员", .headline))
        #expect(
            try TextQuery(parsing: "headline:(网格员 OR 治村宝)").root == .or([run("网格员", .headline), run("治村宝", .headline)]))
        #expect(try TextQuery(parsing: "entity:治村宝").root == .entity(name: "治村宝"))
        #expect(try TextQuery(parsing: "10:30").root == run("10：30"))
    }

    @Test(
        "what cannot be read is an error with its place",
        arguments: [
            ("", 0, TextQueryError.Reason.empty), ("云和 \"遂昌", 3, .unclosedPhrase), ("\"\"", 0, .emptyPhrase),
            ("(云和", 0, .unclosedGroup), ("云和)", 2, .unopenedGroup), ("云和 OR", 5, .missingOperand),
            ("OR 云和", 0, .missingOperand), ("云和 - 遂昌", 3, .missingOperand), ("headline:", 9, .missingOperand),
            ("()", 1, .missingOperand),
        ])
    func errors(text: String, position: Int, reason: TextQueryError.Reason) {
        #expect(throws: TextQueryError(position: position, reason: reason)) { try TextQuery(parsing: text) }
    }

    @Test("a query beyond the limits is refused, however it is nested")
    func limits() {
        let deep = String(repeating: "(", count: 200) + "云" + String(repeating: ")", count: 200)
        #expect(throws: TextQueryError.self) { try TextQuery(parsing: deep) }
        #expect(throws: TextQueryError.self) { try TextQuery(parsing: String(repeating: "-", count: 500) + "云") }
        #expect(throws: TextQueryError.self) { try TextQuery(parsing: String(repeating: "云 ", count: 400)) }
        #expect(throws: TextQueryError.self) { try TextQuery(parsing: String(repeating: "云", count: 2_000)) }
    }
}
