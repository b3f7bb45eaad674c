import LexiconTables

/// A plain table of facts compiled into the program: lines of tab-separated columns in UTF-8.
///
/// Lines that open with `#` carry the table's source and licence and are passed over.
public struct Table: @unchecked Sendable {
    // SAFETY: `bytes` points into the program's read-only data, which never moves or changes.
    public let bytes: UnsafeBufferPointer<UInt8>

    init(_ table: qj_table) {
        bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
    }

    /// The bytes of each row, without its line break; comment and blank lines are left out. O(bytes).
    public func rows() -> some Sequence<Slice<UnsafeBufferPointer<UInt8>>> {
        bytes.split(separator: UInt8(ascii: "\n")).lazy.filter { $0.first != UInt8(ascii: "#") }
    }
}

extension Table {
    /// Traditional character → Simplified character (OpenCC).
    public static var traditionalToSimplified: Table { Table(qj_trad_simp()) }
    /// Character → Mandarin readings (Unihan).
    public static var readings: Table { Table(qj_pinyin()) }
    /// One surname a row.
    public static var surnames: Table { Table(qj_surnames()) }
    /// Halved powers of two of a count, part of speech, the words of both (jieba).
    public static var words: Table { Table(qj_words()) }
    /// Division, code, level, short form, successor, centre.
    public static var divisions: Table { Table(qj_divisions()) }
    /// County code → its townships, towns and streets.
    public static var townships: Table { Table(qj_townships()) }
    /// Character → how often it takes each place in a person's name (HanLP).
    public static var nameCharacters: Table { Table(qj_name_characters()) }
    /// Lead byte → its characters (GB18030, two-byte part).
    static var gb18030: Table { Table(qj_gb18030()) }
    /// Lead byte → its characters (Big5).
    static var big5: Table { Table(qj_big5()) }
    /// Compatibility form → the character it stands for (Unicode).
    public static var compatibilityForms: Table { Table(qj_compatibility()) }
    /// Unit, kind, base unit, exact factor, use.
    public static var units: Table { Table(qj_units()) }
    /// Word, side of the number, qualifier.
    public static var quantifiers: Table { Table(qj_quantifiers()) }
    /// Set phrases in which a number counts nothing.
    public static var numberFormulas: Table { Table(qj_number_formulas()) }
    /// Word, what it does to the measure of a figure.
    public static var figureWords: Table { Table(qj_figure_words()) }
    /// Class → words that make, open or close names.
    public static var vocabulary: Table { Table(qj_vocabulary()) }
    /// The weights of the tagger, in the form that `TaggerModel` reads.
    public static var tagger: Table { Table(qj_tagger()) }
    /// Word → its Simplified form, where that is not the form of its characters.
    static var scriptPhrases: Table { Table(qj_script_phrases()) }
    /// Words of pages whose matter is the sound of characters, one a row.
    public static var lessonCues: Table { Table(qj_lesson_cues()) }
    /// Word, what it counts a time from, number.
    public static var timeWords: Table { Table(qj_time_words()) }
    /// Word, what a figure is compared with or which way it went.
    public static var comparisonWords: Table { Table(qj_comparison_words()) }
    /// Tag of HTML → block, inline or raw.
    public static var htmlTags: Table { Table(qj_html_tags()) }
    /// Named entity of HTML → its character.
    public static var htmlEntities: Table { Table(qj_html_entities()) }
    /// Words right after a name that open the sentence on what it is.
    public static var definingWords: Table { Table(qj_defining_words()) }
}
