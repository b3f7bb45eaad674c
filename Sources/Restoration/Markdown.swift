/// Signs of Markdown in a page that was saved as text: what they set off stays, the signs go.
struct Markdown {
    /// Whether the page is written in Markdown: it has a heading, a link or several stretches of strong text.
    let isWritten: Bool

    /// Scalars of a link's text or address at most.
    private static let longestLink = 500

    /// Looks over the lines of a page that have signs of markup.
    init(lines: some Sequence<ArraySlice<Unicode.Scalar>>) {
        var strong = 0
        for slice in lines {
            let text = Array(slice)
            if Self.headingEnd(in: text) != nil || text.indices.contains(where: { Self.link(in: text, at: $0) != nil })
            {
                isWritten = true
                return
            }
            strong += Self.strongPairs(in: text).count
        }
        isWritten = strong >= 2
    }

    /// The changes that `text` needs. O(scalars).
    func edits(in text: [Unicode.Scalar]) -> [Edit] {
        guard isWritten else { return [] }
        if Self.isRule(text) { return [.remove(0..<text.count, .markup)] }
        var edits: [Edit] = []
        if let end = Self.headingEnd(in: text) ?? Self.quotationEnd(in: text) ?? Self.bulletEnd(in: text) {
            edits.append(.remove(0..<end, .markup))
        }
        let start = edits.last?.range.upperBound ?? 0
        for pair in Self.strongPairs(in: text) where pair.lowerBound >= start {
            edits.append(.remove(pair.lowerBound..<pair.lowerBound + 2, .markup))
            edits.append(.remove(pair.upperBound - 2..<pair.upperBound, .markup))
        }
        var index = start
        while index < text.count {
            if let link = Self.link(in: text, at: index) {
                edits.append(.remove(index..<link.text.lowerBound, .markup))
                edits.append(.remove(link.text.upperBound..<link.end, .markup))
                index = link.end
            } else {
                if text[index] == "`" { edits.append(.remove(index..<index + 1, .markup)) }
                index += 1
            }
        }
        return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Index after `## ` at the head of a line.
    private static func headingEnd(in text: [Unicode.Scalar]) -> Int? {
        let signs = text.prefix { $0 == "#" }.count
        guard (1...6).contains(signs), signs + 1 < text.count, text[signs] == " " else { return nil }
        return signs + 1
    }

    /// Index after `> ` at the head of a line.
    private static func quotationEnd(in text: [Unicode.Scalar]) -> Int? {
        text.count > 2 && text[0] == ">" && text[1] == " " ? 2 : nil
    }

    /// Index after `- ` or `* ` at the head of a line.
    private static func bulletEnd(in text: [Unicode.Scalar]) -> Int? {
        text.count > 2 && [Unicode.Scalar("-"), "*", "+"].contains(text[0]) && text[1] == " " ? 2 : nil
    }

    /// Whether the line is a rule or a fence: three or more of one sign and nothing else (```` ```swift ```` too).
    private static func isRule(_ text: [Unicode.Scalar]) -> Bool {
        guard text.count >= 3, let sign = text.first else { return false }
        if sign == "`" { return text.prefix(3).allSatisfy { $0 == "`" } && !text.dropFirst(3).contains("`") }
        return [Unicode.Scalar("-"), "*", "_", "="].contains(sign) && text.allSatisfy { $0 == sign }
    }

    /// The stretches `**…**`, signs included.
    private static func strongPairs(in text: [Unicode.Scalar]) -> [Range<Int>] {
        var pairs: [Range<Int>] = []
        var opened: Int?
        var index = 0
        while index + 1 < text.count {
            guard text[index] == "*", text[index + 1] == "*" else {
                index += 1
                continue
            }
            if let start = opened, index > start + 2 {
                pairs.append(start..<index + 2)
                opened = nil
            } else if index + 2 < text.count, text[index + 2] != " ", text[index + 2] != "*" {
                opened = index
            }
            index += 2
        }
        return pairs
    }

    /// The link `[text](address)` or picture `![text](address)` that begins at `index`.
    private static func link(in text: [Unicode.Scalar], at index: Int) -> (text: Range<Int>, end: Int)? {
        var start = index
        if text[start] == "!" { start += 1 }
        guard start < text.count, text[start] == "[" else { return nil }
        // A bracket or parenthesis inside ends the search, so that a line of brackets is read in linear time.
        let middle = text[(start + 1)...].prefix(longestLink).firstIndex { $0 == "]" || $0 == "[" }
        guard let middle, text[middle] == "]", middle + 1 < text.count, text[middle + 1] == "(",
            let end = text[(middle + 2)...].prefix(longestLink).firstIndex(where: {
                $0 == ")" || $0 == "(" || $0 == "["
            }),
            text[end] == ")"
        else { return nil }
        let address = text[(middle + 2)..<end]
        let opens = ["http://", "https://", "/", "#", "./", "../", "mailto:", "data:"]
        guard opens.contains(where: { address.starts(with: $0.unicodeScalars) }) else { return nil }
        return (start + 1..<middle, end + 1)
    }
}
