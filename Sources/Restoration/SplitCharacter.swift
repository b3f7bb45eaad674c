import Lexicon

/// A character of which only the second byte is known, A3: the full stop or one of some hundred characters, told by
/// the words around it.
struct SplitCharacter {
    /// What stands before it, nearest last.
    let before: [Unicode.Scalar]
    /// What stands after it, nearest first.
    let after: [Unicode.Scalar]

    /// Every character with the second byte A3 that Traditional text is written with.
    private static let characters: [Unicode.Scalar] = (UInt8(0x81)...0xF7).compactMap { lead in
        guard let scalar = DoubleByteEncoding.gb18030.scalar(lead, 0xA3), ScalarClasses(scalar).contains(.han),
            ScriptVariants.standard.evidence(of: scalar) != .simplified
        else { return nil }
        let simplified = ScriptVariants.standard.simplified(scalar)
        return DoubleByteEncoding.gb18030.isSimplifiedSet(simplified) ? scalar : nil
    }
    /// A1 A3.
    private static let fullStop: Unicode.Scalar = "。"
    /// A quotation of so many scalars at most is a name or a term, no sentence.
    private static let longestTerm = 5

    /// The character, where the words leave no doubt; else nil.
    func decided(by plausibility: Plausibility, margin: Int) -> Unicode.Scalar? {
        let left = Array(before.suffix(4))
        let right = Array(after.prefix(4))
        let endsTerm = after.first.map(Self.isClosing) == true && quotesTerm
        let candidates = endsTerm ? Self.characters : Self.characters + [Self.fullStop]
        if let choice = plausibility.choice(of: candidates, between: left, and: right, margin: margin),
            choice == Self.fullStop || plausibility.hasCommonWord(over: left.count, in: left + [choice] + right)
        {
            return choice
        }
        return endsTerm ? clippedFromWhatItNames : nil
    }

    /// Whether the quotation that ends here is a name or a term: short, and not opened as speech is.
    private var quotesTerm: Bool {
        guard let opening = before.lastIndex(where: { $0 == "“" || $0 == "「" }),
            before.count - opening - 1 <= Self.longestTerm, opening > 0
        else { return false }
        return ScalarClasses(before[opening - 1]).contains(.han)
    }

    /// The last character of a quoted name that is clipped from what follows it (“浙丽保”医疗保障, “浙里办”掌上办事):
    /// the one candidate that stands there, where there is just one.
    private var clippedFromWhatItNames: Unicode.Scalar? {
        let named = after.dropFirst().prefix { ScalarClasses($0).contains(.han) }.prefix(8)
        let shared = Set(Self.characters).intersection(named)
        return shared.count == 1 ? shared.first : nil
    }

    private static func isClosing(_ scalar: Unicode.Scalar) -> Bool { scalar == "”" || scalar == "」" }
}

extension Plausibility {
    /// The one of `candidates` that reads best between `before` and `after`, by `margin` halved bits; else nil.
    func choice(
        of candidates: [Unicode.Scalar], between before: [Unicode.Scalar], and after: [Unicode.Scalar], margin: Int
    ) -> Unicode.Scalar? {
        var (best, bestCost, nextCost) = (candidates.first, Int.max, Int.max)
        var text = before + candidates.prefix(1) + after
        for candidate in candidates {
            text[before.count] = candidate
            let cost = cost(of: text)
            if cost < bestCost {
                (best, bestCost, nextCost) = (candidate, cost, bestCost)
            } else {
                nextCost = min(nextCost, cost)
            }
        }
        return nextCost == .max || nextCost - bestCost >= margin ? best : nil
    }
}
