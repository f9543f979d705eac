// SPDX-License-Identifier: EUPL-1.2
// Puts lines that have been read into the programme: days, entries, names, texts. Private to
// programme*.c.
#ifndef ANSLAG_PROGRAMME_BUILD_H
#define ANSLAG_PROGRAMME_BUILD_H

#include "input/programme_parts.h"

struct builder {
	struct arena *arena;
	const struct markdown *body;
	struct programme *out;
	struct programme_findings findings;
	int level;         // of the programme's heading
	bool sound;        // the last day is right: what follows can be compared with it
	bool fresh;        // nothing stands below the last entry yet but what may be people
	bool names_follow; // after "Medverkande:" with nothing behind it, or a semicolon at the end
	struct entry *last; // NULL before the first entry of a day
};

// A line and the block that it is cut from.
struct cut {
	const struct md_line *line;
	struct md_cutter *cutter;
};

// A day, an entry or names: what line_scan has found in the line.
void build_line(struct builder *p, const struct line *line, const struct cut *cut);

// A block of HTML: it goes to the entry before it, or is a note of its day.
void build_text(struct builder *p, struct md_part html);

// Those who take part in the last entry, separated by semicolons.
void build_names(struct builder *p, const struct cut *cut, struct str names);

// The line below a time that stands alone is its title; false if there is no such time.
bool build_title(struct builder *p, const struct cut *cut);

#endif
