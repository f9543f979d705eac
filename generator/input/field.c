// SPDX-License-Identifier: EUPL-1.2
// One small reader per type of field. Values are never guessed: what cannot be read is a finding,
// with a correction made of the editor's own words where that is possible.
#include "input/field.h"

#include "base/text.h"

struct reader {
	struct arena *arena;
	const struct config *config;
	enum kind kind;
	struct diags *diags;
};

static bool read_value(struct reader *r, const struct field *f, const struct yaml *y, void *to);

// A key as it is kept: å, ä → a, ö → o.
static struct str
plain_key(struct arena *a, struct str key)
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

static struct str
line_with(struct reader *r, const struct yaml *y, struct str value)
{
	if (!y->key.n)
		return str_fmt(r->arena, "- %.*s", STR(value));
	return str_fmt(r->arena, "%.*s: %.*s", STR(y->key), STR(value));
}

// A map where text is wanted is text with a colon: "- Styrelsen beslutar: bifall".
static bool
report_not_text(struct reader *r, const struct yaml *y)
{
	if (y->kind == YAML_LIST)
		return diag(r->diags, DIAG_LIST_FOR_TEXT, y->loc, (struct diag_words){0});
	struct str fix = S("");
	if (y->n == 1 && y->items[0].kind == YAML_TEXT)
		fix = line_with(r, y,
			str_fmt(r->arena, "\"%.*s: %.*s\"", STR(y->items[0].key),
				STR(y->items[0].text)));
	struct loc loc = y->n ? y->items[0].key_loc : y->loc;
	return diag(r->diags, DIAG_MAP_FOR_TEXT, loc, (struct diag_words){.fix = fix});
}

static bool
read_text(struct reader *r, const struct field *f, const struct yaml *y, struct word *out)
{
	if (y->kind != YAML_TEXT)
		return report_not_text(r, y);
	*out = (struct word){text_squeeze(r->arena, y->text), y->loc};
	if (f->max && text_chars(out->s) > f->max)
		return diag(r->diags, DIAG_TOO_LONG, y->loc,
			(struct diag_words){.a = str_fmt(r->arena, "%zu", text_chars(out->s)),
				.b = str_fmt(r->arena, "%zu", f->max)});
	return true;
}

static bool
read_slug(struct reader *r, const struct field *f, const struct yaml *y, struct word *out)
{
	if (!read_text(r, f, y, out))
		return false;
	struct str slug = text_slug(r->arena, out->s);
	if (str_eq(slug, out->s))
		return true;
	return diag(r->diags, DIAG_SLUG, y->loc, (struct diag_words){.fix = line_with(r, y, slug)});
}

static bool
report_choice(struct reader *r, const struct yaml *y, const struct str *ids, size_t n)
{
	size_t near = text_nearest(y->text, ids, n);
	struct diag_words words = {.a = y->text};
	if (near < n)
		words.fix = line_with(r, y, ids[near]);
	else if (n && n <= 12)
		words.b = str_fmt(r->arena, ": %.*s", STR(text_enumerate(r->arena, ids, n)));
	return diag(r->diags, DIAG_CHOICE, y->loc, words);
}

static bool
read_choice(struct reader *r, const struct field *f, const struct yaml *y, struct word *out)
{
	struct strs ids = {0};
	if (!read_text(r, f, y, out))
		return false;
	for (const struct choice_word *c = f->choices; c->id.n; c++) {
		if (str_eq(c->id, out->s))
			return true;
		strs_push(r->arena, &ids, c->id);
	}
	return report_choice(r, y, ids.items, ids.n);
}

static bool
read_reference(struct reader *r, const struct field *f, const struct yaml *y, struct word *out)
{
	const struct choices *list = &r->config->lists[f->list_id];
	struct strs ids = {0};
	if (!read_text(r, f, y, out))
		return false;
	if (config_choice(r->config, (enum config_list)f->list_id, out->s))
		return true;
	for (size_t i = 0; i < list->n; i++)
		strs_push(r->arena, &ids, list->items[i].id);
	return report_choice(r, y, ids.items, ids.n);
}

static bool
read_date(struct reader *r, const struct yaml *y, struct day *out)
{
	struct date guess;
	if (y->kind != YAML_TEXT)
		return report_not_text(r, y);
	out->loc = y->loc;
	enum date_error error = date_parse(str_trim(y->text), &out->d);
	if (error == DATE_OK)
		return true;
	if (error == DATE_CALENDAR)
		return diag(r->diags, DIAG_NO_SUCH_DAY, y->loc, (struct diag_words){0});
	struct diag_words words = {0};
	if (date_guess(y->text, &guess))
		words.fix = line_with(r, y, date_iso(r->arena, guess));
	return diag(r->diags, DIAG_DATE, y->loc, words);
}

static bool
read_week(struct reader *r, const struct yaml *y, struct day *out)
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

static bool
read_clock(struct reader *r, const struct yaml *y, struct clock *out)
{
	if (y->kind == YAML_TEXT && clock_parse(y->text, out))
		return true;
	return diag(r->diags, DIAG_TIME, y->loc, (struct diag_words){0});
}

