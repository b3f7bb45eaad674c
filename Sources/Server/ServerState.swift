import Dispatch
import HTTP
import Synchronization

/// What all loops of a server share.
final class ServerState: Sendable {
    let application: any Application
    let configuration: Configuration
    let counters = Counters()
    /// Nil where addresses are not counted.
    let addresses: AddressLedger?
    /// Connections open on all loops.
    let open = Atomic<Int>(0)
    /// Deferred answers under way or waiting for a thread.
    let deferred = Atomic<Int>(0)
    /// Whether a loop has stopped accepting and wants to hear of a connection's end.
    let someoneWaits = Atomic<Bool>(false)
    private let mailboxes = Mutex<[Mailbox]>([])

    /// Where deferred answers and pieces of streams are made.
    let workers = DispatchQueue(label: "answers", attributes: .concurrent)

    init(application: any Application, configuration: Configuration) {
        self.application = application
        self.configuration = configuration
        addresses = AddressLedger(configuration.limits)
    }

    func add(_ mailbox: Mailbox) { mailboxes.withLock { $0.append(mailbox) } }

    func tellAll(_ letter: Mailbox.Letter) {
        for mailbox in mailboxes.withLock({ $0 }) { mailbox.put(letter) }
    }

    /// A place for one more connection, or false where as many are open as may be.
    func admit() -> Bool {
        let count = open.wrappingAdd(1, ordering: .relaxed).newValue
        if count <= configuration.limits.connections { return true }
        open.wrappingSubtract(1, ordering: .relaxed)
        // Whoever closes next sees this, or this sees that it has closed.
        someoneWaits.store(true, ordering: .sequentiallyConsistent)
        if open.load(ordering: .sequentiallyConsistent) < configuration.limits.connections { tellAll(.accept) }
        return false
    }

    /// Gives a connection's place back.
    func release() {
        open.wrappingSubtract(1, ordering: .sequentiallyConsistent)
        if someoneWaits.exchange(false, ordering: .sequentiallyConsistent) { tellAll(.accept) }
    }
}

/// What a server has done since it started; each number is exact on its own, not all of them at one instant.
final class Counters: Sendable {
    let accepted = Atomic<Int>(0)
    let requests = Atomic<Int>(0)
    /// Requests the protocol refused.
    let refused = Atomic<Int>(0)
    /// Connections that passed a limit of time.
    let timedOut = Atomic<Int>(0)
}
