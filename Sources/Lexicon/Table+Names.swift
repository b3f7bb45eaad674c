import LexiconTables

/// Short and other forms of names, beside the official ones.
extension Table {
    /// Code of a division → short forms that do not follow from its name.
    static var divisionShortForms: Table { Table(qj_division_short_forms()) }
    /// One-character name of a province → code, `word` where it is an ordinary word too.
    static var provinceAbbreviations: Table { Table(qj_province_abbreviations()) }
    /// Parts of the names of peoples without Chinese surnames.
    static var minorityNameParts: Table { Table(qj_minority_name_parts()) }
    /// Class → words by which it is told who went to learn from whom.
    public static var exchangeWords: Table { Table(qj_exchange_words()) }
    /// How a clause behind a name says what post the person holds: word → `verb`, or `lead` before one.
    public static var officeWords: Table { Table(qj_office_words()) }
    /// Class → words by which the name of an undertaking is told.
    public static var undertakingWords: Table { Table(qj_undertaking_words()) }
    /// Level → characters that names of divisions end in.
    static var divisionCharacters: Table { Table(qj_division_characters()) }
    /// Ends of the names of places that teach for themselves → `government` or `market`.
    public static var hostEnds: Table { Table(qj_host_ends()) }
    /// Class → words beside names or in them.
    public static var nameCues: Table { Table(qj_name_cues()) }
    /// Words that close as bodies' names do and name none.
    public static var bodyLookalikes: Table { Table(qj_body_lookalikes()) }
    /// Words of local papers beside the common list, in its form.
    static var paperWords: Table { Table(qj_paper_words()) }
}
