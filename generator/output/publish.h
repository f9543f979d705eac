// SPDX-License-Identifier: EUPL-1.2
// Puts files where visitors see them. Until publish_commit nothing that they see has changed; a
// visitor never sees half a file; only files that an earlier run wrote are ever deleted, those that
// are named by their bytes a while later than others (output/retired.h).
//
// The state directory ".NAME.anslag" beside the output directory NAME holds the lock, the manifest,
// the files that are not for visitors, and those of a run that is not finished. World's faults end
// the run: fail().
#ifndef ANSLAG_PUBLISH_H
#define ANSLAG_PUBLISH_H

#include "output/manifest.h"

struct publish;

struct published {
	size_t created, changed, removed; // compressed copies are not counted
};

struct publish_file {
	struct str path; // below the output directory
	struct str bytes;
	struct hash recipe;
	int wave; // files of a lower wave are published before those of a higher
	enum manifest_role role;
	struct str id, source; // see struct manifest_entry
};

// Takes the lock, and finishes a run that was cut off after its journal was complete. While another
// run holds the lock it waits, for up to patience seconds. Files are readable for a web server,
// whatever the umask.
struct publish *publish_open(struct arena *a, const char *output, unsigned patience);

// What the last run published; empty before the first.
const struct manifest *publish_before(const struct publish *p);

// The same of an output directory that is not to be written to.
struct manifest publish_peek(struct arena *a, const char *output);

// The bytes that are published at an address, empty if there is nothing.
struct str publish_read(struct arena *a, const char *output, struct str address);

// Prepares for n files. With compress, text gets compressed copies beside it (compress.h).
void publish_begin(struct publish *p, size_t n, bool compress);

// Adds file i: writes it to the staging area unless the published one is the same. Different i may
// be added by different threads, each with an arena of its own that is kept until the end.
void publish_add(struct publish *p, struct arena *keep, size_t i, const struct publish_file *file);

// Keeps file i, and its compressed copies, as they were published, if that was by the same recipe;
// the file's bytes are not looked at. Otherwise false: it has to be added. As publish_add for
// threads.
bool publish_keep(struct publish *p, struct arena *keep, size_t i, const struct publish_file *file);

// A file that is not for visitors: it is written to the state directory when the rest is published.
// Its bytes must live until then.
void publish_aside(struct publish *p, struct str path, struct str bytes);

// Publishes all that was added, and removes what earlier runs wrote and this one did not.
struct published publish_commit(struct publish *p);

// Forgets all that was added. publish_open must be followed by this, by publish_commit or by
// publish_remove.
void publish_abort(struct publish *p);

// Takes down all that was ever published, and the folder if nothing else is in it.
void publish_remove(struct publish *p);

#endif
