// SPDX-License-Identifier: EUPL-1.2
// When every file was first and last changed, and how often: one walk over the commits for all
// paths, that skips every folder with the same id as before.
#ifndef ANSLAG_HISTORY_H
#define ANSLAG_HISTORY_H

#include "input/source.h"

struct revisions {
	int64_t first, last; // seconds since 1970 UTC; 0 for a file that was never committed
	size_t n;
	struct oid newest; // the commit of the last change
};

// One per file of the source, in its order; lives in the arena.
struct revisions *
history_read(struct repository *r, struct arena *a, struct oid from, const struct source *source);

#endif
