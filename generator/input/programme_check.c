// SPDX-License-Identifier: EUPL-1.2
// What is wrong in a programme, and the editor's own line with the likely correction.
#include "base/text.h"
#include "input/programme_parts.h"

enum { MOST_DAYS = 400 };

struct loc
part_loc(struct loc line, struct str part)
{
	struct str source = loc_line(line);
	size_t at = part.n ? str_find(source, part) : source.n;
	return at < source.n ? loc_of(line.file, str_slice(source, at, at + part.n)) : line;
}

// The line with one part replaced; empty if the part does not stand there as it reads.
static struct str
fix_line(struct arena *a, struct loc line, struct str part, struct str with)
{
	struct str source = str_trim(loc_line(line));
	size_t at = part.n && with.n ? str_find(source, part) : source.n;
	if (at >= source.n)
		return S("");
	return str_fmt(a, "%.*s%.*s%.*s", (int)at, source.p, STR(with),
		STR(str_from(source, at + part.n)));
}

// A weekday's name in the form in which another one was written.
static struct str
weekday_like(struct arena *a, struct str written, int weekday)
{
	struct str name = date_weekday_name(weekday);
	struct str lower = text_lower(a, written);
	struct scan s = {written};
	struct scan second = {str_from(written, 1)};
	if (!date_weekday_of(written) && str_ends(lower, S("en")))
		name = str_join(a, name, S("en"));
	if (scan_at_capital(&s) && scan_at_capital(&second)) {
		struct buf b = {0};
		for (size_t i = 0; i < name.n; i++) {
			struct str letter =
				str_slice(name, i, i + ((unsigned char)name.p[i] >= 0x80 ? 2 : 1));
			buf_add(&b, text_capital(a, letter));
			i += letter.n - 1;
		}
		name = str_dup(a, buf_str(&b));
		buf_release(&b);
		return name;
	}
	return scan_at_capital(&s) ? text_capital(a, name) : name;
}

// Another date in the form in which one was written.
static struct str
date_like(struct arena *a, const struct written_day *day, struct date date)
{
	bool iso = day->rest.n > 4 && str_number(str_slice(day->rest, 0, 4)) > 0;
	if (!day->rest.n)
		return str_fmt(a, "%.*s %d %.*s", STR(day->weekday), date.day,
			STR(date_month_name(date.month)));
	if (iso)
		return date_iso(a, date);
	if (day->slashed)
		return day->yeared ? str_fmt(a, "%d/%d-%d", date.day, date.month, date.year)
				   : str_fmt(a, "%d/%d", date.day, date.month);
	return day->yeared ? date_long(a, date)
			   : str_fmt(a, "%d %.*s", date.day, STR(date_month_name(date.month)));
}

// How unlike what was written a day of the event is.
static size_t
unlikeness(struct arena *a, const struct written_day *day, struct date date)
{
	enum { MOST = 8 };
	size_t score = day->month && day->month != date.month;
	if (day->day)
		score +=
			text_distance(str_fmt(a, "%d", date.day), str_fmt(a, "%d", day->day), MOST);
	return score;
}

// The day of the event that is most likely meant: one of the same weekday, or a date that differs
// in one sign. False if there is none.
static bool
likely_day(struct programme_findings *f, const struct written_day *day, struct date *out)
{
	size_t best = day->number ? SIZE_MAX : 2;
	long from = date_days(f->event.first), to = date_days(f->event.last);
	bool found = false;
	for (long d = from; d <= to && d - from < MOST_DAYS; d++) {
		struct date date = date_from_days(d);
		if (day->number && date_weekday(date) != day->number)
			continue;
		size_t score = unlikeness(f->arena, day, date);
		if (score < best) {
			best = score;
			*out = date;
			found = true;
		}
	}
	return found;
}

// The line with another day; empty if none is likely.
static struct str
fix_day(struct programme_findings *f, const struct written_day *day, struct loc line)
{
	struct date date;
	bool literal = day->fault == DAY_UNCLEAR && day->day && day->month &&
		date_exists(f->event.first.year, day->month, day->day);
	if (literal)
		date = (struct date){f->event.first.year, day->month, day->day};
	if ((!literal || (day->number && date_weekday(date) != day->number)) &&
		!likely_day(f, day, &date))
		return S("");
	return fix_line(f->arena, line, day->rest.n ? day->rest : day->weekday,
		date_like(f->arena, day, date));
}

