/// The classes of octets of RFC 9110 and RFC 3986, looked up in one table.
@usableFromInline
enum Octet {
    static let carriageReturn = UInt8(ascii: "\r")
    static let lineFeed = UInt8(ascii: "\n")
    static let space = UInt8(ascii: " ")
    static let tab = UInt8(ascii: "\t")

    /// A class of octets: one bit of `classes`.
    struct Class {
        fileprivate let bit: UInt8

        @inline(__always)
        func contains(_ octet: UInt8) -> Bool { Octet.classes[Int(octet)] & bit != 0 }
    }

    /// `tchar`, RFC 9110 section 5.6.2: letters, digits and ``!#$%&'*+-.^_`|~``.
    @inline(__always) static var token: Class { Class(bit: 1) }
    /// `pchar`, `/` and `?` of RFC 3986 without the percent sign, which the parser looks at apart.
    @inline(__always) static var target: Class { Class(bit: 2) }
    /// The same without `?`, which ends a path.
    @inline(__always) static var path: Class { Class(bit: 16) }
    /// `unreserved` and `sub-delims` of RFC 3986: what a registered name is made of, percent-encoding apart.
    @inline(__always) static var registeredName: Class { Class(bit: 4) }
    /// `DIGIT`.
    @inline(__always) static var digit: Class { Class(bit: 32) }
    /// What may stand in a field value: VCHAR, obs-text, SP and HTAB (RFC 9110 section 5.5).
    @inline(__always) static var fieldValue: Class { Class(bit: 8) }

    /// The classes of each octet, as bits; sixteen octets a row. Tests hold it against the grammars.
    fileprivate static let classes: InlineArray<256, UInt8> = [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        8, 31, 8, 9, 31, 9, 31, 31, 30, 30, 31, 31, 30, 31, 31, 26,
        63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 26, 30, 8, 30, 8, 10,
        26, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31,
        31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 8, 8, 8, 9, 31,
        9, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31,
        31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 8, 9, 8, 31, 0,
        8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8,
        8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8,
        8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8,
        8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8,
        8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8,
        8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8,
        8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8,
        8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8,
    ]

    @inline(__always) static func isDigit(_ octet: UInt8) -> Bool { octet &- 0x30 < 10 }

    /// The value of a hexadecimal digit of either case, or nil.
    @inline(__always) static func hexadecimalValue(_ octet: UInt8) -> Int? {
        if octet &- 0x30 < 10 { return Int(octet &- 0x30) }
        let letter = (octet | 0x20) &- 0x61
        return letter < 6 ? Int(letter) + 10 : nil
    }

    /// A letter A–Z in lower case; any other octet as it is.
    @inline(__always) static func lowercased(_ octet: UInt8) -> UInt8 {
        octet &- 0x41 < 26 ? octet | 0x20 : octet
    }
}
