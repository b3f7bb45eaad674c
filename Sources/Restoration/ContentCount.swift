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

    /// Nothing counted yet of a document of `length` bytes.
    init(length: Int) { self.length = length }

    /// Counts a byte below 0x80.
    @inline(__always)
    mutating func add(ascii byte: UInt8) {
        guard byte < 0x20 || byte == 0x7F else { return }
        switch byte {
        case 0x09...0x0D, 0x1B: break
        default:
            controls += 1
            if byte == 0 { nulls += 1 }
        }
    }

    /// Counts so many well-formed sequences of three bytes.
    @inline(__always)
    mutating func add(threeByteSequences count: Int) { threeByteSequences += count }

    /// Counts a sequence of `length` bytes that begins with `first`; U+FFFD stands for one that is ill-formed.
    @inline(__always)
    mutating func add(_ scalar: Unicode.Scalar, length: Int, first: UInt8) {
        // A U+FFFD that the document itself holds is well-formed and three bytes long.
        if length == 3, scalar != "\u{FFFD}" || first == 0xEF {
            threeByteSequences += 1
        } else if scalar == "\u{FFFD}" {
            malformed += 1
        }
    }

    /// Whether so many of the bytes are control characters that this is no text.
    var isBinary: Bool { controls * Self.controlShare > length }
}
