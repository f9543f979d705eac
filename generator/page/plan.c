// SPDX-License-Identifier: EUPL-1.2
// Documents → pages. Lists are split by year, so that a new document changes few of them.
#include "page/plan.h"

#include "base/buf.h"
#include "base/text.h"
#include "format/url.h"
#include "input/protocol.h"
#include "model/check.h"

#include <stdlib.h>

struct planner {
	struct arena *arena;
	const struct site *site;
	struct plan *plan;
};

static struct page *
add_page(struct planner *p, struct page page)
{
	ARENA_PUSH(p->arena, p->plan, page);
	return &p->plan->items[p->plan->n - 1];
}

static void
add_link(struct planner *p, struct links *links, struct str title, struct str address)
{
	struct link l = {.title = title, .address = address};
	ARENA_PUSH(p->arena, links, l);
}

static void
add_document(struct planner *p, struct group *group, const struct document *d)
{
	ARENA_PUSH(p->arena, &group->documents, d);
}

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

static struct str
body_name(const struct planner *p, struct str id)
{
	const struct choice *c = config_choice(p->site->config, LIST_BODIES, id);
	return c ? c->name : id;
}

// Crumbs: Start › section › …

static struct links
section_crumbs(struct planner *p, enum kind kind)
{
	struct links crumbs = {0};
	const struct kind_entry *entry = kind_entry(kind);
	add_link(p, &crumbs, S("Start"), S("/"));
	if (kind == KIND_PERSON)
		add_link(p, &crumbs, S("Om NNS"), S("/om-nns/"));
	if (kind == KIND_NOTICE)
		entry = kind_entry(KIND_EVENT);
	if (kind != KIND_PAGE)
		add_link(p, &crumbs, entry->plural, entry->prefix);
	return crumbs;
}

static const struct document *
page_at(const struct planner *p, struct str address)
{
	const struct documents *all = &p->site->kinds[KIND_PAGE];
	for (size_t i = 0; i < all->n; i++)
		if (str_eq(all->items[i]->address, address))
			return all->items[i];
	return NULL;
}

// The pages above a page: those whose address is a beginning of its own.
static void
add_page_crumbs(struct planner *p, struct links *crumbs, const struct document *d)
{
	for (size_t i = 1; i + 1 < d->address.n; i++) {
		if (d->address.p[i] != '/')
			continue;
		const struct document *above = page_at(p, str_slice(d->address, 0, i + 1));
		if (above)
			add_link(p, crumbs, above->title.s, above->address);
	}
}

static struct links
document_crumbs(struct planner *p, const struct document *d)
{
	struct links crumbs = section_crumbs(p, d->kind);
	if (d->kind == KIND_PAGE)
		add_page_crumbs(p, &crumbs, d);
	if (d->kind == KIND_PROTOCOL)
		add_link(p, &crumbs, body_name(p, d->body_id.s),
			str_fmt(p->arena, "/protokoll/%.*s/", STR(d->body_id.s)));
	return crumbs;
}

// Documents

static void
add_related(struct planner *p, struct page *page, struct str title, struct str id,
	const struct documents *all, bool (*wanted)(const struct document *, const struct document *),
	size_t most)
{
	struct group g = {.title = title, .id = id};
	for (size_t i = 0; i < all->n && g.documents.n < most; i++)
		if (all->items[i] != page->document && wanted(all->items[i], page->document))
			add_document(p, &g, all->items[i]);
	if (g.documents.n)
		ARENA_PUSH(p->arena, &page->groups, g);
}

static bool
is_of_association(const struct document *d, const struct document *association)
{
	return words_have(&d->associations, association->id) ||
		words_have(&d->organisers, association->id);
}

static bool
is_contact_of(const struct document *person, const struct document *association)
{
	if (date_is_set(person->period.end.d))
		return false;
	for (size_t i = 0; i < association->counties.n; i++)
		if (words_have(&person->contact_counties, association->counties.items[i].s))
			return true;
	return false;
}

static void
add_association_groups(struct planner *p, struct page *page)
{
	enum { MOST = 50 };
	const struct documents *kinds = p->site->kinds;
	add_related(p, page, S("Kontaktperson i styrelsen"), S("kontaktperson"),
		&kinds[KIND_PERSON], is_contact_of, MOST);
	add_related(p, page, S("Goda exempel"), S("exempel"), &kinds[KIND_EXAMPLE],
		is_of_association, MOST);
	add_related(p, page, S("Evenemang"), S("evenemang"), &kinds[KIND_EVENT], is_of_association,
		MOST);
	add_related(p, page, S("Protokoll"), S("protokoll"), &kinds[KIND_PROTOCOL],
		is_of_association, NEWEST_SHOWN);
}

