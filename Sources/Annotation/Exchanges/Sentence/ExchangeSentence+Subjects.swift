/// Who stands in a sentence as its subject, and who is only drawn on.
extension ExchangeSentence {
    /// The names before `end` that may be subjects, the last of each address only: not what is drawn on (从…选派).
    func subjects(upTo end: Int) -> [ExchangeName] {
        var subjects: [ExchangeName] = []
        // Where the name begins that is drawn on with the one before it.
        var drawn = -1
        for name in names where name.range.upperBound <= end {
            let after = name.range.upperBound
            if name.range.lowerBound == drawn || isDrawnOn(name), !isAgent(name) {
                // The rest of the list is drawn on too, and the rest of an address.
                drawn = after < text.count && Self.conjunctions.contains(text[after]) ? after + 1 : after
                continue
            }
            // 光泽县：what stands before a colon is a label.
            if after < text.count, CharacterClass(text[after]) == .colon { continue }
            add(name, to: &subjects)
        }
        return subjects
    }

    /// Adds the next name: it may be one more town of the county before it, or the rest of its address.
    private func add(_ name: ExchangeName, to subjects: inout [ExchangeName]) {
        if let last = subjects.last {
            let (start, end) = (name.range.lowerBound, name.range.upperBound)
            // 旺苍县东河镇、白水镇: several towns of a county are the county.
            let isMember = last.range.upperBound + 1 == start && text[start - 1] == "、"
            if isMember, last.entity.adcode != nil, name.entity.adcode == nil { return }
            if last.range.upperBound == start {
                subjects.removeLast()
                if end < text.count, text[end] == "、", name.entity.type == .place, name.entity.adcode == nil {
                    subjects.append(ExchangeName(range: last.range.lowerBound..<end, entity: last.entity))
                    return
                }
            }
        }
        subjects.append(name)
    }

    /// 由铜仁市碧江区 + 组织的: behind 由 and right before the verb stands who sends.
    private func isAgent(_ name: ExchangeName) -> Bool {
        // 由台江县委书记杨胜和率领: post and name may stand between.
        let sends = terms.contains { term in
            let distance = term.range.lowerBound - name.range.upperBound
            return term.classes.contains(.send) && (0...Self.postLength).contains(distance)
                && !hasComma(in: name.range.upperBound..<term.range.lowerBound)
        }
        guard sends else { return false }
        var start = name.range.lowerBound
        while let before = names.last(where: { $0.range.upperBound == start }) { start = before.range.lowerBound }
        return start > range.lowerBound && text[start - 1] == "由"
    }

    /// 从农业农村局、博贺镇等单位抽调: whoever stands right behind 从, or between it and the verb that sends, is drawn on.
    private func isDrawnOn(_ name: ExchangeName) -> Bool {
        if terms.contains(where: { $0.classes.contains(.source) && $0.range.upperBound == name.range.lowerBound }) {
            return true
        }
        guard
            let source = terms.last(where: {
                $0.range.upperBound <= name.range.lowerBound && text[$0.range.lowerBound] == "从" && $0.range.count == 1
            }),
            let send = terms.first(where: {
                $0.classes.contains(.send) && $0.range.lowerBound >= name.range.upperBound
            })
        else { return false }
        return !hasComma(in: source.range.upperBound..<send.range.lowerBound)
    }
}
