import Lexicon

/// The weights of the features that a model keeps, found by feature number; nearly every number asked for has none.
///
/// The time goes into waiting for memory, so a number is asked in two steps. A sieve that stays in the cache turns away
/// most numbers without a row. The others cost one line of the cache each: numbers are cut into blocks of 128, and the
/// 64 octets of a block hold up to eight rows of seven octets, then the low seven bits of their numbers. Where a block has
/// more, seven stand in it, and the others behind all blocks, in order of number.
struct FeatureRows: @unchecked Sendable {
    // SAFETY: `init` alone writes behind the pointers, and `memory` keeps what they point to for as long as they live.

    /// Weights of one feature by lane; the last lane is not used and may hold anything.
    typealias Row = SIMD8<Int8>
    /// The octet at which a row begins.
    typealias Place = Int

    /// Octets of a row; the eighth that is read with it belongs to its neighbour.
    static let rowOctets = 7
    private static let blockOctets = 64
    private static let blockRows = 8
    private static let marksStart = rowOctets * blockRows
    /// Bits of a number that tell it from the others of its block.
    fileprivate static let blockBits: UInt32 = 7
    /// Numbers that share a word of the sieve, in bits.
    private static let sieveBits: UInt32 = 8
    /// What stands for a number where a block has fewer than eight.
    private static let free: UInt8 = 0xFF
    /// What stands for the last number where a block has more than eight.
    private static let more: UInt8 = 0x80
    private static let everyOctet: UInt64 = 0x0101_0101_0101_0101

    private let memory: Memory
    private let blocks: UnsafeRawPointer
    private let sieve: UnsafePointer<UInt64>
    /// Words of the sieve, a power of two, less one.
    private let sieveMask: UInt32
    private let firstSpilled: Int

    /// Rows for `numbers`, which ascend and lie below 2^`bits`; `weight` tells the weights by index and lane.
    init(_ numbers: [UInt32], bits: UInt32, weight: (_ index: Int, _ lane: Int) -> UInt8) {
        let blockCount = 1 << Int(bits - Self.blockBits)
        let sieveWords = 1 << Int(bits - Self.sieveBits)
        firstSpilled = blockCount * Self.blockOctets
        var held = [Int](repeating: 0, count: blockCount)
        for number in numbers { held[Int(number >> Self.blockBits)] += 1 }
        let room = held.map { $0 > Self.blockRows ? Self.blockRows - 1 : $0 }
        var used = [Int](repeating: 0, count: blockCount)
        var spilled: [UInt32] = []
        for number in numbers {
            let block = Int(number >> Self.blockBits)
            if used[block] < room[block] { used[block] += 1 } else { spilled.append(number) }
        }
        // One octet more, for the last row is read with one that follows.
        let octets = firstSpilled + spilled.count * Self.rowOctets + 1
        memory = Memory(blocks: blockCount, octets: octets, sieveWords: sieveWords, spilled: spilled)
        let (blocks, sieve) = (memory.blocks, memory.sieve)
        for block in 0..<blockCount {
            let marks = block * Self.blockOctets + Self.marksStart
            for slot in 0..<Self.blockRows {
                let isMore = slot == Self.blockRows - 1 && held[block] > Self.blockRows
                blocks.storeBytes(of: isMore ? Self.more : Self.free, toByteOffset: marks + slot, as: UInt8.self)
            }
            used[block] = 0
        }
        var behind = firstSpilled
        for (index, number) in numbers.enumerated() {
            sieve[Int(number >> Self.sieveBits)] |= 1 << UInt64(number & 63) | 1 << UInt64(number >> 2 & 63)
            let block = Int(number >> Self.blockBits)
            let start = block * Self.blockOctets
            let slot = used[block]
            var row = start + slot * Self.rowOctets
            if slot < room[block] {
                used[block] += 1
                blocks.storeBytes(of: Self.mark(number), toByteOffset: start + Self.marksStart + slot, as: UInt8.self)
            } else {
                row = behind
                behind += Self.rowOctets
            }
            for lane in 0..<Self.rowOctets {
                blocks.storeBytes(of: weight(index, lane), toByteOffset: row + lane, as: UInt8.self)
            }
        }
        self.blocks = UnsafeRawPointer(blocks)
        self.sieve = UnsafePointer(sieve)
        sieveMask = UInt32(sieveWords - 1)
    }

