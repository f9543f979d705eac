// SPDX-License-Identifier: EUPL-1.2
// People in fields: a name, {namn, roll, organisation, galler}, lists of them, a line of them, and
// groups.
#include "base/text.h"
#include "input/field_value.h"

static const struct field text_field = {.type = FIELD_TEXT};

// "Märit Wedin (§ 63)": the paragraphs behind a name are those that its bearer was there for.
static void
take_applies(struct arena *a, struct person *p)
{
	size_t open = str_rchr(p->name.s, '(');
	struct str inside = str_from(p->name.s, open + 1);
	if (!str_ends(inside, S(")")) || !str_starts(inside, S("§")))
		return;
	p->applies = (struct word){str_dup(a, str_slice(inside, 0, inside.n - 1)), p->name.loc};
	p->name.s = str_trim_end(str_slice(p->name.s, 0, open));
}

// A name, or {namn, roll, organisation, galler}.
bool
value_read_person(struct value_reader *r, const struct yaml *y, struct person *out)
{
	if (y->kind == YAML_TEXT)
		return value_read_text(r, &text_field, y, &out->name) &&
			(take_applies(r->arena, out), true);
	if (y->kind != YAML_MAP)
		return value_report_not_text(r, y);
	bool good = true;
	const struct yaml *blank = yaml_get(y, S("namn"));
	for (size_t i = 0; i < y->n; i++) {
		const struct yaml *part = &y->items[i];
		struct word *to = str_eq(part->key, S("namn")) ? &out->name
			: str_eq(part->key, S("roll"))         ? &out->role
			: str_eq(part->key, S("organisation")) ? &out->organisation
			: str_eq(part->key, S("galler"))       ? &out->applies
							       : NULL;
		if (to)
			good = value_read_text(r, &text_field, part, to) && good;
		else
			good = value_report_not_text(r, y) && good;
	}
	if (good && !out->name.s.n)
		return diag(r->diags, blank ? DIAG_EMPTY_VALUE : DIAG_MISSING,
			blank ? blank->key_loc : y->loc,
			(struct diag_words){.a = S("namn"), .fix = S("namn: Anna Andersson")});
	return good;
}

// Does a person's name begin here: two words with capitals?
static bool
begins_name(struct str text)
{
	struct arena scratch = {0};
	bool name = true;
	for (int words = 0; words < 2 && name; words++) {
		size_t i = 0;
		text = str_trim(text);
		if (text.n)
			text_next(text, &i);
		struct str first = str_slice(text, 0, i);
		name = i && text_is_letter(text, 0) && !str_eq(text_lower(&scratch, first), first);
		text = str_from(text, str_chr(text, ' '));
	}
	arena_release(&scratch);
	return name;
}

// Where the person ends who stands first in a line: at ";", or if there is none at a comma outside
// brackets that a name follows.
static size_t
person_end(struct str line)
{
	size_t depth = 0, end = str_chr(line, ';');
	for (size_t i = 0; end == line.n && i < line.n; i++) {
		depth += line.p[i] == '(';
		depth -= line.p[i] == ')' && depth;
		if (line.p[i] == ',' && !depth && begins_name(str_from(line, i + 1)))
			return i;
	}
	return end;
}

// "Anna Ek, ordförande, Bo Al (§ 63)": people in one line.
static bool
read_line(struct value_reader *r, const struct yaml *y, struct persons *out)
{
	struct person all = {0};
	if (!value_read_text(r, &text_field, y, &all.name))
		return false;
	for (struct str rest = all.name.s; rest.n;) {
		size_t end = person_end(rest);
		struct person p = {.name = {str_trim(str_slice(rest, 0, end)), all.name.loc}};
		take_applies(r->arena, &p);
		if (p.name.s.n)
			ARENA_PUSH(r->arena, out, p);
		rest = str_trim(str_from(rest, end + 1));
	}
	return true;
}

bool
value_read_persons(struct value_reader *r, const struct yaml *y, struct persons *out)
{
	bool good = true;
	size_t n = y->kind == YAML_LIST ? y->n : 1;
	if (y->kind == YAML_TEXT)
		return read_line(r, y, out);
	for (size_t i = 0; i < n; i++) {
		struct person p = {0};
		good = value_read_person(r, y->kind == YAML_LIST ? &y->items[i] : y, &p) && good;
		ARENA_PUSH(r->arena, out, p);
	}
	return good;
}

// A list of people, or groups of them.
bool
value_read_attendance(struct value_reader *r, const struct yaml *y, struct attendance *out)
{
	if (y->kind != YAML_MAP)
		return value_read_persons(r, y, &out->all);
	bool good = true;
	for (size_t i = 0; i < y->n; i++) {
		const struct yaml *group = &y->items[i];
		struct str key = field_plain_key(r->arena, group->key);
		static const struct str groups[] = {
			S_INIT("beslutande"), S_INIT("ersattare"), S_INIT("ovriga")};
		struct persons *to = str_eq(key, groups[0]) ? &out->deciding
			: str_eq(key, groups[1])            ? &out->deputies
			: str_eq(key, groups[2])            ? &out->others
							    : NULL;
		if (to)
			good = value_read_persons(r, group, to) && good;
		else
			good = diag(r->diags, DIAG_CHOICE, group->key_loc,
				(struct diag_words){.a = group->key,
					.b = S(": beslutande, ersattare eller ovriga")});
	}
	return good;
}
