/// What a character is within a number, by a flat table: the scan over a story asks only this.
enum NumeralClass: UInt8 {
    case none
    /// 0–9, also full width.
    case arabic
    /// 〇零一二三四五六七八九两, also in the forms of cheques (壹贰叁).
    case han
    /// 十百千, 拾佰仟.
    case small
    /// 万亿.
    case big
    /// 廿 (20) and 卅 (30).
    case tens
    /// 几 and 数, which stand for some digit.
    case some
    /// 半.
    case half

    /// The class of `scalar`. O(1).
    @inline(__always)
    static func of(_ scalar: Unicode.Scalar) -> NumeralClass {
        scalar.value < 0x10000 ? NumeralClass(rawValue: table[Int(scalar.value)] >> 4) ?? .none : .none
    }

    /// The digit that an `arabic` or `han` scalar stands for, the tens of 廿 and 卅,
    /// or the number of zeros of a `small` or `big` one.
    @inline(__always)
    static func value(of scalar: Unicode.Scalar) -> Int {
        scalar.value < 0x10000 ? Int(table[Int(scalar.value)] & 0xF) : 0
    }

    /// Whether `scalar` is of any class, by the table handed in: the loop over a text asks for it once.
    @inline(__always)
    static func mayOpen(_ scalar: Unicode.Scalar, _ table: [UInt8]) -> Bool {
        scalar.value < 0x10000 && table[Int(scalar.value)] != 0
    }

    /// Class in the high half of the byte, value in the low half.
    static let table: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 0x10000)
        func set(_ characters: String, _ kind: NumeralClass, from value: Int, by step: Int = 1) {
            for (index, scalar) in characters.unicodeScalars.enumerated() {
                table[Int(scalar.value)] = kind.rawValue << 4 | UInt8(value + index * step)
            }
        }
        set("0123456789", .arabic, from: 0)
        set("0123456789", .arabic, from: 0)
        set("〇一二三四五六七八九", .han, from: 0)
        set("零壹贰叁肆伍陆柒捌玖", .han, from: 0)
        set("两", .han, from: 2)
        set("俩", .none, from: 0)
        set("十百千", .small, from: 1)
        set("拾佰仟", .small, from: 1)
        set("万", .big, from: 4)
        set("亿", .big, from: 8)
        set("廿卅", .tens, from: 2)
        set("几数", .some, from: 1, by: 0)
        set("半", .half, from: 0)
        return table
    }()
}
