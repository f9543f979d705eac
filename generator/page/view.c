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

static struct value
card_or_none(const struct view *v, const struct document *d)
{
	return d ? view_card(v, d) : (struct value){0};
}

// Pages

static struct value
groups_value(const struct view *v, const struct groups *groups)
{
	struct value list = {0};
	for (size_t i = 0; i < groups->n; i++) {
		const struct group *g = &groups->items[i];
		struct value map = {0}, cards = {0};
		for (size_t k = 0; k < g->documents.n; k++)
			value_push(v->arena, &cards, view_card(v, g->documents.items[k]));
		for (size_t k = 0; k < g->happenings.n; k++)
			value_push(v->arena, &cards, view_happening(v, &g->happenings.items[k]));
		view_title(v, &map, S("titel"), g->title);
		view_text(v, &map, S("id"), g->id);
		view_text(v, &map, S("adress"), g->address.n ? view_address(v, g->address) : S(""));
		view_text(v, &map, S("antal"), text_count(v->arena, cards.n));
		view_list(v, &map, S("kort"), cards);
		value_push(v->arena, &list, map);
	}
	return list;
}

// On the start page every group has a name of its own, so that the theme can place them.
static void
set_start(const struct view *v, struct value *map)
{
	struct value groups = groups_value(v, &v->page->groups);
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
	view_text(v, map, S("dagar_text"), view_days(v->arena, d));
	view_calendar_file(v, map, d);
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
		page->type == PAGE_START ? (struct value){0} : groups_value(&v, &page->groups));
	view_list(&v, &map, S("kommande"), groups_value(&v, &page->coming));
	view_text(&v, &map, S("antal"), text_count(a, page->count));
	if (page->type == PAGE_DOCUMENT)
		set_document(&v, &map, page->document);
	else if (page->type == PAGE_START)
		set_start(&v, &map);
	else if (page->type == PAGE_REGISTER)
		view_register(&v, &map);
	return map;
}
