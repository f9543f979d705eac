// SPDX-License-Identifier: EUPL-1.2
// Every date in a document that time can reach is a day on which something may change. Something
// does if the document is not in the same state as on the day before. Of the calendar only what is
// published today counts: what comes or goes with a document is told by the document.
#include "model/due.h"

#include "base/text.h"

// What visitors can see of a document on a day.
struct state {
	enum publication publication;
	bool over; // of people: listed among the earlier ones
};

static struct date
day_after(struct date d)
{
	return date_is_set(d) ? date_from_days(date_days(d) + 1) : d;
}

static bool
has_left(const struct document *d, struct date day)
{
	return date_is_set(d->period.end.d) && date_cmp(d->period.end.d, day) < 0;
}

bool
due_is_over(const struct site *site, const struct happening *h)
{
	return date_cmp(h->last, site->today) < 0;
}

bool
due_is_recent(const struct site *site, const struct happening *h)
{
	return h->last.year >= site->today.year - 1;
}

bool
due_has_left(const struct site *site, const struct document *d)
{
	return has_left(d, site->today);
}

static struct state
state_on(const struct site *site, const struct document *d, struct date day)
{
	struct state s = {.publication = site_publication(d, day, site->drafts)};
	bool person = d->kind == KIND_PERSON;
	if (person && s.publication == UNPUBLISHED)
		s.publication = NOT_PUBLISHED; // people have no page that could become a tombstone
	if (s.publication == PUBLISHED)
		s.over = person && has_left(d, day);
	return s;
}

static enum due_kind
kind_of(const struct document *d, struct state before, struct state after)
{
	bool person = d->kind == KIND_PERSON;
	if (after.publication == before.publication)
		return DUE_PERSON_LEFT;
	if (after.publication == PUBLISHED)
		return person ? DUE_PERSON_ADDED : DUE_PUBLISHED;
	return person ? DUE_PERSON_REMOVED : DUE_UNPUBLISHED;
}

// Is called for every day, past or to come, on which something changes.
typedef void change_visit(void *ctx, struct date day, enum due_kind kind);

struct changes {
	const struct site *site;
	change_visit *visit;
	void *ctx;
};

// Visits a day if the document becomes another on it than it was on the day before.
static void
visit_day(const struct changes *c, const struct document *d, struct date day)
{
	struct state before = state_on(c->site, d, date_from_days(date_days(day) - 1));
	struct state after = state_on(c->site, d, day);
	if (after.publication != before.publication || after.over != before.over)
		c->visit(c->ctx, day, kind_of(d, before, after));
}

// The days on which a document may become another, each once.
static void
visit_document(const struct changes *c, const struct document *d)
{
	bool person = d->kind == KIND_PERSON;
	struct date days[] = {d->publish_from.d, d->unpublish.d,
		person ? day_after(d->period.end.d) : (struct date){0}};
	for (size_t i = 0; i < sizeof days / sizeof *days && d->address.n; i++) {
		bool known = !date_is_set(days[i]);
		for (size_t k = 0; k < i; k++)
			known = known || date_cmp(days[i], days[k]) == 0;
		if (!known)
			visit_day(c, d, days[i]);
	}
}

static void
visit_happening(
	const struct changes *c, const struct happening *h, struct date day, enum due_kind kind)
{
	struct date before = date_from_days(date_days(day) - 1);
	if (state_on(c->site, h->document, before).publication == PUBLISHED &&
		state_on(c->site, h->document, day).publication == PUBLISHED)
		c->visit(c->ctx, day, kind);
}

static void
visit_all(const struct changes *c)
{
	struct arena scratch = {0};
	struct calendar calendar = {0};
	for (size_t i = 0; i < c->site->n_by_path; i++)
		visit_document(c, c->site->by_path[i]);
	if (calendar_exists(c->site->config))
		calendar = calendar_build(&scratch, c->site);
	for (size_t i = 0; i < calendar.all.n; i++) {
		const struct happening *h = &calendar.all.items[i];
		visit_happening(c, h, day_after(h->last), DUE_OVER);
		visit_happening(c, h, (struct date){h->last.year + 2, 1, 1}, DUE_FORGOTTEN);
	}
	arena_release(&scratch);
}

struct next {
	struct date today;
	struct due due;
};

static void
note_next(void *ctx, struct date day, enum due_kind kind)
{
	struct next *n = ctx;
	int order = date_is_set(n->due.date) ? date_cmp(day, n->due.date) : -1;
	if (date_cmp(day, n->today) <= 0 || order > 0)
		return;
	if (order < 0)
		n->due = (struct due){.date = day};
	n->due.counts[kind]++;
}

struct due
due_next(const struct site *site)
{
	struct next next = {.today = site->today};
	visit_all(&(struct changes){site, note_next, &next});
	return next.due;
}

struct since {
	struct date today, date;
};

static void
note_since(void *ctx, struct date day, enum due_kind kind)
{
	struct since *s = ctx;
	(void)kind;
	if (date_cmp(day, s->date) > 0 && date_cmp(day, s->today) <= 0)
		s->date = day;
}

struct date
due_since(const struct site *site, struct date committed)
{
	struct since since = {site->today, committed};
	if (date_is_set(committed))
		visit_all(&(struct changes){site, note_since, &since});
	return since.date;
}

struct str
due_text(struct arena *a, const struct due *due)
{
	static const struct {
		struct str one, many;
	} words[DUE_KINDS] = {
		[DUE_PUBLISHED] = {S_INIT("sida publiceras"), S_INIT("sidor publiceras")},
		[DUE_UNPUBLISHED] = {S_INIT("sida avpubliceras"), S_INIT("sidor avpubliceras")},
		[DUE_OVER] = {S_INIT("händelse i kalendariet har varit"),
			S_INIT("händelser i kalendariet har varit")},
		[DUE_FORGOTTEN] = {S_INIT("händelse lämnar kalendern som man prenumererar på"),
			S_INIT("händelser lämnar kalendern som man prenumererar på")},
		[DUE_PERSON_ADDED] = {S_INIT("person läggs till"), S_INIT("personer läggs till")},
		[DUE_PERSON_REMOVED] = {S_INIT("person tas bort"), S_INIT("personer tas bort")},
		[DUE_PERSON_LEFT] = {S_INIT("uppdrag upphör"), S_INIT("uppdrag upphör")}};
	struct strs parts = {0};
	for (int i = 0; i < DUE_KINDS; i++) {
		size_t n = due->counts[i];
		if (n)
			strs_push(a, &parts,
				str_fmt(a, "%zu %.*s", n,
					STR(n == 1 ? words[i].one : words[i].many)));
	}
	return text_enumerate(a, parts.items, parts.n);
}
