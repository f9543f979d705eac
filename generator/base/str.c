// SPDX-License-Identifier: EUPL-1.2
// Operations on borrowed bytes. Knows ASCII only; text.c knows UTF-8 and Swedish.
#include "base/str.h"

#include "base/arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

struct str
str_of(const char *zero_terminated)
{
	return (struct str){zero_terminated, strlen(zero_terminated)};
}

int
str_cmp(struct str a, struct str b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int order = n ? memcmp(a.p, b.p, n) : 0;
	if (order)
		return order;
	return (a.n > b.n) - (a.n < b.n);
}

struct str
str_trim_end(struct str s)
{
	while (s.n && is_space(s.p[s.n - 1]))
		s.n--;
	return s;
}

struct str
str_trim(struct str s)
{
	while (s.n && is_space(*s.p))
		s = str_from(s, 1);
	return str_trim_end(s);
}

size_t
str_find(struct str s, struct str needle)
{
	const void *at = s.n ? memmem(s.p, s.n, needle.p, needle.n) : NULL;
	return at ? (size_t)((const char *)at - s.p) : s.n;
}

size_t
str_chr(struct str s, char c)
{
	const void *at = s.n ? memchr(s.p, c, s.n) : NULL;
	return at ? (size_t)((const char *)at - s.p) : s.n;
}

size_t
str_rchr(struct str s, char c)
{
	const void *at = s.n ? memrchr(s.p, c, s.n) : NULL;
	return at ? (size_t)((const char *)at - s.p) : s.n;
}

bool
str_has(struct str s, struct str needle)
{
	return s.n >= needle.n && str_find(s, needle) < s.n;
}

struct str
str_cut(struct str *s, char c)
{
	size_t at = str_chr(*s, c);
	struct str before = str_slice(*s, 0, at);
	*s = str_from(*s, at + 1);
	return before;
}

bool
str_line(struct str *s, struct str *line)
{
	if (!s->n)
		return false;
	*line = str_cut(s, '\n');
	if (line->n && line->p[line->n - 1] == '\r')
		line->n--;
	return true;
}

long
str_number(struct str s)
{
	if (!s.n || s.n > 9)
		return -1;
	long value = 0;
	for (size_t i = 0; i < s.n; i++) {
		if (!is_digit(s.p[i]))
			return -1;
		value = value * 10 + (s.p[i] - '0');
	}
	return value;
}

char *
str_cstr(struct arena *a, struct str s)
{
	char *copy = arena_alloc(a, s.n + 1);
	if (s.n)
		memcpy(copy, s.p, s.n);
	return copy;
}

struct str
str_dup(struct arena *a, struct str s)
{
	return (struct str){str_cstr(a, s), s.n};
}

struct str
str_join(struct arena *a, struct str x, struct str y)
{
	char *both = arena_alloc(a, x.n + y.n + 1);
	if (x.n)
		memcpy(both, x.p, x.n);
	if (y.n)
		memcpy(both + x.n, y.p, y.n);
	return (struct str){both, x.n + y.n};
}

struct str
str_fmt(struct arena *a, const char *format, ...)
{
	va_list args, again;
	va_start(args, format);
	va_copy(again, args);
	int n = vsnprintf(NULL, 0, format, args);
	va_end(args);
	size_t size = n > 0 ? (size_t)n : 0;
	char *text = arena_alloc(a, size + 1);
	vsnprintf(text, size + 1, format, again);
	va_end(again);
	return (struct str){text, size};
}

void
strs_push(struct arena *a, struct strs *list, struct str s)
{
	ARENA_PUSH(a, list, s);
}

void
str_skip_space(struct str *s)
{
	for (;;) {
		size_t n = s->n && is_space(*s->p) ? 1 : str_starts(*s, S("\u00a0")) ? 2 : 0;
		if (!n)
			return;
		*s = str_from(*s, n);
	}
}

int
str_take_number(struct str *s)
{
	size_t n = 0;
	while (n < s->n && is_digit(s->p[n]))
		n++;
	int number = (int)str_number(str_slice(*s, 0, n));
	*s = str_from(*s, n);
	return number;
}
