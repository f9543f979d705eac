// SPDX-License-Identifier: EUPL-1.2
// Drives cmark and builds the tree of top blocks.
#include "format/markdown_writer.h"

#include "base/text.h"

#include <cmark.h>
#include <string.h>

enum { MOST_LEVELS = 8, MOST_MARKUP = 4 };

bool
md_is_top(const struct md_writer *w, cmark_node *node)
{
	cmark_node *parent = cmark_node_parent(node);
	return !w->cell && !w->aside && parent &&
		cmark_node_get_type(parent) == CMARK_NODE_DOCUMENT;
}

static enum md_kind
kind_of(cmark_node *node)
{
	switch ((int)cmark_node_get_type(node)) {
	case CMARK_NODE_HEADING:
		return MD_HEADING;
	case CMARK_NODE_LIST:
		return MD_LIST;
	case CMARK_NODE_ITEM:
		return MD_ITEM;
	case CMARK_NODE_BLOCK_QUOTE:
		return MD_QUOTE;
	case CMARK_NODE_CODE_BLOCK:
		return MD_CODE;
	case CMARK_NODE_THEMATIC_BREAK:
		return MD_RULE;
	case CMARK_NODE_HTML_BLOCK:
		return MD_HTML;
	default:
		return MD_PARAGRAPH;
	}
}

static struct md_open *
innermost(struct md_writer *w)
{
	return w->open.n && !w->cell && !w->aside ? &w->open.items[w->open.n - 1] : NULL;
}

struct md_block *
md_block_of(struct md_writer *w, cmark_node *node)
{
	struct md_open *open = innermost(w);
	return open && open->node == node ? &open->block : NULL;
}

// At the top, an item of a list there, or (where lines are kept) within items, so many levels deep.
static bool
is_kept(struct md_writer *w, cmark_node *node)
{
	const struct md_open *open = innermost(w);
	if (!open)
		return md_is_top(w, node);
	if (open->node != cmark_node_parent(node))
		return false;
	bool deeper = w->options->lines && w->open.n < MOST_LEVELS;
	return open->block.kind == MD_LIST ? w->open.n == 1 || deeper
					   : open->block.kind == MD_ITEM && deeper;
}

void
md_block_begin(struct md_writer *w, cmark_node *node)
{
	if (!is_kept(w, node))
		return;
	enum md_kind kind = kind_of(node);
	if (!w->open.n || kind == MD_ITEM)
		md_fresh_line(w);
	struct md_open open = {.node = node,
		.text_from = (uint32_t)w->text.n,
		.block = {.kind = kind, .html = {(uint32_t)w->html.n, 0}, .loc = md_loc(w, node)}};
	if (kind == MD_HEADING)
		open.block.level = cmark_node_get_heading_level(node);
	ARENA_PUSH(w->scratch, &w->open, open);
}

static struct str
text_since(struct md_writer *w, uint32_t from)
{
	return text_squeeze(w->arena, str_from(buf_str(&w->text), from));
}

void
md_block_end(struct md_writer *w, cmark_node *node)
{
	struct md_block *b = md_block_of(w, node);
	if (!b)
		return;
	b->html.to = (uint32_t)w->html.n;
	b->text = text_since(w, innermost(w)->text_from);
	buf_byte(&w->text, ' ');
	if (b->kind == MD_ITEM) {
		uint32_t open_tag = sizeof "<li>" - 1, close_tag = sizeof "</li>\n" - 1;
		b->inside = (struct md_span){b->html.from + open_tag, b->html.to - close_tag};
	}
	w->open.n--;
	struct md_open *around = innermost(w);
	if (around)
		ARENA_PUSH(w->scratch, &around->block, *b);
	else
		ARENA_PUSH(w->scratch, &w->blocks, *b);
}

static struct loc
line_loc(const struct md_writer *w, size_t index)
{
	const struct md_source *s = &w->source;
	size_t i = index < s->n ? index : s->n - 1;
	struct str whole = md_source_line(s, i), line = str_trim(whole);
	return (struct loc){
		w->options->file, s->places[i] + (uint32_t)(line.p - whole.p), (uint32_t)line.n};
}

static void
begin_line(struct md_writer *w, struct md_open *open, size_t index)
{
	open->line_html = (uint32_t)w->html.n;
	open->line_text = (uint32_t)w->text.n;
	open->line = index;
}

static void
push_line(struct md_writer *w, struct md_open *open)
{
	struct md_block *b = &open->block;
	struct str html = str_slice(buf_str(&w->html), open->line_html, w->html.n);
	html = str_trim_end(html);
	if (str_ends(html, S("<br>")))
		html.n -= sizeof "<br>" - 1;
	b->lines = arena_grow(w->scratch, b->lines, b->n_lines, &b->cap_lines, sizeof *b->lines);
	b->lines[b->n_lines++] =
		(struct md_line){.html = {open->line_html, open->line_html + (uint32_t)html.n},
			.text = text_since(w, open->line_text),
			.loc = line_loc(w, open->line)};
}

void
md_block_inside(struct md_writer *w, cmark_node *node, bool entering)
{
	struct md_block *b = md_block_of(w, node);
	if (!b)
		return;
	if (entering)
		b->inside.from = (uint32_t)w->html.n;
	else
		b->inside.to = (uint32_t)w->html.n;
	if (b->kind != MD_PARAGRAPH || !w->options->lines)
		return;
	if (entering)
		begin_line(w, innermost(w), (size_t)cmark_node_get_start_line(node) - 1);
	else
		push_line(w, innermost(w));
}

