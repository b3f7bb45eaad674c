import Lexicon

/// Tags and entities of HTML in a page that was saved as text: tags are taken out, entities become their characters.
///
/// Only tags that HTML has count: `<` before anything else is text.
struct Markup {
    /// What a tag is for its neighbours.
    private enum Kind: String {
        case block, inline
        /// Goes with all that it holds.
        case raw
    }

    /// What the start of a line stands inside of.
    enum State: Equatable {
        case text
        case comment
        /// What a script or style sheet holds, by its tag.
        case raw(String)
        /// A tag that began on a line before.
        case tag
    }

    /// The last lines on which what was opened is closed; what is never closed is not opened.
    private let lastCommentEnd: Int
    private let lastRawEnd: [String: Int]
    private let lastTagEnd: Int

    /// Scalars of a tag at most; what is longer is text.
    private static let longestTag = 1_000
    /// Scalars of a tag's or an entity's name at most.
    private static let longestName = 10

    private static let kinds: [String: Kind] = Dictionary(
        Table.htmlTags.pairs.compactMap { name, kind in Kind(rawValue: kind).map { (name, $0) } }
    ) { first, _ in first }
    private static let entities: [String: Unicode.Scalar] = Dictionary(
        Table.htmlEntities.pairs.compactMap { name, text in text.unicodeScalars.first.map { (name, $0) } }
    ) { first, _ in first }

    /// Looks over the lines of a page that have signs of markup, numbered from 0.
    init(lines: some Sequence<(number: Int, text: ArraySlice<Unicode.Scalar>)>) {
        var (commentEnd, tagEnd) = (-1, -1)
        var rawEnd: [String: Int] = [:]
        for (number, text) in lines {
            let text = Array(text)
            for index in text.indices where text[index] == ">" {
                tagEnd = number
                if index >= 2, text[index - 1] == "-", text[index - 2] == "-" { commentEnd = number }
                for name in ["script", "style"] where Self.closes(name, in: text, at: index) { rawEnd[name] = number }
            }
        }
        lastCommentEnd = commentEnd
        lastTagEnd = tagEnd
        lastRawEnd = rawEnd
    }

    /// Whether `</name>` ends at `index`.
    private static func closes(_ name: String, in text: [Unicode.Scalar], at index: Int) -> Bool {
        let start = index - name.unicodeScalars.count
        guard start >= 2, text[start - 2] == "<", text[start - 1] == "/" else { return false }
        return zip(text[start..<index], name.unicodeScalars).allSatisfy { $0.value | 0x20 == $1.value }
    }

    // MARK: Lines

    /// The changes that line `number` needs, counted from 0; `state` goes from its start to its end.
    func edits(in text: [Unicode.Scalar], number: Int, state: inout State) -> [Edit] {
        var edits: [Edit] = []
        var index = 0
        var unclosed: [State] = []
        if state != .text {
            index = end(of: state, in: text, from: 0) ?? text.count
            if index > 0 { edits.append(.remove(0..<index, .markup)) }
            if index == text.count, end(of: state, in: text, from: 0) == nil { return edits }
            state = .text
        }
        while index < text.count {
            switch text[index] {
            case "<":
                guard let (end, replacement, after) = tag(in: text, at: index, number: number, unclosed: &unclosed)
                else { break }
                edits.append(.replace(index..<end, with: replacement, .markup))
                state = after
                index = end
                if end == text.count { return edits }
                state = .text
                continue
            case "&":
                guard let (end, scalar) = entity(in: text, at: index) else { break }
                edits.append(.replace(index..<end, with: [scalar], .markup))
                index = end
                continue
            default: break
            }
            index += 1
        }
        return edits
    }

    /// Index after the end of what `state` is inside of, or nil where it goes on after the line.
    private func end(of state: State, in text: [Unicode.Scalar], from start: Int) -> Int? {
        switch state {
        case .text: return start
        case .tag: return text[start...].firstIndex(of: ">").map { $0 + 1 }
        case .comment:
            return text.indices.dropFirst(start + 2).first {
                text[$0] == ">" && text[$0 - 1] == "-" && text[$0 - 2] == "-"
            }.map { $0 + 1 }
        case .raw(let name):
            return text.indices.dropFirst(start).first { text[$0] == ">" && Self.closes(name, in: text, at: $0) }
                .map { $0 + 1 }
        }
    }

    /// The same, but not looked for again where it was not found: `unclosed` keeps what the line does not close.
    private func firstEnd(
        of state: State, in text: [Unicode.Scalar], from start: Int, unclosed: inout [State]
    ) -> Int? {
        guard !unclosed.contains(state) else { return nil }
        let end = end(of: state, in: text, from: start)
        if end == nil { unclosed.append(state) }
        return end
    }

    /// What is taken out of a line: its end, what stands for it, and what the line after it is inside of where it does
    /// not end on this one.
    private typealias Taken = (end: Int, replacement: [Unicode.Scalar], after: State)

