// SPDX-License-Identifier: EUPL-1.2
//   table     = header delimiter { row }
//   delimiter = ["|"] cell { "|" cell } ["|"],  cell = [":"] "-"+ [":"]
//   row       = ["|"] text { "|" text } ["|"],  "\|" is a pipe inside a text
#include "format/table.h"

#include "base/arena.h"

#include <string.h>

enum { MOST_COLUMNS = 100 }; // more is no table, and would fill the memory with empty cells

// Takes the next cell of a row; a pipe behind a backslash does not end it. False for the last one.
static bool
next_cell(struct str *row, struct str *cell)
{
	size_t i = 0;
	while (i < row->n && row->p[i] != '|')
		i += row->p[i] == '\\' && i + 1 < row->n ? 2 : 1;
	bool more = i < row->n;
	*cell = str_trim(str_slice(*row, 0, i));
	*row = str_from(*row, i + 1);
	return more;
}

static bool
ends_with_pipe(struct str row)
{
	return str_ends(row, S("|")) && !str_ends(row, S("\\|"));
}

static struct str
strip_edges(struct str row)
{
	row = str_trim(row);
	if (str_starts(row, S("|")))
		row = str_from(row, 1);
	if (ends_with_pipe(row))
		row.n--;
	return row;
}

static size_t
count_cells(struct str row)
{
	struct str cell;
	size_t n = 1;
	row = strip_edges(row);
	while (next_cell(&row, &cell))
		n++;
	return n;
}

static bool
delimiter_cell(struct str cell, enum table_align *align)
{
	bool left = str_starts(cell, S(":")), right = cell.n > 1 && str_ends(cell, S(":"));
	struct str dashes = str_slice(cell, left, cell.n - right);
	if (!dashes.n)
		return false;
	for (size_t i = 0; i < dashes.n; i++)
		if (dashes.p[i] != '-')
			return false;
	*align = left && right ? TABLE_CENTRE
		: left         ? TABLE_LEFT
		: right        ? TABLE_RIGHT
			       : TABLE_NONE;
	return true;
}

static bool
is_delimiter(struct str line)
{
	enum table_align align;
	struct str row = strip_edges(line), cell;
	bool more = true, good = str_has(line, S("|")) || str_has(line, S(":"));
	while (good && more) {
		more = next_cell(&row, &cell);
		good = delimiter_cell(cell, &align);
	}
	return good;
}

// A cell's text with "\|" turned into "|"; copied only when there is one.
static struct str
unescape(struct arena *a, struct str cell)
{
	if (!str_has(cell, S("\\|")))
		return cell;
	char *out = arena_alloc(a, cell.n + 1);
	size_t n = 0;
	for (size_t i = 0; i < cell.n; i++)
		if (!(cell.p[i] == '\\' && i + 1 < cell.n && cell.p[i + 1] == '|'))
			out[n++] = cell.p[i];
	return (struct str){out, n};
}

static void
add_row(struct arena *a, struct table *t, struct str line)
{
	struct table_row row = {.cells = ARENA_NEW(a, struct str, t->columns),
		.raw = ARENA_NEW(a, struct str, t->columns)};
	struct str rest = strip_edges(line), cell;
	for (size_t i = 0; i < t->columns; i++) {
		next_cell(&rest, &cell);
		row.raw[i] = cell;
		row.cells[i] = unescape(a, cell);
	}
	while (rest.n && (*rest.p == '|' || is_space(*rest.p)))
		rest = str_from(rest, 1);
	if (rest.n) {
		row.excess = str_trim(rest);
		row.n = count_cells(line);
	}
	ARENA_PUSH(a, t, row);
}

bool
table_parse(struct arena *a, const struct str *lines, size_t n, struct table *out, size_t *first,
	size_t *wide)
{
	size_t d = 1;
	while (d < n &&
		!(is_delimiter(lines[d]) && count_cells(lines[d]) == count_cells(lines[d - 1])))
		d++;
	size_t columns = d < n ? count_cells(lines[d]) : 0;
	*wide = columns > MOST_COLUMNS ? columns : 0;
	if (!columns || *wide)
		return false;
	*first = d - 1;
	*out = (struct table){.columns = columns};
	out->aligns = ARENA_NEW(a, enum table_align, out->columns);
	struct str delimiter = strip_edges(lines[d]), cell;
	for (size_t i = 0; i < out->columns; i++) {
		next_cell(&delimiter, &cell);
		delimiter_cell(cell, &out->aligns[i]);
	}
	add_row(a, out, lines[d - 1]);
	for (size_t i = d + 1; i < n; i++)
		add_row(a, out, lines[i]);
	return true;
}
