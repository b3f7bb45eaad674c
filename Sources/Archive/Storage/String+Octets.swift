extension String {
    /// Whether both have the same octets.
    ///
    /// The standard `==` asks whether they are the same once normalized, which takes many times as long where Chinese
    /// text differs.
    func isSame(as other: String) -> Bool {
        withOctets { octets in
            other.withOctets { others in octets.count == others.count && octets.elementsEqual(others) }
        }
    }

    /// Whether it stands before `other` in the order of octets.
    func precedes(_ other: String) -> Bool {
        withOctets { octets in other.withOctets { octets.lexicographicallyPrecedes($0) } }
    }

    @inline(__always)
    private func withOctets<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
    }
}
