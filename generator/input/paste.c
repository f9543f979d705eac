// SPDX-License-Identifier: EUPL-1.2
// Walks the blocks at the top beside the lines that they were made of. Fenced code is what it says
// it is; everything else may have been meant as something else.
//
//   bullet = a sign that word processors set before the items of a list
//   row    = a line with a tab between two texts
#include "input/paste.h"

#include "base/text.h"
#include "input/paste_mark.h"
#include "input/paster.h"

#include <string.h>

enum { SHORTEST_TEXT = 60 }; // characters of a paragraph that a heading would introduce

void
paste_note(struct paster *p, enum diag_code code, struct str place, struct str fix)
{
	if (text_chars(fix) > PASTE_MOST_FIX)
		fix = S("");
	note_add(
		p->arena, &p->notes, code, loc_of(p->file, place), (struct diag_words){.fix = fix});
}

static size_t
line_begin(const struct paster *p, size_t i)
{
	if (i >= p->body->n_blocks)
		return p->file->bytes.n;
	size_t at = p->body->blocks[i].loc.at;
	while (at > p->from && p->file->bytes.p[at - 1] != '\n')
		at--;
	return at;
}

struct str
paste_source(const struct paster *p, size_t i)
{
	return str_slice(p->file->bytes, line_begin(p, i), line_begin(p, i + 1));
}

struct str
paste_heading(struct paster *p, struct str text)
{
	int level = p->level ? p->level + 1 : 2;
	return str_fmt(p->arena, "%.*s %.*s", level < 4 ? level : 4, "####", STR(text));
}

bool
paste_introduces(const struct paster *p, size_t i)
{
	if (i + 1 >= p->body->n_blocks)
		return false;
	const struct md_block *next = &p->body->blocks[i + 1];
	if (next->kind != MD_PARAGRAPH)
		return next->kind == MD_LIST || next->kind == MD_TABLE;
	bool bold = str_starts(paste_source(p, i + 1), S("**"));
	return !bold && text_chars(next->text) >= SHORTEST_TEXT;
}

// "3." alone on a line, and its text in the next block.
static void
check_number(struct paster *p, size_t i, struct str line)
{
	struct str number = str_trim(line);
	const struct md_block *next = &p->body->blocks[i + 1];
	if (i + 1 >= p->body->n_blocks || next->kind != MD_PARAGRAPH)
		return;
	struct str text = str_trim(paste_source(p, i + 1));
	text = str_trim(str_slice(text, 0, str_chr(text, '\n')));
	struct str joined = str_fmt(p->arena, "%.*s %.*s", STR(number), STR(text));
	bool title = text_chars(text) <= PASTE_MOST_TITLE && !str_ends(text, S(".")) &&
		paste_introduces(p, i + 1);
	paste_note(p, DIAG_PASTE_NUMBER, number, title ? paste_heading(p, joined) : joined);
}

// A list of one short item with text below it was a numbered heading. In bold type any paragraph
// will do.
static void
check_only_item(struct paster *p, size_t i, struct str line, struct str text)
{
	const struct md_block *b = &p->body->blocks[i];
	struct str item = str_trim(line), title = text;
	bool bold = text.n > 4 && str_starts(text, S("**")) && str_ends(text, S("**"));
	bool followed = i + 1 < p->body->n_blocks && p->body->blocks[i + 1].kind == MD_PARAGRAPH;
	if (bold)
		title = str_trim(str_slice(text, 2, text.n - 2));
	if (b->n != 1 || !str_eq(str_trim(paste_source(p, i)), item) || str_has(title, S("**")) ||
		text_chars(title) > PASTE_MOST_TITLE || strchr(".:;,", title.p[title.n - 1]))
		return;
	if (!(bold && followed) && !paste_introduces(p, i))
		return;
	struct str number = str_trim(str_slice(item, 0, (size_t)(text.p - item.p)));
	struct str whole = str_fmt(p->arena, "%.*s %.*s", STR(number), STR(title));
	paste_note(p, DIAG_PASTE_BOLD_ITEM, item, paste_heading(p, whole));
}

