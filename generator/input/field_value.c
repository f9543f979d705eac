// SPDX-License-Identifier: EUPL-1.2
// Values are never guessed: what cannot be read is a finding, with a correction made of the
// editor's own words where that is possible.
#include "input/field_value.h"

#include "base/text.h"
#include "format/url.h"
#include "format/yaml_line.h"
#include "input/field_guess.h"

struct str
value_line_with(struct value_reader *r, struct loc loc, struct str value)
{
	return loc_line_with(r->arena, loc, value);
}

// A list in brackets is likely to be text that begins with one.
static bool
report_list(struct value_reader *r, const struct yaml *y)
{
	struct str typed = str_slice(y->loc.file->bytes, y->loc.at, y->loc.at + y->loc.n);
	struct diag_words words = {0};
	bool brackets = str_starts(typed, S("[")) && str_chr(typed, '\n') == typed.n;
	if (brackets && y->n == 1 && y->items[0].kind == YAML_TEXT)
		words.fix = value_line_with(r, y->loc, yaml_write(r->arena, y->items[0].text));
	else if (brackets)
		words.fix = value_line_with(r, y->loc, yaml_quote(r->arena, typed));
	return diag(r->diags, DIAG_LIST_FOR_TEXT, y->loc, words);
}

// A map where text is wanted is text with a colon: "- Styrelsen beslutar: bifall".
bool
value_report_not_text(struct value_reader *r, const struct yaml *y)
{
	if (y->kind == YAML_LIST)
		return report_list(r, y);
	const struct yaml *first = y->n ? &y->items[0] : NULL;
	struct loc loc = first ? first->key_loc : y->loc, whole = loc;
	struct str fix = S("");
	if (y->n == 1 && first->kind == YAML_TEXT && first->text.n) {
		whole.n = first->loc.at + first->loc.n - loc.at;
		struct str text =
			str_fmt(r->arena, "%.*s: %.*s", STR(first->key), STR(first->text));
		fix = value_line_with(r, whole, yaml_quote(r->arena, text));
	}
	return diag(r->diags, DIAG_MAP_FOR_TEXT, loc, (struct diag_words){.fix = fix});
}

// What is easily taken for text and is not, and the other way round.
static void
check_signs(struct value_reader *r, const struct yaml *y)
{
	struct str inner = yaml_bare(y->text);
	if (y->quoted || y->mended)
		return;
	if (y->comment.n) {
		struct loc all = {y->loc.file, y->loc.at, y->comment.at + y->comment.n - y->loc.at};
		struct str typed = str_slice(all.file->bytes, all.at, all.at + all.n);
		diag(r->diags, DIAG_YAML_COMMENT, y->comment,
			(struct diag_words){
				.fix = value_line_with(r, all, yaml_quote(r->arena, typed))});
	} else if (inner.n < y->text.n) {
		diag(r->diags, DIAG_YAML_QUOTES, y->loc,
			(struct diag_words){
				.fix = value_line_with(r, y->loc, yaml_write(r->arena, inner))});
	}
}

bool
value_read_text(
	struct value_reader *r, const struct field *f, const struct yaml *y, struct word *out)
{
	if (y->kind != YAML_TEXT)
		return value_report_not_text(r, y);
	*out = (struct word){text_squeeze(r->arena, y->text), y->loc};
	if (f->type == FIELD_TEXT)
		check_signs(r, y);
	if (f->max && text_chars(out->s) > f->max)
		return diag(r->diags, DIAG_TOO_LONG, y->loc,
			(struct diag_words){.a = str_fmt(r->arena, "%zu", text_chars(out->s)),
				.b = str_fmt(r->arena, "%zu", f->max)});
	return true;
}

// A finding with the line as it should be, if there is a value to put there.
static bool
report_value(struct value_reader *r, enum diag_code code, const struct yaml *y, struct str value)
{
	struct diag_words words = {0};
	if (value.n && y->kind == YAML_TEXT)
		words.fix = value_line_with(r, y->loc, value);
	return diag(r->diags, code, y->loc, words);
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
		(struct diag_words){.fix = value_line_with(r, y->loc, slug)});
}

bool
value_read_address(
	struct value_reader *r, const struct field *f, const struct yaml *y, struct word *out)
{
	if (!value_read_text(r, f, y, out))
		return false;
	return url_is_local(out->s) ||
		report_value(r, DIAG_ADDRESS, y, guess_address(r->arena, yaml_bare(out->s)));
}

