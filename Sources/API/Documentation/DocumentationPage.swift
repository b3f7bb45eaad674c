import Archive

/// `/docs`: every route with its parameters, from the table that parses requests, and what it answers just now.
struct DocumentationPage {
    let routes: [Route]
    let snapshot: Snapshot

    func answer(in language: Language) -> Answer {
        let title = Bilingual("使用说明", "Documentation").text(in: language)
        let contents = routes.map { "<li><a href=\"#\($0.name)\"><code>\($0.template)</code></a></li>" }.joined()
        let body =
            "<h1>取经 Qujing · \(title)</h1><nav><ul>\(contents)</ul></nav>"
            + routes.map { section($0, language) }.joined()
        return Answer(HTMLPage.html(title: title, language: language, body: body))
    }

    private func section(_ route: Route, _ language: Language) -> String {
        let forms = route.representations.map(\.mediaType).joined(separator: ", ")
        let suffixes = route.suffixes.map { "." + $0 }.joined(separator: " ")
        var html = "<section id=\"\(route.name)\"><h2><code>GET \(route.template)</code></h2>"
        html += "<p>\(Markup.escaped(route.summary.text(in: language)))</p>"
        html += "<p><code>\(forms)</code> <code>\(suffixes)</code></p>"
        html += rows(route, language)
        return html + example(route) + "</section>"
    }

    /// A link that runs, and what it answers; what differs from moment to moment or walks the whole archive is only
    /// linked.
    private func example(_ route: Route) -> String {
        let run = route.walksArchive ? nil : ExampleRun(of: route, in: snapshot)
        let address = Markup.escaped(run?.target ?? route.example)
        let link = "<p><a href=\"\(address)\"><code>curl -s 'http://localhost:8080\(address)'</code></a></p>"
        return link + (run.map { "<pre tabindex=\"0\">\(Markup.escaped($0.text))</pre>" } ?? "")
    }

    private func rows(_ route: Route, _ language: Language) -> String {
        let variables = route.variables.map { row($0.name, "path", $0.meaning.text(in: language), "") }
        let parameters = route.parameters.map { parameter in
            let several = parameter.isRepeatable ? Bilingual("(可多个)", " (several)").text(in: language) : ""
            return row(
                parameter.name, parameter.kind.allowed + several, parameter.meaning.text(in: language),
                parameter.example)
        }
        return variables.isEmpty && parameters.isEmpty
            ? "" : "<table>" + (variables + parameters).joined() + "</table>"
    }

    private func row(_ name: String, _ allowed: String, _ meaning: String, _ example: String) -> String {
        "<tr><th scope=\"row\"><code>\(name)</code></th><td>\(Markup.escaped(meaning))</td>"
            + "<td>\(Markup.escaped(allowed))</td><td><code>\(Markup.escaped(example))</code></td></tr>"
    }
}
