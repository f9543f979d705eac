// SPDX-License-Identifier: EUPL-1.2
#include "input/paste_mark.h"

#include "base/arena.h"
#include "base/text.h"

#include <string.h>

bool
paste_marker(struct str *line)
{
	struct str s = *line;
	size_t digits = 0;
	str_skip_space(&s);
	while (digits < s.n && is_digit(s.p[digits]))
		digits++;
	if (digits > 9 || digits == s.n || !strchr(digits ? ".)" : "-*+", s.p[digits]))
		return false;
	s = str_from(s, digits + 1);
	if (s.n && !is_space(*s.p))
		return false;
	str_skip_space(&s);
	*line = s;
	return true;
}

bool
paste_bullet(struct str *text, bool in_item)
{
	static const struct str anywhere[] = {S_INIT("•"), S_INIT("·"), S_INIT("▪"), S_INIT("▫"),
		S_INIT("◦"), S_INIT("‣"), S_INIT("●"), S_INIT("○"), S_INIT("■"), S_INIT("□"),
		S_INIT("➢"), S_INIT("➤"), S_INIT("÷")};
	static const struct str items[] = {S_INIT("–"), S_INIT("—"), S_INIT("o")};
	struct str s = *text;
	size_t skip = 0;
	bool second = str_starts(s, S("o\t")); // Word's sign for the second level
	if (!s.n || ((unsigned char)*s.p < 0x80 && !in_item && !second))
		return false; // most lines
	uint32_t c = text_next(s, &skip);
	bool sign = second || (c >= 0xF000 && c <= 0xF0FF); // the symbols of Wingdings
	bool tight = sign || str_starts(s, anywhere[0]);
	for (size_t i = 0; i < sizeof anywhere / sizeof *anywhere; i++)
		sign = sign || str_starts(s, anywhere[i]);
	for (size_t i = 0; in_item && i < sizeof items / sizeof *items; i++)
		sign = sign || str_starts(s, items[i]);
	if (!sign)
		return false;
	struct str rest = str_from(s, skip);
	str_skip_space(&rest);
	if (!tight && rest.p == s.p + skip)
		return false; // "·5", "–5 grader"
	*text = rest;
	return true;
}

bool
paste_is_fenced(struct str source)
{
	size_t indent = 0;
	while (indent < source.n && source.p[indent] == ' ')
		indent++;
	struct str text = str_from(source, indent);
	return indent < 4 && (str_starts(text, S("```")) || str_starts(text, S("~~~")));
}

bool
paste_is_row(struct str line)
{
	struct str text = line;
	str_skip_space(&text);
	if (!paste_marker(&text))
		paste_bullet(&text, false);
	text = str_trim(text);
	return str_chr(text, '\t') < text.n;
}

struct str
paste_row(struct arena *a, struct str line)
{
	struct str rest = str_trim_end(line), row = S("|"), escaped;
	while (rest.n) {
		struct str cell = str_trim(str_cut(&rest, '\t'));
		for (escaped = S(""); str_has(cell, S("|"));) {
			struct str part = str_cut(&cell, '|');
			escaped = str_fmt(a, "%.*s%.*s\\|", STR(escaped), STR(part));
		}
		row = str_fmt(a, "%.*s %.*s%.*s |", STR(row), STR(escaped), STR(cell));
	}
	return row;
}

// Words that a hyphen at the end of a line leads on to: "arbets- och näringsliv".
static bool
is_and(struct str word)
{
	static const struct str ands[] = {S_INIT("och"), S_INIT("eller"), S_INIT("samt"),
		S_INIT("respektive"), S_INIT("men"), S_INIT("till"), S_INIT("som")};
	for (size_t i = 0; i < sizeof ands / sizeof *ands; i++)
		if (str_eq(word, ands[i]))
			return true;
	return false;
}

static bool
is_small_letter(struct str s)
{
	size_t i = 0;
	uint32_t c = s.n ? text_next(s, &i) : 0;
	return (c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7);
}

