// SPDX-License-Identifier: EUPL-1.2
#include "input/field_indent.h"

#include "input/document.h"

static const struct field *
field_of(const struct value_reader *r, struct str key)
{
	for (const struct field *f = schema_fields(); f->key.n; f++)
		if (str_eq(f->key, key) && (!f->kinds || (f->kinds & KIND_BIT(r->kind))))
			return f;
	return NULL;
}

static bool
has_part(const struct field *f, struct str key)
{
	bool parted = f->type == FIELD_MAP || f->type == FIELD_PERSON;
	for (const struct field *part = parted ? f->fields : NULL; part && part->key.n; part++)
		if (str_eq(part->key, key))
			return true;
	return false;
}

// How many of the items behind an empty key are its parts.
static size_t
count_parts(const struct value_reader *r, const struct yaml *map, size_t i)
{
	const struct yaml *y = &map->items[i];
	const struct field *f = field_of(r, y->key);
	size_t n = 0;
	if (!f || f->list || (f->type != FIELD_MAP && f->type != FIELD_PERSON) ||
		y->kind != YAML_TEXT || y->text.n)
		return 0;
	for (const struct yaml *part = y + 1; part < map->items + map->n; part++, n++)
		if (field_of(r, part->key) || !has_part(f, part->key))
			break;
	return n;
}

static void
report(struct value_reader *r, const struct yaml *y, size_t n)
{
	struct str fix = str_trim_end(loc_line(y->key_loc));
	for (size_t i = 1; i <= n; i++)
		fix = str_fmt(
			r->arena, "%.*s\n  %.*s", STR(fix), STR(str_trim(loc_line(y[i].key_loc))));
	diag(r->diags, DIAG_NOT_INDENTED, y[1].key_loc,
		(struct diag_words){.a = y->key, .fix = fix});
}

bool
field_indent(struct value_reader *r, struct yaml *map)
{
	struct yaml out = *map;
	bool good = true;
	out.items = NULL;
	out.n = out.cap = 0;
	for (size_t i = 0; i < map->n; i++) {
		struct yaml item = map->items[i];
		size_t n = count_parts(r, map, i);
		if (n) {
			report(r, &map->items[i], n);
			item.kind = YAML_MAP;
			item.items = &map->items[i + 1];
			item.n = n;
			good = false;
		}
		ARENA_PUSH(r->arena, &out, item);
		i += n;
	}
	*map = out;
	return good;
}
