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
