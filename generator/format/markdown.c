// SPDX-License-Identifier: EUPL-1.2
// Drives cmark and builds the tree of top blocks.
#include "format/markdown_writer.h"

#include "base/text.h"

#include <cmark.h>
#include <string.h>

bool
md_is_top(const struct md_writer *w, cmark_node *node)
{
	cmark_node *parent = cmark_node_parent(node);
	return !w->cell && !w->aside && parent &&
		cmark_node_get_type(parent) == CMARK_NODE_DOCUMENT;
}

static bool
is_top_item(const struct md_writer *w, cmark_node *node)
{
	return cmark_node_get_type(node) == CMARK_NODE_ITEM &&
		md_is_top(w, cmark_node_parent(node));
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

void
md_block_begin(struct md_writer *w, cmark_node *node)
{
	bool top = md_is_top(w, node);
	if (!top && !is_top_item(w, node))
		return;
	md_fresh_line(w);
	struct md_open *open = top ? &w->top : &w->item;
	*open = (struct md_open){.in_use = true,
		.text_from = (uint32_t)w->text.n,
		.block = {.kind = kind_of(node),
			.html = {(uint32_t)w->html.n, 0},
			.loc = md_loc(w, node)}};
	if (open->block.kind == MD_HEADING)
		open->block.level = cmark_node_get_heading_level(node);
}

static struct str
text_since(struct md_writer *w, uint32_t from)
{
	return text_squeeze(w->arena, str_from(buf_str(&w->text), from));
}

void
md_block_end(struct md_writer *w, cmark_node *node)
{
	bool top = md_is_top(w, node);
	if (!top && !is_top_item(w, node))
		return;
	struct md_open *open = top ? &w->top : &w->item;
	struct md_block *b = &open->block;
	b->html.to = (uint32_t)w->html.n;
	b->text = text_since(w, open->text_from);
	open->in_use = false;
	buf_byte(&w->text, ' ');
	if (top) {
		ARENA_PUSH(w->scratch, &w->blocks, *b);
	} else {
		uint32_t open_tag = sizeof "<li>" - 1, close_tag = sizeof "</li>\n" - 1;
		b->inside = (struct md_span){b->html.from + open_tag, b->html.to - close_tag};
		ARENA_PUSH(w->scratch, &w->top.block, *b);
	}
}

static struct loc
line_loc(const struct md_writer *w, size_t index)
{
	const struct md_source *s = &w->source;
	size_t i = index < s->n ? index : s->n - 1;
	struct str rest = str_from(s->text, s->starts[i]);
	struct str line = str_trim(str_slice(rest, 0, str_chr(rest, '\n')));
	return (struct loc){
		w->options->file, s->places[i] + (uint32_t)(line.p - rest.p), (uint32_t)line.n};
}

static void
begin_line(struct md_writer *w, size_t index)
{
	w->top.line_html = (uint32_t)w->html.n;
	w->top.line_text = (uint32_t)w->text.n;
	w->top.line_loc = line_loc(w, index);
}

static void
push_line(struct md_writer *w)
{
	struct md_block *b = &w->top.block;
	struct str html = str_slice(buf_str(&w->html), w->top.line_html, w->html.n);
	html = str_trim_end(html);
	if (str_ends(html, S("<br>")))
		html.n -= sizeof "<br>" - 1;
	b->lines = arena_grow(w->scratch, b->lines, b->n_lines, &b->cap_lines, sizeof *b->lines);
	b->lines[b->n_lines++] =
		(struct md_line){.html = {w->top.line_html, w->top.line_html + (uint32_t)html.n},
			.text = text_since(w, w->top.line_text),
			.loc = w->top.line_loc};
}

void
md_block_inside(struct md_writer *w, cmark_node *node, bool entering)
{
	if (!md_is_top(w, node))
		return;
	struct md_block *b = &w->top.block;
	if (entering)
		b->inside.from = (uint32_t)w->html.n;
	else
		b->inside.to = (uint32_t)w->html.n;
	if (b->kind != MD_PARAGRAPH || !w->options->lines)
		return;
	if (entering)
		begin_line(w, (size_t)cmark_node_get_start_line(node) - 1);
	else
		push_line(w);
}

void
md_line_end(struct md_writer *w, cmark_node *softbreak)
{
	struct md_block *b = &w->top.block;
	bool in_paragraph = w->options->lines && !w->cell && !w->aside && w->top.in_use &&
		b->kind == MD_PARAGRAPH;
	if (in_paragraph && w->inline_depth == 0) {
		cmark_node *next = cmark_node_next(softbreak); // a break has no place of its own
		push_line(w);
		begin_line(w, (size_t)cmark_node_get_start_line(next) - 1);
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
	const char *p = text.p, *end = p + text.n;
	ARENA_PUSH(w->scratch, &starts, 0);
	while (p < end && (p = memchr(p, '\n', (size_t)(end - p))))
		ARENA_PUSH(w->scratch, &starts, (uint32_t)(++p - text.p));
	uint32_t *places = ARENA_NEW(w->scratch, uint32_t, starts.n);
	for (size_t i = 0; i < starts.n; i++)
		places[i] = at + starts.items[i];
	return (struct md_source){text, starts.items, places, starts.n};
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

// What grew in scratch memory moves to the document's own.
static struct markdown
finish(struct md_writer *w, struct md_span notes)
{
	struct markdown m = {.html = str_dup(w->arena, buf_str(&w->html)),
		.notes = notes,
		.blocks = keep(w->arena, w->blocks.items, w->blocks.n, sizeof *m.blocks),
		.n_blocks = w->blocks.n,
		.links = keep(w->arena, w->links.items, w->links.n, sizeof *m.links),
		.n_links = w->links.n};
	for (size_t i = 0; i < m.n_blocks; i++) {
		struct md_block *b = &m.blocks[i];
		b->items = keep(w->arena, b->items, b->n, sizeof *b->items);
		b->lines = keep(w->arena, b->lines, b->n_lines, sizeof *b->lines);
		b->cap = b->n;
		b->cap_lines = b->n_lines;
	}
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

void
markdown_write(
	struct buf *out, const struct markdown *m, struct md_span span, md_put *put, void *ctx)
{
	uint32_t from = span.from;
	for (size_t i = 0; i < m->n_links; i++) {
		const struct md_link *link = &m->links[i];
		if (link->at < span.from || link->at >= span.to)
			continue;
		buf_add(out, str_slice(m->html, from, link->at));
		put(out, link, ctx);
		from = link->at;
	}
	buf_add(out, str_slice(m->html, from, span.to));
}
