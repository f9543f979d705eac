// SPDX-License-Identifier: EUPL-1.2
// /kalendarium/: what is to come month by month, every year, every sort of happening; and the files
// for other calendars: of everything, of an event, of an entry of its programme.
#include "page/planner.h"

#include "base/text.h"
#include "input/programme.h"
#include "model/due.h"

#include <stdlib.h>

struct str
plan_calendar_file(struct arena *a, const struct document *d, const struct entry *entry)
{
	if (entry)
		return str_fmt(a, "%.*s%.*s.ics", STR(d->address), STR(entry->id));
	struct str folder = str_slice(d->address, 0, d->address.n - 1);
	struct str name = str_from(folder, str_rchr(folder, '/') + 1);
	return str_fmt(a, "%.*s%.*s.ics", STR(d->address), STR(name));
}

// A break is nothing to put in a calendar, and an entry without a day cannot be. No one picks
// entries out of thousands: so long a programme is a slip, which is not to become as many files.
bool
plan_has_file(const struct document *d, const struct entry *e)
{
	enum { MOST_ENTRIES = 500 };
	size_t n = 0;
	for (size_t i = 0; i < d->programme->n && n <= MOST_ENTRIES; i++)
		n += d->programme->items[i].n;
	return n <= MOST_ENTRIES && date_is_set(e->starts_on) && !e->is_break;
}

// Pages

// Adds a happening to the last group, or to a new one if that has another id.
static void
add_to_group(struct planner *p, struct groups *groups, struct str title, struct str id,
	const struct happening *h)
{
	if (!groups->n || !str_eq(groups->items[groups->n - 1].id, id)) {
		struct group g = {.title = title, .id = id};
		ARENA_PUSH(p->arena, groups, g);
	}
	ARENA_PUSH(p->arena, &groups->items[groups->n - 1].happenings, *h);
}

static void
add_to_month(struct planner *p, struct groups *months, const struct happening *h)
{
	struct str name = text_capital(p->arena, date_month_name(h->first.month));
	add_to_group(p, months, str_fmt(p->arena, "%.*s %d", STR(name), h->first.year),
		str_fmt(p->arena, "%04d-%02d", h->first.year, h->first.month), h);
}

static void
add_to_year(struct planner *p, struct groups *years, const struct happening *h)
{
	add_to_group(p, years, str_fmt(p->arena, "%d", h->first.year),
		str_fmt(p->arena, "ar-%d", h->first.year), h);
}

// A page with the choice of sorts and years.
static struct page
calendar_page(struct planner *p, const struct calendar *c, struct str address, struct str template,
	struct str title)
{
	struct page page = {.type = PAGE_LIST,
		.address = address,
		.template = template,
		.title = title,
		.kind = KIND_EVENT,
		.crumbs = planner_crumbs(p, KIND_EVENT)};
	page.crumbs.n -= str_eq(address, S("/kalendarium/"));
	planner_link(p, &page.feeds, S("Kalendarium"), S("/kalendarium/atom.xml"));
	if (c->parts.n > 1)
		planner_link(p, &page.parts, S("Allt"), S("/kalendarium/"));
	for (size_t i = 0; i < c->parts.n && c->parts.n > 1; i++)
		planner_link(p, &page.parts,
			str_fmt(p->arena, "%.*s (%zu)", STR(c->parts.items[i].title),
				c->parts.items[i].n),
			str_fmt(p->arena, "/kalendarium/%.*s/", STR(c->parts.items[i].id)));
	for (size_t i = c->all.n; i > 0; i--) {
		int year = c->all.items[i - 1].first.year;
		if (i == c->all.n || year != c->all.items[i].first.year)
			planner_link(p, &page.tabs, str_fmt(p->arena, "%d", year),
				str_fmt(p->arena, "/kalendarium/%d/", year));
	}
	return page;
}

