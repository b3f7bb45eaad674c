extension RequestHead.FieldLine {
    /// Reads the field line at `position` with its CR LF (RFC 9112 section 5); nil where it is not all there.
    @inline(__always)
    init?(_ octets: Span<UInt8>, _ position: inout Int) throws(Refusal) {
        let start = position
        var cursor = octets.endOfRun(
            of: Octet.token, from: Self.endOfPlainName(octets, from: start), to: octets.count)
        guard cursor < octets.count else { return nil }
        guard octets[cursor] == UInt8(ascii: ":"), cursor > start else {
            throw Self.refusal(octets, start: start, at: cursor)
        }
        let name = start..<cursor
        cursor += 1
        if cursor < octets.count, octets[cursor] == Octet.space { cursor += 1 }
        while cursor < octets.count, octets[cursor] == Octet.space || octets[cursor] == Octet.tab { cursor += 1 }
        let valueStart = cursor

        cursor = Self.endOfValue(octets, from: cursor)
        guard cursor < octets.count else { return nil }
        guard octets[cursor] == Octet.carriageReturn else {
            throw octets[cursor] == Octet.lineFeed ? .lineEnd : .fieldValue
        }
        guard cursor + 1 < octets.count else { return nil }
        guard octets[cursor + 1] == Octet.lineFeed else { throw .lineEnd }
        var valueEnd = cursor
        while valueEnd > valueStart, octets[valueEnd - 1] == Octet.space || octets[valueEnd - 1] == Octet.tab {
            valueEnd -= 1
        }
        self.name = name
        self.value = valueStart..<valueEnd
        position = cursor + 2
    }

    /// The first position from `start` on that is no letter, digit or hyphen, eight octets a step; where fewer than
    /// eight are left, the first of those. The few other token characters are left to the table.
    @inline(__always)
    private static func endOfPlainName(_ octets: Span<UInt8>, from start: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops = ones &* 0x80
        let raw = octets.bytes
        var cursor = start
        while cursor &+ 8 <= octets.count {
            // SAFETY: `cursor` is not negative, and the eight octets from it on lie within.
            let eight = UInt64(
                littleEndian: raw.unsafeLoadUnaligned(fromUncheckedByteOffset: cursor, as: UInt64.self))
            // In each octet of seven bits, adding 128 - n sets the top bit where the octet is n or more.
            let seven = eight & ~tops
            let folded = seven | (ones &* 0x20)
            let letters = (folded &+ ones &* (0x80 - 0x61)) & ~(folded &+ ones &* (0x80 - 0x7B))
            let digits = (seven &+ ones &* (0x80 - 0x30)) & ~(seven &+ ones &* (0x80 - 0x3A))
            let hyphens = ~((seven ^ (ones &* 0x2D)) &+ ones &* 0x7F)
            let others = ~((letters | digits | hyphens) & ~eight) & tops
            if others != 0 { return cursor &+ others.trailingZeroBitCount >> 3 }
            cursor &+= 8
        }
        return cursor
    }

    /// The first position from `start` on whose octet may not stand in a field value, or the end of `octets`.
    ///
    /// Eight octets a step: `controls` has the top bit of each octet that is below 32 or is 127 (the test of "Bit
    /// Twiddling Hacks" for a zero octet, exact up to and with the first hit).
    @inline(__always)
    private static func endOfValue(_ octets: Span<UInt8>, from start: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        let raw = octets.bytes
        var cursor = start
        while cursor &+ 8 <= octets.count {
            // SAFETY: `cursor` is not negative, and the eight octets from it on lie within.
            let eight = UInt64(
                littleEndian: raw.unsafeLoadUnaligned(fromUncheckedByteOffset: cursor, as: UInt64.self))
            let belowSpace = (eight &- ones &* 0x20) & ~eight
            let deletes = eight ^ (ones &* 0x7F)
            let controls = (belowSpace | ((deletes &- ones) & ~deletes)) & tops
            if controls == 0 {
                cursor &+= 8
                continue
            }
            cursor &+= controls.trailingZeroBitCount >> 3
            guard octets[cursor] == Octet.tab else { return cursor }
            cursor &+= 1
        }
        return octets.endOfRun(of: Octet.fieldValue, from: cursor, to: octets.count)
    }

    private static func refusal(_ octets: Span<UInt8>, start: Int, at cursor: Int) -> Refusal {
        switch octets[cursor] {
        case Octet.lineFeed, Octet.carriageReturn: return cursor == start ? .lineEnd : .fieldName
        case Octet.space, Octet.tab:
            if cursor == start { return .folding }
            return .spaceBeforeColon
        default: return .fieldName
        }
    }
}

extension RequestHead {
    /// Whether a field whose name begins with `octet` may be one that `note` knows. Most of a browser's are not.
    @inline(__always)
    static func mayBeNoted(_ octet: UInt8) -> Bool {
        // The letters a, c, e, h, i, t and x, bit n for the n-th letter.
        let initials: UInt32 = 1 << 0 | 1 << 2 | 1 << 4 | 1 << 7 | 1 << 8 | 1 << 19 | 1 << 23
        let letter = (octet | 0x20) &- UInt8(ascii: "a")
        return letter < 26 && initials >> UInt32(letter) & 1 == 1
    }

