import Glibc

/// A file read whole, within a bound.
enum File {
    /// Octets of the largest document that is read; a larger one is reported and skipped.
    static let sizeLimit = 64 << 20

    /// The bytes of the file at `path`; `-` is standard input.
    /// - Throws: `Failure` naming the file and the reason.
    static func bytes(at path: String) throws(Failure) -> [UInt8] {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure("cannot read \(path): \(reason(errno))") }
        defer { if path != "-" { close(descriptor) } }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Failure("cannot read \(path): \(reason(errno))") }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            throw Failure("cannot read \(path): it is a folder, not a file")
        }

        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(Int(status.st_size) + 1, sizeLimit))
        let chunk = 1 << 18
        while true {
            let count = bytes.count
            guard count <= sizeLimit else {
                throw Failure("cannot read \(path): larger than \(sizeLimit >> 20) MiB; split it")
            }
            bytes.append(contentsOf: repeatElement(0, count: chunk))
            let got = bytes.withUnsafeMutableBytes { buffer in
                Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, chunk)
            }
            let fault = errno
            bytes.removeLast(chunk - max(got, 0))
            if got == 0 { return bytes }
            if got < 0, fault != EINTR { throw Failure("cannot read \(path): \(reason(fault))") }
        }
    }

    /// The system's words for an error number.
    static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
