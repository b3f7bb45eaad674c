import Lexicon

/// Names that are made after a pattern: drives called after their place, places paired, storms, numbered festivals.
extension UndertakingCandidates {
    /// 协作, 对口, 台风, 届: with what the patterns below begin that are sought by a character.
    static let patterns: ScalarSet = ["协", "对", "台", "届"]

    /// 平安 + 裕安 + 建设, 数字 + 重庆.
    mutating func addDrives() {
        for end in 3..<max(3, scan.count + 1) where placeStart[end] >= 2 {
            let place = Int(placeStart[end])
            guard end - place >= 2, scan.classes[place - 1] == .han,
                let brand = UndertakingWords.brand.suffix(of: scan.text[place - 2..<place]),
                Int(scan.wordStart[place - 1]) == brand.range.lowerBound
            else { continue }
            if scan.has("建设", at: end) {
                add(brand.range.lowerBound..<(end + 2), .programme, 64)
            } else if scan.class(at: end) != .han, isTriggered(brand.range.lowerBound) {
                add(brand.range.lowerBound..<end, .programme, 60)
            }
        }
    }

    /// 村书记 + 茭白 + 责任田, 党员 + 示范田: ground that somebody of the Party branch answers for, with its crop.
    mutating func addPlots() {
        for end in scan.places(of: .plotEnd).lazy.map({ $0 + 1 }) where end >= 4 {
            guard let plot = UndertakingWords.plot.suffix(of: scan.text[..<end]) else { continue }
            let least = max(0, plot.range.lowerBound - Self.cropLength)
            for crop in (least...plot.range.lowerBound).reversed() {
                if let keeper = UndertakingWords.keeper.suffix(of: scan.text[..<crop]) {
                    add(keeper.range.lowerBound..<end, .programme, 60)
                    break
                }
                guard crop > 0, scan.text[crop - 1] == " " || isCrop(crop - 1) else { break }
            }
        }
    }

    /// Whether the character at `index` may belong to the name of a crop: 在 of 党员 + 在 + 试验田 does not.
    private func isCrop(_ index: Int) -> Bool {
        switch scan.partOfSpeech[index] {
        case nil, .noun, .otherName, .adjective, .distinction: scan.classes[index] == .han
        default: false
        }
    }

    /// Characters between who keeps the ground and how it is called: the crop, a blank of a headline.
    private static let cropLength = 5
    static let plotEnds: ScalarSet = ["田", "地", "林", "山", "塘"]

    /// 佛 + 黔 + 协作, 京 + 宛 + 对口 + 协作: two characters, each a region, and what they do together.
    mutating func addAlliances() {
        for index in scan.places(of: .pattern) where index >= 2 && index < scan.count - 1 {
            var start = index
            if scan.text[index] == "协", scan.text[index + 1] == "作" {
                if let field = UndertakingWords.field.suffix(of: scan.text[..<index]) { start = field.range.lowerBound }
                addAlliance(before: start, end: index + 2)
            } else if scan.text[index] == "对", scan.text[index + 1] == "口",
                UndertakingWords.bond.match(in: scan.text[...], at: index + 2) != nil
            {
                addAlliance(before: start, end: index + 4)
            }
        }
    }

    private mutating func addAlliance(before start: Int, end: Int) {
        guard start >= 2, UndertakingWords.region.row(of: scan.text[start - 1..<start]) != nil,
            UndertakingWords.region.row(of: scan.text[start - 2..<start - 1]) != nil,
            scan.text[start - 1] != scan.text[start - 2], scan.word(start - 2..<start) == nil,
            Int(scan.wordStart[start - 2]) == start - 2 || scan.class(at: start - 3) != .han
        else { return }
        add((start - 2)..<end, .programme, 72)
    }

    /// 台风 + “布拉万”, 第5号 + 台风 + “杜苏芮”.
    mutating func addStorms() {
        for start in scan.places(of: .pattern) where scan.text[start] == "台" && scan.has("风", at: start + 1) {
            let quote = start + 2
            guard scan.class(at: quote) == .openQuote,
                let close = (quote + 2..<max(quote + 2, min(scan.count, quote + 8))).first(where: {
                    scan.classes[$0] == .closeQuote
                })
            else { continue }
            add(start..<(close + 1), .event, 76)
        }
    }

