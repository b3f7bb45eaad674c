/// What a problem's `type` leads to: its meaning and what to do, in two languages.
struct ProblemPage {
    let kind: ProblemKind

    func html(in language: Language) -> Answer {
        func section(_ language: Language) -> String {
            "<section lang=\"\(language.rawValue)\"><h1>\(kind.status) \(Markup.escaped(kind.title.text(in: language)))</h1>"
                + "<p>\(Markup.escaped(kind.meaning.text(in: language)))</p>"
                + "<p>\(Markup.escaped(kind.remedy.text(in: language)))</p></section>"
        }
        let body =
            section(language) + section(language.other)
            + "<p><code>\(kind.address)</code> · <a href=\"/docs\">/docs</a></p>"
        return Answer(HTMLPage.html(title: kind.title.text(in: language), language: language, body: body))
    }

    var json: Answer {
        .object { json in
            json.member("type", kind.address)
            json.member("status", kind.status)
            json.object("title") { $0.write(kind.title) }
            json.object("meaning") { $0.write(kind.meaning) }
            json.object("remedy") { $0.write(kind.remedy) }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ text: Bilingual) {
        member("zh", text.chinese)
        member("en", text.english)
    }
}
