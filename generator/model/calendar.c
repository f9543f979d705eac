// SPDX-License-Identifier: EUPL-1.2
#include "model/calendar.h"

#include "input/programme.h"

#include <stdlib.h>

struct builder {
	struct arena *arena;
	const struct site *site;
	struct calendar *out;
};

bool
calendar_exists(const struct config *config)
{
	return config_folder(config, KIND_EVENT).n || config_folder(config, KIND_NOTICE).n;
}

bool
happening_is_deadline(const struct happening *h)
{
	return h->kind == HAPPENING_LAST_DAY || h->kind == HAPPENING_BOARD;
}

// "/kalendarium/2021/traff/" → "kalendarium-2021-traff"
static struct str
id_of(struct arena *a, const struct document *d)
{
	char *id = str_cstr(a, str_slice(d->address, 1, d->address.n - 1));
	for (char *p = id; *p; p++)
		if (*p == '/')
			*p = '-';
	return str_of(id);
}

static const struct choice_word *
event_types(void)
{
	const struct field *f = schema_fields();
	while (!str_eq(f->key, S("typ")))
		f++;
	return f->choices;
}

static struct happening
happening_of(struct builder *b, const struct document *d)
{
	return (struct happening){.document = d,
		.id = id_of(b->arena, d),
		.title = d->title.s,
		.first = document_day(d),
		.last = document_last_day(d),
		.cancelled = d->cancelled == FLAG_YES};
}

static void
add(struct builder *b, struct happening h)
{
	ARENA_PUSH(b->arena, &b->out->all, h);
}

// One day that is the last one for something.
static void
add_last_day(struct builder *b, const struct document *d, struct date day, const char *id,
	const char *what)
{
	struct happening h = happening_of(b, d);
	if (!date_is_set(day) || h.cancelled)
		return;
	h.kind = HAPPENING_LAST_DAY;
	h.id = str_fmt(b->arena, "%.*s.%s", STR(h.id), id);
	h.title = str_fmt(b->arena, "%s: %.*s", what, STR(d->title.s));
	h.label = S("Sista dag");
	h.part = S("sista-dagar");
	h.first = h.last = day;
	add(b, h);
}

// A meeting's times. One that ends earlier than it begins goes on past midnight.
static void
set_times(struct happening *h, struct clock starts, struct clock ends)
{
	enum { MIDNIGHT = 24 * 60 };
	if (!starts.minute1 || starts.minute1 > MIDNIGHT)
		return;
	bool night = ends.minute1 > MIDNIGHT || (ends.minute1 && ends.minute1 < starts.minute1);
	h->starts = starts;
	h->ends = ends;
	h->ends_on = date_from_days(date_days(h->last) + night);
}

static bool
is_later(struct date day, struct clock clock, struct date than_day, struct clock than)
{
	int order = date_cmp(day, than_day);
	return order > 0 || (order == 0 && clock.minute1 > than.minute1);
}

// The entries between which a programme lies.
struct frame {
	const struct entry *first, *last; // to begin
	const struct entry *end;          // that ends last, of those whose end is known
};

static void
widen(struct frame *f, const struct entry *e)
{
	const struct entry *first = f->first, *last = f->last, *end = f->end;
	if (!first || is_later(first->starts_on, first->starts, e->starts_on, e->starts))
		f->first = e;
	if (!last || is_later(e->starts_on, e->starts, last->starts_on, last->starts))
		f->last = e;
	if (e->until.minute1 &&
		(!end || is_later(e->until_on, e->until, end->until_on, end->until)))
		f->end = e;
}

// The times of an event of one day are those of its programme, if that tells when it ends.
static void
set_programme_times(struct happening *h, const struct programme *programme)
{
	struct frame f = {0};
	for (size_t i = 0; i < programme->n; i++)
		for (size_t k = 0; k < programme->items[i].n; k++)
			widen(&f, &programme->items[i].items[k]);
	if (!f.last || !f.last->until.minute1 || date_cmp(f.first->starts_on, h->first) != 0)
		return;
	h->starts = f.first->starts;
	h->ends = f.end->until;
	h->ends_on = f.end->until_on;
}

static void
add_event(struct builder *b, const struct document *d)
{
	struct happening h = happening_of(b, d);
	const struct choice_word *type = event_types();
	while (type->id.n && !str_eq(type->id, d->type.s))
		type++;
	h.kind = HAPPENING_EVENT;
	h.label = type->id.n ? type->name : kind_entry(d->kind)->singular;
	h.part = type->id.n ? type->id : S("ovrigt");
	if (d->programme && date_cmp(h.first, h.last) == 0)
		set_programme_times(&h, d->programme);
	add(b, h);
	add_last_day(b, d, d->registration.latest.d, "anmalan", "Sista anmälan");
}