// The index of the line after a break, which has no place of its own; nor has a link, only its
// text.
static size_t
line_after(cmark_node *softbreak, size_t line)
{
	cmark_node *next = cmark_node_next(softbreak);
	while (next && cmark_node_first_child(next))
		next = cmark_node_first_child(next);
	int number = next ? cmark_node_get_start_line(next) : 0;
	return number > 0 ? (size_t)number - 1 : line + 1;
}

void
md_line_end(struct md_writer *w, cmark_node *softbreak)
{
	struct md_open *open = innermost(w);
	bool in_paragraph = open && w->options->lines && open->block.kind == MD_PARAGRAPH;
	if (in_paragraph && w->inline_depth <= MOST_MARKUP) {
		push_line(w, open);
		begin_line(w, open, line_after(softbreak, open->line));
	}
	buf_byte(&w->text, ' ');
}

struct md_source
md_source_of(struct md_writer *w, struct str text, uint32_t at)
{
	struct {
		uint32_t *items;
		size_t n, cap;
	} starts = {0};
	ARENA_PUSH(w->scratch, &starts, 0);
	for (size_t i = 0; i < text.n; i++) {
		bool lone = text.p[i] == '\r' && !(i + 1 < text.n && text.p[i + 1] == '\n');
		if (text.p[i] == '\n' || lone)
			ARENA_PUSH(w->scratch, &starts, (uint32_t)(i + 1));
	}
	uint32_t *places = ARENA_NEW(w->scratch, uint32_t, starts.n);
	for (size_t i = 0; i < starts.n; i++)
		places[i] = at + starts.items[i];
	return (struct md_source){text, starts.items, places, starts.n};
}

struct str
md_source_line(const struct md_source *s, size_t i)
{
	size_t end = i + 1 < s->n ? s->starts[i + 1] - 1 : s->text.n;
	return i < s->n ? str_slice(s->text, s->starts[i], end) : S("");
}

cmark_node *
md_parse(const struct md_writer *w, struct str source)
{
	cmark_node *tree =
		cmark_parse_document(source.n ? source.p : "", source.n, CMARK_OPT_DEFAULT);
	if (!w->options->plain)
		cmark_consolidate_text_nodes(tree);
	return tree;
}

// A copy of an array, no larger than what is in it.
static void *
keep(struct arena *a, const void *items, size_t n, size_t size)
{
	void *copy = arena_array(a, n, size);
	if (n)
		memcpy(copy, items, n * size);
	return copy;
}

// What a block holds moves to the document's own memory, at most MOST_LEVELS deep.
static void
keep_block(struct md_writer *w, struct md_block *b)
{
	b->items = keep(w->arena, b->items, b->n, sizeof *b->items);
	b->lines = keep(w->arena, b->lines, b->n_lines, sizeof *b->lines);
	b->cap = b->n;
	b->cap_lines = b->n_lines;
	for (size_t i = 0; i < b->n; i++)
		keep_block(w, &b->items[i]);
}

static struct markdown
finish(struct md_writer *w, struct md_span notes)
{
	struct markdown m = {.html = str_dup(w->arena, buf_str(&w->html)),
		.notes = notes,
		.blocks = keep(w->arena, w->blocks.items, w->blocks.n, sizeof *m.blocks),
		.n_blocks = w->blocks.n,
		.links = keep(w->arena, w->links.items, w->links.n, sizeof *m.links),
		.n_links = w->links.n};
	for (size_t i = 0; i < m.n_blocks; i++)
		keep_block(w, &m.blocks[i]);
	return m;
}

struct markdown
markdown_parse(struct arena *a, const struct md_options *options, struct diags *diags)
{
	struct arena scratch = {0};
	struct md_writer w = {.arena = a, .scratch = &scratch, .options = options, .diags = diags};
	struct str body = str_from(options->file->bytes, options->from);
	w.source = md_source_of(&w, body, (uint32_t)options->from);
	if (!options->plain)
		md_take_notes(&w);
	md_find_references(&w);
	cmark_node *tree = md_parse(&w, w.source.text);
	md_write_tree(&w, tree);
	cmark_node_free(tree);
	struct md_span notes = {(uint32_t)w.html.n, 0};
	md_write_notes(&w);
	notes.to = (uint32_t)w.html.n;
	struct markdown m = finish(&w, notes);
	buf_release(&w.words);
	buf_release(&w.html);
	buf_release(&w.text);
	arena_release(&scratch);
	return m;
}

struct md_span
markdown_all(const struct markdown *m)
{
	return (struct md_span){0, (uint32_t)m->html.n};
}

// The index of the first link that does not stand before an offset.
static size_t
first_link(const struct markdown *m, uint32_t at)
{
	size_t low = 0, high = m->n_links;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (m->links[middle].at < at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

// A mention that begins in the span ends in it too.
void
markdown_write(
	struct buf *out, const struct markdown *m, struct md_span span, md_put *put, void *ctx)
{
	uint32_t from = span.from;
	bool mention = false;
	for (size_t i = first_link(m, span.from); i < m->n_links; i++) {
		const struct md_link *link = &m->links[i];
		bool ends = link->target == MD_MENTION_END;
		if (!mention && (ends || link->at >= span.to)) {
			if (link->at >= span.to)
				break;
			continue;
		}
		uint32_t at = link->at < span.to ? link->at : span.to;
		buf_add(out, str_slice(m->html, from, at));
		put(out, link, ctx);
		from = at;
		mention = link->target == MD_MENTION;
	}
	buf_add(out, str_slice(m->html, from, span.to));
}
