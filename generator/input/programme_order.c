// SPDX-License-Identifier: EUPL-1.2
// What follows from the order of a programme's entries. Times are counted in minutes from the
// beginning of the written day, so that 0.15 after 23.30 is 24.15.
#include "input/programme_parts.h"

#include <stdlib.h>

enum { DAY = 24 * 60, EVENING = 17 * 60, NIGHT = 5 * 60, MOST_BACK = 400 };

static int
minute_of(struct clock c)
{
	return c.minute1 - 1;
}

static struct date
day_of(struct date day, int minute)
{
	bool next = date_is_set(day) && minute >= DAY;
	return next ? date_from_days(date_days(day) + 1) : day;
}

static void
report_backwards(struct arena *a, struct loc loc, struct clock before, struct diags *diags)
{
	diag(diags, DIAG_TIME_BACKWARDS, loc, (struct diag_words){.a = clock_text(a, before)});
}

// The times of a day: what comes in the small hours after an evening falls on the next day.
// Returns where each entry starts.
static int *
order_times(struct arena *a, struct programme_day *day, struct diags *diags)
{
	int *starts = ARENA_NEW(a, int, day->n + 1);
	bool late = false; // what came before goes into the night
	for (size_t i = 0; i < day->n; i++) {
		struct entry *e = &day->items[i];
		starts[i] = minute_of(e->starts);
		if (late && starts[i] < NIGHT)
			starts[i] += DAY;
		else if (i && starts[i] < starts[i - 1])
			report_backwards(a, e->loc, day->items[i - 1].starts, diags);
		int ends = e->ends.minute1 ? minute_of(e->ends) : starts[i];
		if (e->ends.minute1 && starts[i] >= EVENING && ends < starts[i] && ends <= NIGHT)
			ends += DAY;
		else if (ends < starts[i])
			report_backwards(a, e->ends_loc, e->starts, diags);
		late = starts[i] >= EVENING || ends >= DAY;
		e->starts_on = day_of(day->date, starts[i]);
		if (!e->ends.minute1)
			continue;
		e->ends_on = day_of(day->date, ends);
		if (ends > starts[i]) {
			e->until = e->ends;
			e->until_on = e->ends_on;
		}
	}
	return starts;
}

// Without an end of its own an entry lasts until something later begins: from the last one on, each
// looks ahead over those that the next one has already looked over.
static void
set_ends(struct arena *a, struct programme_day *day, const int *starts)
{
	size_t *later = ARENA_NEW(a, size_t, day->n + 1);
	for (size_t i = day->n; i-- > 0;) {
		size_t next = i + 1;
		while (next < day->n && starts[next] <= starts[i])
			next = later[next];
		later[i] = next;
		struct entry *e = &day->items[i];
		if (e->until.minute1 || next >= day->n)
			continue;
		e->until = day->items[next].starts;
		e->until_on = day->items[next].starts_on;
	}
}

// Ids

struct named {
	struct str base, *id;
	size_t index;
};

struct names {
	struct arena *arena;
	struct named *items;
	size_t n, cap;
};

static int
compare_names(const void *x, const void *y)
{
	const struct named *a = x, *b = y;
	int order = str_cmp(a->base, b->base);
	return order ? order : (a->index > b->index) - (a->index < b->index);
}

static void
add_name(struct names *names, struct str base, struct str *id)
{
	struct named name = {base, id, names->n};
	ARENA_PUSH(names->arena, names, name);
}

static struct str
day_name(struct arena *a, const struct programme_day *day)
{
	if (!date_is_set(day->date))
		return S("program");
	return str_fmt(a, "dag-%.*s", STR(date_iso(a, day->date)));
}

// The second day or entry of the same name is called "…-2".
static void
set_ids(struct arena *a, struct programme *p)
{
	struct names names = {.arena = a};
	for (size_t i = 0; i < p->n; i++) {
		struct programme_day *day = &p->items[i];
		struct str base = day_name(a, day);
		add_name(&names, day->title.n ? base : S("program"), &day->id);
		for (size_t k = 0; k < day->n; k++) {
			int minute = minute_of(day->items[k].starts);
			add_name(&names,
				str_fmt(a, "%.*s-%02d%02d", STR(base), minute / 60, minute % 60),
				&day->items[k].id);
		}
	}
	if (names.n)
		qsort(names.items, names.n, sizeof *names.items, compare_names);
	for (size_t i = 0, first = 0; i < names.n; i++) {
		struct named *name = &names.items[i];
		if (!str_eq(name->base, names.items[first].base))
			first = i;
		*name->id = i == first ? name->base
				       : str_fmt(a, "%.*s-%zu", STR(name->base), i - first + 1);
	}
}

// Continuations

struct place {
	struct entry *entry;
	struct programme_day *day;
	struct str base; // the title without "forts."
};

struct places {
	struct place *items;
	size_t n, cap;
};

// What an entry continues: of the same title, or else the last one that is no break.
static const struct place *
find_first_part(const struct places *places, size_t of)
{
	const struct place *found = NULL, *me = &places->items[of];
	for (size_t i = of; i-- > 0 && of - i <= MOST_BACK;) {
		const struct place *other = &places->items[i];
		if (other->entry->is_break)
			continue;
		if (me->base.n && str_eq(other->base, me->base))
			return other;
		found = found ? found : other;
	}
	return found;
}

static void
set_continuations(struct arena *a, struct programme *p)
{
	struct places places = {0};
	for (size_t i = 0; i < p->n; i++) {
		for (size_t k = 0; k < p->items[i].n; k++) {
			struct place place = {&p->items[i].items[k], &p->items[i], S("")};
			place.entry->continued =
				title_continues(a, place.entry->title, &place.base);
			ARENA_PUSH(a, &places, place);
		}
	}
	for (size_t i = 0; i < places.n; i++) {
		struct entry *e = places.items[i].entry;
		const struct place *first = e->continued ? find_first_part(&places, i) : NULL;
		if (!first)
			continue;
		bool further = first->entry->continues != NULL;
		e->continues = further ? first->entry->continues : first->entry;
		e->continues_day = further ? first->entry->continues_day : first->day;
	}
}

void
programme_order(struct arena *a, struct programme *p, struct diags *diags)
{
	for (size_t i = 0; i < p->n; i++)
		set_ends(a, &p->items[i], order_times(a, &p->items[i], diags));
	set_ids(a, p);
	set_continuations(a, p);
}
