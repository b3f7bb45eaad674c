#include "LexiconTables.h"

// #embed cannot stand inside a macro, so each table is two lines and an accessor.
static const uint8_t trad_simp[] = {
#embed "trad-simp.tsv"
};
qj_table qj_trad_simp(void) { return (qj_table){trad_simp, sizeof trad_simp}; }

static const uint8_t pinyin[] = {
#embed "pinyin.tsv"
};
qj_table qj_pinyin(void) { return (qj_table){pinyin, sizeof pinyin}; }

static const uint8_t surnames[] = {
#embed "surnames.txt"
};
qj_table qj_surnames(void) { return (qj_table){surnames, sizeof surnames}; }

static const uint8_t words[] = {
#embed "words.tsv"
};
qj_table qj_words(void) { return (qj_table){words, sizeof words}; }

static const uint8_t divisions[] = {
#embed "divisions.tsv"
};
qj_table qj_divisions(void) { return (qj_table){divisions, sizeof divisions}; }

static const uint8_t townships[] = {
#embed "townships.tsv"
};
qj_table qj_townships(void) { return (qj_table){townships, sizeof townships}; }

static const uint8_t name_characters[] = {
#embed "name-characters.tsv"
};
qj_table qj_name_characters(void) { return (qj_table){name_characters, sizeof name_characters}; }

static const uint8_t gb18030[] = {
#embed "gb18030.txt"
};
qj_table qj_gb18030(void) { return (qj_table){gb18030, sizeof gb18030}; }

static const uint8_t big5[] = {
#embed "big5.txt"
};
qj_table qj_big5(void) { return (qj_table){big5, sizeof big5}; }

static const uint8_t compatibility[] = {
#embed "compatibility.tsv"
};
qj_table qj_compatibility(void) { return (qj_table){compatibility, sizeof compatibility}; }
static const uint8_t byline_roles[] = {
#embed "byline-roles.tsv"
};
qj_table qj_byline_roles(void) { return (qj_table){byline_roles, sizeof byline_roles}; }

static const uint8_t deck_closers[] = {
#embed "deck-closers.txt"
};
qj_table qj_deck_closers(void) { return (qj_table){deck_closers, sizeof deck_closers}; }

static const uint8_t byline_leads[] = {
#embed "byline-leads.txt"
};
qj_table qj_byline_leads(void) { return (qj_table){byline_leads, sizeof byline_leads}; }

static const uint8_t byline_posts[] = {
#embed "byline-posts.txt"
};
qj_table qj_byline_posts(void) { return (qj_table){byline_posts, sizeof byline_posts}; }

static const uint8_t agencies[] = {
#embed "agencies.tsv"
};
qj_table qj_agencies(void) { return (qj_table){agencies, sizeof agencies}; }

static const uint8_t outlet_suffixes[] = {
#embed "outlet-suffixes.txt"
};
qj_table qj_outlet_suffixes(void) { return (qj_table){outlet_suffixes, sizeof outlet_suffixes}; }

static const uint8_t section_labels[] = {
#embed "section-labels.tsv"
};
qj_table qj_section_labels(void) { return (qj_table){section_labels, sizeof section_labels}; }

static const uint8_t furniture[] = {
#embed "furniture.tsv"
};
qj_table qj_furniture(void) { return (qj_table){furniture, sizeof furniture}; }

static const uint8_t caption_cues[] = {
#embed "caption-cues.tsv"
};
qj_table qj_caption_cues(void) { return (qj_table){caption_cues, sizeof caption_cues}; }

static const uint8_t openers[] = {
#embed "openers.txt"
};
qj_table qj_openers(void) { return (qj_table){openers, sizeof openers}; }

static const uint8_t report_times[] = {
#embed "report-times.txt"
};
qj_table qj_report_times(void) { return (qj_table){report_times, sizeof report_times}; }

static const uint8_t reporting_words[] = {
#embed "reporting-words.txt"
};
qj_table qj_reporting_words(void) { return (qj_table){reporting_words, sizeof reporting_words}; }

