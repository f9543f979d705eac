// SPDX-License-Identifier: EUPL-1.2
// People are compared when they share their first or their last name, places with all places. Two
// spellings are taken for one name when there is more than the likeness: both stand in one
// document, or one is rare beside the other.
#include "model/names.h"

#include "base/alike.h"
#include "base/text.h"
#include "input/prose.h"
#include "model/likeness.h"
#include "model/name_table.h"

enum { RARE = 2, MUCH_RARER = 3, PREFIX = 4, CLEAR_WORD = 8 };

struct comparer {
	struct arena *arena;
	const struct site *site;
	struct name_table table;
	struct dict allowed;  // "A\nB"
	struct dict ordinary; // words that also begin with a small letter
	bool read;            // are they all in it?
	struct names *names;  // that are being compared
	size_t *twins;        // per name: 1 + the index of what it may be a misspelling of
};

static struct str
key_of(struct arena *a, struct str x, struct str y)
{
	bool turned = str_cmp(x, y) > 0;
	return str_fmt(a, "%.*s\n%.*s", STR(turned ? y : x), STR(turned ? x : y));
}

static bool
is_allowed(struct comparer *c, const struct name *x, const struct name *y)
{
	return c->allowed.n && dict_find(&c->allowed, key_of(c->arena, x->text, y->text));
}

// The meeting, network or association that a document belongs to.
static struct str
circle_of(const struct document *d)
{
	if (d->body_id.s.n)
		return d->body_id.s;
	if (d->network.s.n)
		return d->network.s;
	return d->associations.n ? d->associations.items[0].s : S("");
}

static bool
share_circle(const struct comparer *c, const struct name *x, const struct name *y)
{
	for (size_t i = 0; i < x->documents.n && i < PREFIX; i++) {
		struct str own = circle_of(c->site->by_path[x->documents.items[i]]);
		for (size_t k = 0; own.n && k < y->documents.n && k < PREFIX; k++)
			if (str_eq(own, circle_of(c->site->by_path[y->documents.items[k]])))
				return true;
	}
	return false;
}

// Whoever writes two names side by side means two people.
static bool
on_one_line(const struct name *x, const struct name *y)
{
	return x->loc.file == y->loc.file && loc_line(x->loc).p == loc_line(y->loc).p;
}

// Is the first the one that is more likely wrong?
static bool
is_rarer(const struct name *x, const struct name *y)
{
	if (x->mentions != y->mentions)
		return x->mentions < y->mentions;
	if (x->typed != y->typed)
		return y->typed;
	int order = str_cmp(x->loc.file->path, y->loc.file->path);
	return order ? order > 0 : x->loc.at > y->loc.at;
}

static void
note_twins(struct comparer *c, size_t rare, size_t other)
{
	struct name *all = c->names->items;
	size_t *twin = &c->twins[rare];
	if (is_allowed(c, &all[rare], &all[other]))
		return;
	if (!*twin || is_rarer(&all[*twin - 1], &all[other]))
		*twin = other + 1;
}

static void
note_ordinary(void *ctx, const struct prose_word *w)
{
	struct comparer *c = ctx;
	if (text_is_letter(w->s, 0) && str_eq(text_lower(c->arena, w->s), w->s))
		dict_at(c->arena, &c->ordinary, w->s);
}

// Does a word occur with a small letter? "Ordförande Carolina" is no person then, nor is "Södra
// Dalarna". Read when the first such question comes.
static bool
is_ordinary(struct comparer *c, struct str word)
{
	for (size_t i = 0; !c->read && i < c->site->n_by_path; i++) {
		const struct document *d = c->site->by_path[i];
		if (d->body_from)
			prose_body(&d->source->file, d->body_from, &d->body, note_ordinary, c);
	}
	c->read = true;
	return dict_find(&c->ordinary, text_lower(c->arena, word)) != NULL;
}

static bool
is_person(struct comparer *c, const struct name *x, const struct name *y)
{
	if (x->typed || y->typed || dict_find(&c->table.first_names, x->first) ||
		dict_find(&c->table.first_names, y->first))
		return true;
	const struct str words[] = {x->first, y->first, x->rest, y->rest};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (name_table_has_place(&c->table, words[i]))
			return false;
	return !is_ordinary(c, x->first) && !is_ordinary(c, y->first);
}

static void
compare_people(void *ctx, size_t i, size_t k)
{
	struct comparer *c = ctx;
	const struct name *x = &c->names->items[i], *y = &c->names->items[k];
	bool same_first = str_eq(x->first, y->first);
	if (!same_first && !str_eq(x->rest, y->rest))
		return;
	enum likeness likeness = same_first ? name_likeness(c->arena, x->rest, y->rest)
					    : name_likeness(c->arena, x->first, y->first);
	if (likeness == UNLIKE || name_documents_meet(&x->lists, &y->lists))
		return; // a list has each person once
	const struct name *rare = is_rarer(x, y) ? x : y, *other = rare == x ? y : x;
	bool together = name_documents_meet(&x->documents, &y->documents);
	bool seldom = rare->documents.n <= RARE;
	if (likeness == LIKE_NAMES &&
		(on_one_line(x, y) || !(together || (seldom && share_circle(c, x, y)))))
		return;
	if (!together && !seldom && rare->mentions * MUCH_RARER > other->mentions)
		return;
	if (is_person(c, x, y))
		note_twins(c, rare == x ? i : k, rare == x ? k : i);
}

