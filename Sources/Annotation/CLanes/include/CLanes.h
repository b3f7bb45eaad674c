#pragma once

/// Eight numbers of sixteen bits, side by side.
typedef short lanes16x8 __attribute__((ext_vector_type(8)));

/// The greater of each pair: one instruction, where Swift's own comparison goes lane by lane.
static inline lanes16x8 greater_of_each(lanes16x8 a, lanes16x8 b) { return __builtin_elementwise_max(a, b); }
