// SPDX-License-Identifier: EUPL-1.2
// Documents → pages. Lists are split by year, so that a new document changes few of them.
#include "page/plan.h"

#include "format/url.h"
#include "model/check.h"
#include "page/planner.h"

#include <stdlib.h>

struct page *
planner_add(struct planner *p, struct page page)
{
	ARENA_PUSH(p->arena, p->plan, page);
	return &p->plan->items[p->plan->n - 1];
}

void
planner_link(struct planner *p, struct links *links, struct str title, struct str address)
{
	struct link l = {.title = title, .address = address};
	ARENA_PUSH(p->arena, links, l);
}

void
planner_document(struct planner *p, struct group *group, const struct document *d)
{
	ARENA_PUSH(p->arena, &group->documents, d);
}

struct str
planner_body_name(const struct planner *p, struct str id)
{
	const struct choice *c = config_choice(p->site->config, LIST_BODIES, id);
	return c ? c->name : id;
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

void
planner_pages_above(struct planner *p, struct links *crumbs, struct str address)
{
	for (size_t i = 1; i + 1 < address.n; i++) {
		if (address.p[i] != '/')
			continue;
		const struct document *above = page_at(p, str_slice(address, 0, i + 1));
		if (above)
			planner_link(p, crumbs, above->title.s, above->address);
	}
}

bool
planner_uses(const struct planner *p, enum kind kind)
{
	const struct config *c = p->site->config;
	for (size_t i = 0; i < c->folders.n; i++)
		if (c->folders.items[i].kind == kind)
			return true;
	return false;
}

// Start › section
struct links
planner_crumbs(struct planner *p, enum kind kind)
{
	struct links crumbs = {0};
	const struct kind_entry *entry = kind_entry(kind);
	planner_link(p, &crumbs, S("Start"), S("/"));
	if (kind == KIND_PERSON)
		planner_pages_above(p, &crumbs, entry->prefix);
	if (kind == KIND_NOTICE)
		entry = kind_entry(KIND_EVENT);
	if (kind != KIND_PAGE)
		planner_link(p, &crumbs, entry->plural, entry->prefix);
	return crumbs;
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
		planner_document(p, &g, sorted.items[i]);
	ARENA_PUSH(p->arena, &page->groups, g);
}

static void
plan_start(struct planner *p, struct group coming)
{
	struct page *page = planner_add(p,
		(struct page){.type = PAGE_START,
			.address = S("/"),
			.template = S("start"),
			.title = p->site->config->name,
			.description = p->site->config->description});
	planner_link(p, &page->feeds, p->site->config->name, S("/atom.xml"));
	coming.address = S("/kalendarium/");
	if (coming.happenings.n > NEWEST_SHOWN)
		coming.happenings.n = NEWEST_SHOWN;
	add_newest(p, page, S("Brev från styrelsen"), S("brev"), KIND_LETTER, 1, NULL);
	ARENA_PUSH(p->arena, &page->groups, coming);
	add_newest(p, page, S("Protokoll"), S("protokoll"), KIND_PROTOCOL, NEWEST_SHOWN, NULL);
	add_newest(
		p, page, S("Goda exempel"), S("exempel"), KIND_EXAMPLE, 4, documents_newest_first);
	add_newest(p, page, S("Aktuellt"), S("nyheter"), KIND_NEWS, 3, NULL);
	planner_add(p,
		(struct page){.type = PAGE_MISSING,
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
		planner_document(p, &g, all->items[i]);
	struct page *page = planner_add(p,
		(struct page){.type = PAGE_FEED, .address = address, .title = title, .kind = kind});
	ARENA_PUSH(p->arena, &page->groups, g);
}

static void
plan_feeds(struct planner *p)
{
	struct documents all = {0};
	for (int k = 0; k < KINDS; k++) {
		const struct kind_entry *entry = kind_entry((enum kind)k);
		if (!entry->feed || !planner_uses(p, (enum kind)k))
			continue;
		struct documents own = {0};
		for (size_t i = 0; i < p->site->kinds[k].n; i++) {
			ARENA_PUSH(p->arena, &own, p->site->kinds[k].items[i]);
			ARENA_PUSH(p->arena, &all, p->site->kinds[k].items[i]);
		}
		if (own.n)
			qsort(own.items, own.n, sizeof *own.items, documents_newest_first);
		plan_feed(p, (enum kind)k, entry->plural,
			str_fmt(p->arena, "%.*satom.xml", STR(entry->prefix)), &own);
	}
	if (all.n)
		qsort(all.items, all.n, sizeof *all.items, documents_newest_first);
	plan_feed(p, KINDS, p->site->config->name, S("/atom.xml"), &all);
	planner_add(p,
		(struct page){.type = PAGE_SITEMAP, .address = S("/sitemap.xml"), .kind = KINDS});
	for (int k = 0; k < KINDS; k++)
		if (k != KIND_PERSON && p->site->kinds[k].n)
			planner_add(p,
				(struct page){.type = PAGE_SITEMAP,
					.address = str_fmt(p->arena, "/sitemap/%.*s.xml",
						STR(kind_entry((enum kind)k)->id)),
					.kind = (enum kind)k});
	planner_add(p, (struct page){.type = PAGE_ROBOTS, .address = S("/robots.txt")});
}

// An old address that names a file gets a folder of that name, with a page in it. One that is
// claimed twice is a finding (model/moved.h), and is planned once.
static void
plan_redirects(struct planner *p)
{
	const struct moves *moves = &p->site->moves;
	for (size_t i = 0; i < moves->n; i++)
		if (i == 0 || !str_eq(moves->items[i].from, moves->items[i - 1].from))
			planner_add(p,
				(struct page){.type = PAGE_REDIRECT,
					.address = moves->items[i].from,
					.template = S("omdirigering"),
					.title = S("Sidan har flyttat"),
					.target = moves->items[i].to,
					.noindex = true});
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

static int
by_bytes(const void *x, const void *y)
{
	const struct str *a = x, *b = y;
	return str_cmp(*a, *b);
}

// The files that are to be published: their paths.
struct wanted {
	struct arena *arena;
	struct strs paths;
};

static void
want_file(void *ctx, enum field_type type, const struct word *w)
{
	struct wanted *wanted = ctx;
	struct str folder = path_folder(w->loc.file->path);
	if (type == FIELD_FILE)
		strs_push(wanted->arena, &wanted->paths, str_join(wanted->arena, folder, w->s));
}

// A file is published when a published document links to it or names it, and not otherwise: what
// lies beside a draft is not for visitors yet.
static void
plan_files(struct planner *p)
{
	struct wanted wanted = {.arena = p->arena};
	struct strs *paths = &wanted.paths;
	for (size_t i = 0; i < p->site->published.n; i++) {
		const struct document *d = p->site->published.items[i];
		for (size_t k = 0; k < d->body.n_links; k++)
			if (d->body.links[k].target == MD_FILE)
				strs_push(p->arena, paths, d->body.links[k].path);
		document_references(d, want_file, &wanted);
	}
	if (paths->n)
		qsort(paths->items, paths->n, sizeof *paths->items, by_bytes);
	for (size_t i = 0; i < paths->n; i++) {
		const struct source_file *f = source_find(p->site->source, paths->items[i]);
		if (f && (i == 0 || !str_eq(paths->items[i], paths->items[i - 1])))
			plan_add_file(p->arena, p->plan,
				plan_file_address(p->arena, paths->items[i]), f->file.bytes);
	}
}

struct plan
plan_build(struct arena *a, const struct site *site)
{
	struct plan plan = {0};
	struct planner p = {a, site, &plan};
	struct group coming;
	plan_documents(&p);
	plan_lists(&p, &coming);
	plan_registers(&p);
	plan_data(&p);
	plan_start(&p, coming);
	plan_feeds(&p);
	plan_redirects(&p);
	plan_files(&p);
	return plan;
}

size_t
plan_count(const struct plan *plan)
{
	size_t n = 0;
	for (size_t i = 0; i < plan->n; i++) {
		enum page_type type = plan->items[i].type;
		n += type == PAGE_DOCUMENT || type == PAGE_LIST || type == PAGE_REGISTER ||
			type == PAGE_START;
	}
	return n;
}

static int
order_of_address(const void *key, const void *item)
{
	const struct str *address = key;
	const struct page *page = item;
	return str_cmp(*address, page->address);
}

const struct page *
plan_find(const struct plan *plan, struct str address)
{
	return plan->n
		? bsearch(&address, plan->items, plan->n, sizeof *plan->items, order_of_address)
		: NULL;
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
	case PAGE_CALENDAR:
		return WAVE_PAGES;
	case PAGE_LIST:
	case PAGE_START:
	case PAGE_REGISTER:
	case PAGE_FEED:
	case PAGE_DATA:
	case PAGE_SCHEMA:
	case PAGE_SITEMAP:
	case PAGE_ROBOTS:
	case PAGE_SERVER:
		break;
	}
	return WAVE_LISTS;
}
