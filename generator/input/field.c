// SPDX-License-Identifier: EUPL-1.2
// Maps, lists and people; single values are read by field_value.c.
#include "input/field.h"

#include "base/dict.h"
#include "base/text.h"
#include "format/yaml_line.h"
#include "input/field_indent.h"

static bool
read_value(struct value_reader *r, const struct field *f, const struct yaml *y, void *to);
static bool
check_required(struct value_reader *r, const struct field *fields, const struct yaml *map);

static bool
has_field(const struct value_reader *r, const struct field *f)
{
	return !f->kinds || (f->kinds & KIND_BIT(r->kind));
}

static const struct field *
find_field(struct value_reader *r, const struct field *fields, struct str key)
{
	for (const struct field *f = fields; f->key.n; f++)
		if (str_eq(f->key, key) && has_field(r, f))
			return f;
	return NULL;
}

// The key that an unknown one is most like, NULL if it is like none.
static const struct field *
nearest_field(struct value_reader *r, const struct field *fields, struct str key)
{
	struct strs names = {0};
	for (const struct field *f = fields; f->key.n; f++)
		if (has_field(r, f))
			strs_push(r->arena, &names, f->key);
	size_t near = text_nearest(key, names.items, names.n);
	return near < names.n ? find_field(r, fields, names.items[near]) : NULL;
}

static const struct yaml *
find_key(struct value_reader *r, const struct yaml *map, struct str key)
{
	for (size_t i = 0; i < map->n; i++)
		if (str_eq(field_plain_key(r->arena, map->items[i].key), key))
			return &map->items[i];
	return NULL;
}

static bool
is_required(const struct value_reader *r, const struct field *f)
{
	return f->required & KIND_BIT(r->kind);
}

// A misspelt key that is required is reported as missing, where it stands. keys are those of the
// map as they are kept.
static void
report_unknown(struct value_reader *r, const struct field *fields, const struct dict *keys,
	const struct yaml *y)
{
	const struct field *near = nearest_field(r, fields, field_plain_key(r->arena, y->key));
	struct diag_words words = {.a = y->key};
	bool there = near && dict_find(keys, near->key);
	if (near && is_required(r, near) && !there)
		return;
	if (there)
		words.b = str_fmt(r->arena, "; menade du ”%.*s”?", STR(near->key));
	else if (near)
		words.fix = value_line_with(r, y->key_loc, near->key);
	diag(r->diags, DIAG_UNKNOWN_KEY, y->key_loc, words);
}

// The same key in another spelling (malgrupp, målgrupp) further up: on the item first.
static bool
check_spelling(struct value_reader *r, const struct yaml *y, size_t i, size_t first)
{
	struct str own = y->items[i].key, other = y->items[first].key;
	if (first >= i || str_eq(own, other))
		return true;
	return diag(r->diags, DIAG_TWO_SPELLINGS, y->items[i].key_loc,
		(struct diag_words){.a = own, .b = other});
}

// Fills a struct at base from a map, by its fields.
static bool
read_map(struct value_reader *r, const struct field *fields, const struct yaml *y, char *base)
{
	bool good = true;
	struct dict keys = {0}; // as they are kept, with the place of the first from 1
	for (size_t i = 0; i < y->n; i++) {
		size_t *first =
			dict_at(r->arena, &keys, field_plain_key(r->arena, y->items[i].key));
		*first = *first ? *first : i + 1;
	}
	for (size_t i = 0; i < y->n; i++) {
		const struct yaml *item = &y->items[i];
		struct str key = field_plain_key(r->arena, item->key);
		const struct field *f = find_field(r, fields, key);
		if (!f) {
			if (!item->mended)
				report_unknown(r, fields, &keys, item);
			continue;
		}
		good = check_spelling(r, y, i, *dict_find(&keys, key) - 1) && good;
		if (item->kind != YAML_TEXT || item->text.n)
			good = read_value(r, f, item, base + f->offset) && good;
	}
	return good;
}

