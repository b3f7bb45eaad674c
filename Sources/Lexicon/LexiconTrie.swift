/// All tables that names are read with as one dictionary, so that a text is walked once for all of them.
///
/// The nodes lie in one hash table, each found by its parent and its scalar, so that a step of the walk is one look
/// into memory; the table is at most half full.
public struct LexiconTrie: Sendable {
    /// What vocabulary and divisions know of one run of characters.
    public struct Facts: Sendable, Equatable {
        /// Empty where the vocabulary has no such word.
        public var classes: Vocabulary.Classes = []
        /// The group of divisions of that name (see ``Divisions/group(_:)``), or nil.
        public var divisions: UInt32?
    }

    /// The tables other than the word list that have a run of characters.
    public struct Kinds: OptionSet, Sendable {
        public let rawValue: UInt8
        @inlinable
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        @inlinable public static var division: Kinds { Kinds(rawValue: 1) }
        @inlinable public static var township: Kinds { Kinds(rawValue: 2) }
        @inlinable public static var vocabulary: Kinds { Kinds(rawValue: 4) }
        @inlinable public static var surname: Kinds { Kinds(rawValue: 8) }
        /// A part of the names of peoples without Chinese surnames.
        @inlinable public static var namePart: Kinds { Kinds(rawValue: 16) }
        /// How people learn elsewhere (考察), or that one of them went: what ``ExchangeWords`` tell of learning by itself.
        @inlinable public static var learning: Kinds { Kinds(rawValue: 32) }
    }

    /// A place of the table; sixteen bytes, so that four lie in one line of the cache.
    fileprivate struct Node {
        /// The place of the node above, `root` for a first scalar.
        var parent: UInt32
        /// `free` where the place holds no node.
        var scalar: UInt32
        /// Cost and part of speech as in ``WordList/trie``; 0 where no word ends.
        var word: UInt32 = 0
        /// As in ``LexiconMatches/Match``.
        var tables: UInt32 = 0

        static let root = UInt32.max
        /// Above every scalar.
        static let free = UInt32.max
    }

    /// The node of a first scalar, without a look into the table.
    private struct First {
        /// Its place in `nodes`; `root` where no word begins so.
        var place = Node.root
        var word: UInt32 = 0
        var tables: UInt32 = 0
    }

    /// A power of two of places.
    private let nodes: LargeTable<Node>
    /// One bit a place, set where it holds a node: small enough for the cache, it turns away most steps that lead nowhere.
    private let taken: LargeTable<UInt64>
    /// By scalar, up to the last with which a word begins.
    private let firsts: LargeTable<First>
    private let facts: [Facts]

    /// The tables compiled into the program.
    public static let standard = LexiconTrie(
        words: .common, divisions: .china, townships: .china, vocabulary: .common, names: .chinese, exchanges: .common)

