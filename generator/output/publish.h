// SPDX-License-Identifier: EUPL-1.2
// Puts files where visitors see them. Until publish_commit nothing that they see has changed; a
// visitor never sees half a file; only files that an earlier run wrote are ever deleted.
//
// The state directory ".NAME.anslag" beside the output directory NAME holds the lock, the manifest,
// and the files of a run that is not finished. World's faults end the run: fail().
#ifndef ANSLAG_PUBLISH_H
#define ANSLAG_PUBLISH_H

#include "output/manifest.h"

struct publish;

struct published {
	size_t created, changed, removed;
};

// Takes the lock, and finishes a run that was cut off after its journal was complete.
struct publish *publish_open(struct arena *a, const char *output);

// Prepares for n files.
void publish_begin(struct publish *p, size_t n);

// Adds file i: writes it to the staging area unless the published one is the same. Different i may
// be added by different threads. Files of a lower wave are published before those of a higher.
void publish_add(struct publish *p, size_t i, struct str path, int wave, struct str bytes,
	struct hash recipe);

// Keeps file i as it was published, if that was made by the same recipe. Otherwise false: it has to
// be added. As publish_add for threads.
bool publish_keep(struct publish *p, size_t i, struct str path, int wave, struct hash recipe);

// Publishes all that was added, and removes what earlier runs wrote and this one did not.
struct published publish_commit(struct publish *p);

// Forgets all that was added. publish_open must be followed by this or by publish_commit.
void publish_abort(struct publish *p);

#endif
