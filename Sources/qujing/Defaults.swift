/// What holds where neither flag nor environment says otherwise.
enum Defaults {
    static let folder = "seeds"
    static let host = "127.0.0.1"
    static let port = 8080
}
