import Lexicon

/// The people that the tagger finds.
extension PersonCandidates {
    /// Tagger's margin beyond which a name may begin with an ordinary word (王国 + 强), or end within one.
    private static let sureMargin = 120
    /// The same beyond which a long name needs nothing beside it.
    private static let certainMargin = 300

    mutating func addTagged() {
        for tagged in scan.tagged where tagged.type == .person {
            var range = withoutNextWord(withCompoundSurname(tagged.range))
            // 楼栋长: a post.
            if scan.longestTerm(at: range.lowerBound, .post)?.range == range || isThing(range) || isOfSentence(range) {
                continue
            }
            if addTwins(range) { continue }
            let presented = isPresented(range.lowerBound)
            // 谷兆伦 + 常, 刘佩华 + 进楼: behind a post, a surname of one character and three more are a name and a word.
            if presented, range.count > 3, tagged.margin < Self.certainMargin, isSimple(range) {
                range = range.lowerBound..<(range.lowerBound + 3)
            }
            // 网格员 + 腿勤: a post speaks for a name with a surname, or of three characters.
            let isLikely = range.count > 2 || scan.surnameLength(at: range.lowerBound) != nil
            let beside = isLikely && (presented || scan.longestTerm(at: range.upperBound, .speech) != nil)
            guard isName(range, margin: tagged.margin, isBeside: beside) else { continue }
            let doubted = opensWithWord(range) && tagged.margin < Self.sureMargin
            add(
                range,
                min(45, tagged.margin / 6) + likeness(range) + (beside ? 15 : 0) - (isLikely ? 0 : 10)
                    - (doubted ? 25 : 0))
        }
    }

    /// 上官 + 明辉: the tagger takes a given name alone where a compound surname stands before it.
    private func withCompoundSurname(_ range: Range<Int>) -> Range<Int> {
        guard range.count <= 2, range.lowerBound >= 2,
            lexicon.names.surnameLength(in: scan.text, at: range.lowerBound - 2) == 2
        else { return range }
        return range.lowerBound - 2..<range.upperBound
    }

    /// `range` without the word of the sentence that the tagger took for the end of the name.
    private func withoutNextWord(_ range: Range<Int>) -> Range<Int> {
        var range = range
        // 亚森·吾守尔 + 蹲
        if let dot = range.last(where: { scan.classes[$0] == .middleDot }) {
            return range.lowerBound..<soundEnd(behind: dot, tagged: range)
        }
        // 杨俊 + 等: the list goes on, the name does not.
        if range.count >= 3, scan.text[range.upperBound - 1] == "等" {
            range = range.lowerBound..<(range.upperBound - 1)
        }
        if range.count >= 3, scan.surnameLength(at: range.lowerBound) == 1,
            opensNextWord(range.upperBound - 1, long: range.count > 3)
        {
            range = range.lowerBound..<(range.upperBound - 1)
        }
        return range
    }

    /// Whether nothing speaks against what the tagger finds with `margin`; `isBeside` a post or a verb of saying more may be
    /// a name.
    private func isName(_ range: Range<Int>, margin: Int, isBeside: Bool) -> Bool {
        let isCertain = margin >= Self.certainMargin
        if !isBeside, isPhrase(range) || !isCertain && isWithinWord(range.lowerBound) { return false }
        // Names of minorities without dots (额尔敦巴图) are longer; they need a post, a verb of saying or a sure tagger.
        guard isSpelled(range, mayBeLong: isBeside || isCertain), !isAmongNouns(range),
            !isWord(range, isBeside: isBeside)
        else { return false }
        // 王村, 李家沟: what closes as a place does is one, whatever stands beside it.
        let last = range.upperBound - 1
        if Self.placeEnds.contains(scan.text[last]) { return false }
        // 强调 + 发展: a name does not end within an ordinary word unless the tagger is sure.
        let isCut = Int(scan.wordEnd[last]) > last + 1 && Int(scan.wordStart[last]) == last
        if isCut, margin < Self.sureMargin { return false }
        return (isCertain || !isFunctionWord(range.lowerBound)) && !joinsNouns(range)
    }
    /// How the names of places end that people's do not.
    private static let placeEnds: ScalarSet = ["村", "镇", "乡", "县", "市", "区", "街", "寨", "屯"]

    /// Whether `range` has the length and the characters of a name; a dot stands between the parts of one only.
    private func isSpelled(_ range: Range<Int>, mayBeLong: Bool) -> Bool {
        let longest = scan.surnameLength(at: range.lowerBound) == 2 ? 4 : mayBeLong ? 6 : 3
        guard range.count >= 2, range.count <= longest || scan.classes[range].contains(.middleDot) else { return false }
        return scan.classes[range].allSatisfy { $0 == .han || $0 == .middleDot }
            && scan.classes[range.lowerBound] == .han && scan.classes[range.upperBound - 1] == .han
    }

    /// Whether `range` is a word of the list that is no name, or too common for one.
    private func isWord(_ range: Range<Int>, isBeside: Bool) -> Bool {
        guard let word = scan.word(range) else { return false }
        return word.partOfSpeech == .person ? word.halvings < Self.commonWord : !isBeside
    }

    /// 陶瓷·紫陶, 白帝城·瞿塘峡: nouns on either side of the dot, or a site before it.
    private func joinsNouns(_ range: Range<Int>) -> Bool {
        guard let dot = range.first(where: { scan.classes[$0] == .middleDot }) else { return false }
        return isNoun(range.lowerBound..<dot) || isNoun((dot + 1)..<range.upperBound)
            || Self.siteEnds.contains(scan.text[dot - 1])
    }

    /// How much the characters alone look like a name, 0...40: surname and given name by their grades.
    private func likeness(_ range: Range<Int>) -> Int {
        if scan.classes[range].contains(.middleDot) { return 40 }
        guard let surname = scan.surnameLength(at: range.lowerBound) else {
            // A name without a surname is rare here: minority names, bare given names.
            return 5
        }
        let family = surname == 2 ? 8 : Int(lexicon.names.grades(of: scan.text[range.lowerBound]).surname)
        let last = lexicon.names.grades(of: scan.text[range.upperBound - 1])
        switch range.count - surname {
        case 1: return family * 2 + Int(last.alone) * 2
        case 2:
            let first = lexicon.names.grades(of: scan.text[range.upperBound - 2])
            return family * 2 + Int(first.first) + Int(last.second)
        default: return 5
        }
    }
}
