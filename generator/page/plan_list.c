// SPDX-License-Identifier: EUPL-1.2
// The lists of every kind: by year, by body, by letter and county, by type.
#include "page/planner.h"

#include "base/text.h"
#include "model/due.h"

#include <stdlib.h>

static struct str
year_text(struct planner *p, int year)
{
	return str_fmt(p->arena, "%d", year);
}

static int
year_of(const struct document *d)
{
	return document_day(d).year;
}

static struct page
list_page(struct planner *p, enum kind kind, struct str address, struct str title)
{
	struct page page = {.type = PAGE_LIST,
		.address = address,
		.template = S("lista"),
		.title = title,
		.kind = kind,
		.crumbs = planner_crumbs(p, kind)};
	page.crumbs.n -= str_eq(address, kind_entry(kind)->prefix);
	if (kind_entry(kind)->feed)
		planner_link(p, &page.feeds, kind_entry(kind)->plural,
			str_fmt(p->arena, "%.*satom.xml", STR(kind_entry(kind)->prefix)));
	return page;
}

// Groups by year, newest first, of documents that are sorted so.
static struct groups
group_by_year(struct planner *p, const struct documents *all)
{
	struct groups groups = {0};
	for (size_t i = 0; i < all->n; i++) {
		struct str year = year_text(p, year_of(all->items[i]));
		if (!groups.n || !str_eq(groups.items[groups.n - 1].title, year)) {
			struct group g = {
				.title = year, .id = str_fmt(p->arena, "ar-%.*s", STR(year))};
			ARENA_PUSH(p->arena, &groups, g);
		}
		planner_document(p, &groups.items[groups.n - 1], all->items[i]);
	}
	return groups;
}

// A list and its years: short ones in one page as well.
static void
plan_years(struct planner *p, struct page page, const struct documents *all)
{
	struct groups years = group_by_year(p, all);
	struct str base = page.address, title = page.title;
	for (size_t i = 0; i < years.n; i++)
		planner_link(p, &page.tabs, years.items[i].title,
			str_fmt(p->arena, "%.*s%.*s/", STR(base), STR(years.items[i].title)));
	struct page main = page;
	main.count = all->n;
	for (size_t i = 0; i < years.n && (i == 0 || all->n <= LIST_LIMIT); i++)
		ARENA_PUSH(p->arena, &main.groups, years.items[i]);
	planner_add(p, main);
	for (size_t i = 0; i < years.n; i++) {
		struct page year = page;
		year.address = page.tabs.items[i].address;
		year.title = str_fmt(p->arena, "%.*s %.*s", STR(title), STR(years.items[i].title));
		year.crumbs = (struct links){0};
		for (size_t k = 0; k < page.crumbs.n; k++)
			planner_link(p, &year.crumbs, page.crumbs.items[k].title,
				page.crumbs.items[k].address);
		planner_link(p, &year.crumbs, title, base);
		year.groups = (struct groups){0};
		ARENA_PUSH(p->arena, &year.groups, years.items[i]);
		year.count = years.items[i].documents.n;
		planner_add(p, year);
	}
}

static void
plan_year_list(struct planner *p, enum kind kind)
{
	struct page page = list_page(p, kind, kind_entry(kind)->prefix, kind_entry(kind)->plural);
	plan_years(p, page, &p->site->kinds[kind]);
}