bool
paste_is_divided(struct str line, struct str next, struct str *first, struct str *word)
{
	static const struct str hyphens[] = {S_INIT("-"), S_INIT("\u2010"), S_INIT("\u00ad")};
	*first = str_trim(line);
	for (size_t i = 0; i < sizeof hyphens / sizeof *hyphens; i++) {
		if (!str_ends(*first, hyphens[i]))
			continue;
		*word = str_trim(next);
		*word = str_slice(*word, 0, str_chr(*word, ' '));
		struct str letters = *word;
		while (letters.n && strchr(".,:;!?)", letters.p[letters.n - 1]))
			letters.n--;
		struct str stem = str_slice(*first, 0, first->n - hyphens[i].n);
		char last = stem.n ? stem.p[stem.n - 1] : ' ';
		if (!is_small_letter(*word) || is_and(letters))
			return false;
		if ((last >= 'A' && last <= 'Z') || is_digit(last))
			return true; // the hyphen is part of the word
		*first = stem;
		return is_alpha(last) || (unsigned char)last >= 0x80;
	}
	return false;
}

static bool
is_any(struct str word, const struct str *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (str_eq(word, list[i]))
			return true;
	return false;
}

#define IS_ANY(word, list) is_any((word), (list), sizeof(list) / sizeof *(list))

// The word behind place i, after a single space or line end.
static struct str
word_behind(struct str s, size_t i)
{
	size_t from = i < s.n && is_space(s.p[i]) ? i + 1 : i, end = from;
	while (end < s.n && (text_is_letter(s, end) || is_digit(s.p[end])))
		end++;
	return str_slice(s, from, end);
}

static struct str
word_before(struct str s, size_t i)
{
	size_t end = i && is_space(s.p[i - 1]) ? i - 1 : i, from = end;
	while (from && text_is_letter(s, from - 1))
		from--;
	return str_slice(s, from, end);
}

// What stands around a word for an image decides: "se figuren", "bilden nedan", "figur 2". Not
// "se bild i bilaga 2", nor "bilden av kommunen".
static bool
points_to_image(struct str s, struct str word, struct str *place)
{
	static const struct str see[] = {S_INIT("se"), S_INIT("Se"), S_INIT("nedanstående"),
		S_INIT("Nedanstående"), S_INIT("ovanstående"), S_INIT("Ovanstående")};
	static const struct str where[] = {S_INIT("nedan"), S_INIT("ovan"), S_INIT("nedanför"),
		S_INIT("ovanför"), S_INIT("härunder"), S_INIT("intill"), S_INIT("bredvid")};
	size_t from = (size_t)(word.p - s.p), end = from + word.n;
	struct str before = word_before(s, from), behind = word_behind(s, end);
	bool definite = strchr("nt", s.p[end - 1]) != NULL;
	bool seen = IS_ANY(before, see), here = definite && IS_ANY(behind, where);
	bool numbered = (word.p[0] | 0x20) == 'f' && behind.n && is_digit(*behind.p);
	bool elsewhere = str_eq(behind, S("i")) || str_eq(behind, S("på"));
	if (!(seen && !elsewhere) && !here && !numbered)
		return false;
	size_t start = seen ? (size_t)(before.p - s.p) : from;
	size_t stop = here || numbered ? (size_t)(behind.p - s.p) + behind.n : end;
	*place = str_slice(s, start, stop);
	return true;
}

// The next word at or after *i that names an image. All of them have an i in the second place.
static bool
next_image_word(struct str s, size_t *i, struct str *word)
{
	static const struct str words[] = {S_INIT("bild"), S_INIT("bilden"), S_INIT("bilderna"),
		S_INIT("figur"), S_INIT("figuren"), S_INIT("figurerna"), S_INIT("diagram"),
		S_INIT("diagrammet"), S_INIT("diagrammen")};
	for (size_t at = *i; (at += str_chr(str_from(s, at), 'i')) < s.n; at++) {
		char first = at > *i ? (char)(s.p[at - 1] | 0x20) : ' ';
		if (!strchr("bfd", first) || (at > 1 && text_is_letter(s, at - 2)))
			continue;
		size_t end = at;
		while (end < s.n && text_is_letter(s, end))
			end++;
		*word = str_slice(s, at - 1, end);
		for (size_t k = 0; k < sizeof words / sizeof *words; k++)
			if (word->n == words[k].n && first == *words[k].p &&
				!memcmp(word->p + 1, words[k].p + 1, word->n - 1)) {
				*i = end;
				return true;
			}
	}
	return false;
}

bool
paste_mention(struct str *text, struct str *place)
{
	struct str word;
	for (size_t i = 0; next_image_word(*text, &i, &word);)
		if (points_to_image(*text, word, place)) {
			*text = str_from(*text, i);
			return true;
		}
	return false;
}
