// SPDX-License-Identifier: EUPL-1.2
#include "base/typography.h"

static const struct str units[] = {S_INIT("kronor"), S_INIT("kr"), S_INIT("tkr"), S_INIT("mkr"),
	S_INIT("mnkr"), S_INIT("miljoner"), S_INIT("miljarder"), S_INIT("procent"), S_INIT("%"),
	S_INIT("promille"), S_INIT("‰"), S_INIT("kap"), S_INIT("§"), S_INIT("st"), S_INIT("km"),
	S_INIT("mil"), S_INIT("kg"), S_INIT("timmar"), S_INIT("dagar"), S_INIT("veckor"),
	S_INIT("månader"), S_INIT("år")};
static const struct str leaders[] = {S_INIT("§"), S_INIT("§§"), S_INIT("kl."), S_INIT("kl"),
	S_INIT("v."), S_INIT("nr"), S_INIT("Nr"), S_INIT("Kl."), S_INIT("Kl")};

static bool
is_one_of(struct str word, const struct str *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (str_eq(words[i], word))
			return true;
	return false;
}

static struct str
word_before(struct str text, size_t space)
{
	size_t from = space;
	while (from && !is_space(text.p[from - 1]) && text.p[from - 1] != '(')
		from--;
	return str_slice(text, from, space);
}

// The word after a space, without the signs that may follow it.
static struct str
word_after(struct str text, size_t space)
{
	size_t to = space + 1;
	while (to < text.n && !is_space(text.p[to]))
		to++;
	struct str word = str_slice(text, space + 1, to);
	while (word.n > 1 &&
		(word.p[word.n - 1] == '.' || word.p[word.n - 1] == ',' ||
			word.p[word.n - 1] == ')' || word.p[word.n - 1] == ';' ||
			word.p[word.n - 1] == ':'))
		word.n--;
	return word;
}

static size_t
count_digits(struct str s)
{
	size_t n = 0;
	while (n < s.n && is_digit(s.p[n]))
		n++;
	return n;
}

// Is the space between two groups of one number? One to three digits before it and three after.
static bool
within_number(struct str text, size_t space)
{
	size_t before = 0;
	while (before < space && is_digit(text.p[space - 1 - before]))
		before++;
	bool alone = before == space || is_space(text.p[space - 1 - before]) ||
		text.p[space - 1 - before] == '(' || text.p[space - 1 - before] == '-' ||
		(unsigned char)text.p[space - 1 - before] >= 0x80;
	struct str after = str_from(text, space + 1);
	return before >= 1 && before <= 3 && alone && count_digits(after) == 3;
}

static bool
keeps_together(struct str text, size_t space)
{
	if (space == 0 || space + 1 >= text.n ||
		!(is_digit(text.p[space - 1]) || is_digit(text.p[space + 1])))
		return false;
	struct str before = word_before(text, space), after = word_after(text, space);
	if (!before.n || !after.n)
		return false;
	if (is_digit(*after.p))
		return within_number(text, space) ||
			is_one_of(before, leaders, sizeof leaders / sizeof *leaders);
	return is_digit(before.p[before.n - 1]) &&
		is_one_of(after, units, sizeof units / sizeof *units);
}

void
typography_add(struct buf *out, struct str text)
{
	size_t done = 0;
	for (size_t i = 0; i < text.n; i++) {
		if (text.p[i] != ' ' || !keeps_together(text, i))
			continue;
		buf_add(out, str_slice(text, done, i));
		buf_add(out, S("\u00a0"));
		done = i + 1;
	}
	buf_add(out, str_from(text, done));
}

static bool
take(struct str *s, struct str part)
{
	if (!str_starts(*s, part))
		return false;
	*s = str_from(*s, part.n);
	return true;
}

static void
skip_spaces(struct str *s)
{
	while (take(s, S(" ")) || take(s, S("\u00a0")) || take(s, S("\u202f")))
		;
}

// Digits in groups, with a decimal part.
static bool
take_digits(struct str *s)
{
	size_t n = count_digits(*s);
	if (!n)
		return false;
	*s = str_from(*s, n);
	for (;;) {
		struct str rest = *s;
		skip_spaces(&rest);
		if (rest.n == s->n && !take(&rest, S(",")) && !take(&rest, S(".")))
			return true;
		n = count_digits(rest);
		if (!n)
			return true;
		*s = str_from(rest, n);
	}
}

bool
typography_is_number(struct str text, bool *digits)
{
	struct str rest = str_trim(text);
	bool sign = take(&rest, S("-")) || take(&rest, S("–")) || take(&rest, S("−")) ||
		take(&rest, S("+")) || take(&rest, S("±"));
	*digits = false;
	if (!rest.n)
		return sign; // a dash stands for nothing
	skip_spaces(&rest);
	*digits = take_digits(&rest);
	skip_spaces(&rest);
	return *digits && (!rest.n || is_one_of(rest, units, sizeof units / sizeof *units));
}
