/// A compact dictionary of words, walked one Unicode scalar at a time; read-only once built.
///
/// Nodes lie in breadth-first order, so the children of a node are one run of sorted labels:
/// ten to twelve bytes a node. The first scalar is looked up directly, each further one by binary search
/// in its run, which beyond the second scalar is a handful of labels.
public struct ScalarTrie: Sendable {
    /// The node before any scalar.
    public static let root = 0

    @usableFromInline let labels: [UInt32]
    /// `children[node]..<children[node + 1]` are the children of `node`; one entry more than nodes.
    @usableFromInline let children: [UInt32]
    /// 0 where no word ends; else the word's value plus one.
    @usableFromInline let values: [UInt32]
    /// Children of the root by scalar, from `firstLow` on; 0 for none.
    @usableFromInline let first: [UInt32]
    @usableFromInline let firstLow: UInt32

    /// The trie of `words`; of a word given twice, the values are joined by `join` (the later one wins by default).
    ///
    /// Cost: O(scalars · log words) unless the words come sorted by scalar, then O(scalars). Empty words are left out.
    public init(
        _ words: [(word: [Unicode.Scalar], value: UInt32)], join: (UInt32, UInt32) -> UInt32 = { _, later in later }
    ) {
        var scalars: [UInt32] = []
        var entries: [Entry] = []
        entries.reserveCapacity(words.count)
        for (word, value) in words where !word.isEmpty {
            entries.append(Entry(start: scalars.count, count: word.count, value: value))
            for scalar in word { scalars.append(scalar.value) }
        }
        self.init(scalars: scalars, entries: entries, join: join)
    }

    /// A word as a run of a common array of scalars, with its value.
    struct Entry {
        var start: Int
        var count: Int
        var value: UInt32
    }

    init(scalars: [UInt32], entries: [Entry], join: (UInt32, UInt32) -> UInt32) {
        func precedes(_ a: Entry, _ b: Entry) -> Bool {
            for offset in 0..<min(a.count, b.count) {
                let (x, y) = (scalars[a.start + offset], scalars[b.start + offset])
                if x != y { return x < y }
            }
            return a.count < b.count
        }
        var entries = entries
        if !zip(entries, entries.dropFirst()).allSatisfy({ !precedes($1, $0) }) {
            // Equal words keep their order, so that `join` sees the earlier one first.
            entries = entries.enumerated().sorted {
                precedes($0.element, $1.element) || (!precedes($1.element, $0.element) && $0.offset < $1.offset)
            }.map(\.element)
        }

        var labels: [UInt32] = [0]
        var children: [UInt32] = []
        var values: [UInt32] = [0]
        var level: [Range<Int>] = [entries.startIndex..<entries.endIndex]
        var depth = 0
        while !level.isEmpty {
            var next: [Range<Int>] = []
            for range in level {
                children.append(UInt32(labels.count))
                var index = range.lowerBound
                while index < range.upperBound, entries[index].count == depth { index += 1 }
                while index < range.upperBound {
                    let label = scalars[entries[index].start + depth]
                    let start = index
                    var value: UInt32 = 0
                    while index < range.upperBound, scalars[entries[index].start + depth] == label {
                        if entries[index].count == depth + 1 {
                            value = 1 + (value == 0 ? entries[index].value : join(value - 1, entries[index].value))
                        }
                        index += 1
                    }
                    labels.append(label)
                    values.append(value)
                    next.append(start..<index)
                }
            }
            level = next
            depth += 1
        }
        children.append(UInt32(labels.count))

        let roots = Int(children[0])..<Int(children[1])
        var first: [UInt32] = []
        firstLow = roots.isEmpty ? 0 : labels[roots.lowerBound]
        if !roots.isEmpty {
            first = [UInt32](repeating: 0, count: Int(labels[roots.upperBound - 1] - firstLow) + 1)
            for node in roots { first[Int(labels[node] - firstLow)] = UInt32(node) }
        }
        self.labels = labels
        self.children = children
        self.values = values
        self.first = first
    }

