/// One change that a pass wants made to the text it was shown.
struct Edit {
    /// Scalars of that text.
    let range: Range<Int>
    /// What is to stand there; nil to leave the text as it is and say only that it is doubtful.
    let replacement: ArraySlice<Unicode.Scalar>?
    let rule: Repair.Rule

    /// Whether each scalar of the range becomes one of the replacement, so that each can be told apart later.
    var isScalarwise: Bool {
        switch rule {
        case .script, .width: replacement?.count == range.count
        case .readingAid, .byteShift, .wrongDecoder, .doubtful, .markup, .undecodable, .invisible: false
        }
    }

    static func replace(_ range: Range<Int>, with replacement: [Unicode.Scalar], _ rule: Repair.Rule) -> Edit {
        replace(range, with: replacement[...], rule)
    }

    static func replace(_ range: Range<Int>, with replacement: ArraySlice<Unicode.Scalar>, _ rule: Repair.Rule) -> Edit
    {
        Edit(range: range, replacement: replacement, rule: rule)
    }

    static func remove(_ range: Range<Int>, _ rule: Repair.Rule) -> Edit {
        Edit(range: range, replacement: [], rule: rule)
    }

    static func flag(_ range: Range<Int>, _ rule: Repair.Rule) -> Edit {
        Edit(range: range, replacement: nil, rule: rule)
    }
}