static void
plan_protocols(struct planner *p)
{
	const struct documents *all = &p->site->kinds[KIND_PROTOCOL];
	const struct choices *bodies = &p->site->config->lists[LIST_BODIES];
	struct page overview =
		list_page(p, KIND_PROTOCOL, S("/protokoll/"), S("Protokoll och beslut"));
	struct page *pages = ARENA_NEW(p->arena, struct page, bodies->n);
	struct documents *own = ARENA_NEW(p->arena, struct documents, bodies->n);
	overview.count = all->n;
	for (size_t b = 0; b < bodies->n; b++) {
		struct group newest = {.title = bodies->items[b].name,
			.id = bodies->items[b].id,
			.address = str_fmt(p->arena, "/protokoll/%.*s/", STR(bodies->items[b].id))};
		for (size_t i = 0; i < all->n; i++) {
			if (!str_eq(all->items[i]->body_id.s, bodies->items[b].id))
				continue;
			ARENA_PUSH(p->arena, &own[b], all->items[i]);
			if (newest.documents.n < NEWEST_SHOWN)
				planner_document(p, &newest, all->items[i]);
		}
		if (!own[b].n)
			continue;
		ARENA_PUSH(p->arena, &overview.groups, newest);
		planner_link(p, &overview.tabs, newest.title, newest.address);
		pages[b] = list_page(p, KIND_PROTOCOL, newest.address,
			str_fmt(p->arena, "Protokoll: %.*s", STR(newest.title)));
	}
	planner_add(p, overview);
	for (size_t b = 0; b < bodies->n; b++)
		if (own[b].n)
			plan_years(p, pages[b], &own[b]);
}

static void
plan_examples(struct planner *p)
{
	struct page page = list_page(p, KIND_EXAMPLE, S("/exempel/"), S("Goda exempel"));
	struct group all = {.title = S("Alla exempel"), .id = S("alla")};
	page.count = p->site->kinds[KIND_EXAMPLE].n;
	all.documents = p->site->kinds[KIND_EXAMPLE];
	if (page.count)
		ARENA_PUSH(p->arena, &page.groups, all);
	planner_add(p, page);
}

static struct groups
group_by_initial(struct planner *p, const struct documents *all)
{
	struct groups groups = {0};
	for (size_t i = 0; i < all->n; i++) {
		const struct document *d = all->items[i];
		struct str name = d->short_name.s.n ? d->short_name.s : d->title.s;
		struct str initial = text_initial(name);
		if (!groups.n || !str_eq(groups.items[groups.n - 1].title, initial)) {
			struct group g = {.title = initial,
				.id = str_fmt(p->arena, "bokstav-%.*s",
					STR(text_lower(p->arena, initial)))};
			ARENA_PUSH(p->arena, &groups, g);
		}
		planner_document(p, &groups.items[groups.n - 1], d);
	}
	return groups;
}

static int
by_short_name(const void *x, const void *y)
{
	const struct document *const *a = x, *const *b = y;
	struct str p = (*a)->short_name.s.n ? (*a)->short_name.s : (*a)->title.s;
	struct str q = (*b)->short_name.s.n ? (*b)->short_name.s : (*b)->title.s;
	int order = text_compare(p, q);
	return order ? order : str_cmp((*a)->address, (*b)->address);
}

static void
plan_associations(struct planner *p)
{
	struct documents all = {0};
	const struct documents *kind = &p->site->kinds[KIND_ASSOCIATION];
	const struct choices *counties = &p->site->config->lists[LIST_COUNTIES];
	for (size_t i = 0; i < kind->n; i++)
		ARENA_PUSH(p->arena, &all, kind->items[i]);
	if (all.n)
		qsort(all.items, all.n, sizeof *all.items, by_short_name);
	struct page page =
		list_page(p, KIND_ASSOCIATION, S("/forbund/"), S("Samordningsförbunden"));
	page.template = S("forbundslista");
	page.count = all.n;
	planner_link(p, &page.tabs, S("A–Ö"), S("/forbund/"));
	planner_link(p, &page.tabs, S("Länsvis"), S("/forbund/lan/"));
	struct page county = page;
	page.groups = group_by_initial(p, &all);
	planner_add(p, page);
	county.address = S("/forbund/lan/");
	county.title = S("Samordningsförbunden länsvis");
	county.crumbs = planner_crumbs(p, KIND_ASSOCIATION);
	for (size_t c = 0; c < counties->n; c++) {
		struct group g = {.title = counties->items[c].name, .id = counties->items[c].id};
		for (size_t i = 0; i < all.n; i++)
			if (words_have(&all.items[i]->counties, g.id))
				planner_document(p, &g, all.items[i]);
		if (g.documents.n)
			ARENA_PUSH(p->arena, &county.groups, g);
	}
	planner_add(p, county);
}