    /// The node reached from `node` by `scalar`, or nil where no word goes on so.
    @inlinable @inline(__always)
    public func child(of node: Int, _ scalar: Unicode.Scalar) -> Int? {
        let label = scalar.value
        if node == Self.root {
            guard label >= firstLow, Int(label - firstLow) < first.count else { return nil }
            let child = Int(first[Int(label - firstLow)])
            return child == 0 ? nil : child
        }
        var low = Int(children[node])
        var high = Int(children[node + 1])
        while low < high {
            let middle = (low + high) / 2
            if labels[middle] < label { low = middle + 1 } else { high = middle }
        }
        return low < Int(children[node + 1]) && labels[low] == label ? low : nil
    }

    /// Whether a word begins with the scalar of `text` at `start`, which lies before `limit`: asked first, for at most
    /// places none does.
    @inlinable @inline(__always)
    func mayBegin(in text: [Unicode.Scalar], at start: Int, upTo limit: Int) -> Bool {
        start < limit && child(of: Self.root, text[start]) != nil
    }

    /// Whether a word of two scalars or more begins with those of `text` at `start` and behind it, both before `limit`.
    @inlinable @inline(__always)
    func mayGoOn(in text: [Unicode.Scalar], at start: Int, upTo limit: Int) -> Bool {
        guard start + 1 < limit, let first = child(of: Self.root, text[start]) else { return false }
        return child(of: first, text[start + 1]) != nil
    }

    /// The nodes right below `node`, ascending by label.
    func childNodes(of node: Int) -> Range<Int> { Int(children[node])..<Int(children[node + 1]) }

    /// The scalar that leads to `node` from the one above it.
    func label(of node: Int) -> UInt32 { labels[node] }

    /// Nodes with the root; each comes after the one above it.
    var nodeCount: Int { labels.count }

    /// The value of the word that ends at `node`, or nil where none does.
    @inlinable @inline(__always)
    public func value(at node: Int) -> UInt32? {
        let value = values[node]
        return value == 0 ? nil : value - 1
    }

    /// The value of `word`, or nil where it is none of the words.
    @inlinable
    public func value(of word: some Sequence<Unicode.Scalar>) -> UInt32? {
        var node = Self.root
        for scalar in word {
            guard let next = child(of: node, scalar) else { return nil }
            node = next
        }
        return node == Self.root ? nil : value(at: node)
    }

    /// Calls `body` with the length and value of every word that stands in `text` at `start` and ends by `limit`, or
    /// by the end of the text; the shortest first.
    @inlinable @inline(__always)
    public func forEachWord(
        in text: [Unicode.Scalar], at start: Int, upTo limit: Int? = nil,
        _ body: (_ length: Int, _ value: UInt32) -> Void
    ) {
        let limit = limit ?? text.count
        var node = Self.root
        var index = start
        while index < limit, let next = child(of: node, text[index]) {
            node = next
            index += 1
            if let value = value(at: node) { body(index - start, value) }
        }
    }

    /// The longest word that stands in `text` at `start`: its length in scalars and its value.
    @inlinable
    public func longestWord(in text: [Unicode.Scalar], at start: Int) -> (length: Int, value: UInt32)? {
        var longest: (Int, UInt32)?
        forEachWord(in: text, at: start) { length, value in longest = (length, value) }
        return longest
    }

    /// The longest word that stands in `text` at `start` and ends by `limit`, with its value.
    @inlinable @inline(__always)
    public func longest(in text: [Unicode.Scalar], at start: Int, upTo limit: Int) -> (end: Int, value: UInt32)? {
        var longest: (Int, UInt32)?
        forEachWord(in: text, at: start, upTo: limit) { length, value in longest = (start + length, value) }
        return longest
    }
}
