import Synchronization

/// A streamed list: its opening, then row after row, gathered into pieces worth sending.
final class RowStream: Sendable {
    private struct State {
        var opening: [UInt8]
        var rest: ArraySlice<Int32>
    }

    private let state: Mutex<State>
    private let row: @Sendable (Int32) -> [UInt8]

    init(opening: [UInt8], ordinals: ArraySlice<Int32>, row: @escaping @Sendable (Int32) -> [UInt8]) {
        state = Mutex(State(opening: opening, rest: ordinals))
        self.row = row
    }

    /// The next piece; nil at the end.
    func next() -> [UInt8]? {
        state.withLock { state in
            var piece = state.opening
            state.opening = []
            while piece.count < Limits.streamChunk, let ordinal = state.rest.popFirst() { piece += row(ordinal) }
            return piece.isEmpty ? nil : piece
        }
    }
}
