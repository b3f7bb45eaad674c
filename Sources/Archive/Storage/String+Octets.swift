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

    /// Whether it ends with `other`, octet by octet.
    func ends(with other: String) -> Bool {
        withOctets { octets in other.withOctets { octets.suffix($0.count).elementsEqual($0) } }
    }

    /// Whether it begins with `other`, octet by octet.
    func begins(with other: String) -> Bool {
        withOctets { octets in other.withOctets { octets.starts(with: $0) } }
    }

    /// Gives `body` the octets of its UTF-8.
    @inline(__always)
    func withOctets<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
    }
}
