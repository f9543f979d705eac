// SPDX-License-Identifier: EUPL-1.2
// The manifest as the memory of addresses: what is written into it about each page, and what was
// published before.
#ifndef ANSLAG_FORMER_H
#define ANSLAG_FORMER_H

#include "model/lost.h"
#include "output/publish.h"
#include "page/plan.h"

// Says in a file's entry what stands there and where it came from. A page that only a preview shows
// counts for nothing. Lives in the arena.
void former_mark(struct publish_file *file, struct arena *a, const struct site *site,
	const struct page *page);

// The addresses that may not just vanish (model/lost.h).
struct formers former_addresses(struct arena *a, const struct manifest *m);

#endif
