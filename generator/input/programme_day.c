// SPDX-License-Identifier: EUPL-1.2
// The day at the beginning of a line.
//
//   day     = weekday [","] ["den"] date | weekday "(" date ")" | weekday week | weekday |
//             ["den"] date
//   weekday = "torsdag" | "torsdagen" | "tors" | "tors."     (the short ones only before a date)
//   date    = d [":e"] month [year] | d "/" m ["-" year] | year "-" mm "-" dd
//   week    = ("v" ["."] | "vecka") number [year]
//
// The year that is not written is the one that puts the day in the event, or nearest to it. A
// weekday alone is a day where the event has one such day, and nothing but a time follows.
#include "base/text.h"
#include "input/programme_scan.h"

#include <stdlib.h>

struct day_scan {
	const struct event_days *event;
	struct written_day *out;
};

// Weekdays

static int
whole_weekday(struct str word)
{
	int weekday = date_weekday_of(word);
	if (!weekday && word.n > 2 &&
		WORD_AMONG(str_from(word, word.n - 2), ((const struct str[]){S_INIT("en")})))
		weekday = date_weekday_of(str_slice(word, 0, word.n - 2));
	return weekday;
}

// "tors", "mån": so much of a name that it can be no other.
static int
short_weekday(struct str word)
{
	for (int i = 1; i <= 7; i++) {
		struct str name = date_weekday_name(i);
		if (text_chars(word) >= 3 && word.n < name.n &&
			text_distance(word, str_slice(name, 0, word.n), 0) == 0)
			return i;
	}
	return 0;
}

// Dates

// How far a day lies from the event.
static long
distance(const struct event_days *e, struct date d)
{
	long day = date_days(d), first = date_days(e->first), last = date_days(e->last);
	return day < first ? first - day : day > last ? day - last : 0;
}

// With the year of the event; false if no year of the event has such a day.
static bool
complete(const struct event_days *e, int month, int day, struct date *out)
{
	int first = e->first.year, last = e->last.year;
	const int years[] = {first, last, first - 1, last + 1};
	if (!date_exists(first, month, day) && !date_exists(last, month, day))
		return false;
	*out = (struct date){0};
	for (size_t i = 0; i < sizeof years / sizeof *years; i++) {
		struct date d = {years[i], month, day};
		if (date_exists(d.year, month, day) &&
			(!date_is_set(*out) || distance(e, d) < distance(e, *out)))
			*out = d;
	}
	return true;
}

// Fills in the date, or says that there is none.
static bool
settle(struct day_scan *d, int year, int month, int day)
{
	struct written_day *out = d->out;
	out->day = day;
	out->month = month;
	out->yeared = year > 0;
	bool exists = year > 0 ? date_exists(year, month, day)
			       : complete(d->event, month, day, &out->date);
	if (exists && year > 0)
		out->date = (struct date){year, month, day};
	out->fault = exists ? DAY_RIGHT : DAY_NONE;
	return true;
}

// A year of four digits, if one stands here and is not the beginning of something else.
static int
take_year(struct scan *s)
{
	struct scan ahead = *s;
	bool four = ahead.rest.n >= 4 && (ahead.rest.n == 4 || !is_digit(ahead.rest.p[4]));
	long year = four ? scan_number(&ahead, 4) : -1;
	if (year < 1900 || year > 2999)
		return 0;
	*s = ahead;
	return (int)year;
}

static bool
take_slashed(struct day_scan *d, struct scan *s)
{
	struct scan ahead = *s;
	long day = scan_number(&ahead, 2);
	if (day < 0 || !scan_sign(&ahead, '/'))
		return false;
	long month = scan_number(&ahead, 2);
	if (month < 0 || (ahead.rest.n && *ahead.rest.p == '%'))
		return false;
	struct scan after = ahead;
	if (!scan_dash(&after) && !scan_sign(&after, '/'))
		scan_sign(&after, ',');
	int year = take_year(&after);
	*s = year ? after : ahead;
	d->out->slashed = true;
	return settle(d, year, (int)month, (int)day);
}

static int
month_of(struct str word)
{
	return WORD_AMONG(word, ((const struct str[]){S_INIT("sept")})) ? 9 : date_month_of(word);
}

