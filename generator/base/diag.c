// SPDX-License-Identifier: EUPL-1.2
// Collects findings, orders them, and tells where they stand.
#include "base/diag.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

void
diags_release(struct diags *d)
{
	arena_release(&d->arena);
	*d = (struct diags){0};
}

static void
push(struct diags *d, struct diag finding)
{
	ARENA_PUSH(&d->arena, d, finding);
	d->errors += diag_entry(finding.code)->level == DIAG_ERROR;
}

bool
diag(struct diags *d, enum diag_code code, struct loc loc, struct diag_words words)
{
	struct diag_words kept = {.a = str_dup(&d->arena, words.a),
		.b = str_dup(&d->arena, words.b),
		.fix = str_dup(&d->arena, words.fix),
		.rank = words.rank};
	push(d, (struct diag){code, loc, kept});
	return false;
}

void
diags_move(struct diags *to, struct diags *from)
{
	for (size_t i = 0; i < from->n; i++)
		diag(to, from->items[i].code, from->items[i].loc, from->items[i].words);
	diags_release(from);
}

static int
compare(const void *x, const void *y)
{
	const struct diag *a = x, *b = y;
	enum diag_level la = diag_entry(a->code)->level, lb = diag_entry(b->code)->level;
	if (la != lb)
		return la < lb ? -1 : 1;
	if (a->words.rank != b->words.rank)
		return a->words.rank < b->words.rank ? -1 : 1;
	struct str pa = a->loc.file ? a->loc.file->path : S("");
	struct str pb = b->loc.file ? b->loc.file->path : S("");
	int order = str_cmp(pa, pb);
	if (order)
		return order;
	uint32_t ia = a->loc.at + 1, ib = b->loc.at + 1; // nowhere comes first
	if (ia != ib)
		return ia < ib ? -1 : 1;
	if (a->code != b->code)
		return a->code < b->code ? -1 : 1;
	order = str_cmp(a->words.a, b->words.a);
	return order ? order : str_cmp(a->words.b, b->words.b);
}

void
diags_sort(struct diags *d)
{
	if (!d->n)
		return;
	qsort(d->items, d->n, sizeof *d->items, compare);
	size_t kept = 1;
	for (size_t i = 1; i < d->n; i++) {
		if (compare(&d->items[kept - 1], &d->items[i]) != 0)
			d->items[kept++] = d->items[i];
		else
			d->errors -= diag_entry(d->items[i].code)->level == DIAG_ERROR;
	}
	d->n = kept;
}

struct loc
loc_file(const struct file *f)
{
	return (struct loc){f, DIAG_NOWHERE, 0};
}

struct loc
loc_of(const struct file *f, struct str part)
{
	return (struct loc){f, (uint32_t)(part.p - f->bytes.p), (uint32_t)part.n};
}

// Where the line of a place begins.
static size_t
line_start(struct loc loc)
{
	size_t at = loc.at < loc.file->bytes.n ? loc.at : loc.file->bytes.n;
	while (at && loc.file->bytes.p[at - 1] != '\n')
		at--;
	return at;
}

struct str
loc_line(struct loc loc)
{
	struct str rest = str_from(loc.file->bytes, line_start(loc)), line = {0};
	str_line(&rest, &line);
	return line;
}

struct str
loc_line_with(struct arena *a, struct loc loc, struct str text)
{
	struct str line = loc_line(loc);
	size_t from = loc.at - line_start(loc);
	return str_trim(str_fmt(a, "%.*s%.*s%.*s", STR(str_slice(line, 0, from)), STR(text),
		STR(str_from(line, from + loc.n))));
}

void
loc_position(struct loc loc, size_t *line, size_t *column)
{
	size_t start = line_start(loc);
	*line = 1;
	for (size_t i = 0; i < start; i++)
		*line += loc.file->bytes.p[i] == '\n';
	*column = 1;
	for (size_t i = start; i < loc.at && i < loc.file->bytes.n;) {
		size_t here = i;
		text_next(loc.file->bytes, &i);
		*column += text_width(str_slice(loc.file->bytes, here, i)) > 0;
	}
}