// The associations that a document names, and the documents that it points to itself.
static void
add_named(struct planner *p, struct page *page)
{
	const struct document *d = page->document;
	struct group related = {.title = S("Läs också"), .id = S("relaterat")};
	struct group members = {.title = S("Förbund"), .id = S("forbund")};
	for (size_t i = 0; i < d->related.n; i++) {
		const struct document *other = site_find(p->site, d->related.items[i].s);
		if (other && other->publication == PUBLISHED)
			add_document(p, &related, other);
	}
	for (size_t i = 0; i < d->associations.n; i++) {
		const struct document *other = site_association(p->site, d->associations.items[i].s);
		if (other)
			add_document(p, &members, other);
	}
	if (members.documents.n && d->kind != KIND_PERSON)
		ARENA_PUSH(p->arena, &page->groups, members);
	if (related.documents.n)
		ARENA_PUSH(p->arena, &page->groups, related);
}

static void
plan_documents(struct planner *p)
{
	for (size_t i = 0; i < p->site->published.n; i++) {
		const struct document *d = p->site->published.items[i];
		if (d->kind == KIND_PERSON)
			continue;
		struct page *page = add_page(p, (struct page){.type = PAGE_DOCUMENT,
				.address = d->address,
				.template = kind_entry(d->kind)->id,
				.title = d->title.s,
				.description = d->summary,
				.kind = d->kind,
				.document = d,
				.noindex = d->noindex == FLAG_YES,
				.crumbs = document_crumbs(p, d)});
		if (d->kind == KIND_ASSOCIATION)
			add_association_groups(p, page);
		else
			add_named(p, page);
	}
	for (size_t i = 0; i < p->site->tombstones.n; i++) {
		const struct document *d = p->site->tombstones.items[i];
		if (d->kind != KIND_PERSON)
			add_page(p, (struct page){.type = PAGE_TOMBSTONE,
					.address = d->address,
					.template = S("avpublicerad"),
					.title = d->title.s,
					.kind = d->kind,
					.document = d,
					.noindex = true,
					.crumbs = section_crumbs(p, d->kind)});
	}
}

// Lists

static struct page
list_page(struct planner *p, enum kind kind, struct str address, struct str title)
{
	struct page page = {.type = PAGE_LIST,
		.address = address,
		.template = S("lista"),
		.title = title,
		.kind = kind,
		.crumbs = section_crumbs(p, kind)};
	page.crumbs.n -= str_eq(address, kind_entry(kind)->prefix);
	if (kind_entry(kind)->feed)
		add_link(p, &page.feeds, kind_entry(kind)->plural,
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
			struct group g = {.title = year, .id = str_fmt(p->arena, "ar-%.*s", STR(year))};
			ARENA_PUSH(p->arena, &groups, g);
		}
		add_document(p, &groups.items[groups.n - 1], all->items[i]);
	}
	return groups;
}

// A list and its years: short ones in one page as well.
static void
plan_years(struct planner *p, struct page page, const struct documents *all, struct groups first)
{
	struct groups years = group_by_year(p, all);
	struct str base = page.address, title = page.title;
	for (size_t i = 0; i < years.n; i++)
		add_link(p, &page.tabs, years.items[i].title,
			str_fmt(p->arena, "%.*s%.*s/", STR(base), STR(years.items[i].title)));
	struct page main = page;
	main.count = all->n;
	main.groups = first;
	for (size_t i = 0; i < years.n && (i == 0 || all->n <= LIST_LIMIT); i++)
		ARENA_PUSH(p->arena, &main.groups, years.items[i]);
	add_page(p, main);
	for (size_t i = 0; i < years.n; i++) {
		struct page year = page;
		year.address = page.tabs.items[i].address;
		year.title = str_fmt(
			p->arena, "%.*s %.*s", STR(title), STR(years.items[i].title));
		year.crumbs = (struct links){0};
		for (size_t k = 0; k < page.crumbs.n; k++)
			add_link(p, &year.crumbs, page.crumbs.items[k].title,
				page.crumbs.items[k].address);
		add_link(p, &year.crumbs, title, base);
		year.groups = (struct groups){0};
		ARENA_PUSH(p->arena, &year.groups, years.items[i]);
		year.count = years.items[i].documents.n;
		add_page(p, year);
	}
}

