// SPDX-License-Identifier: EUPL-1.2
// The examples of the CommonMark specification, version 0.30: commonmark SPEC.TXT DIFFERENCES.
//
//   without our extensions   the HTML that the specification gives, byte for byte. Raw HTML is
//   never
//                            let through: examples that hold it give a finding instead.
//   with our extensions      well-formed HTML in which no visible word is lost.
//
// DIFFERENCES holds the numbers of the examples with raw HTML, and comments after "#".
// SPEC.TXT is the specification itself; tests/spec/install puts it where tests/run looks for it.
#include "base/folder.h"
#include "format/markdown.h"
#include "html_check.h"

#include <fcntl.h>
#include <stdio.h>

enum { MOST_EXAMPLES = 2000 };

struct example {
	int number;
	struct str markdown, html;
	bool raw; // holds raw HTML
};

struct run {
	struct arena arena;
	struct example *items;
	size_t n;
	int passed, failed;
};

#define FENCE S("````````````````````````````````")

// The lines up to one that is only this; "→" stands for a tab.
static struct str
take_part(struct arena *a, struct str *rest, struct str end)
{
	struct buf b = {0};
	struct str line;
	while (str_line(rest, &line) && !str_eq(line, end)) {
		for (size_t i = 0; i < line.n; i++) {
			bool tab = str_starts(str_from(line, i), S("→"));
			buf_byte(&b, tab ? '\t' : line.p[i]);
			i += tab ? sizeof "→" - 2 : 0;
		}
		buf_byte(&b, '\n');
	}
	struct str s = str_dup(a, buf_str(&b));
	buf_release(&b);
	return s;
}

static void
read_examples(struct run *r, struct str spec)
{
	struct str line;
	r->items = ARENA_NEW(&r->arena, struct example, MOST_EXAMPLES);
	while (r->n < MOST_EXAMPLES && str_line(&spec, &line)) {
		if (!str_starts(line, FENCE) || !str_ends(line, S(" example")))
			continue;
		struct example *e = &r->items[r->n++];
		e->number = (int)r->n;
		e->markdown = take_part(&r->arena, &spec, S("."));
		e->html = take_part(&r->arena, &spec, FENCE);
	}
}

static void
read_differences(struct run *r, struct str list)
{
	struct str line;
	while (str_line(&list, &line)) {
		line = str_trim(str_cut(&line, '#'));
		while (line.n) {
			long number = str_number(str_cut(&line, ' '));
			if (number >= 1 && (size_t)number <= r->n)
				r->items[number - 1].raw = true;
		}
	}
}

static void
fail(struct run *r, const struct example *e, const char *what, struct str got)
{
	printf("FEL CommonMark, exempel %d: %s\n--- källa\n%.*s--- väntat\n%.*s--- fick\n%.*s---\n",
		e->number, what, STR(e->markdown), STR(e->html), STR(got));
	r->failed++;
}

static size_t
count(const struct diags *d, enum diag_code code)
{
	size_t n = 0;
	for (size_t i = 0; i < d->n; i++)
		n += d->items[i].code == code;
	return n;
}

static void
check_plain(struct run *r, const struct example *e, const struct markdown *m, struct diags *d)
{
	size_t found = count(d, DIAG_HTML);
	if (e->raw && !found)
		fail(r, e, "HTML utan anmärkning", m->html);
	else if (d->n > found || (found && !e->raw))
		fail(r, e, "en anmärkning utan HTML", m->html);
	else if (!e->raw && !str_eq(m->html, e->html))
		fail(r, e, "annan HTML", m->html);
	else
		r->passed++;
}

static struct str
visible(struct arena *a, struct str html)
{
	struct buf b = {0};
	html_visible(&b, html);
	struct str s = str_dup(a, buf_str(&b));
	buf_release(&b);
	return s;
}

static void
check_extended(struct run *r, const struct example *e, const struct markdown *m, struct diags *d)
{
	struct str want = visible(&r->arena, e->html), got = visible(&r->arena, m->html);
	struct str lost = e->raw ? S("") : words_lost(want, got);
	const char *wrong = html_unbalanced(m->html);
	struct buf words = {0};
	for (size_t i = 0; i < m->n_blocks; i++) {
		buf_add(&words, m->blocks[i].text);
		buf_byte(&words, ' ');
	}
	if (!lost.n && !e->raw) // what is read for search and for lists has the words too
		lost = words_lost(want, buf_str(&words));
	size_t raw = count(d, DIAG_HTML), outside = count(d, DIAG_LINK_OUTSIDE);
	if (wrong)
		fail(r, e, wrong, m->html);
	else if (html_has_id_twice(m->html))
		fail(r, e, "ett id två gånger", m->html);
	else if (lost.n)
		fail(r, e, "ett ord har försvunnit", lost);
	else if (d->errors > raw + outside || (raw > 0) != e->raw) // advice is expected
		fail(r, e, "andra anmärkningar än väntat", m->html);
	else
		r->passed++;
	buf_release(&words);
}

static void
run_example(struct run *r, const struct example *e, bool plain)
{
	struct file f = {S("content/sidor/a.md"), e->markdown};
	struct diags diags = {0};
	struct md_options options = {.file = &f, .plain = plain};
	struct markdown m = markdown_parse(&r->arena, &options, &diags);
	(plain ? check_plain : check_extended)(r, e, &m, &diags);
	diags_release(&diags);
}

int
main(int argc, char **argv)
{
	struct run r = {0};
	if (argc != 3) {
		fputs("commonmark SPEC.TXT DIFFERENCES\n", stderr);
		return 2;
	}
	read_examples(&r, folder_read(&r.arena, AT_FDCWD, argv[1]));
	read_differences(&r, folder_read(&r.arena, AT_FDCWD, argv[2]));
	for (size_t i = 0; i < r.n; i++) {
		run_example(&r, &r.items[i], true);
		run_example(&r, &r.items[i], false);
	}
	if (r.n != 652) {
		printf("FEL CommonMark 0.30 har 652 exempel, här finns %zu\n", r.n);
		r.failed++;
	}
	printf("commonmark: %d passed, %d failed\n", r.passed, r.failed);
	arena_release(&r.arena);
	return r.failed > 0;
}
