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

// The page's own addresses, as path templates: each is answered with the asset "/", whatever its query, and the
// page's router reads the address. Every one is an address of the API without its "/v1".
size_t qj_view_count(void);
const char *_Nonnull qj_view_at(size_t index);  // e.g. "/stories/{id}"

// What the page may load and do, for the field Content-Security-Policy of the asset "/" and of every view.
const char *_Nonnull qj_content_security_policy(void);
