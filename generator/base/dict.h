// SPDX-License-Identifier: EUPL-1.2
// Words and a number for each: a hash table in an arena.
#ifndef ANSLAG_DICT_H
#define ANSLAG_DICT_H

#include "base/str.h"

struct arena;

// A zeroed struct dict is empty.
struct dict {
	struct dict_slot {
		struct str key; // borrowed; p is NULL in a free slot
		size_t value;
	} * slots;
	size_t size, n;
};

// The value of a key, to read and to set; a new key gets 0. Valid until the next new key.
size_t *dict_at(struct arena *a, struct dict *d, struct str key);

// The value of a key, NULL if it is not there.
const size_t *dict_find(const struct dict *d, struct str key);

#endif
