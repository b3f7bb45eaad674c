/// The names that one story uses, each with a number, in order of coming.
///
/// As in the trie of the tables a hash table finds each node by the one above it and a scalar; this one grows.
struct NameTrie {
    private struct Node {
        let parent: UInt32
        let scalar: UInt32
        /// The number of the name that ends here; -1 for none.
        var name: Int32
    }

    /// In order of coming; the first stands above all.
    private var nodes: [Node] = []
    /// Indices into `nodes` by hash, 0 for a free place; a power of two of places, at most half of them taken.
    private var table: [UInt32]
    /// How many names there are; their numbers lie below.
    private(set) var count = 0
    /// A bit for the low six bits of each first character, and one for the six above: at most places no name begins.
    private var firstsLow: UInt64 = 0
    private var firstsHigh: UInt64 = 0

    /// Characters that most names have at most.
    private static let usualLength = 4

    /// No names yet, and room for about `names`.
    init(names: Int) {
        let expected = 1 + names * Self.usualLength
        nodes.reserveCapacity(expected)
        nodes.append(Node(parent: 0, scalar: .max, name: -1))
        var places = 64
        while places < expected * 2 { places *= 2 }
        table = [UInt32](repeating: 0, count: places)
    }

    @inline(__always)
    private static func firstPlace(_ parent: UInt32, _ scalar: UInt32, _ size: Int) -> Int {
        let hash = (UInt64(parent) << 21 ^ UInt64(scalar)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: hash >> 32) & (size - 1)
    }

    /// Where in `table` the node below `parent` stands, or where it would.
    @inline(__always)
    private func place(_ parent: UInt32, _ scalar: UInt32) -> Int {
        var place = Self.firstPlace(parent, scalar, table.count)
        while table[place] != 0 {
            let node = nodes[Int(table[place])]
            if node.scalar == scalar, node.parent == parent { return place }
            place = (place + 1) & (table.count - 1)
        }
        return place
    }

    /// The number of `name`, a new one where it has none yet. O(scalars).
    mutating func number(of name: ArraySlice<Unicode.Scalar>) -> Int {
        var node: UInt32 = 0
        if let first = name.first?.value {
            firstsLow |= 1 << UInt64(first & 63)
            firstsHigh |= 1 << UInt64(first >> 6 & 63)
        }
        for scalar in name {
            var place = place(node, scalar.value)
            if table[place] == 0 {
                if nodes.count * 2 > table.count {
                    grow()
                    place = self.place(node, scalar.value)
                }
                table[place] = UInt32(nodes.count)
                nodes.append(Node(parent: node, scalar: scalar.value, name: -1))
            }
            node = table[place]
        }
        if nodes[Int(node)].name < 0 {
            nodes[Int(node)].name = Int32(count)
            count += 1
        }
        return Int(nodes[Int(node)].name)
    }

    private mutating func grow() {
        table = [UInt32](repeating: 0, count: table.count * 2)
        for index in nodes.indices.dropFirst() {
            table[place(nodes[index].parent, nodes[index].scalar)] = UInt32(index)
        }
    }

    /// The number of `name`, or nil where it has none. O(scalars).
    func known(_ name: ArraySlice<Unicode.Scalar>) -> Int? {
        var node: UInt32 = 0
        for scalar in name {
            node = table[place(node, scalar.value)]
            if node == 0 { return nil }
        }
        let number = nodes[Int(node)].name
        return number < 0 ? nil : Int(number)
    }

    /// Calls `body` with length and number of each name that stands in `text` at `start`, the shortest first.
    @inline(__always)
    func forEachName(in text: [Unicode.Scalar], at start: Int, _ body: (_ length: Int, _ number: Int) -> Void) {
        let first = text[start].value
        if firstsLow >> UInt64(first & 63) & firstsHigh >> UInt64(first >> 6 & 63) & 1 == 0 { return }
        var node: UInt32 = 0
        var index = start
        while index < text.count {
            node = table[place(node, text[index].value)]
            if node == 0 { return }
            index += 1
            let number = nodes[Int(node)].name
            if number >= 0 { body(index - start, Int(number)) }
        }
    }
}
