// SPDX-License-Identifier: EUPL-1.2
// Decisions, matters and questions as values.
#include "base/text.h"
#include "page/view.h"

static void
add_matter(const struct view *v, struct value *list, struct str id)
{
	struct value map = {0};
	const struct choice *c = config_choice(v->site->config, LIST_MATTERS, id);
	struct str address = str_fmt(v->arena, "/arenden/%.*s/", STR(id));
	view_text(v, &map, S("titel"), c ? c->name : id);
	view_text(v, &map, S("adress"), view_address(v, address));
	value_push(v->arena, list, map);
}

struct value
view_matters(const struct view *v, const struct words *ids)
{
	struct value list = {0};
	for (size_t i = 0; i < ids->n; i++)
		add_matter(v, &list, ids->items[i].s);
	return list;
}

static struct value
matters_value(const struct view *v, const struct strs *ids)
{
	struct value list = {0};
	for (size_t i = 0; i < ids->n; i++)
		add_matter(v, &list, ids->items[i]);
	return list;
}

// matters: name those that it belongs to
static struct value
decision_value(const struct view *v, const struct decision *d, bool matters)
{
	struct value map = {0}, texts = {0};
	struct str address = view_address(v, d->protocol->address);
	for (size_t i = 0; i < d->part->texts.n; i++)
		value_push(v->arena, &texts, value_text(d->part->texts.items[i]));
	view_text(v, &map, S("id"), d->id);
	view_text(v, &map, S("etikett"), d->paragraph->label);
	view_title(v, &map, S("titel"), d->paragraph->title);
	view_text(v, &map, S("adress"),
		str_fmt(v->arena, "%.*s#%.*s", STR(address), STR(d->paragraph->id)));
	view_text(v, &map, S("nummer"), d->number ? str_fmt(v->arena, "%zu", d->number) : S(""));
	view_list(v, &map, S("texter"), texts);
	view_list(
		v, &map, S("arenden"), matters ? matters_value(v, &d->matters) : (struct value){0});
	return map;
}

static struct value
meeting_value(const struct view *v, const struct document *d)
{
	struct value map = {0};
	const struct choice *body = config_choice(v->site->config, LIST_BODIES, d->body_id.s);
	view_title(v, &map, S("organ"), body ? body->name : d->body_id.s);
	view_date(v, &map, S("datum"), d->date.d);
	view_text(v, &map, S("adress"), view_address(v, d->address));
	view_text(v, &map, S("titel"), d->title.s);
	view_text(v, &map, S("id"),
		str_fmt(v->arena, "%.*s-%.*s", STR(d->body_id.s),
			STR(date_iso(v->arena, d->date.d))));
	return map;
}

// Decisions meeting by meeting.
static struct value
meetings_value(const struct view *v, const struct decisions *all)
{
	struct value list = {0};
	for (size_t i = 0; i < all->n;) {
		const struct document *protocol = all->items[i].protocol;
		struct value map = meeting_value(v, protocol), decisions = {0};
		for (; i < all->n && all->items[i].protocol == protocol; i++)
			value_push(v->arena, &decisions, decision_value(v, &all->items[i], true));
		view_list(v, &map, S("besluten"), decisions);
		value_push(v->arena, &list, map);
	}
	return list;
}

// A matter's documents in order, each with its decisions in the matter.
static struct value
steps_value(const struct view *v, const struct thread *t)
{
	struct value list = {0};
	for (size_t i = 0; i < t->documents.n; i++) {
		const struct document *d = t->documents.items[i];
		struct value map = view_card(v, d), decisions = {0};
		for (size_t k = 0; k < t->decisions.n; k++)
			if (t->decisions.items[k].protocol == d)
				value_push(v->arena, &decisions,
					decision_value(v, &t->decisions.items[k], false));
		view_text(v, &map, S("sort"), kind_entry(d->kind)->singular);
		view_list(v, &map, S("besluten"), decisions);
		value_push(v->arena, &list, map);
	}
	return list;
}

static struct value
threads_value(const struct view *v, const struct registers *all)
{
	struct value list = {0};
	for (size_t i = 0; i < all->threads.n; i++) {
		const struct thread *t = &all->threads.items[i];
		struct value map = {0};
		struct str address = str_fmt(v->arena, "/arenden/%.*s/", STR(t->matter->id));
		const struct document *last = t->documents.items[t->documents.n - 1];
		view_title(v, &map, S("titel"), t->matter->name);
		view_text(v, &map, S("adress"), view_address(v, address));
		view_text(v, &map, S("antal"), text_count(v->arena, t->documents.n));
		view_text(v, &map, S("antal_beslut"), text_count(v->arena, t->decisions.n));
		view_set(v, &map, S("har_beslut"), value_flag(t->decisions.n > 0));
		view_date(v, &map, S("datum"), document_day(last));
		value_push(v->arena, &list, map);
	}
	return list;
}

// Questions by state: those in focus first, those that are done last.
static struct value
questions_value(const struct view *v, const struct registers *all)
{
	static const struct {
		struct str id, title;
	} states[] = {{S_INIT("fokus"), S_INIT("I fokus")}, {S_INIT("oppen"), S_INIT("Öppna")},
		{S_INIT("klar"), S_INIT("Klara")}};
	struct value list = {0};
	for (size_t s = 0; s < sizeof states / sizeof *states; s++) {
		struct value group = {0}, questions = {0};
		for (size_t i = 0; i < all->questions.n; i++) {
			const struct question *q = &all->questions.items[i];
			struct str state = q->item->state.s.n ? q->item->state.s : S("oppen");
			struct value map = {0};
			if (!str_eq(state, states[s].id))
				continue;
			view_text(v, &map, S("fraga"), q->item->question.s);
			view_text(v, &map, S("ansvarig"), q->item->responsible.s);
			view_text(v, &map, S("aterrapport"), q->item->report.s);
			view_set(v, &map, S("motet"), view_card(v, q->notes));
			value_push(v->arena, &questions, map);
		}
		view_text(v, &group, S("id"), states[s].id);
		view_text(v, &group, S("titel"), states[s].title);
		view_text(v, &group, S("antal"), text_count(v->arena, questions.n));
		view_list(v, &group, S("fragor"), questions);
		if (questions.n)
			value_push(v->arena, &list, group);
	}
	return list;
}

void
view_register(const struct view *v, struct value *map)
{
	const struct page *page = v->page;
	view_list(v, map, S("moten"), meetings_value(v, &page->decisions));
	view_list(
		v, map, S("steg"), page->thread ? steps_value(v, page->thread) : (struct value){0});
	view_list(v, map, S("arendelista"),
		page->registers ? threads_value(v, page->registers) : (struct value){0});
	view_list(v, map, S("fragelista"),
		page->registers ? questions_value(v, page->registers) : (struct value){0});
}
