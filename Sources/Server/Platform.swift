import CEpoll
import Glibc
import HTTP

// What is Linux's own, in one place: readiness, wake-ups, clocks and the calls on sockets.

/// What the system calls error `number`.
func errorText(_ number: Int32) -> String {
    guard let text = strerror(number) else { return "error \(number)" }
    return String(cString: text)
}

/// Milliseconds of a clock that never goes back.
func monotonicMilliseconds() -> Int64 { microseconds(CLOCK_MONOTONIC) / 1_000 }

/// Microseconds of a clock that never goes back, to measure how long an answer took.
func monotonicMicroseconds() -> Int64 { microseconds(CLOCK_MONOTONIC) }

/// Seconds since 1970, for Date.
func wallSeconds() -> Int { Int(microseconds(CLOCK_REALTIME) / 1_000_000) }

private func microseconds(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000
}

extension Duration {
    /// As deadlines count it; what is less than a millisecond is dropped.
    var milliseconds: Int64 { components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000 }
}

/// The outcome of a call on a socket that does not block.
enum Transfer: Equatable {
    case octets(Int)
    /// The other end has sent its last.
    case end
    /// Nothing can be moved now.
    case wouldBlock
    /// The connection is gone.
    case failed
}

/// Level-triggered readiness of many descriptors.
struct Poller: ~Copyable {
    /// What is waited for; errors and hang-ups are always told.
    enum Interest: UInt8 {
        case nothing, input, output

        fileprivate var events: UInt32 {
            switch self {
            case .nothing: 0
            case .input: EPOLLIN.rawValue
            case .output: EPOLLOUT.rawValue
            }
        }
    }

    struct Readiness {
        let tag: UInt64
        let canRead: Bool
        let canWrite: Bool
        let isBroken: Bool
    }

    private let descriptor: Int32
    private let events: UnsafeMutablePointer<epoll_event>
    private static let capacity = 512

    init() throws(ServerError) {
        descriptor = epoll_create1(Int32(EPOLL_CLOEXEC))
        guard descriptor >= 0 else { throw lastError("epoll_create1") }
        events = .allocate(capacity: Self.capacity)
    }

    deinit {
        close(descriptor)
        events.deallocate()
    }

    /// False where the system refuses, for want of memory.
    func add(_ socket: Int32, _ interest: Interest, tag: UInt64) -> Bool {
        var event = epoll_event(events: interest.events, data: epoll_data_t(u64: tag))
        return epoll_ctl(descriptor, EPOLL_CTL_ADD, socket, &event) == 0
    }

    func change(_ socket: Int32, _ interest: Interest, tag: UInt64) {
        var event = epoll_event(events: interest.events, data: epoll_data_t(u64: tag))
        epoll_ctl(descriptor, EPOLL_CTL_MOD, socket, &event)
    }

    /// Waits until something is ready or `milliseconds` have passed (negative: for ever); how many are ready.
    func wait(milliseconds: Int32) -> Int {
        max(0, Int(epoll_wait(descriptor, events, Int32(Self.capacity), milliseconds)))
    }

    /// The one at `index` of those the last `wait` found.
    func ready(_ index: Int) -> Readiness {
        let event = events[index]
        return Readiness(
            tag: event.data.u64, canRead: event.events & EPOLLIN.rawValue != 0,
            canWrite: event.events & EPOLLOUT.rawValue != 0,
            isBroken: event.events & (EPOLLERR.rawValue | EPOLLHUP.rawValue) != 0)
    }
}

/// A descriptor one thread can ring to wake another's poller.
struct Bell: ~Copyable, Sendable {
    let descriptor: Int32

    init() throws(ServerError) {
        descriptor = eventfd(0, Int32(EFD_NONBLOCK) | Int32(EFD_CLOEXEC))
        guard descriptor >= 0 else { throw lastError("eventfd") }
    }

    deinit { close(descriptor) }

    func ring() { eventfd_write(descriptor, 1) }

    func silence() {
        var count: eventfd_t = 0
        eventfd_read(descriptor, &count)
    }
}

/// The error of the call that has just failed.
func lastError(_ operation: String) -> ServerError {
    errno == EMFILE || errno == ENFILE ? .tooManyFiles : .system(operation: operation, errorNumber: errno)
}

/// The calls on a connected socket, which are the same for every connection.
enum Socket {
    static func receive(_ socket: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Transfer {
        while true {
            let count = recv(socket, buffer.baseAddress, buffer.count, 0)
            if count > 0 { return .octets(count) }
            if count == 0 { return .end }
            if errno != EINTR { return errno == EAGAIN ? .wouldBlock : .failed }
        }
    }

    /// `isLast` says that `endOutput` follows at once: the octets then travel with the connection's end, in one segment
    /// rather than two.
    static func send(_ socket: Int32, _ buffer: UnsafeRawBufferPointer, isLast: Bool) -> Transfer {
        let flags = Int32(MSG_NOSIGNAL) | (isLast ? Int32(MSG_MORE) : 0)
        while true {
            let count = Glibc.send(socket, buffer.baseAddress, buffer.count, flags)
            if count >= 0 { return .octets(count) }
            if errno != EINTR { return errno == EAGAIN ? .wouldBlock : .failed }
        }
    }

    /// Parts given to the system in one call.
    static let partsAtATime = 32

    /// Sends `parts` in one call; `isLast` as above.
    static func send(_ socket: Int32, _ parts: UnsafeMutableBufferPointer<iovec>, isLast: Bool) -> Transfer {
        let flags = Int32(MSG_NOSIGNAL) | (isLast ? Int32(MSG_MORE) : 0)
        var message = msghdr()
        message.msg_iov = parts.baseAddress
        message.msg_iovlen = parts.count
        while true {
            let count = sendmsg(socket, &message, flags)
            if count >= 0 { return .octets(count) }
            if errno != EINTR { return errno == EAGAIN ? .wouldBlock : .failed }
        }
    }

    /// Says that nothing more will be sent, while what comes can still be read.
    static func endOutput(_ socket: Int32) { shutdown(socket, Int32(SHUT_WR)) }

    static func close(_ socket: Int32) { Glibc.close(socket) }
}

extension iovec {
    /// `octets` as the system is given them to send, which it only reads.
    init(_ octets: UnsafeRawBufferPointer) {
        self.init(iov_base: UnsafeMutableRawPointer(mutating: octets.baseAddress), iov_len: octets.count)
    }

    /// `octets` behind the first `skipped`. They stay where they are while the array they are in is held.
    init(sending octets: [UInt8], from skipped: Int = 0) {
        self = octets.withUnsafeBytes { iovec(UnsafeRawBufferPointer(rebasing: $0.dropFirst(skipped))) }
    }
}
