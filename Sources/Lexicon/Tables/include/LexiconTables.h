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
