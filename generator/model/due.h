// SPDX-License-Identifier: EUPL-1.2
// What time alone changes, without a commit: pages that are published or taken down on a day,
// what is over in the calendar, people whose time on the board has ended. No page asks what
// day it is but by this: one that did would change on a day that due_next does not know of.
#ifndef ANSLAG_DUE_H
#define ANSLAG_DUE_H

#include "model/calendar.h"

enum due_kind {
	DUE_PUBLISHED,
	DUE_UNPUBLISHED,
	DUE_OVER,
	DUE_FORGOTTEN,
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

// Was the last day of a happening before today?
bool due_is_over(const struct site *site, const struct happening *h);

// Is it in the calendar that one subscribes to: what is to come, and what was since the beginning
// of last year? By years, so that it does not leave day by day.
bool due_is_recent(const struct site *site, const struct happening *h);

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
