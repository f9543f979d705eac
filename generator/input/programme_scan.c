// SPDX-License-Identifier: EUPL-1.2
// The small parts that lines of a programme are made of.
#include "input/programme_scan.h"

#include "base/text.h"

static size_t
space_length(struct str s)
{
	static const struct str wide[] = {
		S_INIT("\u00a0"), S_INIT("\u202f"), S_INIT("\u2009"), S_INIT("\u2007")};
	if (s.n && is_space(*s.p))
		return 1;
	for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
		if (str_starts(s, wide[i]))
			return wide[i].n;
	return 0;
}

void
scan_space(struct scan *s)
{
	size_t n;
	while ((n = space_length(s->rest)))
		s->rest = str_from(s->rest, n);
}

bool
scan_done(struct scan *s)
{
	scan_space(s);
	return !s->rest.n;
}

// The length of the letter at i, 0 if there is none.
static size_t
letter_length(struct str s, size_t i)
{
	size_t next = i;
	uint32_t c = i < s.n ? text_next(s, &next) : 0;
	bool latin = c >= 0xC0 && c <= 0x17F && c != 0xD7 && c != 0xF7;
	return latin || (c < 0x80 && is_alpha((char)c)) ? next - i : 0;
}

static struct str
take(struct scan *s, size_t n)
{
	struct str taken = str_slice(s->rest, 0, n);
	s->rest = str_from(s->rest, n);
	if (n)
		scan_space(s);
	return taken;
}

struct str
scan_letters(struct scan *s)
{
	size_t n = 0, more;
	while ((more = letter_length(s->rest, n)))
		n += more;
	return take(s, n);
}

long
scan_number(struct scan *s, size_t digits)
{
	size_t n = 0;
	while (n < s->rest.n && is_digit(s->rest.p[n]))
		n++;
	return n && n <= digits ? str_number(take(s, n)) : -1;
}

bool
scan_dash(struct scan *s)
{
	static const struct str dashes[] = {S_INIT("–"), S_INIT("—"), S_INIT("-"), S_INIT("\u2011"),
		S_INIT("\u2212"), S_INIT("\u2012"), S_INIT("\u2010")};
	for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
		if (str_starts(s->rest, dashes[i]))
			return take(s, dashes[i].n).n > 0;
	return false;
}

bool
scan_sign(struct scan *s, char sign)
{
	return s->rest.n && *s->rest.p == sign && take(s, 1).n;
}

struct str
scan_taken(const struct scan *before, const struct scan *s)
{
	struct str taken = str_slice(before->rest, 0, before->rest.n - s->rest.n);
	size_t end = 0;
	for (size_t i = 0; i < taken.n;) {
		size_t n = space_length(str_from(taken, i));
		i += n ? n : 1;
		end = n ? end : i;
	}
	return str_slice(taken, 0, end);
}

bool
scan_at_letter(const struct scan *s)
{
	return letter_length(s->rest, 0) > 0;
}

bool
scan_at_capital(const struct scan *s)
{
	size_t i = 0;
	uint32_t c = scan_at_letter(s) ? text_next(s->rest, &i) : 0;
	return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE);
}

bool
word_among(struct str word, const struct str *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (word.n == words[i].n && text_distance(word, words[i], 0) == 0)
			return true;
	return false;
}

bool
event_has(const struct event_days *e, struct date d)
{
	return date_is_set(d) && date_cmp(d, e->first) >= 0 && date_cmp(d, e->last) <= 0;
}

bool
event_weekday(const struct event_days *e, int weekday, struct date *out)
{
	if (!date_is_set(e->first) || !weekday)
		return false;
	long first = date_days(e->first) + (weekday - date_weekday(e->first) + 7) % 7;
	*out = date_from_days(first);
	return event_has(e, *out) && !event_has(e, date_from_days(first + 7));
}
