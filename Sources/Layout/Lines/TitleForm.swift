import Lexicon

/// What the form of a display line tells of its place in a head.
enum TitleForm {
    private static let kickerClosers = PhraseTable(.kickerClosers)
    private static let hangingWords = PhraseTable(.hangingWords)
    private static let longestMotto = 40
    private static let longestPlace = 24
    private static let deckClosers = PhraseTable(.deckClosers)

    /// Phrases of one length side by side (`忠诚履职 奋发有为`): a motto, which papers set above the headline.
    static func isMotto(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard text.count <= longestMotto else { return false }
        var phrases = 0
        var length = 0
        var first: Int?
        for scalar in text {
            if scalar.isHan {
                length += 1
            } else if scalar.isBlank {
                guard length > 0 else { continue }
                guard first ?? length == length else { return false }
                first = length
                phrases += 1
                length = 0
            } else {
                return false
            }
        }
        return phrases >= 1 && length == first && (3...8).contains(length)
    }

    /// Longest name before a colon, in code points.
    private static let longestNamed = 4

    /// A name of a few characters stands before a colon in `title`, and again in `text`.
    static func namesPlace(of text: ArraySlice<Unicode.Scalar>, in title: ArraySlice<Unicode.Scalar>) -> Bool {
        let name = title.prefix { !$0.isColon }
        return (2...longestNamed).contains(name.count) && name.count < title.count - 1 && name.allSatisfy(\.isHan)
            && !PersonalName.isPlausible(name) && text.holds(name)
    }

    /// It names the occasion, and the headline below the message (…会上强调, 我市召开…推进会).
    static func closesKicker(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        let rest = text.dropLast(while: \.isMark)
        return kickerClosers.suffix(of: rest) != nil || rest.last == "会" && kickerClosers.occurs(in: rest)
    }

    /// It says what kind of report stands below (——…工作综述, …见闻).
    static func closesDeck(_ text: ArraySlice<Unicode.Scalar>) -> Bool { deckClosers.suffix(of: text) != nil }

    /// How long either name of two is, in code points.
    private static let lengthsOfColumns = 2...8

    /// 人物·匠心: two names of columns with a dot between them, and the number of the part (…·干部在一线③).
    static func isTwofold(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let dot = text.firstIndex(of: "·") else { return false }
        let isNumbered = text.last?.isCircledNumber ?? false
        let text = isNumbered ? text.dropLast() : text
        return namesColumn(text[..<dot]) && namesColumn(text[(dot + 1)...]) && !closesKicker(text)
    }

    private static func namesColumn(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        lengthsOfColumns.contains(text.count) && text.allSatisfy(\.isHan)
    }

    /// How far into a line the division or body that acts in it is named, in code points.
    private static let subjectReach = 9
    private static let divisionEnds = DivisionCharacters.common.of(.province, .prefecture, .county, .town, .village)
    /// What follows the division's own word where a line opens with it (市委, 县政协, 省领导).
    private static let organs = PhraseTable(.lineCharacters, of: "organ")
    /// What stands before that word for one's own (我市, 全县, 本区).
    private static let selves = PhraseTable(.lineCharacters, of: "self")

    /// It opens with who acted, a division or its organs (渭源县把…, 我市召开…, 市委宣讲团…): a statement of fact, which
    /// stands above or below the headline that makes something of it.
    static func opensWithDivision(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        let start = text.startIndex
        for (place, scalar) in text.prefix(subjectReach).enumerated() {
            guard scalar.isHan else { return false }
            guard divisionEnds.contains(scalar), start + place + 2 < text.endIndex else { continue }
            switch place {
            case 0: if organs.match(in: text, at: start + 1) != nil { return true }
            case 1: if selves.match(in: text, at: start) != nil { return true }
            default: return true
            }
        }
        return false
    }

    /// It opens a portrait (——记…院长 郝志远).
    static func opensProfile(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        let rest = text.drop { $0.isDash || $0.isBlank }
        guard rest.first == "记", let second = rest.dropFirst().first else { return false }
        return second.isHan && second != "者" && rest.count >= 6
    }

    /// It says where, or who, before a colon, and the headline what (延平区西芹镇:).
    static func namesPlace(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let last = text.last, last.isColon, text.count <= longestPlace else { return false }
        let name = text.dropLast()
        return name.allSatisfy { $0.isHan || $0 == "·" } && NameEnding.isPlace(name)
    }

    private static let attendanceWords = PhraseTable(.attendanceWords)
    private static let longestAttendance = 20

    /// It says who took part, above the headline or below it: people before the word for what they did, or several such
    /// groups (邢立主持, 吴远清带队 陶宏斌蒋亦舟陪同).
    static func namesAttendants(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard text.count <= longestAttendance, attendanceWords.suffix(of: text) != nil else { return false }
        var hasPeople = false
        for part in text.split(whereSeparator: { $0.isBlank || $0.isComma }) {
            let people = part[..<(attendanceWords.suffix(of: part)?.range.lowerBound ?? part.endIndex)]
            if people.isEmpty { continue }
            guard PersonalName.plausibleNames(in: people) != nil else { return false }
            hasPeople = true
        }
        return hasPeople
    }

    private static let noticeWords = PhraseTable(.noticeWords)

    /// It is the title of an official notice (关于…交通管制的通告).
    static func announces(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        noticeWords.suffix(of: text) != nil && (opensWithSubject(text) || text.count <= longestPlace)
    }

    /// It opens with 关于, and who announces it stands above.
    static func opensWithSubject(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        text.starts(with: "关于".unicodeScalars)
    }

    private static let speechLabels = PhraseTable(.speechLabels)

    /// It is what somebody says in a printed interview (记者:回来做了些什么?).
    static func opensSpeech(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let speaker = speechLabels.prefix(of: text) else { return false }
        return text[speaker.range.upperBound...].first?.isColon ?? false
    }

    /// Lengths of what stands before the colon of a headline that says who or where first, in code points.
    private static let lengthsOfTopic = 2...9

    /// It says who or where, then what of it (昌宁:一片叶子“泡”出14亿元): the form of a whole headline.
    static func opensWithTopic(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let colon = text.firstIndex(where: \.isColon) else { return false }
        let topic = text[..<colon]
        return lengthsOfTopic.contains(topic.count) && topic.allSatisfy(\.isHan) && text.endIndex - colon > 4
    }

    /// What follows the object of 把 in a phrase that is whole (把…变成…, 把…送到…).
    private static let complements = PhraseTable(.lineCharacters, of: "complement")

    /// It opens with 把 and never says what is done (把…这篇大文章, then 写在…).
    private static func lacksVerb(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        text.first == "把" && text.count >= 6 && !text.contains { $0.isBlank || $0.isComma }
            && !complements.occurs(in: text)
    }

    /// It stops where no phrase stops, on a word that needs another (…让, …的, …和): the headline goes on in the next line.
    static func breaksOff(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        var open = 0
        for scalar in text {
            if scalar.opensQuote { open += 1 } else if scalar.closesQuote { open -= 1 }
        }
        return open > 0 || lacksVerb(text) || hangingWords.suffix(of: text) != nil
    }
}
