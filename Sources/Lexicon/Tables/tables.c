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
