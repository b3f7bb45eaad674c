import HTTP
import Synchronization

/// Where other threads leave what a loop is to do next.
final class Mailbox: Sendable {
    enum Letter: Sendable {
        /// A deferred answer is made.
        case answer(ticket: UInt64, Response)
        /// The next piece of a stream, nil at its end.
        case piece(ticket: UInt64, [UInt8]?)
        /// A connection has closed, so that others may be accepted.
        case accept
        /// Take no new connection, answer what runs, and end; at `deadline` (monotonic milliseconds) at the latest.
        case drain(deadline: Int64)
    }

    let bell: Bell
    private let letters = Mutex<[Letter]>([])

    init() throws(ServerError) { bell = try Bell() }

    func put(_ letter: Letter) {
        let isFirst = letters.withLock { letters in
            letters.append(letter)
            return letters.count == 1
        }
        if isFirst { bell.ring() }
    }

    /// Everything that has come since the last time, in the order it came.
    func empty() -> [Letter] {
        bell.silence()
        return letters.withLock { letters in
            let all = letters
            letters = []
            return all
        }
    }
}
