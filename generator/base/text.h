// SPDX-License-Identifier: EUPL-1.2
// UTF-8 and Swedish: validity, width, slugs, alphabetical order, likeness.
#ifndef ANSLAG_TEXT_H
#define ANSLAG_TEXT_H

#include "base/str.h"

struct arena;
struct buf;

// The code point at s.p[*i]; moves *i past it. Bytes that are no UTF-8 count one by one.
uint32_t text_next(struct str s, size_t *i);
void text_put(struct buf *out, uint32_t c); // as UTF-8

// The index of the first byte that is not valid UTF-8 (RFC 3629), or s.n.
size_t text_invalid(struct str s);

// Is byte i part of a letter, of ASCII or of Latin-1 as UTF-8 has it? Enough for Swedish words.
bool text_is_letter(struct str s, size_t i);

size_t text_chars(struct str s); // code points
size_t text_width(struct str s); // columns on a terminal

// At most n characters; a cut text ends at a word boundary with "…".
struct str text_shorten(struct arena *a, struct str s, size_t n);

struct str text_lower(struct arena *a, struct str s);

// How many bytes of s its beginning takes that equals a lower-case prefix in any case; 0 if none.
size_t text_starts(struct str s, struct str prefix);

struct str text_capital(struct arena *a, struct str s); // first letter upper case

// [a-z0-9-]+ from any text: å ä → a, ö → o, é → e; "" gives "".
struct str text_slug(struct arena *a, struct str s);

// Swedish order: x y z å ä ö, é as e, no difference for case, numbers by value (4.2 before 4.10).
// Texts that differ never compare equal.
int text_compare(struct str a, struct str b);

// The letter that a text is filed under in an A–Ö index, upper case; "#" for a number or a sign.
struct str text_initial(struct str s);

// How many single changes (insert, delete, replace, swap) turn a into b; at most most+1.
size_t text_distance(struct str a, struct str b, size_t most);

// The index of the candidate most like s, near enough to propose; n if none is.
size_t text_nearest(struct str s, const struct str *candidates, size_t n);

// "; menade du ”…”?" with the nearest candidate, or nothing: to be put after what is wrong.
struct str text_hint(struct arena *a, struct str s, const struct str *candidates, size_t n);

// White space runs become one space; ends are trimmed.
struct str text_squeeze(struct arena *a, struct str s);

// "a, b och c", "a, b eller c"
struct str text_enumerate(struct arena *a, const struct str *items, size_t n);
struct str text_either(struct arena *a, const struct str *items, size_t n);

// Digits in groups of three with no-break spaces: 2 517 000.
struct str text_count(struct arena *a, size_t n);

#endif
