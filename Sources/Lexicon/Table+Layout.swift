import LexiconTables

/// What stands around the text of a news page: credits, labels, furniture.
extension Table {
    /// Word of a credit → where its names stand, kind of work.
    public static var bylineRoles: Table { Table(qj_byline_roles()) }
    /// Words before a credit that say nothing of the writer.
    public static var bylineLeads: Table { Table(qj_byline_leads()) }
    /// Last words of the posts that articles are signed with.
    public static var bylinePosts: Table { Table(qj_byline_posts()) }
    /// News agency or desk → agency or outlet.
    public static var agencies: Table { Table(qj_agencies()) }
    /// Last words of the names of papers and broadcasters.
    public static var outletSuffixes: Table { Table(qj_outlet_suffixes()) }
    /// Word of a section label → reach, kind of story under it.
    public static var sectionLabels: Table { Table(qj_section_labels()) }
    /// Phrase of page furniture → how it must stand in its line.
    public static var furniture: Table { Table(qj_furniture()) }
    /// Class → characters that tell something of a line.
    public static var lineCharacters: Table { Table(qj_line_characters()) }
    /// Slot of a line → what it costs that the next line takes each slot; the first row names the columns.
    public static var slotTransitions: Table { Table(qj_slot_transitions()) }
    /// Word that opens a caption → what it needs to do so.
    public static var captionCues: Table { Table(qj_caption_cues()) }
    /// Words that open a paragraph of its own.
    public static var openers: Table { Table(qj_openers()) }
    /// Words of a report.
    public static var reportingWords: Table { Table(qj_reporting_words()) }
    /// Words that say when something happened, as a report opens.
    public static var reportTimes: Table { Table(qj_report_times()) }
    /// Words of an argument.
    public static var argumentWords: Table { Table(qj_argument_words()) }
    /// Words that open a note on who the writer is.
    public static var authorNotes: Table { Table(qj_author_notes()) }
    /// Words that close a deck.
    public static var deckClosers: Table { Table(qj_deck_closers()) }
    /// Words that close a kicker.
    public static var kickerClosers: Table { Table(qj_kicker_closers()) }
    /// Words for somebody whom a picture credit does not name.
    public static var namelessCredits: Table { Table(qj_nameless_credits()) }
    /// Words that no phrase ends on.
    public static var hangingWords: Table { Table(qj_hanging_words()) }
    /// Word of an imprint → what it labels.
    public static var imprintLabels: Table { Table(qj_imprint_labels()) }
    /// Notes on a picture that credit nobody.
    public static var pictureNotes: Table { Table(qj_picture_notes()) }
    /// Words that close the head of a report.
    public static var dispatchWords: Table { Table(qj_dispatch_words()) }
    /// Words of a headline that argues.
    public static var argumentTitles: Table { Table(qj_argument_titles()) }
    /// Words that name a speaker before a colon.
    public static var speechLabels: Table { Table(qj_speech_labels()) }
    /// Words behind a reader's comment on a web page.
    public static var commentButtons: Table { Table(qj_comment_buttons()) }
    /// Words that open the note of a jump to another page.
    public static var pageJumps: Table { Table(qj_page_jumps()) }
    /// What a line of a head says of a person who took part.
    public static var attendanceWords: Table { Table(qj_attendance_words()) }
    /// Words that close the headline of an official notice.
    public static var noticeWords: Table { Table(qj_notice_words()) }
    /// Words of an essay that remembers.
    public static var memoryWords: Table { Table(qj_memory_words()) }
    /// What a closing note in brackets has that names nobody.
    public static var closingRemarks: Table { Table(qj_closing_remarks()) }
}
