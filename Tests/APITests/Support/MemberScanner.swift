/// Finds members that stand twice in one JSON object, which a parser into dictionaries would hide.
struct MemberScanner {
    /// Names of members that stand twice, in order.
    private(set) var repeated: [String] = []

    init(_ json: [UInt8]) {
        // Each open object has the names seen in it; an array has nil.
        var open: [Set<String>?] = []
        var place = 0
        while place < json.count {
            switch json[place] {
            case UInt8(ascii: "{"): open.append([])
            case UInt8(ascii: "["): open.append(nil)
            case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = open.popLast()
            case UInt8(ascii: "\""):
                let end = Self.end(ofStringAt: place, in: json)
                let isName = end < json.count && json[end] == UInt8(ascii: ":")
                if isName, let last = open.indices.last, open[last] != nil {
                    let name = String(decoding: json[(place + 1)..<(end - 1)], as: UTF8.self)
                    if open[last]?.insert(name).inserted == false { repeated.append(name) }
                }
                place = end
                continue
            default: break
            }
            place += 1
        }
    }

    /// Behind the closing quotation mark.
    private static func end(ofStringAt start: Int, in json: [UInt8]) -> Int {
        var place = start + 1
        while place < json.count, json[place] != UInt8(ascii: "\"") {
            place += json[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(place + 1, json.count)
    }
}
