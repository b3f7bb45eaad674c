import Lexicon

/// Sentences that tell of learning by a form of it: who went, where to, and whether they learned there.
extension ExchangeReading {
    /// The forms of learning, in the order in which they are asked for.
    private static let forms: [(ExchangeWords.Classes, Exchange.Form)] = [
        (.secondment, .secondment), (.shadowing, .shadowing), (.visit, .visit), (.training, .training),
        (.exchange, .exchange), (.study, .visit), (.tour, .visit),
    ]
    /// Divisions that a journey leads to at least whose form the sentence does not say.
    private static let tourLength = 2

    /// Reads a sentence by the forms of learning that it names; whether it is told with that.
    mutating func readForms(of sentence: ExchangeSentence) -> Bool {
        if readFurtherHosts(of: sentence) { return true }
        let learns = sentence.saysWhoLearns || sentence.speaksOfGoers && party != nil
        for (classes, form) in Self.forms {
            // A post for a time says by itself that somebody was sent.
            guard learns || form == .secondment || form == .shadowing,
                let word = word(of: classes, for: form, in: sentence)
            else { continue }
            // 跟班的岗位在…: where the place is said, somebody has it.
            if !learns, form == .shadowing, sentence.seat(of: word).isEmpty,
                !persons.contains(where: { sentence.range.contains($0.lowerBound) })
            {
                continue
            }
            let hosts = hosts(of: word, form: form, in: sentence)
            let isTold =
                hosts.isEmpty
                ? readWithoutHosts(word, form: form, in: sentence)
                : read(hosts, of: word, form: form, isTour: classes == .tour, in: sentence)
            if isTold { return true }
        }
        return false
    }

    /// 去的是梅陇镇永联村: where those of the exchange told last went, or those who had set out before; whether the sentence
    /// says so.
    private mutating func readFurtherHosts(of sentence: ExchangeSentence) -> Bool {
        let hosts = sentence.furtherHosts
        let further = hosts.map(\.name)
        guard !further.isEmpty else { return false }
        if let told = exchanges.last {
            if further.contains(told.learner) { return false }
            // 12个人被分到点头镇、管阳镇: all those of whom it was told, where they went.
            if told.people != nil, sentence.people == told.people { return true }
            // 第一天到黄杜村: the villages of a journey are seen.
            if told.form == .visit, !hosts.contains(where: \.isDivision) { return true }
            add(further, of: told.learner, form: told.form, in: sentence)
            return true
        }
        guard let party, !further.contains(party.learner.name) else { return false }
        add(further, of: learners.fullName(of: party.learner), form: party.form, in: sentence)
        return true
    }

    /// The first word of `classes` that tells of learning; 学习 and 先后走进 do only where they have a host.
    private func word(
        of classes: ExchangeWords.Classes, for form: Exchange.Form, in sentence: ExchangeSentence
    ) -> ExchangeTerm? {
        let needsHost = classes == .study || classes == .tour
        return sentence.terms.first {
            !$0.classes.isDisjoint(with: classes) && !sentence.isNamed($0.range)
                && !sentence.isOfMeeting($0.range) && !sentence.isOrigin($0.range)
                && (!needsHost || !sentence.hosts(of: $0, form: form).isEmpty)
        }
    }

    /// Where people learn in the form `word`; empty where the sentence names and means no place.
    private func hosts(
        of word: ExchangeTerm, form: Exchange.Form, in sentence: ExchangeSentence
    ) -> [ExchangeSentence.Host] {
        if let house = learners.houseMeant(in: sentence, before: word) { return [house] }
        let hosts = sentence.hosts(of: word, form: form)
        if !hosts.isEmpty { return sentence.firstWay(of: hosts) }
        return learners.host(atHomeIn: sentence, of: word).map { [$0] } ?? []
    }

    /// Reads that people learn at hosts without a name, or that they set out; whether the sentence is told with that.
    private mutating func readWithoutHosts(
        _ word: ExchangeTerm, form: Exchange.Form, in sentence: ExchangeSentence
    ) -> Bool {
        if let home = learners.home, let hosts = sentence.unnamedHosts(before: word) {
            add(hosts, of: learners.fullName(of: home), form: form, in: sentence)
            return true
        }
        if sentence.tellsOfSettingOut, let learner = learners.learner(in: sentence, hosts: [], form: word.range) {
            party = (learner, form)
        }
        return false
    }

