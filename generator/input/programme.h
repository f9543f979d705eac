// SPDX-License-Identifier: EUPL-1.2
// The programme of an event: days and entries, from the two shapes in which programmes are written.
#ifndef ANSLAG_PROGRAMME_H
#define ANSLAG_PROGRAMME_H

#include "base/date.h"
#include "format/markdown.h"

struct entry {
	struct clock starts, ends; // ends is unset when it is not written
	struct str title;
	struct strs speakers;
	struct md_span *descriptions; // html, in order
	size_t n, cap;
	bool is_break, continued; // lunch and the like; "forts."
	struct loc loc;
};

struct programme_day {
	struct date date; // unset for entries before the first day
	struct str id, title;
	struct md_span *notes; // html before the first entry
	size_t n_notes, cap_notes;
	struct entry *items;
	size_t n, cap;
};

struct programme {
	struct md_span before, after; // html around the programme
	struct programme_day *items;
	size_t n, cap;
};

// The first and last day of the event give days their year and are what they are checked against.
struct programme *programme_parse(struct arena *a, const struct markdown *body, struct date first,
	struct date last, struct diags *diags);

#endif
