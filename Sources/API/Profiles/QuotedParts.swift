/// The parts of a working method's name that a paragraph quotes one by one.
enum QuotedParts {
    /// Fewer characters of a name say too little to be a part of it.
    private static let shortest = 2
    /// A single part may be anybody's word; two of one name are no accident.
    private static let fewest = 2

    /// The quotations in `text` that repeat different parts of `name` and not all of it, each once, marks left out;
    /// none where fewer than two parts are quoted.
    static func spans(of name: String.UnicodeScalarView, in text: ArraySlice<Unicode.Scalar>) -> [Range<Int>] {
        let name = Array(name)
        var spans: [Range<Int>] = []
        var open: Int?
        for place in text.indices {
            switch text[place] {
            case "\u{201C}": open = place + 1
            case "\u{201D}":
                guard let start = open else { continue }
                open = nil
                let part = text[start..<place]
                guard part.count >= shortest, part.count < name.count, isRun(part, of: name),
                    !spans.contains(where: { text[$0].elementsEqual(part) })
                else { continue }
                spans.append(start..<place)
            default: continue
            }
        }
        return spans.count >= fewest ? spans : []
    }

    private static func isRun(_ part: ArraySlice<Unicode.Scalar>, of name: [Unicode.Scalar]) -> Bool {
        (0...(name.count - part.count)).contains { name[$0..<$0 + part.count].elementsEqual(part) }
    }
}