static bool
read_flag(struct reader *r, const struct yaml *y, enum flag *out)
{
	bool yes = str_eq(y->text, S("ja")), no = str_eq(y->text, S("nej"));
	*out = yes ? FLAG_YES : FLAG_NO;
	if (y->kind == YAML_TEXT && (yes || no))
		return true;
	bool english = str_eq(y->text, S("true")) || str_eq(y->text, S("yes"));
	bool wrong = str_eq(y->text, S("false")) || str_eq(y->text, S("no"));
	struct diag_words words = {0};
	if (english || wrong)
		words.fix = line_with(r, y, english ? S("ja") : S("nej"));
	return diag(r->diags, DIAG_YES_NO, y->loc, words);
}

static bool
read_number(struct reader *r, const struct yaml *y, int *out)
{
	long n = y->kind == YAML_TEXT ? str_number(y->text) : -1;
	*out = (int)n;
	return n >= 0 || diag(r->diags, DIAG_NUMBER, y->loc, (struct diag_words){0});
}

// "60–73", "60-73", "6", "6.3"
static bool
read_span(struct reader *r, const struct yaml *y, struct span *out)
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

static const struct field text_field = {.type = FIELD_TEXT};

// A name, or {namn, roll, organisation, galler}.
static bool
read_person(struct reader *r, const struct yaml *y, struct person *out)
{
	if (y->kind == YAML_TEXT)
		return read_text(r, &text_field, y, &out->name);
	if (y->kind != YAML_MAP)
		return report_not_text(r, y);
	bool good = true;
	for (size_t i = 0; i < y->n; i++) {
		const struct yaml *part = &y->items[i];
		struct word *to = str_eq(part->key, S("namn")) ? &out->name
			: str_eq(part->key, S("roll"))         ? &out->role
			: str_eq(part->key, S("organisation")) ? &out->organisation
			: str_eq(part->key, S("galler"))       ? &out->applies
							       : NULL;
		if (to)
			good = read_text(r, &text_field, part, to) && good;
		else
			good = report_not_text(r, y) && good;
	}
	if (good && !out->name.s.n)
		return diag(r->diags, DIAG_MISSING, y->loc,
			(struct diag_words){.a = S("namn"), .b = S("namn: Anna Andersson")});
	return good;
}

static bool
read_persons(struct reader *r, const struct yaml *y, struct persons *out)
{
	bool good = true;
	size_t n = y->kind == YAML_LIST ? y->n : 1;
	for (size_t i = 0; i < n; i++) {
		struct person p = {0};
		good = read_person(r, y->kind == YAML_LIST ? &y->items[i] : y, &p) && good;
		ARENA_PUSH(r->arena, out, p);
	}
	return good;
}

// A list of people, or groups of them.
static bool
read_attendance(struct reader *r, const struct yaml *y, struct attendance *out)
{
	if (y->kind != YAML_MAP)
		return read_persons(r, y, &out->all);
	bool good = true;
	for (size_t i = 0; i < y->n; i++) {
		const struct yaml *group = &y->items[i];
		struct str key = plain_key(r->arena, group->key);
		static const struct str groups[] = {
			S_INIT("beslutande"), S_INIT("ersattare"), S_INIT("ovriga")};
		struct persons *to = str_eq(key, groups[0]) ? &out->deciding
			: str_eq(key, groups[1])            ? &out->deputies
			: str_eq(key, groups[2])            ? &out->others
							    : NULL;
		if (to)
			good = read_persons(r, group, to) && good;
		else
			diag(r->diags, DIAG_UNKNOWN_KEY, group->key_loc,
				(struct diag_words){
					.a = group->key, .b = text_hint(r->arena, key, groups, 3)});
	}
	return good;
}

static bool
has_field(const struct reader *r, const struct field *f)
{
	return !f->kinds || (f->kinds & KIND_BIT(r->kind));
}

static const struct field *
find_field(struct reader *r, const struct field *fields, struct str key)
{
	for (const struct field *f = fields; f->key.n; f++)
		if (str_eq(f->key, key) && has_field(r, f))
			return f;
	return NULL;
}

static void
report_unknown(struct reader *r, const struct field *fields, const struct yaml *y, struct str key)
{
	struct strs names = {0};
	for (const struct field *f = fields; f->key.n; f++)
		if (has_field(r, f))
			strs_push(r->arena, &names, f->key);
	diag(r->diags, DIAG_UNKNOWN_KEY, y->key_loc,
		(struct diag_words){
			.a = y->key, .b = text_hint(r->arena, key, names.items, names.n)});
}

// The same key in another spelling (malgrupp, målgrupp) further up.
static bool
check_spelling(struct reader *r, const struct yaml *y, size_t i, struct str key)
{
	bool good = true;
	for (size_t k = 0; k < i; k++)
		if (!str_eq(y->items[k].key, y->items[i].key) &&
			str_eq(plain_key(r->arena, y->items[k].key), key))
			good = diag(r->diags, DIAG_TWO_SPELLINGS, y->items[i].key_loc,
				(struct diag_words){.a = y->items[i].key, .b = y->items[k].key});
	return good;
}

