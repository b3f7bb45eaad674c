/// The classes of octets of RFC 9110 and RFC 3986, as bit sets: a test is a shift and a mask, without a branch.
@usableFromInline
enum Octet {
    static let carriageReturn = UInt8(ascii: "\r")
    static let lineFeed = UInt8(ascii: "\n")
    static let space = UInt8(ascii: " ")
    static let tab = UInt8(ascii: "\t")

    /// The members of a class below 128: bit n of `low` is octet n, of `high` octet 64 + n.
    struct Set {
        let low: UInt64
        let high: UInt64

        @inline(__always)
        func contains(_ octet: UInt8) -> Bool {
            let word = octet < 64 ? low : (octet < 128 ? high : 0)
            return (word >> UInt64(octet & 63)) & 1 == 1
        }
    }

    /// `tchar`, RFC 9110 section 5.6.2: letters, digits and ``!#$%&'*+-.^_`|~``.
    @inline(__always) static var token: Set { Set(low: 0x03FF_6CFA_0000_0000, high: 0x57FF_FFFF_C7FF_FFFE) }

    /// `pchar`, `/` and `?` of RFC 3986 without the percent sign, which the parser looks at apart.
    @inline(__always) static var target: Set { Set(low: 0xAFFF_FFD2_0000_0000, high: 0x47FF_FFFE_87FF_FFFF) }

    /// `unreserved` and `sub-delims` of RFC 3986: what a registered name is made of, percent-encoding apart.
    @inline(__always) static var registeredName: Set { Set(low: 0x2BFF_7FD2_0000_0000, high: 0x47FF_FFFE_87FF_FFFE) }

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

    /// Whether `octet` may stand in a field value: VCHAR, obs-text, SP and HTAB (RFC 9110 section 5.5).
    @inline(__always) static func isFieldValue(_ octet: UInt8) -> Bool {
        (octet >= 0x20 && octet != 0x7F) || octet == tab
    }
}
