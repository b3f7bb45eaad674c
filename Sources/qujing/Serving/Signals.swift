import Dispatch
import Glibc

/// Hears signals on a Dispatch queue instead of in a handler.
///
/// Belongs to the function that waits for the signals, and to no other thread.
final class Signals {
    private let sources: [any DispatchSourceSignal]

    /// Calls `heard` for each of the signals, on a queue of its own, as long as this object lives.
    init(_ actions: [Int32: @Sendable () -> Void]) {
        let queue = DispatchQueue(label: "signals")
        sources = actions.map { number, heard in
            // The default action would end the process before the source hears of it.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler { heard() }
            source.resume()
            return source
        }
    }
}
