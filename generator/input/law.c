// SPDX-License-Identifier: EUPL-1.2
// Words beside a paragraph, on both sides:
//
//   behind = { "och" | "§" | number | "första" | "stycket" … } ["i" | "av" | "ur" word word] law
//   before = law | number | number ":" number | law [ "(" number ")" ] "om" { word }
//
// Anything further away is about something else: "Enligt lagen ska avtal finnas, se § 62."
#include "input/law.h"

#include "base/text.h"

#include <string.h>

enum {
	MOST_WORDS = 4, // from "i" to the law
	LONGEST = 90,   // bytes of "lagen om finansiell samordning …" before a paragraph
	FURTHEST = 200  // bytes that are looked at
};

#define AMONG(word, list) is_among(word, list, sizeof(list) / sizeof *(list))

static bool
is_among(struct str word, const struct str *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (str_eq(word, list[i]))
			return true;
	return false;
}

static struct str
without_signs(struct str word)
{
	while (word.n && (*word.p == '(' || *word.p == '"'))
		word = str_from(word, 1);
	while (word.n && strchr(".,;:)\"", word.p[word.n - 1]))
		word.n--;
	return word;
}

// "kommunallagen", but not "förslagen" or "underlagen".
static bool
is_statute(struct str word)
{
	static const struct str others[] = {S_INIT("förslagen"), S_INIT("avslagen"),
		S_INIT("anslagen"), S_INIT("inslagen"), S_INIT("utslagen"), S_INIT("omslagen"),
		S_INIT("uppslagen"), S_INIT("överslagen"), S_INIT("bolagen"), S_INIT("underlagen"),
		S_INIT("upplagen")};
	if (str_ends(word, S("s")))
		word.n--;
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (str_ends(word, others[i]))
			return false;
	return str_ends(word, S("lagen")) || str_eq(word, S("lag"));
}

static bool
is_law(struct arena *a, struct str word)
{
	static const struct str short_names[] = {S_INIT("KL"), S_INIT("FL"), S_INIT("OSL"),
		S_INIT("LOU"), S_INIT("SoL"), S_INIT("LSS"), S_INIT("SFB"), S_INIT("RF"),
		S_INIT("TF"), S_INIT("LAS"), S_INIT("MBL")};
	static const struct str parts[] = {S_INIT("stadg"), S_INIT("förordning"),
		S_INIT("sordning"), S_INIT("reglement"), S_INIT("avtal"), S_INIT("balken")};
	word = without_signs(word);
	if (AMONG(word, short_names))
		return true;
	word = text_lower(a, word);
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (str_has(word, parts[i]))
			return true;
	return is_statute(word) || str_eq(word, S("kap"));
}

static bool
is_blank(struct str s)
{
	return str_starts(s, S(" ")) || str_starts(s, S("\n")) || str_starts(s, S("\u00a0"));
}

static void
skip_blank(struct str *s)
{
	while (is_blank(*s))
		*s = str_from(*s, is_space(*s->p) ? 1 : 2);
}

static struct str
next_word(struct str *s)
{
	size_t n = 0;
	skip_blank(s);
	while (n < s->n && !is_blank(str_from(*s, n)))
		n++;
	struct str word = str_slice(*s, 0, n);
	*s = str_from(*s, n);
	return word;
}

static struct str
last_word(struct str *s)
{
	while (s->n && (is_space(s->p[s->n - 1]) || str_ends(*s, S("\u00a0"))))
		s->n -= is_space(s->p[s->n - 1]) ? 1 : 2;
	size_t n = s->n;
	while (n && !is_blank(str_from(*s, n - 1)) && !str_ends(str_slice(*s, 0, n), S("\u00a0")))
		n--;
	struct str word = str_from(*s, n);
	s->n = n;
	return word;
}

// "62", "61–63", "2003:1210"
static bool
is_number(struct str word)
{
	bool digits = false;
	for (size_t i = 0; i < word.n; i++) {
		if (is_alpha(word.p[i]))
			return false;
		digits = digits || is_digit(word.p[i]);
	}
	return digits;
}

// What joins further paragraphs, and parts of one, to it.
static bool
joins(struct str word)
{
	static const struct str words[] = {S_INIT("och"), S_INIT("samt"), S_INIT("§"), S_INIT("§§"),
		S_INIT("första"), S_INIT("andra"), S_INIT("tredje"), S_INIT("fjärde"),
		S_INIT("stycket"), S_INIT("st"), S_INIT("st."), S_INIT("punkten"), S_INIT("p"),
		S_INIT("p."), S_INIT("–")};
	return AMONG(word, words) || is_number(word) ||
		(str_starts(word, S("§")) && is_number(str_from(word, sizeof "§" - 1)));
}

static bool
ends_clause(struct str word)
{
	return word.n && strchr(".,;:)", word.p[word.n - 1]) && !joins(word);
}

static bool
is_behind(struct arena *a, struct str rest)
{
	static const struct str leads[] = {S_INIT("i"), S_INIT("av"), S_INIT("ur")};
	size_t led = 0;
	if (str_starts(rest, S(",")))
		rest = str_from(rest, 1);
	if (rest.n && !is_blank(rest))
		return false;
	while (led <= MOST_WORDS) {
		struct str word = next_word(&rest);
		if (!led && joins(word))
			continue;
		if (is_law(a, word))
			return true;
		if (!word.n || ends_clause(word) || (!led && !AMONG(word, leads)))
			return false;
		led++;
	}
	return false;
}

// "lagen om finansiell samordning", "lag (2003:1210) om …", in the same sentence
static bool
is_titled(struct arena *a, struct str before)
{
	before = str_from(before, before.n > LONGEST ? before.n - LONGEST : 0);
	for (size_t i = 0; i < before.n; i++)
		if (str_starts(str_from(before, i), S(". ")))
			before = str_from(before, i + 1), i = 0;
	while (before.n) {
		struct str word = next_word(&before), after = before;
		struct str next = next_word(&after);
		if (str_starts(next, S("(")) && is_number(next))
			next = next_word(&after);
		if (str_eq(next, S("om")) && is_law(a, word))
			return true;
	}
	return false;
}

static bool
is_before(struct arena *a, struct str before)
{
	struct str rest = before, word = last_word(&rest);
	bool joined = str_eq(word, S("och")) || str_eq(word, S("samt"));
	while (joined) { // "stadgarna § 4 och § 5"
		word = last_word(&rest);
		joined = joins(word);
	}
	if (word.n == 1 && is_alpha(*word.p)) // "3 a § 2"
		word = last_word(&rest);
	struct str bare = without_signs(word);
	bool ordinal = is_number(bare) && bare.n <= 3 && !str_has(word, S("."));
	bool statute = is_number(bare) && str_has(bare, S(":"));
	return ordinal || statute || is_law(a, word) || is_titled(a, before);
}

bool
law_is_cited(struct arena *a, struct str text, size_t from, size_t to)
{
	struct str behind = str_slice(text, to, to + FURTHEST);
	return is_behind(a, behind) ||
		is_before(a, str_slice(text, from > FURTHEST ? from - FURTHEST : 0, from));
}