// "- • text": the marker of the list and another one.
static void
check_item(struct paster *p, struct str line)
{
	struct str text = line, rest;
	if (!paste_marker(&text))
		return;
	rest = text;
	if (!paste_bullet(&rest, true) || !rest.n)
		return;
	struct str before = str_slice(line, 0, (size_t)(text.p - line.p));
	paste_note(p, DIAG_PASTE_TWO_BULLETS,
		str_trim(str_slice(text, 0, (size_t)(rest.p - text.p))),
		str_join(p->arena, before, rest));
}

// "• text": no marker of a list.
static bool
check_bullet(struct paster *p, struct str line)
{
	struct str text = str_trim(line), rest = text;
	if (!paste_bullet(&rest, false) || !rest.n)
		return false;
	paste_note(p, DIAG_PASTE_BULLET, str_trim(str_slice(text, 0, (size_t)(rest.p - text.p))),
		str_join(p->arena, S("- "), rest));
	return true;
}

// "1. **Title**" with its text right below, not indented: the text became part of the item.
static void
check_first_item(struct paster *p, size_t i)
{
	struct str source = str_trim(paste_source(p, i)), rest = source, item = {0}, below = {0};
	bool two = str_line(&rest, &item) && str_line(&rest, &below);
	struct str text = item, marker = below;
	if (!two || p->body->blocks[i].n != 1 || !paste_marker(&text))
		return;
	text = str_trim(text);
	bool bold = text.n > 4 && str_starts(text, S("**")) && str_ends(text, S("**"));
	struct str title = str_slice(text, 2, text.n - 2);
	if (!bold || str_has(title, S("**")) || text_chars(title) > PASTE_MOST_TITLE || !below.n ||
		is_space(*below.p) || paste_marker(&marker))
		return;
	struct str number = str_trim(str_slice(item, 0, (size_t)(text.p - item.p)));
	struct str whole = str_fmt(p->arena, "%.*s %.*s", STR(number), STR(title));
	paste_note(p, DIAG_PASTE_BOLD_ITEM, str_trim(item), paste_heading(p, whole));
}

static void
check_list(struct paster *p, size_t i)
{
	const struct md_block *b = &p->body->blocks[i];
	struct str rest = paste_source(p, i), line, last = S("");
	bool ordered = is_digit(*str_trim(rest).p);
	while (str_line(&rest, &line)) {
		check_item(p, line);
		check_bullet(p, line);
		if (str_trim(line).n)
			last = line;
	}
	struct str text = last;
	if (ordered)
		check_first_item(p, i);
	if (!ordered || !b->n || !paste_marker(&text))
		return;
	if (!str_trim(text).n)
		check_number(p, i, last);
	else
		check_only_item(p, i, last, str_trim(text));
}

// Words, and none of the signs that code is full of.
static bool
is_prose(struct str line)
{
	size_t words = 0;
	for (size_t i = 0; i < line.n; i++) {
		if (strchr("{}<>=;$\\|`", line.p[i]))
			return false;
		words += text_is_letter(line, i) && (i == 0 || is_space(line.p[i - 1]));
	}
	return words >= 2;
}

static void
check_code(struct paster *p, size_t i)
{
	struct str rest = paste_source(p, i), line = {0};
	if (paste_is_fenced(rest))
		return;
	str_line(&rest, &line);
	struct str text = str_trim(line);
	if (!check_bullet(p, line) && !paste_is_row(line) && is_prose(text))
		paste_note(p, DIAG_PASTE_INDENT, text, text);
}

static void
check_paragraph(struct paster *p, size_t i)
{
	struct str rest = paste_source(p, i), line;
	while (str_line(&rest, &line))
		check_bullet(p, line);
	paste_check_title(p, i);
}

// A word divided at the end of a line, put together in the first line.
static void
check_division(struct paster *p, struct str line, struct str next)
{
	struct str first, word;
	if (!paste_is_divided(line, next, &first, &word))
		return;
	size_t from = first.n;
	while (from && first.p[from - 1] != ' ')
		from--;
	struct str place = str_slice(str_trim(line), from, str_trim(line).n);
	paste_note(p, DIAG_PASTE_HYPHEN, place, str_join(p->arena, first, word));
}

