import Lexicon

/// Who learns by one sentence: the ways in which it may name the learner, asked in turn.
struct LearnerSearch {
    /// Whom the sentence names, and for whom that one learns.
    private enum Named {
        case itself(ExchangeEntity)
        /// The division that it stands for, where it is an office or a delegation.
        case house(of: ExchangeEntity)
        /// The same for those on their way, of whom an office learns for itself.
        case party(ExchangeEntity)
    }

    private let learners: ExchangeLearners
    private let sentence: ExchangeSentence
    private let hosts: [ExchangeSentence.Host]
    /// The form of learning.
    private let form: Range<Int>
    /// Where the first of the hosts begins; without hosts the sentence's end.
    private let start: Int
    /// Where the last of them ends; the same.
    private let end: Int
    /// The hosts and the places of their addresses, by name: who teaches does not learn.
    private let taught: Set<String>
    /// What is done by those who send, before the hosts.
    private let send: ExchangeTerm?
    /// Who may be the subject, before the hosts.
    private let subjects: [ExchangeName]
    /// The place or body meant by a word like 我县 before the hosts, and where the word stands.
    private let own: (entity: ExchangeEntity, range: Range<Int>)?

    init(
        in sentence: ExchangeSentence, hosts: [ExchangeSentence.Host], form: Range<Int>, of learners: ExchangeLearners
    ) {
        let start = sentence.start(of: hosts)
        let taught = Set(
            hosts.map(\.entity.name)
                + sentence.names.filter { name in hosts.contains { $0.range.overlaps(name.range) } }.map(\.entity.name))
        self.learners = learners
        self.sentence = sentence
        self.hosts = hosts
        self.form = form
        self.start = start
        self.taught = taught
        end = hosts.map(\.range.upperBound).max() ?? sentence.range.upperBound
        send = sentence.terms.first {
            $0.classes.contains(.send) && $0.range.upperBound <= start && !sentence.isNoun($0)
        }
        subjects = sentence.subjects(upTo: start).filter { !taught.contains($0.entity.name) }
        own = learners.own(in: sentence, upTo: start)
    }

    /// Who learns: who is named as such, else the one the story is about; nil where nobody is left who does not teach.
    var learner: ExchangeEntity? {
        let named =
            heading ?? origin ?? partner ?? party ?? ownSender ?? sender ?? ownSubject ?? subject ?? followed ?? guest
        return switch named {
        case .itself(let entity): entity
        case .house(let entity): learners.house(of: entity, taught: taught)
        case .party(let entity): learners.party(entity, taught: taught)
        case nil:
            learners.ownHospital(taughtBy: hosts, before: sentence.range.upperBound)
                ?? learners.topic(before: sentence.range.lowerBound, taught: taught)
                ?? learners.homes.first { !taught.contains($0.name) }
        }
    }

    /// 【县行政审批服务局】: the body that a brief is set under.
    private var heading: Named? {
        guard let first = subjects.first, first.range.lowerBound == sentence.range.lowerBound + 1,
            sentence.text[sentence.range.lowerBound] == "【", first.range.upperBound < sentence.text.count,
            sentence.text[first.range.upperBound] == "】"
        else { return nil }
        return .itself(first.entity)
    }

    /// 来自新疆皮山县的30名教师: where those who learn come from.
    private var origin: Named? {
        for term in sentence.terms where term.classes.contains(.origin) {
            guard let last = sentence.innermostName(after: term.range.upperBound), !taught.contains(last.entity.name),
                last.range.upperBound < sentence.text.count
            else { continue }
            let next = sentence.text[last.range.upperBound]
            if next == "的" || NumeralClass.of(next) != .none { return .house(of: last.entity) }
        }
        return nil
    }

    /// 天堂镇与灵峰街道每季度互派: who is named right before 与 and the host, where something is done both ways.
    private var partner: Named? {
        guard let host = hosts.first, sentence.isMutual(form) else { return nil }
        let joint = host.range.lowerBound - 1
        // 大尹村镇 + 又 + 同
        guard joint > sentence.range.lowerBound, ExchangeSentence.with.contains(sentence.text[joint]),
            let name = sentence.names.last(where: { (0...1).contains(joint - $0.range.upperBound) })
        else { return nil }
        return learners.house(of: name.entity, taught: [host.entity.name]).map(Named.itself)
    }

    /// 率我市党政考察团: the place right before the delegation; 县农业农村局一行17人: the office that is on its way itself.
    private var party: Named? { subjects.last(where: sentence.standsBeforeParty).map { .party($0.entity) } }