static const uint8_t argument_words[] = {
#embed "argument-words.txt"
};
qj_table qj_argument_words(void) { return (qj_table){argument_words, sizeof argument_words}; }

static const uint8_t author_notes[] = {
#embed "author-notes.txt"
};
qj_table qj_author_notes(void) { return (qj_table){author_notes, sizeof author_notes}; }

static const uint8_t kicker_closers[] = {
#embed "kicker-closers.txt"
};
qj_table qj_kicker_closers(void) { return (qj_table){kicker_closers, sizeof kicker_closers}; }

static const uint8_t units[] = {
#embed "units.tsv"
};
qj_table qj_units(void) { return (qj_table){units, sizeof units}; }

static const uint8_t quantifiers[] = {
#embed "quantifiers.tsv"
};
qj_table qj_quantifiers(void) { return (qj_table){quantifiers, sizeof quantifiers}; }

static const uint8_t number_formulas[] = {
#embed "number-formulas.txt"
};
qj_table qj_number_formulas(void) { return (qj_table){number_formulas, sizeof number_formulas}; }

static const uint8_t figure_words[] = {
#embed "figure-words.tsv"
};
qj_table qj_figure_words(void) { return (qj_table){figure_words, sizeof figure_words}; }

static const uint8_t vocabulary[] = {
#embed "vocabulary.tsv"
};
qj_table qj_vocabulary(void) { return (qj_table){vocabulary, sizeof vocabulary}; }

static const uint8_t tagger[] = {
#embed "tagger.bin"
};
qj_table qj_tagger(void) { return (qj_table){tagger, sizeof tagger}; }

static const uint8_t script_phrases[] = {
#embed "script-phrases.tsv"
};
qj_table qj_script_phrases(void) { return (qj_table){script_phrases, sizeof script_phrases}; }

static const uint8_t lesson_cues[] = {
#embed "lesson-cues.txt"
};
qj_table qj_lesson_cues(void) { return (qj_table){lesson_cues, sizeof lesson_cues}; }
static const uint8_t nameless_credits[] = {
#embed "nameless-credits.txt"
};
qj_table qj_nameless_credits(void) { return (qj_table){nameless_credits, sizeof nameless_credits}; }

static const uint8_t time_words[] = {
#embed "time-words.tsv"
};
qj_table qj_time_words(void) { return (qj_table){time_words, sizeof time_words}; }

static const uint8_t comparison_words[] = {
#embed "comparison-words.tsv"
};
qj_table qj_comparison_words(void) { return (qj_table){comparison_words, sizeof comparison_words}; }

static const uint8_t html_tags[] = {
#embed "html-tags.tsv"
};
qj_table qj_html_tags(void) { return (qj_table){html_tags, sizeof html_tags}; }

static const uint8_t html_entities[] = {
#embed "html-entities.tsv"
};
qj_table qj_html_entities(void) { return (qj_table){html_entities, sizeof html_entities}; }

static const uint8_t defining_words[] = {
#embed "defining-words.txt"
};
qj_table qj_defining_words(void) { return (qj_table){defining_words, sizeof defining_words}; }

static const uint8_t hanging_words[] = {
#embed "hanging-words.txt"
};
qj_table qj_hanging_words(void) { return (qj_table){hanging_words, sizeof hanging_words}; }

static const uint8_t imprint_labels[] = {
#embed "imprint-labels.tsv"
};
qj_table qj_imprint_labels(void) { return (qj_table){imprint_labels, sizeof imprint_labels}; }

static const uint8_t picture_notes[] = {
#embed "picture-notes.txt"
};
qj_table qj_picture_notes(void) { return (qj_table){picture_notes, sizeof picture_notes}; }

static const uint8_t dispatch_words[] = {
#embed "dispatch-words.txt"
};
qj_table qj_dispatch_words(void) { return (qj_table){dispatch_words, sizeof dispatch_words}; }

