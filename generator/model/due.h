// SPDX-License-Identifier: EUPL-1.2
// What time alone changes, without a commit: pages that are published or taken down on a day,
// events that are over, people whose time on the board has ended. No page asks what
// day it is but by this: one that did would change on a day that due_next does not know of.
#ifndef ANSLAG_DUE_H
#define ANSLAG_DUE_H

#include "model/site.h"

enum due_kind {
	DUE_PUBLISHED,
	DUE_UNPUBLISHED,
	DUE_OVER,
	DUE_PERSON_ADDED,
	DUE_PERSON_REMOVED,
	DUE_PERSON_LEFT,
	DUE_KINDS
};

// The next day on which the site changes by itself; no date if there is none.
struct due {
	struct date date;
	size_t counts[DUE_KINDS];
};

// Was the last day of an event or a meeting before today?
bool due_is_over(const struct site *site, const struct document *d);

// Did a person's period end before today?
bool due_has_left(const struct site *site, const struct document *d);

// The earliest day after the site's today on which its pages are not those of the day before.
struct due due_next(const struct site *site);

// The day since which the site has been as it is: that of its commit, or a later one on which time
// changed it. Not known without a commit.
struct date due_since(const struct site *site, struct date committed);

// "2 sidor publiceras och 1 sida avpubliceras"
struct str due_text(struct arena *a, const struct due *due);

#endif
