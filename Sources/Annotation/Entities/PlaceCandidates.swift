import Lexicon

/// The places a story may name: divisions from the tables, and whatever closes as places do.
struct PlaceCandidates {
    private(set) var candidates: [Candidate] = []
    /// Where the place begins that ends at i, the longest one; -1 where none does. For names that open with places.
    private(set) var placeStart: [Int32]

    private let scan: StoryScan
    private let lexicon: NameLexicon
    private let page: PageDivisions

    init(in scan: StoryScan, lexicon: NameLexicon, page: PageDivisions) {
        self.scan = scan
        self.lexicon = lexicon
        self.page = page
        placeStart = [Int32](repeating: -1, count: scan.count + 1)
        addDivisions()
        addSettlements()
        addRegions()
        addSites()
        addTagged()
    }

    private mutating func add(_ range: Range<Int>, _ confidence: Int, opensNames: Bool = true) {
        candidates.append(Candidate(range: range, type: .place, confidence: confidence))
        if opensNames, confidence >= 50 {
            let known = placeStart[range.upperBound]
            if known < 0 || Int(known) > range.lowerBound { placeStart[range.upperBound] = Int32(range.lowerBound) }
        }
    }

    private func taggedPlace(_ range: Range<Int>) -> Bool {
        scan.tagged.contains { $0.range == range && $0.type == .place }
    }

    /// Whether both ends of `range` fall between words.
    private func fallsBetweenWords(_ range: Range<Int>) -> Bool {
        Int(scan.wordStart[range.lowerBound]) == range.lowerBound
            && Int(scan.wordEnd[range.upperBound - 1]) == range.upperBound
    }

    private mutating func addDivisions() {
        for start in 0..<scan.count where scan.classes[start] == .han {
            var found: [(Int, UInt32)] = []
            lexicon.divisions.trie.forEachWord(in: scan.text, at: start) { found.append(($0, $1)) }
            for (length, value) in found {
                let range = start..<(start + length)
                let divisions = lexicon.divisions.group(value)
                let name = scan.string(range)
                if divisions.contains(where: { $0.name == name }) {
                    // 市中区 in 城市中区域: a cut through a word on either side is no name.
                    let cut =
                        Int(scan.wordStart[start]) < start && Int(scan.wordEnd[range.upperBound - 1]) > range.upperBound
                    add(range, cut ? 30 : length == 2 ? (fallsBetweenWords(range) ? 60 : 20) : 90)
                } else {
                    addShortForm(range, divisions)
                }
            }
            lexicon.townships.trie.forEachWord(in: scan.text, at: start) { length, _ in
                guard length > 2 else { return }
                add(start..<(start + length), 85)
            }
        }
    }

    private mutating func addShortForm(_ range: Range<Int>, _ divisions: [Division]) {
        let between = fallsBetweenWords(range) || taggedPlace(range)
        let afterPlace = placeStart[range.lowerBound] >= 0
        guard between || (afterPlace && Int(scan.wordEnd[range.upperBound - 1]) == range.upperBound) else { return }
        let top = divisions.map(\.level.rawValue).min() ?? 3
        let supported = page.supports(divisions)
        if divisions.allSatisfy(\.shortNameIsAmbiguous) {
            if supported || (afterPlace && page.prefixSupports(divisions)) || (taggedPlace(range) && top < 3) {
                add(range, taggedPlace(range) || afterPlace || supported ? 60 : 40)
            }
        } else if top < 3 {
            add(range, 75)
        } else if supported || taggedPlace(range) || afterPlace {
            add(range, 65)
        }
    }

