// SPDX-License-Identifier: EUPL-1.2
// Names for contents: a 128-bit hash that is the same on every machine (XXH3). Not for secrets.
#ifndef ANSLAG_HASH_H
#define ANSLAG_HASH_H

#include "base/str.h"

struct arena;

struct hash {
	uint64_t high, low;
};

struct hash hash_of(struct str bytes);
bool hash_eq(struct hash a, struct hash b);

// 32 lower-case hexadecimal digits, and back again (false if s is something else).
struct str hash_hex(struct arena *a, struct hash h);
bool hash_parse(struct str s, struct hash *out);

// The hash of the program that is running: another one may make something else of the same input.
struct hash hash_program(void);

#endif
