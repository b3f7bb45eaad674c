/// Words that make, open or close names, by class: posts, organ suffixes, head nouns, known names.
public struct Vocabulary: Sendable {
    /// The classes of a word; a word may be in several.
    public struct Classes: OptionSet, Sendable {
        public let rawValue: UInt32
        @inlinable
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// What a person is called by office, rank or trade (书记, 研究员, 村民).
        @inlinable public static var post: Classes { Classes(rawValue: 1 << 0) }
        /// What follows a family name alone (李女士).
        @inlinable public static var honorific: Classes { Classes(rawValue: 1 << 1) }
        /// Verbs of saying and the like, after a person.
        @inlinable public static var speech: Classes { Classes(rawValue: 1 << 2) }
        /// Ends of the names of party, state and mass organizations.
        @inlinable public static var organ: Classes { Classes(rawValue: 1 << 3) }
        /// Ends of the names of firms.
        @inlinable public static var firm: Classes { Classes(rawValue: 1 << 4) }
        /// Ends of the names of schools, hospitals, media, associations.
        @inlinable public static var institution: Classes { Classes(rawValue: 1 << 5) }
        /// Organizations known by name.
        @inlinable public static var organization: Classes { Classes(rawValue: 1 << 6) }
        /// Ends of the names of divisions below county level, down to the hamlet.
        @inlinable public static var settlement: Classes { Classes(rawValue: 1 << 7) }
        /// Ends of the names of zones, parks, roads, buildings, sites.
        @inlinable public static var zone: Classes { Classes(rawValue: 1 << 8) }
        /// Ends of the names of rivers, mountains and the like.
        @inlinable public static var nature: Classes { Classes(rawValue: 1 << 9) }
        /// Countries, regions, waters and mountains known by name.
        @inlinable public static var region: Classes { Classes(rawValue: 1 << 10) }
        /// Policies and campaigns known by name.
        @inlinable public static var formula: Classes { Classes(rawValue: 1 << 11) }
        /// Apps, hotlines and systems known by name.
        @inlinable public static var platform: Classes { Classes(rawValue: 1 << 12) }
        /// Congresses, epidemics, games known by name.
        @inlinable public static var event: Classes { Classes(rawValue: 1 << 13) }
        /// Head nouns of undertakings (战略, 工程).
        @inlinable public static var programmeHead: Classes { Classes(rawValue: 1 << 14) }
        /// Head nouns of systems (平台, 小程序).
        @inlinable public static var platformHead: Classes { Classes(rawValue: 1 << 15) }
        /// Head nouns of events (大会, 培训班).
        @inlinable public static var eventHead: Classes { Classes(rawValue: 1 << 16) }
        /// Verbs before the name of an undertaking or a system (推出, 启动).
        @inlinable public static var trigger: Classes { Classes(rawValue: 1 << 17) }
        /// Words before a name that are no part of it (在, 率领).
        @inlinable public static var opener: Classes { Classes(rawValue: 1 << 18) }

        /// Ends of the short names of firms, ordinary words as well (农业, 科技).
        @inlinable public static var trade: Classes { Classes(rawValue: 1 << 19) }
        /// Verbs after which a quotation is the name of an undertaking (推出“…”).
        @inlinable public static var launch: Classes { Classes(rawValue: 1 << 20) }
        /// Characters that stand in no name of a settlement or body (的, 了).
        @inlinable public static var particle: Classes { Classes(rawValue: 1 << 21) }
        /// What before a settlement's closing word makes a kind and no name (贫困村).
        @inlinable public static var kind: Classes { Classes(rawValue: 1 << 22) }
        /// Closing words of bodies that alone name none (办公室).
        @inlinable public static var genericOrgan: Classes { Classes(rawValue: 1 << 23) }
        /// Head nouns that by themselves say an undertaking has a name (工程).
        @inlinable public static var strongHead: Classes { Classes(rawValue: 1 << 24) }

        /// Organs below county level that alone name that of the story's own place (村党委).
        @inlinable public static var ownOrgan: Classes { Classes(rawValue: 1 << 25) }
        /// Ends of the titles of documents (意见, 协议).
        @inlinable public static var document: Classes { Classes(rawValue: 1 << 26) }

        /// Words of one character by which an office names its level (省 of 省科技厅).
        @inlinable public static var anchor: Classes { Classes(rawValue: 1 << 27) }
        /// What before an anchor makes it no name (我市, 各乡).
        @inlinable public static var determiner: Classes { Classes(rawValue: 1 << 28) }
        /// What is done with a meeting or a festival, before its name or after (召开).
        @inlinable public static var hold: Classes { Classes(rawValue: 1 << 29) }
        /// Ends of the names of settlements that are spelled by sound (嘎查).
        @inlinable public static var mongolian: Classes { Classes(rawValue: 1 << 30) }
        /// Ends of bodies whose names say what they do, verbs and all (领导小组).
        @inlinable public static var described: Classes { Classes(rawValue: 1 << 31) }

        static let named: [String: Classes] = [
            "post": .post, "honorific": .honorific, "speech": .speech, "organ": .organ, "firm": .firm,
            "institution": .institution, "organization": .organization, "settlement": .settlement, "zone": .zone,
            "nature": .nature, "region": .region, "formula": .formula, "platform": .platform, "event": .event,
            "programme_head": .programmeHead, "platform_head": .platformHead, "event_head": .eventHead,
            "trigger": .trigger, "opener": .opener, "trade": .trade, "launch": .launch, "particle": .particle,
            "kind": .kind, "generic_organ": .genericOrgan, "strong_head": .strongHead, "own_organ": .ownOrgan,
            "document": .document, "anchor": .anchor, "determiner": .determiner, "hold": .hold,
            "mongolian": .mongolian, "described": .described,
        ]
    }

    /// Word → raw value of its classes.
    public let trie: ScalarTrie

    /// The vocabulary compiled into the program.
    public static let common = Vocabulary(.vocabulary)

    init(_ table: Table) {
        var words: [(word: [Unicode.Scalar], value: UInt32)] = []
        for row in table.scalarRows() {
            guard let classes = Classes.named[row.string(0)] else { continue }
            for word in row.scalars(1).split(separator: 0x20) {
                words.append((word.compactMap(Unicode.Scalar.init), classes.rawValue))
            }
        }
        trie = ScalarTrie(words, join: |)
    }

    /// The classes of `word`; empty where it is in none.
    public func classes(of word: some Sequence<Unicode.Scalar>) -> Classes {
        Classes(rawValue: trie.value(of: word) ?? 0)
    }

    /// The same of a stretch of text, without a generic call from another module.
    public func classes(of word: ArraySlice<Unicode.Scalar>) -> Classes {
        Classes(rawValue: trie.value(of: word) ?? 0)
    }
}
