// SPDX-License-Identifier: EUPL-1.2
// What was published: every file that we wrote, the hash of its bytes, its page's recipe, and what
// stands there.
//
// The file: a line "anslag 2", then a line per file, sorted by path: bytes' hash, recipe, size,
// role, id, source, path; "-" stands for an empty id or source. The first format, "anslag 1", has
// neither role, id nor source, and is still read.
#ifndef ANSLAG_MANIFEST_H
#define ANSLAG_MANIFEST_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/hash.h"

enum manifest_role {
	ROLE_OTHER,  // lists, feeds, assets; anything in the first format
	ROLE_PAGE,   // of a document
	ROLE_MOVED,  // an old address of one
	ROLE_FILE,   // an attachment
	ROLE_PACKED, // another file, compressed
	ROLES
};

struct manifest_entry {
	struct str path; // below the output directory
	struct hash bytes, recipe;
	size_t size;
	enum manifest_role role;
	struct str id, source; // of a page, an old address, an attachment: git's id of the file in
			       // the repository that it came from, and its path; may be empty
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
