// SPDX-License-Identifier: EUPL-1.2
// Tables, which cmark does not know: a paragraph that holds a delimiter row is read again by
// table.c, and each of its cells by cmark.
#include "format/markdown_writer.h"

#include "format/html.h"
#include "format/table.h"

#include <cmark.h>
#include <string.h>

// The lines of a paragraph without what belongs to the quotes and lists around it.
static struct str *
paragraph_lines(struct md_writer *w, cmark_node *node, size_t *n)
{
	size_t first = (size_t)cmark_node_get_start_line(node);
	size_t last = (size_t)cmark_node_get_end_line(node);
	size_t margin = (size_t)cmark_node_get_start_column(node) - 1;
	*n = last - first + 1;
	struct str *lines = ARENA_NEW(w->scratch, struct str, *n);
	for (size_t i = 0; i < *n; i++) {
		struct str rest = str_from(w->source, w->line_starts[first - 1 + i]);
		struct str line = str_slice(rest, 0, str_chr(rest, '\n'));
		size_t k = 0;
		while (k < margin && k < line.n && (is_space(line.p[k]) || line.p[k] == '>'))
			k++;
		lines[i] = str_trim(str_from(line, k));
	}
	return lines;
}

// Signs of blocks; "*", "* text" and "***", which are no emphasis; "[1]: text", no definition.
static bool
begins_block(struct str cell)
{
	size_t stars = 0;
	while (stars < cell.n && strchr("*_ ", cell.p[stars]))
		stars++;
	return strchr("#+-=>~", *cell.p) || stars == cell.n || str_starts(cell, S("* ")) ||
		(*cell.p == '[' && str_starts(str_from(cell, str_chr(cell, ']')), S("]:")));
}

// Text that could begin a block is kept in the line by a backslash.
static struct str
guard(struct arena *a, struct str cell)
{
	size_t digits = 0;
	while (digits < cell.n && is_digit(cell.p[digits]))
		digits++;
	bool numbered = digits && digits < cell.n && strchr(".)", cell.p[digits]);
	if (!cell.n || !(numbered || begins_block(cell)))
		return cell;
	return str_fmt(a, "%.*s\\%.*s", (int)digits, cell.p, STR(str_from(cell, digits)));
}

static bool
has_markup(struct str cell)
{
	for (size_t i = 0; i < cell.n; i++)
		if (strchr("*_[]<>&\\`!", cell.p[i]))
			return true;
	return false;
}

// Renders inline Markdown that is not part of the tree: a table cell or the text before a table.
static void
write_fragment(struct md_writer *w, struct str fragment)
{
	if (!has_markup(fragment)) {
		html_escape(&w->html, fragment);
		buf_add(&w->text, fragment);
		buf_byte(&w->text, ' ');
		return;
	}
	struct md_writer outer = *w;
	w->source = guard(w->scratch, fragment);
	if (w->references.n && str_has(fragment, S("[")))
		w->source = str_fmt(w->scratch, "%.*s\n\n%.*s", STR(w->source), STR(w->references));
	w->source_at = fragment.p >= w->options->file->bytes.p &&
			fragment.p < w->options->file->bytes.p + w->options->file->bytes.n
		? (uint32_t)(fragment.p - w->options->file->bytes.p)
		: outer.source_at;
	w->cell = true;
	md_index_lines(w);
	cmark_node *tree = cmark_parse_document(w->source.p, w->source.n, CMARK_OPT_DEFAULT);
	cmark_node *first = cmark_node_first_child(tree); // the rest is only what was appended
	if (first && cmark_node_get_type(first) == CMARK_NODE_PARAGRAPH)
		md_write_tree(w, first);
	else
		html_escape(&w->html, fragment);
	cmark_node_free(tree);
	w->source = outer.source;
	w->source_at = outer.source_at;
	w->line_starts = outer.line_starts;
	w->n_lines = outer.n_lines;
	w->cell = false;
}

static struct str
cell_class(enum table_align align)
{
	return align == TABLE_RIGHT     ? S(" class=\"hoger\"")
		: align == TABLE_CENTRE ? S(" class=\"mitten\"")
					: S("");
}

static void
write_cell(struct md_writer *w, const struct table *t, size_t row, size_t column)
{
	struct str cell = t->items[row].cells[column];
	bool header = row == 0 && cell.n; // an empty cell heads nothing
	buf_add(&w->html, header ? S("<th scope=\"col\"") : S("<td"));
	buf_add(&w->html, cell_class(t->aligns[column]));
	buf_byte(&w->html, '>');
	write_fragment(w, cell);
	buf_add(&w->html, header ? S("</th>\n") : S("</td>\n"));
}

