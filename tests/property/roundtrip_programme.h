// SPDX-License-Identifier: EUPL-1.2
// Programmes that are written and read again.
#ifndef ANSLAG_ROUNDTRIP_PROGRAMME_H
#define ANSLAG_ROUNDTRIP_PROGRAMME_H

#include "base/date.h"
#include "base/text.h"
#include "input/programme.h"
#include "roundtrip.h"

PIECES(entry_titles, "Inledning", "Forts. av", "Nationella rådet", "AF:s", "Anna Ek", "2021 års",
	"3 pass", "Lunchföreläsning", "Programmet", "Fredagsmys", "Kommunens", "”Våld”", "JÖFFV –");
PIECES(break_titles, "Lunch", "LUNCH", "Lunch i matsalen", "Fika", "GOFIKA", "Paus", "Bensträckare",
	"Middag", "Incheckning", "Mingel i foajén");
PIECES(speaker_names, "Anna Ek", "Bo Al, ordförande", "Åsa Ö, AF", "Per-Olof & Eva", "NNS",
	"Dr. C. D", "Rädda Barnen, 3 ledare", "\"Bosse\" B");
PIECES(text_words, "Föreläsaren", "22 personer", "3 timmar", "Under torsdagen", "Medverkar",
	"Måndag är", "Maj", "En", "Åtta", "”Vad”", "Program");
PIECES(dashes, "-", "–", " - ", " – ", "—", " till ", "\u2011", "\u00a0–\u00a0");
PIECES(clocks, "", "", "kl ", "kl. ", "Kl. ", "Kl ", "kl.\u00a0", "klockan ");

// How a day is written, the same for all of its entries.
struct day_shape {
	struct date date;
	enum { DAY_HEADING, DAY_LINE, DAY_BOLD, DAY_WITH_ENTRY, DAY_UNWRITTEN } day;
	bool list;     // entries are items, so that nothing stands below them
	bool adjacent; // entries stand on adjacent lines
};

static inline void
add_date(struct trip *t, struct date d)
{
	struct str weekday = date_weekday_name(date_weekday(d));
	if (maybe(t))
		weekday = text_capital(&t->arena, weekday);
	if (below(t, 6) == 0)
		weekday = str_join(&t->arena, weekday, S("en"));
	if (below(t, 3))
		ADD(document, "%.*s%s ", STR(weekday), below(t, 5) ? "" : ",");
	struct str month = date_month_name(d.month), iso = date_iso(&t->arena, d);
	switch (below(t, 4)) {
	case 0:
		ADD(document, "%d/%d", d.day, d.month);
		break;
	case 1:
		ADD(document, "%.*s", STR(iso));
		break;
	default:
		ADD(document, "%s%d %.*s", maybe(t) ? "" : "den ", d.day, STR(month));
		if (maybe(t))
			ADD(document, " %d", d.year);
	}
}

static inline void
add_time(struct trip *t, int minute)
{
	ADD(document, maybe(t) ? "%d" : "%02d", minute / 60);
	ADD(document, "%c%02d", maybe(t) ? '.' : ':', minute % 60);
	ADD(outline, "%d.%02d", minute / 60, minute % 60);
}

// The line of an entry; one in four titles is a break's.
static inline void
add_entry_line(struct trip *t, const struct day_shape *shape, int starts, int ends)
{
	static const char *const bold[][2] = {{"", ""}, {"", ""}, {"**", "**"}, {"*", "*"}};
	size_t b = below(t, 4);
	bool is_break = below(t, 4) == 0;
	struct str title = is_break ? piece(t, break_titles) : phrase(t, entry_titles, 5);
	struct str kl = piece(t, clocks), dash = piece(t, dashes);
	ADD(outline, "  ");
	if (shape->list)
		ADD(document, "- ");
	if (shape->day == DAY_WITH_ENTRY) {
		add_date(t, shape->date);
		ADD(document, " ");
	}
	ADD(document, "%.*s", STR(kl));
	add_time(t, starts);
	if (ends) {
		ADD(document, "%.*s", STR(dash));
		ADD(outline, "–");
		add_time(t, ends);
	}
	ADD(document, " %s%.*s%s\n", bold[b][0], STR(title), bold[b][1]);
	ADD(outline, " %.*s%s\n", STR(title), is_break ? " (paus)" : "");
}