    /// 我市选送: a place, right before the verb; 该院组织: the body the story speaks of; 该局副局长带队: the county whose office
    /// it is.
    private var ownSender: Named? {
        guard let own, !taught.contains(own.entity.name) else { return nil }
        let sendsItself = sentence.terms.contains {
            $0.classes.contains(.send) && $0.range.lowerBound == own.range.upperBound
        }
        if sendsItself { return .itself(own.entity) }
        return own.entity.type == .organization ? .house(of: own.entity) : nil
    }

    /// The last subject before the verb that sends.
    private var sender: Named? {
        guard let send, let subject = subjects.last(where: { $0.range.upperBound <= send.range.lowerBound }) else {
            return nil
        }
        // 营商环境建设局组织12名业务骨干: an office whose own people go learns for itself.
        if subject.entity.type == .organization,
            sentence.terms.contains(where: {
                $0.classes.contains(.staff) && (send.range.upperBound..<start).contains($0.range.lowerBound)
            }),
            !subject.entity.name.hasSuffix("组织部"), !subject.entity.name.hasSuffix("委")
        {
            return .itself(subject.entity)
        }
        // 宁县县委常委、统战部部长王辉带领: of the bodies of one subject, the one that says whose it is.
        let apposed = subjects.last {
            $0.range.upperBound <= subject.range.upperBound && learners.places.isPlaced($0.entity)
                && !sentence.hasComma(in: $0.range.upperBound..<max($0.range.upperBound, subject.range.lowerBound))
        }
        return .house(of: (apposed ?? subject).entity)
    }

    /// A word like 我县 alone, or where somebody sends.
    private var ownSubject: Named? {
        guard let own, subjects.isEmpty || send != nil else { return nil }
        return .itself(own.entity)
    }

    /// The first subject.
    private var subject: Named? {
        guard let subject = subjects.first else { return nil }
        // 又组织思旸镇、凯本镇的15名书记: the story's own county sends people of several of its towns.
        if let send, send.range.upperBound <= subject.range.lowerBound, sentence.isListed(subject),
            let home = learners.homes.first(where: { $0.adcode != nil && !taught.contains($0.name) })
        {
            return .itself(home)
        }
        return postHolder(subject)
    }

    /// 在嘉兴市南湖区挂职的遂昌干部: who learns stands behind the form. 挂任钟管镇副镇长的屯昌县干部: and behind the post.
    private var followed: Named? {
        let told = max(form.upperBound, end)
        let limit = min(sentence.range.upperBound, told + ExchangeSentence.postLength)
        guard form.lowerBound >= end || form.upperBound <= start,
            let of = (told..<limit).first(where: { sentence.text[$0] == "的" }), form.lowerBound < end || of == told,
            let index = sentence.names.firstIndex(where: {
                $0.range.lowerBound > of && !taught.contains($0.entity.name)
            }), sentence.names[index].range.lowerBound - of <= Self.followingReach,
            // 前来考察的乐昌市农业农村局一行12人: the last of the address, as before the form.
            let last = sentence.address(from: index).prefix(while: { !taught.contains($0.entity.name) }).last
        else { return nil }
        return sentence.standsBeforeParty(last) ? .party(last.entity) : postHolder(last)
    }
    /// Characters from 的 on in which the name of those begins who learned.
    private static let followingReach = 5

    /// 迎来静宁县考察团: the guests stand behind the verb.
    private var guest: Named? {
        guard
            let receive = sentence.terms.first(where: {
                $0.classes.contains(.receive) && $0.range.lowerBound >= end
            }),
            let guest = sentence.innermostName(after: receive.range.upperBound), !taught.contains(guest.entity.name)
        else { return nil }
        return .house(of: guest.entity)
    }

    /// 洋县谢村镇副镇长: whose post it is, the county of the town; else the house of `name` itself.
    private func postHolder(_ name: ExchangeName) -> Named {
        guard name.entity.type == .place, name.entity.adcode == nil, learners.words.closes(name.entity.name, .town),
            sentence.opensPost(at: name.range.upperBound)
        else { return .house(of: name.entity) }
        let above = sentence.names.last { $0.range.upperBound == name.range.lowerBound && $0.entity.adcode != nil }
        let county = above?.entity ?? learners.homes.first { $0.adcode != nil && !taught.contains($0.name) }
        return county.map(Named.itself) ?? .house(of: name.entity)
    }
}
