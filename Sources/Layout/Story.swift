/// One story of a page, in reading order: its text, the role of each paragraph, and what its head says.
///
/// `text` is the paragraphs joined by one newline. All ranges are Unicode code points of `text`, half-open.
public struct Story: Sendable, Equatable {
    /// 1-based place on the page, in reading order.
    public var ordinal: Int
    public var kind: Kind
    public var section: String?
    public var kicker: String?
    /// Lines of a headline over several lines are joined by one space.
    public var headline: String?
    public var deck: String?
    public var bylines: [Byline]
    /// The news agency, e.g. 新华社.
    public var agency: String?
    public var outlet: String?
    public var dateline: Dateline?
    public var published: Published?
    public var text: [Unicode.Scalar]
    /// In reading order; their ranges cover `text` but for the newline between two paragraphs.
    public var paragraphs: [Paragraph]

    public enum Kind: String, Sendable, CaseIterable {
        case news, commentary, essay, photo, brief
    }

    public init(
        ordinal: Int, kind: Kind, section: String? = nil, kicker: String? = nil, headline: String? = nil,
        deck: String? = nil, bylines: [Byline] = [], agency: String? = nil, outlet: String? = nil,
        dateline: Dateline? = nil, published: Published? = nil, text: [Unicode.Scalar], paragraphs: [Paragraph]
    ) {
        self.ordinal = ordinal
        self.kind = kind
        self.section = section
        self.kicker = kicker
        self.headline = headline
        self.deck = deck
        self.bylines = bylines
        self.agency = agency
        self.outlet = outlet
        self.dateline = dateline
        self.published = published
        self.text = text
        self.paragraphs = paragraphs
    }
}

/// A run of a story's text in one role; broken over columns on the page, whole again here.
public struct Paragraph: Sendable, Equatable {
    public var role: Role
    /// Code points of the story's text.
    public var range: Range<Int>
    /// 1-based raw lines it came from, in reading order; never empty.
    public var lines: [Int]

    public init(role: Role, range: Range<Int>, lines: [Int]) {
        self.role = role
        self.range = range
        self.lines = lines
    }
}

extension Story {
    /// Where the headline stands in the text: its paragraphs, or the first words of a brief that has it in its first line.
    public var headlineRanges: [Range<Int>] {
        let own = paragraphs.filter { $0.role == .headline }.map(\.range)
        guard own.isEmpty, let headline = headline?.unicodeScalars,
            let first = paragraphs.first(where: { $0.role == .body })?.range, text[first].starts(with: headline)
        else { return own }
        return [first.prefix(headline.count)]
    }
}

/// What a line or paragraph is on its page. `furniture` belongs to no story.
public enum Role: String, Sendable, CaseIterable {
    case section, kicker, headline, deck, byline, dateline, subhead, body, caption, quote, furniture
}

/// One writer, photographer or editor, as the page credits them.
public struct Byline: Sendable, Equatable {
    public var name: String
    /// The word the page uses: 记者, 通讯员, 摄, 副区长, 责编; nil where it uses none.
    public var role: String?
    public var outlet: String?

    public init(name: String, role: String? = nil, outlet: String? = nil) {
        self.name = name
        self.role = role
        self.outlet = outlet
    }
}

/// Where and when a report was filed (新华社深圳3月21日电).
public struct Dateline: Sendable, Equatable {
    public var place: String?
    /// 1...12
    public var month: Int?
    /// 1...31
    public var day: Int?

    public init(place: String?, month: Int?, day: Int?) {
        self.place = place
        self.month = month
        self.day = day
    }
}

/// When a story was published, how precisely that is known, and from where.
public struct Published: Sendable, Equatable {
    /// ISO 8601: `2021`, `2021-12` or `2021-12-24`, after `precision`.
    public var date: String
    public var precision: Precision
    public var basis: Basis

    public enum Precision: String, Sendable, CaseIterable { case year, month, day }
    public enum Basis: String, Sendable, CaseIterable { case printed, sidecar, path, inferred }

    public init(date: String, precision: Precision, basis: Basis) {
        self.date = date
        self.precision = precision
        self.basis = basis
    }
}
