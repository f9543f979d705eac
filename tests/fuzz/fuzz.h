// SPDX-License-Identifier: EUPL-1.2
// What the fuzzing targets share. A target is a file that defines target(): it gets bytes that mean
// nothing to anyone, and ends the process when something does not hold that must hold for any
// bytes.
#ifndef ANSLAG_FUZZ_H
#define ANSLAG_FUZZ_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "html_check.h"
#include "input/config.h"
#include "input/document.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void target(struct arena *a, struct str bytes);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct arena a = {0};
	char *exact = malloc(n ? n : 1); // reading past its end is found
	if (!exact)
		return 0;
	if (n)
		memcpy(exact, bytes, n);
	target(&a, (struct str){exact, n});
	free(exact);
	arena_release(&a);
	return 0;
}

#define MUST(holds, what)                                           \
	do {                                                        \
		if (!(holds)) {                                     \
			fprintf(stderr, "gäller inte: %s\n", what); \
			abort();                                    \
		}                                                   \
	} while (0)

// The settings of a site that has a little of everything.
static inline const struct config *
fuzz_config(void)
{
	static struct arena arena;
	static struct config config;
	static struct source_file file = {
		.file = {S_INIT("site.yaml"),
			S_INIT("namn: F\nadress: https://f.se/\ntema: e\n"
			       "mappar: {sidor: sida}\norgan: {styrelse: Styrelsen, au: AU}\n"
			       "natverk: {norr: Norr}\nlan: {skane: Skåne}\namnen: {ekonomi: E}\n"
			       "malgrupper: {unga: Unga}\nteman: {ledning: L}\n"
			       "arenden: {avgift: A}\n")}};
	if (!config.name.n) {
		struct source source = {&file, 1, 1};
		struct diags diags = {0};
		MUST(config_read(&arena, &source, &config, &diags), "inställningarna går att läsa");
		diags_release(&diags);
	}
	return &config;
}

// Findings point into the file, and can all be shown.
static inline void
check_findings(struct diags *d, const struct file *f)
{
	struct buf out = {0};
	for (size_t i = 0; i < d->n; i++) {
		const struct diag *found = &d->items[i];
		MUST(!found->loc.file || found->loc.file == f, "en anmärkning är om filen");
		if (!found->loc.file || found->loc.at == DIAG_NOWHERE)
			continue;
		MUST(found->loc.at <= f->bytes.n, "en anmärkning börjar i filen");
		size_t end = (size_t)found->loc.at + found->loc.n; // "something is missing here"
		MUST(end <= f->bytes.n + (found->loc.n == 1), "en anmärkning slutar i filen");
	}
	diags_sort(d);
	diags_report(&out, d, true);
	MUST((out.n > 0) == (d->n > 0), "anmärkningar visas");
	MUST(text_invalid(buf_str(&out)) == out.n, "det som visas är UTF-8");
	buf_release(&out);
}

static inline void
put_nothing(struct buf *out, const struct md_link *link, void *ctx)
{
	(void)out, (void)link, (void)ctx;
}

static inline bool
is_within(struct md_span s, struct md_span whole)
{
	return whole.from <= s.from && s.from <= s.to && s.to <= whole.to;
}

// What must hold for rendered Markdown: blocks stand one after the other, spans and slots are
// inside and in order, and the HTML is sound.
static inline void
check_markdown(const struct markdown *m)
{
	struct md_span all = markdown_all(m), tags = {0};
	struct buf out = {0};
	const char *wrong = html_unbalanced(m->html);
	MUST(!wrong, wrong);
	MUST(!html_has_id_twice(m->html), "ett id finns en gång");
	MUST(!str_has(m->html, S("href=\"javascript:")), "ingen länk kör skript");
	for (size_t i = 0; i < m->n_blocks; i++) {
		const struct md_block *b = &m->blocks[i];
		MUST(is_within(b->html, all) && b->html.from == tags.to, "block följer på block");
		MUST(b->inside.from == 0 || is_within(b->inside, b->html), "innehåll i sitt block");
		tags = b->html;
		for (size_t k = 0; k < b->n_lines; k++)
			MUST(is_within(b->lines[k].html, b->inside), "rader i sitt stycke");
		for (size_t k = 0; k < b->n; k++)
			MUST(is_within(b->items[k].html, b->inside), "punkter i sin lista");
	}
	for (size_t i = 0; i < m->n_links; i++)
		MUST(m->links[i].at <= m->html.n && (!i || m->links[i - 1].at <= m->links[i].at),
			"länkar i ordning");
	markdown_write(&out, m, all, put_nothing, NULL);
	MUST(str_eq(buf_str(&out), m->html), "allt skrivs");
	buf_release(&out);
}

// The length of the word that a text begins with: ASCII letters and digits, and letters behind
// ASCII, but not white space, dashes and quotation marks.
static inline size_t
word_length(struct str s)
{
	size_t n = 0;
	for (size_t i = 0; i < s.n; n = i) {
		uint32_t c = text_next(s, &i);
		bool plain = c < 0x80 && (is_alpha((char)c) || is_digit((char)c));
		if (!plain && !(c >= 0xC0 && c < 0x2000))
			break;
	}
	return n;
}

// Ends the process if a word of one text is not in another. Those for which skip is true do not
// count.
static inline void
check_words(struct str from, struct str in, bool (*skip)(struct str word), const char *what)
{
	while (from.n) {
		size_t n = word_length(from);
		struct str word = str_slice(from, 0, n);
		if (n && !(skip && skip(word)) && !str_has(in, word)) {
			fprintf(stderr, "gäller inte: %s: %.*s\n", what, STR(word));
			abort();
		}
		from = str_from(from, n ? n : 1);
	}
}

// The text that a visitor sees of some HTML.
static inline struct str
visible_text(struct arena *a, struct str html)
{
	struct buf b = {0};
	html_visible(&b, html);
	struct str s = str_dup(a, buf_str(&b));
	buf_release(&b);
	return s;
}

#endif
