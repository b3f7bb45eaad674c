import API
import Archive
import CMalloc
import Dispatch
import Synchronization

/// The archive that is served: read at the start, read anew on request, swapped whole.
///
/// A reload that fails keeps what is served and says why, in the log and in `reloads`.
final class ServedArchive: Sendable {
    let holder = SnapshotHolder()
    private let folder: FolderArchive
    private let workers: Int
    private let journal: Journal
    private let queue = DispatchQueue(label: "reload", qos: .utility)
    private let state = Mutex(State())

    /// What became of the reloads so far.
    struct State: Sendable {
        var reloads = 0
        var failures = 0
        /// Why the last reload failed; nil where it did not.
        var lastFailure: String?
        var buildTime: Duration = .zero
        var builtAt: ContinuousClock.Instant = .now
    }

    /// Bytes of an array that lies apart while an archive is built.
    private static let largeArray: Int32 = 128 << 10
    /// Bytes of an array that lies apart while it is served: no answer, so that room is used again at once.
    private static let largeAnswer: Int32 = 32 << 20

    init(folder: FolderArchive, workers: Int, journal: Journal) {
        self.folder = folder
        self.workers = workers
        self.journal = journal
    }

    var reloads: State { state.withLock { $0 } }

    /// Reads the folder for the first time, as it was listed, showing progress to a person.
    func load(_ listing: FolderArchive.Listing) throws(Failure) {
        let progress = Progress("reading", total: listing.sources.count)
        let holder = holder
        let snapshot = try build(listing, reusing: nil) { step in
            holder.report(step)
            progress.show(step.documents)
        }
        progress.end()
        holder.publish(snapshot)
        tell(snapshot)
    }

    /// Reads anew what changed, beside what is served; returns at once.
    func reload() { queue.async { self.reloadNow() } }

    private func reloadNow() {
        do {
            let previous = holder.state.snapshot
            let snapshot = try build(folder.listing(), reusing: previous) { _ in }
            state.withLock {
                $0.reloads += 1
                $0.lastFailure = nil
            }
            guard snapshot.identity != previous?.identity else {
                journal.note("reload", "read again: nothing has changed")
                return
            }
            holder.publish(snapshot)
            tell(snapshot)
        } catch {
            state.withLock {
                $0.failures += 1
                $0.lastFailure = error.description
            }
            journal.note("reload-failed", "kept what is served: \(error)", level: .error)
        }
    }

    private func build(
        _ listing: FolderArchive.Listing, reusing previous: Snapshot?,
        progress: @escaping @Sendable (BuildProgress) -> Void
    ) throws(Failure) -> Snapshot {
        let start = ContinuousClock.now
        // Large arrays lie apart from small ones while they come and go, so that what is given back can be handed to
        // the system; else the gaps they leave among what stays would count as ours.
        mallopt(M_MMAP_THRESHOLD, Self.largeArray)
        defer { mallopt(M_MMAP_THRESHOLD, Self.largeAnswer) }
        let stages = Mutex(StageTimes())
        let snapshot = try folder.snapshot(of: listing, reusing: previous, workers: workers) { step in
            stages.withLock { $0.note(step.stage, at: .now) }
            // What one stage gave back is not held while the next one runs.
            if step.stage != .reading { malloc_trim(0) }
            progress(step)
        }
        guard snapshot.documents.count > 0 else {
            let reason = snapshot.unreadable.first.map { "\($0.id): \($0.reason)" } ?? "it is empty"
            throw Failure("no document of \(folder.path) can be read; \(reason)")
        }
        // What the build took and gave back is handed to the system, so that the memory told is the memory used.
        malloc_trim(0)
        journal.note("stages", stages.withLock { $0.sentence(until: .now) })
        state.withLock {
            $0.buildTime = ContinuousClock.now - start
            $0.builtAt = .now
        }
        return snapshot
    }

    private func tell(_ snapshot: Snapshot) {
        for unreadable in snapshot.unreadable {
            journal.note(
                "unreadable", "left out \(unreadable.id): \(unreadable.reason)", level: .warning,
                ["document": unreadable.id])
        }
        let seconds = threePlaces(reloads.buildTime / .seconds(1))
        journal.note(
            "read",
            "read \(snapshot.documents.count) documents in \(seconds) s: \(snapshot.storyCount) stories, "
                + "\(snapshot.entityCount) entities, \(snapshot.figureCount) figures, \(snapshot.exchangeCount) exchanges",
            [
                "documents": "\(snapshot.documents.count)", "stories": "\(snapshot.storyCount)",
                "entities": "\(snapshot.entityCount)", "figures": "\(snapshot.figureCount)",
                "exchanges": "\(snapshot.exchangeCount)", "seconds": seconds, "snapshot": snapshot.identity,
            ])
    }
}
