/// A piece of one file of a hand-over. Pieces of one file follow each other; a new name opens a new file.
public struct HandoverPiece: Sendable, Equatable {
    /// The file's name, without a folder.
    public let file: String
    public let bytes: [UInt8]

    init(file: String, text: String) {
        self.file = file
        bytes = Array(text.utf8)
    }

    init(file: String, bytes: [UInt8]) {
        self.file = file
        self.bytes = bytes
    }
}