static void
check_soft_hyphen(struct paster *p, struct str line)
{
	struct str soft = S("\u00ad"), fix = S("");
	size_t at = str_find(line, soft), from = at, to = at;
	if (at == line.n)
		return;
	while (from && !is_space(line.p[from - 1]))
		from--;
	while (to < line.n && !is_space(line.p[to]))
		to++;
	for (struct str rest = str_trim(line); rest.n;) {
		at = str_find(rest, soft);
		fix = str_join(p->arena, fix, str_slice(rest, 0, at));
		rest = str_from(rest, at + soft.n);
	}
	paste_note(p, DIAG_PASTE_SOFT_HYPHEN, str_slice(line, from, to), fix);
}

// A page that ends in the middle of a word makes two paragraphs.
static void
check_words(struct paster *p, size_t i)
{
	struct str rest = paste_source(p, i), line = {0}, before = S("");
	if (i && p->body->blocks[i].kind == MD_PARAGRAPH)
		before = str_trim(paste_source(p, i - 1));
	before = str_from(
		before, str_rchr(before, '\n') < before.n ? str_rchr(before, '\n') + 1 : 0);
	while (str_line(&rest, &line)) {
		check_division(p, before, line);
		if (p->soft_hyphens)
			check_soft_hyphen(p, line);
		before = line;
	}
}

// Rows on adjacent lines, whatever blocks they became: a first cell that is empty makes a line
// code.
static void
check_rows(struct paster *p)
{
	struct str first = S("");
	size_t rows = 0;
	for (size_t i = 0; i < p->body->n_blocks; i++) {
		enum md_kind kind = p->body->blocks[i].kind;
		struct str rest = paste_source(p, i), line;
		bool text = kind == MD_PARAGRAPH || (kind == MD_CODE && !paste_is_fenced(rest));
		while (str_line(&rest, &line)) {
			rows = text && paste_is_row(line) ? rows + 1 : 0;
			if (rows == 1)
				first = line;
			if (rows == 2)
				paste_note(p, DIAG_PASTE_TABS, str_trim(first),
					paste_row(p->arena, first));
		}
	}
}

static bool
has_image(const struct paster *p)
{
	return str_has(p->body->html, S("<img")) ||
		str_has(str_slice(p->file->bytes, 0, p->from), S("\nbild:"));
}

static void
check_images(struct paster *p)
{
	struct str text, place;
	bool known = false;
	for (size_t i = 0; i < p->body->n_blocks; i++) {
		if (p->body->blocks[i].kind == MD_CODE)
			continue;
		for (text = paste_source(p, i); paste_mention(&text, &place);) {
			if (!known && has_image(p))
				return;
			known = true;
			paste_note(p, DIAG_PASTE_IMAGE, place, S(""));
		}
	}
}

static void
check_block(struct paster *p, size_t i)
{
	if (!str_trim(paste_source(p, i)).n)
		return; // its place is not known
	switch ((int)p->body->blocks[i].kind) {
	case MD_HEADING:
		paste_check_heading(p, i);
		break;
	case MD_LIST:
		check_list(p, i);
		check_words(p, i);
		break;
	case MD_PARAGRAPH:
		check_paragraph(p, i);
		check_words(p, i);
		break;
	case MD_CODE:
		check_code(p, i);
		break;
	default:
		break;
	}
}

void
paste_check(struct arena *a, const struct file *f, size_t from, const struct markdown *body,
	struct diags *diags)
{
	struct str text = str_from(f->bytes, from);
	struct paster p = {.arena = a,
		.file = f,
		.from = from,
		.body = body,
		.soft_hyphens = str_chr(text, '\xAD') < text.n}; // its last byte, else rare
	for (size_t i = 0; i < body->n_blocks; i++)
		check_block(&p, i);
	if (str_chr(text, '\t') < text.n)
		check_rows(&p);
	check_images(&p);
	notes_report(a, &p.notes, diags);
}
