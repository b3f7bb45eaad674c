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
