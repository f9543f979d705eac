// SPDX-License-Identifier: EUPL-1.2
// What was published: every file that we wrote, the hash of its bytes, and its page's recipe.
//
// The file: a line "anslag 1", then a line per file, sorted by path: bytes' hash, recipe, size,
// path.
#ifndef ANSLAG_MANIFEST_H
#define ANSLAG_MANIFEST_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/hash.h"

struct manifest_entry {
	struct str path; // below the output directory
	struct hash bytes, recipe;
	size_t size;
};

struct manifest {
	struct manifest_entry *items;
	size_t n, cap;
};

// Reads a manifest's text. An unreadable one is empty: nothing is then known to be ours.
struct manifest manifest_parse(struct arena *a, struct str text);
void manifest_write(struct buf *out, const struct manifest *m);
const struct manifest_entry *manifest_find(const struct manifest *m, struct str path);
void manifest_sort(struct manifest *m);

#endif
