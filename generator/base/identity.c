// SPDX-License-Identifier: EUPL-1.2
// number    = [century] YYMMDD [separator] NNNC, with nothing before or after it that would make it
//             part of something longer
// century   = "18" | "19" | "20"
// separator = a hyphen, dash or "+", a space on each side of it or none
//
// Ten or twelve digits in a row are many other things too: phone numbers, ISBN, OCR references,
// addresses on the web. Those are left alone.
#include "base/identity.h"

#include "base/buf.h"
#include "base/date.h"

#include <string.h>
#include <strings.h>

enum { DIGITS = 10, LONGEST = 12, COORDINATION = 60, MOST_ADDRESS = 200, NAME_BEFORE = 14 };

struct candidate {
	char digits[LONGEST + 1];
	size_t n;       // digits
	size_t end;     // where it ends
	bool separated; // stands with a hyphen or "+"
	bool old;       // with "+"
};

static bool
is_word(char c)
{
	return is_alpha(c) || is_digit(c);
}

// Could the character go on a number that a digit stands on the other side of?
static bool
is_joint(char c)
{
	return c == '-' || c == '.' || c == '/' || c == ':' || c == '+';
}

static bool
begins_at(struct str s, size_t i)
{
	if (!is_digit(s.p[i]))
		return false;
	if (i && is_word(s.p[i - 1]))
		return false;
	return i < 2 || !is_joint(s.p[i - 1]) || !is_digit(s.p[i - 2]);
}

static bool
ends_at(struct str s, size_t i)
{
	if (i < s.n && is_word(s.p[i]))
		return false;
	return i + 1 >= s.n || !is_joint(s.p[i]) || !is_digit(s.p[i + 1]);
}

static void
take_digits(struct str s, size_t *i, struct candidate *c)
{
	while (*i < s.n && is_digit(s.p[*i]) && c->n < LONGEST)
		c->digits[c->n++] = s.p[(*i)++];
}

// "-", "+" or a dash that a word processor put there; 0 if there is none.
static size_t
separator_at(struct str s, size_t i)
{
	static const struct str dashes[] = {S_INIT("-"), S_INIT("+"), S_INIT("–"), S_INIT("\u2010"),
		S_INIT("\u2011"), S_INIT("\u2212")};
	size_t space = i < s.n && s.p[i] == ' ';
	struct str rest = str_from(s, i + space);
	for (size_t k = 0; k < sizeof dashes / sizeof *dashes; k++)
		if (str_starts(rest, dashes[k])) {
			size_t n = space + dashes[k].n;
			return n + (space && i + n < s.n && s.p[i + n] == ' ');
		}
	return 0;
}

static bool
read_candidate(struct str s, size_t i, struct candidate *c)
{
	*c = (struct candidate){0};
	take_digits(s, &i, c);
	size_t separator = separator_at(s, i);
	if ((c->n == 6 || c->n == 8) && separator) {
		size_t before = c->n;
		c->old = memchr(s.p + i, '+', separator) != NULL;
		c->separated = true;
		i += separator;
		take_digits(s, &i, c);
		if (c->n != before + 4)
			return false;
	}
	c->end = i;
	return (c->n == DIGITS || c->n == LONGEST) && ends_at(s, i);
}

static int
two(const char *p)
{
	return (p[0] - '0') * 10 + p[1] - '0';
}

static bool
has_check_digit(const char *digits)
{
	int sum = 0;
	for (int i = 0; i < DIGITS; i++) {
		int d = (digits[i] - '0') * (i % 2 ? 1 : 2);
		sum += d > 9 ? d - 9 : d;
	}
	return sum % 10 == 0;
}

// The year of birth. Of two digits: in this century up to the year 25, with "+" in the one before.
// Who has turned 100 without the "+" is taken for a child, which changes nothing but the tests.
static int
year_of(const struct candidate *c, const char *ten)
{
	if (c->n == LONGEST)
		return two(c->digits) * 100 + two(ten);
	int year = two(ten) <= 25 ? 2000 + two(ten) : 1900 + two(ten);
	return c->old ? year - 100 : year;
}

// The tax agency's test persons, and a birth number that nobody has.
static bool
is_nobody(int year, int serial)
{
	return serial == 0 || serial == 238 || serial == 239 || (year < 1990 && serial >= 980);
}

// The first of one month to the last of another is a period: 20210101-1231.
static bool
is_period(int year, const char *ten)
{
	int month = two(ten + 6), day = two(ten + 8);
	return two(ten + 4) == 1 && date_exists(year, month, day) &&
		!date_exists(year, month, day + 1);
}

static bool
is_person(const struct candidate *c)
{
	const char *ten = c->digits + c->n - DIGITS;
	int year = year_of(c, ten), day = two(ten + 4);
	if (c->n == LONGEST && (year < 1800 || year > 2099))
		return false;
	if (day > COORDINATION)
		day -= COORDINATION;
	return has_check_digit(ten) && date_exists(year, two(ten + 2), day) &&
		!is_nobody(year, two(ten + 6) * 10 + ten[8] - '0') &&
		!(c->separated && is_period(year, ten));
}

// Does a word stand before place i that says what the digits are?
static bool
is_named(struct str s, size_t i)
{
	static const char *const names[] = {"isbn", "issn", "ocr"};
	struct str before = str_slice(s, i > NAME_BEFORE ? i - NAME_BEFORE : 0, i);
	for (size_t k = 0; k < sizeof names / sizeof *names; k++)
		for (size_t j = 0; j + strlen(names[k]) <= before.n; j++)
			if (!strncasecmp(before.p + j, names[k], strlen(names[k])))
				return true;
	return false;
}

static bool
is_in_address(struct str s, size_t i)
{
	size_t from = i;
	while (from && i - from < MOST_ADDRESS && !is_space(s.p[from - 1]) &&
		!strchr("()<>\"", s.p[from - 1]))
		from--;
	struct str word = str_slice(s, from, i);
	return str_has(word, S("://")) || str_starts(word, S("www."));
}

// Digits in a row that are more likely something else.
static bool
is_other(struct str s, size_t i, const struct candidate *c)
{
	if (c->separated)
		return false;
	bool mobile = c->n == DIGITS && !memcmp(c->digits, "070", 3);
	return mobile || is_named(s, i) || is_in_address(s, i);
}

bool
identity_find(struct str s, size_t *at, size_t *n)
{
	struct candidate c;
	for (size_t i = *at; i < s.n; i++) {
		if (!begins_at(s, i) || !read_candidate(s, i, &c) || !is_person(&c) ||
			is_other(s, i, &c))
			continue;
		*at = i;
		*n = c.end - i;
		return true;
	}
	return false;
}

void
identity_mask(struct buf *out, struct str s)
{
	size_t from = 0, at = 0, n = 0;
	while (identity_find(s, &at, &n)) {
		buf_add(out, str_slice(s, from, at));
		for (size_t i = at; i < at + n; i++)
			buf_byte(out, is_digit(s.p[i]) ? '*' : s.p[i]);
		from = at = at + n;
	}
	buf_add(out, str_from(s, from));
}
