// SPDX-License-Identifier: EUPL-1.2
// Values are never guessed: what cannot be read is a finding, with a correction made of the
// editor's own words where that is possible.
#include "input/field_value.h"

#include "base/text.h"
#include "format/url.h"

// The line of a place with another value in it.
static struct str
line_with(struct value_reader *r, struct loc loc, struct str value)
{
	struct str line = loc_line(loc);
	size_t from = loc.at - (size_t)(line.p - loc.file->bytes.p);
	return str_trim(str_fmt(r->arena, "%.*s%.*s%.*s", STR(str_slice(line, 0, from)), STR(value),
		STR(str_from(line, from + loc.n))));
}

// A map where text is wanted is text with a colon: "- Styrelsen beslutar: bifall".
bool
value_report_not_text(struct value_reader *r, const struct yaml *y)
{
	if (y->kind == YAML_LIST)
		return diag(r->diags, DIAG_LIST_FOR_TEXT, y->loc, (struct diag_words){0});
	const struct yaml *first = y->n ? &y->items[0] : NULL;
	struct loc loc = first ? first->key_loc : y->loc, whole = loc;
	struct str fix = S("");
	if (y->n == 1 && first->kind == YAML_TEXT && first->text.n) {
		whole.n = first->loc.at + first->loc.n - loc.at;
		fix = line_with(r, whole,
			str_fmt(r->arena, "\"%.*s: %.*s\"", STR(first->key), STR(first->text)));
	}
	return diag(r->diags, DIAG_MAP_FOR_TEXT, loc, (struct diag_words){.fix = fix});
}

bool
value_read_text(
	struct value_reader *r, const struct field *f, const struct yaml *y, struct word *out)
{
	if (y->kind != YAML_TEXT)
		return value_report_not_text(r, y);
	*out = (struct word){text_squeeze(r->arena, y->text), y->loc};
	if (f->max && text_chars(out->s) > f->max)
		return diag(r->diags, DIAG_TOO_LONG, y->loc,
			(struct diag_words){.a = str_fmt(r->arena, "%zu", text_chars(out->s)),
				.b = str_fmt(r->arena, "%zu", f->max)});
	return true;
}

bool
value_read_slug(
	struct value_reader *r, const struct field *f, const struct yaml *y, struct word *out)
{
	if (!value_read_text(r, f, y, out))
		return false;
	struct str slug = text_slug(r->arena, out->s);
	if (str_eq(slug, out->s))
		return true;
	return diag(r->diags, DIAG_SLUG, y->loc,
		(struct diag_words){.fix = line_with(r, y->loc, slug)});
}

bool
value_read_address(
	struct value_reader *r, const struct field *f, const struct yaml *y, struct word *out)
{
	if (!value_read_text(r, f, y, out))
		return false;
	return url_is_local(out->s) || diag(r->diags, DIAG_ADDRESS, y->loc, (struct diag_words){0});
}

bool
value_read_url(
	struct value_reader *r, const struct field *f, const struct yaml *y, struct word *out)
{
	if (!value_read_text(r, f, y, out))
		return false;
	return url_is_web(out->s) || diag(r->diags, DIAG_URL, y->loc, (struct diag_words){0});
}

bool
value_read_email(
	struct value_reader *r, const struct field *f, const struct yaml *y, struct word *out)
{
	if (!value_read_text(r, f, y, out))
		return false;
	return url_is_email(out->s) || diag(r->diags, DIAG_EMAIL, y->loc, (struct diag_words){0});
}

static bool
report_choice(struct value_reader *r, const struct yaml *y, const struct str *ids, size_t n)
{
	size_t near = text_nearest(y->text, ids, n);
	struct diag_words words = {.a = y->text};
	if (near < n)
		words.fix = line_with(r, y->loc, ids[near]);
	else if (n && n <= 12)
		words.b = str_fmt(r->arena, ": %.*s", STR(text_enumerate(r->arena, ids, n)));
	return diag(r->diags, DIAG_CHOICE, y->loc, words);
}

bool
value_read_choice(
	struct value_reader *r, const struct field *f, const struct yaml *y, struct word *out)
{
	struct strs ids = {0};
	if (!value_read_text(r, f, y, out))
		return false;
	for (const struct choice_word *c = f->choices; c->id.n; c++) {
		if (str_eq(c->id, out->s))
			return true;
		strs_push(r->arena, &ids, c->id);
	}
	return report_choice(r, y, ids.items, ids.n);
}

