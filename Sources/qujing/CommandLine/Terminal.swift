import Glibc

/// Standard output or standard error: writes whole texts, and knows whether a person is watching.
struct Terminal: Sendable {
    static let output = Terminal(descriptor: STDOUT_FILENO)
    static let error = Terminal(descriptor: STDERR_FILENO)

    let descriptor: Int32

    /// Whether a person is watching.
    var isInteractive: Bool { isatty(descriptor) == 1 }

    /// Whether to colour: on a terminal, unless `NO_COLOR` is set (no-color.org) or `TERM` is `dumb`.
    var hasColour: Bool {
        guard isInteractive, getenv("NO_COLOR") == nil else { return false }
        return getenv("TERM").map { String(cString: $0) != "dumb" } ?? false
    }

    /// Writes all of `text`. Answers false where the reader has left or the disk is full.
    @discardableResult
    func write(_ text: String) -> Bool { write(Array(text.utf8)) }

    @discardableResult
    func write(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let written = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if written > 0 {
                    rest = rest.dropFirst(written)
                } else if errno != EINTR {
                    return false
                }
            }
            return true
        }
    }
}
