import Lexicon

/// Who teaches where guests come and it is not said where to.
extension ExchangeLearners {
    /// 来我县考察, 来邓考察, 来访: the story's own place, where a word for it leads to the form of learning.
    func host(atHomeIn sentence: ExchangeSentence, of word: ExchangeTerm) -> ExchangeSentence.Host? {
        let present = Set(sentence.names.map(\.entity.name))
        func host(_ entity: Entity?, _ range: Range<Int>) -> ExchangeSentence.Host? {
            entity.map { ExchangeSentence.Host(range: range, name: $0.name, entity: $0) }
        }
        for lead in sentence.terms
        where lead.classes.contains(.host) && lead.range.upperBound < word.range.upperBound
            && !sentence.isOrigin(lead.range)
        {
            let start = lead.range.upperBound
            for own in sentence.terms where own.range.lowerBound == start && own.classes.contains(.own) {
                guard let kind = words.kind(of: text[own.range]), own.range.count == kind.count + 1,
                    Self.demonstratives.contains(text[own.range.lowerBound]),
                    text[own.range].suffix(kind.count).elementsEqual(kind),
                    (0...ExchangeSentence.nearReach).contains(word.range.lowerBound - own.range.upperBound)
                else { continue }
                let named = homes.first {
                    !present.contains($0.name) && $0.type == .place
                        && $0.name.unicodeScalars.suffix(kind.count).elementsEqual(kind)
                }
                if let host = host(named ?? homes.first { !present.contains($0.name) && $0.adcode != nil }, own.range) {
                    return host
                }
            }
            // 来邓考察: one character of the name, as papers call their own county.
            if start + 1 == word.range.lowerBound, lead.range.count == 1,
                let host = host(
                    homes.first {
                        !present.contains($0.name) && $0.adcode != nil && $0.name.unicodeScalars.contains(text[start])
                    },
                    start..<(start + 1))
            {
                return host
            }
        }
        // 我县接待了…前来学习: the house that stands before the verb.
        // And not 接收单位, which takes in nobody in particular.
        if let receive = sentence.terms.first(where: { $0.classes.contains(.receive) }) {
            let received = chain(after: receive.range.upperBound, in: sentence)?.entity.name
            let takesIn =
                received != nil
                || sentence.terms.contains {
                    !$0.classes.isDisjoint(with: [.delegation, .guest, .origin])
                        && $0.range.lowerBound >= receive.range.upperBound
                }
            if takesIn,
                let subject = sentence.names.last(where: {
                    $0.range.upperBound <= receive.range.lowerBound && $0.entity.name != received
                }),
                let entity = house(of: subject.entity, taught: [])
            {
                return host(entity, subject.range)
            }
        }
        // Guests come from elsewhere, and it is said from where.
        guard let guest = sentence.terms.first(where: { $0.classes.contains(.guest) }),
            sentence.names.contains(where: { comesFromElsewhere($0.entity) })
        else { return nil }
        if let scene = scene(of: sentence, before: guest.range) { return host(scene, guest.range) }
        return host(homes.first { !present.contains($0.name) && $0.adcode != nil }, guest.range)
    }

    /// 宋家沟村停下两辆大巴,娑婆乡的党员来这里参观: the place of which a clause before that of the guests tells.
    private func scene(of sentence: ExchangeSentence, before guest: Range<Int>) -> Entity? {
        guard let first = sentence.names.first, first.entity.type == .place,
            let comma = (first.range.upperBound..<max(first.range.upperBound, guest.lowerBound)).first(where: {
                CharacterClass(text[$0]) == .comma
            }), let next = sentence.names.first(where: { $0.range.lowerBound > first.range.lowerBound }),
            next.range.lowerBound > comma, next.entity.name != first.entity.name
        else { return nil }
        return first.entity
    }
}
