// SPDX-License-Identifier: EUPL-1.2
// The dictionary is in UTF-8, as our texts are; older ones were not.
#include "base/spelling.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/fail.h"
#include "base/text.h"

#include <hunspell/hunspell.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define AFFIXES "/usr/share/hunspell/sv_SE.aff"
#define WORDS "/usr/share/hunspell/sv_SE.dic"

enum { LONGEST = 100 }; // bytes of a word that Hunspell takes; nothing longer is one

struct spelling {
	Hunhandle *words;
	char word[LONGEST + 1]; // on its way to the library
};

struct spelling *
spelling_open(void)
{
	struct spelling *s = xrealloc(NULL, sizeof *s);
	*s = (struct spelling){0};
	if (access(AFFIXES, R_OK) == 0 && access(WORDS, R_OK) == 0)
		s->words = Hunspell_create(AFFIXES, WORDS);
	if (!s->words || strcmp(Hunspell_get_dic_encoding(s->words), "UTF-8") != 0)
		fail("Ordboken för svenska saknas, eller är inte i UTF-8 (%s).\n"
		     "hint: Installera den: sudo apt install hunspell-sv",
			WORDS);
	return s;
}

void
spelling_close(struct spelling *s)
{
	if (!s)
		return;
	Hunspell_destroy(s->words);
	free(s);
}

// A word of at most LONGEST bytes without soft hyphens and with a straight apostrophe,
// zero-terminated.
static const char *
plain(struct spelling *s, struct str word)
{
	size_t n = 0;
	for (size_t i = 0; i < word.n; i++) {
		struct str rest = str_from(word, i);
		bool soft = str_starts(rest, S("\u00ad")), quote = str_starts(rest, S("’"));
		if (soft) {
			i++;
			continue;
		}
		s->word[n++] = quote ? '\'' : word.p[i];
		i += quote ? 2 : 0;
	}
	s->word[n] = 0;
	return s->word;
}

bool
spelling_knows(struct spelling *s, struct str word)
{
	return word.n <= LONGEST && Hunspell_spell(s->words, plain(s, word)) != 0;
}

struct letters {
	uint32_t c[LONGEST];
	size_t n;
};

// Puts the letter c at place i instead of a number of letters; 0 for no letter.
static struct str
change(struct buf *out, const struct letters *l, size_t i, size_t instead, uint32_t c)
{
	buf_clear(out);
	for (size_t k = 0; k < i; k++)
		text_put(out, l->c[k]);
	if (c)
		text_put(out, c);
	for (size_t k = i + instead; k < l->n; k++)
		text_put(out, l->c[k]);
	return buf_str(out);
}

struct proposals {
	struct spelling *dictionary;
	struct arena *arena;
	struct letters letters;
	struct buf buf;
	struct strs out;
};

static void
propose(struct proposals *p, struct str word)
{
	for (size_t i = 0; i < p->out.n; i++)
		if (str_eq(p->out.items[i], word))
			return;
	if (spelling_knows(p->dictionary, word))
		strs_push(p->arena, &p->out, str_dup(p->arena, word));
}

static void
propose_swaps(struct proposals *p)
{
	struct letters swapped = p->letters;
	for (size_t i = 1; i + 1 < swapped.n; i++) {
		uint32_t c = p->letters.c[i], next = p->letters.c[i + 1];
		swapped.c[i] = next;
		swapped.c[i + 1] = c;
		if (c != next)
			propose(p, change(&p->buf, &swapped, 0, 0, 0));
		swapped.c[i] = c;
		swapped.c[i + 1] = next;
	}
}

// One letter for two, and two for one.
static void
propose_doubles(struct proposals *p)
{
	const struct letters *l = &p->letters;
	for (size_t i = 1; i < l->n; i++) {
		bool doubled = l->c[i] == l->c[i - 1];
		propose(p, change(&p->buf, l, i, doubled, doubled ? 0 : l->c[i]));
	}
}

static void
propose_letters(struct proposals *p, size_t instead)
{
	static const uint32_t alphabet[] = {'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k',
		'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z', 0xE5,
		0xE4, 0xF6, 0xE9};
	const struct letters *l = &p->letters;
	for (size_t i = 1; i + instead <= l->n; i++)
		for (size_t k = 0; k < sizeof alphabet / sizeof *alphabet; k++)
			if (alphabet[k] != l->c[i - 1] && (!instead || alphabet[k] != l->c[i]))
				propose(p, change(&p->buf, l, i, instead, alphabet[k]));
}

struct strs
spelling_suggest(struct spelling *s, struct arena *a, struct str word)
{
	struct proposals p = {.dictionary = s, .arena = a};
	if (word.n >= LONGEST)
		return p.out;
	for (size_t i = 0; i < word.n;)
		p.letters.c[p.letters.n++] = text_next(word, &i);
	propose_swaps(&p);
	propose_doubles(&p);
	propose_letters(&p, 0);
	for (size_t i = 1; i < p.letters.n; i++)
		propose(&p, change(&p.buf, &p.letters, i, 1, 0));
	propose_letters(&p, 1);
	buf_release(&p.buf);
	return p.out;
}
