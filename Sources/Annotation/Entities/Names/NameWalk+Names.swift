import Lexicon

/// Names within a name, and the marks around and between its parts.
extension NameWalk {
    /// “…” + 合作社: what stands in quotation marks is a name; before a place it is another one.
    func quotation() -> Find? {
        guard scan.classes[start - 1] == .closeQuote else { return nil }
        guard !growth.hasPlace, let open = openQuote() else { return .nothing }
        return .quotation(from: open)
    }

    /// What stands in brackets within the name of a firm, or says where an undertaking is held.
    func bracketed() -> Find? {
        guard style != .proper, scan.classes[start - 1] == .closeParenthesis, let open = openParenthesis()
        else { return nil }
        // 晶海洋半导体材料 + (东海) + 有限公司
        if style == .coined { return .word(from: open) }
        // 中国 + (吉安) + 绿洲论坛, 中国中部 + (湖南) + 农业博览会
        let isPlaced = Int(placeStart[start - 1]) == open + 1 && scan.class(at: open - 1) == .han
        return placeStart[open] >= 0 || isPlaced ? .word(from: open) : nil
    }

    /// 维 + 之 + 王食品有限公司
    func coinedLink() -> Find? {
        style == .coined && scan.text[start - 1] == "之" && growth.words > 0 ? .link(from: start - 1) : nil
    }

    func place() -> Find? { placeStart[start] >= 0 ? .place(from: Int(placeStart[start])) : nil }

    /// 县水利局 + 和 + 县消防救援大队: behind another body, 和县 is a conjunction and a level.
    func joinedLevel() -> Find? {
        start > 1 && scan.has("和县", at: start - 2) && bodies[start - 2] >= 0 ? .anchor(at: start - 1) : nil
    }

    func body() -> Find? { bodies[start] >= 0 ? .body(from: Int(bodies[start])) : nil }

    /// 中国农业银行 + 通辽 + 分行: a house and its branch in a place.
    func branch() -> Find? { growth.hasPlace && style != .descriptive ? body() : nil }

    /// Those whom a place or a body has sent to live elsewhere.
    func resident() -> Find? {
        guard scan.text[start - 1] == "驻", start > 1 else { return nil }
        // 三水区 + 驻 + 榕江县 + 工作组
        if growth.hasPlace, placeStart[start - 1] >= 0 { return .link(from: Int(placeStart[start - 1])) }
        // 县纪委监委 + 驻 + 教育科技局 + 纪检监察组
        return bodies[start - 1] >= 0 ? .body(from: Int(bodies[start - 1])) : nil
    }

    /// 首都医科大学 + 附属 + 北京朝阳医院
    func affiliate() -> Find? {
        guard growth.words > 0, start > 2, scan.has("附属", at: start - 2), bodies[start - 2] >= 0 else { return nil }
        return .body(from: Int(bodies[start - 2]))
    }

    /// A mark between two words of an undertaking's name; any other character that no word is made of ends a name.
    func sign() -> Find? {
        switch scan.classes[start - 1] {
        case .han, .digit, .latin: nil
        case .middleDot, .hyphen: style == .descriptive ? .link(from: start - 1) : .nothing
        default: style == .descriptive && scan.text[start - 1] == "+" ? .link(from: start - 1) : .nothing
        }
    }

    /// Where the parenthesis opens that closes right before the name and holds a few Han characters; nil where none does.
    private func openParenthesis() -> Int? {
        var index = start - 2
        while index >= 0, start - index <= 8, scan.classes[index] == .han { index -= 1 }
        return index >= 0 && index < start - 2 && scan.classes[index] == .openParenthesis ? index : nil
    }

    /// Where the quotation opens that closes right before the name; nil where that is too far away.
    private func openQuote() -> Int? {
        var index = start - 2
        while index >= 0, start - index <= 22 {
            if CharacterClass.closing(scan.text[index]) == scan.text[start - 1] { return index }
            if scan.classes[index] == .newline || scan.classes[index] == .stop { return nil }
            index -= 1
        }
        return nil
    }
}
