// SPDX-License-Identifier: EUPL-1.2
// /beslut/ and its bodies and years, /arenden/ and every matter, /uppfoljning/.
#include "page/planner.h"

static struct page
register_page(struct planner *p, struct str address, struct str template, struct str title)
{
	struct page page = {.type = PAGE_REGISTER,
		.address = address,
		.template = template,
		.title = title,
		.kind = KIND_PROTOCOL,
		.crumbs = planner_crumbs(p, KIND_PROTOCOL)};
	return page;
}

static void
link_registers(struct planner *p, struct page *page, const struct registers *all)
{
	planner_link(p, &page->tabs, S("Protokoll"), S("/protokoll/"));
	planner_link(p, &page->tabs, S("Beslut"), S("/beslut/"));
	if (all->threads.n)
		planner_link(p, &page->tabs, S("Ärenden"), S("/arenden/"));
	if (all->questions.n)
		planner_link(p, &page->tabs, S("Uppföljning"), S("/uppfoljning/"));
}

// Decisions

static struct page
decision_page(struct planner *p, const struct registers *all, struct str address, struct str title)
{
	struct page page = register_page(p, address, S("beslut"), title);
	link_registers(p, &page, all);
	planner_link(p, &page.feeds, S("Beslut"), S("/beslut/atom.xml"));
	return page;
}

// The choice of bodies and years, on every page of decisions.
static struct links
decision_parts(struct planner *p, const struct registers *all)
{
	struct links parts = {0};
	const struct choices *bodies = &p->site->config->lists[LIST_BODIES];
	planner_link(p, &parts, S("Alla"), S("/beslut/"));
	for (size_t b = 0; b < bodies->n; b++)
		for (size_t i = 0; i < all->decisions.n; i++) {
			const struct document *d = all->decisions.items[i].protocol;
			if (!str_eq(d->body_id.s, bodies->items[b].id))
				continue;
			planner_link(p, &parts, bodies->items[b].name,
				str_fmt(p->arena, "/beslut/%.*s/", STR(bodies->items[b].id)));
			break;
		}
	for (size_t i = 0; i < all->decisions.n; i++) {
		int year = all->decisions.items[i].protocol->date.d.year;
		if (i && year == all->decisions.items[i - 1].protocol->date.d.year)
			continue;
		planner_link(p, &parts, str_fmt(p->arena, "%d", year),
			str_fmt(p->arena, "/beslut/%d/", year));
	}
	return parts;
}

// The decisions of a body or a year; part is its name in the address.
static struct decisions
decisions_of(struct planner *p, const struct registers *all, struct str part)
{
	struct decisions some = {0};
	long year = str_number(part);
	for (size_t i = 0; i < all->decisions.n; i++) {
		const struct document *d = all->decisions.items[i].protocol;
		if (str_eq(d->body_id.s, part) || d->date.d.year == year)
			ARENA_PUSH(p->arena, &some, all->decisions.items[i]);
	}
	return some;
}

static void
plan_decisions(struct planner *p, const struct registers *all)
{
	struct links parts = decision_parts(p, all);
	struct page main = decision_page(p, all, S("/beslut/"), S("Beslut"));
	main.parts = parts;
	main.count = all->decisions.n;
	main.decisions = all->decisions;
	if (main.decisions.n > LIST_LIMIT)
		main.decisions.n = LIST_LIMIT;
	planner_add(p, main);
	for (size_t i = 1; i < parts.n; i++) {
		struct str address = parts.items[i].address, title = parts.items[i].title;
		struct str part = str_slice(address, sizeof "/beslut/" - 1, address.n - 1);
		bool year = str_number(part) > 0;
		struct page page = decision_page(p, all, address,
			str_fmt(p->arena, year ? "Beslut %.*s" : "Beslut: %.*s", STR(title)));
		planner_link(p, &page.crumbs, S("Beslut"), S("/beslut/"));
		page.parts = parts;
		page.decisions = decisions_of(p, all, part);
		page.count = page.decisions.n;
		planner_add(p, page);
	}
	struct page feed = {.type = PAGE_FEED,
		.address = S("/beslut/atom.xml"),
		.title = S("Beslut"),
		.kind = KIND_PROTOCOL,
		.decisions = all->decisions};
	if (feed.decisions.n > FEED_ENTRIES)
		feed.decisions.n = FEED_ENTRIES;
	planner_add(p, feed);
}

// Matters

static void
plan_matters(struct planner *p, const struct registers *all)
{
	struct page list = register_page(p, S("/arenden/"), S("arenden"), S("Ärenden"));
	link_registers(p, &list, all);
	list.registers = all;
	list.count = all->threads.n;
	planner_add(p, list);
	for (size_t i = 0; i < all->threads.n; i++) {
		const struct thread *t = &all->threads.items[i];
		struct page page =
			register_page(p, str_fmt(p->arena, "/arenden/%.*s/", STR(t->matter->id)),
				S("arende"), t->matter->name);
		planner_link(p, &page.crumbs, S("Ärenden"), S("/arenden/"));
		page.thread = t;
		page.decisions = t->decisions;
		page.count = t->documents.n;
		planner_add(p, page);
	}
}

static void
plan_questions(struct planner *p, const struct registers *all)
{
	struct page page =
		register_page(p, S("/uppfoljning/"), S("uppfoljning"), S("Frågor att följa upp"));
	link_registers(p, &page, all);
	page.registers = all;
	page.count = all->questions.n;
	planner_add(p, page);
}

// The list of protocols leads to what can be followed through them.
static void
link_from_protocols(struct planner *p, const struct registers *all)
{
	struct page registers = {0};
	link_registers(p, &registers, all);
	for (size_t i = 0; i < p->plan->n; i++)
		if (str_eq(p->plan->items[i].address, S("/protokoll/")))
			p->plan->items[i].parts = registers.tabs;
}

void
plan_registers(struct planner *p)
{
	struct registers *all = ARENA_NEW(p->arena, struct registers, 1);
	*all = register_build(p->arena, p->site);
	link_from_protocols(p, all);
	if (planner_uses(p, KIND_PROTOCOL))
		plan_decisions(p, all);
	if (all->threads.n)
		plan_matters(p, all);
	if (all->questions.n)
		plan_questions(p, all);
}
