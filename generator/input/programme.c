// SPDX-License-Identifier: EUPL-1.2
// Blocks below the heading "Program" → days and entries. What a line is tells programme_line.c; a
// line that is none of a programme's is kept where it stands, as a description of the entry or a
// note of the day.
//
// A list is read as lines too: an item that begins with a time is an entry, and what stands in it
// belongs to that; other items are sub-points of the entry before them.
#include "input/programme.h"

#include "base/text.h"
#include "input/programme_build.h"

// False for text. Nobody takes part before there is an entry.
static bool
scan(struct builder *p, struct str text, enum line_place place, bool goes_on, struct line *out)
{
	return line_scan(&p->findings.event, text, place, goes_on, out) &&
		(!out->people || p->last);
}

// Paragraphs

// Does a line go on with the one before it, with a small letter?
static bool
goes_on_below(const struct md_block *b, size_t line)
{
	struct scan next = {line + 1 < b->n_lines ? b->lines[line + 1].text : S("")};
	return scan_at_letter(&next) && !scan_at_capital(&next);
}

// Lines from there on that look like people right below an entry: one finding.
static void
check_people(struct builder *p, const struct md_block *b, size_t from)
{
	struct strs names = {0};
	struct str name;
	struct line line;
	for (size_t i = from; i < b->n_lines; i++) {
		if (scan(p, b->lines[i].text, LINE_IN_PARAGRAPH, false, &line) ||
			!line_is_people(b->lines[i].text, &name) || goes_on_below(b, i))
			break;
		strs_push(p->arena, &names, name);
	}
	if (names.n)
		report_people(&p->findings, &names, b->lines[from].loc);
	p->fresh = names.n > 0;
}

// Is a line one of names, after "Medverkande:"? Then it is taken. In a paragraph of its own it must
// look like people.
static bool
take_names(struct builder *p, const struct cut *cut, bool apart)
{
	enum { LONGEST = 120 };
	struct str text = cut->line->text, ignored;
	if (!p->names_follow || !p->last || !text.n || str_ends(text, S(".")) ||
		str_ends(text, S(":")) || text_chars(text) > LONGEST ||
		(apart && !line_is_people(text, &ignored)))
		return false;
	build_names(p, cut, text);
	p->names_follow = true;
	return true;
}

// The lines from..to of a paragraph, as the description that they are; people are looked for first.
static void
add_lines(struct builder *p, const struct md_block *b, size_t from, size_t to,
	struct md_cutter *cutter)
{
	if (from >= to)
		return;
	bool fresh = p->fresh;
	if (fresh && p->last)
		check_people(p, b, from);
	bool still = p->fresh;
	struct md_span span = {b->lines[from].html.from, b->lines[to - 1].html.to};
	bool whole = from == 0 && to == b->n_lines;
	build_text(p,
		whole ? markdown_whole(p->arena, b->html)
		      : markdown_cut(cutter, span, MD_WITH_BLOCK));
	p->fresh = fresh && still;
}

// Lines from there on. Those that are none of the known ones stay together as one description of
// what stood before them.
static void
read_lines(struct builder *p, const struct md_block *b, size_t from, enum line_place place)
{
	struct md_cutter cutter = markdown_cutter(p->arena, p->body, b);
	bool goes_on = false;
	for (size_t i = from; i < b->n_lines; i++) {
		struct cut cut = {&b->lines[i], &cutter};
		struct line line;
		bool known = scan(p, cut.line->text, place, goes_on, &line);
		bool text = !known && from == i &&
			((i > 0 && build_title(p, &cut)) || take_names(p, &cut, i == 0));
		goes_on = !known && !text && line_goes_on(cut.line->text);
		if (!known && !text)
			continue;
		add_lines(p, b, from, i, &cutter);
		from = i + 1;
		if (known)
			build_line(p, &line, &cut);
	}
	add_lines(p, b, from, b->n_lines, &cutter);
	if (b->n_lines && p->names_follow && p->last && p->last->speakers.n)
		p->names_follow = false;
}

// Lists

enum list_kind {
	LIST_OF_ENTRIES, // may hold days and entries
	LIST_IN_ENTRY    // sub-points of the item that it stands in, and who takes part
};

static const struct md_block *
first_paragraph(const struct md_block *item)
{
	bool any = item->n && item->items->kind == MD_PARAGRAPH && item->items->n_lines;
	return any ? item->items : NULL;
}