// "novembr" → 11; only long words, which are no other word by chance
static int
nearest_month(struct str word)
{
	enum { SHORTEST = 4 };
	struct str names[12];
	for (int i = 0; i < 12; i++)
		names[i] = date_month_name(i + 1);
	size_t i = text_chars(word) >= SHORTEST ? text_nearest(word, names, 12) : 12;
	return i < 12 ? (int)i + 1 : 0;
}

static bool
take_named(struct day_scan *d, struct scan *s)
{
	struct scan ahead = *s;
	long day = scan_number(&ahead, 2);
	struct scan suffix = ahead;
	if (day > 0 && scan_sign(&suffix, ':'))
		if (WORD_AMONG(scan_letters(&suffix),
			    ((const struct str[]){S_INIT("e"), S_INIT("a")})))
			ahead = suffix;
	struct str word = scan_letters(&ahead);
	int month = day < 0 ? 0 : month_of(word);
	if (!month) {
		int near = day > 0 && d->out->number ? nearest_month(word) : 0;
		if (!near)
			return false;
		*s = ahead;
		d->out->day = (int)day;
		d->out->month = near;
		d->out->fault = DAY_UNCLEAR;
		return true;
	}
	if (word.n == 3 || word.n == 4)
		scan_sign(&ahead, '.');
	struct scan after = ahead;
	scan_sign(&after, ',');
	int year = take_year(&after);
	*s = year ? after : ahead;
	return settle(d, year, month, (int)day);
}

// Digits and hyphens with a year in them: right or wrong.
static bool
take_iso(struct day_scan *d, struct scan *s)
{
	enum { FEWEST = 8 };
	size_t n = 0, digits = 0;
	while (n < s->rest.n && (is_digit(s->rest.p[n]) || s->rest.p[n] == '-'))
		digits += is_digit(s->rest.p[n++]) != 0;
	struct str word = str_slice(s->rest, 0, n);
	struct date date, guess;
	enum date_error error = date_parse(word, &date);
	bool meant = error != DATE_FORM ||
		(d->out->number && digits >= FEWEST && date_guess(word, &guess));
	if (!meant)
		return false;
	s->rest = str_from(s->rest, n);
	scan_space(s);
	d->out->date = date;
	d->out->yeared = true;
	if (error == DATE_FORM) {
		d->out->day = guess.day;
		d->out->month = guess.month;
	}
	d->out->fault = error == DATE_OK ? DAY_RIGHT : error == DATE_FORM ? DAY_UNCLEAR : DAY_NONE;
	return true;
}

static bool
take_date(struct day_scan *d, struct scan *s)
{
	return take_iso(d, s) || take_slashed(d, s) || take_named(d, s);
}

// "v. 44": the weekday of that week, in the year that is written or else nearest to the event
static bool
take_week(struct day_scan *d, struct scan *s)
{
	struct scan ahead = *s;
	struct str word = scan_letters(&ahead);
	if (!WORD_AMONG(word, ((const struct str[]){S_INIT("v"), S_INIT("vecka")})))
		return false;
	scan_sign(&ahead, '.');
	long week = scan_number(&ahead, 2);
	if (week < 0)
		return false;
	struct scan after = ahead;
	if (!scan_dash(&after))
		scan_sign(&after, ',');
	int year = take_year(&after), from = year, to = year, of_week;
	if (!year) {
		date_week(d->event->first, &from, &of_week);
		date_week(d->event->last, &to, &of_week);
	}
	*s = year ? after : ahead;
	d->out->fault = DAY_UNCLEAR;
	for (int y = from; y <= to; y++) {
		struct date monday, day;
		if (!date_from_week(y, (int)week, &monday))
			continue;
		day = date_from_days(date_days(monday) + d->out->number - 1);
		bool nearer = d->out->fault != DAY_RIGHT ||
			distance(d->event, day) < distance(d->event, d->out->date);
		if (nearer)
			d->out->date = day;
		d->out->fault = DAY_RIGHT;
	}
	return true;
}

// Does nothing follow, or a time?
static bool
is_end(const struct scan *s)
{
	struct scan ahead = *s;
	struct written_times times;
	if (scan_sign(&ahead, ':') || scan_sign(&ahead, ','))
		return scan_done(&ahead) || scan_times(&ahead, false, &times);
	return scan_done(&ahead) || scan_times(&ahead, false, &times);
}

