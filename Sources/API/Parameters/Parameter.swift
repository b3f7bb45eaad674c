/// One query parameter of a route, as data: what it is called, what it takes and what it means.
///
/// The same value parses requests, words the faults, fills `/docs`, and is what the contract is held against.
struct Parameter: Sendable {
    let name: String
    let kind: Kind
    /// Whether it may be repeated or hold several values joined by commas, which then mean OR.
    let isRepeatable: Bool
    let isRequired: Bool
    let meaning: Bilingual
    /// A value that shows its use on the loaded seeds.
    let example: String

    /// What a value must be.
    enum Kind: Sendable, Equatable {
        /// 1 to `maximumLength` code points.
        case text(maximumLength: Int)
        case integer(ClosedRange<Int>)
        /// A number of at most 18 digits, within ±`Limits.largestNumber`.
        case number
        /// `2022`, `2022-03` or `2022-03-15`.
        case date
        case choice([String])
        /// True where it stands alone or says `1` or `true`; false for `0` and `false`.
        case flag
        /// What an earlier answer gave as its next or previous page.
        case cursor
        /// The archive's query language: words, phrases, `OR`, `-x`, `field:x`, parentheses.
        case search
    }

    init(
        _ name: String, _ kind: Kind, repeatable: Bool = false, required: Bool = false, example: String,
        _ chinese: String, _ english: String
    ) {
        self.name = name
        self.kind = kind
        isRepeatable = repeatable
        isRequired = required
        self.example = example
        meaning = Bilingual(chinese, english)
    }
}

extension Parameter.Kind {
    /// What is allowed, in words for problem documents and the documentation.
    var allowed: Bilingual {
        switch self {
        case .text(let length): Bilingual("1 至 \(length) 个字符的文字", "text of 1 to \(length) characters")
        case .integer(let range):
            Bilingual(
                "\(range.lowerBound) 至 \(range.upperBound) 的整数",
                "an integer from \(range.lowerBound) to \(range.upperBound)")
        case .number:
            Bilingual(
                "-1e15 至 1e15 之间、至多 18 位的数，如 12、-0.5、1.5e6",
                "a number of at most 18 digits between -1e15 and 1e15, such as 12, -0.5 or 1.5e6")
        case .date: Bilingual("日期，如 2022、2022-03、2022-03-15", "a date as 2022, 2022-03 or 2022-03-15")
        case .choice(let names):
            Bilingual(names.joined(separator: "、") + " 之一", "one of " + names.joined(separator: ", "))
        case .flag:
            Bilingual("不写值、1 或 true 为是；0 或 false 为否", "nothing, 1 or true for yes; 0 or false for no")
        case .cursor:
            Bilingual(
                "同一查询先前回答中 next 或 prev 里的 cursor",
                "a cursor from the next or prev of an earlier answer to the same query")
        case .search:
            Bilingual(
                "字词、\"短语\"、OR、-排除、field:词 与括号，至多 \(Limits.searchLength) 个字符",
                "words, \"phrases\", OR, -without, field:word and parentheses, at most \(Limits.searchLength) characters"
            )
        }
    }
}

extension Parameter {
    /// The same parameter where a route cannot do without it.
    func required() -> Parameter {
        Parameter(
            name, kind, repeatable: isRepeatable, required: true, example: example, meaning.chinese, meaning.english)
    }
}
