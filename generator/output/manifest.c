// SPDX-License-Identifier: EUPL-1.2
#include "output/manifest.h"

#include <stdlib.h>

static bool
parse_line(struct str line, struct manifest_entry *out)
{
	struct str bytes = str_cut(&line, ' '), recipe = str_cut(&line, ' ');
	long size = str_number(str_cut(&line, ' '));
	out->path = line;
	out->size = (size_t)size;
	return size >= 0 && line.n && hash_parse(bytes, &out->bytes) &&
		hash_parse(recipe, &out->recipe);
}

struct manifest
manifest_parse(struct arena *a, struct str text)
{
	struct manifest m = {0};
	struct str line = {0};
	if (!str_line(&text, &line) || !str_eq(line, S("anslag 1")))
		return m;
	while (str_line(&text, &line)) {
		struct manifest_entry e;
		if (!parse_line(line, &e))
			return (struct manifest){0};
		ARENA_PUSH(a, &m, e);
	}
	manifest_sort(&m);
	return m;
}

void
manifest_write(struct buf *out, const struct manifest *m)
{
	struct arena scratch = {0};
	buf_add(out, S("anslag 1\n"));
	for (size_t i = 0; i < m->n; i++) {
		const struct manifest_entry *e = &m->items[i];
		buf_add(out, hash_hex(&scratch, e->bytes));
		buf_byte(out, ' ');
		buf_add(out, hash_hex(&scratch, e->recipe));
		buf_addf(out, " %zu ", e->size);
		buf_add(out, e->path);
		buf_byte(out, '\n');
		arena_reset(&scratch);
	}
	arena_release(&scratch);
}

static int
by_path(const void *x, const void *y)
{
	const struct manifest_entry *a = x, *b = y;
	return str_cmp(a->path, b->path);
}

void
manifest_sort(struct manifest *m)
{
	if (m->n)
		qsort(m->items, m->n, sizeof *m->items, by_path);
}

const struct manifest_entry *
manifest_find(const struct manifest *m, struct str path)
{
	struct manifest_entry key = {.path = path};
	return m->n ? bsearch(&key, m->items, m->n, sizeof *m->items, by_path) : NULL;
}
