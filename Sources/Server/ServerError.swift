/// Why a server could not start; `description` says what to do about it.
public enum ServerError: Error, Equatable, CustomStringConvertible {
    /// The text is no numeric address.
    case addressUnreadable(String)
    case portInUse(endpoint: String)
    /// No interface of this machine has the address.
    case addressNotAvailable(endpoint: String)
    case permissionDenied(endpoint: String)
    /// A Unix socket's path is longer than the system allows (107 octets).
    case pathTooLong(String)
    /// The descriptors this process may open are used up.
    case tooManyFiles
    /// What else the system may say, by its error number.
    case system(operation: String, errorNumber: Int32)

    public var description: String {
        switch self {
        case .addressUnreadable(let text):
            "'\(text)' is not a numeric address; use one such as 127.0.0.1, 0.0.0.0, ::1 or ::"
        case .portInUse(let endpoint):
            "\(endpoint) is in use; stop the program that listens there, or choose another port (0 picks a free one)"
        case .addressNotAvailable(let endpoint):
            "no interface of this machine has the address of \(endpoint); use 127.0.0.1, or :: for all of them"
        case .permissionDenied(let endpoint):
            "not allowed to listen on \(endpoint); choose a port from 1024 up, or a path this user may write to"
        case .pathTooLong(let path): "the socket path '\(path)' is longer than 107 octets; choose a shorter one"
        case .tooManyFiles: "too many open files; raise the limit of descriptors (ulimit -n)"
        case .system(let operation, let number): "\(operation) failed: \(errorText(number))"
        }
    }
}
