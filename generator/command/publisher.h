// SPDX-License-Identifier: EUPL-1.2
// What a bare repository is told about publishing: kept in its own git configuration, where
// "git config" shows and changes it.
#ifndef ANSLAG_PUBLISHER_H
#define ANSLAG_PUBLISHER_H

#include "input/repository.h"

struct publisher {
	struct str output;      // anslag.output; empty: the repository publishes nothing
	struct str branch;      // anslag.branch: the one that is published
	struct str base_url;    // anslag.baseUrl; empty: as site.yaml says
	struct str preview_url; // anslag.previewUrl: where previews are shown; may be empty
	bool preview;           // anslag.preview: other branches are built beside the output
	bool compress;          // anslag.compress: with compressed copies
	bool allow_force;       // anslag.allowForce: history may be rewritten
	size_t memory;          // anslag.maxMemory, in MiB
	size_t seconds;         // anslag.maxSeconds: processor time
};

// The values live in the arena.
struct publisher publisher_read(struct repository *r, struct arena *a);
void publisher_write(struct repository *r, struct arena *a, const struct publisher *p);
void publisher_forget(struct repository *r);

// The folder of a branch's preview: a name of its own for every branch, whatever its letters.
struct str publisher_preview_folder(struct arena *a, const struct publisher *p, struct str branch);
// Where it is shown; empty when that is not known.
struct str publisher_preview_url(struct arena *a, const struct publisher *p, struct str branch);

#endif
