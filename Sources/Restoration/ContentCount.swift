/// What the bytes of a document show at first sight.
struct ContentCount {
    /// Bytes of zero.
    private(set) var nulls = 0
    /// Control characters other than tab, line breaks, form feed and escape; zero bytes are among them.
    private(set) var controls = 0
    /// Well-formed three-byte sequences of UTF-8: what Chinese characters are.
    private(set) var threeByteSequences = 0
    /// Ill-formed sequences of UTF-8.
    private(set) var malformed = 0
    private let length: Int

    /// One control character in so many bytes is more than any text has.
    private static let controlShare = 20

    /// Counts over the whole document. O(bytes).
    init(of bytes: [UInt8]) {
        length = bytes.count
        var (nulls, controls, threeByteSequences, malformed) = (0, 0, 0, 0)
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte < 0x80 {
                    if byte < 0x20 || byte == 0x7F {
                        switch byte {
                        case 0x09...0x0D, 0x1B: break
                        default:
                            controls += 1
                            if byte == 0 { nulls += 1 }
                        }
                    }
                    index += 1
                } else {
                    let (scalar, length) = multibyteScalar(in: bytes, at: index)
                    // A U+FFFD that the document itself holds is well-formed and three bytes long.
                    if length == 3, scalar != "\u{FFFD}" || bytes[index] == 0xEF {
                        threeByteSequences += 1
                    } else if scalar == "\u{FFFD}" {
                        malformed += 1
                    }
                    index += length
                }
            }
        }
        self.nulls = nulls
        self.controls = controls
        self.threeByteSequences = threeByteSequences
        self.malformed = malformed
    }

    /// Whether so many of the bytes are control characters that this is no text.
    var isBinary: Bool { controls * Self.controlShare > length }
}
