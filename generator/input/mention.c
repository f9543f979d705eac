// SPDX-License-Identifier: EUPL-1.2
//   attachment = "bilaga" ["nr"] number
//   paragraph  = "§" number ["." sub]
//   meeting    = body … date, near a paragraph in the same sentence
//
// A paragraph of a law or of statutes is none of ours.
#include "input/mention.h"

#include "base/date.h"
#include "base/text.h"
#include "input/law.h"

enum {
	BESIDE = 12, // bytes between a paragraph and a date that belongs to it
	NEAR = 60    // bytes in which the meeting's body is named
};

static size_t
find_attachment(struct arena *a, struct str text, struct md_link *link)
{
	size_t n = text_starts(text, S("bilaga"));
	struct str rest = str_from(text, n), number = rest;
	if (!n)
		return 0;
	str_skip_space(&rest);
	bool apart = rest.n < number.n;
	if (apart && text_starts(rest, S("nr "))) {
		rest = str_from(rest, 2);
		str_skip_space(&rest);
	}
	int nr = str_take_number(&rest);
	bool part = rest.n > 1 && *rest.p == '.' && is_digit(rest.p[1]); // "bilaga 3.1"
	if (!apart || nr < 1 || part || (rest.n && is_alpha(*rest.p)))
		return 0;
	link->fragment = str_fmt(a, "bilaga-%d", nr);
	return text.n - rest.n;
}

// A date at the beginning of a text: "2021-10-14", "14 oktober 2021". Its length, or 0.
static size_t
scan_date(struct str text, struct date *out)
{
	struct str rest = text;
	if (date_parse(str_slice(text, 0, 10), out) == DATE_OK)
		return 10;
	int day = str_take_number(&rest);
	if (day < 1 || !str_starts(rest, S(" ")))
		return 0;
	rest = str_from(rest, 1);
	struct str month = str_slice(rest, 0, str_chr(rest, ' '));
	rest = str_from(rest, month.n + 1);
	int m = date_month_of(month), year = str_take_number(&rest);
	if (!m || year < 1900 || !date_exists(year, m, day))
		return 0;
	*out = (struct date){year, m, day};
	return text.n - rest.n;
}

// Where a word begins in a text for the last time, or its length.
static size_t
find_last(struct str text, struct str word)
{
	size_t last = text.n;
	for (size_t at = 0; (at += str_find(str_from(text, at), word)) < text.n; at++)
		last = at;
	return last;
}

// The body whose name or id is in a text; of several the last one.
static const struct choice *
find_body(struct arena *a, const struct config *config, struct str text)
{
	const struct choices *bodies = &config->lists[LIST_BODIES];
	const struct choice *found = NULL;
	struct str lower = str_fmt(a, " %.*s ", STR(text_lower(a, text)));
	size_t last = 0;
	for (size_t i = 0; i < bodies->n; i++) {
		const struct choice *b = &bodies->items[i];
		struct str name = str_fmt(a, " %.*s", STR(text_lower(a, b->name)));
		struct str id = str_fmt(a, b->id.n < 5 ? " %.*s " : " %.*s", STR(b->id));
		const size_t places[] = {find_last(lower, name), find_last(lower, id)};
		for (size_t k = 0; k < 2; k++) {
			if (places[k] == lower.n || (found && places[k] < last))
				continue;
			found = b;
			last = places[k];
		}
	}
	return found;
}

// What stands beside a paragraph: the body and the date of a meeting.
struct meeting {
	bool dated;
	struct date date;
	const struct choice *body;
};

static struct meeting
meeting_before(struct arena *a, const struct config *config, struct str text)
{
	struct meeting m = {0};
	for (size_t i = text.n; i-- > 0 && !m.dated && text.n - i < NEAR;) {
		bool begins = is_digit(text.p[i]) && (i == 0 || !is_digit(text.p[i - 1]));
		size_t n = begins ? scan_date(str_from(text, i), &m.date) : 0;
		if (!n || text.n - i - n > BESIDE)
			continue;
		struct str before = str_slice(text, i > NEAR ? i - NEAR : 0, i);
		size_t end = find_last(before, S(". ")); // of another sentence
		m.dated = true;
		m.body = find_body(a, config, end < before.n ? str_from(before, end) : before);
	}
	return m;
}

static struct meeting
meeting_after(struct arena *a, const struct config *config, struct str text)
{
	struct meeting m = {0};
	text = str_slice(text, 0, NEAR + BESIDE);
	text = str_slice(text, 0, str_find(text, S(". ")));
	for (size_t i = 0; i < text.n && !m.dated; i++) {
		if (!is_digit(text.p[i]) || (i && is_digit(text.p[i - 1])))
			continue;
		m.dated = scan_date(str_from(text, i), &m.date) > 0;
		m.body = m.dated ? find_body(a, config, str_slice(text, 0, i)) : NULL;
	}
	return m;
}

static size_t
find_paragraph(
	const struct mentions *m, struct arena *a, struct str text, size_t at, struct md_link *link)
{
	struct str sign = S("§"), rest = str_from(text, at + sign.n);
	bool plural = str_starts(rest, sign) || str_ends(str_slice(text, 0, at), sign);
	str_skip_space(&rest);
	int number = str_take_number(&rest), sub = 0;
	if (plural || number < 1)
		return 0;
	if (rest.n > 1 && *rest.p == '.' && is_digit(rest.p[1])) {
		rest = str_from(rest, 1);
		sub = str_take_number(&rest);
	}
	size_t end = text.n - rest.n;
	if (law_is_cited(a, text, at, end))
		return 0;
	struct meeting beside = meeting_before(a, m->config, str_slice(text, 0, at));
	if (!beside.dated)
		beside = meeting_after(a, m->config, rest);
	if (beside.dated ? !beside.body : !m->paragraphs)
		return 0;
	if (beside.dated)
		link->path = str_fmt(a, "/protokoll/%.*s/%.*s/", STR(beside.body->id),
			STR(date_iso(a, beside.date)));
	link->fragment = sub ? str_fmt(a, "p%d-%d", number, sub) : str_fmt(a, "p%d", number);
	return end - at;
}

size_t
mention_find(void *ctx, struct arena *a, struct str text, size_t at, struct md_link *link)
{
	const struct mentions *m = ctx;
	if (str_starts(str_from(text, at), S("§")))
		return find_paragraph(m, a, text, at, link);
	return m->attachments ? find_attachment(a, str_from(text, at), link) : 0;
}

int
mention_attachment(const struct md_link *link)
{
	struct str name = S("bilaga-");
	if (link->target != MD_MENTION || link->path.n || !str_starts(link->fragment, name))
		return 0;
	return (int)str_number(str_from(link->fragment, name.n));
}
