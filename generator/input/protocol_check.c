// SPDX-License-Identifier: EUPL-1.2
#include "input/protocol_check.h"

#include "input/protocol.h"

enum {
	NOTICE_DAYS = 22
}; // three weeks after the day when a notice was put up (kommunallagen 13:5)

struct checker {
	struct arena *arena;
	struct document *document;
	const struct protocol *protocol;
	struct diags *diags;
};

static struct str
span_text(struct arena *a, int from, int to)
{
	return from == to ? str_fmt(a, "%d", from) : str_fmt(a, "%d–%d", from, to);
}

static void
check_span(struct checker *c)
{
	const struct span *span = &c->document->paragraphs;
	const struct protocol *p = c->protocol;
	int from = p->items[0].number, to = p->items[p->n - 1].number;
	if (!span->from || (span->from == from && span->to == to))
		return;
	struct str text = span_text(c->arena, from, to);
	diag(c->diags, DIAG_SPAN, span->loc,
		(struct diag_words){
			.a = text, .fix = str_fmt(c->arena, "paragrafer: %.*s", STR(text))});
}

static const struct paragraph *
same_number(const struct checker *c, size_t i)
{
	const struct paragraph *p = &c->protocol->items[i];
	for (size_t k = i; k-- > 0;) {
		const struct paragraph *other = &c->protocol->items[k];
		if (other->number == p->number && other->sub == p->sub)
			return other;
	}
	return NULL;
}

// A repeated number is an error; a jump means a lost heading, when all paragraphs should be there.
static void
check_numbers(struct checker *c)
{
	for (size_t i = 1; i < c->protocol->n; i++) {
		const struct paragraph *p = &c->protocol->items[i], *before = p - 1;
		const struct paragraph *same = same_number(c, i);
		size_t line, column;
		if (same) {
			loc_position(same->loc, &line, &column);
			diag(c->diags, DIAG_PARAGRAPH_TWICE, p->loc,
				(struct diag_words){
					.a = p->label, .b = str_fmt(c->arena, "%zu", line)});
			continue;
		}
		bool back = p->number < before->number;
		bool jump = p->number > before->number + 1 && c->document->paragraphs.from;
		if (!back && !jump)
			continue;
		int from = before->number + 1, to = p->number - 1;
		struct str missing = str_fmt(c->arena, "%s\u00a0%.*s saknas",
			from < to ? "§§" : "§", STR(span_text(c->arena, from, to)));
		diag(c->diags, DIAG_PARAGRAPH_GAP, p->loc,
			(struct diag_words){
				.a = before->label, .b = back ? S("numren går bakåt") : missing});
	}
}

static bool
has_number(const struct checker *c, int number)
{
	for (size_t i = 0; i < c->protocol->n; i++)
		if (c->protocol->items[i].number == number)
			return true;
	return false;
}

// "§ 63", "§§ 61–63, 65": each number has its paragraph.
static void
check_applies(struct checker *c, const struct word *w)
{
	for (size_t i = 0; i < w->s.n;) {
		size_t n = i;
		while (n < w->s.n && is_digit(w->s.p[n]))
			n++;
		bool sub = i > 0 && w->s.p[i - 1] == '.';
		int number = n > i && !sub ? (int)str_number(str_slice(w->s, i, n)) : 0;
		if (number > 0 && !has_number(c, number))
			diag(c->diags, DIAG_PARAGRAPH_UNKNOWN, w->loc,
				(struct diag_words){.a = str_fmt(c->arena, "%d", number)});
		i = n > i ? n : i + 1;
	}
}

static void
check_people(struct checker *c, const struct persons *people)
{
	for (size_t i = 0; i < people->n; i++)
		check_applies(c, &people->items[i].applies);
}

static void
check_attendance(struct checker *c)
{
	const struct document *d = c->document;
	check_people(c, &d->present.all);
	check_people(c, &d->present.deciding);
	check_people(c, &d->present.deputies);
	check_people(c, &d->present.others);
	for (size_t i = 0; i < d->at_once.n; i++)
		check_applies(c, &d->at_once.items[i]);
}

static void
check_order(struct checker *c, const char *what, const struct day *before, const struct day *after)
{
	if (!date_is_set(before->d) || !date_is_set(after->d) || date_cmp(after->d, before->d) >= 0)
		return;
	struct str day = date_long(c->arena, before->d);
	diag(c->diags, DIAG_BEFORE_MEETING, after->loc,
		(struct diag_words){.a = str_fmt(c->arena, "%s %.*s", what, STR(day))});
}

static void
check_dates(struct checker *c)
{
	struct document *d = c->document;
	struct notice_board *board = &d->board;
	check_order(c, "mötet, som var", &d->date, &d->adjusted);
	check_order(c, "mötet, som var", &d->date, &board->up);
	check_order(c, "upp, som är", &board->up, &board->down);
	if (date_is_set(board->up.d) && !date_is_set(board->down.d) && !board->down.loc.file)
		board->down = (struct day){
			date_from_days(date_days(board->up.d) + NOTICE_DAYS), board->up.loc};
}

void
protocol_check(struct arena *a, struct document *d, struct diags *diags)
{
	struct checker c = {a, d, d->protocol, diags};
	check_dates(&c);
	if (!d->protocol->n) {
		if (!d->protocol->unmarked)
			diag(diags, DIAG_NO_PARAGRAPHS, loc_file(&d->source->file),
				(struct diag_words){0});
		return;
	}
	check_span(&c);
	check_numbers(&c);
	check_attendance(&c);
}
