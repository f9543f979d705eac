// SPDX-License-Identifier: EUPL-1.2
// What machines read: Atom feeds (RFC 4287), site maps (sitemaps.org 0.9) and robots.txt.
#ifndef ANSLAG_FEED_H
#define ANSLAG_FEED_H

#include "base/buf.h"
#include "page/plan.h"

void feed_write(
	struct buf *out, struct arena *scratch, const struct site *site, const struct page *page);
void sitemap_write(struct buf *out, struct arena *scratch, const struct site *site,
	const struct plan *plan, const struct page *page);
void robots_write(struct buf *out, struct arena *scratch, const struct site *site);

#endif
