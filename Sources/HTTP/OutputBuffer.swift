/// Octets on their way out: one growing buffer that a loop fills for all its clients in turn.
public struct OutputBuffer: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    public private(set) var count = 0

    public init(capacity: Int = 65_536) {
        self.capacity = max(capacity, 64)
        base = .allocate(capacity: self.capacity)
    }

    deinit { base.deallocate() }

    public mutating func removeAll() { count = 0 }

    /// Takes back what was appended after the first `count` octets.
    public mutating func truncate(to count: Int) {
        precondition(count <= self.count, "a buffer cannot be truncated to more than it holds")
        self.count = count
    }

    /// What has been appended, valid inside `body`.
    public func withOctets<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        body(UnsafeBufferPointer(start: base, count: count))
    }

    @inline(__always)
    private mutating func reserve(_ more: Int) {
        if count + more > capacity { grow(more) }
    }

    @inline(never)
    private mutating func grow(_ more: Int) {
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
    }

    @inline(__always)
    public mutating func append(_ octets: Span<UInt8>) {
        octets.withUnsafeBufferPointer { append($0) }
    }

    @inline(__always)
    public mutating func append(_ octets: [UInt8]) {
        octets.withUnsafeBufferPointer { append($0) }
    }

    /// The first `count` of `octets`.
    public mutating func append(_ octets: [UInt8], upTo count: Int) {
        octets.withUnsafeBufferPointer { append(UnsafeBufferPointer(rebasing: $0.prefix(count))) }
    }

    @inline(__always)
    public mutating func append(_ octets: UnsafeBufferPointer<UInt8>) {
        guard let start = octets.baseAddress else { return }
        reserve(octets.count)
        (base + count).update(from: start, count: octets.count)
        count += octets.count
    }

    @inline(__always)
    public mutating func append(_ text: StaticString) {
        append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    @inline(__always)
    public mutating func append(_ octet: UInt8) {
        reserve(1)
        base[count] = octet
        count += 1
    }

    /// `number`, from 0, in decimal digits or in lower-case hexadecimal ones.
    public mutating func append(_ number: Int, radix: Int = 10) {
        precondition(number >= 0, "only lengths and codes are written")
        var digits: InlineArray<20, UInt8> = .init(repeating: 0)
        var rest = number
        var start = digits.count
        repeat {
            start -= 1
            let digit = UInt8(rest % radix)
            digits[start] = digit < 10 ? 0x30 + digit : 0x57 + digit
            rest /= radix
        } while rest > 0
        append(digits.span.extracting(start..<digits.count))
    }

    /// `text` as a field's name or value: a control octet in it, which could end the field, becomes a space.
    public mutating func append(field text: String) {
        for octet in text.utf8 { append(Octet.fieldValue.contains(octet) ? octet : Octet.space) }
    }
}
