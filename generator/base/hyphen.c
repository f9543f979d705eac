// SPDX-License-Identifier: EUPL-1.2
// The patterns are in Latin-1, as most words are; a word with other letters is left whole.
#include "base/hyphen.h"

#include "base/arena.h"
#include "base/fail.h"
#include "base/text.h"
#include "base/typography.h"

#include <hyphen.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define PATTERNS "/usr/share/hyphen/hyph_sv_SE.dic"

enum {
	SHORTEST = 12, // letters in a word that is worth breaking
	LONGEST = 80,
	EDGE = 3 // letters that stay together at either end
};

struct hyphen {
	pthread_mutex_t lock;
	HyphenDict *patterns;
};

struct hyphen *
hyphen_open(void)
{
	struct hyphen *h = xrealloc(NULL, sizeof *h);
	*h = (struct hyphen){0};
	pthread_mutex_init(&h->lock, NULL);
	return h;
}

void
hyphen_close(struct hyphen *h)
{
	if (!h)
		return;
	if (h->patterns)
		hnj_hyphen_free(h->patterns);
	pthread_mutex_destroy(&h->lock);
	free(h);
}

static HyphenDict *
patterns_of(struct hyphen *h)
{
	pthread_mutex_lock(&h->lock);
	if (!h->patterns)
		h->patterns = hnj_hyphen_load(PATTERNS);
	HyphenDict *patterns = h->patterns;
	pthread_mutex_unlock(&h->lock);
	if (!patterns)
		fail("Avstavningen för svenska saknas (%s).\n"
		     "hint: Installera den: sudo apt install hyphen-sv",
			PATTERNS);
	return patterns;
}

static bool
is_letter(uint32_t c)
{
	return c >= 0x80 ? c >= 0xC0 && c <= 0xFF && c != 0xD7 && c != 0xF7 : is_alpha((char)c);
}

// A word in Latin-1 and lower case, and where each letter begins in the text.
struct word {
	char letters[LONGEST + 1];
	size_t at[LONGEST + 1]; // and where the word ends
	size_t n;
};

// Reads the letters at an offset; false if there is no word that should be broken.
static bool
read_word(struct str text, size_t *i, struct word *w)
{
	w->n = 0;
	while (*i < text.n) {
		size_t here = *i, next = here;
		uint32_t c = text_next(text, &next);
		if (!is_letter(c))
			break;
		if (w->n < LONGEST) {
			bool upper = (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE);
			w->letters[w->n] = (char)(upper ? c + 0x20 : c);
			w->at[w->n] = here;
		}
		w->n++;
		*i = next;
	}
	if (w->n < SHORTEST || w->n > LONGEST)
		return false;
	w->at[w->n] = *i;
	w->letters[w->n] = '\0'; // the library looks for signs up to there
	return true;
}

static void
add_broken(struct buf *out, HyphenDict *patterns, struct str text, const struct word *w)
{
	char breaks[LONGEST + 8] = {0};
	char **replacements = NULL; // a break that changes letters cannot be marked
	int *positions = NULL, *cuts = NULL;
	hnj_hyphen_hyphenate2(
		patterns, w->letters, (int)w->n, breaks, NULL, &replacements, &positions, &cuts);
	size_t from = w->at[0];
	for (size_t k = EDGE - 1; k + EDGE < w->n; k++) {
		if (!(breaks[k] & 1) || (replacements && replacements[k]))
			continue;
		buf_add(out, str_slice(text, from, w->at[k + 1]));
		buf_add(out, S("\u00ad"));
		from = w->at[k + 1];
	}
	buf_add(out, str_slice(text, from, w->at[w->n]));
	for (size_t k = 0; replacements && k < w->n; k++)
		free(replacements[k]);
	free(replacements);
	free(positions);
	free(cuts);
}

void
hyphen_add(struct buf *out, struct hyphen *h, struct str text)
{
	struct word w;
	size_t done = 0;
	for (size_t i = 0; i < text.n;) {
		size_t from = i;
		if (read_word(text, &i, &w)) {
			buf_add(out, str_slice(text, done, from));
			add_broken(out, patterns_of(h), text, &w);
			done = i;
		} else if (i == from) {
			text_next(text, &i);
		}
	}
	buf_add(out, str_from(text, done));
}

struct str
hyphen_heading(struct arena *a, struct hyphen *h, struct str text)
{
	struct buf whole = {0}, broken = {0};
	typography_add(&whole, text);
	if (h)
		hyphen_add(&broken, h, buf_str(&whole));
	struct str heading = str_dup(a, buf_str(h ? &broken : &whole));
	buf_release(&whole);
	buf_release(&broken);
	return heading;
}
