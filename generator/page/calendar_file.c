// SPDX-License-Identifier: EUPL-1.2
// No clock: what is new is told by the commits. An event that has no times takes whole days; where
// no one has said when something ends, the file does not say it either.
#include "page/calendar_file.h"

#include "base/text.h"
#include "format/ics.h"
#include "input/programme.h"
#include "page/view.h"

struct writer {
	struct buf *out;
	struct arena *arena;
	const struct site *site;
};

// "kalendarium-2021-traff@host": the site's own path, if it has one, is part of it.
static void
add_uid(struct writer *w, struct str id, struct str entry)
{
	struct str url = w->site->config->base_url;
	struct str host = str_from(url, str_find(url, S("://")) + 3);
	struct buf path = {0};
	struct str rest = host;
	host = str_cut(&rest, '/');
	while (rest.n) {
		struct str word = str_cut(&rest, '/');
		if (word.n)
			buf_addf(&path, "%.*s-", STR(word));
	}
	ics_line(w->out, S("UID"),
		str_fmt(w->arena, "%.*s%.*s%s%.*s@%.*s", STR(buf_str(&path)), STR(id),
			entry.n ? "." : "", STR(entry), STR(host)));
	buf_release(&path);
}

static void
add_revisions(struct writer *w, const struct document *d)
{
	size_t before = d->revisions.n ? d->revisions.n - 1 : 0;
	ics_moment(w->out, S("DTSTAMP"), document_changed(d));
	ics_moment(w->out, S("CREATED"), document_created(d));
	ics_moment(w->out, S("LAST-MODIFIED"), document_changed(d));
	ics_line(w->out, S("SEQUENCE"), str_fmt(w->arena, "%zu", before));
}

static void
add_summary(struct writer *w, const struct happening *h, struct str title)
{
	ics_text(w->out, S("SUMMARY"),
		h->cancelled ? str_join(w->arena, S("Inställt: "), title) : title);
	ics_line(w->out, S("STATUS"), h->cancelled ? S("CANCELLED") : S("CONFIRMED"));
}

// The office, never a person.
static void
add_organizer(struct writer *w)
{
	const struct config *c = w->site->config;
	struct str who = c->responsible.n ? c->responsible : c->name;
	ics_named(w->out, S("ORGANIZER"), S("CN"), who,
		c->email.n ? str_join(w->arena, S("mailto:"), c->email) : c->base_url);
}

static void
add_place(struct writer *w, const struct document *d)
{
	struct str name = d->place.name.s, street = d->place.street.s;
	bool both = name.n && street.n;
	if (name.n || street.n)
		ics_text(w->out, S("LOCATION"),
			str_fmt(w->arena, "%.*s%s%.*s", STR(name), both ? ", " : "", STR(street)));
	else if (str_eq(d->form.s, S("digitalt")))
		ics_text(w->out, S("LOCATION"), S("Digitalt"));
}

static void
add_paragraph(struct buf *text, struct str label, struct str value)
{
	if (value.n)
		buf_addf(text, "%s%.*s%.*s", text->n ? "\n" : "", STR(label), STR(value));
}

static void
add_description(struct writer *w, struct buf *text, struct str url)
{
	add_paragraph(text, S("Mer information: "), url);
	ics_text(w->out, S("DESCRIPTION"), buf_str(text));
	ics_line(w->out, S("URL"), url);
	buf_release(text);
}

static void
describe_happening(struct writer *w, const struct happening *h)
{
	const struct document *d = h->document;
	struct buf text = {0};
	if (h->kind == HAPPENING_EVENT || h->kind == HAPPENING_NOTICE) {
		struct date latest = d->registration.latest.d;
		add_place(w, d);
		add_paragraph(&text, S(""), d->summary);
		if (date_is_set(latest))
			add_paragraph(&text, S("Sista anmälan: "), date_long(w->arena, latest));
		add_paragraph(&text, S("Delta på webben: "), d->online.s);
		add_paragraph(&text, S("Sändning: "), d->stream.s);
	} else if (h->kind == HAPPENING_MEETING) {
		add_paragraph(&text, S("Värd: "), d->next.host.s);
	}
	add_description(w, &text, view_absolute(w->arena, w->site, d->address));
}