// "torsdag 11", "torsdag 11.11", "torsdag 11-11 kl 9": a day whose month is missing, or written so
// that it could be a time; then the event must have it.
static bool
take_unclear(struct day_scan *d, struct scan *s)
{
	struct scan ahead = *s;
	long day = scan_number(&ahead, 2), month = -1;
	struct scan after = ahead;
	if (day < 1)
		return false;
	if (scan_sign(&after, '.') || scan_sign(&after, '-'))
		month = scan_number(&after, 2);
	if (month >= 0) {
		struct date date = {d->event->first.year, (int)month, (int)day};
		ahead = after;
		if (!date_exists(date.year, date.month, date.day) || !event_has(d->event, date))
			return false;
		d->out->month = (int)month;
		d->out->slashed = true;
	} else if (scan_sign(&ahead, ':')) {
		scan_letters(&ahead); // "11:e"
	}
	if (!is_end(&ahead))
		return false;
	d->out->day = (int)day;
	d->out->fault = DAY_UNCLEAR;
	*s = ahead;
	return true;
}

// "11–12 november", "22/11 – 23/11" are days, not a day.
static bool
goes_on(struct day_scan *d, const struct scan *s)
{
	struct scan ahead = *s;
	struct written_day ignored = {0};
	struct day_scan second = {d->event, &ignored};
	return scan_dash(&ahead) && take_date(&second, &ahead);
}

static bool
take_weekday(struct day_scan *d, struct scan *s, bool *whole)
{
	struct scan ahead = *s;
	struct str word = scan_letters(&ahead);
	int weekday = whole_weekday(word);
	*whole = weekday != 0;
	if (!weekday)
		weekday = short_weekday(word);
	if (!weekday)
		return false;
	if (!*whole)
		scan_sign(&ahead, '.');
	d->out->weekday = word;
	d->out->number = weekday;
	*s = ahead;
	return true;
}

// "den elfte", "den elfte november": a day in words.
static bool
take_words(struct day_scan *d, struct scan *s)
{
	struct scan ahead = *s;
	if (!scan_letters(&ahead).n)
		return false;
	if (!is_end(&ahead))
		d->out->month = month_of(scan_letters(&ahead));
	if (!is_end(&ahead))
		return false;
	d->out->fault = DAY_UNCLEAR;
	*s = ahead;
	return true;
}

// What stands behind the weekday, or behind none.
static bool
take_rest(struct day_scan *d, struct scan *s, bool whole)
{
	struct scan before = *s;
	bool alone = d->out->number && whole;
	if (d->out->number && take_week(d, s)) {
		d->out->rest = scan_taken(&before, s);
		return true;
	}
	scan_sign(s, ',');
	bool bracket = d->out->number && scan_sign(s, '(');
	struct scan den = *s;
	bool led = WORD_AMONG(scan_letters(&den), ((const struct str[]){S_INIT("den")}));
	if (led)
		*s = den;
	before = *s;
	bool found = take_date(d, s) || (alone && !bracket && take_unclear(d, s)) ||
		(alone && led && take_words(d, s));
	d->out->rest = scan_taken(&before, s);
	return found && (!bracket || scan_sign(s, ')'));
}

// A weekday alone. In a heading more may stand behind it: "Torsdag eftermiddag".
static bool
take_alone(struct day_scan *d, const struct scan *s, bool heading)
{
	struct scan sign = *s;
	struct written_day *out = d->out;
	bool known = event_weekday(d->event, out->number, &out->date);
	bool about = heading && known &&
		(scan_dash(&sign) || scan_sign(&sign, ':') || scan_sign(&sign, ',') ||
			scan_at_letter(&sign));
	out->rest = S("");
	out->fault = known ? DAY_RIGHT : DAY_UNCLEAR;
	return about || is_end(s);
}

bool
scan_day(struct scan *s, const struct event_days *event, bool heading, struct written_day *out)
{
	struct scan ahead = *s, after_weekday;
	struct day_scan d = {event, out};
	bool whole = false;
	*out = (struct written_day){0};
	if (!date_is_set(event->first))
		return false;
	take_weekday(&d, &ahead, &whole);
	after_weekday = ahead;
	if (!take_rest(&d, &ahead, whole)) {
		ahead = after_weekday;
		if (!whole || !take_alone(&d, &ahead, heading))
			return false;
	} else if (goes_on(&d, &ahead)) {
		return false;
	}
	if (out->fault != DAY_RIGHT && !out->number && !is_end(&ahead))
		return false; // "32/40 av deltagarna"
	out->text = scan_taken(s, &ahead);
	*s = ahead;
	return true;
}
