import CSHA256

/// SHA-256 (FIPS 180-4) fed in pieces: the digest of documents, exports and snapshots.
public struct SHA256: Sendable {
    private var state = SIMD8<UInt32>(
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19)
    /// Bytes that do not fill a block yet; fewer than 64 between calls.
    private var pending: [UInt8] = []
    private var length: UInt64 = 0
    /// Whether the processor's own instructions do the rounds: some six times as fast.
    private let isNative: Bool

    public init() { self.init(isNative: true) }

    /// With `isNative` false, in plain arithmetic everywhere; for tests.
    init(isNative: Bool) { self.isNative = isNative && Self.hasInstructions }

    private static let hasInstructions = sha256_has_instructions()

    /// Takes `bytes` into the digest. O(bytes).
    public mutating func update(_ bytes: some Sequence<UInt8>) {
        let done: Void? = bytes.withContiguousStorageIfAvailable { update(UnsafeRawBufferPointer($0)) }
        if done == nil { Array(bytes).withUnsafeBytes { update($0) } }
    }

    private mutating func update(_ bytes: UnsafeRawBufferPointer) {
        length += UInt64(bytes.count)
        var rest = bytes[...]
        if !pending.isEmpty {
            let taken = min(64 - pending.count, rest.count)
            pending += rest.prefix(taken)
            rest = rest.dropFirst(taken)
            guard pending.count == 64 else { return }
            let block = pending
            pending.removeAll(keepingCapacity: true)
            block.withUnsafeBytes { compress($0) }
        }
        let whole = rest.count / 64 * 64
        compress(UnsafeRawBufferPointer(rebasing: rest.prefix(whole)))
        pending += rest.dropFirst(whole)
    }

    /// The 32 bytes of the digest of everything taken in so far.
    public func digest() -> [UInt8] {
        var copy = self
        let bits = length &* 8
        var padding: [UInt8] = [0x80]
        padding += [UInt8](repeating: 0, count: (119 - pending.count) % 64)
        for shift in stride(from: 56, through: 0, by: -8) { padding.append(UInt8(truncatingIfNeeded: bits >> shift)) }
        copy.update(padding)
        return copy.state.indices.flatMap { place in
            stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: copy.state[place] >> $0) }
        }
    }

    /// The digest in 64 lower-case hexadecimal digits.
    public func hexDigest() -> String {
        let digits = Array("0123456789abcdef".utf8)
        let hex = digest().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: hex, as: UTF8.self)
    }

    /// The hexadecimal digest of `bytes`. O(bytes).
    public static func hexDigest(of bytes: some Sequence<UInt8>) -> String {
        var hash = SHA256()
        hash.update(bytes)
        return hash.hexDigest()
    }

    /// Takes whole blocks of 64 bytes into the state.
    private mutating func compress(_ blocks: UnsafeRawBufferPointer) {
        guard !isNative else { return compressNatively(blocks) }
        state = Self.roundConstants.withUnsafeBufferPointer { constants in
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
                var state = state
                for start in stride(from: 0, to: blocks.count, by: 64) {
                    Self.expand(blocks, from: start, into: schedule)
                    for place in 0..<64 { schedule[place] &+= constants[place] }
                    state &+= Self.rounds(from: state, schedule)
                }
                return state
            }
        }
    }

    private mutating func compressNatively(_ blocks: UnsafeRawBufferPointer) {
        guard let start = blocks.baseAddress else { return }
        withUnsafeMutableBytes(of: &state) { state in
            guard let words = state.baseAddress else { return }
            Self.roundConstants.withUnsafeBufferPointer { constants in
                guard let constants = constants.baseAddress else { return }
                sha256_blocks(
                    words.assumingMemoryBound(to: UInt32.self), start.assumingMemoryBound(to: UInt8.self),
                    blocks.count / 64, constants)
            }
        }
    }

    /// The block at `start` as 64 words (6.2.2, step 1).
    @inline(__always)
    private static func expand(
        _ blocks: UnsafeRawBufferPointer, from start: Int, into schedule: UnsafeMutableBufferPointer<UInt32>
    ) {
        for place in 0..<16 {
            schedule[place] = UInt32(
                bigEndian: blocks.loadUnaligned(fromByteOffset: start + 4 * place, as: UInt32.self))
        }
        for place in 16..<64 {
            let early = schedule[place - 15]
            let late = schedule[place - 2]
            let sigma0 = rotated(early, 7) ^ rotated(early, 18) ^ (early >> 3)
            let sigma1 = rotated(late, 17) ^ rotated(late, 19) ^ (late >> 10)
            schedule[place] = schedule[place - 16] &+ sigma0 &+ schedule[place - 7] &+ sigma1
        }
    }

    /// What 64 rounds make of `state` (6.2.2, steps 2 and 3). Eight stand in a row, so that the words change their
    /// names instead of their places.
    @inline(__always)
    private static func rounds(
        from state: SIMD8<UInt32>, _ schedule: UnsafeMutableBufferPointer<UInt32>
    ) -> SIMD8<UInt32> {
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for place in stride(from: 0, to: 64, by: 8) {
            round(a, b, c, &d, e, f, g, &h, schedule[place])
            round(h, a, b, &c, d, e, f, &g, schedule[place + 1])
            round(g, h, a, &b, c, d, e, &f, schedule[place + 2])
            round(f, g, h, &a, b, c, d, &e, schedule[place + 3])
            round(e, f, g, &h, a, b, c, &d, schedule[place + 4])
            round(d, e, f, &g, h, a, b, &c, schedule[place + 5])
            round(c, d, e, &f, g, h, a, &b, schedule[place + 6])
            round(b, c, d, &e, f, g, h, &a, schedule[place + 7])
        }
        return SIMD8(a, b, c, d, e, f, g, h)
    }

    /// One round; `d` becomes the next one's e, `h` its a. `word` is the schedule's with the constant added.
    @inline(__always)
    private static func round(
        _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
        _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ word: UInt32
    ) {
        let sum1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
        let choice = g ^ (e & (f ^ g))
        let first = h &+ sum1 &+ choice &+ word
        let sum0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
        let majority = (a & b) | (c & (a | b))
        d &+= first
        h = first &+ sum0 &+ majority
    }

    @inline(__always)
    private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
        (word &>> count) | (word &<< (32 &- count))
    }

    /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2).
    private static let roundConstants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}
