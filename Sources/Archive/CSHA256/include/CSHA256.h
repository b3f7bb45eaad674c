#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether this processor has the instructions that `sha256_blocks` needs (x86 SHA extensions).
bool sha256_has_instructions(void);

/// Takes `count` blocks of 64 bytes into the eight words of `state` (FIPS 180-4, 6.2.2), with the round constants
/// given. Only where `sha256_has_instructions`.
void sha256_blocks(
    uint32_t *_Nonnull state, const uint8_t *_Nonnull blocks, size_t count, const uint32_t *_Nonnull constants);
