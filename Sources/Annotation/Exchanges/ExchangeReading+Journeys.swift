import Lexicon

/// Journeys to another county of which no form of learning is said: who sets out, where to, and what for.
extension ExchangeReading {
    /// 10人扎进礼泉县,给店家当伙计; 14名掌柜先到宜丰县看水煮笋怎么保鲜: people who set out, with what for.
    mutating func readJourney(_ sentence: ExchangeSentence, followedBy next: ExchangeSentence?) {
        guard
            !sentence.terms.contains(where: {
                $0.classes.contains(.aid) && !sentence.isHeard($0.range)
                    // The 旅游 of 县旅游局 is nobody's errand.
                    || $0.classes.contains(.errand) && !sentence.isNamed($0.range)
            })
        else { return }
        // 接着…扎到唐寨镇: the next stop of those of whom the sentence before told.
        let isNext =
            toldLearner != nil && exchanges.last?.quote.upperBound == sentence.range.lowerBound - 1
            && sentence.opensNextStop
        let goesOn = sentence.speaksOfGoers || isNext
        let visitor = learners.visitor(in: sentence)
        var hosts: [ExchangeSentence.Host] = []
        var form: Exchange.Form?
        var isJourney = false
        for lead in sentence.terms
        where !lead.classes.isDisjoint(with: [.host, .journey, .went]) && !sentence.isNamed(lead.range)
            && !sentence.isOrigin(lead.range)
        {
            let reached = sentence.hosts(behind: lead).filter { host in
                !hosts.contains { $0.name == host.name || $0.range.overlaps(host.range) }
                    && (visitor != nil && host.entity.name != visitor?.name || goesOn && party != nil
                        || learners.isElsewhere(host)
                        || lead.classes.contains(.journey) && (host.isPlaced || host.isDivision))
            }
            guard !reached.isEmpty else { continue }
            form = form ?? sentence.purpose(behind: lead)
            isJourney = isJourney || lead.classes.contains(.journey)
            hosts += reached
        }
        let people = sentence.people(before: hosts)
        // 河西镇的梨农凑出一支9人小队,背着馍馍出了门: where to, the next sentence says.
        if hosts.isEmpty, people, ExchangeSentence.setsOut(text[sentence.range]) {
            party = learners.learner(in: sentence, hosts: [], form: sentence.end).map { ($0, .visit) } ?? party
            return
        }
        guard
            people || goesOn || visitor != nil || sentence.sends(before: hosts) || sentence.isParty(before: hosts)
                || isJourney && persons.contains(where: { sentence.range.contains($0) })
        else { return }
        if let visitor, hosts.isEmpty {
            // 胡阳镇的7名党务干部登车观摩: guests of whom it is not said where they came.
            guard sentence.terms.contains(where: { !$0.classes.isDisjoint(with: [.visit, .shadowing, .guest]) }),
                let home = learners.homes.first(where: { $0.name != visitor.name })
            else {
                party = (visitor, .visit)
                return
            }
            add([home.name], of: learners.fullName(of: visitor), form: .visit, in: sentence)
            return
        }
        // 何永寿带着15名干部来到达板镇。他们…: what for, the next sentence may say.
        if form == nil, people, let next, next.names.isEmpty || next.speaksOfGoers {
            form = next.purpose(behind: nil)
        }
        guard let form, !hosts.isEmpty,
            let learner = visitor
                ?? (goesOn && !learners.names(learnerIn: sentence, before: hosts)
                    ? (isNext ? toldLearner : nil) ?? party?.learner : nil)
                ?? learners.learner(in: sentence, hosts: hosts, form: sentence.end)
        else { return }
        let name = learners.fullName(of: learner)
        let named = hosts.filter { learners.mayTeach($0, learner) }.map(\.name)
        guard !named.isEmpty,
            !exchanges.contains(where: { $0.learner == name && Set(named).isSubset(of: $0.hosts) })
        else { return }
        add(named, of: name, form: form, in: sentence)
        toldLearner = learner
    }
}
