import Lexicon

/// What lies outside of the county or city that the story is about, and who comes from there.
extension ExchangeLearners {
    /// Whether a county or city of another place is named in `range`.
    func namesElsewhere(in range: Range<Int>) -> Bool {
        var index = names.firstPlace(from: range.lowerBound)
        while index < names.count, names[index].range.lowerBound < range.upperBound {
            if comesFromElsewhere(names[index].entity) { return true }
            index += 1
        }
        return false
    }

    /// Whether `host` lies outside of the story's own county or city.
    func isElsewhere(_ host: ExchangeSentence.Host) -> Bool {
        (host.division ?? host.entity.adcode ?? places.addresses[host.entity.name]).map(isElsewhere) ?? false
    }

    /// Whether `entity` lies, or is a body that has its seat, outside of the story's own county or city.
    func comesFromElsewhere(_ entity: ExchangeEntity) -> Bool {
        (entity.adcode ?? places.addresses[entity.name] ?? places.seat(of: entity)).map(isElsewhere) ?? false
    }

    /// Whether the division of that code, below a province, neither lies in the story's own nor holds it.
    func isElsewhere(_ code: Int) -> Bool {
        guard code % 10_000 != 0, let own = homeDivision?.adcode else { return false }
        if own == code { return false }
        if own % 100 == 0 || code % 100 == 0 { return own / 100 != code / 100 }
        return true
    }

    /// Whether somebody of `sender`, elsewhere, takes up a post at `hosts`, all of them the paper's own, by way of help from
    /// richer parts (东西部协作): who helps does not learn.
    func helps(_ sender: ExchangeEntity, at hosts: [ExchangeSentence.Host]) -> Bool {
        guard comesFromElsewhere(sender),
            hosts.allSatisfy({ ($0.division ?? places.addresses[$0.entity.name]).map(page.isPapersOwn) ?? false })
        else { return false }
        return Self.cooperation.occurs(in: text[...])
    }
    private static let cooperation = PhraseTable(.exchangeWords, of: "cooperation")

    /// Whether `body` is one of the division `place`: its name opens with it, or with its rank (县第二小学).
    func isBody(_ body: ExchangeEntity, of place: ExchangeEntity) -> Bool {
        guard body.type == .organization, place.type == .place, let code = place.adcode else { return false }
        if let seat = places.seat(of: body) { return seat == code }
        return body.name.unicodeScalars.first.map { first in
            ScalarSet.governmentEnds.contains(first) && place.officialName.unicodeScalars.last == first
        } ?? false
    }

    /// Who comes from elsewhere, by number: 静宁县26名果农, 来自西盟佤族自治县的19名村支书.
    func visitor(in sentence: ExchangeSentence) -> ExchangeEntity? {
        for address in sentence.addresses {
            guard let last = address.last, let code = division(of: address), isElsewhere(code),
                sentence.isCounted(last) || sentence.isPartyCounted(behind: last)
                    || sentence.sends(behind: address)
            else { continue }
            return sentence.isLed(to: last) ? nil : last.entity
        }
        return nil
    }

    /// The code of the division that the last of an address lies in.
    private func division(of address: ArraySlice<ExchangeName>) -> Int? {
        guard let last = address.last?.entity else { return nil }
        // 江西省 + 玉山县人民法院: the seat is in the body's name.
        let seat = last.type == .organization ? places.seat(of: last) : nil
        return seat ?? address.last { $0.entity.adcode != nil }?.entity.adcode ?? places.addresses[last.name]
    }
}
