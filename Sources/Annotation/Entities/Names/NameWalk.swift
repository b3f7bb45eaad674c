import Lexicon

/// The walk to the left from a closing word by which a name grows: each step asks what stands right before the name.
///
/// What a step may find is told by name: marks and names in `NameWalk+Names`, words in `NameWalk+Words`.
struct NameWalk {
    /// What stands right before the name.
    enum Find {
        /// A name in quotation marks.
        case quotation(from: Int)
        /// The name of a place.
        case place(from: Int)
        /// The name of another body.
        case body(from: Int)
        /// An ordinary word, or what stands in brackets.
        case word(from: Int)
        /// What joins two parts of a name, and is no word of it by itself.
        case link(from: Int)
        /// 省, 市, 县 …: the name begins with it.
        case anchor(at: Int)
        /// What opens a name and is part of it: 全省.
        case opening(at: Int)
        /// Nothing of the name.
        case nothing
    }

    /// The name as far as it reaches by now.
    private(set) var growth: NameGrowth

    /// Where the closing word begins.
    let end: Int
    let scan: StoryScan
    let placeStart: [Int32]
    let bodies: [Int32]
    let style: NameGrowth.Style

    /// Characters a name may have before its closing word.
    private static let limit = 24

    init(before end: Int, in scan: StoryScan, placeStart: [Int32], bodies: [Int32], style: NameGrowth.Style) {
        growth = NameGrowth(at: end)
        self.end = end
        self.scan = scan
        self.placeStart = placeStart
        self.bodies = bodies
        self.style = style
    }

    /// Where the name begins by now.
    var start: Int { growth.start }

    /// Steps to the left as long as more of the name stands there.
    mutating func goOn() {
        while start > 0, end - start < Self.limit, take(found()) {}
    }

    /// What stands right before the name; what is asked first wins.
    private func found() -> Find {
        if let name = quotation() ?? bracketed() ?? coinedLink() ?? joinedLevel() ?? place() ?? branch()
            ?? resident() ?? affiliate()
        {
            return name
        }
        // 市红十字会 + “冰凌花”应急救护队
        if growth.hasQuote, !growth.hasPlace, let body = body() { return body }
        // Nothing but other names stands before a place or a quotation.
        if growth.hasPlace || growth.hasQuote { return .nothing }
        return sign() ?? word()
    }

    /// Takes up what was found; false where the name begins with it.
    private mutating func take(_ find: Find) -> Bool {
        switch find {
        case .quotation(let start):
            growth.hasQuote = true
            takeWord(from: start)
        case .place(let start):
            // Places stand first, one after the other (重庆市巫山县…).
            if !growth.hasPlace { growth.ownStart = growth.start }
            growth.hasPlace = true
            takeWord(from: start)
        case .body(let start):
            growth.hasBody = true
            takeWord(from: start)
        case .word(let start): takeWord(from: start)
        case .link(let start): growth.start = start
        case .anchor(let start):
            growth.hasAnchor = true
            growth.start = start
            return false
        case .opening(let start):
            growth.start = start
            return false
        case .nothing: return false
        }
        return true
    }

    private mutating func takeWord(from start: Int) {
        growth.start = start
        growth.words += 1
    }
}