    /// The union of the tables. O(scalars of all words).
    public init(
        words: WordList, divisions: Divisions, townships: Townships, vocabulary: Vocabulary, names: PersonNames,
        exchanges: ExchangeWords
    ) {
        let tries = [
            words.trie, divisions.trie, townships.trie, vocabulary.trie, names.surnames, names.parts, exchanges.trie,
        ]
        let most = tries.reduce(0) { $0 + $1.nodeCount }
        var size = 64
        while size < most * 2 { size *= 2 }
        precondition(size < Int(Node.root), "the tables have more nodes than there are places")
        var nodes = [Node](repeating: Node(parent: Node.root, scalar: Node.free), count: size)
        var facts: [Facts] = []

        func place(_ parent: UInt32, _ scalar: UInt32) -> UInt32 {
            var place = Self.firstPlace(parent, scalar, size)
            while nodes[place].scalar != Node.free {
                if nodes[place].scalar == scalar, nodes[place].parent == parent { return UInt32(place) }
                place = (place + 1) & (size - 1)
            }
            nodes[place] = Node(parent: parent, scalar: scalar)
            return UInt32(place)
        }
        for (table, trie) in tries.enumerated() {
            // Where in `nodes` each node of this trie lies; its nodes come parents first.
            var places = [UInt32](repeating: Node.root, count: trie.nodeCount)
            for node in 0..<trie.nodeCount {
                for child in trie.childNodes(of: node) {
                    let found = place(places[node], trie.label(of: child))
                    places[child] = found
                    guard let value = trie.value(at: child) else { continue }
                    Self.note(value, ofTable: table, at: &nodes[Int(found)], &facts)
                }
            }
        }
        precondition(facts.count <= Int(LexiconMatches.Match.factsMask), "more facts than a match can number")
        let last = nodes.reduce(0) { $1.parent == Node.root && $1.scalar != Node.free ? max($0, $1.scalar) : $0 }
        var firsts = [First](repeating: First(), count: Int(last) + 1)
        for (place, node) in nodes.enumerated() where node.parent == Node.root && node.scalar != Node.free {
            firsts[Int(node.scalar)] = First(place: UInt32(place), word: node.word, tables: node.tables)
        }
        var taken = [UInt64](repeating: 0, count: size / UInt64.bitWidth)
        for (place, node) in nodes.enumerated() where node.scalar != Node.free {
            taken[place / UInt64.bitWidth] |= 1 << UInt64(place % UInt64.bitWidth)
        }
        self.taken = LargeTable(taken)
        self.nodes = LargeTable(nodes)
        self.firsts = LargeTable(firsts)
        self.facts = facts
    }

    /// Notes at `node` that a word ends there to which the table of that number, in the order of `init`, gives `value`.
    private static func note(_ value: UInt32, ofTable table: Int, at node: inout Node, _ facts: inout [Facts]) {
        func changeFacts(_ change: (inout Facts) -> Void) {
            if node.tables & LexiconMatches.Match.factsMask == 0 {
                facts.append(Facts())
                node.tables |= UInt32(facts.count)
            }
            change(&facts[Int(node.tables & LexiconMatches.Match.factsMask) - 1])
        }
        let kind: Kinds
        switch table {
        case 0:
            node.word = value
            return
        case 1:
            kind = .division
            changeFacts { $0.divisions = value }
        case 2: kind = .township
        case 3:
            kind = .vocabulary
            changeFacts { $0.classes = Vocabulary.Classes(rawValue: value) }
        case 4: kind = .surname
        case 5: kind = .namePart
        default:
            kind = ExchangeWords.Classes(rawValue: value).isDisjoint(with: [.forms, .went, .journey]) ? [] : .learning
        }
        node.tables |= UInt32(kind.rawValue) << LexiconMatches.Match.kindShift
    }

    @inline(__always)
    private static func firstPlace(_ parent: UInt32, _ scalar: UInt32, _ size: Int) -> Int {
        let hash = (UInt64(parent) << 21 ^ UInt64(scalar)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: hash >> 32) & (size - 1)
    }

    /// Every word of every table in `text`. O(scalars · longest word).
    public func matches(in text: [Unicode.Scalar]) -> LexiconMatches {
        var room = Room()
        return matches(in: text, room: &room)
    }

    /// The same for whoever looks up many texts and keeps the room for it.
    ///
    /// Most of the time goes into waiting for memory, so the walks from a stretch of starts go down together, a scalar at
    /// a time: then the processor fetches the next node of all of them at once.
    public func matches(in text: [Unicode.Scalar], room: inout Room) -> LexiconMatches {
        let count = text.count
        room.met.count = 0
        for base in stride(from: 0, to: count, by: Self.stretch) {
            let going = begin(
                &room.walks, at: base..<min(count, base + Self.stretch), of: text, into: &room.met)
            walk(&room.walks, of: going, through: text, asked: &room.asked, into: &room.met)
        }
        return LexiconMatches(room.met.runs.span.extracting(0..<room.met.count), count: count, facts: facts)
    }

    /// What a look-up writes on its way.
    public struct Room: Sendable {
        fileprivate var walks = [Walk](repeating: Walk(start: 0, node: Node.root), count: stretch)
        fileprivate var asked = [Node](repeating: Node(parent: 0, scalar: 0), count: stretch)
        fileprivate var met = Met()

        public init() {}
    }