static const uint8_t argument_titles[] = {
#embed "argument-titles.txt"
};
qj_table qj_argument_titles(void) { return (qj_table){argument_titles, sizeof argument_titles}; }

static const uint8_t speech_labels[] = {
#embed "speech-labels.txt"
};
qj_table qj_speech_labels(void) { return (qj_table){speech_labels, sizeof speech_labels}; }

static const uint8_t comment_buttons[] = {
#embed "comment-buttons.txt"
};
qj_table qj_comment_buttons(void) { return (qj_table){comment_buttons, sizeof comment_buttons}; }

static const uint8_t page_jumps[] = {
#embed "page-jumps.tsv"
};
qj_table qj_page_jumps(void) { return (qj_table){page_jumps, sizeof page_jumps}; }

static const uint8_t attendance_words[] = {
#embed "attendance-words.txt"
};
qj_table qj_attendance_words(void) { return (qj_table){attendance_words, sizeof attendance_words}; }

static const uint8_t office_words[] = {
#embed "office-words.tsv"
};
qj_table qj_office_words(void) { return (qj_table){office_words, sizeof office_words}; }

static const uint8_t undertaking_words[] = {
#embed "undertaking-words.tsv"
};
qj_table qj_undertaking_words(void) { return (qj_table){undertaking_words, sizeof undertaking_words}; }

static const uint8_t notice_words[] = {
#embed "notice-words.txt"
};
qj_table qj_notice_words(void) { return (qj_table){notice_words, sizeof notice_words}; }

static const uint8_t division_characters[] = {
#embed "division-characters.tsv"
};
qj_table qj_division_characters(void) { return (qj_table){division_characters, sizeof division_characters}; }

static const uint8_t host_ends[] = {
#embed "host-ends.tsv"
};
qj_table qj_host_ends(void) { return (qj_table){host_ends, sizeof host_ends}; }

static const uint8_t name_cues[] = {
#embed "name-cues.tsv"
};
qj_table qj_name_cues(void) { return (qj_table){name_cues, sizeof name_cues}; }

static const uint8_t body_lookalikes[] = {
#embed "body-lookalikes.txt"
};
qj_table qj_body_lookalikes(void) { return (qj_table){body_lookalikes, sizeof body_lookalikes}; }

static const uint8_t memory_words[] = {
#embed "memory-words.txt"
};
qj_table qj_memory_words(void) { return (qj_table){memory_words, sizeof memory_words}; }

static const uint8_t closing_remarks[] = {
#embed "closing-remarks.txt"
};
qj_table qj_closing_remarks(void) { return (qj_table){closing_remarks, sizeof closing_remarks}; }

static const uint8_t division_short_forms[] = {
#embed "division-short-forms.tsv"
};
qj_table qj_division_short_forms(void) { return (qj_table){division_short_forms, sizeof division_short_forms}; }

static const uint8_t province_abbreviations[] = {
#embed "province-abbreviations.tsv"
};
qj_table qj_province_abbreviations(void) { return (qj_table){province_abbreviations, sizeof province_abbreviations}; }

static const uint8_t minority_name_parts[] = {
#embed "minority-name-parts.txt"
};
qj_table qj_minority_name_parts(void) { return (qj_table){minority_name_parts, sizeof minority_name_parts}; }

static const uint8_t paper_words[] = {
#embed "paper-words.tsv"
};
qj_table qj_paper_words(void) { return (qj_table){paper_words, sizeof paper_words}; }

static const uint8_t exchange_words[] = {
#embed "exchange-words.tsv"
};
qj_table qj_exchange_words(void) { return (qj_table){exchange_words, sizeof exchange_words}; }

static const uint8_t line_characters[] = {
#embed "line-characters.tsv"
};
qj_table qj_line_characters(void) { return (qj_table){line_characters, sizeof line_characters}; }

static const uint8_t slot_transitions[] = {
#embed "slot-transitions.tsv"
};
qj_table qj_slot_transitions(void) { return (qj_table){slot_transitions, sizeof slot_transitions}; }
