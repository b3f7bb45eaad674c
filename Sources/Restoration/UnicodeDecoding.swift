/// Bytes as UTF-8: their text, and what tells whether UTF-8 they are.
struct UTF8Reading {
    /// Each ill-formed sequence (its longest valid beginning) is one U+FFFD.
    let scalars: [Unicode.Scalar]
    let count: ContentCount

    /// Reads and counts at once. O(bytes).
    init(of bytes: ArraySlice<UInt8>) {
        var content = ContentCount(length: bytes.count)
        scalars = bytes.withUnsafeBufferPointer { bytes in
            [Unicode.Scalar](unsafeUninitializedCapacity: bytes.count) { text, count in
                var index = 0
                var read = 0
                while index < bytes.count {
                    // Runs of Chinese characters are nearly all of a page.
                    let start = read
                    while let scalar = commonScalar(in: bytes, at: index) {
                        text.initializeElement(at: read, to: scalar)
                        read += 1
                        index += 3
                    }
                    content.add(threeByteSequences: read - start)
                    guard index < bytes.count else { break }
                    let byte = bytes[index]
                    if byte < 0x80 {
                        content.add(ascii: byte)
                        text.initializeElement(at: read, to: Unicode.Scalar(byte))
                        index += 1
                    } else {
                        let (scalar, length) = multibyteScalar(in: bytes, at: index)
                        content.add(scalar, length: length, first: byte)
                        text.initializeElement(at: read, to: scalar)
                        index += length
                    }
                    read += 1
                }
                count = read
            }
        }
        count = content
    }
}

/// The scalar of the three bytes at `index` where they are one of U+1000 to U+CFFF, as nearly all characters of a page
/// are: these have no second byte that is theirs alone.
@inline(__always)
private func commonScalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Unicode.Scalar? {
    guard index + 2 < bytes.count, (0xE1...0xEC).contains(bytes[index]) else { return nil }
    let (second, third) = (UInt32(bytes[index + 1]), UInt32(bytes[index + 2]))
    guard (second << 8 | third) & 0xC0C0 == 0x8080 else { return nil }
    return Unicode.Scalar((UInt32(bytes[index]) & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F)
}

/// The scalar of the sequence of bytes that begins with the non-ASCII byte at `index`, and its length;
/// U+FFFD and the length of the ill-formed part where it is none.
@inline(__always)
func multibyteScalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    func byte(_ offset: Int) -> UInt32 {
        index + offset < bytes.count ? UInt32(bytes[index + offset]) : 0
    }
    let first = byte(0)
    let second = byte(1)
    switch first {
    case 0xE0...0xEF:
        let low: UInt32 = first == 0xE0 ? 0xA0 : 0x80
        let high: UInt32 = first == 0xED ? 0x9F : 0xBF
        guard low <= second, second <= high else { return ("\u{FFFD}", 1) }
        let third = byte(2)
        guard third & 0xC0 == 0x80 else { return ("\u{FFFD}", 2) }
        let value = (first & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F
        return (Unicode.Scalar(value) ?? "\u{FFFD}", 3)
    case 0xC2...0xDF:
        guard second & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
        return (Unicode.Scalar((first & 0x1F) << 6 | second & 0x3F) ?? "\u{FFFD}", 2)
    case 0xF0...0xF4:
        let low: UInt32 = first == 0xF0 ? 0x90 : 0x80
        let high: UInt32 = first == 0xF4 ? 0x8F : 0xBF
        guard low <= second, second <= high else { return ("\u{FFFD}", 1) }
        guard byte(2) & 0xC0 == 0x80 else { return ("\u{FFFD}", 2) }
        guard byte(3) & 0xC0 == 0x80 else { return ("\u{FFFD}", 3) }
        let value = (first & 0x07) << 18 | (second & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | byte(3) & 0x3F
        return (Unicode.Scalar(value) ?? "\u{FFFD}", 4)
    default:
        return ("\u{FFFD}", 1)
    }
}

/// The scalars of UTF-16; a lone surrogate or a last odd byte is one U+FFFD. O(bytes).
func utf16Scalars(of bytes: ArraySlice<UInt8>, lowByteFirst: Bool) -> [Unicode.Scalar] {
    bytes.withUnsafeBufferPointer { bytes in
        func unit(_ index: Int) -> UInt16 {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return lowByteFirst ? second << 8 | first : first << 8 | second
        }
        var text: [Unicode.Scalar] = []
        text.reserveCapacity(bytes.count / 2 + 1)
        var index = 0
        while index + 1 < bytes.count {
            let high = unit(index)
            index += 2
            if let scalar = Unicode.Scalar(high) {
                text.append(scalar)
                continue
            }
            guard high < 0xDC00, index + 1 < bytes.count, case let low = unit(index), (0xDC00...0xDFFF).contains(low)
            else {
                text.append("\u{FFFD}")
                continue
            }
            let value = 0x1_0000 + (UInt32(high - 0xD800) << 10 | UInt32(low - 0xDC00))
            text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
            index += 2
        }
        if index < bytes.count { text.append("\u{FFFD}") }
        return text
    }
}
