import Restoration

/// Why a document's bytes cannot be had again.
public enum RawBytesError: Error, Equatable {
    /// The file is gone or cannot be read; with the system's reason.
    case unreadable(String)
    /// The file is no longer the one that the snapshot was built from.
    case changed
}

extension Snapshot {
    /// Ordinal of the document with this id. O(log documents).
    public func document(id: String) -> Int32? {
        let place = documentBound(id: id)
        return place < documents.count && documents.ids[place] == id ? Int32(place) : nil
    }

    /// The place of the first document whose id is not below `id`.
    func documentBound(id: String) -> Int {
        var (low, high) = (0, documents.count)
        while low < high {
            let middle = (low + high) / 2
            if documents.ids[middle].utf8.lexicographicallyPrecedes(id.utf8) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The raw bytes of a document, read again from its source and held against its digest. O(bytes).
    ///
    /// They are not kept in memory: the file is there, and the digest proves that it is the same.
    public func rawBytes(ofDocument ordinal: Int32) throws(RawBytesError) -> [UInt8] {
        let bytes: [UInt8]
        do {
            bytes = try documents.sources[Int(ordinal)].bytes()
        } catch {
            throw .unreadable(String(describing: error))
        }
        guard SHA256.hexDigest(of: bytes) == documents[Int(ordinal)].sha256 else { throw .changed }
        return bytes
    }

    /// The restored page of a document with every repair, made again from its raw bytes. O(bytes).
    public func page(ofDocument ordinal: Int32) throws(RawBytesError) -> Page {
        restored(try rawBytes(ofDocument: ordinal))
    }
}
