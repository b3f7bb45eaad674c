// Tables of facts, compiled into the program with #embed. Each table's source and
// licence stand in the comment lines ("# ...") at its head.
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef struct {
    const uint8_t *_Nonnull bytes;
    size_t count;
} qj_table;

// One accessor a table: the whole file, header lines included, UTF-8 unless its header says otherwise.
qj_table qj_trad_simp(void);
qj_table qj_pinyin(void);
qj_table qj_surnames(void);
qj_table qj_words(void);
qj_table qj_divisions(void);
qj_table qj_townships(void);
qj_table qj_name_characters(void);
qj_table qj_gb18030(void);
qj_table qj_big5(void);
qj_table qj_compatibility(void);
qj_table qj_byline_roles(void);
qj_table qj_deck_closers(void);
qj_table qj_byline_leads(void);
qj_table qj_byline_posts(void);
qj_table qj_agencies(void);
qj_table qj_outlet_suffixes(void);
qj_table qj_section_labels(void);
qj_table qj_furniture(void);
qj_table qj_caption_cues(void);
qj_table qj_line_characters(void);
qj_table qj_slot_transitions(void);
qj_table qj_closing_remarks(void);
qj_table qj_division_characters(void);
qj_table qj_host_ends(void);
qj_table qj_name_cues(void);
qj_table qj_body_lookalikes(void);
qj_table qj_memory_words(void);
qj_table qj_argument_titles(void);
qj_table qj_speech_labels(void);
qj_table qj_comment_buttons(void);
qj_table qj_page_jumps(void);
qj_table qj_attendance_words(void);
qj_table qj_office_words(void);
qj_table qj_undertaking_words(void);
qj_table qj_notice_words(void);
qj_table qj_dispatch_words(void);
qj_table qj_picture_notes(void);
qj_table qj_imprint_labels(void);
qj_table qj_hanging_words(void);
qj_table qj_openers(void);
qj_table qj_reporting_words(void);
qj_table qj_report_times(void);
qj_table qj_argument_words(void);
qj_table qj_author_notes(void);
qj_table qj_kicker_closers(void);
qj_table qj_units(void);
qj_table qj_quantifiers(void);
qj_table qj_number_formulas(void);
qj_table qj_figure_words(void);
qj_table qj_vocabulary(void);
qj_table qj_tagger(void);
qj_table qj_script_phrases(void);
qj_table qj_lesson_cues(void);
qj_table qj_nameless_credits(void);
qj_table qj_time_words(void);
qj_table qj_comparison_words(void);
qj_table qj_html_tags(void);
qj_table qj_html_entities(void);
qj_table qj_defining_words(void);
qj_table qj_division_short_forms(void);
qj_table qj_province_abbreviations(void);
qj_table qj_minority_name_parts(void);
qj_table qj_paper_words(void);
qj_table qj_exchange_words(void);
