// SPDX-License-Identifier: EUPL-1.2
// Tables, which cmark does not know: a paragraph that holds a delimiter row is read again by
// table.c, and each of its cells by cmark.
#include "format/markdown_writer.h"

#include "base/typography.h"
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
		struct str line = md_source_line(&w->source, first - 1 + i);
		size_t k = 0;
		while (k < margin && k < line.n &&
			(i == 0 || is_space(line.p[k]) || line.p[k] == '>'))
			k++; // in the first line also the sign of the item that it begins
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

// The place in the file of a part of the source; of a text from elsewhere, the source's own.
static uint32_t
place_of(const struct md_source *s, struct str part)
{
	uint32_t at = (uint32_t)(part.p - s->text.p);
	size_t low = 0, high = s->n;
	if (part.p < s->text.p || part.p > s->text.p + s->text.n)
		return s->places[0];
	while (high - low > 1) {
		size_t middle = (low + high) / 2;
		if (s->starts[middle] <= at)
			low = middle;
		else
			high = middle;
	}
	return s->places[low] + at - s->starts[low];
}

// Renders inline Markdown that is not part of the tree: a table cell or the text before a table.
// raw is the same text as it stands in the source.
static void
write_fragment(struct md_writer *w, struct str fragment, struct str raw)
{
	bool within = w->cell;
	struct md_source outer = w->source;
	uint32_t at = place_of(&outer, raw);
	w->cell = true;
	if (!has_markup(fragment)) {
		w->text_loc = (struct loc){w->options->file, at, (uint32_t)raw.n};
		md_write_text(w, fragment);
		buf_byte(&w->text, ' ');
		w->cell = within;
		return;
	}
	struct buf with = {0};
	struct str text = md_with_references(w, &with, guard(w->scratch, fragment));
	w->source = md_source_of(w, text, at);
	cmark_node *tree = md_parse(w, text);
	cmark_node *first = cmark_node_first_child(tree); // the rest is only what was appended
	if (first && cmark_node_get_type(first) == CMARK_NODE_PARAGRAPH)
		md_write_tree(w, first);
	else
		html_escape(&w->html, fragment);
	cmark_node_free(tree);
	buf_release(&with);
	w->source = outer;
	w->cell = within;
}

// Columns

// What a column holds, as its cells below the header tell.
enum column { COLUMN_EMPTY, COLUMN_TEXT, COLUMN_NUMBERS };

static enum column
column_of(const struct table *t, size_t column)
{
	bool any = false, numbers = true, digits = false;
	for (size_t row = 1; row < t->n; row++) {
		struct str cell = t->items[row].cells[column];
		bool found = false;
		while (cell.n && strchr("*_", *cell.p))
			cell = str_from(cell, 1);
		while (cell.n && strchr("*_", cell.p[cell.n - 1]))
			cell.n--;
		if (!cell.n)
			continue;
		any = true;
		numbers = numbers && typography_is_number(cell, &found);
		digits = digits || found;
	}
	return !any ? COLUMN_EMPTY : numbers && digits ? COLUMN_NUMBERS : COLUMN_TEXT;
}

// A text column before number columns names the rows. Not when further text columns have numbers of
// their own: then the table is two, side by side.
static bool
has_row_headers(const enum column *columns, size_t n)
{
	bool text = false;
	if (n < 2 || columns[0] != COLUMN_TEXT || columns[1] != COLUMN_NUMBERS)
		return false;
	for (size_t i = 1; i < n; i++) {
		if (text && columns[i] == COLUMN_NUMBERS)
			return false;
		text = text || columns[i] == COLUMN_TEXT;
	}
	return true;
}

static struct str
cell_class(enum table_align align, enum column column)
{
	if (align == TABLE_NONE && column == COLUMN_NUMBERS)
		return S(" class=\"tal\"");
	return align == TABLE_RIGHT     ? S(" class=\"hoger\"")
		: align == TABLE_CENTRE ? S(" class=\"mitten\"")
					: S("");
}

// A table being written.
struct sheet {
	const struct table *table;
	enum column *columns;
	bool row_headers;
};

