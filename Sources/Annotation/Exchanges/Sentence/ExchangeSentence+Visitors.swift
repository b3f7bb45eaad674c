/// Whether those who come from a place or body are counted, taken along or called a party.
extension ExchangeSentence {
    /// 静宁县26名果农: whether a number of people stands behind `name`.
    func isCounted(_ name: ExchangeName) -> Bool {
        var next = name.range.upperBound
        // 从勐海县赶来的23名茶农
        for word in Self.arrivals where text[next...].starts(with: word) { next += word.count }
        // 祁连县 + 文旅系统 + 的22名干部
        let trade = text[next...].prefix(Self.tradeLength).firstIndex(of: "的") ?? next
        if text[next..<trade].allSatisfy({ CharacterClass($0) == .han }) { next = trade }
        if next < text.count, text[next] == "的" { next += 1 }
        return countsPeople(from: next)
    }

    /// 荣成市人民法院副院长隋志刚 + 一行6人, 马峪乡的老果农, + 一行15人: whether 一行 and a number stand a post and a name, or
    /// a word and a comma, behind `name`.
    func isPartyCounted(behind name: ExchangeName) -> Bool {
        let isCounted = terms.contains { term in
            term.classes.contains(.party)
                && (1...Self.partyGap).contains(term.range.lowerBound - name.range.upperBound)
                && countsPeople(from: term.range.upperBound)
        }
        return isCounted
            && !terms.contains { term in
                term.classes.contains(.host) && term.range.lowerBound >= name.range.upperBound
                    && term.range.lowerBound < name.range.upperBound + Self.partyGap
                    && text[term.range.lowerBound] != "来"
            }
    }

    /// 三合镇镇长何永寿带着15名干部: whether somebody of `address`, one of `addresses`, takes people along to the last name
    /// of the sentence.
    func sends(behind address: ArraySlice<ExchangeName>) -> Bool {
        guard address.endIndex == names.count - 1, let start = address.last?.range.upperBound, people != nil else {
            return false
        }
        let end = names[address.endIndex].range.lowerBound
        return terms.contains {
            $0.classes.contains(.send) && $0.range.lowerBound >= start && $0.range.upperBound <= end
        }
    }

    /// Whether a word leads to `name`, so that nobody comes from there.
    func isLed(to name: ExchangeName) -> Bool {
        terms.contains {
            $0.classes.contains(.host) && $0.range.upperBound <= name.range.lowerBound
                && $0.range.upperBound + Self.leadGap >= name.range.lowerBound && !isOrigin($0.range)
        }
    }

    /// Whether a number of people begins at `start`: 26名果农.
    func countsPeople(from start: Int) -> Bool {
        guard start < range.upperBound, NumeralClass.of(text[start]) != .none else { return false }
        let end = min(start + Self.countLength, range.upperBound)
        return Self.people(in: start..<end, of: text) != nil
    }

    /// Whether `name` stands right before a delegation, before 一行, or before the number of its people (县文化馆9名干部).
    func standsBeforeParty(_ name: ExchangeName) -> Bool {
        name.entity.type == .organization && countsPeople(from: name.range.upperBound)
            || terms.contains {
                !$0.classes.isDisjoint(with: [.delegation, .party]) && $0.range.lowerBound == name.range.upperBound
            }
    }

    /// 宋家沟村停下两辆大巴,娑婆乡的党员来这里参观: the place of which a clause before that of the guests tells.
    func scene(before guest: Range<Int>) -> ExchangeEntity? {
        guard let first = names.first, first.entity.type == .place,
            let comma = (first.range.upperBound..<max(first.range.upperBound, guest.lowerBound)).first(where: {
                CharacterClass(text[$0]) == .comma
            }), let next = names.first(where: { $0.range.lowerBound > first.range.lowerBound }),
            next.range.lowerBound > comma, next.entity.name != first.entity.name
        else { return nil }
        return first.entity
    }

    /// What may stand between where somebody comes from and how many they are.
    private static let arrivals: [[Unicode.Scalar]] = [
        ["来", "了"], ["有"], ["赶", "来"], ["远", "道", "而", "来"], ["专", "程", "赶", "来"], ["慕", "名", "而", "来"],
    ]
    /// Characters between a place and 的, in which the trade is said of those who come.
    private static let tradeLength = 6
    /// Characters between who comes and 一行.
    private static let partyGap = 10
    /// Characters between a word that leads somewhere and the last name of the address.
    private static let leadGap = 12
    /// Characters in which the count of those who come is said.
    private static let countLength = 8
}
