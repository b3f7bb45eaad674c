import Archive
import Synchronization

/// The snapshot that requests read, and whether the service is ready; a reload swaps it whole.
public final class SnapshotHolder: Sendable {
    /// What `/readyz` tells.
    public enum State: Sendable {
        /// The first snapshot is being built; nil until the build tells how far it is.
        case loading(BuildProgress?)
        case ready(Snapshot)
        /// The process is about to end; what still comes is answered.
        case draining(Snapshot?)

        /// What requests read; nil before the first is built.
        public var snapshot: Snapshot? {
            switch self {
            case .loading: nil
            case .ready(let snapshot): snapshot
            case .draining(let snapshot): snapshot
            }
        }
    }

    private let current: Mutex<State>
    private let observers = Mutex<[@Sendable () -> Void]>([])

    public init() { current = Mutex(.loading(nil)) }

    public init(_ snapshot: Snapshot) { current = Mutex(.ready(snapshot)) }

    public var state: State { current.withLock { $0 } }

    /// Tells how far the first build is; of no effect once a snapshot stands.
    public func report(_ progress: BuildProgress) {
        current.withLock { state in
            if case .loading = state { state = .loading(progress) }
        }
    }

    /// Swaps in `next`; requests that run go on with the one they began with.
    public func publish(_ next: Snapshot) {
        current.withLock { state in
            switch state {
            case .loading, .ready: state = .ready(next)
            case .draining: state = .draining(next)
            }
        }
        for observer in observers.withLock({ $0 }) { observer() }
    }

    /// Calls `action` after each snapshot that is published from now on.
    func whenPublished(_ action: @escaping @Sendable () -> Void) { observers.withLock { $0.append(action) } }

    /// Stops being ready, for good.
    public func drain() { current.withLock { $0 = .draining($0.snapshot) } }
}
