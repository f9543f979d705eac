// SPDX-License-Identifier: EUPL-1.2
#include "page/view.h"

#include "base/buf.h"
#include "base/text.h"
#include "format/picture.h"
#include "format/url.h"

// Addresses

struct str
view_absolute(struct arena *a, const struct site *site, struct str address)
{
	return str_join(a, site->config->base_url, str_from(address, 1));
}

// The way from a page to the start page. The page for missing addresses can be shown anywhere, so
// it needs the site's own path.
static struct str
prefix_of(struct arena *a, const struct site *site, const struct page *page)
{
	if (page->type == PAGE_MISSING) {
		struct str url = site->config->base_url;
		struct str rest = str_from(url, str_find(url, S("://")) + 3);
		return str_from(rest, str_chr(rest, '/'));
	}
	struct buf b = {0};
	for (size_t i = 1; i < page->address.n; i++)
		if (page->address.p[i] == '/')
			buf_add(&b, S("../"));
	struct str prefix = str_dup(a, buf_str(&b));
	buf_release(&b);
	return prefix;
}

struct str
view_address(const struct view *v, struct str address)
{
	if (!str_starts(address, S("/")))
		return address;
	struct str relative = str_join(v->arena, v->prefix, str_from(address, 1));
	return relative.n ? relative : S("./");
}

// Cards

static struct str
choice_name(const struct view *v, enum config_list list, struct str id)
{
	const struct choice *c = config_choice(v->site->config, list, id);
	return c ? c->name : id;
}

static struct str
fixed_name(struct str key, struct str id, enum kind kind)
{
	for (const struct field *f = schema_fields(); f->key.n; f++)
		if (str_eq(f->key, key) && (f->kinds & KIND_BIT(kind)) && f->choices)
			return schema_choice_name(f, id);
	return id;
}

// What stands above a card's title: the body, the type, the network.
static struct str
label_of(const struct view *v, const struct document *d)
{
	if (d->kind == KIND_EVENT && d->type.s.n)
		return fixed_name(S("typ"), d->type.s, d->kind);
	if (d->kind == KIND_EXAMPLE && d->direction.s.n)
		return fixed_name(S("inriktning"), d->direction.s, d->kind);
	if (d->kind == KIND_NOTES && d->network.s.n)
		return choice_name(v, LIST_NETWORKS, d->network.s);
	if (d->kind == KIND_PROTOCOL)
		return choice_name(v, LIST_BODIES, d->body_id.s);
	if (d->kind == KIND_DOCUMENT && d->document_type.s.n)
		return fixed_name(S("slag"), d->document_type.s, d->kind);
	return kind_entry(d->kind)->singular;
}

static struct str
names_of(const struct view *v, const struct words *ids, enum config_list list)
{
	struct strs names = {0};
	for (size_t i = 0; i < ids->n; i++)
		strs_push(v->arena, &names, choice_name(v, list, ids->items[i].s));
	return text_enumerate(v->arena, names.items, names.n);
}

static struct str
associations_of(const struct view *v, const struct document *d)
{
	struct strs names = {0};
	for (size_t i = 0; i < d->associations.n; i++) {
		const struct document *a = site_association(v->site, d->associations.items[i].s);
		if (a)
			strs_push(
				v->arena, &names, a->short_name.s.n ? a->short_name.s : a->title.s);
	}
	return text_enumerate(v->arena, names.items, names.n);
}

static struct str
words_text(const struct view *v, const struct words *words)
{
	struct strs texts = {0};
	for (size_t i = 0; i < words->n; i++)
		strs_push(v->arena, &texts, words->items[i].s);
	return text_enumerate(v->arena, texts.items, texts.n);
}

// The days of an event, or the day of anything else.
static struct str
days_of(const struct view *v, const struct document *d)
{
	struct date first = document_day(d), last = document_last_day(d);
	return date_is_set(first) ? date_range(v->arena, first, last) : S("");
}

struct value
view_card(const struct view *v, const struct document *d)
{
	struct value map = {0};
	struct date day = document_day(d);
	bool dated = date_is_set(day) && d->kind != KIND_ASSOCIATION && d->kind != KIND_PERSON;
	view_text(v, &map, S("titel"), d->title.s);
	view_text(v, &map, S("titel_delbar"), d->heading);
	view_text(v, &map, S("adress"), view_address(v, d->address));
	view_text(v, &map, S("id"), d->id);
	view_text(v, &map, S("datum"), dated ? days_of(v, d) : S(""));
	view_text(v, &map, S("datum_iso"), dated ? date_iso(v->arena, day) : S(""));
	view_text(v, &map, S("ingress"), d->summary);
	view_text(v, &map, S("etikett"), label_of(v, d));
	view_text(v, &map, S("kortnamn"), d->short_name.s.n ? d->short_name.s : d->title.s);
	view_text(v, &map, S("kommuner_text"), words_text(v, &d->municipalities));
	view_text(v, &map, S("lan_text"), names_of(v, &d->counties, LIST_COUNTIES));
	view_text(v, &map, S("kontakt_lan_text"), names_of(v, &d->contact_counties, LIST_COUNTIES));
	view_text(v, &map, S("forbund_text"), associations_of(v, d));
	view_text(v, &map, S("roll"), d->role.s);
	view_text(v, &map, S("parti"), d->party.s);
	view_text(v, &map, S("paragrafer"), view_span(v->arena, &d->paragraphs));
	view_text(v, &map, S("ort"), d->place.name.s);
	view_set(v, &map, S("installt"), value_flag(d->cancelled == FLAG_YES));
	return map;
}

