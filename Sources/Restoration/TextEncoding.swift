import Lexicon

/// How a document's bytes were read.
public enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case gb18030 = "GB18030"
    case big5 = "Big5"
    /// Not text: nothing is read from it.
    case binary
}

extension TextEncoding {
    /// The encoding that the content of `bytes` shows, of which `count` tells what they are as UTF-8. O(bytes).
    ///
    /// What is valid UTF-8 is UTF-8. Else each encoding is tried on the head of the document, and the one under
    /// which it is made of ordinary characters wins; UTF-8 where none does.
    init(byContentOf bytes: [UInt8], count: ContentCount) {
        if count.nulls == 0, count.malformed == 0 {
            self = count.isBinary ? .binary : .utf8
            return
        }
        let head = bytes.prefix(Self.headLength)
        if let wide = Self.wideEncoding(of: head) {
            self = wide
            return
        }
        if count.isBinary {
            self = .binary
            return
        }
        if count.threeByteSequences > count.malformed {
            self = .utf8
            return
        }
        let gb18030 = Self.ordinaryShare(of: gb18030Scalars(of: head)) { scalar in
            DoubleByteEncoding.gb18030.isDailySimplified(scalar) || ScriptVariants.standard.isTraditional(scalar)
        }
        let big5 = Self.ordinaryShare(of: big5Scalars(of: head)) { DoubleByteEncoding.big5.isDailyTraditional($0) }
        if max(gb18030, big5) < 0.5 {
            self = .utf8
        } else {
            self = gb18030 >= big5 ? .gb18030 : .big5
        }
    }

    /// Bytes from the head of a document that its encoding is told by.
    private static let headLength = 65_536
    /// Share of ordinary code units from which a document without mark is UTF-16.
    private static let wideShare = 0.95

    /// UTF-16 of either byte order where `head` is made of what Chinese text has, else nil.
    private static func wideEncoding(of head: ArraySlice<UInt8>) -> TextEncoding? {
        guard head.count >= 4, head.count % 2 == 0 else { return nil }
        func share(lowByteFirst: Bool) -> Double {
            let text = utf16Scalars(of: head, lowByteFirst: lowByteFirst)
            let ordinary = text.count { scalar in
                switch scalar.value {
                case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x2010...0x2026, 0x3000...0x301F, 0x4E00...0x9FA5, 0xFF00...0xFF5E:
                    true
                default: false
                }
            }
            return Double(ordinary) / Double(text.count)
        }
        let (little, big) = (share(lowByteFirst: true), share(lowByteFirst: false))
        guard max(little, big) >= wideShare, little != big else { return nil }
        return little > big ? .utf16LittleEndian : .utf16BigEndian
    }

    /// The share of the non-ASCII part of `text` that is in ordinary use: Chinese characters by `isOrdinary`
    /// and Chinese punctuation. 0 where there is none.
    private static func ordinaryShare(of text: [Unicode.Scalar], isOrdinary: (Unicode.Scalar) -> Bool) -> Double {
        var (ordinary, all) = (0, 0)
        for scalar in text where scalar.value >= 0x80 {
            all += 1
            switch scalar.value {
            case 0xB7, 0x2014...0x2026, 0x3000...0x3011, 0xFF01...0xFF5E: ordinary += 1
            default: if isOrdinary(scalar) { ordinary += 1 }
            }
        }
        return all == 0 ? 0 : Double(ordinary) / Double(all)
    }
}