static bool
is_known_item(struct builder *p, const struct md_block *item, enum list_kind kind)
{
	const struct md_block *first = first_paragraph(item);
	enum line_place place = item->n > 1 ? LINE_ABOVE_LIST : LINE_IN_ITEM;
	struct line line;
	if (!first || !scan(p, first->lines->text, place, false, &line))
		return false;
	return kind == LIST_OF_ENTRIES || line.people;
}

// Does a list within an item hold entries ("Förmiddag" with times below)?
static bool
holds_entries(struct builder *p, const struct md_block *item)
{
	struct line line;
	for (size_t i = 1; first_paragraph(item) && i < item->n; i++) {
		const struct md_block *list = &item->items[i];
		for (size_t k = 0; list->kind == MD_LIST && k < list->n; k++) {
			const struct md_block *first = first_paragraph(&list->items[k]);
			if (first && scan(p, first->lines->text, LINE_IN_ITEM, false, &line) &&
				line.timed)
				return true;
		}
	}
	return false;
}

static void read_block(struct builder *p, const struct md_block *b);
static void read_list(struct builder *p, const struct md_block *list, enum list_kind kind);

static void
read_item(struct builder *p, const struct md_block *item)
{
	const struct entry *before = p->last;
	read_lines(p, item->items, 0, item->n > 1 ? LINE_ABOVE_LIST : LINE_IN_ITEM);
	bool entry = p->last && p->last != before;
	for (size_t i = 1; i < item->n; i++) {
		if (entry && item->items[i].kind == MD_LIST)
			read_list(p, &item->items[i], LIST_IN_ENTRY);
		else
			read_block(p, &item->items[i]);
	}
}

// The items of a list after "Medverkande:".
static bool
take_list_of_names(struct builder *p, const struct md_block *list)
{
	if (!p->names_follow || !p->last)
		return false;
	for (size_t i = 0; i < list->n; i++)
		if (is_known_item(p, &list->items[i], LIST_OF_ENTRIES))
			return false;
	for (size_t i = 0; i < list->n; i++) {
		const struct md_block *item = &list->items[i];
		struct md_span inside = item->n == 1 ? item->items->inside : item->inside;
		struct speaker speaker = {item->text, markdown_whole(p->arena, inside)};
		if (speaker.name.n)
			ARENA_PUSH(p->arena, &p->last->speakers, speaker);
	}
	p->names_follow = false;
	return true;
}

// The items from..to, which are none of the known ones, as a list of their own.
static void
add_items(struct builder *p, const struct md_block *list, size_t from, size_t to,
	struct md_cutter *cutter)
{
	if (from >= to)
		return;
	struct md_span span = {list->items[from].html.from, list->items[to - 1].html.to};
	bool whole = from == 0 && to == list->n;
	build_text(p,
		whole ? markdown_whole(p->arena, list->html)
		      : markdown_cut(cutter, span, MD_WITH_BLOCK));
}

// Markdown takes a line at the margin right below an item for more of the item. The first one that
// is an entry, a day or people after all; n_lines if there is none.
static size_t
find_line_below(struct builder *p, const struct md_block *paragraph)
{
	for (size_t i = 1; i < paragraph->n_lines; i++) {
		struct loc loc = paragraph->lines[i].loc;
		struct line line;
		bool margin = loc.at > 0 && loc.file->bytes.p[loc.at - 1] == '\n';
		if (margin && scan(p, paragraph->lines[i].text, LINE_IN_PARAGRAPH, false, &line))
			return i;
	}
	return paragraph->n_lines;
}

// An item that has such a line: it ends the sub-points from..item.
static bool
read_line_below(struct builder *p, const struct md_block *list, size_t from, size_t item,
	struct md_cutter *cutter)
{
	const struct md_block *b = first_paragraph(&list->items[item]);
	size_t line = b && list->items[item].n == 1 ? find_line_below(p, b) : 0;
	if (!line || line == b->n_lines)
		return false;
	struct md_span span = {list->items[from].html.from, b->lines[line - 1].html.to};
	build_text(p, markdown_cut(cutter, span, MD_WITH_BLOCK));
	read_lines(p, b, line, LINE_IN_PARAGRAPH);
	return true;
}

