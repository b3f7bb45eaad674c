/// `json` with a line for every member and element, indented by two spaces: for people. O(bytes).
///
/// Expects compact JSON as `JSONWriter` makes it; empty objects and arrays stay on one line.
func prettyPrinted(_ json: [UInt8]) -> [UInt8] {
    var pretty: [UInt8] = []
    pretty.reserveCapacity(json.count * 2)
    var depth = 0
    var inString = false
    var escaped = false
    func breakLine() {
        pretty.append(UInt8(ascii: "\n"))
        pretty += repeatElement(UInt8(ascii: " "), count: depth * 2)
    }
    for (index, byte) in json.enumerated() {
        guard !inString else {
            pretty.append(byte)
            if escaped {
                escaped = false
            } else if byte == UInt8(ascii: "\\") {
                escaped = true
            } else if byte == UInt8(ascii: "\"") {
                inString = false
            }
            continue
        }
        let next = index + 1 < json.count ? json[index + 1] : nil
        switch byte {
        case UInt8(ascii: "\""):
            inString = true
            pretty.append(byte)
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            pretty.append(byte)
            if next == UInt8(ascii: "}") || next == UInt8(ascii: "]") { continue }
            depth += 1
            breakLine()
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            let isEmpty = index > 0 && (json[index - 1] == UInt8(ascii: "{") || json[index - 1] == UInt8(ascii: "["))
            if !isEmpty {
                depth = max(0, depth - 1)
                breakLine()
            }
            pretty.append(byte)
        case UInt8(ascii: ","):
            pretty.append(byte)
            breakLine()
        case UInt8(ascii: ":"):
            pretty += ": ".utf8
        default:
            pretty.append(byte)
        }
    }
    pretty.append(UInt8(ascii: "\n"))
    return pretty
}
