import API
import Archive

/// An archive as OpenSearch loads it: `mapping.json`, and bulk parts for `POST /INDEX/_bulk`.
///
/// Every story carries its id, so that loading twice changes nothing. A part holds at most `partSize` octets, unless
/// one story alone is larger. At most one story is held in memory at a time.
public struct OpenSearchHandover: Sequence, Sendable {
    /// Octets of a bulk part: 10 MB, well below the 100 MB that a node accepts by default.
    public static let partSize = 10_000_000

    private let snapshot: Snapshot
    private let partSize: Int

    public init(_ snapshot: Snapshot, partSize: Int = Self.partSize) {
        self.snapshot = snapshot
        self.partSize = partSize
    }

    public func makeIterator() -> Iterator { Iterator(snapshot: snapshot, partSize: partSize) }

    public struct Iterator: IteratorProtocol {
        private let snapshot: Snapshot
        private let partSize: Int
        private var ordinal: Int32 = 0
        private var part = 0
        private var octets = 0

        fileprivate init(snapshot: Snapshot, partSize: Int) {
            self.snapshot = snapshot
            self.partSize = partSize
        }

        public mutating func next() -> HandoverPiece? {
            if part == 0 {
                part = 1
                return HandoverPiece(file: "mapping.json", text: OpenSearchMapping.json)
            }
            guard ordinal < Int32(snapshot.storyCount) else { return nil }
            let lines = bulkLines(of: snapshot.storyRecord(ordinal))
            ordinal += 1
            if octets > 0, octets + lines.count > partSize {
                part += 1
                octets = 0
            }
            octets += lines.count
            let number = String(part)
            let padded = String(repeating: "0", count: Swift.max(0, 5 - number.count)) + number
            return HandoverPiece(file: "stories-\(padded).ndjson", bytes: lines)
        }

        /// The action line and the story, as the Bulk API takes them: each a line of JSON.
        private func bulkLines(of record: StoryRecord) -> [UInt8] {
            var action = JSONWriter()
            action.object { $0.object("index") { $0.member("_id", record.id) } }
            var source = JSONWriter()
            write(record, to: &source)
            return action.bytes + [0x0A] + source.bytes + [0x0A]
        }
    }
}
