import Archive

/// `/docs`: what holds for all routes, then every route with its parameters and members, from the table that parses
/// requests, and what it answers just now.
struct DocumentationPage {
    let routes: [Route]
    let snapshot: Snapshot
    let language: Language

    var answer: Answer {
        let title = said("使用说明", "Documentation")
        let contents = routes.map { route in
            "<li><a href=\"#\(route.name)\"><code>\(route.template)</code></a> <small>\(said(route.summary))</small></li>"
        }
        let body =
            "<h1>取经 Qujing · \(title)</h1>" + opening
            + "<section id=\"conventions\"><h2>\(said("各处通用", "Everywhere"))</h2>"
            + Convention.all.map(convention).joined() + "</section>"
            + "<nav aria-label=\"\(said("全部地址", "All routes"))\"><h2>\(said("全部地址", "All routes"))</h2><ul>"
            + contents.joined() + "</ul></nav>" + routes.map(section).joined()
        return Answer(HTMLPage.html(title: title, language: language, body: body))
    }

    private var opening: String {
        let other = language.other
        let switched = other == .english ? "English" : "中文"
        let lead = said(
            "只读的 JSON 接口：报道、实体、数据、取经、统计。下面每个例子都在所载入的档案上真实运行。",
            "A read-only JSON API: stories, entities, figures, exchanges, statistics. Every example below runs on the loaded archive."
        )
        return "<p>\(lead)</p><p><a href=\"/docs?lang=\(other.rawValue)\" lang=\"\(other.rawValue)\">\(switched)</a> · "
            + "<a href=\"/openapi.yaml\">OpenAPI 3.1</a> · <a href=\"/\">\(said("阅览室", "The reading room"))</a></p>"
    }

    private func convention(_ convention: Convention) -> String {
        "<h3>\(said(convention.title))</h3><p>\(said(convention.text))</p>" + link(to: convention.example)
    }

    private func section(_ route: Route) -> String {
        let forms = route.representations.map(\.mediaType).joined(separator: ", ")
        let suffixes = route.suffixes.map { "." + $0 }.joined(separator: " ")
        return "<section id=\"\(route.name)\"><h2><code>GET \(route.template)</code></h2><p>\(said(route.summary))</p>"
            + "<p class=\"forms\"><code>\(forms)</code> <code>\(suffixes)</code></p>" + parameters(of: route)
            + members(of: route) + example(route) + "</section>"
    }

    private func parameters(of route: Route) -> String {
        let variables = route.variables.map {
            row($0.name, said($0.meaning), said("路径的一段", "a segment of the path"), "")
        }
        let parameters = route.parameters.map { parameter in
            let several = parameter.isRepeatable ? said("，可多个", ", several") : ""
            let required = parameter.isRequired ? said("，必填", ", required") : ""
            return row(
                parameter.name, said(parameter.meaning), said(parameter.kind.allowed) + several + required,
                parameter.example)
        }
        guard !(variables + parameters).isEmpty else { return "" }
        let heads = [said("参数", "Parameter"), said("含义与写法", "Meaning and form"), said("例", "Example")]
        return "<table><thead><tr>" + heads.map { "<th scope=\"col\">\($0)</th>" }.joined() + "</tr></thead><tbody>"
            + (variables + parameters).joined() + "</tbody></table>"
    }

    private func row(_ name: String, _ meaning: String, _ allowed: String, _ example: String) -> String {
        "<tr><th scope=\"row\"><code>\(name)</code></th><td>\(meaning)<br><small>\(allowed)</small></td>"
            + "<td><code>\(Markup.escaped(example))</code></td></tr>"
    }

    /// What each member of a row means.
    private func members(of route: Route) -> String {
        guard !route.members.isEmpty else { return "" }
        let rows = route.members.map { member in
            let unasked = member.isDefault ? "" : " <small>include=\(member.name)</small>"
            return "<dt><code>\(member.name)</code></dt><dd>\(said(member.meaning))\(unasked)</dd>"
        }
        return "<details><summary>\(said("每一条的字段", "Members of each row"))</summary><dl>\(rows.joined())</dl></details>"
    }

    /// A link that runs, and what it answers; what differs from moment to moment or walks the whole archive is only
    /// linked.
    private func example(_ route: Route) -> String {
        let run = route.walksArchive ? nil : ExampleRun(of: route, in: snapshot)
        return link(to: run?.target ?? route.example)
            + (run.map { "<pre tabindex=\"0\">\(Markup.escaped($0.text))</pre>" } ?? "")
    }

    private func link(to target: String) -> String {
        let address = Markup.escaped(target)
        return "<p><a href=\"\(address)\"><code>curl -s 'http://localhost:8080\(address)'</code></a></p>"
    }

    private func said(_ text: Bilingual) -> String { Markup.escaped(text.text(in: language)) }

    private func said(_ chinese: String, _ english: String) -> String { said(Bilingual(chinese, english)) }
}
