import Glibc

/// A folder that files are written into, one after the other.
struct OutputFolder {
    private let path: String
    private var open: (name: String, descriptor: Int32)?
    /// Octets not yet written.
    private var buffer: [UInt8] = []
    /// Files opened so far.
    private(set) var count = 0

    private static let bufferSize = 1 << 20

    /// Makes the folder where it does not exist.
    init(_ path: String) throws(Failure) {
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
            throw Failure("cannot make the folder \(path): \(File.reason(errno))")
        }
        self.path = path
    }

    /// Adds to the file of that name; the first time it is made anew, and the one before it is finished.
    mutating func append(_ bytes: [UInt8], to name: String) throws(Failure) {
        if open?.name != name {
            try close()
            let descriptor = Glibc.open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
            guard descriptor >= 0 else { throw Failure("cannot write \(path)/\(name): \(File.reason(errno))") }
            open = (name, descriptor)
            count += 1
        }
        buffer += bytes
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Finishes the file that is open.
    mutating func close() throws(Failure) {
        guard let open else { return }
        try flush()
        guard Glibc.close(open.descriptor) == 0 else {
            throw Failure("cannot write \(path)/\(open.name): \(File.reason(errno))")
        }
        self.open = nil
    }

    private mutating func flush() throws(Failure) {
        guard let open else { return }
        guard Terminal(descriptor: open.descriptor).write(buffer) else {
            throw Failure("cannot write \(path)/\(open.name): \(File.reason(errno))")
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
