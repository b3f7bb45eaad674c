import Lexicon

/// Those of a party that has been told of who have hosts of their own: 孟繁星进了四会市行政服务中心.
extension ExchangeReading {
    /// Reads who of those sent learned where, by a person's name right before the word that leads there; whether anybody.
    ///
    /// Only what lies where the party went counts, and another hospital where a hospital sends: others have meetings there,
    /// or are from there.
    mutating func readMembers(of sentence: ExchangeSentence) -> Bool {
        guard let told = exchanges.last(where: { Self.ofParties.contains($0.form) }), let learner = toldLearner,
            !sentence.isErrand
        else { return false }
        let seats = learners.places.entities.filter { told.hosts.contains($0.name) }
            .compactMap { $0.adcode ?? learners.places.seat(of: $0) }
        var isTold = false
        for address in sentence.addresses {
            guard let first = address.first, let host = sentence.list(from: first.range.lowerBound).first,
                isMemberNamed(before: first.range.lowerBound, in: sentence), !told.hosts.contains(host.name),
                host.entity.type == .organization || address.count > 1,
                let code = host.division ?? learners.places.seat(of: host.entity),
                seats.contains(where: { $0 == code || ExchangePlaces.lies(code, within: $0) })
                    || learners.areHouses(host.entity, learner) && learners.isElsewhere(code)
            else { continue }
            add([host.name], of: learners.fullName(of: learner), form: told.form, in: sentence)
            isTold = true
        }
        return isTold
    }

    /// The forms of learning for which a house or county sends people to stay.
    private static let ofParties: [Exchange.Form] = [.secondment, .shadowing, .training]

    /// Whether a person is named right before the word that leads to `start`: 侯雪松 + 去了, 费宏伟 + 则在, 鲁正平 + 老师被推荐去了.
    private func isMemberNamed(before start: Int, in sentence: ExchangeSentence) -> Bool {
        guard let lead = Self.leads.suffix(of: text[sentence.range.lowerBound..<start]) else { return false }
        return persons.contains {
            (0...Self.gap).contains(lead.range.lowerBound - $0.upperBound)
                && !text[$0.upperBound..<lead.range.lowerBound].contains { CharacterClass($0) == .comma }
        }
    }

    private static let leads = PhraseTable(.exchangeWords, of: "member")
    /// Characters between a person's name and the word that leads to the host.
    private static let gap = 3
}
