/// A byte order mark at the head of a document.
struct Signature {
    let encoding: TextEncoding
    /// Bytes of the mark.
    let length: Int

    /// The mark that `bytes` open with, or nil where there is none.
    init?(of bytes: [UInt8]) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            (encoding, length) = (.utf8, 3)
        } else if bytes.starts(with: [0xFF, 0xFE]) {
            (encoding, length) = (.utf16LittleEndian, 2)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            (encoding, length) = (.utf16BigEndian, 2)
        } else if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) {
            (encoding, length) = (.gb18030, 4)
        } else {
            return nil
        }
    }
}