    @inline(__always)
    private static func mark(_ number: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: number & (1 << blockBits - 1)) }

    /// 0 where `number` surely has no row, else 1: to be counted with, not branched on.
    @inline(__always)
    func mayHold(_ number: UInt32) -> Int {
        let word = sieve[Int(number >> Self.sieveBits & sieveMask)]
        return Int(truncatingIfNeeded: word >> UInt64(number & 63) & word >> UInt64(number >> 2 & 63) & 1)
    }

    /// The marks of the block that `number` is in: asked for many numbers in a row they come at one time.
    @inline(__always)
    func marks(for number: UInt32) -> UInt64 {
        blocks.load(fromByteOffset: Self.block(number) + Self.marksStart, as: UInt64.self)
    }

    @inline(__always)
    private static func block(_ number: UInt32) -> Int { Int(truncatingIfNeeded: (number >> blockBits) << 6) }

    /// Where the row of `number` lies, given the marks of its block; nil where it has none.
    @inline(__always)
    func place(of number: UInt32, marks: UInt64) -> Place? {
        // The octet that is equal becomes zero; the lowest zero is where the subtraction first borrows.
        let difference = marks ^ (UInt64(Self.mark(number)) &* Self.everyOctet)
        let equal = (difference &- Self.everyOctet) & ~difference & (Self.everyOctet << 7)
        if equal == 0 { return marks >> 56 == UInt64(Self.more) ? spilledPlace(of: number) : nil }
        return Self.block(number) &+ (equal.trailingZeroBitCount >> 3) &* Self.rowOctets
    }

    @inline(never)
    private func spilledPlace(of number: UInt32) -> Place? {
        memory.spilledIndex(of: number).map { firstSpilled + $0 * Self.rowOctets }
    }

    /// The row at a place that `place(of:)` gave.
    @inline(__always)
    func row(at place: Place) -> Row { blocks.loadUnaligned(fromByteOffset: place, as: Row.self) }

    /// The row of `number`; zeros where it has none.
    @inline(__always)
    func row(of number: UInt32) -> Row {
        guard mayHold(number) == 1, let place = place(of: number, marks: marks(for: number)) else { return Row() }
        return row(at: place)
    }

    /// What the pointers point to, zeroed at first.
    private final class Memory {
        let blocks: UnsafeMutableRawPointer
        let sieve: UnsafeMutablePointer<UInt64>
        private let blockMemory: LargeMemory
        private let sieveMemory: LargeMemory
        /// Numbers beyond what their blocks hold, ascending.
        private let spilled: [UInt32]
        /// Where in `spilled` those of each block begin; one entry more than blocks.
        private let spilledStarts: [UInt32]

        init(blocks: Int, octets: Int, sieveWords: Int, spilled: [UInt32]) {
            self.spilled = spilled
            var starts = [UInt32](repeating: 0, count: blocks + 1)
            for number in spilled { starts[Int(number >> FeatureRows.blockBits) + 1] += 1 }
            for block in 0..<blocks { starts[block + 1] += starts[block] }
            spilledStarts = starts
            blockMemory = LargeMemory(octets: octets)
            sieveMemory = LargeMemory(octets: sieveWords * MemoryLayout<UInt64>.stride)
            self.blocks = blockMemory.start
            sieve = sieveMemory.start.bindMemory(to: UInt64.self, capacity: sieveWords)
        }

        func spilledIndex(of number: UInt32) -> Int? {
            let block = Int(number >> FeatureRows.blockBits)
            for index in Int(spilledStarts[block])..<Int(spilledStarts[block + 1]) where spilled[index] == number {
                return index
            }
            return nil
        }
    }
}
