import CZlib

/// Compresses to the gzip format (RFC 1952), piece by piece; the same bytes for the same input on every machine.
///
/// Owned by one caller at a time.
final class GzipEncoder {
    private var stream = z_stream()
    private let isReady: Bool

    /// gzip framing around a window of 32 KiB.
    private static let windowBits: Int32 = 15 + 16
    private static let memoryLevel: Int32 = 8
    private static let outputChunk = 16_384

    init(level: Int32 = 6) {
        isReady =
            deflateInit2_(
                &stream, level, Z_DEFLATED, Self.windowBits, Self.memoryLevel, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
    }

    deinit { if isReady { deflateEnd(&stream) } }

    /// The compressed bytes that are complete after `input`; all of them where it is the last.
    /// nil where zlib has no memory.
    func compressed(_ input: [UInt8], isLast: Bool) -> [UInt8]? {
        guard isReady else { return nil }
        var output: [UInt8] = []
        var input = input
        let isDone = input.withUnsafeMutableBufferPointer { source in
            stream.next_in = source.baseAddress
            stream.avail_in = UInt32(source.count)
            return deflateAll(into: &output, flush: isLast ? Z_FINISH : Z_NO_FLUSH)
        }
        return isDone ? output : nil
    }

    private func deflateAll(into output: inout [UInt8], flush: Int32) -> Bool {
        var status = Z_OK
        repeat {
            let chunk = [UInt8](unsafeUninitializedCapacity: Self.outputChunk) { buffer, count in
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(buffer.count)
                status = deflate(&stream, flush)
                count = buffer.count - Int(stream.avail_out)
            }
            output += chunk
        } while status == Z_OK && stream.avail_out == 0
        // Z_BUF_ERROR says only that there was nothing left to do.
        return status == Z_OK || status == Z_BUF_ERROR || status == Z_STREAM_END
    }
}

/// `bytes` as one gzip member; nil where that makes them no smaller.
func gzipped(_ bytes: [UInt8]) -> [UInt8]? {
    guard let compressed = GzipEncoder().compressed(bytes, isLast: true), compressed.count < bytes.count else {
        return nil
    }
    return compressed
}