static struct value
card_or_none(const struct view *v, const struct document *d)
{
	return d ? view_card(v, d) : (struct value){0};
}

// Pages

static struct value
groups_value(const struct view *v)
{
	struct value list = {0};
	for (size_t i = 0; i < v->page->groups.n; i++) {
		const struct group *g = &v->page->groups.items[i];
		struct value map = {0}, cards = {0};
		for (size_t k = 0; k < g->documents.n; k++)
			value_push(v->arena, &cards, view_card(v, g->documents.items[k]));
		view_title(v, &map, S("titel"), g->title);
		view_text(v, &map, S("id"), g->id);
		view_text(v, &map, S("adress"), g->address.n ? view_address(v, g->address) : S(""));
		view_text(v, &map, S("antal"), text_count(v->arena, g->documents.n));
		view_list(v, &map, S("kort"), cards);
		value_push(v->arena, &list, map);
	}
	return list;
}

// On the start page every group has a name of its own, so that the theme can place them.
static void
set_start(const struct view *v, struct value *map)
{
	struct value groups = groups_value(v);
	for (size_t i = 0; i < groups.n; i++)
		view_set(v, map, str_join(v->arena, S("start_"), v->page->groups.items[i].id),
			groups.items[i]);
}

static struct value
contents_value(const struct view *v, const struct document *d)
{
	enum { FEWEST = 3 };
	struct value list = {0};
	for (size_t i = 0; i < d->body.n_blocks; i++) {
		const struct md_block *b = &d->body.blocks[i];
		if (b->kind != MD_HEADING || b->level > 2)
			continue;
		struct value map = {0};
		view_text(v, &map, S("titel"), b->text);
		view_text(v, &map, S("id"), b->id);
		value_push(v->arena, &list, map);
	}
	return list.n < FEWEST ? (struct value){0} : list;
}

static void
set_revisions(const struct view *v, struct value *map, const struct revisions *r)
{
	struct date none = {0};
	struct date first = r->n ? date_in_stockholm(r->first) : none;
	struct date last = r->n ? date_in_stockholm(r->last) : none;
	view_date(v, map, S("publicerad"), first);
	view_date(v, map, S("andrad"), last);
}

static void
set_image(const struct view *v, struct value *map, const struct document *d)
{
	struct str path = str_join(v->arena, path_folder(d->source->file.path), d->image.file.s);
	struct picture size = {0};
	bool any = d->image.file.s.n > 0, known = any && view_picture(v, path, &size);
	view_text(v, map, S("bildadress"),
		any ? view_address(v, plan_file_address(v->arena, path)) : S(""));
	view_text(v, map, S("bildbredd"), known ? str_fmt(v->arena, "%u", size.width) : S(""));
	view_text(v, map, S("bildhojd"), known ? str_fmt(v->arena, "%u", size.height) : S(""));
}

static void
set_document(const struct view *v, struct value *map, const struct document *d)
{
	view_fields(v, map, schema_fields(), d->kind, d);
	set_revisions(v, map, &d->revisions);
	view_text(v, map, S("dagar_text"), days_of(v, d));
	view_text(v, map, S("sort"), kind_entry(d->kind)->singular);
	set_image(v, map, d);
	view_list(v, map, S("innehallsforteckning"), contents_value(v, d));
	view_list(v, map, S("arenden"), view_matters(v, &d->matters));
	view_set(v, map, S("protokollet"), card_or_none(v, d->minutes));
	view_set(v, map, S("brevet"), card_or_none(v, d->letter));
	view_set(v, map, S("kallelsen"), card_or_none(v, d->notice));
	view_set(v, map, S("foregaende"), card_or_none(v, d->previous));
	view_set(v, map, S("nasta"), card_or_none(v, d->following));
	if (d->protocol)
		view_protocol(v, map, d);
	else if (d->programme)
		view_programme(v, map, d);
	else
		view_set(v, map, S("innehall"), view_html(v, d, markdown_all(&d->body)));
}

struct value
view_page(struct arena *a, const struct site *site, const struct theme *theme,
	const struct page *page)
{
	struct view v = {a, site, theme, page, prefix_of(a, site, page)};
	struct value map = {0};
	view_frame(&v, &map);
	view_list(&v, &map, S("grupper"),
		page->type == PAGE_START ? (struct value){0} : groups_value(&v));
	view_text(&v, &map, S("antal"), text_count(a, page->count));
	if (page->type == PAGE_DOCUMENT)
		set_document(&v, &map, page->document);
	else if (page->type == PAGE_START)
		set_start(&v, &map);
	else if (page->type == PAGE_REGISTER)
		view_register(&v, &map);
	return map;
}
