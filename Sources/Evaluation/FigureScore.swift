import Annotation

extension Score {
    mutating func addFigures(_ golds: [Gold.Figure], _ have: AnnotatedStory?, document: String) {
        let found = have?.annotation.figures ?? []
        let quotes = found.map { figure in Comparison.tidy(have?.text(figure.range)) }
        var overlap: [Pair: Int] = [:]
        for (i, gold) in golds.enumerated() {
            let quote = Comparison.tidy(gold.quote)
            let letters = Set(quote)
            for (j, figure) in found.enumerated() where Self.agree(figure, gold) && !quotes[j].isEmpty {
                let common = letters.intersection(Set(quotes[j])).count
                let nested = Comparison.nested(quote, quotes[j])
                if nested || 2 * common >= min(letters.count, Set(quotes[j]).count) {
                    overlap[Pair(gold: i, found: j)] = (nested ? 100 : 0) + common
                }
            }
        }
        let pairs = bestPairs(overlap)
        add("figures", hit: pairs.count, found: found.count, gold: golds.count)
        for (i, gold) in golds.enumerated() {
            guard let j = pairs[i] else {
                miss("figures missed", document, gold.quote)
                continue
            }
            let figure = found[j]
            compare("figure qualifier", gold.quote, gold.qualifier, figure.qualifier.rawValue, document)
            compare("figure kind", gold.quote, gold.kind, figure.kind.rawValue, document)
            let right = Self.alike(Comparison.tidy(gold.measure), Comparison.tidy(figure.measure))
            add("figure measure", right)
            if !right {
                let pair = "\(gold.measure ?? "none"), read as \(figure.measure ?? "none")"
                miss("figure measure", document, "\(gold.quote): \(pair)")
            }
        }
        for (j, quote) in quotes.enumerated() where !pairs.values.contains(j) {
            miss("figures extra", document, quote)
        }
    }

    private mutating func compare(
        _ name: String, _ quote: String, _ gold: String?, _ found: String, _ document: String
    ) {
        add(name, gold == found)
        if gold != found { miss(name, document, "\(quote): \(gold ?? "none"), read as \(found)") }
    }

    private static func agree(_ figure: Figure, _ gold: Gold.Figure) -> Bool {
        let value = figure.value.approximate
        guard abs(value - gold.value) <= 1e-9 * max(1, abs(gold.value)) else { return false }
        let (mine, theirs) = (Comparison.tidy(figure.unit), Comparison.tidy(gold.unit))
        return mine == theirs || mine.filter { $0 != "多" && $0 != "余" } == theirs
    }

    /// Measures need not be cut alike: one inside the other, or most characters shared, is agreement.
    private static func alike(_ gold: String, _ found: String) -> Bool {
        if gold.isEmpty || found.isEmpty { return gold.isEmpty && found.isEmpty }
        let (a, b) = (Set(gold), Set(found))
        return Comparison.nested(found, gold)
            || Double(a.intersection(b).count) >= 0.6 * Double(a.union(b).count)
    }
}
