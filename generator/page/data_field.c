// SPDX-License-Identifier: EUPL-1.2
#include "page/data_field.h"

#include "format/url.h"
#include "page/plan.h"
#include "page/view.h"

// What tells how a page is published, and not what it is about.
static bool
is_internal(const struct field *f)
{
	static const struct str keys[] = {S_INIT("slug"), S_INIT("status"),
		S_INIT("publicera_fran"), S_INIT("avpublicera"), S_INIT("omdirigera_fran"),
		S_INIT("kortadress"), S_INIT("noindex"), S_INIT("meny")};
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (str_eq(keys[i], f->key))
			return true;
	return false;
}

static bool
has_field(const struct field *f, enum kind kind)
{
	return (!f->kinds || (f->kinds & KIND_BIT(kind))) && !is_internal(f);
}

// Where to, of a path or a file.
static struct str
word_text(const struct data_source *s, const struct field *f, const struct word *w)
{
	if (f->type == FIELD_PATH) {
		const struct document *d = site_find(s->site, w->s);
		return d && d->address.n ? view_absolute(s->arena, s->site, d->address) : w->s;
	}
	if (f->type != FIELD_FILE)
		return w->s;
	struct str folder = path_folder(s->document->source->file.path);
	struct str path = str_join(s->arena, folder, w->s);
	return view_absolute(s->arena, s->site, plan_file_address(s->arena, path));
}

static void
add_words(struct json *j, const struct data_source *s, const struct field *f, const void *at)
{
	const struct words *list = at;
	const struct word *one = at;
	if (f->list ? !list->n : !one->s.n)
		return;
	json_key(j, f->key);
	if (!f->list) {
		json_text(j, word_text(s, f, one));
		return;
	}
	json_open(j, '[');
	for (size_t i = 0; i < list->n; i++)
		json_text(j, word_text(s, f, &list->items[i]));
	json_close(j, ']');
}

static void
add_text(struct json *j, const struct field *f, struct str text)
{
	json_key(j, f->key);
	json_text(j, text);
}

static void
add_week(struct json *j, const struct data_source *s, const struct field *f, struct date d)
{
	int year, week;
	date_week(d, &year, &week);
	add_text(j, f, str_fmt(s->arena, "%d-V%02d", year, week));
}

static void
add_map(struct json *j, const struct data_source *s, const struct field *f, enum kind kind,
	const void *at)
{
	const struct maps *maps = at;
	const char *items = f->list ? maps->items : at;
	size_t n = f->list ? maps->n : 1;
	struct buf probe = {0};
	struct json trial = {.out = &probe};
	for (size_t i = 0; i < n; i++) { // a map without anything in it is left out
		json_open(&trial, '{');
		data_fields(&trial, s, f->fields, kind, items + i * f->size);
		json_close(&trial, '}');
	}
	bool empty = !str_has(buf_str(&probe), S(":"));
	buf_release(&probe);
	if (empty)
		return;
	json_key(j, f->key);
	if (f->list)
		json_open(j, '[');
	for (size_t i = 0; i < n; i++) {
		json_open(j, '{');
		data_fields(j, s, f->fields, kind, items + i * f->size);
		json_close(j, '}');
	}
	if (f->list)
		json_close(j, ']');
}

static void
add_field(struct json *j, const struct data_source *s, const struct field *f, enum kind kind,
	const void *at)
{
	const struct day *day = at;
	const struct clock *clock = at;
	const enum flag *flag = at;
	const int *number = at;
	bool dated = (f->type == FIELD_DATE || f->type == FIELD_WEEK) && date_is_set(day->d);
	if (f->type == FIELD_DATE && dated) {
		add_text(j, f, date_iso(s->arena, day->d));
	} else if (f->type == FIELD_WEEK && dated) {
		add_week(j, s, f, day->d);
	} else if (f->type == FIELD_CLOCK && clock->minute1) {
		add_text(j, f, clock_iso(s->arena, *clock));
	} else if (f->type == FIELD_FLAG && *flag != FLAG_UNSET) {
		json_key(j, f->key);
		json_bool(j, *flag == FLAG_YES);
	} else if (f->type == FIELD_NUMBER && *number) {
		json_key(j, f->key);
		json_number(j, *number);
	} else if (f->type == FIELD_MAP) {
		add_map(j, s, f, kind, at);
	} else if (f->type <= FIELD_ADDRESS) {
		add_words(j, s, f, at);
	}
}

void
data_fields(struct json *j, const struct data_source *source, const struct field *fields,
	enum kind kind, const void *base)
{
	for (const struct field *f = fields; f->key.n; f++)
		if (has_field(f, kind))
			add_field(j, source, f, kind, (const char *)base + f->offset);
}

// Schemas

// Spans and people are in no open data: no kind that has them is published so.
static bool
is_published(const struct field *f, enum kind kind)
{
	return has_field(f, kind) && f->type != FIELD_SPAN && f->type != FIELD_PERSON &&
		f->type != FIELD_ATTENDANCE;
}

static void
add_type(struct json *j, const struct field *f, enum kind kind)
{
	json_key(j, S("type"));
	if (f->type == FIELD_MAP) {
		json_text(j, S("object"));
		json_key(j, S("properties"));
		json_open(j, '{');
		data_properties(j, f->fields, kind);
		json_close(j, '}');
		return;
	}
	json_text(j,
		f->type == FIELD_FLAG             ? S("boolean")
			: f->type == FIELD_NUMBER ? S("integer")
						  : S("string"));
	if (!f->choices)
		return;
	json_key(j, S("enum"));
	json_open(j, '[');
	for (const struct choice_word *c = f->choices; c->id.n; c++)
		json_text(j, c->id);
	json_close(j, ']');
}

void
data_properties(struct json *j, const struct field *fields, enum kind kind)
{
	for (const struct field *f = fields; f->key.n; f++) {
		if (!is_published(f, kind))
			continue;
		json_key(j, f->key);
		json_open(j, '{');
		if (f->list) {
			json_key(j, S("type"));
			json_text(j, S("array"));
			json_key(j, S("items"));
			json_open(j, '{');
		}
		add_type(j, f, kind);
		if (f->list)
			json_close(j, '}');
		json_key(j, S("description"));
		json_text(j, f->help);
		json_close(j, '}');
	}
}

void
data_required(struct json *j, const struct field *fields, enum kind kind)
{
	for (const struct field *f = fields; f->key.n; f++)
		if (is_published(f, kind) && (f->required & KIND_BIT(kind)))
			json_text(j, f->key);
}
