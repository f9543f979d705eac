// SPDX-License-Identifier: EUPL-1.2
// Every date in a document that time can reach is a day on which something may change. Something
// does if the document is not in the same state as on the day before.
#include "model/due.h"

#include "base/text.h"

// What visitors can see of a document on a day.
struct state {
	enum publication publication;
	bool over; // listed among the past
};

static struct date
day_after(struct date d)
{
	return date_is_set(d) ? date_from_days(date_days(d) + 1) : d;
}

static bool
is_in_calendar(const struct document *d)
{
	return d->kind == KIND_EVENT || d->kind == KIND_NOTICE;
}

static bool
is_over(const struct document *d, struct date day)
{
	return date_cmp(document_last_day(d), day) < 0;
}

static bool
has_left(const struct document *d, struct date day)
{
	return date_is_set(d->period.end.d) && date_cmp(d->period.end.d, day) < 0;
}

bool
due_is_over(const struct site *site, const struct document *d)
{
	return is_over(d, site->today);
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
		s.over = person ? has_left(d, day) : is_in_calendar(d) && is_over(d, day);
	return s;
}

static enum due_kind
kind_of(const struct document *d, struct state before, struct state after)
{
	bool person = d->kind == KIND_PERSON;
	if (after.publication == before.publication)
		return person ? DUE_PERSON_LEFT : DUE_OVER;
	if (after.publication == PUBLISHED)
		return person ? DUE_PERSON_ADDED : DUE_PUBLISHED;
	return person ? DUE_PERSON_REMOVED : DUE_UNPUBLISHED;
}

// Does a document become another on this day than it was on the day before?
static bool
changes_on(const struct site *site, const struct document *d, struct date day, enum due_kind *kind)
{
	struct state before = state_on(site, d, date_from_days(date_days(day) - 1));
	struct state after = state_on(site, d, day);
	*kind = kind_of(d, before, after);
	return after.publication != before.publication || after.over != before.over;
}

// The days on which a document may become another, each once.
enum { DAYS = 3 };

static size_t
days_of(const struct document *d, struct date days[DAYS])
{
	struct date ends = {0};
	if (is_in_calendar(d))
		ends = day_after(document_last_day(d));
	else if (d->kind == KIND_PERSON)
		ends = day_after(d->period.end.d);
	struct date all[DAYS] = {d->publish_from.d, d->unpublish.d, ends};
	size_t n = 0;
	for (size_t i = 0; i < DAYS && d->address.n; i++) {
		bool known = !date_is_set(all[i]);
		for (size_t k = 0; k < n; k++)
			known = known || date_cmp(all[i], days[k]) == 0;
		if (!known)
			days[n++] = all[i];
	}
	return n;
}

// Notes what a document does on a day, if that is not later than what is noted.
static void
note(struct due *due, const struct site *site, const struct document *d, struct date day)
{
	enum due_kind kind;
	int order = date_is_set(due->date) ? date_cmp(day, due->date) : -1;
	if (date_cmp(day, site->today) <= 0 || order > 0 || !changes_on(site, d, day, &kind))
		return;
	if (order < 0)
		*due = (struct due){.date = day};
	due->counts[kind]++;
}

struct due
due_next(const struct site *site)
{
	struct due due = {0};
	struct date days[DAYS];
	for (size_t i = 0; i < site->n_by_path; i++) {
		const struct document *d = site->by_path[i];
		for (size_t k = days_of(d, days); k-- > 0;)
			note(&due, site, d, days[k]);
	}
	return due;
}

struct date
due_since(const struct site *site, struct date committed)
{
	struct date since = committed, days[DAYS];
	enum due_kind kind;
	for (size_t i = 0; i < site->n_by_path && date_is_set(committed); i++) {
		const struct document *d = site->by_path[i];
		for (size_t k = days_of(d, days); k-- > 0;)
			if (date_cmp(days[k], since) > 0 && date_cmp(days[k], site->today) <= 0 &&
				changes_on(site, d, days[k], &kind))
				since = days[k];
	}
	return since;
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
