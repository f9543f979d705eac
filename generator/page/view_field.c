// SPDX-License-Identifier: EUPL-1.2
// Typed fields → values, by the schema's table. A field that is not set is there without a value,
// so that a section on it is false and never finds a name of the same spelling further out.
#include "base/hyphen.h"
#include "base/text.h"
#include "page/view.h"

void
view_set(const struct view *v, struct value *map, struct str name, struct value value)
{
	value_set(v->arena, map, name, value);
}

void
view_text(const struct view *v, struct value *map, struct str name, struct str text)
{
	view_set(v, map, name, value_text(text));
}

void
view_title(const struct view *v, struct value *map, struct str name, struct str text)
{
	view_text(v, map, name, text);
	view_text(v, map, str_join(v->arena, name, S("_delbar")),
		hyphen_heading(v->arena, v->site->config->hyphen, text));
}

void
view_date(const struct view *v, struct value *map, struct str name, struct date d)
{
	bool known = date_is_set(d);
	view_text(v, map, name, known ? date_long(v->arena, d) : S(""));
	view_text(
		v, map, str_join(v->arena, name, S("_iso")), known ? date_iso(v->arena, d) : S(""));
}

void
view_list(const struct view *v, struct value *map, struct str name, struct value list)
{
	view_set(v, map, name, list);
	view_set(v, map, str_join(v->arena, name, S("_finns")), value_flag(list.n > 0));
}

static struct value
person_value(const struct view *v, const struct person *p)
{
	struct value map = {0};
	if (!p->name.s.n)
		return map;
	view_text(v, &map, S("namn"), p->name.s);
	view_text(v, &map, S("roll"), p->role.s);
	view_text(v, &map, S("organisation"), p->organisation.s);
	view_text(v, &map, S("galler"), p->applies.s);
	return map;
}

static struct value
persons_value(const struct view *v, const struct persons *people)
{
	struct value list = {0};
	for (size_t i = 0; i < people->n; i++)
		value_push(v->arena, &list, person_value(v, &people->items[i]));
	return list;
}

static struct value
attendance_value(const struct view *v, const struct attendance *a)
{
	struct value map = {0};
	if (!a->all.n && !a->deciding.n && !a->deputies.n && !a->others.n)
		return map;
	view_list(v, &map, S("alla"), persons_value(v, &a->all));
	view_list(v, &map, S("beslutande"), persons_value(v, &a->deciding));
	view_list(v, &map, S("ersattare"), persons_value(v, &a->deputies));
	view_list(v, &map, S("ovriga"), persons_value(v, &a->others));
	return map;
}

// {titel, adress} of a document or file that a field names.
static struct value
link_value(const struct view *v, struct str title, struct str address)
{
	struct value map = {0};
	view_text(v, &map, S("titel"), title);
	view_text(v, &map, S("adress"), address.n ? view_address(v, address) : S(""));
	return map;
}

static struct value
file_value(const struct view *v, struct str name)
{
	struct str path = v->page->document ? v->page->document->source->file.path : S("");
	size_t slash = str_rchr(path, '/');
	struct str full = str_join(v->arena, str_slice(path, 0, slash + 1), name);
	return link_value(v, name, plan_file_address(v->arena, full));
}

static struct value
word_value(const struct view *v, const struct field *f, const struct word *w)
{
	if (!w->s.n)
		return (struct value){0};
	if (f->type == FIELD_CHOICE)
		return value_text(schema_choice_name(f, w->s));
	if (f->type == FIELD_REFERENCE) {
		const struct choice *c =
			config_choice(v->site->config, (enum config_list)f->list_id, w->s);
		return value_text(c ? c->name : w->s);
	}
	if (f->type == FIELD_ASSOCIATION) {
		const struct document *d = site_association(v->site, w->s);
		return link_value(v, d ? d->title.s : w->s, d ? d->address : S(""));
	}
	if (f->type == FIELD_PATH) {
		const struct document *d = site_find(v->site, w->s);
		return link_value(v, d ? d->title.s : w->s, d ? d->address : S(""));
	}
	return f->type == FIELD_FILE ? file_value(v, w->s) : value_text(w->s);
}