static void
write_rows(struct md_writer *w, const struct table *t, size_t from, size_t to)
{
	for (size_t row = from; row < to; row++) {
		buf_add(&w->html, S("<tr>\n"));
		for (size_t column = 0; column < t->columns; column++)
			write_cell(w, t, row, column);
		buf_add(&w->html, S("</tr>\n"));
	}
}

static bool
is_caption(struct str text)
{
	return str_starts(text, S("Tabell:"));
}

// A paragraph "Tabell: …" right before a table is taken back: it becomes the caption.
static struct str
take_caption(struct md_writer *w)
{
	if (!w->blocks.n)
		return S("");
	struct md_block *last = &w->blocks.items[w->blocks.n - 1];
	bool linked = w->links.n && w->links.items[w->links.n - 1].at >= last->html.from;
	if (last->kind != MD_PARAGRAPH || !is_caption(last->text) || linked ||
		last->html.to != w->top.block.html.from)
		return S("");
	struct str html = str_slice(buf_str(&w->html), last->inside.from, last->inside.to);
	struct str caption = str_trim(str_from(str_dup(w->scratch, html), sizeof "Tabell:" - 1));
	w->html.n = w->top.block.html.from = last->html.from;
	w->blocks.n--;
	return caption;
}

// A scroll region that the keyboard reaches, named by the caption.
static void
open_table(struct md_writer *w, struct str caption, bool fragment)
{
	size_t number = ++w->tables;
	buf_add(&w->html, S("<div class=\"tabell\" role=\"region\" tabindex=\"0\" "));
	if (!caption.n) {
		buf_addf(&w->html, "aria-label=\"Tabell %zu\">\n<table>\n", number);
		return;
	}
	struct str id = md_unique_id(w, str_fmt(w->scratch, "tabell-%zu", number));
	buf_addf(&w->html, "aria-labelledby=\"%.*s\">\n<table>\n<caption id=\"%.*s\">", STR(id),
		STR(id));
	if (fragment)
		write_fragment(w, caption);
	else
		buf_add(&w->html, caption);
	buf_add(&w->html, S("</caption>\n"));
}

static void
write_lines(struct md_writer *w, const struct str *lines, size_t n)
{
	struct buf b = {0};
	for (size_t i = 0; i < n; i++) {
		if (i)
			buf_byte(&b, '\n');
		buf_add(&b, lines[i]);
	}
	struct str text = str_dup(w->scratch, buf_str(&b));
	buf_release(&b);
	md_fresh_line(w);
	buf_add(&w->html, S("<p>"));
	write_fragment(w, text);
	buf_add(&w->html, S("</p>\n"));
}

bool
md_write_table(struct md_writer *w, cmark_node *paragraph)
{
	size_t first_line = (size_t)cmark_node_get_start_line(paragraph);
	size_t last_line = (size_t)cmark_node_get_end_line(paragraph);
	if (first_line >= last_line || last_line > w->n_lines)
		return false;
	size_t end = last_line < w->n_lines ? w->line_starts[last_line] : w->source.n;
	struct str source = str_slice(w->source, w->line_starts[first_line - 1], end);
	if (!str_has(source, S("|")) && !str_has(source, S(":-")))
		return false;
	struct table table;
	size_t n, first;
	struct str *lines = paragraph_lines(w, paragraph, &n), caption = S("");
	if (!table_parse(w->scratch, lines, n, &table, &first))
		return false;
	bool own_caption = first == 1 && is_caption(lines[0]);
	if (own_caption)
		caption = str_trim(str_from(lines[0], sizeof "Tabell:" - 1));
	else if (first)
		write_lines(w, lines, first);
	else if (md_is_top(paragraph))
		caption = take_caption(w);
	if (md_is_top(paragraph))
		w->top.block.kind = MD_TABLE;
	md_fresh_line(w);
	open_table(w, caption, own_caption);
	buf_add(&w->html, S("<thead>\n"));
	write_rows(w, &table, 0, 1);
	buf_add(&w->html, S("</thead>\n"));
	if (table.n > 1) {
		buf_add(&w->html, S("<tbody>\n"));
		write_rows(w, &table, 1, table.n);
		buf_add(&w->html, S("</tbody>\n"));
	}
	buf_add(&w->html, S("</table>\n</div>\n"));
	return true;
}