bool
value_read_reference(
	struct value_reader *r, const struct field *f, const struct yaml *y, struct word *out)
{
	const struct choices *list = &r->config->lists[f->list_id];
	struct strs ids = {0};
	if (!value_read_text(r, f, y, out))
		return false;
	if (config_choice(r->config, (enum config_list)f->list_id, out->s))
		return true;
	for (size_t i = 0; i < list->n; i++)
		strs_push(r->arena, &ids, list->items[i].id);
	return report_choice(r, y, ids.items, ids.n);
}

bool
value_read_date(struct value_reader *r, const struct yaml *y, struct day *out)
{
	struct date guess;
	if (y->kind != YAML_TEXT)
		return value_report_not_text(r, y);
	out->loc = y->loc;
	enum date_error error = date_parse(str_trim(y->text), &out->d);
	if (error == DATE_OK)
		return true;
	if (error == DATE_CALENDAR)
		return diag(r->diags, DIAG_NO_SUCH_DAY, y->loc, (struct diag_words){0});
	struct diag_words words = {0};
	if (date_guess(y->text, &guess))
		words.fix = line_with(r, y->loc, date_iso(r->arena, guess));
	return diag(r->diags, DIAG_DATE, y->loc, words);
}

bool
value_read_week(struct value_reader *r, const struct yaml *y, struct day *out)
{
	struct str year = y->text, week = str_cut(&year, '-');
	*out = (struct day){.loc = y->loc};
	struct str number =
		str_starts(year, S("V")) || str_starts(year, S("v")) ? str_from(year, 1) : S("");
	if (week.n == 4 && number.n &&
		date_from_week((int)str_number(week), (int)str_number(number), &out->d))
		return true;
	return diag(r->diags, DIAG_WEEK, y->loc, (struct diag_words){0});
}

bool
value_read_clock(struct value_reader *r, const struct yaml *y, struct clock *out)
{
	if (y->kind == YAML_TEXT && clock_parse(y->text, out))
		return true;
	return diag(r->diags, DIAG_TIME, y->loc, (struct diag_words){0});
}

bool
value_read_flag(struct value_reader *r, const struct yaml *y, enum flag *out)
{
	bool yes = str_eq(y->text, S("ja")), no = str_eq(y->text, S("nej"));
	*out = yes ? FLAG_YES : FLAG_NO;
	if (y->kind == YAML_TEXT && (yes || no))
		return true;
	static const struct str meant[] = {S_INIT("ja"), S_INIT("true"), S_INIT("yes"),
		S_INIT("nej"), S_INIT("false"), S_INIT("no")};
	struct str lower = text_lower(r->arena, y->text);
	struct diag_words words = {0};
	for (size_t i = 0; i < 6; i++)
		if (str_eq(lower, meant[i]))
			words.fix = line_with(r, y->loc, i < 3 ? meant[0] : meant[3]);
	return diag(r->diags, DIAG_YES_NO, y->loc, words);
}

bool
value_read_number(struct value_reader *r, const struct yaml *y, int *out)
{
	long n = y->kind == YAML_TEXT ? str_number(y->text) : -1;
	*out = (int)n;
	return n >= 0 || diag(r->diags, DIAG_NUMBER, y->loc, (struct diag_words){0});
}

// "60–73", "60-73", "6", "6.3"
bool
value_read_span(struct value_reader *r, const struct yaml *y, struct span *out)
{
	struct str text = y->text, dash = str_has(text, S("–")) ? S("–") : S("-");
	size_t at = str_find(text, dash);
	struct str sub = str_trim(str_slice(text, 0, at)), first = str_cut(&sub, '.');
	struct str last = at < text.n ? str_trim(str_from(text, at + dash.n)) : first;
	struct span span = {
		.from = (int)str_number(first), .to = (int)str_number(last), .loc = y->loc};
	if (sub.n)
		span.sub = (int)str_number(sub);
	if (y->kind != YAML_TEXT || span.from < 1 || span.to < span.from || span.sub < 0)
		return diag(r->diags, DIAG_PARAGRAPHS, y->loc, (struct diag_words){0});
	*out = span;
	return true;
}
