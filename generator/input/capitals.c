// SPDX-License-Identifier: EUPL-1.2
// word = a run of letters. An abbreviation is one that is known, or has no vowel.
#include "input/capitals.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"

#include <string.h>

enum { LONG_WORD = 8, MOST_WORD = 64 };

// The next run of letters at or after *i; empty at the end. *i moves behind it.
static struct str
next_word(struct str s, size_t *i)
{
	while (*i < s.n && !text_is_letter(s, *i))
		++*i;
	size_t from = *i;
	while (*i < s.n && text_is_letter(s, *i))
		++*i;
	return str_slice(s, from, *i);
}

// Does it hold a letter, and is every letter a capital?
static bool
is_capital(struct arena *a, struct str word)
{
	struct str lower = text_lower(a, word);
	for (size_t i = 0, k = 0; i < word.n;) {
		uint32_t c = text_next(word, &i), l = text_next(lower, &k);
		bool letter = c < 0x80 || (c >= 0xC0 && c <= 0xFF && c != 0xD7 && c != 0xF7);
		if (letter && c == l)
			return false;
	}
	return !str_eq(lower, word);
}

static bool
is_abbreviation(struct str word)
{
	static const char known[] = " AF AI AU BUP CSR DUA ESF EU FIA FOU HIA HSAN IPS ISF IT IVO "
				    "KAA MIA OSA PO RAR SE SIS SOU SUS TIA UF UNO USA UVAS VO ADHD "
				    "AKUT FINSAM ";
	static const struct str vowels[] = {S_INIT("A"), S_INIT("E"), S_INIT("I"), S_INIT("O"),
		S_INIT("U"), S_INIT("Y"), S_INIT("Å"), S_INIT("Ä"), S_INIT("Ö")};
	bool vowel = false;
	for (size_t i = 0; i < sizeof vowels / sizeof *vowels; i++)
		vowel = vowel || str_has(word, vowels[i]);
	if (!vowel)
		return true;
	char wanted[8] = " ";
	if (word.n + 2 > sizeof wanted)
		return false;
	memcpy(wanted + 1, word.p, word.n);
	wanted[word.n + 1] = ' ';
	return str_has((struct str){known, sizeof known - 1}, (struct str){wanted, word.n + 2});
}

bool
capitals_only(struct arena *a, struct str text)
{
	size_t words = 0, i = 0, longest = 0;
	bool any = false;
	for (struct str word; (word = next_word(text, &i)).n;) {
		size_t n = text_chars(word);
		if (n > MOST_WORD || !is_capital(a, word))
			return false;
		words++;
		longest = n > longest ? n : longest;
		any = any || (n >= 4 && !is_abbreviation(word));
	}
	return any && (words > 1 || longest >= LONG_WORD);
}

// Does the whole text have the word behind a small letter or a comma and a space?
static bool
is_in_sentence(struct str whole, struct str word)
{
	for (size_t from = 0, at; (at = str_find(str_from(whole, from), word)) < whole.n - from;) {
		size_t i = from + at, end = i + word.n;
		bool inside = i > 1 && whole.p[i - 1] == ' ' &&
			((whole.p[i - 2] >= 'a' && whole.p[i - 2] <= 'z') ||
				whole.p[i - 2] == ',' || (unsigned char)whole.p[i - 2] >= 0x80);
		if (inside && (end == whole.n || !text_is_letter(whole, end)))
			return true;
		from = end;
	}
	return false;
}

static struct str
lower_word(struct arena *a, struct str word, bool first, struct str whole)
{
	if (is_abbreviation(word) || !is_capital(a, word))
		return word;
	struct str lower = text_lower(a, word), capital = text_capital(a, lower);
	bool name = first || (is_in_sentence(whole, capital) && !is_in_sentence(whole, lower));
	return name ? capital : lower;
}

struct str
capitals_lower(struct arena *a, struct str text, struct str whole)
{
	struct buf b = {0};
	size_t from = 0, i = 0;
	bool first = true;
	for (struct str word; (word = next_word(text, &i)).n; from = i) {
		buf_add(&b, str_slice(text, from, (size_t)(word.p - text.p)));
		buf_add(&b, lower_word(a, word, first, whole));
		first = false;
	}
	buf_add(&b, str_from(text, from));
	struct str s = str_dup(a, buf_str(&b));
	buf_release(&b);
	return s;
}
