import Archive

/// Where the stories of a list meet the text that was searched for.
struct StoryHighlighting: Sendable {
    let text: TextQuery
    let style: Style

    enum Style: String, Sendable {
        /// Code points.
        case spans
        /// HTML in which all but `<mark>` is escaped.
        case mark
    }

    /// Passages shown of one story, and code points of each.
    private static let passages = 3
    private static let passageLength = 120

    /// nil where nothing was searched for or nobody asked to see it.
    init?(query: StoryQuery, style: String?) {
        guard let text = query.text, let style = style.flatMap(Style.init) else { return nil }
        self.text = text
        self.style = style
    }

    func write(_ item: StoryItem, to json: inout JSONWriter) {
        let snippets = item.snapshot.snippets(
            of: text, inStory: item.row.ordinal, limit: Self.passages, length: Self.passageLength)
        json.array("snippets", of: snippets) { json, snippet in
            json.object { json in
                json.member("paragraph", snippet.paragraph)
                json.member("role", snippet.role.rawValue)
                json.member("start", snippet.passage.lowerBound)
                json.member("end", snippet.passage.upperBound)
                switch style {
                case .spans:
                    json.member("text", snippet.text)
                    json.array("highlights", of: snippet.highlights) { writeSpan($1, to: &$0) }
                case .mark: json.member("html", Self.marked(snippet))
                }
            }
        }
    }

    private static func marked(_ snippet: Snippet) -> String {
        let scalars = Array(snippet.text.unicodeScalars)
        var html = ""
        var end = 0
        func plain(_ range: Range<Int>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
            return Markup.escaped(String(view))
        }
        for highlight in snippet.highlights {
            html += plain(end..<max(end, highlight.lowerBound)) + "<mark>" + plain(highlight) + "</mark>"
            end = highlight.upperBound
        }
        return html + plain(min(end, scalars.count)..<scalars.count)
    }
}
