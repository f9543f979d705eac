// SPDX-License-Identifier: EUPL-1.2
// What a build does to the pages that visitors see, compared with what was published before. Feeds,
// redirects and what programs read are not counted.
#ifndef ANSLAG_IMPACT_H
#define ANSLAG_IMPACT_H

#include "base/buf.h"
#include "output/manifest.h"
#include "page/plan.h"

enum impact_kind { IMPACT_NONE, IMPACT_NEW, IMPACT_CHANGED, IMPACT_FILE };

// Where a site tells which version it is; its start page has the same words (page/server.h).
#define IMPACT_VERSION "/.well-known/anslag.json"

struct impact {
	const struct plan *plan;
	struct manifest before;
	struct str stamp_before, stamp; // what the start page says of its version
	unsigned char *pages;           // an impact_kind for each page of the plan
	size_t created, changed;
	size_t files;        // attachments and assets that are new or changed
	struct strs removed; // addresses
};

// version holds the bytes of IMPACT_VERSION as it is published, or nothing. A start page that only
// names another version is the same to a visitor.
void impact_begin(struct impact *i, struct arena *a, struct manifest before, struct str version,
	const struct plan *plan);

// Page n is the published one, if that was made by the same recipe. Otherwise false: it has to be
// looked at when it is rendered. Both may be called by several threads, each for other pages.
bool impact_keep(struct impact *i, size_t n, struct str path);
void impact_page(struct impact *i, size_t n, struct str path, struct str bytes);

// Counts, when all pages have been looked at.
void impact_end(struct impact *i, struct arena *a);

// Was nothing published before?
bool impact_is_first(const struct impact *i);

// "3 sidor ändras, 1 ny, 0 försvinner"; in the past tense: "1 ny sida, 3 ändrade, 0 borttagna".
void impact_will(struct buf *out, const struct impact *i);
void impact_was(struct buf *out, const struct impact *i);

// A line for each page that is new, gone or changed, in this order and at most most of them.
// Nothing for a first time, when all are new.
void impact_list(struct buf *out, const struct impact *i, struct str base_url, size_t most);

#endif
