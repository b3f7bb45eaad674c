/// All tables that names are read with as one dictionary, so that a text is walked once for all of them.
///
/// The nodes lie in one hash table, each found by its parent and its scalar, so that a step of the walk is one look
/// into memory; the table is at most half full.
public struct LexiconTrie: Sendable {
    /// What the tables other than the word list know of one run of characters.
    public struct Facts: Sendable, Equatable {
        /// Empty where the vocabulary has no such word.
        public var classes: Vocabulary.Classes = []
        /// The group of divisions of that name (see ``Divisions/group(_:)``), or nil.
        public var divisions: UInt32?
        public var isTownship = false
        public var isSurname = false
    }

    /// A place of the table; sixteen bytes, so that four lie in one line of the cache.
    private struct Node {
        /// The place of the node above, `root` for a first scalar.
        var parent: UInt32
        /// `free` where the place holds no node.
        var scalar: UInt32
        /// Cost and part of speech as in ``WordList/trie``; 0 where no word ends.
        var word: UInt32 = 0
        /// Index into `facts` plus one; 0 for none.
        var facts: UInt32 = 0

        static let root = UInt32.max
        /// Above every scalar.
        static let free = UInt32.max
    }

    /// A power of two of places.
    private let nodes: [Node]
    private let facts: [Facts]

    /// The tables compiled into the program.
    public static let standard = LexiconTrie(
        words: .common, divisions: .china, townships: .china, vocabulary: .common, names: .chinese)

    /// The union of the tables. O(scalars of all words).
    public init(
        words: WordList, divisions: Divisions, townships: Townships, vocabulary: Vocabulary, names: PersonNames
    ) {
        let tries = [words.trie, divisions.trie, townships.trie, vocabulary.trie, names.surnames]
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
                    if table == 0 {
                        nodes[Int(found)].word = value
                        continue
                    }
                    if nodes[Int(found)].facts == 0 {
                        facts.append(Facts())
                        nodes[Int(found)].facts = UInt32(facts.count)
                    }
                    let index = Int(nodes[Int(found)].facts) - 1
                    switch table {
                    case 1: facts[index].divisions = value
                    case 2: facts[index].isTownship = true
                    case 3: facts[index].classes = Vocabulary.Classes(rawValue: value)
                    default: facts[index].isSurname = true
                    }
                }
            }
        }
        self.nodes = nodes
        self.facts = facts
    }

    @inline(__always)
    private static func firstPlace(_ parent: UInt32, _ scalar: UInt32, _ size: Int) -> Int {
        let hash = (UInt64(parent) << 21 ^ UInt64(scalar)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: hash >> 32) & (size - 1)
    }

    /// Every word of every table in `text`. O(scalars · longest word).
    public func matches(in text: [Unicode.Scalar]) -> LexiconMatches {
        let count = text.count
        let nodes = self.nodes.span
        let size = nodes.count
        var found: [LexiconMatches.Match] = []
        found.reserveCapacity(count * 2)
        var starts = [UInt32](repeating: 0, count: count + 1)
        for start in 0..<count {
            starts[start] = UInt32(truncatingIfNeeded: found.count)
            var parent = Node.root
            var index = start
            while index < count {
                let scalar = text[index].value
                var place = Self.firstPlace(parent, scalar, size)
                while nodes[place].scalar != Node.free,
                    nodes[place].scalar != scalar || nodes[place].parent != parent
                {
                    place = (place + 1) & (size - 1)
                }
                let node = nodes[place]
                if node.scalar == Node.free { break }
                parent = UInt32(truncatingIfNeeded: place)
                index += 1
                if node.word | node.facts != 0 {
                    found.append(
                        LexiconMatches.Match(
                            length: UInt16(truncatingIfNeeded: index - start),
                            word: UInt16(truncatingIfNeeded: node.word), facts: node.facts))
                }
            }
        }
        starts[count] = UInt32(truncatingIfNeeded: found.count)
        return LexiconMatches(starts: starts, found: found, facts: facts)
    }
}
