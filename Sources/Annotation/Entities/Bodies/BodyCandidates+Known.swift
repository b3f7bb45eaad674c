import Lexicon

/// Bodies that the tables know by name.
extension BodyCandidates {
    /// Adds those that stand as words of their own, and keeps where each begins.
    mutating func addKnown() {
        // 国网 + 山东省电力公司: a house of two characters counts where a place follows.
        var opensPlace = [Bool](repeating: false, count: scan.count + 1)
        for start in placeStart where start >= 0 { opensPlace[Int(start)] = true }
        for term in scan.terms where term.classes.contains(.organization) {
            let name = term.range
            if isNamed(name) { add(name, 75) }
            if name.count > 2 || opensPlace[name.upperBound] {
                // The longest one there: 国家税务总局, not 税务总局.
                let known = bodyStart[name.upperBound]
                if known < 0 || Int(known) > name.lowerBound { bodyStart[name.upperBound] = Int32(name.lowerBound) }
            }
        }
    }

    /// Whether the characters of a known name are the body here.
    private func isNamed(_ name: Range<Int>) -> Bool {
        guard name.count > 1, !isAcrossWords(name) else { return false }
        guard name.count == 2 else { return true }
        let isWhole =
            Int(scan.wordStart[name.lowerBound]) == name.lowerBound
            && Int(scan.wordEnd[name.upperBound - 1]) == name.upperBound
        return isWhole && !isMiddle(name) && !isLevel(name)
    }

    /// 村中央 + 的: the middle of a village.
    private func isMiddle(_ name: Range<Int>) -> Bool {
        scan.has("的", at: name.upperBound) && scan.endingClasses[name.lowerBound].contains(.settlement)
    }

    /// 争取中央、省、市资金, 中央1号文件, 中央财政: a level, and no body that does something.
    private func isLevel(_ name: Range<Int>) -> Bool {
        guard scan.has("中央", at: name.lowerBound) else { return false }
        if NameCues.levelMatter.prefix(of: scan.text[name.upperBound...]) != nil { return true }
        switch scan.class(at: name.upperBound) {
        case .digit: return true
        case .enumeration: return ScalarSet.addressEnds.contains(scan.text[min(name.upperBound + 1, scan.count - 1)])
        default: return false
        }
    }

    /// 水利部 + 门, 其 + 中石化: at an end of the name a word stands of which it takes one character.
    private func isAcrossWords(_ range: Range<Int>) -> Bool {
        let (first, last) = (range.lowerBound, range.upperBound - 1)
        return scan.has("部门", at: last)
            || Int(scan.wordStart[first]) == first - 1 && Int(scan.wordEnd[first]) == first + 1
                && scan.partOfSpeech[first] == .pronoun
    }
}
