// SPDX-License-Identifier: EUPL-1.2
// Blocks below "## Program" → days and entries. What cannot be placed is kept as a description.
//
//   day    = [weekday] (d month [year] | d "/" m | year "-" mm "-" dd)
//   entry  = [day] ["kl" ["."]] time ["–" time] title
//   people = "Medverkande:" name { ";" name }
#include "input/programme.h"

#include "base/text.h"

struct parser {
	struct arena *arena;
	struct programme *out;
	struct date first, last;
	struct diags *diags;
};

// A cursor over one line of text.
struct scan {
	struct str rest;
};

static struct str
peek_word(const struct scan *s)
{
	size_t n = 0;
	while (n < s->rest.n && !is_space(s->rest.p[n]))
		n++;
	return str_slice(s->rest, 0, n);
}

static void
skip_word(struct scan *s)
{
	s->rest = str_trim(str_from(s->rest, peek_word(s).n));
}

static struct str
without_comma(struct str word)
{
	while (word.n && (word.p[word.n - 1] == ',' || word.p[word.n - 1] == ':'))
		word.n--;
	return word;
}

// Days

struct written_day {
	struct date date;
	int weekday; // as written, 0 if it is not
};

// The year that puts a day nearest to the event.
static int
year_of(const struct parser *p, int month, int day)
{
	int year = p->first.year;
	struct date same = {year, month, day};
	bool before = date_is_set(p->first) && date_cmp(same, p->first) < 0;
	return before && p->last.year > year ? p->last.year : year;
}

static bool
take_slashed(struct parser *p, struct scan *s, struct date *out)
{
	struct str word = without_comma(peek_word(s)), month = word, day = str_cut(&month, '/');
	int d = (int)str_number(day), m = (int)str_number(month), y = year_of(p, m, d);
	if (!date_exists(y, m, d))
		return false;
	*out = (struct date){y, m, d};
	skip_word(s);
	return true;
}

static bool
take_written(struct parser *p, struct scan *s, struct date *out)
{
	struct scan ahead = *s;
	int d = (int)str_number(without_comma(peek_word(&ahead)));
	skip_word(&ahead);
	int m = date_month_of(without_comma(peek_word(&ahead)));
	if (d < 1 || !m)
		return false;
	skip_word(&ahead);
	int y = (int)str_number(without_comma(peek_word(&ahead)));
	if (y >= 1900 && without_comma(peek_word(&ahead)).n == 4)
		skip_word(&ahead);
	else
		y = year_of(p, m, d);
	if (!date_exists(y, m, d))
		return false;
	*out = (struct date){y, m, d};
	*s = ahead;
	return true;
}

static bool
take_iso(struct scan *s, struct date *out)
{
	if (date_parse(without_comma(peek_word(s)), out) != DATE_OK)
		return false;
	skip_word(s);
	return true;
}

static bool
take_day(struct parser *p, struct scan *s, struct written_day *out)
{
	struct scan ahead = *s;
	*out = (struct written_day){.weekday = date_weekday_of(without_comma(peek_word(&ahead)))};
	if (out->weekday)
		skip_word(&ahead);
	if (str_eq(peek_word(&ahead), S("den")))
		skip_word(&ahead);
	if (!take_iso(&ahead, &out->date) && !take_slashed(p, &ahead, &out->date) &&
		!take_written(p, &ahead, &out->date))
		return false;
	*s = ahead;
	return true;
}

static void
check_day(struct parser *p, const struct written_day *day, struct loc loc)
{
	struct str written = date_long(p->arena, day->date);
	int real = date_weekday(day->date);
	if (day->weekday && day->weekday != real)
		diag(p->diags, DIAG_WEEKDAY, loc,
			(struct diag_words){.a = written, .b = date_weekday_name(real)});
	bool known = date_is_set(p->first);
	if (known && (date_cmp(day->date, p->first) < 0 || date_cmp(day->date, p->last) > 0))
		diag(p->diags, DIAG_DAY_OUTSIDE, loc,
			(struct diag_words){.a = date_range(p->arena, p->first, p->last)});
}

// What stands behind a day in its heading, without the sign between them.
static struct str
day_label(struct str rest)
{
	static const struct str signs[] = {
		S_INIT("–"), S_INIT("—"), S_INIT("-"), S_INIT(":"), S_INIT(",")};
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (str_starts(rest, signs[i]))
			return str_trim(str_from(rest, signs[i].n));
	return rest;
}

