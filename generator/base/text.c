// SPDX-License-Identifier: EUPL-1.2
// Text as a Swedish reader sees it, without the C library's locale: the same on every machine.
#include "base/text.h"

#include "base/arena.h"
#include "base/buf.h"

#include <string.h>

static size_t
sequence_length(unsigned char lead)
{
	if (lead < 0x80)
		return 1;
	if (lead >= 0xC2 && lead <= 0xDF)
		return 2;
	if (lead >= 0xE0 && lead <= 0xEF)
		return 3;
	return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

// The length of the valid sequence at i, 0 if there is none (RFC 3629, section 4).
static size_t
valid_at(struct str s, size_t i)
{
	const unsigned char *p = (const unsigned char *)s.p + i;
	size_t n = sequence_length(p[0]);
	if (n == 0 || i + n > s.n)
		return 0;
	for (size_t k = 1; k < n; k++)
		if ((p[k] & 0xC0) != 0x80)
			return 0;
	if ((p[0] == 0xE0 && p[1] < 0xA0) || (p[0] == 0xED && p[1] > 0x9F))
		return 0;
	if ((p[0] == 0xF0 && p[1] < 0x90) || (p[0] == 0xF4 && p[1] > 0x8F))
		return 0;
	return n;
}

uint32_t
text_next(struct str s, size_t *i)
{
	const unsigned char *p = (const unsigned char *)s.p + *i;
	size_t n = valid_at(s, *i);
	*i += n ? n : 1;
	switch (n) {
	case 2:
		return (p[0] & 0x1Fu) << 6 | (p[1] & 0x3Fu);
	case 3:
		return (p[0] & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
	case 4:
		return (p[0] & 0x07u) << 18 | (p[1] & 0x3Fu) << 12 | (p[2] & 0x3Fu) << 6 |
			(p[3] & 0x3Fu);
	default:
		return p[0];
	}
}

size_t
text_invalid(struct str s)
{
	for (size_t i = 0; i < s.n;) {
		if ((unsigned char)s.p[i] < 0x80) {
			i++;
			continue;
		}
		size_t n = valid_at(s, i);
		if (!n)
			return i;
		i += n;
	}
	return s.n;
}

bool
text_is_letter(struct str s, size_t i)
{
	if ((unsigned char)s.p[i] < 0x80)
		return is_alpha(s.p[i]);
	size_t lead = (unsigned char)s.p[i] == 0xC3 ? i : i - 1;
	if (lead >= s.n || (unsigned char)s.p[lead] != 0xC3 || lead + 1 >= s.n)
		return false;
	unsigned char second = (unsigned char)s.p[lead + 1];
	return second != 0x97 && second != 0xB7; // × and ÷
}

size_t
text_chars(struct str s)
{
	size_t n = 0;
	for (size_t i = 0; i < s.n; n++)
		text_next(s, &i);
	return n;
}

// Ranges of code points that take no column of their own, or two (marks, ideographs, emoji).
static const struct {
	uint32_t from, to;
	size_t width;
} widths[] = {{0xAD, 0xAD, 0}, {0x300, 0x36F, 0}, {0x1100, 0x115F, 2}, {0x1AB0, 0x1AFF, 0},
	{0x1DC0, 0x1DFF, 0}, {0x200B, 0x200F, 0}, {0x202A, 0x202E, 0}, {0x2060, 0x2064, 0},
	{0x20D0, 0x20FF, 0}, {0x231A, 0x231B, 2}, {0x23E9, 0x23EC, 2}, {0x23F0, 0x23F0, 2},
	{0x23F3, 0x23F3, 2}, {0x2614, 0x2615, 2}, {0x2648, 0x2653, 2}, {0x26A1, 0x26A1, 2},
	{0x26BD, 0x26BE, 2}, {0x26D4, 0x26D4, 2}, {0x2705, 0x2705, 2}, {0x270A, 0x270B, 2},
	{0x2728, 0x2728, 2}, {0x274C, 0x274C, 2}, {0x274E, 0x274E, 2}, {0x2753, 0x2755, 2},
	{0x2757, 0x2757, 2}, {0x2795, 0x2797, 2}, {0x2B1B, 0x2B1C, 2}, {0x2B50, 0x2B50, 2},
	{0x2B55, 0x2B55, 2}, {0x2E80, 0x303E, 2}, {0x3041, 0xA4CF, 2}, {0xAC00, 0xD7A3, 2},
	{0xF900, 0xFAFF, 2}, {0xFE00, 0xFE0F, 0}, {0xFE20, 0xFE2F, 0}, {0xFE30, 0xFE6F, 2},
	{0xFEFF, 0xFEFF, 0}, {0xFF00, 0xFF60, 2}, {0xFFE0, 0xFFE6, 2}, {0x1F300, 0x1F64F, 2},
	{0x1F680, 0x1F6FF, 2}, {0x1F900, 0x1FAFF, 2}, {0x20000, 0x3FFFD, 2}};

static size_t
char_width(uint32_t c)
{
	if (c < widths[0].from)
		return 1;
	for (size_t i = 0; i < sizeof widths / sizeof *widths; i++)
		if (c >= widths[i].from && c <= widths[i].to)
			return widths[i].width;
	return 1;
}

size_t
text_width(struct str s)
{
	size_t width = 0;
	for (size_t i = 0; i < s.n;)
		width += char_width(text_next(s, &i));
	return width;
}

struct str
text_shorten(struct arena *a, struct str s, size_t n)
{
	size_t i = 0, word = 0;
	for (size_t k = 0; i < s.n && k + 1 < n; k++) {
		if (s.p[i] == ' ')
			word = i;
		text_next(s, &i);
	}
	if (i < s.n && s.p[i] == ' ')
		word = i;
	if (text_chars(str_from(s, i)) <= 1)
		return s;
	struct str kept = str_slice(s, 0, word ? word : i);
	while (kept.n && (kept.p[kept.n - 1] == ',' || kept.p[kept.n - 1] == ' '))
		kept.n--;
	return str_join(a, kept, S("…"));
}

// Lower case for ASCII and Latin-1, enough for Swedish.
static uint32_t
lower(uint32_t c)
{
	if (c >= 'A' && c <= 'Z')
		return c + 32;
	return c >= 0xC0 && c <= 0xDE && c != 0xD7 ? c + 32 : c;
}

static uint32_t
upper(uint32_t c)
{
	if (c >= 'a' && c <= 'z')
		return c - 32;
	return c >= 0xE0 && c <= 0xFE && c != 0xF7 ? c - 32 : c;
}

void
text_put(struct buf *b, uint32_t c)
{
	if (c < 0x80) {
		buf_byte(b, (char)c);
	} else if (c < 0x800) {
		buf_byte(b, (char)(0xC0 | c >> 6));
		buf_byte(b, (char)(0x80 | (c & 0x3F)));
	} else if (c < 0x10000) {
		buf_byte(b, (char)(0xE0 | c >> 12));
		buf_byte(b, (char)(0x80 | (c >> 6 & 0x3F)));
		buf_byte(b, (char)(0x80 | (c & 0x3F)));
	} else {
		buf_byte(b, (char)(0xF0 | c >> 18));
		buf_byte(b, (char)(0x80 | (c >> 12 & 0x3F)));
		buf_byte(b, (char)(0x80 | (c >> 6 & 0x3F)));
		buf_byte(b, (char)(0x80 | (c & 0x3F)));
	}
}

static struct str
keep(struct arena *a, struct buf *b)
{
	struct str s = str_dup(a, buf_str(b));
	buf_release(b);
	return s;
}

struct str
text_lower(struct arena *a, struct str s)
{
	struct buf b = {0};
	for (size_t i = 0; i < s.n;)
		text_put(&b, lower(text_next(s, &i)));
	return keep(a, &b);
}

size_t
text_starts(struct str s, struct str prefix)
{
	size_t i = 0, k = 0;
	while (k < prefix.n)
		if (i >= s.n || lower(text_next(s, &i)) != text_next(prefix, &k))
			return 0;
	return i;
}

struct str
text_capital(struct arena *a, struct str s)
{
	if (!s.n)
		return s;
	struct buf b = {0};
	size_t i = 0;
	text_put(&b, upper(text_next(s, &i)));
	buf_add(&b, str_from(s, i));
	return keep(a, &b);
}

// The plain letters that stand for a lower-case Latin-1 letter in an address.
static const char *
plain_letters(uint32_t c)
{
	static const char *const latin[0x20] = {"a", "a", "a", "a", "a", "a", "ae", "c", "e", "e",
		"e", "e", "i", "i", "i", "i", "d", "n", "o", "o", "o", "o", "o", "", "o", "u", "u",
		"u", "u", "y", "th", "y"};
	if (c == 0xDF)
		return "ss";
	return c >= 0xE0 && c <= 0xFF ? latin[c - 0xE0] : "";
}

struct str
text_slug(struct arena *a, struct str s)
{
	struct buf b = {0};
	bool gap = false;
	for (size_t i = 0; i < s.n;) {
		uint32_t c = lower(text_next(s, &i));
		if (c == 0xAD || (c >= 0x300 && c <= 0x36F)) // soft hyphens and accents are no gaps
			continue;
		char ascii[2] = {c < 0x80 ? (char)c : 0, 0};
		const char *letters =
			is_alpha(ascii[0]) || is_digit(ascii[0]) ? ascii : plain_letters(c);
		if (!*letters) {
			gap = b.n > 0;
			continue;
		}
		if (gap)
			buf_byte(&b, '-');
		gap = false;
		buf_add(&b, str_of(letters));
	}
	return keep(a, &b);
}

// Where a lower-case letter stands in the Swedish alphabet; 0 for signs, 1 for digits.
static unsigned
rank(uint32_t c)
{
	enum { LETTER = 2, AFTER_Z = LETTER + 26 };
	if (c >= 'a' && c <= 'z')
		return LETTER + (unsigned)(c - 'a');
	if (c >= '0' && c <= '9')
		return 1;
	if (c == 0xE5)
		return AFTER_Z;
	if (c == 0xE4 || c == 0xE6)
		return AFTER_Z + 1;
	if (c == 0xF6 || c == 0xF8)
		return AFTER_Z + 2;
	if (c == 0xFC)
		return LETTER + 'y' - 'a';
	const char *letters = plain_letters(c);
	return *letters ? LETTER + (unsigned)(*letters - 'a') : 0;
}

static struct str
take_number(struct str s, size_t *i)
{
	while (*i + 1 < s.n && s.p[*i] == '0' && is_digit(s.p[*i + 1]))
		++*i;
	size_t from = *i;
	while (*i < s.n && is_digit(s.p[*i]))
		++*i;
	return str_slice(s, from, *i);
}

static int
compare_numbers(struct str a, struct str b)
{
	if (a.n != b.n)
		return a.n < b.n ? -1 : 1;
	return str_cmp(a, b);
}

int
text_compare(struct str a, struct str b)
{
	size_t i = 0, j = 0;
	while (i < a.n && j < b.n) {
		if (is_digit(a.p[i]) && is_digit(b.p[j])) {
			struct str x = take_number(a, &i), y = take_number(b, &j);
			int order = compare_numbers(x, y);
			if (order)
				return order;
			continue;
		}
		uint32_t x = lower(text_next(a, &i)), y = lower(text_next(b, &j));
		unsigned p = rank(x), q = rank(y);
		if (p != q)
			return p < q ? -1 : 1;
		if (p == 0 && x != y)
			return x < y ? -1 : 1;
	}
	if (i < a.n || j < b.n)
		return i < a.n ? 1 : -1;
	return str_cmp(a, b);
}

struct str
text_initial(struct str s)
{
	static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
	size_t i = 0;
	unsigned place = s.n ? rank(lower(text_next(s, &i))) : 0;
	if (place < 2)
		return S("#");
	if (place < 28)
		return (struct str){alphabet + place - 2, 1};
	return place == 28 ? S("Å") : place == 29 ? S("Ä") : S("Ö");
}

enum { WORD = 64 }; // longer words are compared by their beginning

static size_t
decode(struct str s, uint32_t out[static WORD])
{
	size_t n = 0;
	for (size_t i = 0; i < s.n && n < WORD;)
		out[n++] = lower(text_next(s, &i));
	return n;
}

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

// Optimal string alignment (Damerau–Levenshtein without overlapping swaps).
size_t
text_distance(struct str a, struct str b, size_t most)
{
	uint32_t x[WORD], y[WORD];
	size_t n = decode(a, x), m = decode(b, y);
	size_t rows[3][WORD + 1];
	if ((n > m ? n - m : m - n) > most)
		return most + 1;
	for (size_t j = 0; j <= m; j++)
		rows[0][j] = j;
	for (size_t i = 1; i <= n; i++) {
		size_t *now = rows[i % 3], *up = rows[(i - 1) % 3], *two = rows[(i + 1) % 3];
		now[0] = i;
		for (size_t j = 1; j <= m; j++) {
			size_t cost = x[i - 1] != y[j - 1];
			now[j] = least(least(up[j] + 1, now[j - 1] + 1), up[j - 1] + cost);
			if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1])
				now[j] = least(now[j], two[j - 2] + 1);
		}
	}
	return least(rows[n % 3][m], most + 1);
}

