import Lexicon

/// The credit that closes a paragraph or caption: `…参观。曾钢 摄`, `…新的更大贡献。(费易 雷倩)`, `(据新华社)`.
struct ClosingCredit: Equatable {
    var range: Range<Int>
    var credit: BylineReading
    var isBracketed: Bool

    /// Longest credit at a line's end, in code points.
    private static let longest = 80

    /// The credit at the end of `text`, which has something before it; nil where there is none. O(1).
    static func reading(of text: ArraySlice<Unicode.Scalar>) -> ClosingCredit? {
        guard let last = text.last, text.count > 4 else { return nil }
        let window = text.suffix(longest)
        if last.closesBracket {
            guard let open = window.lastIndex(where: \.opensBracket), open > text.startIndex else { return nil }
            let inner = text[(open + 1)..<(text.endIndex - 1)].trimmed
            let followsStop = text[..<open].last { !$0.isBlank && !$0.closesQuote }?.endsSentence ?? false
            if let credit = bracketed(inner, whole: text[open...]) ?? (followsStop ? names(inner) ?? desk(inner) : nil)
            {
                return ClosingCredit(range: open..<text.endIndex, credit: credit, isBracketed: true)
            }
            // 新华社发(张三 摄): the agency stands outside.
            return nil
        }
        guard let stop = window.lastIndex(where: { $0.endsSentence || $0.closesBracket || $0.closesQuote }),
            stop + 1 < text.endIndex
        else {
            return spaced(text, window)
        }
        let tail = text[(stop + 1)...]
        guard mayCredit(tail), let credit = BylineGrammar.reading(of: tail.trimmed), credit.strength == .role,
            isSound(credit, tail)
        else {
            return nil
        }
        return ClosingCredit(range: (stop + 1)..<text.endIndex, credit: credit, isBracketed: false)
    }

    /// A word of the trade stands in it, or could with blanks between its characters, or an agency's (新华社发).
    private static func mayCredit(_ tail: ArraySlice<Unicode.Scalar>) -> Bool {
        tail.contains(where: \.isBlank) || CreditWords.roles.occurs(in: tail) || CreditWords.agencies.occurs(in: tail)
    }

    /// `工人在分拣党参切片 本报记者 柴宗明 摄`: no full stop, but a blank before the credit.
    private static func spaced(_ text: ArraySlice<Unicode.Scalar>, _ window: ArraySlice<Unicode.Scalar>)
        -> ClosingCredit?
    {
        guard let last = CreditWords.roles.suffix(of: text), CreditWords.standsAfterNames(last.row) else { return nil }
        for at in window.indices.dropFirst() where window[at].isBlank {
            guard let credit = BylineGrammar.reading(of: text[at...].trimmed), credit.strength == .role,
                isSound(credit, text[at...])
            else { continue }
            guard at > text.startIndex, !window[..<at].allSatisfy({ $0.isBlank }) else { return nil }
            if BylineGrammar.reading(of: text) != nil { return nil }
            return ClosingCredit(range: at..<text.endIndex, credit: credit, isBracketed: false)
        }
        return nil
    }

    /// Names that may be strange without making the credit doubtful.
    private static let fewNames = 3

    /// Longest name that a word of one character may follow without a blank, in code points.
    private static let longestAttached = 5

    /// Running text reads like names now and then, behind 记者 (告诉记者,小区东墙外…) and before a word of one character
    /// (…居民区党总支书, the rest of 书记 in another column): these must open with surnames.
    private static func isSound(_ credit: BylineReading, _ tail: ArraySlice<Unicode.Scalar>) -> Bool {
        if credit.isPlausible { return true }
        let isAttached = CreditWords.roles.suffix(of: tail)?.range.count == 1 && !tail.contains(where: \.isBlank)
        return credit.bylines.count <= fewNames && !tail.contains(where: \.isComma)
            && !(isAttached && tail.count > longestAttached)
    }

    /// Names with surnames that few have, in brackets behind a full stop ((那卫)): no words of the language.
    private static func names(_ inner: ArraySlice<Unicode.Scalar>) -> BylineReading? {
        let parts = inner.split(whereSeparator: \.isBlank)
        guard (1...fewNames).contains(parts.count),
            parts.allSatisfy({ BylineGrammar.isRare($0) && !isRemark($0) })
        else { return nil }
        return BylineReading(bylines: parts.map { Byline(name: $0.string) }, strength: .bare)
    }

    /// A newsroom signs as a whole ((茂南融媒)).
    private static func desk(_ inner: ArraySlice<Unicode.Scalar>) -> BylineReading? {
        guard inner.allSatisfy(\.isHan), CreditWords.outlet(inner) == inner.string,
            CreditWords.agencies.row(of: inner) == nil
        else { return nil }
        return BylineReading(bylines: [Byline(name: inner.string)], strength: .bare)
    }

    /// (下转二版), (完).
    private static func isRemark(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        CreditWords.remarks.prefix(of: text) != nil || CreditWords.remarks.suffix(of: text) != nil
    }

    /// What stands in brackets; `whole` is the same with them.
    private static func bracketed(_ inner: ArraySlice<Unicode.Scalar>, whole: ArraySlice<Unicode.Scalar>)
        -> BylineReading?
    {
        if let note = AuthorNote.reading(of: inner) { return note }
        if CreditWords.pictureNotes.row(of: inner) != nil {
            return BylineReading(bylines: [], strength: .role, isNameless: true)
        }
        var inner = inner
        if inner.first == "据" { inner.removeFirst() }
        if inner.last == "电", let agency = CreditWords.agencies.prefix(of: inner) {
            return BylineReading(bylines: [], agency: inner[agency.range].string, strength: .role)
        }
        guard let credit = BylineGrammar.reading(of: inner) ?? BylineGrammar.reading(of: whole),
            credit.strength > .guess
        else { return nil }
        return credit
    }
}
