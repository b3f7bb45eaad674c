import Lexicon

/// What the divisions named anywhere on a page say of where the page is at home; decides the names that
/// several divisions share, and the short forms that are ordinary words too.
struct PageDivisions {
    /// Codes of divisions named in full.
    private(set) var full: Set<Int> = []
    /// Province code → how much of the page speaks for it.
    private var provinces: [Int: Int] = [:]
    /// Prefecture code → the same.
    private var prefectures: [Int: Int] = [:]
    /// Code of a prefecture or a county → how often the page names it without a doubt.
    private var counts: [Int: Int] = [:]
    /// Codes of prefectures, the one first that most of the page speaks for.
    private var rankedPrefectures: [Int] = []
    /// Codes of all divisions of the page, those first that it names most.
    private var rankedDivisions: [Int] = []
    /// The division that the paper is named after.
    private var paper: Division?

    /// What a full name that only one division bears counts for, against a short form.
    private static let fullWeight = 4
    private static let shortWeight = 1

    /// `matches` are those of each text; `outlet` is the name of the paper that the page is of.
    init(texts: [[Unicode.Scalar]], matches: [LexiconMatches], outlet: String? = nil, lexicon: NameLexicon) {
        for (text, matches) in zip(texts, matches) { take(text, matches, divisions: lexicon.divisions) }
        rankedPrefectures = Self.ranked(prefectures.keys, by: prefectures)
        rankedDivisions = Self.ranked(full.union(counts.keys), by: counts)
        paper = outlet.flatMap { namesake(of: Array($0.unicodeScalars), lexicon) }
    }

    /// The division that the name of a paper holds (今日临朐, 石阡县融媒体中心); where several bear that name, the one that
    /// the page speaks for.
    private func namesake(of outlet: [Unicode.Scalar], _ lexicon: NameLexicon) -> Division? {
        var room = LexiconTrie.Room()
        let matches = lexicon.trie.matches(in: outlet, room: &room)
        var bearers: [Division] = []
        matches.forEachNamedStart(of: .division) { _, places in
            guard bearers.isEmpty, let (_, value) = Self.longest(of: places, in: matches) else { return }
            bearers = lexicon.divisions.group(value)
        }
        guard bearers.count > 1 else { return bearers.first }
        return bearers.filter { weight(of: $0) > 0 }.max { (weight(of: $0), -$0.code) < (weight(of: $1), -$1.code) }
    }

    /// Counts the divisions that `text` names, the longest name at each place.
    private mutating func take(_ text: [Unicode.Scalar], _ matches: LexiconMatches, divisions known: Divisions) {
        var end = 0
        matches.forEachNamedStart(of: .division) { start, places in
            guard start >= end, let (length, value) = Self.longest(of: places, in: matches) else { return }
            end = start + length
            let divisions = known.group(value)
            var named = known.official(value)
            // 红河州, 澜沧县: as good as the official name.
            if named.isEmpty, length >= 3, ["州", "县", "旗"].contains(text[end - 1]) { named = divisions }
            if !named.isEmpty, length > 2 {
                for division in named { full.insert(division.code) }
                count(named, weight: Self.fullWeight)
            } else if !divisions.contains(where: \.shortNameIsAmbiguous) {
                count(divisions, weight: Self.shortWeight)
            }
        }
    }

    /// How long the longest name of a division is among those of one start, and the group that bears it.
    @inline(__always)
    private static func longest(of places: Range<Int>, in matches: LexiconMatches) -> (length: Int, group: UInt32)? {
        guard let longest = places.last(where: { matches.named[$0].kinds.contains(.division) }),
            let group = matches.facts(of: matches.named[longest].match)?.divisions
        else { return nil }
        return (Int(matches.named[longest].match.length), group)
    }

    /// Counts one name for what all divisions have in common that bear it.
    private mutating func count(_ bearers: [Division], weight: Int) {
        guard let province = bearers.lazy.map(\.province).sole else { return }
        provinces[province, default: 0] += weight
        let seat = bearers.lazy.filter { $0.level != .province }.map(\.prefecture).sole
        if let seat { prefectures[seat, default: 0] += weight }
        if bearers.count == 1, let only = bearers.first, only.level != .province {
            counts[only.code, default: 0] += 1
        }
    }

