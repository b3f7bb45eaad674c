import HTTP
import Synchronization

/// What each client address has asked in its present window, and how many connections it has open.
///
/// A table of a fixed size, whatever comes: sets of eight places, an address's hash (seeded anew in every process)
/// choosing the set. Where a set is full, the place whose window ends first is forgotten; one with connections open
/// stays, and where all eight have some, a further address is not counted. An IPv6 address counts with its /64,
/// which is what one household or machine is given.
final class AddressLedger: Sendable {
    private struct Place {
        var high: UInt64 = 0
        var low: UInt64 = 0
        /// Monotonic milliseconds; a place whose window has ended and that has no connections is free.
        var windowEnd: Int64 = .min
        var requests: Int32 = 0
        var connections: Int32 = 0
    }

    private static let placesInSet = 8
    private let places: Mutex<[Place]>
    private let setCount: Int
    private let limits: Limits

    /// Nil where the limits count no addresses.
    init?(_ limits: Limits) {
        guard limits.addressRequests > 0 || limits.addressConnections > 0 else { return nil }
        self.limits = limits
        setCount = max(1, limits.addresses / Self.placesInSet)
        places = Mutex(Array(repeating: Place(), count: setCount * Self.placesInSet))
    }

    /// Counts a request from `address`; what it has left, or nil where requests are not counted.
    func request(from address: PeerAddress, at now: Int64) -> Allowance? {
        let quota = limits.addressRequests
        guard quota > 0 else { return nil }
        let window = limits.addressWindow.milliseconds
        return places.withLock { places in
            guard let index = place(of: address, in: &places, at: now) else { return nil }
            if places[index].windowEnd <= now {
                places[index].windowEnd = now + window
                places[index].requests = 0
            }
            let isExceeded = Int(places[index].requests) >= quota
            if !isExceeded { places[index].requests += 1 }
            return Allowance(
                quota: quota, window: Int((window + 999) / 1_000), remaining: quota - Int(places[index].requests),
                reset: Int((places[index].windowEnd - now + 999) / 1_000), isExceeded: isExceeded)
        }
    }

    /// What becomes of a new connection.
    enum Admission {
        /// It is counted until `disconnect`.
        case counted
        case uncounted
        /// Its address has as many as it may.
        case refused
    }

    /// Counts a connection from `address`.
    func connect(_ address: PeerAddress, at now: Int64) -> Admission {
        let most = limits.addressConnections
        guard most > 0 else { return .uncounted }
        return places.withLock { places in
            guard let index = place(of: address, in: &places, at: now) else { return .uncounted }
            guard Int(places[index].connections) < most else { return .refused }
            places[index].connections += 1
            return .counted
        }
    }

    /// A connection that was counted has closed.
    func disconnect(_ address: PeerAddress) {
        places.withLock { places in
            // A place with connections is never given away, so it is there.
            let (high, low) = Self.key(address)
            guard let index = set(high, low).first(where: { places[$0].high == high && places[$0].low == low }) else {
                return
            }
            places[index].connections -= 1
        }
    }

    /// Where `address` is counted, made where it is not yet; nil where its set is full of connected ones.
    private func place(of address: PeerAddress, in places: inout [Place], at now: Int64) -> Int? {
        let (high, low) = Self.key(address)
        let set = set(high, low)
        if let known = set.first(where: { places[$0].high == high && places[$0].low == low && isUsed(places[$0], now) })
        {
            return known
        }
        let free = set.filter { places[$0].connections == 0 }
        guard let oldest = free.min(by: { places[$0].windowEnd < places[$1].windowEnd }) else { return nil }
        places[oldest] = Place(high: high, low: low)
        return oldest
    }

    private func isUsed(_ place: Place, _ now: Int64) -> Bool { place.connections > 0 || place.windowEnd > now }

    private func set(_ high: UInt64, _ low: UInt64) -> Range<Int> {
        var hasher = Hasher()
        hasher.combine(high)
        hasher.combine(low)
        let first = Int(UInt(bitPattern: hasher.finalize()) % UInt(setCount)) * Self.placesInSet
        return first..<first + Self.placesInSet
    }

    private static func key(_ address: PeerAddress) -> (high: UInt64, low: UInt64) {
        address.isIPv4 || address.isLocal ? (address.high, address.low) : (address.high, 0)
    }
}
