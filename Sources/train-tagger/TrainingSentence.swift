import Annotation

/// A sentence with the tag of each character, as a line-a-character file gives it.
struct TrainingSentence {
    var text: [Unicode.Scalar] = []
    var tags: [NameTag] = []

    /// The sentences of a file with one `character TAB tag` a line and a blank line after each sentence.
    /// Lines that are neither are left out.
    static func sentences(in bytes: [UInt8]) -> [TrainingSentence] {
        var sentences: [TrainingSentence] = []
        var sentence = TrainingSentence()
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let fields = line.split(whereSeparator: { $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: " ") })
            if fields.isEmpty {
                if !sentence.text.isEmpty { sentences.append(sentence) }
                sentence = TrainingSentence()
            } else if fields.count == 2, let tag = NameTag(label: String(decoding: fields[1], as: UTF8.self)),
                let scalar = String(decoding: fields[0], as: UTF8.self).unicodeScalars.first
            {
                sentence.text.append(scalar)
                sentence.tags.append(tag)
            }
        }
        if !sentence.text.isEmpty { sentences.append(sentence) }
        return sentences
    }
}
