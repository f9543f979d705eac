// SPDX-License-Identifier: EUPL-1.2
// Two names are laid beside each other: what they begin and end with in common, and the letters
// between that differ.
#include "model/likeness.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"

#include <string.h>

enum { MOST = 64, SHORT_NAME = 4, CLEAR_NAME = 5, SHORT_PLACE = 6, LONG_NAME = 8 };

struct letters {
	uint32_t c[MOST];
	size_t n;
};

static struct letters
letters_of(struct arena *a, struct str s)
{
	struct letters l = {.n = 0};
	struct str lower = text_lower(a, s);
	for (size_t i = 0; i < lower.n && l.n < MOST;)
		l.c[l.n++] = text_next(lower, &i);
	return l;
}

static bool
is_one_of(uint32_t c, const char *ascii)
{
	return c && c < 0x80 && strchr(ascii, (int)c);
}

// Without ring, dots and accents.
static uint32_t
plain(uint32_t c)
{
	if (c >= 0xE0 && c <= 0xE5)
		return 'a';
	if (c >= 0xE8 && c <= 0xEB)
		return 'e';
	if (c >= 0xF2 && c <= 0xF6)
		return 'o';
	return c >= 0xF9 && c <= 0xFC ? 'y' : c;
}

static bool
is_vowel(uint32_t c)
{
	return is_one_of(plain(c), "aeiouy");
}

// What a letter sounds like before another; *i moves past what belongs to it. 0 for no sound.
static uint32_t
sound_of(const struct letters *l, size_t *i)
{
	uint32_t c = l->c[*i], next = *i + 1 < l->n ? l->c[*i + 1] : 0;
	bool h = next == 'h';
	++*i;
	if (c == 'c' || c == 'k' || c == 'q') {
		*i += next == 'k' || h;
		return c == 'c' && is_one_of(next, "eiy") ? 's' : 'k';
	}
	if ((c == 't' || c == 'd') && (h || next == 't')) {
		++*i;
		return 't';
	}
	if (c == 'p' && h) {
		++*i;
		return 'v';
	}
	if (c == 'h')
		return *i > 1 && !is_vowel(next) ? 0 : 'h';
	if (c == 'w' || c == 'f')
		return 'v';
	if (c == 'z')
		return 's';
	if (c == 0xE4 || (c >= 0xE8 && c <= 0xEB))
		return 'e';
	return c == 0xFC ? 'y' : c == '-' || c == ' ' ? 0 : c;
}

struct str
name_sound(struct arena *a, struct str name)
{
	struct letters l = letters_of(a, name);
	struct buf b = {0};
	uint32_t last = 0;
	for (size_t i = 0; i < l.n;) {
		uint32_t sound = sound_of(&l, &i);
		if (sound && sound != last)
			text_put(&b, sound);
		last = sound ? sound : last;
	}
	struct str s = str_dup(a, buf_str(&b));
	buf_release(&b);
	return s;
}

// Two words and where they differ: x[from..from+nx) and y[from..from+ny).
struct pair {
	struct letters x, y;
	size_t from, nx, ny;
	size_t tail;    // letters in common at the end
	size_t shorter; // letters in the shorter one
};

static struct pair
lay(struct arena *a, struct str x, struct str y)
{
	struct pair p = {.x = letters_of(a, x), .y = letters_of(a, y)};
	p.shorter = p.x.n < p.y.n ? p.x.n : p.y.n;
	while (p.from < p.shorter && p.x.c[p.from] == p.y.c[p.from])
		p.from++;
	while (p.from + p.tail < p.shorter &&
		p.x.c[p.x.n - 1 - p.tail] == p.y.c[p.y.n - 1 - p.tail])
		p.tail++;
	p.nx = p.x.n - p.from - p.tail;
	p.ny = p.y.n - p.from - p.tail;
	return p;
}

static bool
is_swap(const struct pair *p)
{
	const uint32_t *x = p->x.c + p->from, *y = p->y.c + p->from;
	return p->nx == 2 && p->ny == 2 && x[0] == y[1] && x[1] == y[0];
}

static bool
is_one_change(const struct pair *p)
{
	return (p->nx <= 1 && p->ny <= 1) || is_swap(p);
}

// The difference when both have one letter there, or only one has.
static enum likeness
weigh_letter(const struct pair *p)
{
	uint32_t x = p->nx ? p->x.c[p->from] : 0, y = p->ny ? p->y.c[p->from] : 0;
	bool replaced = p->nx && p->ny;
	if (!p->tail && !replaced && (x | y) == 's')
		return UNLIKE; // a genitive
	if (replaced && plain(x) == plain(y))
		return LIKE_ONE; // a dot was lost
	bool ending = !p->tail && (is_vowel(x) || is_vowel(y));
	bool vowels = replaced && is_vowel(x) && is_vowel(y);
	bool brief = p->shorter < (replaced ? LONG_NAME : SHORT_NAME);
	return ending || vowels || brief ? LIKE_NAMES : LIKE_ONE;
}

enum likeness
name_likeness(struct arena *a, struct str x, struct str y)
{
	struct pair p = lay(a, x, y);
	if (!p.nx && !p.ny)
		return UNLIKE; // but for capitals, the same
	if (str_eq(name_sound(a, x), name_sound(a, y)))
		return LIKE_ONE;
	if (!p.from)
		return UNLIKE;
	if (is_one_change(&p))
		return is_swap(&p) ? p.tail ? LIKE_ONE : LIKE_NAMES : weigh_letter(&p);
	size_t longer = p.nx > p.ny ? p.nx : p.ny;
	bool inserted = (!p.nx || !p.ny) && longer == 2 && p.tail > 1 && p.shorter >= SHORT_PLACE;
	bool ending = p.nx && p.ny && !p.tail && p.from >= CLEAR_NAME && longer <= 3;
	return inserted || ending ? LIKE_NAMES : UNLIKE;
}

bool
place_likeness(struct arena *a, struct str x, struct str y)
{
	struct pair p = lay(a, x, y);
	return p.shorter >= SHORT_PLACE && p.from && p.tail >= 2 && (p.nx || p.ny) &&
		is_one_change(&p);
}
