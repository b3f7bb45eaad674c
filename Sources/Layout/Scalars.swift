import Lexicon

/// What a scalar is to a page, by ranges of its own: the general tables of Unicode are too slow for every character.
extension Unicode.Scalar {
    /// White space of any width, zero included.
    var isBlank: Bool {
        switch value {
        case 0x20, 0x09...0x0D: true
        case 0x85...0x3000, 0xFEFF: isWideBlank
        default: false
        }
    }

    @inline(never)
    private var isWideBlank: Bool {
        switch value {
        case 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
        default: false
        }
    }

    var isHan: Bool { isCommonHan || mayBeRareHan && isRareHan }

    /// In the block where nearly every character of a page stands. What is rare is asked out of line: the compiler would
    /// compare each character with all the ranges at once, which takes longer than the one comparison that tells most.
    @inline(__always)
    private var isCommonHan: Bool { (0x4E00...0x9FFF).contains(value) }

    /// It is none of the marks, letters and digits of a page.
    @inline(__always)
    private var mayBeRareHan: Bool { value > 0x3006 && !(0xFB00...0xFFFF).contains(value) }

    @inline(never)
    private var isRareHan: Bool {
        switch value {
        case 0x3007, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x323AF: true
        default: false
        }
    }

    /// 0 to 9, full-width forms included.
    var digit: Int? {
        switch value {
        case 0x30...0x39: Int(value - 0x30)
        case 0xFF10...0xFF19: Int(value - 0xFF10)
        default: nil
        }
    }

    var isLatin: Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
        default: false
        }
    }

    /// 。！？ and their half-width forms; the ellipsis too.
    var endsSentence: Bool {
        switch self {
        case "。", "!", "?", "！", "？", "…", "｡", "．": true
        default: false
        }
    }

    /// 一 to 十.
    var isNumeral: Bool {
        switch self {
        case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": true
        default: false
        }
    }

    /// ① to ⑳.
    var isCircledNumber: Bool { ("①"..."⑳").contains(self) }

    /// The dot that stands before one of many links, at half the height of a character.
    var isLinkDot: Bool { self == "·" || self == "•" || self == "・" }

    var isComma: Bool { self == "," || self == "，" || self == "、" || self == "﹐" }

    var isColon: Bool { self == ":" || self == "：" }

    var isSemicolon: Bool { self == ";" || self == "；" }

    var isDash: Bool {
        switch self {
        case "—", "–", "―", "─", "-", "－": true
        default: false
        }
    }

    var opensQuote: Bool {
        switch self {
        case "“", "‘", "「", "『", "《", "〈": true
        default: false
        }
    }

    var closesQuote: Bool {
        switch self {
        case "”", "’", "」", "』", "》", "〉", "\"": true
        default: false
        }
    }

    var opensBracket: Bool {
        switch self {
        case "(", "（", "[", "【", "［", "〔", "<", "＜": true
        default: false
        }
    }

    var closesBracket: Bool {
        switch self {
        case ")", "）", "]", "】", "］", "〕", ">", "＞": true
        default: false
        }
    }

    /// The squares, circles and stars that papers set before bylines and labels.
    var isOrnament: Bool {
        switch value {
        case 0x25A0...0x25FF, 0x2605, 0x2606, 0x203B, 0x2022, 0x258C...0x2590, 0x2726...0x2767, 0x2660...0x2667: true
        default: false
        }
    }

    /// Triangles and arrows that point at a picture.
    var isPointer: Bool {
        switch self {
        case "▲", "△", "▼", "▽", "◀", "▶", "◄", "►", "↑", "↓", "←", "→": true
        default: false
        }
    }

    /// What stands between links.
    var isBar: Bool { self == "|" || self == "｜" || self == "丨" || self == "¦" }

    /// Neither letter, digit nor Han.
    var isMark: Bool { !isCommonHan && (isCommonMark || isUncommonMark) }

    /// In one of the blocks of marks that a page has most of.
    @inline(__always)
    private var isCommonMark: Bool { (0x2000...0x3006).contains(value) || value < 0x30 }

    @inline(never)
    private var isUncommonMark: Bool { !(mayBeRareHan && isRareHan) && !isLatin && digit == nil }
}

extension [Unicode.Scalar] {
    /// Takes up what the page printed on the next line: Chinese without a blank, words of letters with one.
    mutating func carryOn(_ next: ArraySlice<Unicode.Scalar>) {
        if let last, let first = next.first, last.isLatin && first.isLatin { append(" ") }
        self += next
    }
}

extension ArraySlice<Unicode.Scalar> {
    /// Without blanks at either end.
    var trimmed: ArraySlice<Unicode.Scalar> { drop(while: \.isBlank).dropLast(while: \.isBlank) }

    /// Without the scalars at its end that `isDropped` holds of. A cut of the same storage: `removeLast` copies what
    /// others hold too.
    @inline(__always)
    func dropLast(while isDropped: (Unicode.Scalar) -> Bool) -> ArraySlice<Unicode.Scalar> {
        guard let last = lastIndex(where: { !isDropped($0) }) else { return self[..<startIndex] }
        return self[...last]
    }

    /// Whether `phrase`, of two scalars or more, stands somewhere in it. O(length).
    func holds(_ phrase: ArraySlice<Unicode.Scalar>) -> Bool {
        guard count >= phrase.count, phrase.count >= 2 else { return false }
        return withUnsafeBufferPointer { text in
            phrase.withUnsafeBufferPointer { phrase in
                // Most texts lack its first scalar, and counting takes several of them at a time.
                var seen: UInt32 = 0
                for scalar in text where scalar == phrase[0] { seen &+= 1 }
                if seen == 0 { return false }
                for at in 0...(text.count - phrase.count) where text[at] == phrase[0] && text[at + 1] == phrase[1] {
                    if text[at..<(at + phrase.count)].elementsEqual(phrase) { return true }
                }
                return false
            }
        }
    }

    var string: String { String(self) }
}
