/// One syllable of Mandarin in pinyin: its letters without the tone mark, and the tone.
public struct Syllable: Sendable, Hashable {
    /// The letters, a byte each, the last one lowest: what two syllables are compared by.
    public let packed: UInt64
    /// 1 to 4; 5 for the neutral tone.
    public let tone: Int

    /// Lower-case ASCII letters, `v` for ü: `wang`, `lv`. One to six of them; also `m`, `n`, `ng`, `hm`.
    public var letters: String {
        var bytes: [UInt8] = []
        for shift in stride(from: 56, through: 0, by: -8) where packed >> UInt64(shift) & 0xFF != 0 {
            bytes.append(UInt8(truncatingIfNeeded: packed >> UInt64(shift)))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The syllable of these letters, of which the last eight count.
    public init(letters: String, tone: Int) {
        packed = letters.utf8.reduce(0) { $0 << 8 | UInt64($1) }
        self.tone = tone
    }

    /// The syllable that `text` spells with a tone mark (`wǎng`), a digit (`wang3`) or neither (neutral);
    /// nil where it is not spelt with pinyin letters. Marks may be composed or combining; `ü` may be `v` or `u:`.
    public init?(_ text: some Sequence<Unicode.Scalar>) { self.init(Array(text)[...]) }

    /// The same of a stretch of text; other modules ask for this many times a page, so it is not generic.
    public init?(_ text: ArraySlice<Unicode.Scalar>) {
        var packed: UInt64 = 0
        var count = 0
        var tone: Int?
        for scalar in text {
            guard count <= Self.longest else { return nil }
            let (letter, mark) = Self.parts(of: scalar)
            if let letter {
                packed = packed << 8 | UInt64(letter)
                count += 1
            }
            if mark == Self.diaeresis {
                let last = UInt8(truncatingIfNeeded: packed)
                guard last == UInt8(ascii: "u") || last == UInt8(ascii: "v") else { return nil }
                packed = packed & ~0xFF | UInt64(UInt8(ascii: "v"))
            } else if let mark {
                guard tone == nil else { return nil }
                tone = mark == 0 ? 5 : mark
            } else if letter == nil {
                return nil
            }
        }
        guard count > 0, count <= Self.longest else { return nil }
        self.packed = packed
        self.tone = tone ?? 5
    }

    /// Letters of the longest syllables (zhuang, chuang, shuang).
    private static let longest = 6
    /// Stands for two dots above, which belong to the letter and are no tone.
    private static let diaeresis = 6

    /// The base letter and the mark of one scalar; both nil for what pinyin is not written with.
    private static func parts(of scalar: Unicode.Scalar) -> (letter: UInt8?, mark: Int?) {
        switch scalar {
        case "a"..."z": (UInt8(truncatingIfNeeded: scalar.value), nil)
        case "A"..."Z": (UInt8(truncatingIfNeeded: scalar.value + 0x20), nil)
        case "0"..."5": (nil, Int(scalar.value - 0x30))
        case ":", "\u{308}": (nil, diaeresis)
        case "\u{304}": (nil, 1)
        case "\u{301}": (nil, 2)
        case "\u{30C}": (nil, 3)
        case "\u{300}": (nil, 4)
        default: scalar.value < markedEnd ? markedBelow[Int(scalar.value)] : marked[scalar] ?? (nil, nil)
        }
    }

    /// Almost all of `marked` lies below, where a table answers at once.
    private static let markedEnd: UInt32 = 0x300
    private static let markedBelow: [(letter: UInt8?, mark: Int?)] = (0..<markedEnd).map { value in
        Unicode.Scalar(value).flatMap { marked[$0] } ?? (nil, nil)
    }

    /// Letters with their mark, as Unicode composes them; also the script forms of a and g that GBK has.
    private static let marked: [Unicode.Scalar: (UInt8?, Int?)] = {
        var marked: [Unicode.Scalar: (UInt8?, Int?)] = ["ɑ": (UInt8(ascii: "a"), nil), "ɡ": (UInt8(ascii: "g"), nil)]
        marked["ü"] = (UInt8(ascii: "v"), nil)
        marked["Ü"] = (UInt8(ascii: "v"), nil)
        marked["ê"] = (UInt8(ascii: "e"), nil)
        marked["ế"] = (UInt8(ascii: "e"), 2)
        marked["ề"] = (UInt8(ascii: "e"), 4)
        let rows: [(UInt8, String)] = [
            (UInt8(ascii: "a"), "āáǎà"), (UInt8(ascii: "e"), "ēéěè"), (UInt8(ascii: "i"), "īíǐì"),
            (UInt8(ascii: "o"), "ōóǒò"), (UInt8(ascii: "u"), "ūúǔù"), (UInt8(ascii: "v"), "ǖǘǚǜ"),
            (UInt8(ascii: "a"), "ĀÁǍÀ"), (UInt8(ascii: "e"), "ĒÉĚÈ"), (UInt8(ascii: "o"), "ŌÓǑÒ"),
            // Breve for caron, which some typists take for the third tone.
            (UInt8(ascii: "a"), "  ă"), (UInt8(ascii: "e"), "  ĕ"), (UInt8(ascii: "i"), "  ĭ"),
            (UInt8(ascii: "o"), "  ŏ"), (UInt8(ascii: "u"), "  ŭ"),
        ]
        for (letter, forms) in rows {
            for (index, form) in forms.unicodeScalars.enumerated() where form != " " {
                marked[form] = (letter, index + 1)
            }
        }
        marked["ń"] = (UInt8(ascii: "n"), 2)
        marked["ň"] = (UInt8(ascii: "n"), 3)
        marked["ǹ"] = (UInt8(ascii: "n"), 4)
        marked["ḿ"] = (UInt8(ascii: "m"), 2)
        return marked
    }()
}
