// SPDX-License-Identifier: EUPL-1.2
// Files that are named by their bytes, such as a style sheet with a hash in its name, outlive the
// pages that used them: who read a page just before it was replaced can still fetch what it names.
// They go with the first publishing that is at least an hour later.
//
// The state file "retired" lists them as a manifest does; its age is the time since the last of
// them was retired.
#ifndef ANSLAG_RETIRED_H
#define ANSLAG_RETIRED_H

#include "output/manifest.h"

// Does the file's name hold the hash of its bytes?
bool retired_may_be(const struct manifest_entry *e);

struct retired {
	struct manifest files;
	bool due; // they may go
};

struct retired retired_read(struct arena *a, int state);

// The next state, when paths are published over what was published before. Adds the deletions of
// files that go to a journal. False if it is the same as this one.
bool retired_next(const struct retired *r, struct arena *a, const struct manifest *before,
	const struct strs *paths, struct buf *journal, struct manifest *next);

#endif