static void
plan_year_list(struct planner *p, enum kind kind)
{
	struct page page =
		list_page(p, kind, kind_entry(kind)->prefix, kind_entry(kind)->plural);
	plan_years(p, page, &p->site->kinds[kind], (struct groups){0});
}

static void
plan_protocols(struct planner *p)
{
	const struct documents *all = &p->site->kinds[KIND_PROTOCOL];
	const struct choices *bodies = &p->site->config->lists[LIST_BODIES];
	struct page overview = list_page(p, KIND_PROTOCOL, S("/protokoll/"), S("Protokoll och beslut"));
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
				add_document(p, &newest, all->items[i]);
		}
		if (!own[b].n)
			continue;
		ARENA_PUSH(p->arena, &overview.groups, newest);
		add_link(p, &overview.tabs, newest.title, newest.address);
		pages[b] = list_page(p, KIND_PROTOCOL, newest.address,
			str_fmt(p->arena, "Protokoll: %.*s", STR(newest.title)));
	}
	add_page(p, overview);
	for (size_t b = 0; b < bodies->n; b++)
		if (own[b].n)
			plan_years(p, pages[b], &own[b], (struct groups){0});
}

static int
by_start(const void *x, const void *y)
{
	const struct document *const *a = x, *const *b = y;
	int order = date_cmp(document_day(*a), document_day(*b));
	return order ? order : str_cmp((*a)->address, (*b)->address);
}

static int
by_start_reversed(const void *x, const void *y)
{
	return by_start(y, x);
}

// Events and notices together: those to come first, then the past ones by year.
static void
plan_calendar(struct planner *p, struct group *coming)
{
	struct documents past = {0};
	static const enum kind kinds[] = {KIND_EVENT, KIND_NOTICE};
	*coming = (struct group){.title = S("Kommande"), .id = S("kommande")};
	for (size_t k = 0; k < 2; k++) {
		const struct documents *all = &p->site->kinds[kinds[k]];
		for (size_t i = 0; i < all->n; i++) {
			const struct document *d = all->items[i];
			if (date_cmp(document_last_day(d), p->site->today) >= 0)
				add_document(p, coming, d);
			else
				ARENA_PUSH(p->arena, &past, d);
		}
	}
	if (coming->documents.n)
		qsort(coming->documents.items, coming->documents.n,
			sizeof *coming->documents.items, by_start);
	if (past.n)
		qsort(past.items, past.n, sizeof *past.items, by_start_reversed);
	struct groups first = {0};
	if (coming->documents.n)
		ARENA_PUSH(p->arena, &first, *coming);
	plan_years(p, list_page(p, KIND_EVENT, S("/kalendarium/"), S("Kalendarium")), &past, first);
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
	add_page(p, page);
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
		add_document(p, &groups.items[groups.n - 1], d);
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
	struct page page = list_page(p, KIND_ASSOCIATION, S("/forbund/"), S("Samordningsförbunden"));
	page.template = S("forbundslista");
	page.count = all.n;
	add_link(p, &page.tabs, S("A–Ö"), S("/forbund/"));
	add_link(p, &page.tabs, S("Länsvis"), S("/forbund/lan/"));
	struct page county = page;
	page.groups = group_by_initial(p, &all);
	add_page(p, page);
	county.address = S("/forbund/lan/");
	county.title = S("Samordningsförbunden länsvis");
	county.crumbs = section_crumbs(p, KIND_ASSOCIATION);
	for (size_t c = 0; c < counties->n; c++) {
		struct group g = {.title = counties->items[c].name, .id = counties->items[c].id};
		for (size_t i = 0; i < all.n; i++)
			if (words_have(&all.items[i]->counties, g.id))
				add_document(p, &g, all.items[i]);
		if (g.documents.n)
			ARENA_PUSH(p->arena, &county.groups, g);
	}
	add_page(p, county);
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
		struct group g = {.title = c->name, .id = c->id};
		for (size_t i = 0; i < all->n; i++)
			if (str_eq(all->items[i]->document_type.s, c->id))
				add_document(p, &g, all->items[i]);
		if (g.documents.n)
			ARENA_PUSH(p->arena, &page.groups, g);
	}
	struct group other = {.title = S("Övrigt"), .id = S("ovrigt")};
	for (size_t i = 0; i < all->n; i++)
		if (!all->items[i]->document_type.s.n)
			add_document(p, &other, all->items[i]);
	if (other.documents.n)
		ARENA_PUSH(p->arena, &page.groups, other);
	add_page(p, page);
}

