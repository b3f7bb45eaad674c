/// Which group of each type goes by a bare name: without quotation marks, and without the blanks of a headline.
struct GroupNames {
    private var names: NameTrie
    /// By number of the name and rank of the type: the group, or -1; and whether it has been named that very way.
    private var groups: [SIMD8<Int32>] = []
    private var isBare: [SIMD8<UInt8>] = []

    /// No names yet, and room for those of so many mentions.
    init(mentions: Int) { names = NameTrie(names: mentions) }

    /// Whether a place goes by `name`.
    func hasPlace(_ name: String) -> Bool {
        names.known(Array(name.unicodeScalars)[...]).map { groups[$0][EntityType.place.rank] >= 0 } ?? false
    }

    /// Adds `mention` to the group of its name and type in `found`, or a new group with it.
    mutating func add(_ mention: Candidate, to found: inout [EntityGroups.Group], in scan: StoryScan) {
        let (range, rank) = (mention.range, mention.type.rank)
        let isDressed = range.contains { Self.isDress(scan.classes[$0]) }
        let bare = isDressed ? Self.bare(range, in: scan)[...] : scan.text[range]
        let name = names.number(of: bare)
        if name == groups.count {
            groups.append(SIMD8(repeating: -1))
            isBare.append(SIMD8(repeating: 0))
        }
        let group = Int(groups[name][rank])
        if group < 0 {
            groups[name][rank] = Int32(found.count)
            let name = String(bare)
            found.append(
                EntityGroups.Group(
                    type: mention.type, name: name, surface: isDressed ? scan.string(range) : name, range: range))
        } else if !isDressed, isBare[name][rank] != 0 {
            // No new surface, so none is spelled.
            found[group].ranges.append(range)
        } else {
            found[group].add(scan.string(range), range)
        }
        if !isDressed { isBare[name][rank] = 1 }
    }

    private static func isDress(_ character: CharacterClass) -> Bool {
        character == .openQuote || character == .closeQuote || character == .space
    }

    /// A name without its quotation marks, and without the blanks that a headline sets between Han characters.
    private static func bare(_ range: Range<Int>, in scan: StoryScan) -> [Unicode.Scalar] {
        range.filter { index in
            switch scan.classes[index] {
            case .openQuote, .closeQuote: false
            case .space: scan.class(at: index - 1) != .han || scan.class(at: index + 1) != .han
            default: true
            }
        }.map { scan.text[$0] }
    }
}
