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

// The title as HTML, if it is more than its text.
static struct value
title_html(const struct view *v, const struct document *d, const struct md_part *title)
{
	struct value html = view_part(v, d, title);
	return str_has(html.text, S("<")) ? html : (struct value){0};
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
	view_set(v, &map, S("titel_html"), title_html(v, d, &p->title_html));
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

// A time on the day that it falls on.
static struct value
moment(const struct view *v, struct date day, struct clock c)
{
	struct str time = clock_iso(v->arena, c);
	if (!c.minute1)
		return (struct value){0};
	if (!date_is_set(day))
		return value_text(time);
	return value_text(str_fmt(v->arena, "%.*sT%.*s", STR(date_iso(v->arena, day)), STR(time)));
}

static struct value
clock_value(const struct view *v, struct clock c)
{
	return c.minute1 ? value_text(clock_text(v->arena, c)) : (struct value){0};
}

static struct value
parts_value(const struct view *v, const struct document *d, const struct md_parts *parts)
{
	struct value list = {0};
	for (size_t i = 0; i < parts->n; i++)
		value_push(v->arena, &list, view_part(v, d, &parts->items[i]));
	return list;
}

// What an entry continues: where it stands, and when it was.
static void
set_continued(const struct view *v, struct value *map, const struct programme_day *day,
	const struct entry *e)
{
	const struct entry *first = e->continues;
	struct str when = S(""), id = first ? first->id : S("");
	if (first) {
		struct str time = clock_text(v->arena, first->starts);
		struct date date = e->continues_day->date;
		when = str_fmt(v->arena, "kl.\u00a0%.*s", STR(time));
		if (e->continues_day != day && date_is_set(date))
			when = str_fmt(v->arena, "%.*s %d %.*s %.*s",
				STR(date_weekday_name(date_weekday(date))), date.day,
				STR(date_month_name(date.month)), STR(when));
	}
	view_set(v, map, S("fortsattning"), value_flag(e->continued));
	view_text(v, map, S("fortsatter_id"), id);
	view_text(v, map, S("fortsatter_nar"), when);
}

static struct value
entry_value(const struct view *v, const struct document *d, const struct programme_day *day,
	const struct entry *e)
{
	struct value map = {0}, speakers = {0};
	for (size_t i = 0; i < e->speakers.n; i++)
		value_push(v->arena, &speakers, view_part(v, d, &e->speakers.items[i].html));
	view_set(v, &map, S("id"), value_text(e->id));
	view_set(v, &map, S("tid"), value_text(clock_text(v->arena, e->starts)));
	view_set(v, &map, S("tid_iso"), moment(v, e->starts_on, e->starts));
	view_set(v, &map, S("sluttid"), clock_value(v, e->ends));
	view_set(v, &map, S("sluttid_iso"), moment(v, e->ends_on, e->ends));
	view_title(v, &map, S("titel"), e->title);
	view_set(v, &map, S("titel_html"), title_html(v, d, &e->title_html));
	view_list(v, &map, S("medverkande"), speakers);
	view_list(v, &map, S("beskrivning"), parts_value(v, d, &e->descriptions));
	view_set(v, &map, S("paus"), value_flag(e->is_break));
	set_continued(v, &map, day, e);
	if (plan_has_file(d, e))
		view_text(v, &map, S("punktfil"),
			view_address(v, plan_calendar_file(v->arena, d, e)));
	return map;
}

static struct value
day_value(const struct view *v, const struct document *d, const struct programme_day *day)
{
	struct value map = {0}, entries = {0};
	for (size_t i = 0; i < day->n; i++)
		value_push(v->arena, &entries, entry_value(v, d, day, &day->items[i]));
	view_set(v, &map, S("id"), value_text(day->id));
	view_set(v, &map, S("titel"), value_text(day->title));
	view_set(v, &map, S("datum_iso"),
		value_text(date_is_set(day->date) ? date_iso(v->arena, day->date) : S("")));
	view_list(v, &map, S("anmarkning"), parts_value(v, d, &day->notes));
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
	view_text(v, map, S("programrubrik"), d->programme->title);
	view_text(v, map, S("program_id"), d->programme->id);
	view_list(v, map, S("dagar"), days);
	view_set(v, map, S("avslutning"), view_html(v, d, d->programme->after));
	view_set(v, map, S("fotnoter"), view_html(v, d, d->body.notes));
}