static bool
read_submap(struct value_reader *r, const struct field *f, const struct yaml *y, char *base)
{
	if (y->kind == YAML_TEXT && f->shorthand)
		return read_value(r, f->fields, y, base + f->fields->offset);
	if (y->kind == YAML_MAP)
		return read_map(r, f->fields, y, base) && check_required(r, f->fields, y);
	struct strs names = {0};
	for (const struct field *part = f->fields; part->key.n; part++)
		strs_push(r->arena, &names, part->key);
	struct diag_words words = {.a = text_enumerate(r->arena, names.items, names.n)};
	struct date day;
	enum field_type first = f->fields->type;
	bool fits = first == FIELD_TEXT ||
		(first == FIELD_DATE && date_parse(y->text, &day) == DATE_OK);
	if (y->kind == YAML_TEXT && y->key.n && fits)
		words.fix = str_fmt(r->arena, "%.*s:\n  %.*s: %.*s", STR(y->key),
			STR(names.items[0]), STR(yaml_write(r->arena, y->text)));
	return diag(r->diags, DIAG_TEXT_FOR_MAP, y->loc, words);
}

static bool
read_maps(struct value_reader *r, const struct field *f, const struct yaml *y, struct maps *out)
{
	bool good = true;
	size_t n = y->kind == YAML_LIST ? y->n : 1;
	out->items = arena_array(r->arena, n, f->size);
	out->n = n;
	for (size_t i = 0; i < n; i++) {
		const struct yaml *item = y->kind == YAML_LIST ? &y->items[i] : y;
		good = read_submap(r, f, item, (char *)out->items + i * f->size) && good;
	}
	return good;
}

static bool
read_one_word(struct value_reader *r, const struct field *f, const struct yaml *y, struct word *out)
{
	if (f->type == FIELD_CHOICE)
		return value_read_choice(r, f, y, out);
	if (f->type == FIELD_REFERENCE)
		return value_read_reference(r, f, y, out);
	if (f->type == FIELD_SLUG)
		return value_read_slug(r, f, y, out);
	if (f->type == FIELD_URL)
		return value_read_url(r, f, y, out);
	if (f->type == FIELD_EMAIL)
		return value_read_email(r, f, y, out);
	if (f->type == FIELD_ADDRESS)
		return value_read_address(r, f, y, out);
	return value_read_text(r, f, y, out);
}

static bool
read_word(struct value_reader *r, const struct field *f, const struct yaml *y, struct word *out)
{
	struct diags unsaid = {0};
	struct value_reader silent = *r;
	silent.diags = &unsaid;
	bool good = read_one_word(y->mended && y->kind == YAML_TEXT ? &silent : r, f, y, out);
	diags_release(&unsaid);
	return good;
}

// "ekonomi, kompetens" where a list of fixed words is wanted.
static bool
report_enumeration(struct value_reader *r, const struct yaml *y)
{
	struct diag_words words = {0};
	if (y->key.n)
		words.fix = str_fmt(r->arena, "%.*s: [%.*s]", STR(y->key), STR(y->text));
	return diag(r->diags, DIAG_TEXT_FOR_LIST, y->loc, words);
}

static bool
read_words(struct value_reader *r, const struct field *f, const struct yaml *y, struct words *out)
{
	bool good = true,
	     fixed = f->type == FIELD_CHOICE || f->type == FIELD_REFERENCE ||
		f->type == FIELD_ASSOCIATION;
	if (fixed && y->kind == YAML_TEXT && str_has(y->text, S(",")))
		return report_enumeration(r, y);
	size_t n = y->kind == YAML_LIST ? y->n : 1;
	for (size_t i = 0; i < n; i++) {
		struct word w = {0};
		good = read_word(r, f, y->kind == YAML_LIST ? &y->items[i] : y, &w) && good;
		ARENA_PUSH(r->arena, out, w);
	}
	return good;
}

static bool
read_typed(struct value_reader *r, const struct field *f, const struct yaml *y, void *to)
{
	switch (f->type) {
	case FIELD_DATE:
		return value_read_date(r, y, to);
	case FIELD_WEEK:
		return value_read_week(r, y, to);
	case FIELD_CLOCK:
		return value_read_clock(r, y, to);
	case FIELD_FLAG:
		return value_read_flag(r, y, to);
	case FIELD_NUMBER:
		return value_read_number(r, y, to);
	case FIELD_SPAN:
		return value_read_span(r, y, to);
	case FIELD_PERSON:
		return f->list ? value_read_persons(r, y, to) : value_read_person(r, y, to);
	case FIELD_ATTENDANCE:
		return value_read_attendance(r, y, to);
	case FIELD_MAP:
		return f->list ? read_maps(r, f, y, to) : read_submap(r, f, y, to);
	case FIELD_TEXT:
	case FIELD_SLUG:
	case FIELD_EMAIL:
	case FIELD_URL:
	case FIELD_CHOICE:
	case FIELD_REFERENCE:
	case FIELD_ASSOCIATION:
	case FIELD_PATH:
	case FIELD_FILE:
	case FIELD_ADDRESS:
		break;
	}
	return f->list ? read_words(r, f, y, to) : read_word(r, f, y, to);
}

