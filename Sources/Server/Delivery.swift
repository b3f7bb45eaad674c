import HTTP

/// An answer that is not all with its client yet: still being made, streamed, or written faster than it is taken.
///
/// Touched by its connection's loop alone.
final class Delivery {
    /// What is sent next, in order; the first `sent` octets of the first piece are gone already.
    var unsent: [[UInt8]] = []
    var sent = 0

    /// The request that is being answered, while its answer is made or streamed.
    var request: Request?
    var manner = AnswerWriter.Manner()
    /// What its answer tells of the client's allowance.
    var allowance: Allowance?
    var started: Int64 = 0

    var stream: ContentStream?
    var isChunked = false
    /// Octets of a stream's length that have not come yet; nil where the length is unknown.
    var owed: Int?
    /// Whether the next piece of the stream is being made.
    var isPulling = false
    var written = AnswerWriter.Written()

    /// Whether an answer is being made, so that nothing further may be answered before it.
    var isBusy: Bool { request != nil }

    var unsentCount: Int { unsent.reduce(-sent) { $0 + $1.count } }
}
