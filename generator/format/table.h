// SPDX-License-Identifier: EUPL-1.2
// Pipe tables: lines of text → rows of cells. Knows nothing of Markdown inside the cells.
#ifndef ANSLAG_TABLE_H
#define ANSLAG_TABLE_H

#include "base/str.h"

struct arena;

enum table_align { TABLE_NONE, TABLE_LEFT, TABLE_CENTRE, TABLE_RIGHT };

struct table_row {
	struct str *cells; // table.columns of them; a missing cell is empty
	struct str *raw;   // the same as they stand in the line, with "\|"
	struct str excess; // what stands behind the last column, if it is more than empty cells
	size_t n;          // how many cells the line has, when there is excess
};

struct table {
	size_t columns;
	enum table_align *aligns;
	struct table_row *items; // the first is the header
	size_t n, cap;
};

// Finds a table in a paragraph's lines (GitHub Flavored Markdown, section 4.10). *first is the
// index of its header; the lines before it are ordinary text, all after it are rows.
// A table of more columns than *wide allows is none: then *wide is how many it has, otherwise 0.
bool table_parse(struct arena *a, const struct str *lines, size_t n, struct table *out,
	size_t *first, size_t *wide);

#endif
