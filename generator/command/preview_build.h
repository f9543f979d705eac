// SPDX-License-Identifier: EUPL-1.2
// Makes the site of the work tree, again and again, in other processes.
//
// Why processes: whatever happens to a file while it is read (it vanishes, is cut off, brings the
// program down) ends a process that nobody misses, and the last good site stays. What a build uses
// is given back whole when it ends, and the server needs no threads and no locks.
//
// The reader is a process that has read the whole site and then waits. For each build it splits off
// a child, which finds everything that has not changed since in its memory (earlier.h), writes its
// pages to a memory file (preview_site.h), and ends.
#ifndef ANSLAG_PREVIEW_BUILD_H
#define ANSLAG_PREVIEW_BUILD_H

#include "command/command.h"
#include "command/preview_site.h"

#include <sys/types.h>

struct preview_builder {
	struct options options;
	pid_t reader; // 0 for none
	int line;     // to the reader: a request goes out, an exit status comes back
	int words;    // a memory file: what a build that ended early had to say
	int slots[2]; // memory files: sites are added to one until it has grown too much
	int current;  // the slot of the last good site, -1 for none
	int next;     // the slot that is being written
	size_t at;    // where the last good site lies in its slot
	size_t whole; // the size of that slot when it held one site
	bool busy;
};

void preview_builder_open(struct preview_builder *b, const struct options *options);
void preview_builder_close(struct preview_builder *b);

// Starts a build; nothing happens when one is under way. A site that was made before and was not
// kept must be closed by now.
void preview_builder_start(struct preview_builder *b);

enum preview_result {
	PREVIEW_MADE,  // a site, perhaps one with errors and without pages
	PREVIEW_FAILED // no site: the world's fault, or ours
};

// To be called when the line can be read. On success *out is the caller's; on failure the sentence
// is in the arena.
enum preview_result preview_builder_finish(
	struct preview_builder *b, struct arena *a, struct preview_site **out, struct str *why);

// The site that was just made is the one to go by from now on.
void preview_builder_keep(struct preview_builder *b, const struct preview_site *site);

// Has the reader fallen behind? Then another one gets ready, for the next build.
void preview_builder_renew(struct preview_builder *b);

#endif
