import Layout
import Restoration

/// The documents of an archive, in order of id, by their UTF-8 bytes; the place of one is its ordinal.
///
/// Beside their sources they lie packed in one array, and each is unpacked when it is asked for: kept apart, their many
/// small arrays and strings would hold on to all the memory between them that reading has used and given back.
public struct Documents: RandomAccessCollection, Sendable {
    private(set) var sources: [Source] = []
    private var packed: [UInt8] = []
    /// Where each document begins in `packed`; one more entry than documents.
    private var starts: [UInt32] = [0]

    init() {}

    /// Takes in the next document, which was read from `source` and has its id and provenance.
    mutating func append(_ document: Document, from source: Source) {
        var writer = ByteWriter()
        writer.write(document.encoding)
        writer.write(count: document.bytes)
        writer.write(document.sha256)
        writer.write(count: document.lines)
        writer.write(count: Int(document.stories.lowerBound))
        writer.write(count: document.stories.count)
        writer.write(count: document.furniture.count)
        var last = 0
        for line in document.furniture {
            writer.write(signed: line - last)
            last = line
        }
        writer.write(count: document.repairs.count)
        for repair in document.repairs {
            writer.write(repair.rule)
            writer.write(count: repair.count)
        }
        writer.write(count: document.warnings.count)
        for warning in document.warnings { writer.write(warning) }
        packed += writer.bytes
        starts.append(UInt32(packed.count))
        sources.append(source)
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { sources.count }

    /// One document. O(its furniture).
    public subscript(place: Int) -> Document {
        var reader = ByteReader(packed[Int(starts[place])..<Int(starts[place + 1])])
        let encoding = reader.value(TextEncoding.self)
        let bytes = reader.count()
        let sha256 = reader.string()
        let lines = reader.count()
        let first = Int32(reader.count())
        let stories = first..<(first + Int32(reader.count()))
        var last = 0
        let furniture = reader.list { reader in
            last += reader.signed()
            return last
        }
        let repairs = reader.list { reader in
            let rule = reader.value(Repair.Rule.self)
            return Document.RepairCount(rule: rule, count: reader.count())
        }
        return Document(
            id: sources[place].id, encoding: encoding, bytes: bytes, sha256: sha256, lines: lines,
            provenance: sources[place].provenance, stories: stories, furniture: furniture, repairs: repairs,
            warnings: reader.list { $0.string() })
    }

    /// The ids alone: no document is unpacked for them.
    public var ids: LazyMapCollection<[Source], String> { sources.lazy.map(\.id) }

    /// The same, in arrays without spare room.
    func fitted() -> Documents {
        var copy = self
        copy.sources = sources.fitted
        copy.packed = packed.fitted
        copy.starts = starts.fitted
        return copy
    }

    /// About what they take, their ids and where they are read from included.
    var memory: Int {
        packed.capacity + 4 * starts.capacity
            + sources.reduce(0) { $0 + MemoryLayout<Source>.stride + 2 * $1.id.utf8.count }
    }
}