// A weekday that fits its date is no slip; then it is the event that ends too early, or begins too
// late.
static struct str
fix_event(struct programme_findings *f, struct date date)
{
	enum { NEAR = 7 };
	long day = date_days(date), first = date_days(f->event.first),
	     last = date_days(f->event.last);
	bool week = date_weekday(f->event.first) == 1 && last - first == 6; // of the key vecka
	if (week || day < first - NEAR || day > last + NEAR)
		return S("");
	return str_fmt(
		f->arena, "%s: %.*s", day > last ? "slut" : "start", STR(date_iso(f->arena, date)));
}

bool
check_day(struct programme_findings *f, const struct written_day *day, struct loc line)
{
	int real = date_weekday(day->date);
	bool within = event_has(&f->event, day->date), fits = !day->number || day->number == real;
	struct date meant = day->date;
	if (within && fits)
		return true;
	if (!fits && (within || event_weekday(&f->event, day->number, &meant))) {
		struct str fix = within
			? fix_line(f->arena, line, day->weekday,
				  weekday_like(f->arena, day->weekday, real))
			: fix_line(f->arena, line, day->rest, date_like(f->arena, day, meant));
		return diag(f->diags, DIAG_WEEKDAY, part_loc(line, day->weekday),
			(struct diag_words){.a = date_long(f->arena, day->date),
				.b = date_weekday_name(real),
				.fix = fix});
	}
	struct str fix = S("");
	struct date same = {f->event.first.year, day->date.month, day->date.day};
	if (day->yeared && event_has(&f->event, same))
		fix = fix_line(f->arena, line, day->rest, date_like(f->arena, day, same));
	else if (!day->number && likely_day(f, day, &meant))
		fix = fix_line(f->arena, line, day->rest, date_like(f->arena, day, meant));
	else if (day->number)
		fix = fix_event(f, day->date);
	return diag(f->diags, DIAG_DAY_OUTSIDE, part_loc(line, day->text),
		(struct diag_words){
			.a = date_range(f->arena, f->event.first, f->event.last), .fix = fix});
}

void
report_day(struct programme_findings *f, const struct written_day *day, struct loc line)
{
	bool none = day->fault == DAY_NONE;
	struct str wrong = none ? day->rest : day->text;
	diag(f->diags, none ? DIAG_NO_SUCH_DAY : DIAG_DAY_FORM, part_loc(line, wrong),
		(struct diag_words){
			.a = none ? S("") : date_range(f->arena, f->event.first, f->event.last),
			.fix = fix_day(f, day, line)});
}

void
report_time(struct programme_findings *f, struct str wrong, struct loc line)
{
	struct clock guess;
	struct str with = S("");
	if (clock_guess(wrong, &guess)) {
		bool padded = wrong.n && *wrong.p == '0', colon = str_has(wrong, S(":"));
		int minutes = guess.minute1 - 1;
		bool whole = str_number(wrong) >= 0;
		with = whole ? str_fmt(f->arena, "%d", minutes / 60)
			     : str_fmt(f->arena, padded ? "%02d%c%02d" : "%d%c%02d", minutes / 60,
				       colon ? ':' : '.', minutes % 60);
	}
	diag(f->diags, DIAG_TIME, part_loc(line, wrong),
		(struct diag_words){.fix = fix_line(f->arena, line, wrong, with)});
}

void
report_people(struct programme_findings *f, const struct strs *names, struct loc line)
{
	struct buf b = {0};
	buf_add(&b, S("Medverkande: "));
	for (size_t i = 0; i < names->n; i++) {
		if (i)
			buf_add(&b, S("; "));
		buf_add(&b, names->items[i]);
	}
	diag(f->diags, DIAG_SPEAKERS, line, (struct diag_words){.fix = buf_str(&b)});
	buf_release(&b);
}
