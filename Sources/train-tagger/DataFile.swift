import CZlib
import Glibc

enum DataFileError: Error {
    case unreadable(path: String)
}

/// The bytes of a file, unpacked where it is gzip. (zlib's own reader takes plain files as they are.)
func dataFile(at path: String) throws(DataFileError) -> [UInt8] {
    guard let file = gzopen(path, "rb") else { throw .unreadable(path: path) }
    defer { gzclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
        let count = gzread(file, &buffer, UInt32(buffer.count))
        guard count >= 0 else { throw .unreadable(path: path) }
        if count == 0 { return bytes }
        bytes += buffer[..<Int(count)]
    }
}

/// Writes `bytes` to `path`, in place of what was there.
func write(_ bytes: [UInt8], to path: String) throws(DataFileError) {
    guard let file = fopen(path, "wb") else { throw .unreadable(path: path) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw .unreadable(path: path) }
}