    /// The comment or document type that begins at `index`; nil where there is none.
    private func declaration(
        in text: [Unicode.Scalar], at index: Int, number: Int, unclosed: inout [State]
    ) -> Taken? {
        if text[index...].starts(with: "<!--".unicodeScalars) {
            if let end = firstEnd(of: .comment, in: text, from: index + 2, unclosed: &unclosed) {
                return (end, [], .text)
            }
            return lastCommentEnd > number ? (text.count, [], .comment) : nil
        }
        let opening = text[index...].prefix(10)
        guard opening.elementsEqual("<!DOCTYPE ".unicodeScalars, by: { $0.value | 0x20 == $1.value | 0x20 })
        else { return nil }
        return text[index...].prefix(Self.longestTag).firstIndex(of: ">").map { ($0 + 1, [], .text) }
    }

    /// The tag, comment or script that begins at `index`; nil where there is none.
    private func tag(
        in text: [Unicode.Scalar], at index: Int, number: Int, unclosed: inout [State]
    ) -> Taken? {
        guard index + 1 < text.count, case let next = text[index + 1], next.isLatinLetter || next == "/" || next == "!"
        else { return nil }
        if next == "!" { return declaration(in: text, at: index, number: number, unclosed: &unclosed) }
        let name = text[(next == "/" ? index + 2 : index + 1)...].prefix(Self.longestName).prefix {
            $0.isLatinLetter || $0.isDigit
        }
        guard let kind = Self.kinds[String(name).lowercased()] else { return nil }
        if name.endIndex < text.count, ![" ", "\t", "/", ">"].contains(text[name.endIndex]) { return nil }
        let close: Int
        switch closing(in: text, from: name.endIndex) {
        case .here(let index): close = index
        case .later: return lastTagEnd > number ? (text.count, [], .tag) : nil
        case .never: return nil
        }
        switch kind {
        case .inline: return (close + 1, [], .text)
        case .block:
            let isInside = index > 0 && close + 1 < text.count && text[index - 1] != " " && text[close + 1] != "<"
            return (close + 1, isInside ? [" "] : [], .text)
        case .raw:
            let opened = String(name).lowercased()
            guard text[index + 1] != "/", text[close - 1] != "/" else { return (close + 1, [], .text) }
            if let end = firstEnd(of: .raw(opened), in: text, from: close + 1, unclosed: &unclosed) {
                return (end, [], .text)
            }
            return lastRawEnd[opened, default: -1] > number ? (text.count, [], .raw(opened)) : (close + 1, [], .text)
        }
    }

    /// Where a tag is closed by a `>`.
    private enum Closing {
        case here(Int)
        /// On a line behind this one, if anywhere.
        case later
        /// What looked like a tag is text.
        case never
    }

    /// The end of a tag, quoted values passed over: outside of them a tag holds neither `<` nor Han characters, so
    /// that one which lost its end takes no text along.
    private func closing(in text: [Unicode.Scalar], from start: Int) -> Closing {
        var quote: Unicode.Scalar?
        let limit = start + Self.longestTag
        for index in start..<min(text.count, limit) {
            let scalar = text[index]
            if let open = quote {
                if scalar == open { quote = nil }
            } else if scalar == ">" {
                return .here(index)
            } else if scalar == "<" || ScalarClasses(scalar).contains(.han) {
                return .never
            } else if scalar == "\"" || scalar == "'" {
                quote = scalar
            }
        }
        return text.count > limit ? .never : .later
    }

    // MARK: Entities

    /// The entity that begins with the `&` at `index`: its end and its character; nil where there is none, and where
    /// the character would make a new tag or entity of what follows, which the page meant to show.
    private func entity(in text: [Unicode.Scalar], at index: Int) -> (end: Int, scalar: Unicode.Scalar)? {
        guard let semicolon = text[index...].prefix(Self.longestName + 2).firstIndex(of: ";") else { return nil }
        let name = text[index + 1..<semicolon]
        guard let scalar = Self.character(named: name) else { return nil }
        if scalar == "<" || scalar == "&" {
            var shown = text[semicolon...].prefix(Self.longestName + 4)
            shown[semicolon] = scalar
            let after = Array(shown)
            let isMarkup =
                scalar == "<"
                ? after.dropFirst().first.map { $0.isLatinLetter || $0 == "/" || $0 == "!" } ?? false
                : after.dropFirst().prefix { $0.isLatinLetter || $0.isDigit || $0 == "#" }.count + 1 < after.count
                    && entity(in: after, at: 0) != nil
            if isMarkup { return nil }
        }
        return (semicolon + 1, scalar)
    }

    private static func character(named name: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
        guard name.first == "#" else { return entities[String(name)] }
        let digits = String(name.dropFirst())
        let value =
            digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let value, value >= 0x20, let scalar = Unicode.Scalar(value) else { return nil }
        return scalar
    }
}

extension Table {
    /// The two columns of each row.
    fileprivate var pairs: [(String, String)] {
        rows().compactMap { row in
            let columns = String(decoding: row, as: UTF8.self).split(separator: "\t", maxSplits: 1)
            return columns.count == 2 ? (String(columns[0]), String(columns[1])) : nil
        }
    }
}