static void
open_day(struct parser *p, const struct written_day *day, struct str label, struct loc loc)
{
	struct programme_day *last = p->out->n ? &p->out->items[p->out->n - 1] : NULL;
	if (last && date_cmp(last->date, day->date) == 0 && !label.n)
		return;
	check_day(p, day, loc);
	size_t again = 0; // a day that is taken up once more gets an id of its own
	for (size_t i = 0; i < p->out->n; i++)
		again += date_cmp(p->out->items[i].date, day->date) == 0;
	struct str number = again ? str_fmt(p->arena, "-%zu", again + 1) : S("");
	struct str weekday = text_capital(p->arena, date_weekday_name(date_weekday(day->date)));
	struct programme_day d = {.date = day->date,
		.id = str_fmt(
			p->arena, "dag-%.*s%.*s", STR(date_iso(p->arena, day->date)), STR(number)),
		.title = str_fmt(p->arena, "%.*s %d %.*s%s%.*s", STR(weekday), day->date.day,
			STR(date_month_name(day->date.month)), label.n ? ": " : "", STR(label))};
	ARENA_PUSH(p->arena, p->out, d);
}

static struct programme_day *
current_day(struct parser *p)
{
	if (!p->out->n) {
		struct programme_day undated = {.id = S("program")};
		if (date_is_set(p->first) && date_cmp(p->first, p->last) == 0)
			undated.date = p->first;
		ARENA_PUSH(p->arena, p->out, undated);
	}
	return &p->out->items[p->out->n - 1];
}

static struct entry *
current_entry(struct parser *p)
{
	struct programme_day *day = p->out->n ? &p->out->items[p->out->n - 1] : NULL;
	return day && day->n ? &day->items[day->n - 1] : NULL;
}

// Times

static size_t
clock_length(struct str s)
{
	size_t n = 0;
	while (n < s.n && (is_digit(s.p[n]) || s.p[n] == '.' || s.p[n] == ':'))
		n++;
	while (n && !is_digit(s.p[n - 1]))
		n--;
	return n;
}

static bool
take_clock(struct scan *s, struct clock *out)
{
	size_t n = clock_length(s->rest);
	if (!clock_parse(str_slice(s->rest, 0, n), out))
		return false;
	s->rest = str_trim(str_from(s->rest, n));
	return true;
}

static bool
take_dash(struct scan *s)
{
	static const struct str dashes[] = {S_INIT("–"), S_INIT("—"), S_INIT("-")};
	for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++) {
		if (!str_starts(s->rest, dashes[i]))
			continue;
		s->rest = str_trim(str_from(s->rest, dashes[i].n));
		return true;
	}
	return false;
}

static bool
take_times(struct scan *s, struct clock *starts, struct clock *ends)
{
	struct scan ahead = *s;
	struct str word = peek_word(&ahead);
	if (str_eq(word, S("kl")) || str_eq(word, S("kl.")) || str_eq(word, S("Kl")) ||
		str_eq(word, S("Kl.")))
		skip_word(&ahead);
	if (!take_clock(&ahead, starts))
		return false;
	struct scan after = ahead;
	if (take_dash(&after) && take_clock(&after, ends))
		ahead = after;
	if (!take_dash(&ahead) && str_starts(ahead.rest, S(":")))
		ahead.rest = str_trim(str_from(ahead.rest, 1));
	*s = ahead;
	return true;
}

// Entries

// A line of a programme: a day, an entry, speakers.
struct line {
	struct written_day day;
	struct clock starts, ends;
	struct str rest; // the title, or the speakers
	bool dated, timed, people;
};

// "Lunch" and "Lunch i matsalen", not "Lunchföreläsning".
static bool
ends_word(struct str s, size_t at)
{
	return at == s.n || !(is_alpha(s.p[at]) || (unsigned char)s.p[at] >= 0x80);
}

static bool
is_break(struct arena *a, struct str title)
{
	static const struct str words[] = {S_INIT("lunch"), S_INIT("fika"), S_INIT("gofika"),
		S_INIT("paus"), S_INIT("bensträckare"), S_INIT("middag"), S_INIT("incheckning"),
		S_INIT("mingel")};
	struct str lower = text_lower(a, title);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_starts(lower, words[i]) && ends_word(lower, words[i].n))
			return true;
	return false;
}

static void
add_entry(struct parser *p, const struct line *line, struct loc loc)
{
	struct programme_day *day = current_day(p);
	struct str lower = text_lower(p->arena, line->rest);
	struct entry e = {.starts = line->starts,
		.ends = line->ends,
		.title = line->rest,
		.loc = loc,
		.is_break = is_break(p->arena, line->rest),
		.continued = str_has(lower, S("forts.")) || str_starts(lower, S("forts "))};
	ARENA_PUSH(p->arena, day, e);
}

