/// The tables that the tagger is trained with, told apart from other states of theirs by one number.
///
/// A model knows words by what these tables said of them when it was trained. It holds that state's number, so that
/// one trained before a table changed is noticed.
public enum TaggerTables {
    /// The classes of the vocabulary that the features and the made-up names of the training are read from.
    public static let classes: Set<String> = [
        "post", "honorific", "speech", "organ", "firm", "trade", "institution", "region", "organization",
    ]

    /// FNV-1a over the rows of the tables, in 64 bits; comments do not count. O(bytes of the tables).
    public static var digest: UInt64 {
        var digest = Digest()
        let whole: [Table] = [
            .words, .paperWords, .divisions, .divisionShortForms, .townships, .nameCharacters, .surnames,
        ]
        for table in whole { table.rows().forEach { digest.add($0) } }
        for row in Table.vocabulary.rows() {
            let name = row.prefix { $0 != UInt8(ascii: "\t") }
            if classes.contains(String(decoding: name, as: UTF8.self)) { digest.add(row) }
        }
        return digest.value
    }

    private struct Digest {
        private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

        mutating func add(_ row: Slice<UnsafeBufferPointer<UInt8>>) {
            for octet in row { value = (value ^ UInt64(octet)) &* 0x0000_0100_0000_01B3 }
            value = (value ^ UInt64(UInt8(ascii: "\n"))) &* 0x0000_0100_0000_01B3
        }
    }
}