static void
plan_archive(struct planner *p)
{
	const struct documents *all = &p->site->kinds[KIND_DOCUMENT];
	struct page page = list_page(p, KIND_DOCUMENT, S("/dokument/"), S("Dokument"));
	const struct field *type = schema_fields();
	while (!str_eq(type->key, S("slag")))
		type++;
	page.count = all->n;
	for (const struct choice_word *c = type->choices; c->id.n; c++) {
		struct group g = {.title = c->plural, .id = c->id};
		for (size_t i = 0; i < all->n; i++)
			if (str_eq(all->items[i]->document_type.s, c->id))
				planner_document(p, &g, all->items[i]);
		if (g.documents.n)
			ARENA_PUSH(p->arena, &page.groups, g);
	}
	struct group other = {.title = S("Övrigt"), .id = S("ovrigt")};
	for (size_t i = 0; i < all->n; i++)
		if (!all->items[i]->document_type.s.n)
			planner_document(p, &other, all->items[i]);
	if (other.documents.n)
		ARENA_PUSH(p->arena, &page.groups, other);
	planner_add(p, page);
}

// The chair first, then the other offices, then by name.
static int
office(const struct document *d)
{
	static const struct str offices[] = {S_INIT("Ordförande"), S_INIT("Vice ordförande"),
		S_INIT("Kassör"), S_INIT("Sekreterare")};
	enum { OFFICES = sizeof offices / sizeof *offices };
	int i = 0;
	while (i < OFFICES && !str_starts(d->role.s, offices[i]))
		i++;
	return i;
}

static int
by_office(const void *x, const void *y)
{
	const struct document *const *a = x, *const *b = y;
	int order = office(*a) - office(*b);
	return order ? order : text_compare((*a)->title.s, (*b)->title.s);
}

static void
sort_by_office(struct documents *people)
{
	if (people->n)
		qsort(people->items, people->n, sizeof *people->items, by_office);
}

static void
plan_board(struct planner *p)
{
	const struct documents *all = &p->site->kinds[KIND_PERSON];
	struct page page = list_page(p, KIND_PERSON, S("/om-nns/styrelsen/"), S("Styrelsen"));
	struct group now = {.title = S("Nuvarande ledamöter"), .id = S("nuvarande")};
	struct group then = {.title = S("Tidigare ledamöter"), .id = S("tidigare")};
	page.template = S("styrelsen");
	page.count = all->n;
	for (size_t i = 0; i < all->n; i++) {
		bool past = due_has_left(p->site, all->items[i]);
		planner_document(p, past ? &then : &now, all->items[i]);
	}
	sort_by_office(&now.documents);
	sort_by_office(&then.documents);
	if (now.documents.n)
		ARENA_PUSH(p->arena, &page.groups, now);
	if (then.documents.n)
		ARENA_PUSH(p->arena, &page.groups, then);
	planner_add(p, page);
}

void
plan_lists(struct planner *p, struct group *coming)
{
	static const enum kind by_year[] = {KIND_LETTER, KIND_NOTES, KIND_NEWS};
	static const struct {
		enum kind kind;
		void (*plan)(struct planner *);
	} others[] = {{KIND_PROTOCOL, plan_protocols}, {KIND_EXAMPLE, plan_examples},
		{KIND_ASSOCIATION, plan_associations}, {KIND_DOCUMENT, plan_archive},
		{KIND_PERSON, plan_board}};
	for (size_t i = 0; i < sizeof by_year / sizeof *by_year; i++)
		if (planner_uses(p, by_year[i]))
			plan_year_list(p, by_year[i]);
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (planner_uses(p, others[i].kind))
			others[i].plan(p);
	*coming = (struct group){.title = S("Kommande"), .id = S("kommande")};
	if (calendar_exists(p->site->config))
		plan_calendar(p, coming);
}
