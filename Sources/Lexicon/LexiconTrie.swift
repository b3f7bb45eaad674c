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
    ///
    /// Most of the time goes into waiting for memory, so the walks from a stretch of starts go down together, a scalar at
    /// a time: then the processor fetches the next node of all of them at once.
    public func matches(in text: [Unicode.Scalar]) -> LexiconMatches {
        let count = text.count
        var found: [LexiconMatches.Match] = []
        found.reserveCapacity(count * 2)
        var starts = [UInt32](repeating: 0, count: count + 1)
        var walks = [Walk](repeating: Walk(start: 0, node: Node.root), count: Self.stretch)
        var asked = [Node](repeating: Node(parent: 0, scalar: 0), count: Self.stretch)
        var level: [(start: UInt32, match: LexiconMatches.Match)] = []
        for base in stride(from: 0, to: count, by: Self.stretch) {
            let end = min(count, base + Self.stretch)
            level.removeAll(keepingCapacity: true)
            for start in base..<end { walks[start - base] = Walk(start: UInt32(start), node: Node.root) }
            walk(&walks, of: end - base, through: text, asked: &asked, into: &level)
            // From order of length to order of start; those of one start stay in order of length.
            for (start, _) in level { starts[Int(start) + 1] += 1 }
            for start in base..<end { starts[start + 1] += starts[start] }
            let first = found.count
            for (_, match) in level { found.append(match) }
            for (start, match) in level {
                found[Int(starts[Int(start)])] = match
                starts[Int(start)] += 1
            }
            // Each has moved to the end of its run, where the next begins.
            for start in stride(from: end, to: base, by: -1) { starts[start] = starts[start - 1] }
            starts[base] = UInt32(first)
            starts[end] = UInt32(found.count)
        }
        return LexiconMatches(starts: starts, found: found, facts: facts)
    }

    /// Starts whose walks go down together.
    private static let stretch = 128

    /// A walk down the trie: where it began in the text, and the place of the node it has reached.
    private struct Walk {
        var start: UInt32
        var node: UInt32
    }

    /// Takes the first `count` of `walks` down until each has ended, and adds the words they meet in order of length.
    private func walk(
        _ walks: inout [Walk], of count: Int, through text: [Unicode.Scalar], asked: inout [Node],
        into level: inout [(start: UInt32, match: LexiconMatches.Match)]
    ) {
        let nodes = self.nodes.span
        let size = nodes.count
        var walks = walks.mutableSpan
        var asked = asked.mutableSpan
        var going = count
        var depth = 0
        while going > 0 {
            // Only the last walks can reach the end of the text, and they stay the last.
            while going > 0, Int(walks[going - 1].start) + depth >= text.count { going -= 1 }
            for index in 0..<going {
                let walk = walks[index]
                asked[index] = nodes[Self.firstPlace(walk.node, text[Int(walk.start) + depth].value, size)]
            }
            var kept = 0
            for index in 0..<going {
                let walk = walks[index]
                let scalar = text[Int(walk.start) + depth].value
                var node = asked[index]
                if node.scalar == Node.free { continue }
                var place = Self.firstPlace(walk.node, scalar, size)
                while node.scalar != scalar || node.parent != walk.node {
                    place = (place + 1) & (size - 1)
                    node = nodes[place]
                    if node.scalar == Node.free { break }
                }
                if node.scalar == Node.free { continue }
                walks[kept] = Walk(start: walk.start, node: UInt32(truncatingIfNeeded: place))
                kept += 1
                if node.word | node.facts != 0 {
                    let match = LexiconMatches.Match(
                        length: UInt16(truncatingIfNeeded: depth + 1), word: UInt16(truncatingIfNeeded: node.word),
                        facts: node.facts)
                    level.append((walk.start, match))
                }
            }
            going = kept
            depth += 1
        }
    }
}