    /// Takes note of a field the protocol itself obeys, or the fast path asks for.
    mutating func note(
        _ line: FieldLine, _ octets: Span<UInt8>, _ header: inout HeaderReading
    ) throws(Refusal) {
        switch line.name.count {
        case 4 where octets.equalsIgnoringCase("host", in: line.name):
            header.hostCount += 1
            guard header.hostCount == 1 else { throw .hostRepeated }
            guard Authority.isValid(octets, line.value) else { throw .host }
        case 6:
            if octets.equalsIgnoringCase("accept", in: line.name) {
                needsAllFields = needsAllFields || !acceptStretch.isNone
                acceptStretch = Stretch(line.value)
            } else if octets.equalsIgnoringCase("expect", in: line.name) {
                noteExpectation(line.value, octets, &header)
            }
        case 8 where octets.equalsIgnoringCase("if-match", in: line.name):
            needsAllFields = true
        case 10 where octets.equalsIgnoringCase("connection", in: line.name):
            noteConnection(line.value, octets, &header)
        case 12 where octets.equalsIgnoringCase("x-request-id", in: line.name):
            needsAllFields = needsAllFields || !identifierStretch.isNone
            identifierStretch = Stretch(line.value)
        case 13 where octets.equalsIgnoringCase("if-none-match", in: line.name):
            needsAllFields = needsAllFields || !ifNoneMatchStretch.isNone
            ifNoneMatchStretch = Stretch(line.value)
        case 14 where octets.equalsIgnoringCase("content-length", in: line.name):
            guard header.contentLength == nil else { throw .contentLengthRepeated }
            header.contentLength = try contentLength(line.value, octets)
        case 15 where octets.equalsIgnoringCase("accept-encoding", in: line.name):
            needsAllFields = needsAllFields || !acceptEncodingStretch.isNone
            acceptEncodingStretch = Stretch(line.value)
        case 17:
            if octets.equalsIgnoringCase("transfer-encoding", in: line.name) {
                try noteTransferEncoding(line.value, octets, &header)
            } else if octets.equalsIgnoringCase("if-modified-since", in: line.name) {
                needsAllFields = true
            }
        case 19 where octets.equalsIgnoringCase("if-unmodified-since", in: line.name):
            needsAllFields = true
        default: break
        }
    }

    /// `1*DIGIT`; a number too large for 64 bits stands as the largest one, which is over any limit.
    private func contentLength(_ value: Range<Int>, _ octets: Span<UInt8>) throws(Refusal) -> Int {
        guard !value.isEmpty else { throw .contentLength }
        var length = 0
        for index in value {
            guard Octet.isDigit(octets[index]) else { throw .contentLength }
            let (tenfold, overflows) = length.multipliedReportingOverflow(by: 10)
            let (sum, exceeds) = tenfold.addingReportingOverflow(Int(octets[index] &- 0x30))
            length = overflows || exceeds ? Int.max : sum
            if length == Int.max { break }
        }
        // The rest of a number that is too large must still be digits.
        for index in value where !Octet.isDigit(octets[index]) { throw .contentLength }
        return length
    }

    private func noteConnection(_ value: Range<Int>, _ octets: Span<UInt8>, _ header: inout HeaderReading) {
        var rest = value
        while let option = octets.nextListElement(&rest) {
            if octets.equalsIgnoringCase("close", in: option) {
                header.closes = true
            } else if octets.equalsIgnoringCase("keep-alive", in: option) {
                header.keepsAlive = true
            }
        }
    }

    private func noteExpectation(_ value: Range<Int>, _ octets: Span<UInt8>, _ header: inout HeaderReading) {
        var rest = value
        while let expectation = octets.nextListElement(&rest) {
            if octets.equalsIgnoringCase("100-continue", in: expectation) {
                header.expectsContinue = true
            } else {
                header.hasUnknownExpectation = true
            }
        }
    }

    /// Codings in order, over all lines. An empty element is refused here, though a list may have some elsewhere:
    /// nobody sends one but to have two readers disagree.
    private func noteTransferEncoding(
        _ value: Range<Int>, _ octets: Span<UInt8>, _ header: inout HeaderReading
    ) throws(Refusal) {
        header.hasTransferEncoding = true
        var start = value.lowerBound
        for index in value.lowerBound...value.upperBound {
            guard index == value.upperBound || octets[index] == UInt8(ascii: ",") else { continue }
            let coding = octets.trimmed(start..<index)
            guard !coding.isEmpty else { throw .transferCoding }
            for position in coding where !Octet.token.contains(octets[position]) {
                // Parameters (after a semicolon) belong to codings unknown here; chunked has none.
                guard position > coding.lowerBound, octets[position] == UInt8(ascii: ";") else {
                    throw .transferCoding
                }
                break
            }
            header.chunkedIsLast = octets.equalsIgnoringCase("chunked", in: coding)
            if header.chunkedIsLast { header.chunkedCodings += 1 } else { header.hasOtherCoding = true }
            start = index + 1
        }
    }
}

extension Span<UInt8> {
    /// Takes the next element of a comma-separated list off the front of `rest`, empty ones passed over as
    /// RFC 9110 section 5.6.1.2 asks; nil at the end.
    func nextListElement(_ rest: inout Range<Int>) -> Range<Int>? {
        while !rest.isEmpty {
            var comma = rest.lowerBound
            while comma < rest.upperBound, self[comma] != UInt8(ascii: ",") { comma += 1 }
            let element = trimmed(rest.lowerBound..<comma)
            rest = Swift.min(comma + 1, rest.upperBound)..<rest.upperBound
            if !element.isEmpty { return element }
        }
        return nil
    }
}
