/// One syllable of Mandarin in pinyin: its letters without the tone mark, and the tone.
public struct Syllable: Sendable, Hashable {
    /// Lower-case ASCII letters, `v` for ü: `wang`, `lv`. One to six of them; also `m`, `n`, `ng`, `hm`.
    public let letters: String
    /// 1 to 4; 5 for the neutral tone.
    public let tone: Int

    public init(letters: String, tone: Int) {
        self.letters = letters
        self.tone = tone
    }

    /// The syllable that `text` spells with a tone mark (`wǎng`), a digit (`wang3`) or neither (neutral);
    /// nil where it is not spelt with pinyin letters. Marks may be composed or combining; `ü` may be `v` or `u:`.
    public init?(_ text: some Sequence<Unicode.Scalar>) {
        var letters: [UInt8] = []
        var tone: Int?
        for scalar in text {
            guard letters.count <= Self.longest else { return nil }
            let (letter, mark) = Self.parts(of: scalar)
            if let letter { letters.append(letter) }
            if mark == Self.diaeresis {
                guard letters.last == UInt8(ascii: "u") || letters.last == UInt8(ascii: "v") else { return nil }
                letters[letters.count - 1] = UInt8(ascii: "v")
            } else if let mark {
                guard tone == nil else { return nil }
                tone = mark == 0 ? 5 : mark
            } else if letter == nil {
                return nil
            }
        }
        guard !letters.isEmpty, letters.count <= Self.longest else { return nil }
        self.letters = String(decoding: letters, as: UTF8.self)
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
        default: marked[scalar] ?? (nil, nil)
        }
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
