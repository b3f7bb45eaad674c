/// The words by which a story tells who went to learn from whom.
public struct ExchangeWords: Sendable {
    /// The classes of a word; a word may be in several.
    public struct Classes: OptionSet, Sendable {
        public let rawValue: UInt32
        @inlinable
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// How people learn elsewhere: on a visit (考察学习).
        @inlinable public static var visit: Classes { Classes(rawValue: 1 << 0) }
        /// In a course (培训).
        @inlinable public static var training: Classes { Classes(rawValue: 1 << 1) }
        /// At the side of those who do the work (跟班学习).
        @inlinable public static var shadowing: Classes { Classes(rawValue: 1 << 2) }
        /// In a post for a time (挂职).
        @inlinable public static var secondment: Classes { Classes(rawValue: 1 << 3) }
        /// Both ways (交流学习).
        @inlinable public static var exchange: Classes { Classes(rawValue: 1 << 4) }
        /// Words that stand before the place where (赴, 前往).
        @inlinable public static var host: Classes { Classes(rawValue: 1 << 5) }
        /// Words for those who learn, or who send them (干部, 一行).
        @inlinable public static var learner: Classes { Classes(rawValue: 1 << 6) }
        /// What the house does that sends them (选派).
        @inlinable public static var send: Classes { Classes(rawValue: 1 << 7) }
        /// What before a name says that it is only drawn on (从…选派).
        @inlinable public static var source: Classes { Classes(rawValue: 1 << 8) }
        /// How a group of learners closes (党政考察团).
        @inlinable public static var delegation: Classes { Classes(rawValue: 1 << 9) }
        /// What is done for others and not learned (支教).
        @inlinable public static var aid: Classes { Classes(rawValue: 1 << 10) }
        /// Words for the story's own town or county (镇里, 该县); `kind(of:)` tells which.
        @inlinable public static var own: Classes { Classes(rawValue: 1 << 11) }

        /// Of the words before where, those that tell the stops of a journey (走进).
        @inlinable public static var stop: Classes { Classes(rawValue: 1 << 12) }
        /// Learning that is a journey's end only right behind where it leads (到…学习).
        @inlinable public static var study: Classes { Classes(rawValue: 1 << 13) }
        /// What a house does whose guests come to learn (迎来).
        @inlinable public static var receive: Classes { Classes(rawValue: 1 << 14) }
        /// Ends of the names of houses that learn and teach for themselves (医院).
        @inlinable public static var house: Classes { Classes(rawValue: 1 << 15) }
        /// Ends of the names of divisions below county level that may be what a story is about (镇).
        @inlinable public static var town: Classes { Classes(rawValue: 1 << 16) }

        /// What stands before where those come from who learn (来自).
        @inlinable public static var origin: Classes { Classes(rawValue: 1 << 17) }
        /// What guests do, without a word for where (来访).
        @inlinable public static var guest: Classes { Classes(rawValue: 1 << 18) }

        /// What stands before where one of those went of whom the story has told (去的是).
        @inlinable public static var went: Classes { Classes(rawValue: 1 << 19) }
        /// Words that only sound as if they led somewhere (以来).
        @inlinable public static var since: Classes { Classes(rawValue: 1 << 20) }
        /// Meetings on what was learned (汇报会).
        @inlinable public static var meeting: Classes { Classes(rawValue: 1 << 21) }
        /// What stands behind the name of those who are on their way (一行).
        @inlinable public static var party: Classes { Classes(rawValue: 1 << 22) }
        /// A journey to several places, which is one to learn where they lie elsewhere (先后走进).
        @inlinable public static var tour: Classes { Classes(rawValue: 1 << 23) }

        /// People of an office itself, for whom it learns and not its county (民警).
        @inlinable public static var staff: Classes { Classes(rawValue: 1 << 24) }
        /// Words before where that say by themselves that somebody set out (专程来到).
        @inlinable public static var journey: Classes { Classes(rawValue: 1 << 25) }
        /// What tells that such a journey is one to look and ask (门道).
        @inlinable public static var lesson: Classes { Classes(rawValue: 1 << 26) }
        /// What tells that it is one to work along (跟着).
        @inlinable public static var follow: Classes { Classes(rawValue: 1 << 27) }
        /// What is only meant to be done (下一步).
        @inlinable public static var plan: Classes { Classes(rawValue: 1 << 28) }
        /// What people go elsewhere for that is no learning (务工).
        @inlinable public static var errand: Classes { Classes(rawValue: 1 << 29) }
        /// That those return who went (归来).
        @inlinable public static var back: Classes { Classes(rawValue: 1 << 30) }
        /// Words by which a story goes on speaking of those who are on their way (他们).
        @inlinable public static var goers: Classes { Classes(rawValue: 1 << 31) }

        @inlinable public static var forms: Classes {
            [.visit, .training, .shadowing, .secondment, .exchange, .study, .tour]
        }

        static let named: [String: Classes] = [
            "visit": .visit, "training": .training, "shadowing": .shadowing, "secondment": .secondment,
            "exchange": .exchange, "host": .host, "learner": .learner, "send": .send, "source": .source,
            "delegation": .delegation, "aid": .aid, "kind": .own, "stop": .stop,
            "study": .study, "receive": .receive, "house": .house, "town": .town, "origin": .origin, "guest": .guest,
            "went": .went, "since": .since, "meeting": .meeting, "party": .party, "tour": .tour,
            "staff": .staff, "journey": .journey, "lesson": .lesson, "follow": .follow, "plan": .plan,
            "errand": .errand, "back": .back, "goers": .goers,
        ]
    }

    /// Word → raw value of its classes.
    public let trie: ScalarTrie
    private let kinds: [[Unicode.Scalar]: [Unicode.Scalar]]

    /// The words compiled into the program.
    public static let common = ExchangeWords(.exchangeWords)

    init(_ table: Table) {
        var words: [(word: [Unicode.Scalar], value: UInt32)] = []
        var kinds: [[Unicode.Scalar]: [Unicode.Scalar]] = [:]
        for row in table.scalarRows() {
            guard let classes = Classes.named[row.string(0)] else { continue }
            var members = row.scalars(1).split(separator: 0x20).map { $0.compactMap(Unicode.Scalar.init) }
            if classes == .own, let kind = members.first {
                members.removeFirst()
                for member in members { kinds[member] = kind }
            }
            for member in members { words.append((member, classes.rawValue)) }
        }
        trie = ScalarTrie(words, join: |)
        self.kinds = kinds
    }

    /// The classes of `word`; empty where it is in none.
    public func classes(of word: some Sequence<Unicode.Scalar>) -> Classes {
        Classes(rawValue: trie.value(of: word) ?? 0)
    }

    /// Whether `name` ends in a word of one of `classes`.
    public func closes(_ name: String, _ classes: Classes) -> Bool {
        let scalars = Array(name.unicodeScalars)
        return scalars.indices.contains { start in
            trie.value(of: scalars[start...]).map { !Classes(rawValue: $0).isDisjoint(with: classes) } ?? false
        }
    }

    /// How the name ends of what an `own` word means: 镇 of 镇里; nil for any other word.
    public func kind(of word: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar]? { kinds[Array(word)] }
}
