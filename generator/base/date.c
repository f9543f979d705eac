// SPDX-License-Identifier: EUPL-1.2
#include "base/date.h"

#include "base/arena.h"
#include "base/text.h"

static const struct str months[12] = {S_INIT("januari"), S_INIT("februari"), S_INIT("mars"),
	S_INIT("april"), S_INIT("maj"), S_INIT("juni"), S_INIT("juli"), S_INIT("augusti"),
	S_INIT("september"), S_INIT("oktober"), S_INIT("november"), S_INIT("december")};

static const struct str weekdays[7] = {S_INIT("måndag"), S_INIT("tisdag"), S_INIT("onsdag"),
	S_INIT("torsdag"), S_INIT("fredag"), S_INIT("lördag"), S_INIT("söndag")};

static bool
leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

bool
date_exists(int year, int month, int day)
{
	static const int length[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1)
		return false;
	return day <= length[month - 1] + (month == 2 && leap(year));
}

bool
date_is_set(struct date d)
{
	return d.day != 0;
}

int
date_cmp(struct date a, struct date b)
{
	int x = (a.year * 16 + a.month) * 32 + a.day, y = (b.year * 16 + b.month) * 32 + b.day;
	return (x > y) - (x < y);
}

// Days from civil and back: the year is taken to begin in March, so that the leap day comes last.
long
date_days(struct date d)
{
	long y = d.month <= 2 ? d.year - 1 : d.year;
	long era = y / 400, of_era = y - era * 400;
	long of_year = (153L * (d.month + (d.month > 2 ? -3 : 9)) + 2) / 5 + d.day - 1;
	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

struct date
date_from_days(long days)
{
	long z = days + 719468;
	long era = z / 146097, doe = z - era * 146097;
	long yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	long doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	long mp = (5 * doy + 2) / 153;
	long month = mp < 10 ? mp + 3 : mp - 9;
	return (struct date){.year = (int)(yoe + era * 400 + (month <= 2)),
		.month = (int)month,
		.day = (int)(doy - (153 * mp + 2) / 5 + 1)};
}

int
date_weekday(struct date d)
{
	long n = (date_days(d) + 3) % 7; // 1970-01-01 was a Thursday
	return (int)(n < 0 ? n + 7 : n) + 1;
}

void
date_week(struct date d, int *year, int *week)
{
	struct date thursday = date_from_days(date_days(d) + 4 - date_weekday(d));
	struct date new_year = {thursday.year, 1, 1};
	*year = thursday.year;
	*week = (int)((date_days(thursday) - date_days(new_year)) / 7) + 1;
}

bool
date_from_week(int year, int week, struct date *monday)
{
	if (year < 1 || year > 9999 || week < 1 || week > 53)
		return false;
	struct date fourth = {year, 1, 4}; // always in week 1
	long first = date_days(fourth) + 1 - date_weekday(fourth);
	*monday = date_from_days(first + 7L * (week - 1));
	int y, w;
	date_week(*monday, &y, &w);
	return y == year && w == week;
}

static bool
all_digits(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (!is_digit(s.p[i]))
			return false;
	return s.n > 0;
}

static enum date_error
from_parts(struct str year, struct str month, struct str day, struct date *out)
{
	int y = (int)str_number(year), m = (int)str_number(month), d = (int)str_number(day);
	if (!date_exists(y, m, d))
		return DATE_CALENDAR;
	*out = (struct date){y, m, d};
	return DATE_OK;
}

enum date_error
date_parse(struct str s, struct date *out)
{
	*out = (struct date){0};
	if (s.n != 10 || s.p[4] != '-' || s.p[7] != '-')
		return DATE_FORM;
	struct str year = str_slice(s, 0, 4), month = str_slice(s, 5, 7), day = str_from(s, 8);
	if (!all_digits(year) || !all_digits(month) || !all_digits(day))
		return DATE_FORM;
	return from_parts(year, month, day, out);
}

// Moves past the sign at i; is it a letter? A dash of any kind is not.
static bool
skip_letter(struct str s, size_t *i)
{
	uint32_t c = text_next(s, i);
	return c < 0x80 ? is_alpha((char)c) : c >= 0xC0 && c <= 0xFF;
}

// Splits into runs of digits and of letters; everything else separates.
static size_t
split_words(struct str s, struct str words[static 6])
{
	size_t n = 0, i = 0;
	while (i < s.n && n < 6) {
		size_t from = i, next = i;
		while (i < s.n && is_digit(s.p[i]))
			i++;
		while (i == next && next < s.n && skip_letter(s, &next))
			i = next;
		if (i > from)
			words[n++] = str_slice(s, from, i);
		else
			i = next;
	}
	return n;
}

static bool
guess_parts(int year, int month, int day, struct date *out)
{
	if (!date_exists(year, month, day) || year < 1900)
		return false;
	*out = (struct date){year, month, day};
	return true;
}

static bool
guess_digits(struct str digits, struct date *out)
{
	long n = digits.n == 8 ? str_number(digits) : -1;
	return n > 0 && guess_parts((int)(n / 10000), (int)(n / 100 % 100), (int)(n % 100), out);
}

bool
date_guess(struct str s, struct date *out)
{
	struct str w[6];
	size_t n = split_words(s, w);
	size_t first = n && date_weekday_of(w[0]) ? 1 : 0;
	if (n == first + 1)
		return guess_digits(w[first], out);
	if (n == first + 2 && w[first].n + w[first + 1].n == 8) { // 2021-0109, 202101-09
		struct str year = w[first], rest = w[first + 1];
		int y = (int)str_number(year), r = (int)str_number(rest);
		return year.n == 4 ? guess_parts(y, r / 100, r % 100, out)
				   : guess_parts(y / 100, y % 100, r, out);
	}
	if (n != first + 3)
		return false;
	int a = (int)str_number(w[first]), c = (int)str_number(w[first + 2]);
	int b = date_month_of(w[first + 1]);
	if (!b)
		b = (int)str_number(w[first + 1]);
	return w[first].n == 4 ? guess_parts(a, b, c, out) : guess_parts(c, b, a, out);
}

bool
clock_parse(struct str s, struct clock *out)
{
	s = str_trim(s);
	if (str_starts(s, S("kl")) || str_starts(s, S("Kl"))) {
		s = str_from(s, str_starts(str_from(s, 2), S(".")) ? 3 : 2);
		s = str_trim(s);
	}
	size_t sep = 0;
	while (sep < s.n && is_digit(s.p[sep]))
		sep++;
	struct str hour = str_slice(s, 0, sep), minute = str_from(s, sep + 1);
	if (hour.n < 1 || hour.n > 2 || sep >= s.n || (s.p[sep] != '.' && s.p[sep] != ':'))
		return false;
	if (minute.n != 2 || !all_digits(minute))
		return false;
	long h = str_number(hour), m = str_number(minute);
	if (m > 59 || h > 24 || (h == 24 && m > 0))
		return false;
	out->minute1 = (int)(h * 60 + m) + 1;
	return true;
}

struct str
date_month_name(int month)
{
	return months[month - 1];
}

struct str
date_weekday_name(int weekday)
{
	return weekdays[weekday - 1];
}

static bool
same_word(struct str a, struct str b)
{
	return a.n == b.n && text_distance(a, b, 0) == 0;
}

int
date_month_of(struct str word)
{
	for (int i = 0; i < 12; i++)
		if (same_word(word, months[i]) || same_word(word, str_slice(months[i], 0, 3)))
			return i + 1;
	return 0;
}

int
date_weekday_of(struct str word)
{
	for (int i = 0; i < 7; i++)
		if (same_word(word, weekdays[i]))
			return i + 1;
	return 0;
}

struct str
date_iso(struct arena *a, struct date d)
{
	return str_fmt(a, "%04d-%02d-%02d", d.year, d.month, d.day);
}

struct str
date_long(struct arena *a, struct date d)
{
	return str_fmt(a, "%d %.*s %d", d.day, STR(months[d.month - 1]), d.year);
}

struct str
date_range(struct arena *a, struct date from, struct date to)
{
	if (!date_is_set(to) || date_cmp(from, to) == 0)
		return date_long(a, from);
	struct str end = date_long(a, to);
	if (from.year != to.year)
		return str_fmt(a, "%.*s – %.*s", STR(date_long(a, from)), STR(end));
	if (from.month != to.month)
		return str_fmt(
			a, "%d %.*s – %.*s", from.day, STR(months[from.month - 1]), STR(end));
	return str_fmt(a, "%d–%.*s", from.day, STR(end));
}

struct str
clock_text(struct arena *a, struct clock c)
{
	return str_fmt(a, "%d.%02d", (c.minute1 - 1) / 60, (c.minute1 - 1) % 60);
}

struct str
clock_iso(struct arena *a, struct clock c)
{
	return str_fmt(a, "%02d:%02d", (c.minute1 - 1) / 60 % 24, (c.minute1 - 1) % 60);
}

// 01.00 UTC on the last Sunday of a month: when summer time begins (March) and ends (October).
static int64_t
change_of_time(int year, int month)
{
	struct date last = {year, month, 31};
	long days = date_days(last) - date_weekday(last) % 7;
	return (int64_t)days * 86400 + 3600;
}

struct date
date_in_stockholm(int64_t seconds)
{
	int year = date_from_days((long)(seconds / 86400)).year;
	bool summer = seconds >= change_of_time(year, 3) && seconds < change_of_time(year, 10);
	return date_from_days((long)((seconds + (summer ? 7200 : 3600)) / 86400));
}

struct str
date_rfc3339(struct arena *a, int64_t seconds)
{
	struct date d = date_from_days((long)(seconds / 86400));
	int s = (int)(seconds % 86400);
	return str_fmt(a, "%04d-%02d-%02dT%02d:%02d:%02dZ", d.year, d.month, d.day, s / 3600,
		s / 60 % 60, s % 60);
}
