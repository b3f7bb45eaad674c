/// Where a story's entities stand in its text, for those who read numbers and noun phrases there.
struct StoryNames {
    /// What a code point belongs to.
    enum Mark: UInt8 {
        case none
        /// A person, place, body, platform or event: a number in it is a name.
        case name
        /// A programme: a Han number in it is its name, Arabic digits with a unit may count (举措10条).
        case programme
    }

    /// One mark a code point.
    private let marks: [Mark]
    /// The end of the longest mention that starts at a code point; 0 where none does.
    private let ends: [Int32]

    /// O(text + mentions).
    init(of entities: [Entity], in count: Int) {
        var marks = [Mark](repeating: .none, count: count)
        var ends = [Int32](repeating: 0, count: count)
        for entity in entities {
            for mention in entity.mentions
            where !mention.isEmpty && mention.lowerBound >= 0 && mention.upperBound <= count {
                for index in mention { marks[index] = entity.type == .programme ? .programme : .name }
                ends[mention.lowerBound] = max(ends[mention.lowerBound], Int32(mention.upperBound))
            }
        }
        self.marks = marks
        self.ends = ends
    }

    subscript(index: Int) -> Mark { marks[index] }

    /// The end of the longest name that starts at `index`, or nil where none does.
    func end(at index: Int) -> Int? { ends[index] == 0 ? nil : Int(ends[index]) }
}
