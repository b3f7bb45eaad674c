import Lexicon

/// A character of which only the second byte is known, A3: one of some hundred, told by the words around it.
struct SplitCharacter {
    /// What stands before it, nearest last.
    let before: [Unicode.Scalar]
    /// What stands after it, nearest first.
    let after: [Unicode.Scalar]

    /// Every character with the second byte A3 that Traditional text is written with.
    private static let candidates: [Unicode.Scalar] = (UInt8(0x81)...0xF7).compactMap { lead in
        guard let scalar = DoubleByteEncoding.gb18030.scalar(lead, 0xA3), ScalarClasses(scalar).contains(.han),
            ScriptVariants.standard.evidence(of: scalar) != .simplified
        else { return nil }
        let simplified = ScriptVariants.standard.simplified(scalar)
        return DoubleByteEncoding.gb18030.isSimplifiedSet(simplified) ? scalar : nil
    }

    /// The character, where the words leave no doubt; else nil.
    func decided(by plausibility: Plausibility, margin: Int) -> Unicode.Scalar? {
        let left = Array(before.suffix(4))
        let right = Array(after.prefix(4))
        if let choice = plausibility.choice(of: Self.candidates, between: left, and: right, margin: margin),
            plausibility.hasWord(over: left.count, in: left + [choice] + right)
        {
            return choice
        }
        return clippedFromWhatItNames
    }

    /// The last character of a quoted name that is clipped from what follows it (“浙丽保”医疗保障, “浙里办”掌上办事):
    /// the one candidate that stands there, where there is just one.
    private var clippedFromWhatItNames: Unicode.Scalar? {
        guard after.first == "”" || after.first == "」", before.suffix(6).contains(where: { $0 == "“" || $0 == "「" })
        else { return nil }
        let named = after.dropFirst().prefix { ScalarClasses($0).contains(.han) }.prefix(8)
        let shared = Set(Self.candidates).intersection(named)
        return shared.count == 1 ? shared.first : nil
    }
}

extension Plausibility {
    /// The one of `candidates` that reads best between `before` and `after`, by `margin` halved bits; else nil.
    func choice(
        of candidates: [Unicode.Scalar], between before: [Unicode.Scalar], and after: [Unicode.Scalar], margin: Int
    ) -> Unicode.Scalar? {
        var (best, bestCost, nextCost) = (candidates.first, Int.max, Int.max)
        for candidate in candidates {
            let cost = cost(of: before + [candidate] + after)
            if cost < bestCost {
                (best, bestCost, nextCost) = (candidate, cost, bestCost)
            } else {
                nextCost = min(nextCost, cost)
            }
        }
        return nextCost == .max || nextCost - bestCost >= margin ? best : nil
    }
}