size_t
text_nearest(struct str s, const struct str *candidates, size_t n)
{
	size_t best = n, best_distance = text_chars(s) / 3 + 1;
	for (size_t i = 0; i < n; i++) {
		size_t distance = text_distance(s, candidates[i], best_distance);
		if (distance < best_distance) {
			best = i;
			best_distance = distance;
		}
	}
	return best;
}

struct str
text_hint(struct arena *a, struct str s, const struct str *candidates, size_t n)
{
	size_t near = text_nearest(s, candidates, n);
	return near < n ? str_fmt(a, "; menade du ”%.*s”?", STR(candidates[near])) : S("");
}

struct str
text_squeeze(struct arena *a, struct str s)
{
	char *out = arena_alloc(a, s.n + 1);
	size_t n = 0;
	for (size_t i = 0; i < s.n; i++) {
		if (!is_space(s.p[i]))
			out[n++] = s.p[i];
		else if (n && out[n - 1] != ' ')
			out[n++] = ' ';
	}
	if (n && out[n - 1] == ' ')
		n--;
	return (struct str){out, n};
}

struct str
text_count(struct arena *a, size_t n)
{
	struct str digits = str_fmt(a, "%zu", n);
	if (digits.n <= 4)
		return digits;
	struct buf b = {0};
	for (size_t i = 0; i < digits.n; i++) {
		if (i && (digits.n - i) % 3 == 0)
			buf_add(&b, S("\u00a0"));
		buf_byte(&b, digits.p[i]);
	}
	return keep(a, &b);
}
