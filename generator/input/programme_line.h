// SPDX-License-Identifier: EUPL-1.2
// One line of a programme: a day, an entry, those who take part; or text. Private to programme*.c.
#ifndef ANSLAG_PROGRAMME_LINE_H
#define ANSLAG_PROGRAMME_LINE_H

#include "input/programme_scan.h"

struct line {
	struct written_day day;
	struct written_times times;
	struct str title, names; // what stands behind day and time; behind "Medverkande:"
	bool dated, timed, people;
	bool wrong; // a day or a time that is none: the line is kept as text
};

enum line_place {
	LINE_IN_PARAGRAPH,
	LINE_IN_HEADING,
	LINE_IN_ITEM,   // of a list, alone
	LINE_ABOVE_LIST // in an item, with more below it
};

// False for text. goes_on: the line before it is text that has not come to its end.
bool line_scan(const struct event_days *event, struct str text, enum line_place place, bool goes_on,
	struct line *out);

// Does a text end as a sentence or a heading does not: so that the next line goes on with it?
bool line_goes_on(struct str text);

// "Lunch", "Eftermiddagsfika", "Gemensam lunch"; not "Lunchföreläsning", "Grupparbete med gofika".
bool title_is_break(struct str title);

// Is an entry the continuation of another ("forts.")? Then base becomes its title without that.
bool title_continues(struct arena *a, struct str title, struct str *base);

// A line that seems to say who takes part, without "Medverkande:" before it. names: what should
// stand behind that.
bool line_is_people(struct str text, struct str *names);

#endif