static void
add_days(struct writer *w, const struct happening *h)
{
	if (h->starts.minute1) {
		ics_time(w->out, S("DTSTART"), h->first, h->starts);
		if (h->ends.minute1)
			ics_time(w->out, S("DTEND"), h->ends_on, h->ends);
		return;
	}
	ics_day(w->out, S("DTSTART"), h->first);
	ics_day(w->out, S("DTEND"), date_from_days(date_days(h->last) + 1));
}

static void
add_happening(struct writer *w, const struct happening *h)
{
	ics_open(w->out, S("VEVENT"));
	add_uid(w, h->id, S(""));
	add_revisions(w, h->document);
	add_days(w, h);
	add_summary(w, h, h->title);
	describe_happening(w, h);
	add_organizer(w);
	ics_text(w->out, S("CATEGORIES"), h->label);
	if (happening_is_deadline(h)) // no one is busy on it
		ics_line(w->out, S("TRANSP"), S("TRANSPARENT"));
	ics_close(w->out, S("VEVENT"));
}

static void
describe_entry(struct writer *w, const struct happening *h, const struct entry *e)
{
	struct str page = view_absolute(w->arena, w->site, h->document->address);
	struct buf text = {0}, speakers = {0};
	for (size_t i = 0; i < e->speakers.n; i++)
		buf_addf(&speakers, "%s%.*s", i ? "; " : "", STR(e->speakers.items[i].name));
	add_place(w, h->document);
	add_paragraph(&text, S("Medverkande: "), buf_str(&speakers));
	add_paragraph(&text, S("Ur programmet för "), h->title);
	add_description(w, &text, str_fmt(w->arena, "%.*s#%.*s", STR(page), STR(e->id)));
	buf_release(&speakers);
}

static void
add_entry(struct writer *w, const struct happening *h, const struct entry *e)
{
	ics_open(w->out, S("VEVENT"));
	add_uid(w, h->id, e->id);
	add_revisions(w, h->document);
	ics_time(w->out, S("DTSTART"), e->starts_on, e->starts);
	if (e->until.minute1)
		ics_time(w->out, S("DTEND"), e->until_on, e->until);
	add_summary(w, h, e->title.n ? e->title : h->title);
	describe_entry(w, h, e);
	add_organizer(w);
	ics_text(w->out, S("CATEGORIES"), h->label);
	ics_close(w->out, S("VEVENT"));
}

// What a program that subscribes is told: a name, and that once a day is enough.
static void
add_subscription(struct writer *w, const struct page *page)
{
	const struct config *c = w->site->config;
	struct str name = str_fmt(w->arena, "%.*s – %.*s", STR(page->title), STR(c->short_name));
	struct str url = view_absolute(w->arena, w->site, page->address);
	ics_text(w->out, S("NAME"), name);
	ics_text(w->out, S("X-WR-CALNAME"), name);
	ics_line(w->out, S("X-WR-TIMEZONE"), S("Europe/Stockholm"));
	ics_line(w->out, S("SOURCE;VALUE=URI"), url);
	ics_line(w->out, S("URL"), view_absolute(w->arena, w->site, S("/kalendarium/")));
	ics_line(w->out, S("REFRESH-INTERVAL;VALUE=DURATION"), S("P1D"));
	ics_line(w->out, S("X-PUBLISHED-TTL"), S("P1D"));
}

void
calendar_file_write(
	struct buf *out, struct arena *scratch, const struct site *site, const struct page *page)
{
	struct writer w = {out, scratch, site};
	ics_open(out, S("VCALENDAR"));
	ics_line(out, S("VERSION"), S("2.0"));
	ics_line(out, S("PRODID"), S("-//Anslag//Kalendarium//SV"));
	ics_line(out, S("CALSCALE"), S("GREGORIAN"));
	ics_line(out, S("METHOD"), S("PUBLISH"));
	if (str_eq(page->address, S(SITE_CALENDAR)))
		add_subscription(&w, page);
	ics_timezone(out);
	for (size_t i = 0; i < page->happenings.n; i++) {
		if (page->entry)
			add_entry(&w, &page->happenings.items[i], page->entry);
		else
			add_happening(&w, &page->happenings.items[i]);
	}
	ics_close(out, S("VCALENDAR"));
}
