import Lexicon

/// Journeys to another county of which no form of learning is said: who sets out, where to, and what for.
extension ExchangeReading {
    /// What one sentence tells of a journey.
    private struct Journey {
        /// Who comes from elsewhere, by number.
        let visitor: ExchangeEntity?
        /// Whether those are on their way of whom the story has told.
        let goesOn: Bool
        /// Whether it is the next stop of those of whom the sentence before told.
        let isNext: Bool
        /// Where it leads.
        var hosts: [ExchangeSentence.Host] = []
        /// What for; nil where the sentence does not say.
        var form: Exchange.Form?
        /// Whether a word that leads there says by itself that somebody set out.
        var isSaid = false
    }

    /// 10人扎进礼泉县,给店家当伙计; 14名掌柜先到宜丰县看水煮笋怎么保鲜: people who set out, with what for.
    mutating func readJourney(_ sentence: ExchangeSentence, followedBy next: ExchangeSentence?) {
        guard !sentence.isErrand else { return }
        if readScene(of: sentence) { return }
        var journey = journey(in: sentence)
        let people = sentence.people(before: journey.hosts)
        // 河西镇的梨农凑出一支9人小队,背着馍馍出了门: where to, the next sentence says.
        if journey.visitor == nil, journey.hosts.isEmpty, people, ExchangeSentence.setsOut(text[sentence.range]) {
            party = learners.learner(in: sentence, hosts: [], form: sentence.end).map { ($0, .visit) } ?? party
            return
        }
        guard people || isMade(journey, in: sentence), !sentence.isPlan(of: journey.hosts) else { return }
        if let visitor = journey.visitor, journey.hosts.isEmpty {
            readVisit(of: visitor, in: sentence)
            return
        }
        // 何永寿带着15名干部来到达板镇。他们…: what for, the next sentence may say.
        if journey.form == nil, people, let next, next.names.isEmpty || next.speaksOfGoers {
            journey.form = next.purpose(behind: nil)
        }
        if journey.isNext { journey.form = journey.form ?? exchanges.last?.form ?? party?.form }
        guard let form = journey.form, !journey.hosts.isEmpty, let learner = learner(of: journey, in: sentence) else {
            return
        }
        let name = learners.fullName(of: learner)
        let named = journey.hosts.filter { learners.mayTeach($0, learner) }.map(\.name)
        guard !named.isEmpty,
            !exchanges.contains(where: { $0.learner == name && Set(named).isSubset(of: $0.hosts) })
        else { return }
        add(named, of: name, form: form, in: sentence)
        toldLearner = learner
    }

    /// 在漾濞彝族自治县,代表团走进光明村: where those are who have set out; whether the sentence says so.
    private mutating func readScene(of sentence: ExchangeSentence) -> Bool {
        guard let party, let scene = sentence.sceneOfGoers, scene.isDivision,
            learners.mayTeach(scene, party.learner)
        else { return false }
        add([scene.name], of: learners.fullName(of: party.learner), form: party.form, in: sentence)
        toldLearner = party.learner
        return true
    }

    /// Where the words of `sentence` lead, and what for.
    private func journey(in sentence: ExchangeSentence) -> Journey {
        // 接着…扎到唐寨镇: the next stop of those of whom the sentence before told.
        // 6日,王书记来到石桥村: somebody else.
        let isNext =
            sentence.opensNextStop && (toldLearner != nil && exchanges.last?.form == .visit || party != nil)
            && !persons.contains { sentence.range.contains($0.lowerBound) }
        var journey = Journey(
            visitor: learners.visitor(in: sentence),
            goesOn: sentence.speaksOfGoers || isNext, isNext: isNext)
        for lead in sentence.terms
        where !lead.classes.isDisjoint(with: [.host, .journey, .went]) && !sentence.isNamed(lead.range)
            && !sentence.isOrigin(lead.range)
        {
            let reached = sentence.hosts(behind: lead).filter { isEnd($0, of: journey, behind: lead) }
            guard !reached.isEmpty else { continue }
            journey.form = journey.form ?? sentence.purpose(behind: lead)
            journey.isSaid = journey.isSaid || lead.classes.contains(.journey)
            journey.hosts += reached
        }
        return journey
    }

    /// Whether the journey leads to `host` behind `lead`: somebody who comes from elsewhere or is on the way is there, or it
    /// lies elsewhere itself.
    private func isEnd(_ host: ExchangeSentence.Host, of journey: Journey, behind lead: ExchangeTerm) -> Bool {
        if journey.hosts.contains(where: { $0.name == host.name || $0.range.overlaps(host.range) }) { return false }
        if let visitor = journey.visitor, host.entity.name != visitor.name { return true }
        return journey.goesOn && party != nil || learners.isElsewhere(host)
            || lead.classes.contains(.journey) && (host.isPlaced || host.isDivision)
    }

    /// Whether the sentence tells of somebody who makes the journey, other than by a number of people.
    private func isMade(_ journey: Journey, in sentence: ExchangeSentence) -> Bool {
        journey.goesOn || journey.visitor != nil || sentence.sends(before: journey.hosts)
            || sentence.isParty(before: journey.hosts)
            || journey.isSaid && persons.contains { sentence.range.contains($0.lowerBound) }
    }

    /// Guests who look at things, where no word says that they are guests.
    private static let fewestGuests = 3

    /// 胡阳镇的7名党务干部登车观摩: guests of whom it is not said where they came.
    private mutating func readVisit(of visitor: ExchangeEntity, in sentence: ExchangeSentence) {
        let looks = sentence.classes.contains(.lesson) && (sentence.people ?? 0) >= Self.fewestGuests
        guard looks || !sentence.classes.isDisjoint(with: [.visit, .shadowing, .guest]),
            let home = learners.homes.first(where: { $0.name != visitor.name })
        else {
            party = (visitor, .visit)
            return
        }
        add([home.name], of: learners.fullName(of: visitor), form: .visit, in: sentence)
    }

    /// Who makes the journey: the visitor, those of whom the story goes on telling, else whom the sentence names.
    private func learner(of journey: Journey, in sentence: ExchangeSentence) -> ExchangeEntity? {
        if let visitor = journey.visitor { return visitor }
        if journey.goesOn, !learners.names(learnerIn: sentence, before: journey.hosts),
            let told = (journey.isNext ? toldLearner : nil) ?? party?.learner ?? toldLearner
        {
            return told
        }
        return learners.learner(in: sentence, hosts: journey.hosts, form: sentence.end)
    }
}
