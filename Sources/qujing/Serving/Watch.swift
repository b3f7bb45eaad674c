import Dispatch

/// Looks at a folder again and again, and tells when its files have changed and then stayed as they are for one look.
///
/// It polls, because notification does not reach network mounts and many container volumes.
struct Watch: Sendable {
    /// Between two looks.
    static let interval: DispatchTimeInterval = .seconds(2)

    private let folder: FolderArchive
    private let changed: @Sendable () -> Void
    private let queue = DispatchQueue(label: "watch", qos: .utility)

    init(_ folder: FolderArchive, changed: @escaping @Sendable () -> Void) {
        self.folder = folder
        self.changed = changed
    }

    /// Begins to look; never ends.
    func begin() {
        queue.async { look(told: signature(), seen: nil) }
    }

    /// `told` is what was last told of; `seen` a change that may still be going on.
    private func look(told: [String], seen: [String]?) {
        queue.asyncAfter(deadline: .now() + Self.interval) {
            let now = signature()
            if now == told {
                look(told: told, seen: nil)
            } else if now == seen {
                changed()
                look(told: now, seen: nil)
            } else {
                look(told: told, seen: now)
            }
        }
    }

    /// The documents and their revisions; a folder that cannot be read counts as empty.
    private func signature() -> [String] {
        let sources = (try? folder.listing())?.sources ?? []
        return sources.map { "\($0.id) \($0.revision ?? "")" }
    }
}