static void
plan_board(struct planner *p)
{
	const struct documents *all = &p->site->kinds[KIND_PERSON];
	struct page page = list_page(p, KIND_PERSON, S("/om-nns/styrelsen/"), S("Styrelsen"));
	struct group now = {.title = S("Styrelsen"), .id = S("nuvarande")};
	struct group then = {.title = S("Tidigare ledamöter"), .id = S("tidigare")};
	page.template = S("styrelsen");
	page.count = all->n;
	for (size_t i = 0; i < all->n; i++) {
		struct date end = all->items[i]->period.end.d;
		bool past = date_is_set(end) && date_cmp(end, p->site->today) < 0;
		add_document(p, past ? &then : &now, all->items[i]);
	}
	if (now.documents.n)
		ARENA_PUSH(p->arena, &page.groups, now);
	if (then.documents.n)
		ARENA_PUSH(p->arena, &page.groups, then);
	add_page(p, page);
}

// The start page

static void
add_newest(struct planner *p, struct page *page, struct str title, struct str id, enum kind kind,
	size_t most, int (*order)(const void *, const void *))
{
	const struct documents *all = &p->site->kinds[kind];
	struct group g = {.title = title, .id = id, .address = kind_entry(kind)->prefix};
	struct documents sorted = {0};
	for (size_t i = 0; i < all->n; i++)
		ARENA_PUSH(p->arena, &sorted, all->items[i]);
	if (order && sorted.n)
		qsort(sorted.items, sorted.n, sizeof *sorted.items, order);
	for (size_t i = 0; i < sorted.n && i < most; i++)
		add_document(p, &g, sorted.items[i]);
	ARENA_PUSH(p->arena, &page->groups, g);
}

static void
plan_start(struct planner *p, struct group coming)
{
	struct page *page = add_page(p, (struct page){.type = PAGE_START,
			.address = S("/"),
			.template = S("start"),
			.title = p->site->config->name,
			.description = p->site->config->description});
	add_link(p, &page->feeds, p->site->config->name, S("/atom.xml"));
	coming.address = S("/kalendarium/");
	if (coming.documents.n > NEWEST_SHOWN)
		coming.documents.n = NEWEST_SHOWN;
	add_newest(p, page, S("Brev från styrelsen"), S("brev"), KIND_LETTER, 1, NULL);
	ARENA_PUSH(p->arena, &page->groups, coming);
	add_newest(p, page, S("Protokoll"), S("protokoll"), KIND_PROTOCOL, NEWEST_SHOWN, NULL);
	add_newest(p, page, S("Goda exempel"), S("exempel"), KIND_EXAMPLE, 4, by_start_reversed);
	add_newest(p, page, S("Aktuellt"), S("nyheter"), KIND_NEWS, 3, NULL);
	add_page(p, (struct page){.type = PAGE_MISSING,
			.address = S("/404.html"),
			.template = S("saknas"),
			.title = S("Sidan finns inte"),
			.noindex = true});
}

// Feeds, redirects, files

static void
plan_feed(struct planner *p, enum kind kind, struct str title, struct str address,
	const struct documents *all)
{
	struct group g = {.title = title};
	for (size_t i = 0; i < all->n && i < FEED_ENTRIES; i++)
		add_document(p, &g, all->items[i]);
	struct page *page = add_page(p,
		(struct page){.type = PAGE_FEED, .address = address, .title = title, .kind = kind});
	ARENA_PUSH(p->arena, &page->groups, g);
}

static void
plan_feeds(struct planner *p)
{
	struct documents all = {0};
	for (int k = 0; k < KINDS; k++) {
		const struct kind_entry *entry = kind_entry((enum kind)k);
		if (!entry->feed)
			continue;
		struct documents own = {0};
		for (size_t i = 0; i < p->site->kinds[k].n; i++) {
			ARENA_PUSH(p->arena, &own, p->site->kinds[k].items[i]);
			ARENA_PUSH(p->arena, &all, p->site->kinds[k].items[i]);
		}
		if (own.n)
			qsort(own.items, own.n, sizeof *own.items, by_start_reversed);
		plan_feed(p, (enum kind)k, entry->plural,
			str_fmt(p->arena, "%.*satom.xml", STR(entry->prefix)), &own);
	}
	if (all.n)
		qsort(all.items, all.n, sizeof *all.items, by_start_reversed);
	plan_feed(p, KINDS, p->site->config->name, S("/atom.xml"), &all);
	add_page(p, (struct page){.type = PAGE_SITEMAP, .address = S("/sitemap.xml"), .kind = KINDS});
	for (int k = 0; k < KINDS; k++)
		if (k != KIND_PERSON && p->site->kinds[k].n)
			add_page(p, (struct page){.type = PAGE_SITEMAP,
					.address = str_fmt(p->arena, "/sitemap/%.*s.xml",
						STR(kind_entry((enum kind)k)->id)),
					.kind = (enum kind)k});
	add_page(p, (struct page){.type = PAGE_ROBOTS, .address = S("/robots.txt")});
}