static void
add_notice(struct builder *b, const struct document *d)
{
	struct happening h = happening_of(b, d);
	h.kind = HAPPENING_NOTICE;
	h.label = S("Möte");
	h.part = S("moten");
	h.meeting = d->body_id.s;
	set_times(&h, d->starts, d->ends);
	add(b, h);
	add_last_day(b, d, d->registration.latest.d, "anmalan", "Sista anmälan");
	add_last_day(b, d, d->motions_by.d, "motioner", "Sista dag för motioner");
	add_last_day(b, d, d->reply_by.d, "svar", "Sista dag att svara");
}

// The meeting that comes next, of the body or network of letters and notes.
static void
add_next_meeting(struct builder *b, const struct document *d)
{
	struct happening h = happening_of(b, d);
	bool network = d->network.s.n > 0;
	struct str id = network ? d->network.s : d->body_id.s.n ? d->body_id.s : S("styrelse");
	const struct choice *c =
		config_choice(b->site->config, network ? LIST_NETWORKS : LIST_BODIES, id);
	if (!date_is_set(d->next.day.d))
		return;
	h.kind = HAPPENING_MEETING;
	h.id = str_join(b->arena, h.id, S(".nasta-mote"));
	h.title = str_fmt(b->arena, "Möte: %.*s", STR(c ? c->name : id));
	h.label = S("Möte");
	h.part = S("moten");
	h.meeting = network ? str_join(b->arena, S("natverk "), id) : id;
	h.first = h.last = d->next.day.d;
	add(b, h);
}

static void
add_board(struct builder *b, const struct document *d)
{
	struct happening h = happening_of(b, d);
	if (!date_is_set(d->board.down.d))
		return;
	h.kind = HAPPENING_BOARD;
	h.id = str_join(b->arena, h.id, S(".anslag"));
	h.title = str_fmt(b->arena, "Sista dag på anslagstavlan: %.*s", STR(d->title.s));
	h.label = S("Anslag");
	h.part = S("anslag");
	h.first = h.last = d->board.down.d;
	add(b, h);
}

static void
add_document(struct builder *b, const struct document *d)
{
	if (d->kind == KIND_EVENT)
		add_event(b, d);
	else if (d->kind == KIND_NOTICE)
		add_notice(b, d);
	else if (d->kind == KIND_PROTOCOL)
		add_board(b, d);
	else if (d->kind == KIND_LETTER || d->kind == KIND_NOTES)
		add_next_meeting(b, d);
	if (d->kind == KIND_LETTER)
		add_last_day(b, d, d->reply_by.d, "svar", "Sista dag att svara");
}

static int
by_time(const void *x, const void *y)
{
	const struct happening *a = x, *b = y;
	int order = date_cmp(a->first, b->first);
	if (!order)
		order = a->starts.minute1 - b->starts.minute1;
	return order ? order : str_cmp(a->id, b->id);
}

// Is an announced meeting told of elsewhere too: called to, or announced by an earlier letter?
static bool
is_told(const struct happenings *all, size_t at)
{
	const struct happening *h = &all->items[at];
	size_t from = at;
	while (from > 0 && date_cmp(all->items[from - 1].first, h->first) == 0)
		from--;
	for (size_t i = from; i < all->n && date_cmp(all->items[i].first, h->first) == 0; i++) {
		const struct happening *other = &all->items[i];
		bool counts = other->kind == HAPPENING_NOTICE ||
			(other->kind == HAPPENING_MEETING && i < at);
		if (counts && str_eq(other->meeting, h->meeting))
			return true;
	}
	return false;
}

static void
leave_out_told(struct builder *b)
{
	struct happenings once = {0};
	const struct happenings *all = &b->out->all;
	for (size_t i = 0; i < all->n; i++)
		if (all->items[i].kind != HAPPENING_MEETING || !is_told(all, i))
			ARENA_PUSH(b->arena, &once, all->items[i]);
	b->out->all = once;
}

static void
add_part(struct builder *b, struct str id, struct str title)
{
	struct calendar_part part = {.id = id, .title = title};
	for (size_t i = 0; i < b->out->all.n; i++)
		part.n += str_eq(b->out->all.items[i].part, id);
	if (part.n)
		ARENA_PUSH(b->arena, &b->out->parts, part);
}

struct calendar
calendar_build(struct arena *a, const struct site *site)
{
	struct calendar out = {0};
	struct builder b = {a, site, &out};
	for (size_t i = 0; i < site->published.n; i++)
		add_document(&b, site->published.items[i]);
	if (out.all.n)
		qsort(out.all.items, out.all.n, sizeof *out.all.items, by_time);
	leave_out_told(&b);
	for (const struct choice_word *c = event_types(); c->id.n; c++)
		add_part(&b, c->id, c->plural);
	add_part(&b, S("ovrigt"), S("Övriga evenemang"));
	add_part(&b, S("moten"), S("Möten"));
	add_part(&b, S("sista-dagar"), S("Sista dagar"));
	add_part(&b, S("anslag"), S("Anslag"));
	return out;
}
