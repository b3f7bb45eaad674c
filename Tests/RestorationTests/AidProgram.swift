import Lexicon
import Randomness

/// The program that damages pages, as the damage shows it works: it knows GBK text as bytes only, makes ！；？ narrow
/// and sets the reading after Traditional characters wherever it finds their two bytes, in step or not.
struct AidProgram {
    /// The aid that it sets after each pair of bytes.
    private let aids: [UInt16: [UInt8]]

    /// A program that knows about one in `share` of the Traditional characters, told by `random`.
    init(share: Int, random: inout SeededRandomness) {
        var aids: [UInt16: [UInt8]] = [:]
        for subject in (0x4E00...0x9FA5).compactMap(Unicode.Scalar.init(_:)) {
            guard ScriptVariants.standard.isTraditional(subject), random.below(share) == 0,
                let pair = DoubleByteEncoding.gb18030.code(of: subject),
                let syllable = Readings.standard.syllables(of: subject).first
            else { continue }
            aids[pair] = Self.bytes(of: "(\(syllable.spelling))")
        }
        self.aids = aids
    }

    /// What becomes of `text`, which is Traditional.
    func damaged(_ text: String) -> String {
        var bytes = Self.bytes(of: text)
        bytes = Self.replacing(bytes) { first, second in
            switch (first, second) {
            case (0xA3, 0xA1): [0x21]
            case (0xA3, 0xBB): [0x3B]
            case (0xA3, 0xBF): [0x3F]
            default: nil
            }
        }
        // A first byte that narrow punctuation follows is dropped.
        bytes = Self.bytes(of: Self.text(of: bytes) { lead, next in String(UnicodeScalar(next)) })
        bytes = withAids(bytes)
        // A first byte that no second byte follows takes what follows with it.
        return Self.text(of: bytes) { _, _ in "?" }
    }

    /// Sets the aids after every pair of bytes that is a subject, pairs that overlap included.
    private func withAids(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            result.append(byte)
            if index > 0, let aid = aids[UInt16(bytes[index - 1]) << 8 | UInt16(byte)] { result += aid }
        }
        return result
    }

    private static func bytes(of text: String) -> [UInt8] {
        text.unicodeScalars.flatMap { scalar -> [UInt8] in
            if scalar.value < 0x80 { return [UInt8(scalar.value)] }
            guard let code = DoubleByteEncoding.gb18030.code(of: scalar) else { return [0x3F] }
            return [UInt8(code >> 8), UInt8(code & 0xFF)]
        }
    }

    private static func replacing(_ bytes: [UInt8], by replacement: (UInt8, UInt8) -> [UInt8]?) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if index + 1 < bytes.count, let new = replacement(bytes[index], bytes[index + 1]) {
                result += new
                index += 2
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    private static func text(of bytes: [UInt8], broken: (UInt8, UInt8) -> String) -> String {
        var text = ""
        var index = 0
        while index < bytes.count {
            if bytes[index] < 0x80 {
                text.unicodeScalars.append(Unicode.Scalar(bytes[index]))
                index += 1
            } else if index + 1 < bytes.count {
                if let scalar = DoubleByteEncoding.gb18030.scalar(bytes[index], bytes[index + 1]) {
                    text.unicodeScalars.append(scalar)
                } else {
                    text += broken(bytes[index], bytes[index + 1])
                }
                index += 2
            } else {
                text += "?"
                index += 1
            }
        }
        return text
    }
}

extension Syllable {
    /// The syllable with its tone mark, as dictionaries print it.
    var spelling: String {
        var scalars = Array(letters.unicodeScalars)
        let marks: [Unicode.Scalar: String] = [
            "a": "āáǎà", "e": "ēéěè", "i": "īíǐì", "o": "ōóǒò", "u": "ūúǔù", "v": "ǖǘǚǜ",
        ]
        if tone < 5 {
            let place =
                scalars.firstIndex { $0 == "a" || $0 == "e" }
                ?? (letters.contains("ou") ? scalars.firstIndex(of: "o") : scalars.lastIndex { marks[$0] != nil })
            if let place, let marked = marks[scalars[place]] {
                scalars[place] = Array(marked.unicodeScalars)[tone - 1]
            }
        }
        return String(String.UnicodeScalarView(scalars.map { $0 == "v" ? "ü" : $0 }))
    }
}
