// SPDX-License-Identifier: EUPL-1.2
// The times at the beginning of a line, or after its day.
//
//   times = ["kl" ["."] | "klockan"] time [(dash | "till") ["kl" ["."]] time] [dash | ":" | "," |
//   "."] time  = h ("." | ":") mm | h
//
// A whole hour is a time only after "kl", or as a range ("10–11 Titel", "9–10.30 Titel"). Numbers
// that are no times stand at the beginning of lines too: "2.50 kronor", "10 år med Finsam", "3-4
// deltagare", "9.00 och 10.00 går bussar". What is put where only a time can stand, but is none
// ("25.00 Titel", "13,30 Titel"), is taken as a wrong one.
#include "base/text.h"
#include "input/programme_scan.h"

enum { MIDNIGHT = 24, DAYTIME = 6, EVENING = 17, MORNING = 5 };

// What a number is followed by when it is a quantity.
static const struct str units[] = {S_INIT("kronor"), S_INIT("kr"), S_INIT("sek"), S_INIT("tkr"),
	S_INIT("mkr"), S_INIT("euro"), S_INIT("procent"), S_INIT("miljoner"), S_INIT("miljarder"),
	S_INIT("tusen"), S_INIT("mil"), S_INIT("km"), S_INIT("m"), S_INIT("meter"), S_INIT("kg"),
	S_INIT("liter"), S_INIT("grader"), S_INIT("poäng"), S_INIT("år"), S_INIT("åringar"),
	S_INIT("månader"), S_INIT("veckor"), S_INIT("dagar"), S_INIT("timmar"), S_INIT("timme"),
	S_INIT("h"), S_INIT("minuter"), S_INIT("min"), S_INIT("personer"), S_INIT("deltagare"),
	S_INIT("gånger"), S_INIT("stycken"), S_INIT("st"), S_INIT("platser"), S_INIT("sidor"),
	S_INIT("och"), S_INIT("eller"), S_INIT("samt")};

static bool
take_kl(struct scan *s)
{
	struct scan ahead = *s;
	if (!WORD_AMONG(
		    scan_letters(&ahead), ((const struct str[]){S_INIT("kl"), S_INIT("klockan")})))
		return false;
	scan_sign(&ahead, '.');
	if (!ahead.rest.n || !is_digit(*ahead.rest.p))
		return false;
	*s = ahead;
	return true;
}

static bool
is_digit_at(struct str s, size_t i)
{
	return i < s.n && is_digit(s.p[i]);
}

// One or two digits, a sign, two digits, and no more of the kind. Is it a time as well?
enum shape { NO_CLOCK, WRONG_CLOCK, RIGHT_CLOCK };

static enum shape
take_clock(struct scan *s, struct clock *out, struct str *text)
{
	struct str rest = s->rest;
	size_t sign = is_digit_at(rest, 1) ? 2 : 1, end = sign + 3;
	if (!is_digit_at(rest, 0) || sign >= rest.n || !is_digit_at(rest, sign + 1) ||
		!is_digit_at(rest, sign + 2) || is_digit_at(rest, end))
		return NO_CLOCK;
	bool more = end < rest.n &&
		(rest.p[end] == '.' || rest.p[end] == ':' || rest.p[end] == ',') &&
		is_digit_at(rest, end + 1);
	char c = rest.p[sign];
	if (more || (c != '.' && c != ':' && c != ',') ||
		(end < rest.n && (rest.p[end] == '%' || rest.p[end] == '/')))
		return NO_CLOCK;
	struct scan after = {str_from(rest, end)};
	if (scan_at_letter(&after) && !scan_at_capital(&after))
		return NO_CLOCK; // "2.50m"
	*text = str_slice(rest, 0, end);
	scan_space(&after);
	*s = after;
	return clock_parse(*text, out) ? RIGHT_CLOCK : WRONG_CLOCK;
}

static enum shape
take_hour(struct scan *s, struct clock *out, struct str *text)
{
	struct scan after = *s;
	long hour = scan_number(&after, 2);
	size_t n = is_digit_at(s->rest, 1) ? 2 : 1;
	struct str rest = str_from(s->rest, n);
	struct scan right_after = {rest};
	bool part = rest.n && (*rest.p == '.' || *rest.p == ':' || *rest.p == ',') &&
		is_digit_at(rest, 1);
	if (hour < 0 || part || scan_at_letter(&right_after) ||
		(rest.n && (*rest.p == '/' || *rest.p == '%')))
		return NO_CLOCK;
	*text = str_slice(s->rest, 0, n);
	*s = after;
	out->minute1 = (int)hour * 60 + 1;
	return hour <= MIDNIGHT ? RIGHT_CLOCK : WRONG_CLOCK;
}

// Signs that stand before a title's first letter.
static struct scan
within_quotes(const struct scan *s)
{
	static const struct str signs[] = {
		S_INIT("”"), S_INIT("\""), S_INIT("’"), S_INIT("'"), S_INIT("("), S_INIT("»")};
	struct scan ahead = *s;
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (str_starts(ahead.rest, signs[i]))
			ahead.rest = str_from(ahead.rest, signs[i].n);
	return ahead;
}

static bool
is_quantity(const struct scan *s)
{
	enum { SHORT = 2 }; // "m" and "h" are units, "H" may be a title
	struct scan ahead = *s;
	struct str word = scan_letters(&ahead);
	return str_starts(s->rest, S("%")) ||
		(WORD_AMONG(word, units) && (word.n > SHORT || !scan_at_capital(s)));
}

