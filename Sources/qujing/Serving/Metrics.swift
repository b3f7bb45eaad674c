import HTTP
import Server
import Synchronization

/// Counts of answers by route and status and how long they took, for `/metrics`.
final class Metrics: Sendable {
    /// Upper bounds of the latency histogram, in microseconds.
    static let bounds = [50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 500_000, 1_000_000]

    struct Key: Hashable, Sendable {
        /// Empty where no route was found.
        let route: String
        let status: Int
    }

    struct Latency: Sendable {
        /// One count a bound, and one for what took longer.
        var counts = [Int](repeating: 0, count: Metrics.bounds.count + 1)
        var microseconds = 0
    }

    struct Counts: Sendable {
        var answers: [Key: Int] = [:]
        var octets = 0
        var latency: [String: Latency] = [:]
    }

    private let state = Mutex(Counts())

    var counts: Counts { state.withLock { $0 } }

    func note(_ exchange: Exchange) {
        let route = exchange.route ?? ""
        let bucket = Self.bounds.firstIndex { exchange.microseconds <= $0 } ?? Self.bounds.count
        state.withLock { counts in
            counts.answers[Key(route: route, status: exchange.status), default: 0] += 1
            counts.octets += exchange.contentOctets
            counts.latency[route, default: Latency()].counts[bucket] += 1
            counts.latency[route, default: Latency()].microseconds += exchange.microseconds
        }
    }
}
