// SPDX-License-Identifier: EUPL-1.2
// The page of every document, and the other documents that it names.
#include "model/due.h"
#include "page/planner.h"

static struct links
document_crumbs(struct planner *p, const struct document *d)
{
	struct links crumbs = planner_crumbs(p, d->kind);
	if (d->kind == KIND_PAGE)
		planner_pages_above(p, &crumbs, d->address);
	if (d->kind == KIND_PROTOCOL)
		planner_link(p, &crumbs, planner_body_name(p, d->body_id.s),
			str_fmt(p->arena, "/protokoll/%.*s/", STR(d->body_id.s)));
	return crumbs;
}

static void
add_related(struct planner *p, struct page *page, struct str title, struct str id,
	const struct documents *all,
	bool (*wanted)(const struct planner *, const struct document *, const struct document *),
	size_t most)
{
	struct group g = {.title = title, .id = id};
	for (size_t i = 0; i < all->n && g.documents.n < most; i++)
		if (all->items[i] != page->document && wanted(p, all->items[i], page->document))
			planner_document(p, &g, all->items[i]);
	if (g.documents.n)
		ARENA_PUSH(p->arena, &page->groups, g);
}

static bool
is_of_association(
	const struct planner *p, const struct document *d, const struct document *association)
{
	(void)p;
	return words_have(&d->associations, association->id) ||
		words_have(&d->organisers, association->id);
}

static bool
is_contact_of(
	const struct planner *p, const struct document *person, const struct document *association)
{
	if (due_has_left(p->site, person))
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
			planner_document(p, &related, other);
	}
	for (size_t i = 0; i < d->associations.n; i++) {
		const struct document *other =
			site_association(p->site, d->associations.items[i].s);
		if (other)
			planner_document(p, &members, other);
	}
	if (members.documents.n && d->kind != KIND_PERSON)
		ARENA_PUSH(p->arena, &page->groups, members);
	if (related.documents.n)
		ARENA_PUSH(p->arena, &page->groups, related);
}

void
plan_documents(struct planner *p)
{
	for (size_t i = 0; i < p->site->published.n; i++) {
		const struct document *d = p->site->published.items[i];
		if (d->kind == KIND_PERSON)
			continue;
		struct page *page = planner_add(p,
			(struct page){.type = PAGE_DOCUMENT,
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
			planner_add(p,
				(struct page){.type = PAGE_TOMBSTONE,
					.address = d->address,
					.template = S("avpublicerad"),
					.title = d->title.s,
					.kind = d->kind,
					.document = d,
					.noindex = true,
					.crumbs = planner_crumbs(p, d->kind)});
	}
}