    /// 三都乡里庄村: a settlement's closing word with one to four characters of its own before it.
    private mutating func addSettlements() {
        for term in scan.terms where term.classes.contains(.settlement) {
            let end = term.range.upperBound
            let suffix = term.range.count
            // 村委会, 镇长, 村民: the closing word is the beginning of another.
            if suffix == 1, Int(scan.wordEnd[end - 1]) > end, !Self.mayFollow(scan, end) { continue }
            var best: (start: Int, confidence: Int)?
            for own in 1...5 {
                let start = term.range.lowerBound - own
                guard start >= 0, scan.classes[start] == .han else { break }
                if let name = scan.tagged.first(where: { $0.range.lowerBound == start && $0.range.upperBound == end }) {
                    let sure = name.type == .place ? 80 : 45
                    if (best?.confidence ?? 0) < sure { best = (start, sure) }
                    continue
                }
                let opens = placeStart[start] >= 0 || Self.opensName(scan, start)
                guard opens, scan.classes[start..<end].allSatisfy({ $0 == .han }) else { continue }
                let confidence = ownWord(
                    start..<term.range.lowerBound, whole: start..<end, afterPlace: placeStart[start] >= 0)
                if confidence > 0, (best?.confidence ?? 0) < confidence + own { best = (start, confidence + own) }
                if placeStart[start] >= 0 { break }
            }
            if let best, suffix > 1 || Self.commonSettlements.contains(scan.text[end - 1]) || best.confidence >= 80 {
                add(best.start..<end, best.confidence)
            }
        }
    }

    private static let commonSettlements: Set<Unicode.Scalar> = ["镇", "乡", "村", "屯"]

    /// Whether a word may run on over a settlement's closing character (村村 is a word, 里庄村村民 is not cut there).
    private static func mayFollow(_ scan: StoryScan, _ end: Int) -> Bool {
        guard end < scan.count else { return true }
        return !scan.terms(at: end - 1).contains {
            $0.range.count > 1 && !$0.classes.isDisjoint(with: [.organ, .opener])
        }
            && !["民", "落", "庄", "委", "镇", "长", "级", "里", "土", "干", "口", "域", "道", "区", "容", "务", "史", "规", "校"]
                .contains(scan.text[end])
            || (scan.text[end] == "村" || scan.text[end] == "民")
    }

    /// How well the characters before a settlement's closing word are a name of its own; 0 for 农村, 贫困村.
    private func ownWord(_ own: Range<Int>, whole: Range<Int>, afterPlace: Bool) -> Int {
        if let word = lexicon.words.word(scan.text[whole]), word.partOfSpeech != .place, word.partOfSpeech != .otherName
        {
            return 0
        }
        if Self.generic.contains(where: { scan.text[own].elementsEqual($0) }) { return 0 }
        if let word = lexicon.words.word(scan.text[own]) {
            switch word.partOfSpeech {
            case .place, .person, .otherName: return 70
            case .pronoun, .numeral, .adverb, .preposition, .measure, .conjunction, .particle, .direction: return 0
            default:
                return word.halvings < Self.commonWord ? (afterPlace && own.count < 3 ? 50 : 0) : (afterPlace ? 65 : 45)
            }
        }
        if own.count == 1 { return afterPlace ? 60 : 0 }
        // Two or more words of the list in a row, none a name, are a description (空心 + 村, 重点 + 帮扶 + 村).
        let described =
            Int(scan.wordStart[own.lowerBound]) == own.lowerBound
            && Int(scan.wordEnd[own.upperBound - 1]) == own.upperBound
            && own.count > 2 && own.allSatisfy { scan.partOfSpeech[$0] != nil && scan.partOfSpeech[$0] != .place }
        return described ? (afterPlace ? 50 : 0) : 65
    }