static void
write_cell(struct md_writer *w, const struct sheet *s, size_t row, size_t column)
{
	const struct table_row *r = &s->table->items[row];
	struct str cell = r->cells[column];
	bool heads_column = row == 0 && cell.n; // an empty cell heads nothing
	bool heads_row = row > 0 && column == 0 && s->row_headers && cell.n;
	bool header = heads_column || heads_row;
	buf_add(&w->html,
		heads_column        ? S("<th scope=\"col\"")
			: heads_row ? S("<th scope=\"row\"")
				    : S("<td"));
	buf_add(&w->html, cell_class(s->table->aligns[column], s->columns[column]));
	buf_byte(&w->html, '>');
	write_fragment(w, cell, r->raw[column]);
	buf_add(&w->html, header ? S("</th>\n") : S("</td>\n"));
}

// Cells that no column has a place for are not shown.
static void
report_excess(struct md_writer *w, const struct table *t, const struct table_row *row)
{
	struct loc loc = {
		w->options->file, place_of(&w->source, row->excess), (uint32_t)row->excess.n};
	diag(w->diags, DIAG_TABLE_CELLS, loc,
		(struct diag_words){.a = str_fmt(w->scratch, "%zu", row->n),
			.b = str_fmt(w->scratch, "%zu", t->columns)});
}

static void
write_rows(struct md_writer *w, const struct sheet *s, size_t from, size_t to)
{
	for (size_t row = from; row < to; row++) {
		if (s->table->items[row].excess.n)
			report_excess(w, s->table, &s->table->items[row]);
		buf_add(&w->html, S("<tr>\n"));
		for (size_t column = 0; column < s->table->columns; column++)
			write_cell(w, s, row, column);
		buf_add(&w->html, S("</tr>\n"));
	}
}

static void
write_table(struct md_writer *w, const struct table *t)
{
	struct sheet s = {.table = t, .columns = ARENA_NEW(w->scratch, enum column, t->columns)};
	for (size_t i = 0; i < t->columns; i++)
		s.columns[i] = column_of(t, i);
	s.row_headers = has_row_headers(s.columns, t->columns);
	if (s.columns[0] == COLUMN_NUMBERS) // years or ordinals: they name the rows, and stay left
		s.columns[0] = COLUMN_TEXT;
	buf_add(&w->html, S("<thead>\n"));
	write_rows(w, &s, 0, 1);
	buf_add(&w->html, S("</thead>\n"));
	if (t->n > 1) {
		buf_add(&w->html, S("<tbody>\n"));
		write_rows(w, &s, 1, t->n);
		buf_add(&w->html, S("</tbody>\n"));
	}
	buf_add(&w->html, S("</table>\n</div>\n"));
}

// What follows "Tabell:" in a line, or nothing. It may be set off: "**Tabell:** text", "*Tabell:
// text*".
static struct str
caption_of(struct md_writer *w, struct str line)
{
	size_t n = 0;
	while (n < line.n && strchr("*_", line.p[n]))
		n++;
	struct str marks = str_slice(line, 0, n), rest = str_from(line, n);
	if (!str_starts(rest, S("Tabell:")))
		return S("");
	rest = str_trim(str_from(rest, sizeof "Tabell:" - 1));
	return str_starts(rest, marks) ? str_trim(str_from(rest, n))
				       : str_join(w->scratch, marks, rest);
}

// The same in the HTML of a paragraph: opened are the tags before the word that are closed behind
// it.
struct caption {
	struct str opened, text;
	uint32_t at; // where the text stood
};

static struct caption
written_caption(struct md_writer *w, struct md_span span)
{
	static const struct str open[] = {S_INIT("<strong>"), S_INIT("<em>"), S_INIT("")};
	static const struct str close[] = {S_INIT("</strong>"), S_INIT("</em>"), S_INIT("")};
	struct str html = str_slice(buf_str(&w->html), span.from, span.to);
	size_t tag = str_starts(html, open[0]) ? 0 : str_starts(html, open[1]) ? 1 : 2;
	struct str rest = str_from(html, open[tag].n);
	if (!str_starts(rest, S("Tabell:")))
		return (struct caption){0};
	struct str text = str_trim(str_from(rest, sizeof "Tabell:" - 1));
	bool closed = str_starts(text, close[tag]);
	if (closed)
		text = str_trim(str_from(text, close[tag].n));
	return (struct caption){closed ? S("") : open[tag], str_dup(w->scratch, text),
		span.from + (uint32_t)(text.p - html.p)};
}

