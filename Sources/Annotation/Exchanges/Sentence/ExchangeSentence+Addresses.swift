/// Names that stand right behind one another, and those of a list.
extension ExchangeSentence {
    /// The names that stand right behind one another from the one at `index` of `names` on: 江西省 + 玉山县 + 人民法院.
    func address(from index: Int) -> ArraySlice<ExchangeName> {
        var end = index + 1
        while end < names.count, names[end].range.lowerBound == names[end - 1].range.upperBound { end += 1 }
        return names[index..<end]
    }

    /// Every address of the sentence, in order.
    var addresses: [ArraySlice<ExchangeName>] {
        var addresses: [ArraySlice<ExchangeName>] = []
        var index = 0
        while index < names.count {
            let address = address(from: index)
            addresses.append(address)
            index = address.endIndex
        }
        return addresses
    }

    /// The last place or body of the address that begins at most two characters after `start`.
    func innermostName(after start: Int) -> ExchangeName? {
        names.firstIndex { (0...2).contains($0.range.lowerBound - start) }.flatMap { address(from: $0).last }
    }

    /// `learner`, and the others of the list that it is named in: 龙南市、定南县组成考察团.
    ///
    /// Only divisions of one rank learn side by side; of what else stands in a list one body is meant, or each says
    /// more of the same.
    func companions(of learner: ExchangeEntity) -> [ExchangeEntity] {
        guard learner.adcode != nil, var first = names.firstIndex(where: { $0.entity.name == learner.name }) else {
            return [learner]
        }
        // Back to the first of the list, over the addresses of its members.
        while first > 0, joins(names[first - 1], names[first]) { first -= 1 }
        var found: [ExchangeEntity] = []
        var address = address(from: first)
        while let last = address.last {
            guard let code = last.entity.adcode, code % 10_000 != 0 else { return [learner] }
            found.append(last.entity)
            guard address.endIndex < names.count, joins(last, names[address.endIndex]) else { break }
            address = self.address(from: address.endIndex)
        }
        return found.contains { $0.name == learner.name } ? found : [learner]
    }

    /// Whether another town or village follows `name` in a list.
    func isListed(_ name: ExchangeName) -> Bool {
        names.contains {
            $0.range.lowerBound == name.range.upperBound + 1 && joins(name, $0) && $0.entity.adcode == nil
        }
    }

    /// Whether `name` stands right before `next`, or beside it in a list.
    private func joins(_ name: ExchangeName, _ next: ExchangeName) -> Bool {
        let gap = next.range.lowerBound - name.range.upperBound
        return gap == 0 || gap == 1 && Self.conjunctions.contains(text[name.range.upperBound])
    }
}
