// SPDX-License-Identifier: EUPL-1.2
// The rooms behind programme.c: findings (programme_check.c) and what only the whole programme can
// tell (programme_order.c). Private to programme*.c.
#ifndef ANSLAG_PROGRAMME_PARTS_H
#define ANSLAG_PROGRAMME_PARTS_H

#include "input/programme.h"
#include "input/programme_line.h"

struct programme_findings {
	struct arena *arena;
	struct event_days event;
	struct diags *diags;
};

// The place of a part of the text of a line; the line itself if it cannot be found there.
struct loc part_loc(struct loc line, struct str part);

// Is the day what its weekday says, and within the event?
bool check_day(struct programme_findings *f, const struct written_day *day, struct loc line);

// Says what is wrong in a day or a time that is none.
void report_day(struct programme_findings *f, const struct written_day *day, struct loc line);
void report_time(struct programme_findings *f, struct str wrong, struct loc line);

// People without "Medverkande:", on one line or on several.
void report_people(struct programme_findings *f, const struct strs *names, struct loc line);

// Fills in what follows from the order of entries: ids, real days, ends, continuations. Times that
// run backwards are findings.
void programme_order(struct arena *a, struct programme *p, struct diags *diags);

#endif
