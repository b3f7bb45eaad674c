import Annotation

/// Every exchange of some stories; row = ordinal, in order of story.
struct ExchangeTable: Sendable {
    /// First row of each story's exchanges; one more entry than stories.
    private(set) var starts: [Int32] = [0]
    private(set) var stories: [Int32] = []
    private(set) var forms: [Exchange.Form] = []
    private(set) var from: [DateStamp] = []
    private(set) var to: [DateStamp] = []
    /// Of each row the learner, then the hosts.
    private(set) var parties: [Party] = []
    private(set) var partyStarts: [Int32] = [0]
    private(set) var strings = StringPool()
    /// The parties' names folded, to be searched.
    private(set) var names = FoldedForms([])

    /// A place or body that takes part.
    struct Party: Sendable {
        /// Number of its name in `strings`.
        var name: Int32
        /// -1 where the story names none so: its place among the story's entities, and once `finish` was called its
        /// ordinal.
        var entity: Int32
    }

    /// Takes in the exchanges of the next story.
    mutating func append(_ annotation: Annotation) {
        for exchange in annotation.exchanges {
            stories.append(Int32(starts.count - 1))
            forms.append(exchange.form)
            from.append(exchange.from.flatMap(DateStamp.init(iso:)) ?? .unknown)
            to.append(exchange.to.flatMap(DateStamp.init(iso:)) ?? .unknown)
            for name in [exchange.learner] + exchange.hosts {
                let entity = annotation.entities.firstIndex { $0.name == name || $0.surfaces.contains(name) }
                parties.append(Party(name: strings.number(name), entity: entity.map(Int32.init) ?? -1))
            }
            partyStarts.append(Int32(parties.count))
        }
        starts.append(Int32(stories.count))
    }

    /// Takes in the exchanges of the stories that follow.
    mutating func append(_ next: ExchangeTable) {
        let (row, story, party) = (Int32(count), Int32(starts.count - 1), Int32(parties.count))
        let numbers = strings.numbers(of: next.strings)
        starts += next.starts.dropFirst().lazy.map { $0 + row }
        stories += next.stories.lazy.map { $0 + story }
        forms += next.forms
        from += next.from
        to += next.to
        parties += next.parties.map { Party(name: numbers[Int($0.name)], entity: $0.entity) }
        partyStarts += next.partyStarts.dropFirst().lazy.map { $0 + party }
    }

    /// Gives the parties their ordinals; call once all stories are in.
    mutating func finish(entities: Adjacency) {
        for row in stories.indices {
            let named = entities[stories[row]]
            for place in Int(partyStarts[row])..<Int(partyStarts[row + 1]) where parties[place].entity >= 0 {
                parties[place].entity = named[named.startIndex + Int(parties[place].entity)]
            }
        }
        strings.fit()
        names = FoldedForms(strings.strings.lazy.map { [$0] })
    }

    var count: Int { stories.count }

    func rows(ofStory story: Int) -> Range<Int> { Int(starts[story])..<Int(starts[story + 1]) }

    /// Who learns, then from whom.
    func parties(of row: Int) -> ArraySlice<Party> { parties[Int(partyStarts[row])..<Int(partyStarts[row + 1])] }

    /// Bytes of memory it holds.
    var bytes: Int {
        4 * (starts.capacity + stories.capacity + from.capacity + to.capacity + partyStarts.capacity)
            + 8 * parties.capacity + forms.capacity + strings.bytes + names.bytes
    }
}