// An old address that names a file gets a folder of that name, with a page in it.
static void
plan_redirect(struct planner *p, struct str from, struct str to)
{
	struct str folder = str_ends(from, S("/")) ? from : str_join(p->arena, from, S("/"));
	add_page(p, (struct page){.type = PAGE_REDIRECT,
			.address = folder,
			.template = S("omdirigering"),
			.title = S("Sidan har flyttat"),
			.target = to,
			.noindex = true});
}

static void
plan_redirects(struct planner *p)
{
	for (size_t i = 0; i < p->site->config->redirects.n; i++)
		plan_redirect(p, p->site->config->redirects.items[i].from,
			p->site->config->redirects.items[i].to);
	for (size_t i = 0; i < p->site->published.n; i++) {
		const struct document *d = p->site->published.items[i];
		for (size_t k = 0; k < d->redirects.n; k++)
			plan_redirect(p, d->redirects.items[k].s, d->address);
		if (d->short_address.s.n)
			plan_redirect(p, str_fmt(p->arena, "/%.*s/", STR(d->short_address.s)),
				d->address);
	}
}

struct str
plan_file_address(struct arena *a, struct str path)
{
	return str_join(a, S(SITE_FILES), str_from(path, sizeof "content/" - 1));
}

void
plan_add_file(struct arena *a, struct plan *plan, struct str address, struct str bytes)
{
	struct page page = {.type = PAGE_FILE, .address = address, .bytes = bytes};
	ARENA_PUSH(a, plan, page);
}

// Everything beside the documents is an attachment.
static void
plan_files(struct planner *p)
{
	const struct source *s = p->site->source;
	size_t n, first = source_folder(s, S("content/"), &n);
	for (size_t i = first; i < first + n; i++)
		if (!str_eq(path_extension(s->items[i].file.path), S(".md")))
			plan_add_file(p->arena, p->plan,
				plan_file_address(p->arena, s->items[i].file.path),
				s->items[i].file.bytes);
}

struct plan
plan_build(struct arena *a, const struct site *site)
{
	struct plan plan = {0};
	struct planner p = {a, site, &plan};
	struct group coming;
	plan_documents(&p);
	plan_year_list(&p, KIND_LETTER);
	plan_year_list(&p, KIND_NOTES);
	plan_year_list(&p, KIND_NEWS);
	plan_protocols(&p);
	plan_calendar(&p, &coming);
	plan_examples(&p);
	plan_associations(&p);
	plan_archive(&p);
	plan_board(&p);
	plan_start(&p, coming);
	plan_feeds(&p);
	plan_redirects(&p);
	plan_files(&p);
	return plan;
}

const struct page *
plan_find(const struct plan *plan, struct str address)
{
	size_t low = 0, high = plan->n;
	while (low < high) {
		size_t middle = (low + high) / 2;
		int order = str_cmp(plan->items[middle].address, address);
		if (order == 0)
			return &plan->items[middle];
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

struct str
page_file(struct arena *a, const struct page *page)
{
	struct str path = str_from(page->address, 1);
	return str_ends(page->address, S("/")) ? str_join(a, path, S("index.html")) : path;
}

enum page_wave
page_wave(const struct page *page)
{
	switch (page->type) {
	case PAGE_FILE:
		return WAVE_FILES;
	case PAGE_DOCUMENT:
	case PAGE_TOMBSTONE:
	case PAGE_REDIRECT:
	case PAGE_MISSING:
		return WAVE_PAGES;
	case PAGE_LIST:
	case PAGE_START:
	case PAGE_FEED:
	case PAGE_SITEMAP:
	case PAGE_ROBOTS:
		break;
	}
	return WAVE_LISTS;
}
