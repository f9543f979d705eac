// SPDX-License-Identifier: EUPL-1.2
// What git tells a receive hook about a push: a line "old new ref" for each branch or tag.
#ifndef ANSLAG_PUSH_H
#define ANSLAG_PUSH_H

#include "input/repository.h"

struct update {
	struct oid before, after; // zero: the ref was not there, is to be deleted
	struct str ref;           // "refs/heads/main"
	struct str branch;        // "main"; empty for a tag and the like
};

struct push {
	struct update *items;
	size_t n, cap;
};

// Reads the lines from an open file until its end.
struct push push_read(struct arena *a, int fd);
struct push push_parse(struct arena *a, struct str text);

// The update of a branch, NULL if the push does not touch it.
const struct update *push_find(const struct push *p, struct str branch);

#endif
