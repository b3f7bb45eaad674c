import Dispatch
import Synchronization

/// The outcomes of two pieces of work that do not touch each other, done at the same time where there are workers.
func both<One: Sendable, Other: Sendable>(
    workers: Int, _ one: @Sendable () -> One, _ other: @Sendable () -> Other
) -> (One, Other) {
    guard workers > 1 else { return (one(), other()) }
    let outcome = Mutex<(One?, Other?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { part in
        if part == 0 {
            let made = one()
            outcome.withLock { $0.0 = made }
        } else {
            let made = other()
            outcome.withLock { $0.1 = made }
        }
    }
    guard case (let made?, let otherMade?) = outcome.withLock({ $0 }) else {
        preconditionFailure("both parts are done when concurrentPerform returns")
    }
    return (made, otherMade)
}
