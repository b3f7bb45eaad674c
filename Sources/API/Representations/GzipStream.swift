import Synchronization

/// `next` with its pieces compressed as they come. Small outputs are gathered by zlib itself.
func gzippedChunks(_ next: @escaping @Sendable () -> [UInt8]?) -> @Sendable () -> [UInt8]? {
    let encoder = SharedGzipEncoder()
    return {
        encoder.next(from: next)
    }
}

/// A gzip encoder that a stream's pulls share; a stream is pulled by one thread at a time.
private final class SharedGzipEncoder: Sendable {
    private let state = Mutex(State())

    private struct State: ~Copyable {
        // SAFETY: the encoder never leaves the lock.
        nonisolated(unsafe) var encoder: GzipEncoder? = GzipEncoder()
    }

    func next(from source: () -> [UInt8]?) -> [UInt8]? {
        state.withLock { state in
            while let encoder = state.encoder {
                guard let piece = source() else {
                    state.encoder = nil
                    return encoder.compressed([], isLast: true)
                }
                guard let output = encoder.compressed(piece, isLast: false) else {
                    state.encoder = nil
                    return nil
                }
                if !output.isEmpty { return output }
            }
            return nil
        }
    }
}
