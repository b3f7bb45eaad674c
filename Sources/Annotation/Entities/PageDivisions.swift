import Lexicon

/// What the divisions named anywhere on a page say of where the page is at home; decides the names that
/// several divisions share, and the short forms that are ordinary words too.
struct PageDivisions {
    /// Province code → how much of the page speaks for it.
    private(set) var provinces: [Int: Int] = [:]
    /// Prefecture code → the same.
    private(set) var prefectures: [Int: Int] = [:]
    /// Code of a prefecture or a county → how often the page names it without a doubt.
    private(set) var counts: [Int: Int] = [:]
    /// Codes of divisions named in full.
    private(set) var full: Set<Int> = []

    /// What a full name that only one division bears counts for, against a short form.
    private static let fullWeight = 4
    private static let shortWeight = 1

    /// `matches` are those of each text.
    init(texts: [[Unicode.Scalar]], matches: [LexiconMatches], lexicon: NameLexicon) {
        let known = lexicon.divisions
        for (text, matches) in zip(texts, matches) {
            var end = 0
            matches.forEachNamedStart(of: .division) { start, places in
                guard start >= end, let longest = places.last(where: { matches.named[$0].kinds.contains(.division) }),
                    let value = matches.facts(of: matches.named[longest].match)?.divisions
                else { return }
                let length = Int(matches.named[longest].match.length)
                end = start + length
                let divisions = known.group(value)
                var named = known.official(value)
                // 红河州, 澜沧县: as good as the official name.
                if named.isEmpty, length >= 3, ["州", "县", "旗"].contains(text[end - 1]) {
                    named = divisions
                }
                let isFull = !named.isEmpty && length > 2
                let candidates = isFull ? named : divisions
                if isFull { for division in named { full.insert(division.code) } }
                if let province = candidates.lazy.map(\.province).sole,
                    isFull || !candidates.contains(where: \.shortNameIsAmbiguous)
                {
                    let weight = isFull ? Self.fullWeight : Self.shortWeight
                    provinces[province, default: 0] += weight
                    let seat = candidates.lazy.filter { $0.level != .province }.map(\.prefecture).sole
                    if let seat { prefectures[seat, default: 0] += weight }
                    if candidates.count == 1, let only = candidates.first, only.level != .province {
                        counts[only.code, default: 0] += 1
                    }
                }
            }
        }
    }

    /// Whether one of `divisions` is at home on this page: named in full, or of a prefecture that is.
    func supports(_ divisions: [Division]) -> Bool {
        divisions.contains { full.contains($0.code) || ($0.level == .county && (prefectures[$0.prefecture] ?? 0) >= 3) }
    }

    /// Whether one of `divisions` is named in full on this page.
    func namesInFull(_ divisions: [Division]) -> Bool { divisions.contains { full.contains($0.code) } }

    /// Whether one of `divisions` belongs to a province that is named on this page.
    func prefixSupports(_ divisions: [Division]) -> Bool {
        divisions.contains { (provinces[$0.province] ?? 0) > 0 }
    }

    /// How much of the page speaks for `division`.
    func weight(of division: Division) -> Int {
        (prefectures[division.prefecture] ?? 0) * 3 + (provinces[division.province] ?? 0)
            + (full.contains(division.code) ? 20 : 0)
    }

    /// The division that a paper means by 我 and this closing character (我市, 我县): the city of a county that the page
    /// names far more often than its prefecture, the prefecture that clearly most of the page speaks for, the one county
    /// of the page of that kind, or the province; nil where there is a choice.
    func home(closing last: Unicode.Scalar, divisions: Divisions) -> Division? {
        switch last {
        case "省": return home.flatMap(divisions.division)
        case "市", "州", "盟":
            let ranked = prefectures.sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }
            // 东港市 and not 丹东市: a county's paper names its own city, and its prefecture now and then.
            if last == "市", let city = self.ranked(closing: last, divisions: divisions).first,
                city.count >= Self.clearCount, city.division.prefecture == ranked.first?.key,
                counts.allSatisfy({ $0.key == city.division.code || 2 * $0.value <= city.count })
            {
                return city.division
            }
            guard let first = ranked.first, first.value >= Self.clearWeight,
                ranked.count < 2 || first.value >= 2 * ranked[1].value,
                let division = divisions.division(code: first.key), division.name.unicodeScalars.last == last
            else { return nil }
            return division
        case "县", "区", "旗":
            // 沭阳 or 沭阳县: a county's paper names its own county far more often than the others it tells of.
            let ranked = ranked(closing: last, divisions: divisions)
            let named = ranked.filter { full.contains($0.division.code) }
            guard let first = ranked.first, first.count >= Self.clearCount,
                ranked.count < 2 || first.count >= 2 * ranked[1].count
            else { return named.count == 1 ? named[0].division : nil }
            return first.division
        default: return nil
        }
    }

    /// The counties of the page whose names close so, those named most first.
    private func ranked(closing last: Unicode.Scalar, divisions: Divisions) -> [(division: Division, count: Int)] {
        full.union(counts.keys).compactMap(divisions.division)
            .filter { $0.level == .county && $0.name.unicodeScalars.last == last }
            .map { (division: $0, count: counts[$0.code] ?? 0) }
            .sorted { ($0.count, -$0.division.code) > ($1.count, -$1.division.code) }
    }

    /// What a prefecture must weigh to be the page's home.
    private static let clearWeight = 8
    /// How often a page names a county at least that is its home beside others.
    private static let clearCount = 3

    /// The province that most of the page speaks for, if any.
    var home: Int? { provinces.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key }
}

extension Sequence where Element: Equatable {
    /// What all elements are; nil where they differ, or there are none.
    fileprivate var sole: Element? {
        var iterator = makeIterator()
        guard let first = iterator.next() else { return nil }
        while let next = iterator.next() {
            if next != first { return nil }
        }
        return first
    }
}