static void
read_list(struct builder *p, const struct md_block *list, enum list_kind kind)
{
	struct md_cutter cutter = markdown_cutter(p->arena, p->body, list);
	size_t from = 0;
	if (take_list_of_names(p, list))
		return;
	for (size_t i = 0; i < list->n; i++) {
		const struct md_block *item = &list->items[i];
		bool known = is_known_item(p, item, kind);
		if (!known && read_line_below(p, list, from, i, &cutter)) {
			from = i + 1;
			continue;
		}
		if (!known && (kind == LIST_IN_ENTRY || !holds_entries(p, item)))
			continue;
		add_items(p, list, from, i, &cutter);
		from = i + 1;
		read_item(p, item);
	}
	add_items(p, list, from, list->n, &cutter);
}

// Headings

// A heading that is a day or an entry; what stands before its text (the word "Program") is skipped.
static bool
read_heading(struct builder *p, const struct md_block *b, size_t skip)
{
	struct md_cutter cutter = markdown_cutter(p->arena, p->body, b);
	struct md_line whole = {b->inside, b->text, b->loc};
	struct cut cut = {&whole, &cutter};
	struct line line;
	if (!scan(p, str_from(b->text, skip), LINE_IN_HEADING, false, &line))
		return false;
	dict_at(p->arena, &p->out->taken, b->id);
	build_line(p, &line, &cut);
	return true;
}

static void
read_block(struct builder *p, const struct md_block *b)
{
	if (b->kind == MD_PARAGRAPH && b->n_lines)
		read_lines(p, b, 0, LINE_IN_PARAGRAPH);
	else if (b->kind == MD_LIST)
		read_list(p, b, LIST_OF_ENTRIES);
	else if (b->kind != MD_HEADING || !read_heading(p, b, 0))
		build_text(p, markdown_whole(p->arena, b->html));
}

// "Program", "Programmet torsdag 11 november", "Preliminärt program"; gives the length of the word.
static bool
is_programme(struct str heading, size_t *word)
{
	static const struct str words[] = {
		S_INIT("program"), S_INIT("programmet"), S_INIT("programpunkter")};
	struct scan s = {heading};
	bool first = WORD_AMONG(scan_letters(&s), words);
	*word = heading.n - s.rest.n;
	return first || (WORD_AMONG(scan_letters(&s), words) && scan_done(&s));
}

// The heading above the programme. A day may stand in it as well.
static void
open_programme(struct builder *p, const struct md_block *b, size_t word)
{
	p->level = b->level;
	p->out->title = b->text;
	p->out->id = b->id;
	if (b->text.n > word && read_heading(p, b, word)) {
		p->out->title = str_trim(str_slice(b->text, 0, word));
		p->out->taken = (struct dict){0}; // the heading itself is still there
	}
}

// Does a heading end the programme? Not if it is a day, or says again that this is the programme.
static bool
ends_programme(struct builder *p, const struct md_block *b)
{
	struct line line;
	size_t word;
	if (b->level > p->level || scan(p, b->text, LINE_IN_HEADING, false, &line))
		return false;
	return !is_programme(b->text, &word);
}

static void
read_within(struct builder *p, const struct md_block *b)
{
	size_t word;
	bool again = b->kind == MD_HEADING && is_programme(b->text, &word);
	if (!again || !read_heading(p, b, word))
		read_block(p, b);
}

struct programme *
programme_parse(struct arena *a, const struct markdown *body, struct date first, struct date last,
	struct diags *diags)
{
	struct builder p = {.arena = a,
		.body = body,
		.out = ARENA_NEW(a, struct programme, 1),
		.findings = {a, {first, last}, diags}};
	enum { BEFORE, WITHIN, AFTER } where = BEFORE;
	size_t word;
	for (size_t i = 0; i < body->n_blocks; i++) {
		const struct md_block *b = &body->blocks[i];
		bool heading = b->kind == MD_HEADING;
		if (heading && where == BEFORE && is_programme(b->text, &word)) {
			where = WITHIN;
			open_programme(&p, b, word);
			continue;
		}
		if (heading && where == WITHIN && ends_programme(&p, b)) {
			where = AFTER;
			p.out->after.from = b->html.from;
		}
		if (where == BEFORE)
			p.out->before.to = b->html.to;
		else if (where == WITHIN)
			read_within(&p, b);
		else
			p.out->after.to = b->html.to;
	}
	programme_order(a, p.out, diags);
	return p.out;
}
