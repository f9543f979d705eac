// SPDX-License-Identifier: EUPL-1.2
// Days and entries, as lines come. A day that is wrong is kept as one of its own, without a date.
#include "input/programme_build.h"

#include "base/text.h"

enum { MOST_SPEAKERS = 100 };

static struct md_part
html_of(struct builder *p, const struct cut *cut, struct str part)
{
	size_t from = part.n ? (size_t)(part.p - cut->line->text.p) : 0;
	struct md_span span = {0};
	if (part.n) {
		span.from = markdown_offset(p->body, cut->line, from);
		span.to = markdown_offset(p->body, cut->line, from + part.n);
	}
	return markdown_cut(cut->cutter, span, MD_INSIDE);
}

// Days

static struct programme_day *
last_day(struct builder *p)
{
	return p->out->n ? &p->out->items[p->out->n - 1] : NULL;
}

static void
push_day(struct builder *p, struct programme_day day)
{
	ARENA_PUSH(p->arena, p->out, day);
	p->last = NULL;
	p->fresh = p->names_follow = false;
}

static struct programme_day *
current_day(struct builder *p)
{
	const struct event_days *event = &p->findings.event;
	struct programme_day undated = {0};
	if (date_is_set(event->first) && date_cmp(event->first, event->last) == 0)
		undated.date = event->first;
	if (!p->out->n)
		push_day(p, undated);
	return last_day(p);
}

void
build_text(struct builder *p, struct md_part html)
{
	if (!html.n)
		return;
	struct programme_day *day = current_day(p);
	struct md_parts *texts = p->last ? &p->last->descriptions : &day->notes;
	ARENA_PUSH(p->arena, texts, html);
	p->fresh = p->names_follow = false;
}

static struct str
day_title(struct builder *p, struct date date)
{
	struct str weekday = text_capital(p->arena, date_weekday_name(date_weekday(date)));
	return str_fmt(
		p->arena, "%.*s %d %.*s", STR(weekday), date.day, STR(date_month_name(date.month)));
}

static void
check_order(struct builder *p, const struct written_day *day, struct loc line)
{
	const struct programme_day *last = last_day(p);
	if (last && p->sound && last->title.n && date_cmp(day->date, last->date) < 0)
		diag(p->findings.diags, DIAG_DAY_BACKWARDS, part_loc(line, day->text),
			(struct diag_words){.a = date_long(p->arena, last->date)});
}

static void
open_day(struct builder *p, const struct written_day *day, struct loc line)
{
	bool sound = check_day(&p->findings, day, line);
	if (sound)
		check_order(p, day, line);
	p->sound = sound;
	push_day(p, (struct programme_day){.date = day->date, .title = day_title(p, day->date)});
}

// Is this the day that the programme is at already? With words of its own it is another part of it.
static bool
is_same_day(struct builder *p, const struct written_day *day, struct str about)
{
	const struct programme_day *last = last_day(p);
	return last && last->title.n && !about.n && date_cmp(last->date, day->date) == 0;
}

// What stands behind a day: part of its title, or with a link in it a text below.
static void
add_about_day(struct builder *p, const struct cut *cut, struct str about)
{
	struct programme_day *day = last_day(p);
	struct scan behind = {about};
	if (!scan_dash(&behind) && !scan_sign(&behind, ','))
		scan_sign(&behind, ':');
	struct md_part html = html_of(p, cut, behind.rest);
	if (!html.n)
		return;
	struct str bytes = str_slice(p->body->html, html.items->from, html.items->to);
	if (html.n > 1 || str_has(bytes, S("<"))) {
		build_text(p, html);
		return;
	}
	bool bracket = *behind.rest.p == '(';
	day->title = str_fmt(
		p->arena, "%.*s%s%.*s", STR(day->title), bracket ? " " : ": ", STR(behind.rest));
}

// Entries

void
build_names(struct builder *p, const struct cut *cut, struct str names)
{
	p->fresh = false;
	p->names_follow = !names.n || str_ends(names, S(";"));
	while (names.n) {
		bool rest = p->last->speakers.n >= MOST_SPEAKERS;
		struct str name = rest ? names : str_trim(str_cut(&names, ';'));
		struct speaker speaker = {name, {0}};
		if (rest)
			names.n = 0;
		if (!name.n)
			continue;
		speaker.html = html_of(p, cut, name);
		ARENA_PUSH(p->arena, &p->last->speakers, speaker);
	}
}

static void
set_title(struct builder *p, const struct cut *cut, struct str title)
{
	p->last->title = title;
	p->last->title_html = html_of(p, cut, title);
	p->last->is_break = title_is_break(title);
	p->fresh = !p->last->is_break;
}

bool
build_title(struct builder *p, const struct cut *cut)
{
	if (!p->fresh || !p->last || p->last->title.n || !cut->line->text.n)
		return false;
	set_title(p, cut, cut->line->text);
	return true;
}

static void
add_entry(struct builder *p, const struct line *line, const struct cut *cut)
{
	struct programme_day *day = current_day(p);
	struct entry e = {.starts = line->times.starts,
		.ends = line->times.ends,
		.loc = part_loc(cut->line->loc, line->times.first),
		.ends_loc = part_loc(cut->line->loc, line->times.last)};
	ARENA_PUSH(p->arena, day, e);
	p->last = &day->items[day->n - 1];
	p->names_follow = false;
	set_title(p, cut, line->title);
	if (line->names.n)
		build_names(p, cut, line->names);
}

// A day or a time that is none: reported, and kept as text on a day of its own, so that what
// follows is not compared with the day before.
static void
read_wrong(struct builder *p, const struct line *line, const struct cut *cut)
{
	struct loc loc = cut->line->loc;
	if (line->dated && line->day.fault != DAY_RIGHT) {
		report_day(&p->findings, &line->day, loc);
		p->sound = false;
		push_day(p, (struct programme_day){.title = line->day.text});
	} else if (line->dated && !is_same_day(p, &line->day, S(""))) {
		open_day(p, &line->day, loc);
	}
	if (line->times.wrong.n) {
		report_time(&p->findings, line->times.wrong, loc);
		build_text(p, markdown_cut(cut->cutter, cut->line->html, MD_INSIDE));
	} else if (line->timed) {
		add_entry(p, line, cut);
	} else {
		build_text(p, html_of(p, cut, line->title));
	}
}

void
build_line(struct builder *p, const struct line *line, const struct cut *cut)
{
	if (line->people) {
		build_names(p, cut, line->names);
		return;
	}
	if (line->wrong) {
		read_wrong(p, line, cut);
		return;
	}
	struct str about = line->timed ? S("") : line->title;
	if (line->dated && !is_same_day(p, &line->day, about))
		open_day(p, &line->day, cut->line->loc);
	if (line->timed)
		add_entry(p, line, cut);
	else
		add_about_day(p, cut, about);
}