// What is to come of a sort (all if it is empty), and of what has been the latest.
static void
set_happenings(struct planner *p, struct page *page, const struct calendar *c, struct str part)
{
	size_t past = 0, most = part.n ? LIST_LIMIT : NEWEST_SHOWN;
	page->count = 0;
	for (size_t i = 0; i < c->all.n; i++) {
		const struct happening *h = &c->all.items[i];
		if (part.n && !str_eq(h->part, part))
			continue;
		page->count++;
		if (!due_is_over(p->site, h))
			add_to_month(p, &page->coming, h);
	}
	for (size_t i = c->all.n; i > 0 && past < most; i--) {
		const struct happening *h = &c->all.items[i - 1];
		if ((part.n && !str_eq(h->part, part)) || !due_is_over(p->site, h))
			continue;
		add_to_year(p, &page->groups, h);
		past++;
	}
}

static void
plan_parts(struct planner *p, const struct calendar *c)
{
	for (size_t i = 0; i < c->parts.n && c->parts.n > 1; i++) {
		const struct calendar_part *part = &c->parts.items[i];
		struct page page = calendar_page(p, c,
			str_fmt(p->arena, "/kalendarium/%.*s/", STR(part->id)), S("kalendarium"),
			str_fmt(p->arena, "Kalendarium: %.*s",
				STR(text_lower(p->arena, part->title))));
		set_happenings(p, &page, c, part->id);
		planner_add(p, page);
	}
}

// A year as a whole, from January on: it does not change with the day.
static void
plan_calendar_years(struct planner *p, const struct calendar *c)
{
	for (size_t i = 0; i < c->all.n;) {
		int year = c->all.items[i].first.year;
		struct page page = calendar_page(p, c, str_fmt(p->arena, "/kalendarium/%d/", year),
			S("kalenderar"), str_fmt(p->arena, "Kalendarium %d", year));
		for (; i < c->all.n && c->all.items[i].first.year == year; i++) {
			add_to_month(p, &page.groups, &c->all.items[i]);
			page.count++;
		}
		planner_add(p, page);
	}
}

// Files

static void
add_file(struct planner *p, struct str address, struct happenings happenings,
	const struct entry *entry)
{
	struct page page = {.type = PAGE_CALENDAR,
		.address = address,
		.title = S("Kalendarium"),
		.kind = KIND_EVENT,
		.happenings = happenings,
		.entry = entry};
	planner_add(p, page);
}

static void
plan_event_files(struct planner *p, const struct happening *h)
{
	const struct document *d = h->document;
	struct happenings one = {0};
	ARENA_PUSH(p->arena, &one, *h);
	add_file(p, plan_calendar_file(p->arena, d, NULL), one, NULL);
	for (size_t i = 0; d->programme && i < d->programme->n; i++)
		for (size_t k = 0; k < d->programme->items[i].n; k++) {
			const struct entry *e = &d->programme->items[i].items[k];
			if (plan_has_file(d, e))
				add_file(p, plan_calendar_file(p->arena, d, e), one, e);
		}
}

void
plan_calendar(struct planner *p, struct group *coming)
{
	const struct calendar c = calendar_build(p->arena, p->site);
	struct page main =
		calendar_page(p, &c, S("/kalendarium/"), S("kalendarium"), S("Kalendarium"));
	struct happenings recent = {0};
	set_happenings(p, &main, &c, S(""));
	planner_add(p, main);
	plan_parts(p, &c);
	plan_calendar_years(p, &c);
	for (size_t i = 0; i < c.all.n; i++) {
		const struct happening *h = &c.all.items[i];
		if (h->kind == HAPPENING_EVENT || h->kind == HAPPENING_NOTICE)
			plan_event_files(p, h);
		if (due_is_recent(p->site, h))
			ARENA_PUSH(p->arena, &recent, *h);
		if (!due_is_over(p->site, h))
			ARENA_PUSH(p->arena, &coming->happenings, *h);
	}
	add_file(p, S(SITE_CALENDAR), recent, NULL);
}
