import Glibc

/// A file read at once.
enum WholeFile {
    struct Unreadable: Error {}

    /// - Throws: `Unreadable` where the file cannot be opened.
    static func bytes(at path: String) throws(Unreadable) -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw Unreadable() }
        defer { fclose(file) }
        fseek(file, 0, SEEK_END)
        let size = ftell(file)
        rewind(file)
        return [UInt8](unsafeUninitializedCapacity: size) { bytes, read in
            read = fread(bytes.baseAddress, 1, size, file)
        }
    }
}