static void
add_speakers(struct parser *p, struct entry *e, struct str names)
{
	while (names.n) {
		struct str name = str_trim(str_cut(&names, ';'));
		if (name.n)
			strs_push(p->arena, &e->speakers, name);
	}
}

static void
add_description(struct parser *p, struct md_span html)
{
	struct entry *e = current_entry(p);
	if (e) {
		e->descriptions = arena_grow(
			p->arena, e->descriptions, e->n, &e->cap, sizeof *e->descriptions);
		e->descriptions[e->n++] = html;
		return;
	}
	struct programme_day *day = current_day(p);
	day->notes =
		arena_grow(p->arena, day->notes, day->n_notes, &day->cap_notes, sizeof *day->notes);
	day->notes[day->n_notes++] = html;
}

// False if a text is none of the lines of a programme.
static bool
scan_line(struct parser *p, struct str text, struct line *out)
{
	struct scan s = {str_trim(text)};
	struct str people = S("Medverkande:");
	*out = (struct line){0};
	out->dated = take_day(p, &s, &out->day);
	out->timed = take_times(&s, &out->starts, &out->ends);
	out->rest = s.rest;
	if (out->timed || (out->dated && !s.rest.n))
		return true;
	out->people = !out->dated && current_entry(p) && str_starts(s.rest, people);
	out->rest = str_from(s.rest, people.n);
	return out->people;
}

static void
read_line(struct parser *p, const struct line *line, struct loc loc)
{
	if (line->people) {
		add_speakers(p, current_entry(p), line->rest);
		return;
	}
	if (line->dated)
		open_day(p, &line->day, S(""), loc);
	if (line->timed)
		add_entry(p, line, loc);
}

// Lines that are none of the known ones stay together as one description of what stood before them;
// a paragraph without any known line stays a paragraph.
static void
read_paragraph(struct parser *p, const struct md_block *b)
{
	struct md_span open = {0};
	bool known = false;
	for (size_t i = 0; i < b->n_lines; i++) {
		const struct md_line *text = &b->lines[i];
		struct line line;
		if (scan_line(p, text->text, &line)) {
			if (open.to)
				add_description(p, open);
			open = (struct md_span){0};
			read_line(p, &line, text->loc);
			known = true;
		} else {
			open.from = open.to ? open.from : text->html.from;
			open.to = text->html.to;
		}
	}
	if (open.to)
		add_description(p, known ? open : b->html);
}

static bool
is_timed_list(struct parser *p, const struct md_block *list)
{
	struct line line;
	for (size_t i = 0; i < list->n; i++)
		if (!scan_line(p, list->items[i].text, &line) || !line.timed)
			return false;
	return list->n > 0;
}

static void
read_timed_list(struct parser *p, const struct md_block *list)
{
	struct line line;
	for (size_t i = 0; i < list->n; i++)
		if (scan_line(p, list->items[i].text, &line))
			read_line(p, &line, list->items[i].loc);
}

// A day, with words of its own or with an entry on the same line.
static bool
read_heading(struct parser *p, const struct md_block *b)
{
	struct scan s = {b->text};
	struct line line;
	if (scan_line(p, b->text, &line) && line.dated && line.timed) {
		read_line(p, &line, b->loc);
		return true;
	}
	if (!take_day(p, &s, &line.day))
		return false;
	open_day(p, &line.day, day_label(s.rest), b->loc);
	return true;
}

static void
read_block(struct parser *p, const struct md_block *b)
{
	if (b->kind == MD_PARAGRAPH) {
		read_paragraph(p, b);
	} else if (b->kind == MD_HEADING && read_heading(p, b)) {
		return;
	} else if (b->kind == MD_LIST && is_timed_list(p, b)) {
		read_timed_list(p, b);
	} else {
		add_description(p, b->html);
	}
}

struct programme *
programme_parse(struct arena *a, const struct markdown *body, struct date first, struct date last,
	struct diags *diags)
{
	struct parser p = {.arena = a,
		.out = ARENA_NEW(a, struct programme, 1),
		.first = first,
		.last = last,
		.diags = diags};
	enum { BEFORE, WITHIN, AFTER } where = BEFORE;
	for (size_t i = 0; i < body->n_blocks; i++) {
		const struct md_block *b = &body->blocks[i];
		bool heading = b->kind == MD_HEADING && b->level <= 2;
		if (heading && where == BEFORE && str_starts(b->text, S("Program"))) {
			where = WITHIN;
			continue;
		}
		if (heading && where == WITHIN) {
			where = AFTER;
			p.out->after.from = b->html.from;
		}
		if (where == BEFORE)
			p.out->before.to = b->html.to;
		else if (where == WITHIN)
			read_block(&p, b);
		else
			p.out->after.to = b->html.to;
	}
	return p.out;
}
