import Lexicon

/// Undoes UTF-8 that was read as Latin-1, Windows-1252 or GBK, and GBK that was read as Latin-1.
///
/// The bytes are got back from the characters and read again; a run is put right only where its bytes are well-formed
/// from its first to its last, and the rest of a damaged stretch is flagged.
enum WrongDecoder {
    /// By how many halved bits the text must be likelier when read again.
    private static let gain = 20
    /// At most so many halved bits a character, what was GBK read as Latin-1 must cost to be text.
    private static let prose = 34

    // MARK: Read as Latin-1 or Windows-1252

    /// Bytes of one Chinese character in UTF-8; fewer in a row say nothing in either encoding.
    private static let shortestRun = 3

    /// The repairs of what was read byte by byte. O(scalars).
    static func narrowEdits(in text: [Unicode.Scalar]) -> [Edit] {
        let bytes = narrowBytes
        var edits: [Edit] = []
        var index = 0
        while index < text.count {
            let start = index
            while index < text.count, narrowByte(text[index], by: bytes) != nil { index += 1 }
            if index - start >= shortestRun {
                let run = text[start..<index].compactMap { narrowByte($0, by: bytes) }
                edits += utf8Edits(of: run, in: text, at: start) ?? gbkEdits(of: run, at: start)
            }
            index = max(index, start + 1)
        }
        return edits
    }

    /// The repairs of a run of bytes of `text` as UTF-8; nil where it has no Chinese character or mark.
    private static func utf8Edits(of run: [UInt8], in text: [Unicode.Scalar], at start: Int) -> [Edit]? {
        var edits: [Edit] = []
        var found = false
        run.withUnsafeBufferPointer { run in
            var index = 0
            while index < run.count {
                let from = index
                var characters: [Unicode.Scalar] = []
                while index < run.count, case (let scalar, let length) = multibyteScalar(in: run, at: index),
                    scalar != "\u{FFFD}"
                {
                    found = found || isChinese(scalar)
                    characters.append(scalar)
                    index += length
                }
                if !characters.isEmpty {
                    edits.append(.replace(start + from..<start + index, with: characters, .wrongDecoder))
                } else {
                    index += 1
                    // What another pass takes out is no text in doubt: flagged, it would stay now and go the next time.
                    if staysAlone(text[start + from]) {
                        edits.append(.flag(start + from..<start + index, .doubtful))
                    }
                }
            }
        }
        return found ? edits : nil
    }

    /// Whether no other pass changes the scalar by itself.
    private static func staysAlone(_ scalar: Unicode.Scalar) -> Bool {
        Invisibles.edits(in: [scalar]).isEmpty && PlainForms.standard.edits(in: [scalar]).isEmpty
    }

    /// The repair of a run of bytes as GBK, where it is prose.
    private static func gbkEdits(of run: [UInt8], at start: Int) -> [Edit] {
        guard run.count >= 4, run.count % 2 == 0 else { return [] }
        var characters: [Unicode.Scalar] = []
        for index in stride(from: 0, to: run.count, by: 2) {
            guard let scalar = DoubleByteEncoding.gb18030.scalar(run[index], run[index + 1]), isChinese(scalar) else {
                return []
            }
            characters.append(scalar)
        }
        guard characters.contains(where: { ScalarClasses($0).contains(.han) }),
            Plausibility.standard.cost(of: characters) <= prose * characters.count
        else { return [] }
        return [.replace(start..<start + run.count, with: characters, .wrongDecoder)]
    }

    /// The byte above ASCII that Latin-1 or Windows-1252 reads as `scalar`, or nil.
    @inline(__always)
    private static func narrowByte(_ scalar: Unicode.Scalar, by bytes: [UInt8]) -> UInt8? {
        let value = Int(scalar.value)
        return value < bytes.count && bytes[value] != 0 ? bytes[value] : nil
    }

