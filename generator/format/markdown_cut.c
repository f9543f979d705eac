// SPDX-License-Identifier: EUPL-1.2
// Parts of a block's HTML that are whole by themselves: a line of a paragraph, or the end of one,
// with the emphasis or the link around it. Reads the HTML that markdown_html.c wrote, where ">" and
// quotes stand escaped in attributes, and no tag crosses another.
#include "format/markdown.h"

#include <string.h>

struct md_tag {
	struct md_span opening, closing;
};

// The span of the tag that begins at i.
static struct md_span
tag_at(struct str html, size_t i)
{
	struct str rest = str_from(html, i);
	size_t end = i + str_chr(rest, '>') + 1;
	return (struct md_span){(uint32_t)i, (uint32_t)(end < html.n ? end : html.n)};
}

static bool
is_closing(struct str html, struct md_span tag)
{
	return str_starts(str_from(html, tag.from), S("</"));
}

static bool
is_void(struct str html, struct md_span tag)
{
	static const struct str names[] = {S_INIT("<br"), S_INIT("<img"), S_INIT("<hr")};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (str_starts(str_from(html, tag.from), names[i]))
			return true;
	return false;
}

struct md_cutter
markdown_cutter(struct arena *a, const struct markdown *m, const struct md_block *block)
{
	struct md_cutter c = {.arena = a, .markdown = m, .inside = block->inside};
	struct str html = str_slice(m->html, 0, block->html.to);
	for (size_t i = block->html.from; i < html.n;) {
		if (html.p[i] != '<') {
			i++;
			continue;
		}
		struct md_span tag = tag_at(html, i);
		i = tag.to;
		if (is_closing(html, tag) && c.open.n) {
			c.items[c.open.items[--c.open.n]].closing = tag;
		} else if (!is_void(html, tag)) {
			struct md_tag element = {.opening = tag};
			ARENA_PUSH(a, &c.open, c.n);
			ARENA_PUSH(a, &c, element);
		}
	}
	c.open.n = 0;
	return c;
}

// Goes on to a place: elements begin and end on the way.
static void
advance(struct md_cutter *c, uint32_t to)
{
	for (;;) {
		size_t last = c->open.n ? c->open.items[c->open.n - 1] : c->n;
		bool opens = c->next < c->n && c->items[c->next].opening.from < to;
		bool closes = last < c->n && c->items[last].closing.to <= to;
		if (closes &&
			(!opens || c->items[last].closing.from < c->items[c->next].opening.from)) {
			c->open.n--;
		} else if (opens) {
			ARENA_PUSH(c->arena, &c->open, c->next);
			c->next++;
		} else {
			return;
		}
	}
}

static bool
is_wanted(const struct md_cutter *c, size_t element, enum md_around around)
{
	return around == MD_WITH_BLOCK || c->items[element].opening.from >= c->inside.from;
}

struct md_part
markdown_cut(struct md_cutter *c, struct md_span span, enum md_around around)
{
	struct md_part part = {0};
	if (span.to <= span.from)
		return part;
	advance(c, span.from);
	for (size_t i = 0; i < c->open.n; i++)
		if (is_wanted(c, c->open.items[i], around))
			ARENA_PUSH(c->arena, &part, c->items[c->open.items[i]].opening);
	ARENA_PUSH(c->arena, &part, span);
	advance(c, span.to);
	for (size_t i = c->open.n; i-- > 0;)
		if (is_wanted(c, c->open.items[i], around))
			ARENA_PUSH(c->arena, &part, c->items[c->open.items[i]].closing);
	return part;
}

struct md_part
markdown_whole(struct arena *a, struct md_span span)
{
	struct md_part part = {0};
	if (span.to > span.from)
		ARENA_PUSH(a, &part, span);
	return part;
}

static bool
is_wide_space(struct str s)
{
	return str_starts(s, S("\u00a0"));
}

static const struct str note_tag = S_INIT("<sup class=\"fotnot\">");

// The end of what stands at i and has no letters in the text: a tag, a reference to a footnote, a
// place where a word may be broken. i if it is none of them.
static size_t
after_silent(struct str html, size_t i, struct str text)
{
	struct str rest = str_from(html, i), end = S("</sup>"), break_here = S("\u00ad");
	if (str_starts(rest, note_tag))
		return i + str_find(rest, end) + end.n;
	if (str_starts(rest, S("<")))
		return tag_at(html, i).to;
	return str_starts(rest, break_here) && !str_starts(text, break_here) ? i + break_here.n : i;
}

// Moves past what the next byte of the text was made to: white space, an entity, or itself.
static size_t
after_byte(struct str html, size_t i, struct str text)
{
	struct str rest = str_from(html, i);
	if (*text.p != ' ')
		return *rest.p == '&' ? i + str_chr(rest, ';') + 1 : i + 1;
	if (is_wide_space(rest))
		return i + 2;
	while (i < html.n && is_space(html.p[i]))
		i++;
	return i;
}

uint32_t
markdown_offset(const struct markdown *m, const struct md_line *line, size_t bytes)
{
	struct str html = str_slice(m->html, 0, line->html.to);
	size_t i = line->html.from, done = 0;
	while (i < html.n && done < bytes && done < line->text.n) {
		struct str text = str_from(line->text, done);
		size_t next = after_silent(html, i, text);
		bool apart = is_space(html.p[i]) && *text.p != ' '; // squeezed away, or around tags
		if (next == i && apart)
			next = i + 1;
		else if (next == i) {
			next = after_byte(html, i, text);
			done++;
		}
		i = next;
	}
	for (size_t next = i; next < html.n; i = next) { // a note belongs to the word before it
		struct str rest = str_from(html, i);
		if (str_starts(rest, S("</")) || str_starts(rest, note_tag))
			next = after_silent(html, i, S(" "));
		else if (is_space(*rest.p))
			next = i + 1;
		if (next == i)
			break;
	}
	return (uint32_t)(i < html.n ? i : html.n);
}