// Fills a struct at base from a map, by its fields.
static bool
read_map(struct reader *r, const struct field *fields, const struct yaml *y, char *base)
{
	bool good = true;
	for (size_t i = 0; i < y->n; i++) {
		const struct yaml *item = &y->items[i];
		struct str key = plain_key(r->arena, item->key);
		const struct field *f = find_field(r, fields, key);
		if (!f) {
			report_unknown(r, fields, item, key);
			continue;
		}
		good = check_spelling(r, y, i, key) && good;
		if (item->kind != YAML_TEXT || item->text.n)
			good = read_value(r, f, item, base + f->offset) && good;
	}
	return good;
}

static bool
read_submap(struct reader *r, const struct field *f, const struct yaml *y, char *base)
{
	if (y->kind == YAML_TEXT && f->shorthand)
		return read_value(r, f->fields, y, base + f->fields->offset);
	if (y->kind == YAML_MAP)
		return read_map(r, f->fields, y, base);
	struct strs names = {0};
	for (const struct field *part = f->fields; part->key.n; part++)
		strs_push(r->arena, &names, part->key);
	return diag(r->diags, DIAG_TEXT_FOR_MAP, y->loc,
		(struct diag_words){.a = text_enumerate(r->arena, names.items, names.n)});
}

static bool
read_maps(struct reader *r, const struct field *f, const struct yaml *y, struct maps *out)
{
	bool good = true;
	size_t n = y->kind == YAML_LIST ? y->n : 1;
	out->items = arena_array(r->arena, n, f->size);
	out->n = n;
	for (size_t i = 0; i < n; i++) {
		const struct yaml *item = y->kind == YAML_LIST ? &y->items[i] : y;
		good = read_submap(r, f, item, (char *)out->items + i * f->size) && good;
	}
	return good;
}

static bool
read_word(struct reader *r, const struct field *f, const struct yaml *y, struct word *out)
{
	if (f->type == FIELD_CHOICE)
		return read_choice(r, f, y, out);
	if (f->type == FIELD_REFERENCE)
		return read_reference(r, f, y, out);
	if (f->type == FIELD_SLUG)
		return read_slug(r, f, y, out);
	return read_text(r, f, y, out);
}

static bool
read_words(struct reader *r, const struct field *f, const struct yaml *y, struct words *out)
{
	bool good = true;
	size_t n = y->kind == YAML_LIST ? y->n : 1;
	for (size_t i = 0; i < n; i++) {
		struct word w = {0};
		good = read_word(r, f, y->kind == YAML_LIST ? &y->items[i] : y, &w) && good;
		ARENA_PUSH(r->arena, out, w);
	}
	return good;
}

static bool
read_value(struct reader *r, const struct field *f, const struct yaml *y, void *to)
{
	switch (f->type) {
	case FIELD_DATE:
		return read_date(r, y, to);
	case FIELD_WEEK:
		return read_week(r, y, to);
	case FIELD_CLOCK:
		return read_clock(r, y, to);
	case FIELD_FLAG:
		return read_flag(r, y, to);
	case FIELD_NUMBER:
		return read_number(r, y, to);
	case FIELD_SPAN:
		return read_span(r, y, to);
	case FIELD_PERSON:
		return f->list ? read_persons(r, y, to) : read_person(r, y, to);
	case FIELD_ATTENDANCE:
		return read_attendance(r, y, to);
	case FIELD_MAP:
		return f->list ? read_maps(r, f, y, to) : read_submap(r, f, y, to);
	case FIELD_TEXT:
	case FIELD_SLUG:
	case FIELD_EMAIL:
	case FIELD_URL:
	case FIELD_CHOICE:
	case FIELD_REFERENCE:
	case FIELD_ASSOCIATION:
	case FIELD_PATH:
	case FIELD_FILE:
	case FIELD_ADDRESS:
		break;
	}
	return f->list ? read_words(r, f, y, to) : read_word(r, f, y, to);
}

static const struct yaml *
find_key(struct reader *r, const struct yaml *map, struct str key)
{
	for (size_t i = 0; i < map->n; i++)
		if (str_eq(plain_key(r->arena, map->items[i].key), key))
			return &map->items[i];
	return NULL;
}

static bool
check_required(struct reader *r, const struct yaml *map)
{
	bool good = true;
	for (const struct field *f = schema_fields(); f->key.n; f++) {
		if (!(f->required & KIND_BIT(r->kind)))
			continue;
		const struct yaml *y = find_key(r, map, f->key);
		if (y && (y->kind != YAML_TEXT || y->text.n))
			continue;
		struct str line = str_fmt(r->arena, "%.*s: %.*s", STR(f->key), STR(f->example));
		good = diag(r->diags, DIAG_MISSING, y ? y->key_loc : loc_file(map->loc.file),
			(struct diag_words){.a = f->key, .b = line});
	}
	return good;
}

bool
fields_read(struct arena *a, const struct yaml *map, const struct config *config,
	struct document *document, struct diags *diags)
{
	struct reader r = {a, config, document->kind, diags};
	bool good = read_map(&r, schema_fields(), map, (char *)document);
	return check_required(&r, map) && good;
}
