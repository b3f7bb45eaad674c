/// The place a line takes in the run of a page: a role, and for some roles whether it stands in the head of a story or in
/// its text.
enum Slot: Int, CaseIterable {
    case furniture, section, kicker, headline, deck
    /// Credits and dates between headline and text.
    case byline
    /// A caption between headline and text; the only text of a photo story.
    case headCaption
    /// The first paragraph of a story.
    case opening
    case body, subhead, caption
    /// Credits and datelines behind the text.
    case credit
    case quote
    /// A paragraph that is a story without a headline, one of several in a row.
    case brief
    /// A line of a poem.
    case verse

    /// The slot that a table calls by its name here; nil where none is called so.
    init?(_ name: String) {
        guard let slot = Self.allCases.first(where: { "\($0)" == name }) else { return nil }
        self = slot
    }

    /// Running text of a story.
    var isText: Bool { self == .opening || self == .body || self == .brief || self == .verse }

    /// A story begins here, with or without a head.
    var opensText: Bool { self == .opening || self == .brief }

    var isHead: Bool {
        switch self {
        case .section, .kicker, .headline, .deck, .byline, .headCaption: true
        case .furniture, .opening, .body, .subhead, .caption, .credit, .quote, .brief, .verse: false
        }
    }

    /// The role of a line in this slot, where the line itself does not tell more.
    var role: Role {
        switch self {
        case .furniture: .furniture
        case .section: .section
        case .kicker: .kicker
        case .headline: .headline
        case .deck: .deck
        case .byline, .credit: .byline
        case .headCaption, .caption: .caption
        case .opening, .body, .brief, .verse: .body
        case .subhead: .subhead
        case .quote: .quote
        }
    }
}
