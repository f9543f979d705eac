// SPDX-License-Identifier: EUPL-1.2
// Finds words that are one change apart among many, without comparing each with each: two such
// words, each without one of its letters, have a form in common (or one has the other's).
#ifndef ANSLAG_ALIKE_H
#define ANSLAG_ALIKE_H

#include "base/dict.h"

struct alike_link;

// A zeroed struct alike is empty.
struct alike {
	struct arena *arena;
	struct dict forms; // form → 1 + index of its newest link
	struct alike_link *items;
	size_t n, cap;
	size_t *seen; // per id: the last id + 1 that it was paired with
	size_t n_seen;
};

// Called once for each pair that may be alike; to be compared by the caller.
typedef void alike_pair(void *ctx, size_t earlier, size_t id);

// Adds a word, in lower case, and pairs it with those that were added before in the same scope. Ids
// grow from call to call; one id may have several words. Of very many words with a form in common
// only the newest are paired.
void alike_add(
	struct alike *x, struct str scope, struct str word, size_t id, alike_pair *pair, void *ctx);

// The same for words that have a form, say a beginning, in common.
void alike_add_form(
	struct alike *x, struct str scope, struct str form, size_t id, alike_pair *pair, void *ctx);

#endif