    /// 第五届 + 夏南牛节, 首届 + 桑葚音乐美食节: a number of sessions, and words up to one that closes a feast or a contest.
    mutating func addNumberedFestivals() {
        let opening = EventOpening(scan: scan, placeStart: placeStart)
        for index in scan.places(of: .pattern) where index > 0 && scan.text[index] == "届" {
            addSession(numberedBefore: index)
            guard opening.start(of: index + 1) < index else { continue }
            for end in (index + 3)..<max(index + 3, min(scan.count, index + Self.festivalLength)) {
                guard scan.classes[end - 1] == .han || scan.classes[end - 1] == .middleDot else { break }
                guard Self.festivalEnds.contains(scan.text[end - 1]), Int(scan.wordEnd[end - 1]) == end,
                    scan.classes[end] != .han || scan.longestTerm(at: end, [.hold, .opener]) != nil
                        || scan.has("期间", at: end)
                else { continue }
                add(opening.start(of: index + 1)..<end, .event, 60)
                break
            }
        }
    }

    /// 县政协 + 十 + 届 + 三次 + 会议: the body that sits, its term and the number of the sitting.
    private mutating func addSession(numberedBefore term: Int) {
        let start = scan.numeralStart(endingAt: term)
        guard start < term, let body = scan.longestTerm(endingAt: start, [.organization, .organ]),
            let count = (term + 2..<max(term + 2, min(scan.count, term + 6))).first(where: { scan.text[$0] == "次" }),
            scan.numeralStart(endingAt: count) == term + 1,
            let sitting = UndertakingWords.sitting.match(in: scan.text[...], at: count + 1)
        else { return }
        var open = body.range.lowerBound
        if placeStart[open] >= 0 {
            open = Int(placeStart[open])
        } else if scan.ends(at: open, .anchor), Int(scan.wordStart[open - 1]) == open - 1 {
            open -= 1
        }
        add(open..<sitting.range.upperBound, .event, 74)
    }

    /// Characters behind 第五届 up to the end of the name.
    private static let festivalLength = 16
    private static let festivalEnds: ScalarSet = ["节", "会", "赛", "展", "周", "季"]

    /// 微信 + 群, 抖音 + 直播间, 在 + 京东 + 上: the system that all know carries what stands there.
    mutating func addCarriers() {
        for term in scan.terms where term.classes.contains(.platform) && term.count == 2 {
            let end = term.range.upperBound
            if UndertakingWords.carried.match(in: scan.text[...], at: end) != nil { add(term.range, .platform, 90) }
        }
    }

    /// 首个 + 农村客货邮融合运输服务站: the first of a kind that a formula names is the scheme that the story tells of.
    mutating func addFirsts() {
        for formula in scan.terms where formula.classes.contains(.formula) {
            let end = formula.range.upperBound
            guard
                let close = (end + 2..<max(end + 2, min(scan.count, end + Self.kindLength))).first(where: {
                    scan.longestTerm(endingAt: $0, .genericOrgan).map { $0.range.lowerBound >= end } == true
                }), scan.classes[end..<close].allSatisfy({ $0 == .han })
            else { continue }
            for start in [formula.range.lowerBound, formula.range.lowerBound - 2]
            where start >= 2 && Self.firsts.contains(where: { scan.has($0, at: start - 2) }) {
                add(start..<close, .programme, 70)
            }
        }
    }

    /// Characters of a kind behind its formula.
    private static let kindLength = 9
    private static let firsts = ["首个", "首家", "首批"]

    /// 首期 + “石榴籽反诈夜校”, 2024年全国 + “四季村晚”示范展示活动: one session of a quoted undertaking.
    mutating func addQuotedSessions() {
        let opening = EventOpening(scan: scan, placeStart: placeStart)
        for programme in candidates where programme.type == .programme {
            let (start, end) = (programme.range.lowerBound, programme.range.upperBound)
            guard scan.class(at: start) == .openQuote, scan.text[start] != "《" else { continue }
            if let number = opening.ordinal(endingAt: start), ["期", "届"].contains(scan.text[start - 1]) {
                add(number..<end, .event, 76)
            } else if scan.has("活动", at: end - 2), scan.has("全国", at: start - 2),
                let year = opening.year(endingAt: start - 2)
            {
                add(year..<end, .event, 76)
            }
        }
    }

    /// 第三届茶产业博览会 + 暨 + 首届茶文化节: two events in one name.
    mutating func joinTwins() {
        let events = candidates.filter { $0.type == .event }
        for first in events where scan.has("暨", at: first.range.upperBound) {
            for second in events where second.range.lowerBound == first.range.upperBound + 1 {
                add(first.range.lowerBound..<second.range.upperBound, .event, 70)
            }
        }
    }
}
