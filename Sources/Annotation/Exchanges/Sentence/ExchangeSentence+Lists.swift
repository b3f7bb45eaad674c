import Lexicon

/// Hosts that are named side by side, or by a site of theirs.
extension ExchangeSentence {
    /// The members of a list of names that begins at `start`: 浙江、四川; 嘉兴市南湖区.
    func list(from start: Int) -> [Host] {
        var hosts: [Host] = []
        var position = start
        var county: ExchangeName?
        while let first = names.firstIndex(where: { $0.range.lowerBound == position }) {
            let named = address(from: first)
            position = named.last?.range.upperBound ?? text.count
            let address = Self.learning(in: named)
            if hosts.isEmpty {
                let within = hostsWithin(named, at: position)
                if !within.isEmpty { return within }
                county = Self.county(ofSite: address)
            }
            if let host = host(at: address) { hosts.append(host) }
            guard position < text.count, Self.conjunctions.contains(text[position]) else { break }
            position += 1
        }
        if let county, let host = host(in: county, ofVillages: hosts) { return [host] }
        guard county != nil || hosts.first.map({ $0.isPlaced && Self.closesTown($0.name) }) ?? false else {
            return hosts
        }
        // 东莞市塘厦镇 + 、寮步镇: the address holds for the towns behind it.
        return hosts.map { Self.closesTown($0.name) ? $0.placed : $0 }
    }

    /// 河池市 + 凤山县 + 油茶产业核心示范区: `address` up to its county, where it ends in a site, which is seen and does not
    /// teach.
    private static func learning(in address: ArraySlice<ExchangeName>) -> ArraySlice<ExchangeName> {
        guard let last = address.last?.entity, last.type == .place, last.adcode == nil, !learnsForItself(last.name),
            let county = address.lastIndex(where: { $0.entity.adcode.map { $0 % 10_000 != 0 } == true })
        else { return address }
        return address[...county]
    }

    /// The division in which a place without a code lies, by an address of several.
    private static func county(ofSite address: ArraySlice<ExchangeName>) -> ExchangeName? {
        guard address.count > 2, let last = address.last?.entity, last.type == .place, last.adcode == nil else {
            return nil
        }
        return address.last { $0.entity.adcode != nil }
    }

    /// 闵行区 + 的 + 七宝镇、梅陇镇, 广西河池市 + 的 + 宜州区: what is named behind a 的 at `position` lies within `outer`, which
    /// stands before it.
    private func hostsWithin(_ outer: ArraySlice<ExchangeName>, at position: Int) -> [Host] {
        guard position + 1 < text.count, text[position] == "的" else { return [] }
        let code = outer.last?.entity.adcode
        return list(from: position + 1).filter { host in
            if let inner = host.entity.adcode {
                return code.map { inner != $0 && ExchangePlaces.lies(inner, within: $0) } ?? false
            }
            return host.entity.type == .organization
                || host.range.count > 2 && Self.learnsForItself(host.entity.name)
        }.map(\.placed)
    }

    /// The host that an address names.
    private func host(at address: ArraySlice<ExchangeName>) -> Host? {
        guard let first = address.first, let last = address.last else { return nil }
        // 松阳县大木山茶园: the site's own name says where it lies.
        let site = Self.divisionOpening(last.entity)
        var label = site?.name ?? last.entity.name
        if label.unicodeScalars.count == 1, let code = last.entity.adcode,
            let province = Divisions.china.division(code: code)
        {
            label = province.name
        }
        // 晋城市 + 城区: a common word is no name without its city.
        if let city = address.dropLast().last, label.unicodeScalars.count == 2, label.hasSuffix("区"),
            last.entity.adcode != nil
        {
            label = city.entity.name + label
        }
        return Host(
            range: first.range.lowerBound..<last.range.upperBound, name: label, entity: last.entity,
            isPlaced: address.count > 1 || site != nil,
            division: address.last { $0.entity.adcode != nil }?.entity.adcode ?? site?.code)
    }

    /// 屏南县熙岭乡 + 四坪村、龙潭村: several villages of a town are seen, and its county teaches; nil for what is none.
    ///
    /// Not so 安吉县余村、金华市金东区六角塘村, which lie in several.
    private func host(in county: ExchangeName, ofVillages hosts: [Host]) -> Host? {
        guard hosts.count > 1,
            hosts.allSatisfy({ $0.entity.type == .place && $0.entity.adcode == nil && !Self.closesTown($0.name) }),
            hosts.dropFirst().allSatisfy({ $0.division == nil }),
            let end = hosts.last?.range.upperBound
        else { return nil }
        return Host(
            range: county.range.lowerBound..<end, name: county.entity.name, entity: county.entity,
            isPlaced: true, division: county.entity.adcode)
    }

    private static func closesTown(_ name: String) -> Bool {
        name.unicodeScalars.last.map { ScalarSet.townEnds.contains($0) || $0 == "区" } ?? false
    }

    private static let hostEnds = PhraseTable(.hostEnds)

    /// Towns and villages, and zones with a government of their own (昆山市 + 高新区), are hosts themselves.
    private static func learnsForItself(_ name: String) -> Bool {
        hostEnds.suffix(of: Array(name.unicodeScalars)[...]).map { hostEnds.columns[$0.row].first == "government" }
            ?? false
    }

    /// The division below a province with which the name of a site opens; nil for towns, villages and what has none.
    private static func divisionOpening(_ entity: ExchangeEntity) -> Division? {
        guard entity.type == .place, entity.adcode == nil, !entity.name.hasSuffix("区") else { return nil }
        let name = Array(entity.name.unicodeScalars)
        if hostEnds.suffix(of: name[...]) != nil { return nil }
        var position = 0
        var last: Division?
        while position < name.count,
            let (length, value) = Divisions.china.trie.longestWord(in: name, at: position), length > 2,
            let division = Divisions.china.official(value).first(where: { !$0.isFormer })
        {
            if division.level != .province { last = division }
            position += length
        }
        return last
    }
}
