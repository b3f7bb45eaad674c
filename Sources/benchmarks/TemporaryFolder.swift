import Glibc

/// A folder that is gone with the object.
final class TemporaryFolder {
    let path: String

    /// Nil where none can be made.
    init?(_ name: String) {
        var template = Array("/tmp/\(name)-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { return nil }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { system("rm -rf \(path)") }
}