    /// -2·log2 of the share of texts: words more common than this are no names of villages by themselves.
    private static let commonWord = 30
    private static let generic = [
        "自然", "行政", "中心", "示范", "贫困", "脱贫", "空心", "城中", "移民", "全", "各", "该", "本", "我", "邻", "帮扶", "重点", "试点", "样板",
        "先进", "后进", "薄弱", "软弱涣散", "美丽", "文明", "特色", "乡", "镇", "城", "山", "富裕", "共同富裕", "智慧", "未来", "数字", "产业", "旅游",
        "易地搬迁", "安置", "所在", "每个", "多个", "一个", "两个", "新型农村", "农村", "城市", "老旧", "无物业", "多民族", "民族", "边境", "沿江", "沿海",
        "生态", "和谐", "平安", "专业", "品牌", "明星", "亿元", "小康", "幸福", "网红", "传统", "历史文化", "驻", "进", "到", "入", "出", "下", "离",
        "小", "大", "新", "老", "古", "一", "两", "三", "几", "多", "四", "五", "整", "跨", "过", "外", "本地", "当地", "周边", "附近", "全国",
        "特大", "一般", "普通", "困难", "高寒", "深山", "淘宝", "电商", "渔", "牧", "农", "万", "千", "百", "十", "名", "强", "富", "穷", "美", "重",
        "街", "建制", "街道", "社区", "合并", "撤并", "抱团",
    ].map { Array($0.unicodeScalars) }

    /// Whether a name may begin at `start`: after punctuation, a function word or a verb, at the beginning of a word.
    static func opensName(_ scan: StoryScan, _ start: Int) -> Bool {
        guard start > 0 else { return true }
        let before = scan.classes[start - 1]
        if before != .han { return before != .latin && before != .digit }
        if Int(scan.wordEnd[start - 1]) != start { return false }
        if scan.endingClasses[start].contains(.opener) { return true }
        switch scan.partOfSpeech[start - 1] {
        case .preposition, .conjunction, .particle, .adverb, .verb, .direction, .pronoun, .time: return true
        default: return false
        }
    }

    private mutating func addRegions() {
        for term in scan.terms where term.classes.contains(.region) && term.range.count > 1 {
            if fallsBetweenWords(term.range) || term.range.count > 2 || taggedPlace(term.range) { add(term.range, 70) }
        }
    }

    /// Zones, roads, buildings, rivers, mountains: a closing word and what specifies it.
    private mutating func addSites() {
        let none = [Int32](repeating: -1, count: scan.count + 1)
        for term in scan.terms where !term.classes.isDisjoint(with: [.zone, .nature]) {
            let end = term.range.upperBound
            if end < scan.count, Int(scan.wordEnd[end - 1]) > end { continue }
            if scan.longestTerm(endingAt: end, [.zone, .nature])?.range != term.range { continue }
            let tagged = scan.tagged.first {
                $0.range.upperBound == end && $0.range.lowerBound < term.range.lowerBound && $0.type != .person
            }
            if term.range.count == 1 {
                // 路, 山, 河 close too many words to go by themselves.
                if let tagged, tagged.type == .place, tagged.range.count >= 2 { add(tagged.range, 65) }
                continue
            }
            let growth = NameGrowth(
                before: term.range.lowerBound, in: scan, placeStart: placeStart, bodies: none, style: .proper)
            guard growth.start < term.range.lowerBound else { continue }
            let own = growth.start..<end
            if growth.hasPlace || growth.hasQuote {
                add(own, 72)
            } else if let tagged, tagged.type == .place {
                add(tagged.range, 65)
            } else if growth.opensCleanly, growth.words <= 2, own.count <= 10,
                isProper(growth.start..<term.range.lowerBound)
            {
                add(own, 50)
            }
        }
    }

    /// Whether a specifier holds something that is no ordinary word: an unknown run of characters or a proper name.
    private func isProper(_ range: Range<Int>) -> Bool {
        range.contains { index in
            switch scan.partOfSpeech[index] {
            case nil, .place, .person, .otherName, .organization: true
            default: Int(scan.wordEnd[index]) - Int(scan.wordStart[index]) == 1
            }
        }
    }

    private mutating func addTagged() {
        for name in scan.tagged where name.type == .place && name.range.count > 1 {
            let word = lexicon.words.word(scan.text[name.range])
            if let word, word.halvings < 34, word.partOfSpeech != .place, word.partOfSpeech != .otherName { continue }
            add(name.range, min(60, 20 + name.margin / 8), opensNames: false)
        }
    }
}
