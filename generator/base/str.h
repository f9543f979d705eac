// SPDX-License-Identifier: EUPL-1.2
// Borrowed bytes, passed by value. A str never owns what it points to.
#ifndef ANSLAG_STR_H
#define ANSLAG_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct arena;

struct str {
	const char *p;
	size_t n;
};

struct strs {
	struct str *items;
	size_t n, cap;
};

// A str of a literal.
#define S(literal) ((struct str){"" literal, sizeof(literal) - 1})
// The same as a constant initializer.
#define S_INIT(literal)                      \
	{                                    \
		literal, sizeof(literal) - 1 \
	}
// For printf's "%.*s".
#define STR(s) (int)(s).n, (s).p

// The small ones stand here, since they are called for every byte of every text.

static inline bool
str_eq(struct str a, struct str b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

// The bytes from..to, both clamped to the length.
static inline struct str
str_slice(struct str s, size_t from, size_t to)
{
	if (to > s.n)
		to = s.n;
	if (from > to)
		from = to;
	return s.p ? (struct str){s.p + from, to - from} : s;
}

static inline struct str
str_from(struct str s, size_t from)
{
	return str_slice(s, from, s.n);
}

static inline bool
str_starts(struct str s, struct str prefix)
{
	return s.n >= prefix.n && (prefix.n == 0 || memcmp(s.p, prefix.p, prefix.n) == 0);
}

static inline bool
str_ends(struct str s, struct str suffix)
{
	return s.n >= suffix.n && str_starts(str_from(s, s.n - suffix.n), suffix);
}

struct str str_of(const char *zero_terminated);
int str_cmp(struct str a, struct str b); // byte order

struct str str_trim(struct str s);     // ASCII white space at both ends
struct str str_trim_end(struct str s); // … at the end only

// Index of the first occurrence, or s.n.
size_t str_find(struct str s, struct str needle);
size_t str_chr(struct str s, char c);
size_t str_rchr(struct str s, char c); // the last one, or s.n
bool str_has(struct str s, struct str needle);

// Cuts s at the first c: returns what stands before it and leaves in *s what stands after it (all
// of it and nothing, if there is no c).
struct str str_cut(struct str *s, char c);

// The next line of *s without its end (LF or CRLF); false when nothing is left.
bool str_line(struct str *s, struct str *line);

// A non-negative decimal number that fills s; -1 if it is none or over 9 digits.
long str_number(struct str s);

// For scanners: move past white space, no-break spaces too; and past a number, which is -1 if there
// is none or if it is too long.
void str_skip_space(struct str *s);
int str_take_number(struct str *s);

static inline bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

// ASCII white space
static inline bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

// ASCII letter
static inline bool
is_alpha(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Copies that live in the arena. str_cstr gives a zero-terminated one for C libraries.
struct str str_dup(struct arena *a, struct str s);
char *str_cstr(struct arena *a, struct str s);
struct str str_fmt(struct arena *a, const char *format, ...) __attribute__((format(printf, 2, 3)));
struct str str_join(struct arena *a, struct str x, struct str y);

void strs_push(struct arena *a, struct strs *list, struct str s);

#endif