    /// The words met so far, and room for more.
    fileprivate struct Met: Sendable {
        /// The first `count` are words.
        var runs: [LexiconMatches.Placed] = []
        var count = 0

        /// Makes room for `more` words.
        @inline(__always)
        mutating func reserve(_ more: Int) {
            if runs.count - count < more { grow(more) }
        }

        @inline(never)
        private mutating func grow(_ more: Int) {
            let none = LexiconMatches.Match(length: 0, word: 0, tables: 0)
            runs += repeatElement(LexiconMatches.Placed(start: 0, match: none), count: max(more, runs.count))
        }
    }

    /// Starts whose walks go down together.
    private static let stretch = 128

    /// A walk down the trie: where it began in the text, the place of the node it has reached, and the first place where
    /// the next one may lie.
    fileprivate struct Walk {
        var start: UInt32
        var node: UInt32
        var next: UInt32 = 0
    }

    /// Takes the walks that begin at `starts` to their first nodes, and adds the words of one character; how many go on.
    private func begin(
        _ walks: inout [Walk], at starts: Range<Int>, of text: [Unicode.Scalar], into met: inout Met
    ) -> Int {
        met.reserve(starts.count)
        let firsts = firsts
        var walks = walks.mutableSpan
        var (count, going) = (met.count, 0)
        var runs = met.runs.mutableSpan
        for start in starts {
            let scalar = Int(text[start].value)
            guard scalar < firsts.count else { continue }
            let first = firsts[scalar]
            let from = UInt32(truncatingIfNeeded: start)
            // No branch that would have to wait for the table: what is not counted is written over by the next.
            walks[going] = Walk(start: from, node: first.place)
            going &+= first.place == Node.root ? 0 : 1
            runs[count] = LexiconMatches.Placed(
                start: from,
                match: LexiconMatches.Match(
                    length: 1, word: UInt16(truncatingIfNeeded: first.word), tables: first.tables))
            count &+= first.word | first.tables == 0 ? 0 : 1
        }
        met.count = count
        return going
    }

    /// Takes the first `count` of `walks` from their first nodes down until each has ended, and adds the words they meet
    /// in order of length.
    private func walk(
        _ walks: inout [Walk], of count: Int, through text: [Unicode.Scalar], asked: inout [Node],
        into met: inout Met
    ) {
        let (nodes, taken) = (self.nodes, self.taken)
        let size = nodes.count
        var walks = walks.mutableSpan
        var asked = asked.mutableSpan
        var going = count
        var depth = 1
        while going > 0 {
            met.reserve(going)
            var words = met.count
            var runs = met.runs.mutableSpan
            // Only the last walks can reach the end of the text, and they stay the last.
            while going > 0, Int(walks[going - 1].start) + depth >= text.count { going -= 1 }
            var asking = 0
            for index in 0..<going {
                var walk = walks[index]
                let place = Self.firstPlace(walk.node, text[Int(walk.start) + depth].value, size)
                walk.next = UInt32(truncatingIfNeeded: place)
                walks[asking] = walk
                asking &+= Int(truncatingIfNeeded: taken[place >> 6] >> UInt64(place & 63) & 1)
            }
            for index in 0..<asking { asked[index] = nodes[Int(walks[index].next)] }
            var kept = 0
            for index in 0..<asking {
                let walk = walks[index]
                let scalar = text[Int(walk.start) + depth].value
                var node = asked[index]
                var place = Int(walk.next)
                while node.scalar != scalar || node.parent != walk.node {
                    place = (place + 1) & (size - 1)
                    node = nodes[place]
                    if node.scalar == Node.free { break }
                }
                if node.scalar == Node.free { continue }
                walks[kept] = Walk(start: walk.start, node: UInt32(truncatingIfNeeded: place))
                kept += 1
                runs[words] = LexiconMatches.Placed(
                    start: walk.start,
                    match: LexiconMatches.Match(
                        length: UInt16(truncatingIfNeeded: depth + 1), word: UInt16(truncatingIfNeeded: node.word),
                        tables: node.tables))
                words &+= node.word | node.tables == 0 ? 0 : 1
            }
            met.count = words
            going = kept
            depth += 1
        }
    }
}
