// SPDX-License-Identifier: EUPL-1.2
// What the programs of this folder share: random choices that a seed repeats, and pieces of text.
#ifndef ANSLAG_PROPERTY_H
#define ANSLAG_PROPERTY_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/str.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// xorshift64*, by Vigna.
static inline size_t
random_below(uint64_t *state, size_t n)
{
	*state ^= *state >> 12;
	*state ^= *state << 25;
	*state ^= *state >> 27;
	return (size_t)((*state * 0x2545F4914F6CDD1D) >> 33) % n;
}

// The state for a try, so that each can be repeated alone.
static inline uint64_t
random_start(uint64_t seed, int number)
{
	uint64_t state = seed * 1000003 + (uint64_t)number + 1;
	random_below(&state, 2);
	return state;
}

// A list of literals, and one of them.
#define PIECES(name, ...) static const char *const name[] = {__VA_ARGS__, NULL}

static inline struct str
random_piece(uint64_t *state, const char *const *pieces)
{
	size_t n = 0;
	while (pieces[n])
		n++;
	return str_of(pieces[random_below(state, n)]);
}

// The text that HTML stands for, with one space where there was white space, a no-break space or a
// tag of a block.
static inline struct str
html_text(struct arena *a, struct str html)
{
	static const char *const entities[][2] = {
		{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}};
	static const char *const inline_tags[] = {"<em>", "</em>", "<strong>", "</strong>"};
	char *out = arena_alloc(a, html.n + 1);
	size_t n = 0;
	while (html.n) {
		size_t taken = 1;
		char c = *html.p;
		for (size_t k = 0; k < 4; k++) {
			if (str_starts(html, str_of(entities[k][0]))) {
				taken = strlen(entities[k][0]);
				c = *entities[k][1];
			} else if (str_starts(html, str_of(inline_tags[k]))) {
				taken = strlen(inline_tags[k]);
				c = '\0';
			}
		}
		if (c == '<' && taken == 1) {
			taken = str_chr(html, '>') + 1;
			c = ' ';
		} else if (str_starts(html, S("\u00a0"))) {
			taken = 2;
			c = ' ';
		}
		if (c && !(is_space(c) && (!n || out[n - 1] == ' ')))
			out[n++] = is_space(c) ? ' ' : c;
		html = str_from(html, taken);
	}
	return str_trim((struct str){out, n});
}

#endif
