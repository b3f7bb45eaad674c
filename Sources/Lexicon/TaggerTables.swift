/// The tables that the tagger is trained with, told apart from other states of theirs by one number.
///
/// A model knows words by what these tables said of them when it was trained. It holds that state's number, so that
/// one trained before a table changed is noticed.
public enum TaggerTables {
    /// The classes of the vocabulary that the features and the made-up names of the training are read from.
    public static let classes: Set<String> = [
        "post", "honorific", "speech", "organ", "firm", "trade", "institution", "region", "organization",
    ]

    /// FNV-1a over the lines of the tables, in 64 bits; comments do not count. O(bytes of the tables).
    public static var digest: UInt64 {
        var digest = Digest()
        let whole: [Table] = [
            .words, .paperWords, .divisions, .divisionShortForms, .townships, .nameCharacters, .surnames,
        ]
        for table in whole { digest.add(table, of: nil) }
        digest.add(.vocabulary, of: classes)
        return digest.value
    }

    private struct Digest {
        private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

        /// Adds the lines of `table`, where `classes` are given those that open with one of them.
        ///
        /// The octets are gone through by hand, for the tables hold two million and tests run unoptimised.
        mutating func add(_ table: Table, of classes: Set<String>?) {
            let bytes = table.bytes
            var start = 0
            while start < bytes.count {
                var end = start
                while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
                defer { start = end + 1 }
                if end == start || bytes[start] == UInt8(ascii: "#") { continue }
                if let classes {
                    let name = bytes[start..<end].prefix { $0 != UInt8(ascii: "\t") }
                    if !classes.contains(String(decoding: name, as: UTF8.self)) { continue }
                }
                for index in start..<end { value = (value ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3 }
                value = (value ^ UInt64(UInt8(ascii: "\n"))) &* 0x0000_0100_0000_01B3
            }
        }
    }
}
