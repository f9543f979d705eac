// SPDX-License-Identifier: EUPL-1.2
#include "output/manifest.h"

#include <stdlib.h>

static const struct str roles[ROLES] = {[ROLE_OTHER] = S_INIT("-"),
	[ROLE_PAGE] = S_INIT("sida"),
	[ROLE_MOVED] = S_INIT("flytt"),
	[ROLE_FILE] = S_INIT("fil"),
	[ROLE_PACKED] = S_INIT("packad")};

static struct str
parse_word(struct str *line)
{
	struct str word = str_cut(line, ' ');
	return str_eq(word, S("-")) ? S("") : word;
}

static bool
parse_origin(struct str *line, struct manifest_entry *out)
{
	struct str role = str_cut(line, ' ');
	out->id = parse_word(line);
	out->source = parse_word(line);
	for (int i = 0; i < ROLES; i++) {
		out->role = (enum manifest_role)i;
		if (str_eq(role, roles[i]))
			return true;
	}
	return false;
}

static bool
parse_line(struct str line, bool first_format, struct manifest_entry *out)
{
	struct str bytes = str_cut(&line, ' '), recipe = str_cut(&line, ' ');
	long size = str_number(str_cut(&line, ' '));
	*out = (struct manifest_entry){.size = (size_t)size};
	if (!first_format && !parse_origin(&line, out))
		return false;
	out->path = line;
	return size >= 0 && line.n && hash_parse(bytes, &out->bytes) &&
		hash_parse(recipe, &out->recipe);
}

struct manifest
manifest_parse(struct arena *a, struct str text)
{
	struct manifest m = {0};
	struct str line = {0};
	str_line(&text, &line);
	bool first_format = str_eq(line, S("anslag 1"));
	if (!first_format && !str_eq(line, S("anslag 2")))
		return m;
	while (str_line(&text, &line)) {
		struct manifest_entry e;
		if (!parse_line(line, first_format, &e))
			return (struct manifest){0};
		ARENA_PUSH(a, &m, e);
	}
	manifest_sort(&m);
	return m;
}

// A word with a space in it could not be read again.
static void
write_word(struct buf *out, struct str word)
{
	buf_add(out, word.n && !str_has(word, S(" ")) ? word : S("-"));
	buf_byte(out, ' ');
}

void
manifest_write(struct buf *out, const struct manifest *m)
{
	struct arena scratch = {0};
	buf_add(out, S("anslag 2\n"));
	for (size_t i = 0; i < m->n; i++) {
		const struct manifest_entry *e = &m->items[i];
		write_word(out, hash_hex(&scratch, e->bytes));
		write_word(out, hash_hex(&scratch, e->recipe));
		buf_addf(out, "%zu ", e->size);
		write_word(out, roles[e->role]);
		write_word(out, e->id);
		write_word(out, e->source);
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
