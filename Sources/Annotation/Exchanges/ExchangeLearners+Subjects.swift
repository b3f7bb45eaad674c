import Lexicon

/// Who stands in a sentence as its subject, and who is only drawn on.
extension ExchangeLearners {
    /// Whether `sentence` itself says who learns, before its first host.
    func names(learnerIn sentence: ExchangeSentence, before hosts: [ExchangeSentence.Host]) -> Bool {
        let start = hosts.map(\.range.lowerBound).min() ?? sentence.range.upperBound
        return !subjects(of: sentence, upTo: start).isEmpty || own(in: sentence, upTo: start) != nil
            || sentence.terms.contains { $0.classes.contains(.send) && $0.range.upperBound <= start }
    }

    /// The names before `end` that may be subjects, the last of each address only: not what is drawn on (从…选派).
    func subjects(of sentence: ExchangeSentence, upTo end: Int) -> [ExchangeName] {
        var subjects: [ExchangeName] = []
        var drawn = -1
        for name in sentence.names where name.range.upperBound <= end {
            let start = name.range.lowerBound
            let isDrawn =
                start == drawn || isBetweenSourceAndSend(name.range, in: sentence)
                || sentence.terms.contains { $0.classes.contains(.source) && $0.range.upperBound == start }
            if isDrawn, !isAgent(name, in: sentence) {
                // The rest of the list is drawn on too, and the rest of an address.
                let after = name.range.upperBound
                drawn =
                    after < text.count && ExchangeSentence.conjunctions.contains(text[after]) ? after + 1 : after
                continue
            }
            // 光泽县：what stands before a colon is a label.
            if name.range.upperBound < text.count, CharacterClass(text[name.range.upperBound]) == .colon { continue }
            if let last = subjects.last {
                let isMember = last.range.upperBound + 1 == start && text[start - 1] == "、"
                // 旺苍县东河镇、白水镇: several towns of a county are the county.
                if isMember, last.entity.adcode != nil, name.entity.adcode == nil { continue }
                if last.range.upperBound == start {
                    let after = name.range.upperBound
                    if after < text.count, text[after] == "、", name.entity.type == .place, name.entity.adcode == nil {
                        subjects[subjects.count - 1].range = last.range.lowerBound..<after
                        continue
                    }
                    subjects.removeLast()
                }
            }
            subjects.append(name)
        }
        return subjects
    }

    /// 由铜仁市碧江区 + 组织的: behind 由 and right before the verb stands who sends.
    private func isAgent(_ name: ExchangeName, in sentence: ExchangeSentence) -> Bool {
        // 由台江县委书记杨胜和率领: post and name may stand between.
        let sends = sentence.terms.contains { term in
            let distance = term.range.lowerBound - name.range.upperBound
            return term.classes.contains(.send) && (0...Self.postLength).contains(distance)
                && !text[name.range.upperBound..<term.range.lowerBound].contains { CharacterClass($0) == .comma }
        }
        guard sends else { return false }
        var start = name.range.lowerBound
        while let before = sentence.names.last(where: { $0.range.upperBound == start }) {
            start = before.range.lowerBound
        }
        return start > sentence.range.lowerBound && text[start - 1] == "由"
    }

    /// 从农业农村局、博贺镇等单位抽调: whoever stands between 从 and the verb that sends is drawn on.
    private func isBetweenSourceAndSend(_ range: Range<Int>, in sentence: ExchangeSentence) -> Bool {
        guard
            let source = sentence.terms.last(where: {
                $0.range.upperBound <= range.lowerBound && text[$0.range.lowerBound] == "从" && $0.range.count == 1
            }),
            let send = sentence.terms.first(where: {
                $0.classes.contains(.send) && $0.range.lowerBound >= range.upperBound
            })
        else { return false }
        return !text[source.range.upperBound..<send.range.lowerBound].contains { CharacterClass($0) == .comma }
    }
}