// Behind another name a word is likely a last name.
static bool
is_last_name(struct comparer *c, const struct name *x)
{
	return x->before.n && !is_ordinary(c, x->before);
}

// Two words with a capital that no place has: names of some other sort, if they are long and one is
// usual.
static bool
may_be_twins(struct comparer *c, const struct name *x, const struct name *y)
{
	const struct name *rare = is_rarer(x, y) ? x : y, *other = rare == x ? y : x;
	return x->inside && y->inside && text_chars(rare->text) >= CLEAR_WORD &&
		rare->documents.n <= RARE && rare->mentions * MUCH_RARER <= other->mentions &&
		!is_last_name(c, x) && !is_last_name(c, y);
}

static void
compare_places(void *ctx, size_t i, size_t k)
{
	struct comparer *c = ctx;
	const struct name *x = &c->names->items[i], *y = &c->names->items[k];
	if ((x->typed && y->typed) || !place_likeness(c->arena, x->text, y->text))
		return;
	if (!x->typed && !y->typed && !may_be_twins(c, x, y))
		return;
	bool other_word =
		(!x->typed && is_ordinary(c, x->text)) || (!y->typed && is_ordinary(c, y->text));
	bool first = x->typed == y->typed ? is_rarer(x, y) : y->typed;
	if (!other_word)
		note_twins(c, first ? i : k, first ? k : i);
}

// "på rad 12" of the same file, or "i content/…, rad 12"
static struct str
place_of(struct arena *a, struct loc loc, const struct file *file)
{
	size_t line, column;
	if (loc.at == DIAG_NOWHERE)
		return str_fmt(a, "i %.*s", STR(loc.file->path));
	loc_position(loc, &line, &column);
	if (loc.file == file)
		return str_fmt(a, "på rad %zu", line);
	return str_fmt(a, "i %.*s, rad %zu", STR(loc.file->path), line);
}

static void
report(struct comparer *c, struct diags *diags)
{
	for (size_t i = 0; i < c->names->n; i++) {
		const struct name *name = &c->names->items[i];
		if (!c->twins[i])
			continue;
		const struct name *twin = &c->names->items[c->twins[i] - 1];
		struct str where = place_of(c->arena, twin->loc, name->loc.file);
		if (name->mentions > 1)
			where = str_fmt(c->arena, "%.*s; den här stavningen finns på %zu ställen",
				STR(where), name->mentions);
		diag(diags, DIAG_NAME_TWICE, name->loc,
			(struct diag_words){.a = twin->text, .b = where});
	}
}

static void
begin(struct comparer *c, struct names *names)
{
	c->names = names;
	c->twins = ARENA_NEW(c->arena, size_t, names->n);
}

static struct str
beginning(struct str word)
{
	size_t i = 0;
	for (size_t n = 0; i < word.n && n < PREFIX; n++)
		text_next(word, &i);
	return str_slice(word, 0, i);
}

static void
compare_all_people(struct comparer *c)
{
	struct alike by_first = {.arena = c->arena}, by_last = {.arena = c->arena};
	begin(c, &c->table.people);
	for (size_t i = 0; i < c->names->n; i++) {
		const struct name *name = &c->names->items[i];
		struct str rest = name_sound(c->arena, name->rest);
		struct str first = name_sound(c->arena, name->first);
		struct str last = text_lower(c->arena, name->rest);
		alike_add(&by_first, name->first, rest, i, compare_people, c);
		alike_add_form(&by_first, name->first, beginning(last), i, compare_people, c);
		alike_add(&by_last, name->rest, first, i, compare_people, c);
	}
}

static void
compare_all_places(struct comparer *c)
{
	struct alike words = {.arena = c->arena};
	begin(c, &c->table.places);
	for (size_t i = 0; i < c->names->n; i++)
		alike_add(&words, S(""), text_lower(c->arena, c->names->items[i].text), i,
			compare_places, c);
}

void
names_check(struct arena *a, const struct site *site, struct diags *diags)
{
	struct comparer c = {.arena = a, .site = site, .table = name_table_read(a, site)};
	for (size_t i = 0; i < site->config->name_pairs.n; i++) {
		const struct name_pair *pair = &site->config->name_pairs.items[i];
		dict_at(a, &c.allowed, key_of(a, pair->a, pair->b));
	}
	compare_all_people(&c);
	report(&c, diags);
	compare_all_places(&c);
	report(&c, diags);
}