    /// Reads who learns at `hosts`, unless nobody does; whether the sentence is told with that.
    private mutating func read(
        _ hosts: [ExchangeSentence.Host], of word: ExchangeTerm, form: Exchange.Form, isTour: Bool,
        in sentence: ExchangeSentence
    ) -> Bool {
        if sentence.isPlan(of: hosts) { return true }
        // 先后走进…: with nobody who is taken along, of one county's villages or of one place alone, it is no
        // journey to learn.
        if isTour, !sentence.sends(before: hosts) || hosts.filter(\.isDivision).count < Self.tourLength {
            return false
        }
        // 到毕节挂职、支教、支医: who goes to give does not learn.
        let end = hosts.map(\.range.upperBound).max() ?? sentence.range.lowerBound
        if sentence.gives(after: end, inClause: form != .visit) { return true }
        // 考察团先后走进八经社区: who is on a journey already told of makes its stops.
        let namesLearner = learners.names(learnerIn: sentence, before: hosts)
        if let told = exchanges.last, form == .visit, !namesLearner {
            // What those on a course are shown is part of it.
            if told.form != .training { readStops(hosts, of: told, in: sentence) }
            return true
        }
        let goesOn = sentence.speaksOfGoers && !namesLearner
        if let learner = goesOn ? party?.learner : learners.learner(in: sentence, hosts: hosts, form: word.range) {
            return add(hosts, of: goingOn(learner, by: form, in: sentence), form: form, in: sentence)
        }
        // 万山区选派干部到吴江区挂职,吴江区选派干部到万山区挂职: the first clause of two.
        let first = sentence.firstClause(of: hosts)
        guard let learner = learners.learner(in: sentence, hosts: first, form: word.range) else { return false }
        return add(first, of: goingOn(learner, by: form, in: sentence), form: form, in: sentence)
    }

    /// 代表团转道安徽省滁州市: the people of whom `told` tells go on to another place.
    private mutating func readStops(
        _ hosts: [ExchangeSentence.Host], of told: Exchange, in sentence: ExchangeSentence
    ) {
        let elsewhere = hosts.filter { isElsewhere($0, than: told) }.map(\.name)
        guard sentence.goesOn(to: hosts), !elsewhere.isEmpty else { return }
        add(elsewhere, of: told.learner, form: .visit, in: sentence)
    }

    /// Whether `host` lies in another city than who learns, and is none of the hosts of `told`, as far as codes tell.
    private func isElsewhere(_ host: ExchangeSentence.Host, than told: Exchange) -> Bool {
        guard let code = host.division else { return false }
        func codes(of names: [String]) -> [Int] {
            learners.places.entities.filter { names.contains($0.name) }.compactMap(\.adcode)
        }
        let (own, seen) = (codes(of: [told.learner]), codes(of: exchanges.flatMap(\.hosts)))
        return !(own + seen).isEmpty && own.allSatisfy { $0 / 100 != code / 100 }
            && seen.allSatisfy { $0 != code && !ExchangePlaces.lies(code, within: $0) }
    }

    /// 选送40名管家到德清县: who taught before, and is not named here, does not learn; who learned goes on to.
    private func goingOn(
        _ learner: ExchangeEntity, by form: Exchange.Form, in sentence: ExchangeSentence
    ) -> ExchangeEntity {
        guard let told = toldLearner else { return learner }
        // 县第二小学副校长…在望海园小学挂职, where the county's people are told of: one of those.
        if exchanges.last?.form == form, learners.isBody(learner, of: told) { return told }
        guard exchanges.contains(where: { $0.hosts.contains(learner.name) }),
            !sentence.names.contains(where: { $0.entity.name == learner.name })
        else { return learner }
        return told
    }

    /// Adds what `learner`, and those it is listed with, learn at those of `hosts` that may teach them; whether any do.
    private mutating func add(
        _ hosts: [ExchangeSentence.Host], of learner: ExchangeEntity, form: Exchange.Form, in sentence: ExchangeSentence
    ) -> Bool {
        var isTold = false
        if form == .secondment, learners.helps(learner, at: hosts) { return true }
        for learner in sentence.companions(of: learner) {
            let named = hosts.filter { learners.mayTeach($0, learner) }.map(\.name)
            guard !named.isEmpty else { continue }
            add(named, of: learners.fullName(of: learner), form: form, in: sentence)
            toldLearner = learner
            isTold = true
        }
        return isTold
    }
}