// A paragraph "Tabell: …" right before a table is taken back: it becomes the caption.
static struct caption
take_caption(struct md_writer *w, struct md_block *table)
{
	if (!w->blocks.n)
		return (struct caption){0};
	struct md_block *last = &w->blocks.items[w->blocks.n - 1];
	if (last->kind != MD_PARAGRAPH || last->html.to != table->html.from)
		return (struct caption){0};
	struct caption caption = written_caption(w, last->inside);
	if (!caption.text.n)
		return caption;
	w->html.n = table->html.from = last->html.from;
	w->blocks.n--;
	return caption;
}

static void
open_region(struct md_writer *w, bool captioned)
{
	size_t number = ++w->tables;
	buf_add(&w->html, S("<div class=\"tabell\" role=\"region\" tabindex=\"0\" "));
	if (!captioned) {
		buf_addf(&w->html, "aria-label=\"Tabell %zu\">\n<table>\n", number);
		return;
	}
	struct str id = md_unique_id(w, str_fmt(w->scratch, "tabell-%zu", number));
	buf_addf(&w->html, "aria-labelledby=\"%.*s\">\n<table>\n<caption id=\"%.*s\">", STR(id),
		STR(id));
}

// A scroll region that the keyboard reaches, named by the caption: a line of the source, or HTML.
static void
open_table(struct md_writer *w, struct str line, const struct caption *taken)
{
	open_region(w, line.n || taken->text.n);
	if (line.n) {
		write_fragment(w, line, line);
	} else if (taken->text.n) {
		buf_add(&w->html, taken->opened);
		for (size_t i = w->links.n; i > 0 && w->links.items[i - 1].at >= taken->at; i--)
			w->links.items[i - 1].at += (uint32_t)w->html.n - taken->at;
		buf_add(&w->html, taken->text);
	}
	if (line.n || taken->text.n)
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
	write_fragment(w, text, n ? lines[0] : text);
	buf_add(&w->html, S("</p>\n"));
}

// So wide a table stays text: false, and the editor is told.
static bool
report_wide(struct md_writer *w, cmark_node *paragraph, size_t columns)
{
	return diag(w->diags, DIAG_TABLE_WIDE, md_loc(w, paragraph),
		(struct diag_words){.a = str_fmt(w->scratch, "%zu", columns)});
}

bool
md_write_table(struct md_writer *w, cmark_node *paragraph)
{
	size_t first_line = (size_t)cmark_node_get_start_line(paragraph);
	size_t last_line = (size_t)cmark_node_get_end_line(paragraph);
	const struct md_source *s = &w->source;
	if (first_line >= last_line || last_line > s->n)
		return false;
	size_t end = last_line < s->n ? s->starts[last_line] : s->text.n;
	struct str source = str_slice(s->text, s->starts[first_line - 1], end);
	if (!str_has(source, S("|")) && !str_has(source, S(":-")))
		return false;
	struct table table;
	size_t n, first, wide;
	struct str *lines = paragraph_lines(w, paragraph, &n), caption = S("");
	struct caption taken = {0};
	if (!table_parse(w->scratch, lines, n, &table, &first, &wide))
		return wide && report_wide(w, paragraph, wide);
	struct md_block *block = md_block_of(w, paragraph);
	if (first)
		caption = caption_of(w, lines[first - 1]);
	if (first > (caption.n > 0))
		write_lines(w, lines, first - (caption.n > 0));
	else if (!first && md_is_top(w, paragraph))
		taken = take_caption(w, block);
	if (block)
		block->kind = MD_TABLE;
	md_fresh_line(w);
	open_table(w, caption, &taken);
	write_table(w, &table);
	return true;
}
