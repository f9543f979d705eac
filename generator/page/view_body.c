// SPDX-License-Identifier: EUPL-1.2
// The trees of protocols and programmes as values.
#include "input/programme.h"
#include "input/protocol.h"
#include "page/view.h"

static struct value
part_value(const struct view *v, const struct document *d, const struct paragraph *p,
	const struct part *part)
{
	struct value map = {0};
	bool prose = part->kind == PART_PROSE;
	view_set(v, &map, S("beslut"), value_flag(part->kind == PART_DECISION));
	view_set(v, &map, S("forslag"), value_flag(part->kind == PART_PROPOSAL));
	view_set(v, &map, S("reservation"), value_flag(part->kind == PART_RESERVATION));
	view_set(v, &map, S("prosa"), value_flag(prose));
	view_set(v, &map, S("html"), view_html(v, d, part->html));
	view_set(v, &map, S("etikett"), value_text(p->label));
	return map;
}

static struct value
paragraph_value(const struct view *v, const struct document *d, const struct paragraph *p)
{
	struct value map = {0}, parts = {0};
	size_t decision = 0;
	for (size_t i = 0; i < p->n; i++) {
		struct value part = part_value(v, d, p, &p->items[i]);
		bool several = p->n_decisions > 1 && p->items[i].kind == PART_DECISION;
		decision += p->items[i].kind == PART_DECISION;
		view_set(v, &part, S("nummer"),
			value_text(several ? str_fmt(v->arena, "%zu", decision) : S("")));
		value_push(v->arena, &parts, part);
	}
	view_set(v, &map, S("etikett"), value_text(p->label));
	view_title(v, &map, S("titel"), p->title);
	view_set(v, &map, S("id"), value_text(p->id));
	view_set(v, &map, S("underpunkt"), value_flag(p->level > 2));
	view_set(v, &map, S("har_beslut"), value_flag(p->n_decisions > 0));
	view_list(v, &map, S("delar"), parts);
	return map;
}

void
view_protocol(const struct view *v, struct value *map, const struct document *d)
{
	struct value list = {0};
	for (size_t i = 0; i < d->protocol->n; i++)
		value_push(v->arena, &list, paragraph_value(v, d, &d->protocol->items[i]));
	view_set(v, map, S("inledning"), view_html(v, d, d->protocol->preamble));
	view_set(v, map, S("fotnoter"), view_html(v, d, d->body.notes));
	view_list(v, map, S("paragraflista"), list);
}

// A time on a day; 24.00 is the beginning of the next one.
static struct value
moment(const struct view *v, struct date day, struct clock c)
{
	enum { MIDNIGHT = 24 * 60 + 1 };
	if (!date_is_set(day))
		return value_text(clock_iso(v->arena, c));
	if (c.minute1 == MIDNIGHT)
		day = date_from_days(date_days(day) + 1);
	struct str date = date_iso(v->arena, day), time = clock_iso(v->arena, c);
	return value_text(str_fmt(v->arena, "%.*sT%.*s", STR(date), STR(time)));
}

static struct value
entry_value(const struct view *v, const struct document *d, struct date day, const struct entry *e)
{
	struct value map = {0}, speakers = {0}, texts = {0};
	bool ends = e->ends.minute1 != 0;
	for (size_t i = 0; i < e->speakers.n; i++)
		value_push(v->arena, &speakers, value_text(e->speakers.items[i]));
	for (size_t i = 0; i < e->n; i++)
		value_push(v->arena, &texts, view_html(v, d, e->descriptions[i]));
	view_set(v, &map, S("tid"), value_text(clock_text(v->arena, e->starts)));
	view_set(v, &map, S("tid_iso"), moment(v, day, e->starts));
	view_set(v, &map, S("sluttid"),
		ends ? value_text(clock_text(v->arena, e->ends)) : (struct value){0});
	view_set(v, &map, S("sluttid_iso"), ends ? moment(v, day, e->ends) : (struct value){0});
	view_title(v, &map, S("titel"), e->title);
	view_list(v, &map, S("medverkande"), speakers);
	view_list(v, &map, S("beskrivning"), texts);
	view_set(v, &map, S("paus"), value_flag(e->is_break));
	return map;
}

static struct value
day_value(const struct view *v, const struct document *d, const struct programme_day *day)
{
	struct value map = {0}, entries = {0}, notes = {0};
	for (size_t i = 0; i < day->n; i++)
		value_push(v->arena, &entries, entry_value(v, d, day->date, &day->items[i]));
	for (size_t i = 0; i < day->n_notes; i++)
		value_push(v->arena, &notes, view_html(v, d, day->notes[i]));
	view_set(v, &map, S("id"), value_text(day->id));
	view_set(v, &map, S("titel"), value_text(day->title));
	view_set(v, &map, S("datum_iso"),
		value_text(date_is_set(day->date) ? date_iso(v->arena, day->date) : S("")));
	view_list(v, &map, S("anmarkning"), notes);
	view_list(v, &map, S("poster"), entries);
	return map;
}

void
view_programme(const struct view *v, struct value *map, const struct document *d)
{
	struct value days = {0};
	for (size_t i = 0; i < d->programme->n; i++)
		value_push(v->arena, &days, day_value(v, d, &d->programme->items[i]));
	view_set(v, map, S("inledning"), view_html(v, d, d->programme->before));
	view_list(v, map, S("dagar"), days);
	view_set(v, map, S("avslutning"), view_html(v, d, d->programme->after));
	view_set(v, map, S("fotnoter"), view_html(v, d, d->body.notes));
}