bool
value_read_url(
	struct value_reader *r, const struct field *f, const struct yaml *y, struct word *out)
{
	if (!value_read_text(r, f, y, out))
		return false;
	return url_is_web(out->s) ||
		report_value(r, DIAG_URL, y, guess_url(r->arena, yaml_bare(out->s)));
}

bool
value_read_email(
	struct value_reader *r, const struct field *f, const struct yaml *y, struct word *out)
{
	if (!value_read_text(r, f, y, out))
		return false;
	return url_is_email(out->s) ||
		report_value(r, DIAG_EMAIL, y, guess_email(r->arena, yaml_bare(out->s)));
}

static bool
report_choice(struct value_reader *r, const struct yaml *y, const struct str *ids, size_t n)
{
	struct str meant = yaml_bare(y->text), slug = text_slug(r->arena, meant);
	size_t near = text_nearest(meant, ids, n);
	for (size_t i = 0; i < n; i++) // "Arbetsförmedlingen"
		if (str_eq(ids[i], slug))
			near = i;
	struct diag_words words = {.a = y->text};
	if (near < n)
		words.fix = value_line_with(r, y->loc, ids[near]);
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

// Why a day does not exist, and the day that is meant if month and day changed places, or the
// month's last if it has no 29th, 30th or 31st.
static bool
report_day(struct value_reader *r, const struct yaml *y)
{
	int n[3] = {0};
	struct diag_words words = {.a = S(": månaderna skrivs 01–12")};
	guess_numbers(y->text, n, 3);
	struct date meant = {0};
	if (n[1] > 12 && date_exists(n[0], n[2], n[1]))
		meant = (struct date){n[0], n[2], n[1]};
	if (n[1] >= 1 && n[1] <= 12) {
		int last = 28;
		while (date_exists(n[0], n[1], last + 1))
			last++;
		words.a = str_fmt(
			r->arena, ": %.*s %d har %d dagar", STR(date_month_name(n[1])), n[0], last);
		if (n[2] > last && n[2] <= 31)
			meant = (struct date){n[0], n[1], last};
	}
	if (date_is_set(meant))
		words.fix = value_line_with(r, y->loc, date_iso(r->arena, meant));
	return diag(r->diags, DIAG_NO_SUCH_DAY, y->loc, words);
}

bool
value_read_date(struct value_reader *r, const struct yaml *y, struct day *out)
{
	if (y->kind != YAML_TEXT)
		return value_report_not_text(r, y);
	out->loc = y->loc;
	enum date_error error = date_parse(str_trim(y->text), &out->d);
	if (error == DATE_OK)
		return true;
	if (error == DATE_CALENDAR)
		return report_day(r, y);
	return report_value(r, DIAG_DATE, y, guess_day(r->arena, yaml_bare(str_trim(y->text))));
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
	return report_value(r, DIAG_WEEK, y, guess_week(r->arena, y->text));
}

bool
value_read_clock(struct value_reader *r, const struct yaml *y, struct clock *out)
{
	if (y->kind == YAML_TEXT && clock_parse(y->text, out))
		return true;
	return report_value(r, DIAG_TIME, y, guess_clock(r->arena, y->text));
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
	struct str lower = text_lower(r->arena, yaml_bare(y->text));
	struct diag_words words = {0};
	for (size_t i = 0; i < 6; i++)
		if (str_eq(lower, meant[i]))
			words.fix = value_line_with(r, y->loc, i < 3 ? meant[0] : meant[3]);
	return diag(r->diags, DIAG_YES_NO, y->loc, words);
}

bool
value_read_number(struct value_reader *r, const struct yaml *y, int *out)
{
	long n = y->kind == YAML_TEXT ? str_number(y->text) : -1;
	*out = (int)n;
	return n >= 0 ||
		report_value(r, DIAG_NUMBER, y, guess_number(r->arena, yaml_bare(y->text)));
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
		return report_value(r, DIAG_PARAGRAPHS, y, guess_span(r->arena, y->text));
	*out = span;
	return true;
}

// A key as it is kept: å, ä → a, ö → o.
struct str
field_plain_key(struct arena *a, struct str key)
{
	size_t plain = 0;
	while (plain < key.n &&
		((key.p[plain] >= 'a' && key.p[plain] <= 'z') || key.p[plain] == '_'))
		plain++;
	if (plain == key.n)
		return key;
	struct str slug = text_slug(a, key);
	bool underscore = str_has(key, S("_"));
	char *p = str_cstr(a, slug);
	for (size_t i = 0; i < slug.n; i++)
		if (p[i] == '-' && underscore)
			p[i] = '_';
	return (struct str){p, slug.n};
}
