import Annotation
import Evaluation
import Layout
import Restoration

/// A page set for reading on a terminal: each story with the roles of its paragraphs in the margin, names coloured
/// and figures underlined, then furniture and repairs.
struct ReadingSheet {
    private(set) var text = ""
    private let style: Style

    /// Repairs of one kind shown where not all are asked for.
    private static let sampleSize = 5

    init(_ read: ReadPage, title: String, isStyled: Bool, listsRepairs: Bool) {
        style = Style(isOn: isStyled)
        let count = read.stories.count
        text += style.bold(title) + " · \(read.page.encoding.rawValue) · \(count) \(count == 1 ? "story" : "stories")"
        text += " · \(read.page.repairs.count) repairs\n"
        for warning in read.page.warnings { text += style.warning("! \(warning)") + "\n" }
        for story in read.stories { add(story) }
        addFurniture(read)
        addRepairs(read.page, all: listsRepairs)
        text += "\n"
    }

    private mutating func add(_ annotated: AnnotatedStory) {
        let story = annotated.story
        text +=
            "\n" + style.dim("── \(story.ordinal) · \(story.kind.rawValue) " + String(repeating: "─", count: 40)) + "\n"
        var credits = story.bylines.map { byline in
            [byline.outlet, byline.role, byline.name].compactMap(\.self).joined(separator: " ")
        }
        if let agency = story.agency { credits.append(agency) }
        if let dateline = story.dateline {
            credits.append(
                [dateline.place, dateline.month.map { "\($0)月" }, dateline.day.map { "\($0)日" }].compactMap(\.self)
                    .joined(separator: " "))
        }
        if let published = story.published { credits.append("\(published.date) (\(published.basis.rawValue))") }
        if !credits.isEmpty { text += style.margin("") + style.dim(credits.joined(separator: " · ")) + "\n" }
        for paragraph in story.paragraphs {
            let body = marked(annotated, paragraph.range)
            let shown =
                paragraph.role == .headline ? style.bold(body) : paragraph.role == .caption ? style.dim(body) : body
            text += style.margin(paragraph.role.rawValue) + shown
            text += style.dim("  [\(paragraph.lines.map(String.init).joined(separator: " "))]") + "\n"
        }
        for exchange in annotated.annotation.exchanges {
            text += style.margin("exchange")
            text += "\(exchange.learner) ← \(exchange.hosts.joined(separator: "、")) (\(exchange.form.rawValue))\n"
        }
    }

    /// The paragraph's text with its entities coloured by type and its figures underlined.
    private func marked(_ annotated: AnnotatedStory, _ range: Range<Int>) -> String {
        guard style.isOn else { return annotated.text(range) }
        var colours = [EntityType?](repeating: nil, count: range.count)
        var underlined = [Bool](repeating: false, count: range.count)
        for entity in annotated.annotation.entities {
            for mention in entity.mentions {
                for index in mention.clamped(to: range) { colours[index - range.lowerBound] = entity.type }
            }
        }
        for figure in annotated.annotation.figures {
            for index in figure.range.clamped(to: range) { underlined[index - range.lowerBound] = true }
        }
        var result = ""
        var start = range.lowerBound
        for index in range {
            let here = index - range.lowerBound
            let isLast = index + 1 == range.upperBound
            if isLast || colours[here + 1] != colours[here] || underlined[here + 1] != underlined[here] {
                let run = annotated.text(start..<index + 1)
                result += style.marked(run, type: colours[here], isFigure: underlined[here])
                start = index + 1
            }
        }
        return result
    }

    private mutating func addFurniture(_ read: ReadPage) {
        guard !read.furniture.isEmpty else { return }
        text += "\n" + style.dim("── furniture") + "\n"
        for number in read.furniture {
            guard let line = read.page.lines.first(where: { $0.number == number }) else { continue }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: line.text)
            text += style.margin("\(number)") + style.dim(String(view)) + "\n"
        }
    }

    private mutating func addRepairs(_ page: Page, all: Bool) {
        guard !page.repairs.isEmpty else { return }
        text += "\n" + style.dim("── repairs") + "\n"
        for rule in Repair.Rule.allCases {
            let repairs = page.repairs.filter { $0.rule == rule }
            guard !repairs.isEmpty else { continue }
            let shown = all ? repairs[...] : repairs.prefix(Self.sampleSize)
            let list = shown.map { repair in
                repair.from == repair.to
                    ? "\(repair.line): \(repair.from)"
                    : "\(repair.line): \(style.struck(repair.from)) → \(style.inserted(repair.to))"
            }
            text += style.margin("") + "\(rule.rawValue) × \(repairs.count)   " + list.joined(separator: "   ")
            text += shown.count < repairs.count ? "   …\n" : "\n"
        }
    }
}