// A title as it nearly always begins: with a capital letter, perhaps behind a dash or a colon.
static bool
is_title(const struct scan *s)
{
	struct scan ahead = *s, word;
	if (!scan_dash(&ahead))
		scan_sign(&ahead, ':');
	ahead = within_quotes(&ahead);
	word = ahead;
	return scan_at_capital(&ahead) && !is_quantity(&ahead) &&
		!date_month_of(scan_letters(&word));
}

// The dash between two times stands without spaces.
static bool
is_tight(struct str first, const struct scan *dash, const struct scan *after)
{
	unsigned char last = (unsigned char)after->rest.p[-1];
	return first.p + first.n == dash->rest.p && (last == '-' || (last >= 0x90 && last <= 0x94));
}

struct time_scan {
	struct written_times *out;
	bool lenient, whole; // behind a day; the first is a whole hour
	bool range, wrong;
};

// "10–11 Titel", and not "10–11 kommuner" nor "9.00 – 10 punkter"
static bool
takes_hour(const struct time_scan *t, bool tight, const struct scan *after)
{
	struct scan rest = *after;
	int from = t->out->starts.minute1 / 60, to = t->out->ends.minute1 / 60;
	bool later = to > from || (from >= EVENING && to <= MORNING);
	bool clear = scan_done(&rest) || is_title(&rest);
	if (!later || is_quantity(&rest))
		return false;
	if (!t->whole)
		return tight;
	if (t->out->marked || t->lenient)
		return tight || clear;
	return from >= DAYTIME && is_title(&rest);
}

static void
take_second(struct time_scan *t, struct scan *s)
{
	struct written_times *out = t->out;
	struct scan ahead = *s, before = *s;
	bool till = WORD_AMONG(scan_letters(&ahead), ((const struct str[]){S_INIT("till")}));
	if (!till)
		ahead = *s; // any other word is the title's
	if (!till && !scan_dash(&ahead))
		return;
	bool tight = !till && is_tight(out->first, &before, &ahead);
	bool marked = take_kl(&ahead);
	enum shape shape = take_clock(&ahead, &out->ends, &out->last);
	if (shape == WRONG_CLOCK && str_has(out->last, S(",")))
		shape = NO_CLOCK;
	t->range = shape != NO_CLOCK;
	t->wrong = shape == WRONG_CLOCK;
	if (shape == NO_CLOCK && take_hour(&ahead, &out->ends, &out->last) == RIGHT_CLOCK)
		t->range = marked || takes_hour(t, tight, &ahead);
	if (!t->range || t->wrong)
		out->ends = (struct clock){0};
	if (t->range)
		*s = ahead;
	else
		out->last = S("");
	if (t->wrong)
		out->wrong = out->last;
}

// Is what was taken meant as times at all?
static bool
is_meant(const struct time_scan *t, const struct scan *s)
{
	const struct written_times *out = t->out;
	struct scan rest = *s;
	if (out->marked)
		return true;
	if (is_quantity(s))
		return false;
	if (t->whole)
		return t->range && !t->wrong && (t->lenient || is_title(s));
	if (!out->wrong.n || t->lenient)
		return true;
	struct clock ignored;
	if (str_has(out->wrong, S(",")))
		return is_title(s) && clock_guess(out->wrong, &ignored);
	return t->range || scan_done(&rest) || is_title(s);
}

static void
skip_separator(struct scan *s)
{
	struct scan ahead = *s;
	if (scan_dash(s) || scan_sign(s, ':'))
		return;
	if (scan_sign(&ahead, '.') || (scan_sign(&ahead, ',') && scan_at_capital(&ahead)))
		*s = ahead;
}

bool
scan_times(struct scan *s, bool after_day, struct written_times *out)
{
	struct scan ahead = *s;
	struct time_scan t = {.out = out, .lenient = after_day};
	*out = (struct written_times){0};
	out->marked = take_kl(&ahead);
	enum shape shape = take_clock(&ahead, &out->starts, &out->first);
	if (shape == NO_CLOCK) {
		shape = take_hour(&ahead, &out->starts, &out->first);
		t.whole = true;
	}
	if (shape == NO_CLOCK || (t.whole && shape == WRONG_CLOCK && !out->marked))
		return false;
	take_second(&t, &ahead);
	if (shape == WRONG_CLOCK)
		out->wrong = out->first;
	if (!is_meant(&t, &ahead))
		return false;
	skip_separator(&ahead);
	*s = ahead;
	return true;
}

bool
clock_guess(struct str wrong, struct clock *out)
{
	size_t sign = 0;
	while (is_digit_at(wrong, sign))
		sign++;
	long h = str_number(str_slice(wrong, 0, sign));
	long m = sign < wrong.n ? str_number(str_from(wrong, sign + 1)) : 0;
	if (h < 0 || m < 0)
		return false;
	if (m == 60) {
		h++;
		m = 0;
	} else if (m > 59) {
		m = m == 75 ? 45 : m % 10 * 10 + m / 10; // 13.75 is a quarter to; 13.93 was 39
	}
	if (h == MIDNIGHT && m)
		h = 0;
	else if (h > MIDNIGHT)
		h = h < 30 ? 10 + h % 10 : h; // 25.00 was 15.00
	out->minute1 = (int)(h * 60 + m) + 1;
	return m <= 59 && h <= MIDNIGHT;
}
