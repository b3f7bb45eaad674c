/// Which content coding a client would like, RFC 9110 section 12.5.3.
public enum ContentCoding {
    /// Whether content had better be sent gzipped under the Accept-Encoding value `value`: gzip is allowed, and not
    /// less liked than no coding at all.
    public static func prefersGzip(_ value: Span<UInt8>) -> Bool {
        var gzip: Int?
        var identity: Int?
        var anyOther: Int?
        var rest = 0..<value.count
        while let element = value.nextListElement(&rest) {
            guard mayMatter(value[element.lowerBound]) else { continue }
            var nameEnd = element.lowerBound
            while nameEnd < element.upperBound, value[nameEnd] != UInt8(ascii: ";") { nameEnd += 1 }
            let name = nameEnd == element.upperBound ? element : value.trimmed(element.lowerBound..<nameEnd)
            guard let weight = weight(value, nameEnd..<element.upperBound) else { continue }
            if value.equalsIgnoringCase("gzip", in: name) || value.equalsIgnoringCase("x-gzip", in: name) {
                gzip = weight
            } else if value.equalsIgnoringCase("identity", in: name) {
                identity = weight
            } else if value.equals("*", in: name) {
                anyOther = weight
            }
        }
        let gzipWeight = gzip ?? anyOther ?? 0
        return gzipWeight > 0 && gzipWeight >= identity ?? 0
    }

    /// Whether a coding whose name begins with `octet` may be gzip, x-gzip, identity or `*`; the others do not matter.
    private static func mayMatter(_ octet: UInt8) -> Bool {
        switch octet | 0x20 {
        case UInt8(ascii: "g"), UInt8(ascii: "x"), UInt8(ascii: "i"), UInt8(ascii: "*"): true
        default: false
        }
    }

    /// `prefersGzip` for a field value as text; nil where there is no such field.
    public static func prefersGzip(_ value: String?) -> Bool {
        guard let value else { return false }
        let octets = Array(value.utf8)
        return prefersGzip(octets.span)
    }

    /// The weight in thousandths that `;q=` gives, 1,000 where there is none, nil where it is ill-formed.
    private static func weight(_ value: Span<UInt8>, _ range: Range<Int>) -> Int? {
        let parameter = value.trimmed(range)
        if parameter.isEmpty { return 1_000 }
        let name = value.trimmed(parameter.lowerBound + 1..<parameter.upperBound)
        guard name.count >= 3, value[name.lowerBound] | 0x20 == UInt8(ascii: "q"),
            value[name.lowerBound + 1] == UInt8(ascii: "=")
        else { return nil }
        let digits = name.lowerBound + 2..<name.upperBound
        guard digits.count <= 5, Octet.isDigit(value[digits.lowerBound]) else { return nil }
        var thousandths = Int(value[digits.lowerBound] &- 0x30) * 1_000
        var place = 100
        for index in digits.dropFirst() {
            if index == digits.lowerBound + 1 {
                guard value[index] == UInt8(ascii: ".") else { return nil }
                continue
            }
            guard Octet.isDigit(value[index]) else { return nil }
            thousandths += Int(value[index] &- 0x30) * place
            place /= 10
        }
        return thousandths <= 1_000 ? thousandths : nil
    }
}
