// SPDX-License-Identifier: EUPL-1.2
// What a pipeline takes over from one that read the same repository before, in the same memory and
// with the same options: documents and dates whose sources are the same. The result is the same as
// without it, only sooner.
#ifndef ANSLAG_EARLIER_H
#define ANSLAG_EARLIER_H

#include "command/pipeline.h"

// The document that a job would give, in the arena; NULL if it has to be read. A document that is
// new or was changed is counted in *anew.
struct document *
earlier_document(const struct pipeline *p, struct arena *a, const struct job *job, size_t *anew);

// The revisions of all files of the source; NULL if the history has to be read.
struct revisions *earlier_revisions(struct pipeline *p);

// Would the next pipeline gain by a newer one than this one's earlier?
bool earlier_is_old(const struct pipeline *p);

#endif
