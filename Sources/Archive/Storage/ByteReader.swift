/// Reads back what `ByteWriter` wrote; our own bytes, so anything else is a mistake of ours.
struct ByteReader {
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    var isAtEnd: Bool { position == bytes.endIndex }

    mutating func number() -> UInt64 {
        var result: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let byte = bytes[position]
            position += 1
            result |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return result }
            shift += 7
        }
    }

    mutating func count() -> Int { Int(number()) }

    mutating func signed() -> Int {
        let number = Int64(bitPattern: number())
        return Int((number >> 1) & Int64.max) ^ -Int(number & 1)
    }

    mutating func optionalNumber() -> Int? {
        let number = count()
        return number == 0 ? nil : number - 1
    }

    mutating func string() -> String { string(length: count()) }

    /// The bytes of a string.
    mutating func stringBytes() -> ArraySlice<UInt8> {
        let length = count()
        defer { position += length }
        return bytes[position..<(position + length)]
    }

    mutating func skipString() {
        let length = count()
        position += length
    }

    mutating func optionalString() -> String? {
        let length = count()
        return length == 0 ? nil : string(length: length - 1)
    }

    mutating func value<Value: CaseIterable>(_ type: Value.Type) -> Value where Value.AllCases == [Value] {
        Value.allCases[count()]
    }

    mutating func list<Element>(_ element: (inout ByteReader) -> Element) -> [Element] {
        let count = count()
        var result: [Element] = []
        result.reserveCapacity(count)
        for _ in 0..<count { result.append(element(&self)) }
        return result
    }

    private mutating func string(length: Int) -> String {
        defer { position += length }
        return String(decoding: bytes[position..<(position + length)], as: UTF8.self)
    }
}
