// SPDX-License-Identifier: EUPL-1.2
// What a line of a programme is.
//
//   day     = day [title]                    "Torsdag 11 november, Hägglunds Arena"
//   entry   = [day] times [title]            "Måndag 22/11 kl 13.15–14.45 Mia Rosengren"
//   people  = "Medverkande:" names           also at the end of an entry
//
// A sentence may begin with a day or a time as well ("9.00 och framåt …", "Torsdag 11 november är
// vi i Umeå."); and a line of a paragraph may go on with the one before it.
#include "input/programme_line.h"

#include "base/text.h"

enum { LONGEST_TITLE = 80 };

static const struct str label = S_INIT("Medverkande");

static bool
ends_sentence(struct str s)
{
	return str_ends(s, S(".")) || str_ends(s, S("!")) || str_ends(s, S("?"));
}

bool
line_goes_on(struct str text)
{
	return !ends_sentence(text) && !str_ends(text, S(":"));
}

// A whole sentence, from a small letter to its end.
static bool
is_sentence(struct str rest)
{
	enum { FEWEST_WORDS = 4 };
	struct scan s = {rest};
	size_t words = 1;
	for (size_t i = 0; i < rest.n; i++)
		words += rest.p[i] == ' ';
	return scan_at_letter(&s) && !scan_at_capital(&s) && words >= FEWEST_WORDS &&
		ends_sentence(rest);
}

// May this stand behind a day without a time? Then it is about the day.
static bool
is_about_day(struct str rest)
{
	struct scan s = {rest};
	bool sign = scan_dash(&s) || scan_sign(&s, ',') || scan_sign(&s, ':') || scan_sign(&s, '(');
	return (sign || scan_at_capital(&s)) && !ends_sentence(rest) &&
		text_chars(rest) <= LONGEST_TITLE;
}

static bool
take_label(struct scan *s)
{
	struct scan ahead = *s;
	if (!WORD_AMONG(scan_letters(&ahead), ((const struct str[]){label})) ||
		!scan_sign(&ahead, ':'))
		return false;
	*s = ahead;
	return true;
}

static bool
is_day(const struct event_days *event, const struct written_day *day, struct str rest,
	enum line_place place)
{
	bool alone = !rest.n || str_eq(rest, S(":"));
	bool sure = day->number && (day->rest.n || place == LINE_IN_HEADING);
	struct scan names = {rest};
	if (place == LINE_IN_ITEM || take_label(&names))
		return false;
	if (place == LINE_IN_HEADING)
		return alone || sure || event_has(event, day->date);
	return alone || ((sure || event_has(event, day->date)) && is_about_day(rest));
}

static struct str
without_end(struct str s)
{
	static const struct str ends[] = {S_INIT(" "), S_INIT(","), S_INIT(";"), S_INIT("("),
		S_INIT("–"), S_INIT("—"), S_INIT("-")};
	enum { ENDS = sizeof ends / sizeof *ends };
	for (size_t i = 0; i < ENDS;) {
		bool ended = str_ends(s, ends[i]);
		s.n -= ended ? ends[i].n : 0;
		i = ended ? 0 : i + 1;
	}
	return s;
}

// "Titel. Medverkande: Anna Ek; Bo Al"
static void
split_title(struct line *line)
{
	struct str title = line->title;
	for (size_t i = 0; i < title.n; i++) {
		struct scan s = {str_from(title, i)};
		bool begins = i == 0 || title.p[i - 1] == ' ' || title.p[i - 1] == '(';
		bool letter = title.p[i] == label.p[0] || title.p[i] == 'm';
		if (!begins || !letter || !take_label(&s))
			continue;
		line->names = s.rest;
		line->title = without_end(str_slice(title, 0, i));
		if (str_ends(line->title, S(".")))
			line->title.n--;
		if (i && title.p[i - 1] == '(' && str_ends(line->names, S(")")))
			line->names.n--;
		return;
	}
}

bool
line_scan(const struct event_days *event, struct str text, enum line_place place, bool goes_on,
	struct line *out)
{
	struct scan s = {text};
	*out = (struct line){0};
	scan_space(&s);
	if (take_label(&s)) {
		out->people = true;
		out->names = s.rest;
		return true;
	}
	out->dated = scan_day(&s, event, place == LINE_IN_HEADING, &out->day);
	struct scan after_day = s;
	if (out->dated && !scan_dash(&s) && !scan_sign(&s, ':'))
		scan_sign(&s, ',');
	out->timed = scan_times(&s, out->dated, &out->times);
	if (!out->timed)
		s = after_day;
	bool small = scan_at_letter(&s) && !scan_at_capital(&s);
	bool bare = out->dated && out->day.fault == DAY_UNCLEAR && !out->day.rest.n;
	out->title = str_trim_end(s.rest);
	if (!out->dated && !out->timed)
		return false;
	if ((goes_on && small) || (out->timed && is_sentence(out->title) && !out->times.marked))
		return false;
	if (bare && (place == LINE_IN_ITEM || place == LINE_ABOVE_LIST))
		return false; // "Fredag" may be anything in a list
	if (!out->timed && !is_day(event, &out->day, out->title, place))
		return false;
	out->wrong = (out->dated && out->day.fault != DAY_RIGHT) || out->times.wrong.n;
	if (out->timed)
		split_title(out);
	return true;
}
