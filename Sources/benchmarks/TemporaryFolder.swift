import Glibc

/// A folder that is gone with the object.
///
/// A run that is killed leaves its folder behind: the next one that makes a folder of that name removes it.
final class TemporaryFolder {
    let path: String

    private static let parent = "/tmp"

    /// `/tmp/NAME-PROCESS-XXXXXX`; nil where none can be made.
    init?(_ name: String) {
        Self.removeAbandoned(name)
        var template = Array("\(Self.parent)/\(name)-\(getpid())-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { return nil }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { system("rm -rf \(path)") }

    /// Removes the folders of that name whose process is no more.
    private static func removeAbandoned(_ name: String) {
        guard let directory = opendir(parent) else { return }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let folder = withUnsafeBytes(of: entry.pointee.d_name) { field in
                String(decoding: field.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard folder.hasPrefix(name + "-"),
                let process = folder.dropFirst(name.count + 1).split(separator: "-").first.flatMap({ Int32($0) }),
                kill(process, 0) != 0, errno == ESRCH
            else { continue }
            system("rm -rf \(parent)/\(folder)")
        }
    }
}
