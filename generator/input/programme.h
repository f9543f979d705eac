// SPDX-License-Identifier: EUPL-1.2
// The programme of an event: days and entries, from the two shapes in which programmes are written.
#ifndef ANSLAG_PROGRAMME_H
#define ANSLAG_PROGRAMME_H

#include "base/date.h"
#include "base/dict.h"
#include "format/markdown.h"

struct speaker {
	struct str name; // plain text
	struct md_part html;
};

struct speakers {
	struct speaker *items;
	size_t n, cap;
};

struct entry {
	struct str id; // "dag-2021-11-11-1330": unique, and the same as long as day and time are
	struct clock starts, ends; // as written; ends is unset when it is not
	// When it ends for a calendar: as written, or else when something later begins that day;
	// unset when nothing tells, as for the last entry of a day.
	struct clock until;
	// The days that they really fall on: 24.00 and what comes after midnight belong to the
	// evening but fall on the day after it. Unset without a day.
	struct date starts_on, ends_on, until_on;
	struct str title; // plain text
	struct md_part title_html;
	struct speakers speakers;
	struct md_parts descriptions;  // html, in order
	bool is_break, continued;      // lunch and the like; "forts."
	const struct entry *continues; // the first part of what it continues, NULL if there is none
	const struct programme_day *continues_day;
	struct loc loc, ends_loc; // of the times
};

struct programme_day {
	struct date date;      // unset for entries before the first day
	struct str id, title;  // "Torsdag 11 november", and what stands behind it
	struct md_parts notes; // html before the first entry
	struct entry *items;
	size_t n, cap;
};

struct programme {
	struct str id, title;         // of its heading; empty if there is no programme
	struct md_span before, after; // html around the programme
	struct dict taken;            // ids of headings that became days or entries
	struct programme_day *items;
	size_t n, cap;
};

// The first and last day of the event give days their year and are what they are checked against.
struct programme *programme_parse(struct arena *a, const struct markdown *body, struct date first,
	struct date last, struct diags *diags);

#endif
