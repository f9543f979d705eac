// SPDX-License-Identifier: EUPL-1.2
// A try of a round trip: a random model is written as a document in one of the allowed spellings
// and as an outline; the outline of what the parser reads must be the same. Words are plain enough
// to stand anywhere in Markdown, and close enough to what the parsers look for to be mistaken for
// it.
#ifndef ANSLAG_ROUNDTRIP_H
#define ANSLAG_ROUNDTRIP_H

#include "property.h"

#include "base/diag.h"
#include "format/markdown.h"

struct trip {
	uint64_t random;
	struct arena arena;
	struct buf document, outline; // written together
};

PIECES(words, "styrelsen", "ordförande", "mötet", "budget", "2022", "§", "beslut", "Beslut:", "kl.",
	"9.30", "att", "och", "på", "förslag", "till", "dagordning", "årsmöte", "NNS", "Övik", "é",
	"(Bilaga 3)", "22/11", "& Co", "–", "-", "”citat”", "\"rakt\"", "3", "promille", "a)",
	"www", "sammanträde", "Program", "Medverkande", "fredag", "12 november");

static inline size_t
below(struct trip *t, size_t n)
{
	return random_below(&t->random, n);
}

static inline bool
maybe(struct trip *t)
{
	return below(t, 2);
}

static inline struct str
piece(struct trip *t, const char *const *pieces)
{
	return random_piece(&t->random, pieces);
}

// A first word that begins nothing, then more; without an end.
static inline struct str
phrase(struct trip *t, const char *const *first, size_t most)
{
	struct str s = piece(t, first);
	for (size_t n = below(t, most); n > 0; n--) {
		struct str word = piece(t, words);
		s = str_fmt(&t->arena, "%.*s %.*s", STR(s), STR(word));
	}
	return s;
}

static inline struct str
sentence(struct trip *t, const char *const *first)
{
	struct str s = phrase(t, first, 8);
	return str_fmt(&t->arena, "%.*s efteråt.", STR(s));
}

// The same text over more lines: spaces become breaks. What stands after a break must begin nothing
// else, so only the one before the last word is broken.
static inline struct str
broken(struct trip *t, struct str text)
{
	size_t at = str_rchr(text, ' ');
	if (at == text.n || below(t, 4))
		return text;
	return str_fmt(&t->arena, "%.*s\n%s", (int)at, text.p, str_cstr(&t->arena, text) + at + 1);
}

// Tries n documents; prints the first that is read as something else. A try fills t->document and
// t->outline and gives the outline of what was read.
typedef struct str try_document(struct trip *t);

static inline bool
round_trips(const char *name, uint64_t seed, int n, try_document *try)
{
	struct trip t = {0};
	bool good = true;
	for (int k = 0; k < n && good; k++) {
		buf_clear(&t.document);
		buf_clear(&t.outline);
		t.random = random_start(seed, k);
		struct str got = try(&t);
		good = str_eq(got, buf_str(&t.outline));
		if (!good)
			printf("property: %s läses som något annat (frö %" PRIu64 ", försök %d)\n"
			       "--- dokumentet\n%.*s--- väntat\n%.*s--- fick\n%.*s---\n",
				name, seed, k, STR(buf_str(&t.document)), STR(buf_str(&t.outline)),
				STR(got));
		arena_reset(&t.arena);
	}
	buf_release(&t.document);
	buf_release(&t.outline);
	arena_release(&t.arena);
	return good;
}

#define ADD(b, ...) buf_addf(&t->b, __VA_ARGS__)

// The errors of a document that should have none. What only looks odd may be warned of.
static inline void
add_findings(struct buf *out, struct diags *diags)
{
	for (size_t i = 0; i < diags->n; i++) {
		const struct diag_entry *e = diag_entry(diags->items[i].code);
		if (e->level == DIAG_ERROR)
			buf_addf(out, "%.*s\n", STR(e->code));
	}
	diags_release(diags);
}

static inline void
put_nothing(struct buf *out, const struct md_link *link, void *ctx)
{
	(void)out, (void)link, (void)ctx;
}

static inline void
add_text(struct trip *t, struct buf *out, const struct markdown *m, struct md_span span)
{
	struct buf b = {0};
	if (span.to > span.from)
		markdown_write(&b, m, span, put_nothing, NULL);
	struct str text = html_text(&t->arena, buf_str(&b));
	buf_byte(out, ' ');
	for (size_t i = 0; i < text.n; i++) { // what the typography joined is apart again
		bool space = str_starts(str_from(text, i), S("\u00a0"));
		buf_byte(out, space ? ' ' : text.p[i]);
		i += space;
	}
	buf_release(&b);
}

#endif