    /// The most first, and of the same number the lower code.
    private static func ranked(_ codes: some Collection<Int>, by number: [Int: Int]) -> [Int] {
        codes.map { (number: number[$0] ?? 0, code: $0) }
            .sorted { ($0.number, -$0.code) > ($1.number, -$1.code) }
            .map(\.code)
    }

    /// Whether the division of code `code` is the one that the paper is named after, or lies within it.
    func isPapersOwn(_ code: Int) -> Bool {
        guard let paper, let division = Divisions.china.division(code: code) else { return false }
        return division.lineage.contains(paper.code)
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

    /// The division that a paper means by 我 and this closing character (我市, 我县): the one it is named after or what that
    /// lies in; else the city of a county that the page names far more often than its prefecture, the prefecture that
    /// clearly most of the page speaks for, the one county of the page of that kind, or the province; nil where there is
    /// a choice.
    func home(closing last: Unicode.Scalar, divisions: Divisions) -> Division? {
        if let own = paper(closing: last, divisions: divisions) { return own }
        return switch last {
        case "省": homeProvince.flatMap(divisions.division)
        case "市": homeCity(divisions) ?? homePrefecture(closing: last, divisions)
        case "州", "盟": homePrefecture(closing: last, divisions)
        case "县", "区", "旗": homeCounty(closing: last, divisions)
        default: nil
        }
    }

    /// The division whose name closes so and that the paper is named after, or that this lies in; nil where the paper is not
    /// known.
    func paper(closing last: Unicode.Scalar, divisions: Divisions) -> Division? {
        paper.flatMap { paper in
            paper.lineage.lazy.compactMap(divisions.division)
                .first { $0.name.unicodeScalars.last == last }
        }
    }

    /// The province that most of the page speaks for, if any.
    private var homeProvince: Int? { provinces.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key }

    /// 东港市 and not 丹东市: a county's paper names its own city, and its prefecture now and then.
    private func homeCity(_ divisions: Divisions) -> Division? {
        guard let city = counties(closing: "市", divisions).first else { return nil }
        let count = counts[city.code] ?? 0
        guard count >= Self.clearCount, city.prefecture == rankedPrefectures.first,
            counts.allSatisfy({ $0.key == city.code || 2 * $0.value <= count })
        else { return nil }
        return city
    }

    private func homePrefecture(closing last: Unicode.Scalar, _ divisions: Divisions) -> Division? {
        guard let first = rankedPrefectures.first, let weight = prefectures[first], weight >= Self.clearWeight,
            rankedPrefectures.dropFirst().first.map({ weight >= 2 * (prefectures[$0] ?? 0) }) ?? true,
            let division = divisions.division(code: first), division.name.unicodeScalars.last == last
        else { return nil }
        return division
    }

    /// 沭阳 or 沭阳县: a county's paper names its own county far more often than the others it tells of.
    private func homeCounty(closing last: Unicode.Scalar, _ divisions: Divisions) -> Division? {
        let counties = Array(counties(closing: last, divisions))
        if let first = counties.first, let count = counts[first.code], count >= Self.clearCount,
            counties.dropFirst().first.map({ count >= 2 * (counts[$0.code] ?? 0) }) ?? true
        {
            return first
        }
        let named = counties.filter { full.contains($0.code) }
        return named.count == 1 ? named[0] : nil
    }

    /// The counties of the page whose names close so, those named most first.
    private func counties(closing last: Unicode.Scalar, _ divisions: Divisions) -> some Collection<Division> {
        rankedDivisions.lazy.compactMap(divisions.division)
            .filter { $0.level == .county && $0.name.unicodeScalars.last == last }
    }

    /// What a prefecture must weigh to be the page's home.
    private static let clearWeight = 8
    /// How often a page names a county at least that is its home beside others.
    private static let clearCount = 3
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