    /// By scalar, as far as Windows-1252 reaches; 0 for what is none.
    private static let narrowBytes: [UInt8] = {
        let upper = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ"
        var bytes = [UInt8](repeating: 0, count: 0x2123)
        for byte in UInt8(0x80)...0xFF { bytes[Int(byte)] = byte }
        for (offset, scalar) in upper.unicodeScalars.enumerated() where scalar.value > 0xFF {
            bytes[Int(scalar.value)] = UInt8(0x80 + offset)
        }
        return bytes
    }()

    // MARK: Read as GBK

    /// The repairs of UTF-8 that was read by pairs of bytes. O(scalars).
    static func wideEdits(in text: [Unicode.Scalar]) -> [Edit] {
        var edits: [Edit] = []
        var index = 0
        while index < text.count {
            guard ScalarClasses(text[index]).contains(.wideLead) else {
                index += 1
                continue
            }
            let run = WideRun(in: text, from: index)
            let printed = Array(text[index..<run.end])
            let costs = Plausibility.standard
            if run.characters.count(where: isChinese) >= 2,
                costs.cost(of: run.characters) + gain <= costs.cost(of: printed)
            {
                edits.append(.replace(index..<run.end, with: run.characters, .wrongDecoder))
                if run.stop > run.end { edits.append(.flag(run.end..<run.stop, .doubtful)) }
            }
            index = max(index + 1, run.stop)
        }
        return edits
    }

    /// Whether `scalar` is a Chinese character or a mark of Chinese punctuation.
    private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2010...0x2027, 0x3000...0x303F, 0x3400...0x9FFF, 0xFF00...0xFFEF: true
        default: false
        }
    }
}

/// A stretch of characters whose GBK bytes are UTF-8.
private struct WideRun {
    /// What the bytes say, up to `end`.
    private(set) var characters: [Unicode.Scalar] = []
    /// Index after the last character whose bytes end together with those of `characters`.
    private(set) var end: Int
    /// Index after the last character that has bytes of the stretch; what lies between is broken.
    private(set) var stop: Int

    /// Reads no further than its characters go, so that looking for stretches in a line stays linear.
    init(in text: [Unicode.Scalar], from start: Int) {
        var bytes: [UInt8] = []
        // For each byte the index after its character, where it is that character's last byte.
        var ends: [Int?] = []
        var isOver = false
        stop = start
        end = start
        var read: [Unicode.Scalar] = []
        var kept = 0
        var index = 0
        while true {
            while !isOver, bytes.count < index + 4 {
                if stop < text.count, let more = Self.bytes(of: text[stop]) {
                    stop += 1
                    bytes += more
                    ends += more.indices.map { $0 == more.count - 1 ? stop : nil }
                } else {
                    isOver = true
                }
            }
            guard index < bytes.count else { break }
            let (scalar, length) =
                bytes[index] < 0x80
                ? (Unicode.Scalar(bytes[index]), 1)
                : bytes.withUnsafeBufferPointer { multibyteScalar(in: $0, at: index) }
            guard scalar != "\u{FFFD}" || length == 3 else { break }
            read.append(scalar)
            index += length
            if let boundary = ends[index - 1] {
                end = boundary
                kept = read.count
            }
        }
        characters = Array(read.prefix(kept))
        // Only a character cut short at the very end belongs to the stretch; else what follows is other text.
        if !isOver || index + 3 <= bytes.count { stop = end }
        if stop > end, stop < text.count, text[stop] == "?" || text[stop] == "\u{FFFD}" { stop += 1 }
    }

    /// The bytes of a character of GBK, or nil for ASCII and what GBK has not.
    private static func bytes(of scalar: Unicode.Scalar) -> [UInt8]? {
        if scalar == "€" { return [0x80] }
        guard scalar.value >= 0x80, let code = DoubleByteEncoding.gb18030.code(of: scalar) else { return nil }
        return [UInt8(code >> 8), UInt8(code & 0xFF)]
    }
}
