import Lexicon

/// The scalars of GB18030 (and so of GBK and GB 2312); each ill-formed sequence is one U+FFFD. O(bytes).
///
/// An ASCII byte after a lead byte that it cannot follow stays a character of its own.
func gb18030Scalars(of bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    let pairs = DoubleByteEncoding.gb18030
    return doubleByteScalars(of: bytes, pairs: pairs) { bytes, index in
        if bytes[index] == 0x80 { return ("€", 1) }  // Windows code page 936.
        guard index + 3 < bytes.count,
            let scalar = FourByteRanges.gb18030.scalar(
                bytes[index], bytes[index + 1], bytes[index + 2], bytes[index + 3])
        else { return nil }
        return (scalar, 4)
    }
}

/// The scalars of Big5; each ill-formed sequence is one U+FFFD. O(bytes).
func big5Scalars(of bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    doubleByteScalars(of: bytes, pairs: .big5) { _, _ in nil }
}

/// The scalars of ASCII mixed with pairs; `other` tells what stands where there is no pair.
private func doubleByteScalars(
    of bytes: ArraySlice<UInt8>, pairs: DoubleByteEncoding,
    other: (UnsafeBufferPointer<UInt8>, Int) -> (Unicode.Scalar, Int)?
) -> [Unicode.Scalar] {
    bytes.withUnsafeBufferPointer { bytes in
        var text: [Unicode.Scalar] = []
        text.reserveCapacity(bytes.count / 2 + 1)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                text.append(Unicode.Scalar(byte))
                index += 1
            } else if index + 1 < bytes.count, let scalar = pairs.scalar(byte, bytes[index + 1]) {
                text.append(scalar)
                index += 2
            } else if let (scalar, length) = other(bytes, index) {
                text.append(scalar)
                index += length
            } else {
                text.append("\u{FFFD}")
                let paired = byte != 0x80 && byte != 0xFF && index + 1 < bytes.count && bytes[index + 1] >= 0x80
                index += paired ? 2 : 1
            }
        }
        return text
    }
}