static inline void
add_speakers(struct trip *t)
{
	size_t n = 1 + below(t, 3);
	ADD(document, "%sMedverkande:", below(t, 4) ? "" : "\n");
	for (size_t i = 0; i < n; i++) {
		struct str name = piece(t, speaker_names);
		ADD(document, "%s %.*s", i ? ";" : "", STR(name));
		ADD(outline, "    medverkande %.*s\n", STR(name));
	}
	ADD(document, "\n");
}

// Paragraphs and points below an entry. The next one may stand right below a point as well.
static inline void
add_texts(struct trip *t)
{
	const char *sign = maybe(t) ? "*" : "+"; // "-" would go on with a list of entries
	bool list = false;
	ADD(outline, "   ");
	for (size_t n = 1 + below(t, 2); n > 0 && !list; n--) {
		struct str text = sentence(t, text_words), lines = broken(t, text);
		ADD(document, maybe(t) ? "" : "\n");
		list = below(t, 3) == 0;
		for (size_t k = list ? 1 + below(t, 3) : 0; k > 0; k--) {
			struct str point = phrase(t, text_words, 4);
			ADD(document, "%s %.*s\n", sign, STR(point));
			ADD(outline, " %.*s", STR(point));
		}
		if (list)
			break;
		ADD(document, "%.*s\n", STR(lines));
		ADD(outline, " %.*s", STR(text));
	}
	ADD(outline, "\n");
}

static inline void
add_entries(struct trip *t, const struct day_shape *shape)
{
	int at = 7 * 60 + (int)below(t, 120);
	for (size_t n = 1 + below(t, 7); n > 0; n--) {
		int ends = maybe(t) ? 0 : at + 5 + (int)below(t, 80);
		if (n == 1 && below(t, 10) == 0)
			ends = 24 * 60;
		add_entry_line(t, shape, at, ends);
		if (!shape->list && below(t, 3) == 0)
			add_speakers(t);
		if (!shape->list && below(t, 3) == 0)
			add_texts(t);
		if (!shape->adjacent)
			ADD(document, "\n");
		if (below(t, 5)) // otherwise the next one goes on at the same time
			at = (ends ? ends : at + 5) + (int)below(t, 60);
	}
	ADD(document, "\n");
}

static inline void
add_day(struct trip *t, const struct day_shape *shape)
{
	struct str iso = date_iso(&t->arena, shape->date);
	ADD(outline, "%.*s\n", STR(iso));
	bool written = shape->day < DAY_WITH_ENTRY;
	if (shape->day == DAY_HEADING)
		ADD(document, maybe(t) ? "### " : "#### ");
	if (shape->day == DAY_BOLD)
		ADD(document, "**");
	if (written)
		add_date(t, shape->date);
	if (shape->day == DAY_BOLD)
		ADD(document, "**");
	if (written)
		ADD(document, maybe(t) ? "\n" : "\n\n");
	if (shape->day == DAY_HEADING && below(t, 4) == 0) {
		struct str note = sentence(t, text_words);
		ADD(document, "%.*s\n\n", STR(note));
		ADD(outline, "  not %.*s\n", STR(note));
	}
	add_entries(t, shape);
}

static inline void
add_outside(struct trip *t, const char *label, const char *heading)
{
	struct str text = sentence(t, text_words);
	ADD(document, "%s%s%.*s\n\n", heading, *heading ? "\n\n" : "", STR(text));
	ADD(outline, "%s %s%s%.*s\n", label, heading + strspn(heading, "# "), *heading ? " " : "",
		STR(text));
}