// On a line with a mistake that is already reported nothing else is said.
static bool
read_value(struct value_reader *r, const struct field *f, const struct yaml *y, void *to)
{
	if (y->kind != YAML_TEXT || !y->mended)
		return read_typed(r, f, y, to);
	struct diags unsaid = {0};
	struct value_reader silent = *r;
	silent.diags = &unsaid;
	bool good = read_typed(&silent, f, y, to);
	diags_release(&unsaid);
	return good;
}

static struct str
part_example(struct value_reader *r, const struct field *part)
{
	struct str value = yaml_write(r->arena, config_example(r->config, part));
	return str_fmt(r->arena, "%.*s: %.*s", STR(part->key), STR(value));
}

// What an editor can copy: "titel: …", "parter: [kommun]", or a key with its parts below it.
static struct str
example_lines(struct value_reader *r, const struct field *f)
{
	struct arena *a = r->arena;
	struct str dash = f->list ? S("  - ") : S("  ");
	if (f->type == FIELD_PERSON && !f->list)
		return str_fmt(a, "%.*s:\n  namn: Anna Andersson\n  roll: Ordförande", STR(f->key));
	if (f->type == FIELD_ATTENDANCE || f->type == FIELD_PERSON)
		return str_fmt(a, "%.*s:\n  - Anna Andersson\n  - Bo Ek", STR(f->key));
	if (f->type == FIELD_MAP)
		return str_fmt(a, "%.*s:\n%.*s%.*s", STR(f->key), STR(dash),
			STR(part_example(r, f->fields)));
	if (f->list)
		return str_fmt(a, "%.*s: [%.*s]", STR(f->key), STR(config_example(r->config, f)));
	return part_example(r, f);
}

// An unknown key that is most like the one that is missing.
static const struct yaml *
find_misspelt(struct value_reader *r, const struct field *fields, const struct yaml *map,
	const struct field *f)
{
	for (size_t i = 0; i < map->n; i++) {
		struct str key = field_plain_key(r->arena, map->items[i].key);
		if (!map->items[i].mended && !find_field(r, fields, key) &&
			nearest_field(r, fields, key) == f)
			return &map->items[i];
	}
	return NULL;
}

// A part is missing where the map's key stands, a field in the file as a whole.
static bool
report_missing(struct value_reader *r, const struct field *fields, const struct yaml *map,
	const struct field *f)
{
	const struct yaml *other = find_misspelt(r, fields, map, f);
	struct loc loc = map->key.n         ? map->key_loc
		: fields == schema_fields() ? loc_file(map->loc.file)
					    : map->loc;
	struct diag_words words = {.a = f->key};
	words.fix = other ? value_line_with(r, other->key_loc, f->key) : example_lines(r, f);
	return diag(r->diags, DIAG_MISSING, other ? other->key_loc : loc, words);
}

// Of a document's fields, or of the parts of a map that is there at all.
static bool
check_required(struct value_reader *r, const struct field *fields, const struct yaml *map)
{
	bool good = true;
	for (const struct field *f = fields; f->key.n; f++) {
		const struct yaml *y = is_required(r, f) ? find_key(r, map, f->key) : NULL;
		if (!is_required(r, f) || (y && (y->kind != YAML_TEXT || y->text.n || y->mended)))
			continue;
		if (y)
			good = diag(r->diags, DIAG_EMPTY_VALUE, y->key_loc,
				(struct diag_words){.a = y->key, .fix = example_lines(r, f)});
		else if (!r->gaps)
			good = report_missing(r, fields, map, f);
	}
	return good;
}

bool
fields_read(struct arena *a, const struct yaml *map, const struct config *config,
	struct document *document, struct diags *diags)
{
	struct value_reader r = {a, config, document->kind, diags, map->gaps};
	struct yaml whole = *map;
	bool good = field_indent(&r, &whole);
	good = read_map(&r, schema_fields(), &whole, (char *)document) && good;
	return check_required(&r, schema_fields(), &whole) && good;
}
