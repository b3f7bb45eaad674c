import Lexicon

/// Who a sentence says is on the way, and what for.
extension ExchangeSentence {
    /// Whether somebody who may learn is named: people, those who send them, or a place right before 赴 or 到.
    var saysWhoLearns: Bool {
        terms.contains { term in
            term.classes.contains(.learner)
                || term.classes.contains(.host) && names.contains { $0.range.upperBound == term.range.lowerBound }
        }
    }

    /// Whether somebody sends or takes people along before the first of `hosts` is named.
    func sends(before hosts: [Host]) -> Bool {
        let start = start(of: hosts)
        return terms.contains { $0.classes.contains(.send) && $0.range.upperBound <= start }
    }

    /// 按照辽宁省与江苏省对口合作的安排, 在工作队的组织下: whether a word for sending is said of as a thing, and nobody sends.
    func isNoun(_ send: ExchangeTerm) -> Bool {
        send.range.lowerBound > range.lowerBound && text[send.range.lowerBound - 1] == "的"
    }

    /// Whether a delegation or 一行 stands before the first of `hosts`.
    func isParty(before hosts: [Host]) -> Bool {
        let start = start(of: hosts)
        return terms.contains {
            !$0.classes.isDisjoint(with: [.delegation, .party]) && $0.range.upperBound <= start
        }
    }

    /// Whether what is done for others stands behind `start`, in its clause or anywhere; 视察 of 异地视察 is not.
    func gives(after start: Int, inClause: Bool) -> Bool {
        let comma = (start..<range.upperBound).first { CharacterClass(text[$0]) == .comma }
        let end = inClause ? comma ?? range.upperBound : range.upperBound
        return terms.contains { aid in
            aid.classes.contains(.aid) && (start..<end).contains(aid.range.lowerBound) && !isHeard(aid.range)
                && !terms.contains {
                    !$0.classes.isDisjoint(with: .forms) && $0.range.count > aid.range.count
                        && $0.range.overlaps(aid.range)
                }
        }
    }

    /// 听谷春梅讲课: whether what is done for others is done for those who listen.
    func isHeard(_ aid: Range<Int>) -> Bool {
        let reach = text[max(range.lowerBound, aid.lowerBound - Self.hearing)..<aid.lowerBound]
        return reach.split { CharacterClass($0) == .comma }.last.map {
            $0.endIndex == aid.lowerBound && $0.contains("听")
        }
            ?? false
    }

    /// Characters between 听 and what is heard.
    private static let hearing = 8

    /// Whether the sentence tells of what is done for others, or of another errand than to learn.
    var isErrand: Bool {
        terms.contains {
            $0.classes.contains(.aid) && !isHeard($0.range)
                // The 旅游 of 县旅游局 is nobody's errand.
                || $0.classes.contains(.errand) && !isNamed($0.range)
        }
    }

    /// Whether what the sentence tells of `hosts` is only meant to be done.
    func isPlan(of hosts: [Host]) -> Bool {
        let start = start(of: hosts)
        return terms.contains {
            $0.classes.contains(.plan) && $0.range.upperBound <= start && !isNamed($0.range)
        }
    }

    /// To look or to work along: what a journey is for, by the words behind `lead`, or by those of the whole sentence;
    /// nil where none says.
    func purpose(behind lead: ExchangeTerm?) -> Exchange.Form? {
        let start = lead?.range.upperBound ?? range.lowerBound
        let behind = terms.filter {
            $0.range.lowerBound >= start && !isNamed($0.range) && !isOrigin($0.range)
        }
        if behind.contains(where: { $0.classes.contains(.training) }) { return .training }
        if behind.contains(where: { $0.classes.contains(.follow) }) { return .shadowing }
        return behind.contains { !$0.classes.isDisjoint(with: [.lesson, .visit]) } ? .visit : nil
    }

    /// 代表团转道…, 一行又到…: the people of whom the story has told go on to `hosts`.
    func goesOn(to hosts: [Host]) -> Bool {
        speaksOfGoers || isParty(before: hosts)
    }

    /// 他们先后来到, 5月6日,考察团来到: whether a clause before the first name opens with those who are on their way.
    var speaksOfGoers: Bool {
        let start = names.first?.range.lowerBound ?? range.upperBound
        return terms.contains { term in
            guard term.classes.contains(.goers), term.range.upperBound <= start else { return false }
            return term.range.lowerBound == range.lowerBound
                || [.comma, .openQuote].contains(CharacterClass(text[term.range.lowerBound - 1]))
        }
    }

    /// 在漾濞彝族自治县,代表团走进光明村: where those are who are on their way, as the sentence opens.
    var sceneOfGoers: Host? {
        guard text[range.lowerBound] == "在", let first = names.first, first.range.lowerBound == range.lowerBound + 1,
            let host = list(from: first.range.lowerBound).first, host.range.upperBound < range.upperBound,
            CharacterClass(text[host.range.upperBound]) == .comma,
            terms.contains(where: {
                $0.classes.contains(.goers) && $0.range.lowerBound == host.range.upperBound + 1
            })
        else { return nil }
        return host
    }

    /// Whether the sentence opens with a word that leads on to the next stop of a journey, or with a day (26日,末一站).
    var opensNextStop: Bool {
        let opening = text[range].prefix(Self.dayLength)
        return Self.next.prefix(of: text[range]) != nil
            || opening.first.map { NumeralClass.of($0) != .none } ?? false && opening.contains("日")
    }

    /// Characters of a day at the head of a sentence: 26日.
    private static let dayLength = 3

    /// Whether `sentence` says that somebody sets out: 背着馍馍出了门.
    static func setsOut(_ sentence: ArraySlice<Unicode.Scalar>) -> Bool {
        outset.occurs(in: sentence)
    }

    private static let next = PhraseTable(.exchangeWords, of: "next")
    private static let outset = PhraseTable(.exchangeWords, of: "outset")

    /// 外出学习, 组团外出考察: whether somebody sets out, and it is not said where to.
    var tellsOfSettingOut: Bool {
        terms.contains { term in
            !term.classes.isDisjoint(with: .forms)
                && (text[term.range].starts(with: Self.outing)
                    || text[range.lowerBound..<term.range.lowerBound].suffix(Self.outing.count)
                        .elementsEqual(Self.outing))
        }
    }
    private static let outing: [Unicode.Scalar] = ["外", "出"]
}
