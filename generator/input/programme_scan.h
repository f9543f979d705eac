// SPDX-License-Identifier: EUPL-1.2
// What the scanners of a programme's lines share. Private to programme*.c.
//
// A line is read from its beginning; what is not taken is its title, or makes it no line of the
// programme at all. Nothing is reported here: a line that is almost right says what is wrong in it.
#ifndef ANSLAG_PROGRAMME_SCAN_H
#define ANSLAG_PROGRAMME_SCAN_H

#include "base/date.h"

// A cursor over one line of text.
struct scan {
	struct str rest;
};

// White space, no-break and thin spaces too.
void scan_space(struct scan *s);
bool scan_done(struct scan *s);

// Each takes something and the space behind it, or takes nothing: a run of letters; a number of so
// many digits at most (-1 if there is none); a dash of any kind; one sign.
struct str scan_letters(struct scan *s);
long scan_number(struct scan *s, size_t digits);
bool scan_dash(struct scan *s);
bool scan_sign(struct scan *s, char sign);

// What was taken since an earlier cursor, without the space behind it.
struct str scan_taken(const struct scan *before, const struct scan *s);

// Does the rest begin with a capital letter, with a letter? Is a word one of these (in any case)?
bool scan_at_capital(const struct scan *s);
bool scan_at_letter(const struct scan *s);
bool word_among(struct str word, const struct str *words, size_t n);
#define WORD_AMONG(word, words) word_among((word), (words), sizeof(words) / sizeof *(words))

// The first and the last day of the event; both unset if they are not known.
struct event_days {
	struct date first, last;
};

bool event_has(const struct event_days *e, struct date d);
// The event's only day of a weekday; false if there are none or several.
bool event_weekday(const struct event_days *e, int weekday, struct date *out);

// Days

enum day_fault {
	DAY_RIGHT,
	DAY_NONE,   // "31 november": no such day
	DAY_UNCLEAR // "11 novembr", "torsdag": meant as a day, but which?
};

struct written_day {
	struct date date;     // unset with a fault
	struct str text;      // as written, from the weekday on
	struct str weekday;   // as written, empty if it is not; number: 0
	struct str rest;      // what stands for the date, empty if only the weekday is written
	int number;           // of the weekday
	int day, month;       // as written, 0 if not
	bool slashed, yeared; // 22/11; with a year
	enum day_fault fault;
};

// Takes a day, or what almost is one (see fault): then only so much as is meant as a day.
bool
scan_day(struct scan *s, const struct event_days *event, bool heading, struct written_day *out);

// Times

struct written_times {
	struct clock starts, ends;
	struct str first, last; // as written
	struct str wrong;       // "25.00", "13,30": empty if all is right
	bool marked;            // with "kl"
};

// after_day: a day stands before it, so that more can be a time.
bool scan_times(struct scan *s, bool after_day, struct written_times *out);

// What a wrong time most likely means; false if nobody can tell.
bool clock_guess(struct str wrong, struct clock *out);

#endif