// A list of words, and the same in one sentence under key_text.
static void
set_words(const struct view *v, struct value *map, const struct field *f, const struct words *words)
{
	struct value list = {0};
	struct strs texts = {0};
	for (size_t i = 0; i < words->n; i++) {
		struct value item = word_value(v, f, &words->items[i]);
		value_push(v->arena, &list, item);
		if (item.kind == VALUE_TEXT)
			strs_push(v->arena, &texts, item.text);
	}
	view_list(v, map, f->key, list);
	view_text(v, map, str_join(v->arena, f->key, S("_text")),
		text_enumerate(v->arena, texts.items, texts.n));
}

static struct str
week_text(struct arena *a, struct date d)
{
	int year, week;
	if (!date_is_set(d))
		return S("");
	date_week(d, &year, &week);
	return str_fmt(a, "v.\u00a0%d %d", week, year);
}

struct str
view_span(struct arena *a, const struct span *s)
{
	if (!s->from)
		return S("");
	if (s->sub)
		return str_fmt(a, "§\u00a0%d.%d", s->from, s->sub);
	return s->from == s->to ? str_fmt(a, "§\u00a0%d", s->from)
				: str_fmt(a, "§§\u00a0%d–%d", s->from, s->to);
}

// A map in which nothing is set has no value: a section on it is false.
static bool
is_empty(const struct value *map)
{
	for (size_t i = 0; i < map->n; i++) {
		const struct value *item = &map->items[i];
		if (item->kind != VALUE_NONE && item->kind != VALUE_FALSE &&
			!(item->kind == VALUE_LIST && !item->n))
			return false;
	}
	return true;
}

static struct value
map_value(const struct view *v, const struct field *f, enum kind kind, const void *at)
{
	struct value map = {0};
	view_fields(v, &map, f->fields, kind, at);
	return is_empty(&map) ? (struct value){0} : map;
}

static struct value
maps_value(const struct view *v, const struct field *f, enum kind kind, const struct maps *maps)
{
	struct value list = {0};
	for (size_t i = 0; i < maps->n; i++)
		value_push(v->arena, &list,
			map_value(v, f, kind, (const char *)maps->items + i * f->size));
	return list;
}

static void
set_field(const struct view *v, struct value *map, const struct field *f, enum kind kind,
	const void *at)
{
	const struct clock *clock = at;
	const int *number = at;
	switch (f->type) {
	case FIELD_DATE:
		view_date(v, map, f->key, ((const struct day *)at)->d);
		return;
	case FIELD_WEEK:
		view_text(v, map, f->key, week_text(v->arena, ((const struct day *)at)->d));
		return;
	case FIELD_CLOCK:
		view_text(v, map, f->key, clock->minute1 ? clock_text(v->arena, *clock) : S(""));
		return;
	case FIELD_FLAG:
		view_set(v, map, f->key, value_flag(*(const enum flag *)at == FLAG_YES));
		return;
	case FIELD_NUMBER:
		view_text(v, map, f->key, *number ? str_fmt(v->arena, "%d", *number) : S(""));
		return;
	case FIELD_SPAN:
		view_text(v, map, f->key, view_span(v->arena, at));
		return;
	case FIELD_PERSON:
		if (f->list)
			view_list(v, map, f->key, persons_value(v, at));
		else
			view_set(v, map, f->key, person_value(v, at));
		return;
	case FIELD_ATTENDANCE:
		view_set(v, map, f->key, attendance_value(v, at));
		return;
	case FIELD_MAP:
		if (f->list)
			view_list(v, map, f->key, maps_value(v, f, kind, at));
		else
			view_set(v, map, f->key, map_value(v, f, kind, at));
		return;
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
	if (f->list)
		set_words(v, map, f, at);
	else
		view_set(v, map, f->key, word_value(v, f, at));
}

void
view_fields(const struct view *v, struct value *map, const struct field *fields, enum kind kind,
	const void *base)
{
	for (const struct field *f = fields; f->key.n; f++)
		if (!f->kinds || (f->kinds & KIND_BIT(kind)))
			set_field(v, map, f, kind, (const char *)base + f->offset);
}