// Up to five days, over the ends of months and years too.
static inline void
write_programme(struct trip *t, struct date *first, struct date *last)
{
	long day = date_days((struct date){2015 + (int)below(t, 15), 12, 1}) + (long)below(t, 120);
	size_t days = 1 + below(t, 5);
	bool undated = days == 1 && maybe(t), mixed = maybe(t);
	struct day_shape shape = {.day = below(t, DAY_UNWRITTEN)};
	*first = date_from_days(day);
	if (maybe(t))
		add_outside(t, "före", "");
	ADD(document, maybe(t) ? "## Program\n" : "## Program\n\n");
	for (size_t i = 0; i < days; i++) {
		shape.date = date_from_days(day);
		if (undated)
			shape.day = DAY_UNWRITTEN;
		else if (mixed)
			shape.day = below(t, DAY_UNWRITTEN);
		shape.list = below(t, 5) == 0;
		shape.adjacent = maybe(t);
		add_day(t, &shape);
		*last = shape.date;
		day += 1 + (below(t, 4) ? 0 : (long)below(t, 40));
	}
	if (maybe(t))
		add_outside(t, "efter", "## Anmälan");
}

static inline void
outline_parts(struct trip *t, struct buf *out, const char *label, const struct markdown *m,
	const struct md_parts *parts)
{
	if (parts->n)
		buf_add(out, str_of(label));
	for (size_t i = 0; i < parts->n; i++) {
		struct buf b = {0};
		for (size_t k = 0; k < parts->items[i].n; k++)
			markdown_write(&b, m, parts->items[i].items[k], put_nothing, NULL);
		struct str text = html_text(&t->arena, buf_str(&b));
		buf_addf(out, " %.*s", STR(text));
		buf_release(&b);
	}
	if (parts->n)
		buf_byte(out, '\n');
}

static inline void
outline_entry(struct trip *t, struct buf *out, const struct markdown *m, const struct entry *e)
{
	struct str starts = clock_text(&t->arena, e->starts), ends = clock_text(&t->arena, e->ends);
	buf_addf(out, "  %.*s", STR(starts));
	if (e->ends.minute1)
		buf_addf(out, "–%.*s", STR(ends));
	buf_addf(out, " %.*s%s\n", STR(e->title), e->is_break ? " (paus)" : "");
	for (size_t i = 0; i < e->speakers.n; i++)
		buf_addf(out, "    medverkande %.*s\n", STR(e->speakers.items[i].name));
	outline_parts(t, out, "   ", m, &e->descriptions);
}

static inline void
outline_span(struct trip *t, struct buf *out, const char *label, const struct markdown *m,
	struct md_span span)
{
	if (span.to <= span.from)
		return;
	buf_add(out, str_of(label));
	add_text(t, out, m, span);
	buf_byte(out, '\n');
}

static inline void
outline_day(
	struct trip *t, struct buf *out, const struct markdown *m, const struct programme_day *day)
{
	struct str iso = date_iso(&t->arena, day->date);
	buf_addf(out, "%.*s\n", STR(iso));
	outline_parts(t, out, "  not", m, &day->notes);
	for (size_t i = 0; i < day->n; i++)
		outline_entry(t, out, m, &day->items[i]);
}

static inline struct str
try_programme(struct trip *t)
{
	struct diags diags = {0};
	struct buf out = {0};
	struct date first, last;
	write_programme(t, &first, &last);
	struct file f = {S("content/evenemang/2021/x.md"), buf_str(&t->document)};
	struct md_options options = {.file = &f, .lines = true};
	struct markdown m = markdown_parse(&t->arena, &options, &diags);
	const struct programme *p = programme_parse(&t->arena, &m, first, last, &diags);
	outline_span(t, &out, "före", &m, p->before);
	for (size_t i = 0; i < p->n; i++)
		outline_day(t, &out, &m, &p->items[i]);
	outline_span(t, &out, "efter", &m, p->after);
	add_findings(&out, &diags);
	struct str got = str_dup(&t->arena, buf_str(&out));
	buf_release(&out);
	return got;
}

#endif
