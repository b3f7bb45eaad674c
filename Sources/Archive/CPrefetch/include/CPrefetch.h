#pragma once

/// Asks for the cache line that holds `address` ahead of its use; never faults.
static inline void prefetch_line(const void *_Nullable address) { __builtin_prefetch(address); }
