// SPDX-License-Identifier: EUPL-1.2
// What every page has around its content: the site, menus, the way here, what its head says.
#include "page/view.h"

static struct value
links_value(const struct view *v, const struct links *links)
{
	struct value list = {0};
	for (size_t i = 0; i < links->n; i++) {
		struct value map = {0};
		view_text(v, &map, S("titel"), links->items[i].title);
		view_text(v, &map, S("adress"), view_address(v, links->items[i].address));
		view_set(v, &map, S("har"),
			value_flag(str_eq(links->items[i].address, v->page->address)));
		value_push(v->arena, &list, map);
	}
	return list;
}

// Is the page this one, or below it, by its address or by the way to it? "Aktuellt" is lit for
// letters too.
static bool
is_within(const struct page *page, struct str address)
{
	for (size_t i = 0; i < page->crumbs.n; i++)
		if (address.n > 1 && str_eq(page->crumbs.items[i].address, address))
			return true;
	return str_starts(page->address, address) ||
		(str_eq(address, S("/nyheter/")) && str_starts(page->address, S("/brev/")));
}

static struct value
menu_value(const struct view *v, const struct menu *menu)
{
	struct value list = {0};
	for (size_t i = 0; i < menu->n; i++) {
		struct value map = {0};
		const struct menu_item *item = &menu->items[i];
		bool here = str_eq(item->address, v->page->address);
		view_text(v, &map, S("titel"), item->title);
		view_text(v, &map, S("adress"), view_address(v, item->address));
		view_set(v, &map, S("har"), value_flag(here));
		view_set(
			v, &map, S("inom"), value_flag(!here && is_within(v->page, item->address)));
		value_push(v->arena, &list, map);
	}
	return list;
}

// Which version is live? Named on the start page only: on every page it would make every page
// change with every commit. The day is the commit's, not that of the build: time alone does not
// make another version.
static struct str
version_text(const struct view *v)
{
	const struct site *s = v->site;
	if (v->page->type != PAGE_START || !s->commit.n)
		return S("");
	return str_fmt(v->arena, "%.*s, %.*s, %.*s", STR(s->program), STR(s->commit),
		STR(date_iso(v->arena, s->since)));
}

static struct value
site_value(const struct view *v)
{
	const struct config *c = v->site->config;
	struct value map = {0};
	view_text(v, &map, S("namn"), c->name);
	view_text(v, &map, S("kortnamn"), c->short_name);
	view_text(v, &map, S("beskrivning"), c->description);
	view_text(v, &map, S("ansvarig"), c->responsible);
	view_text(v, &map, S("epost"), c->email);
	view_text(v, &map, S("rapportera"), c->report);
	view_text(v, &map, S("startsida"), view_address(v, S("/")));
	view_text(v, &map, S("kalender"),
		calendar_exists(c) ? view_address(v, S(SITE_CALENDAR)) : S(""));
	view_text(v, &map, S("flode"), view_address(v, S("/atom.xml")));
	view_text(v, &map, S("version"), version_text(v));
	return map;
}

void
view_frame(const struct view *v, struct value *map)
{
	const struct page *page = v->page;
	struct str short_name = v->site->config->short_name;
	struct str title = page->type == PAGE_START
		? page->title
		: str_fmt(v->arena, "%.*s – %.*s", STR(page->title), STR(short_name));
	view_set(v, map, S("webbplatsen"), site_value(v));
	view_set(v, map, S("meny"), menu_value(v, &v->site->config->main_menu));
	view_set(v, map, S("sidfot"), menu_value(v, &v->site->config->footer));
	view_list(v, map, S("brodsmulor"), links_value(v, &page->crumbs));
	view_list(v, map, S("flikar"), links_value(v, &page->tabs));
	view_list(v, map, S("urval"), links_value(v, &page->parts));
	view_list(v, map, S("floden"), links_value(v, &page->feeds));
	view_text(v, map, S("sidtitel"), title);
	view_title(v, map, S("rubrik"), page->title);
	view_text(v, map, S("beskrivning"),
		page->description.n ? page->description
				    : str_fmt(v->arena, "%.*s – %.*s", STR(page->title),
					      STR(v->site->config->name)));
	view_text(v, map, S("kanonisk"),
		view_absolute(v->arena, v->site, page->target.n ? page->target : page->address));
	view_text(v, map, S("stilmall"), view_address(v, v->theme->stylesheet));
	view_text(v, map, S("ikon"), view_address(v, v->theme->icon));
	view_text(v, map, S("skript"), view_address(v, v->theme->script));
	view_set(v, map, S("dold"), value_flag(page->noindex));
	view_text(v, map, S("mal"), page->target.n ? view_address(v, page->target) : S(""));
}
