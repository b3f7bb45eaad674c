// The built-in web page and the contract, compiled into the program with #embed.
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef struct {
    const char *_Nonnull path;       // as requested, e.g. "/"
    const char *_Nonnull mediaType;  // e.g. "text/html; charset=utf-8"
    const uint8_t *_Nonnull bytes;
    size_t count;
} qj_asset;

size_t qj_asset_count(void);
qj_asset qj_asset_at(size_t index);
