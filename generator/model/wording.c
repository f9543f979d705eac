// SPDX-License-Identifier: EUPL-1.2
// Each spelling is looked up once. A word is known that the dictionary has, or that the site's own
// words make up, alone or in a compound:
//
//   compound = part [s] ["-"] part      own words from three letters, others from five
//
// A word with a capital within a sentence is taken for a name, unless it is long and one change
// makes it a known one.
#include "model/wording.h"

#include "base/alike.h"
#include "base/spelling.h"
#include "base/text.h"
#include "input/prose.h"
#include "model/field_text.h"

#include <stdlib.h>

enum {
	OWN_PART = 3,
	PART = 5,
	LONG_NAME = 10,
	MOST_SUGGESTIONS = 3,
	USUAL = 2 // times that a word stands in the texts before it is suggested
};

struct used_word {
	struct str text; // without soft hyphens
	struct loc loc;
	size_t count;
	bool name; // stood with a capital within a sentence
	bool known;
	struct strs near; // usual words of the site that are one change apart
};

struct speller {
	struct arena *arena;
	struct spelling *dictionary;
	struct dict own;   // in lower case
	struct dict index; // text → 1 + index
	struct used_word *items;
	size_t n, cap;
	const struct file *file; // that is being read
	bool capital;            // did the word before have one?
};

static struct str
without_soft_hyphens(struct arena *a, struct str word)
{
	struct str out = S("");
	if (!str_has(word, S("\u00ad")))
		return word;
	while (word.n) {
		size_t at = str_find(word, S("\u00ad"));
		out = str_join(a, out, str_slice(word, 0, at));
		word = str_from(word, at + 2);
	}
	return out;
}

static bool
has_capital(struct speller *s, struct str word)
{
	size_t i = 0;
	text_next(word, &i);
	struct str initial = str_slice(word, 0, i);
	return !str_eq(text_lower(s->arena, initial), initial);
}

// Abbreviations and names like "VärNa": a capital that is not the first letter.
static bool
has_inner_capital(struct speller *s, struct str word)
{
	for (struct str rest = word; rest.n;) {
		struct str part = str_cut(&rest, '-');
		size_t i = 0;
		if (part.n)
			text_next(part, &i);
		if (!str_eq(text_lower(s->arena, str_from(part, i)), str_from(part, i)))
			return true;
	}
	return false;
}

static void
collect(void *ctx, const struct prose_word *w)
{
	struct speller *s = ctx;
	struct str text = without_soft_hyphens(s->arena, w->s);
	bool capital = has_capital(s, text);
	bool name = capital && (!w->first || (w->joined && s->capital));
	s->capital = capital;
	if (text_chars(text) < 2 || has_inner_capital(s, text))
		return;
	size_t *at = dict_at(s->arena, &s->index, text);
	if (!*at) {
		struct used_word fresh = {.text = text, .loc = loc_of(s->file, w->s)};
		ARENA_PUSH(s->arena, s, fresh);
		*at = s->n;
	}
	struct used_word *word = &s->items[*at - 1];
	word->count++;
	word->name = word->name || name;
	word->known = word->known || w->cut; // a part may have a form of its own
}

static void
collect_field(void *ctx, const struct word *word)
{
	struct speller *s = ctx;
	s->capital = false;
	if (word->s.n && word->loc.file)
		prose_line(
			str_slice(word->loc.file->bytes, word->loc.at, word->loc.at + word->loc.n),
			collect, s);
}

static void
own(void *ctx, const struct prose_word *w)
{
	struct speller *s = ctx;
	struct str lower = text_lower(s->arena, w->s);
	dict_at(s->arena, &s->own, lower);
	for (struct str rest = lower; str_has(rest, S("-"));)
		dict_at(s->arena, &s->own, str_cut(&rest, '-'));
}

static void
own_text(struct speller *s, struct str text)
{
	prose_line(text, own, s);
}

static void
own_person(void *ctx, const struct word *name, bool listed)
{
	(void)listed;
	own_text(ctx, name->s);
}

static void
collect_own(struct speller *s, const struct site *site)
{
	const struct config *config = site->config;
	for (size_t i = 0; i < config->words.n; i++)
		own_text(s, config->words.items[i]);
	for (size_t i = 0; i < config->abbreviations.n; i++) {
		own_text(s, config->abbreviations.items[i].id);
		own_text(s, config->abbreviations.items[i].name);
	}
	for (size_t k = 0; k < CONFIG_LISTS; k++)
		for (size_t i = 0; i < config->lists[k].n; i++)
			own_text(s, config->lists[k].items[i].name);
	for (size_t i = 0; i < site->n_by_path; i++) {
		const struct document *d = site->by_path[i];
		field_people(d, own_person, s);
		if (d->kind == KIND_ASSOCIATION)
			own_text(s, d->title.s);
		own_text(s, d->short_name.s);
		for (size_t k = 0; k < d->municipalities.n; k++)
			own_text(s, d->municipalities.items[k].s);
	}
}

static void
collect_words(struct speller *s, const struct site *site)
{
	for (size_t i = 0; i < site->n_by_path; i++) {
		const struct document *d = site->by_path[i];
		s->file = &d->source->file;
		s->capital = false;
		field_prose(d, collect_field, s);
		if (d->body_from)
			prose_body(s->file, d->body_from, &d->body, collect, s);
	}
}

static struct str
without_s(struct str word)
{
	return str_ends(word, S("s")) ? str_slice(word, 0, word.n - 1) : word;
}

// Own words, also in the genitive ("NNS:s").
static bool
is_own(struct speller *s, struct str lower)
{
	struct str stem = without_s(lower);
	if (str_ends(stem, S(":")))
		stem.n--;
	return dict_find(&s->own, lower) || dict_find(&s->own, stem);
}

static bool
is_known(struct speller *s, struct str word)
{
	return is_own(s, text_lower(s->arena, word)) || spelling_knows(s->dictionary, word);
}

// Is a part of a compound long enough, and a word?
static bool
is_part(struct speller *s, struct str part, bool *is_own_part)
{
	size_t letters = text_chars(part);
	*is_own_part = letters >= OWN_PART && is_own(s, part);
	return *is_own_part || (letters >= OWN_PART && spelling_knows(s->dictionary, part));
}

static bool
is_compound(struct speller *s, struct str lower)
{
	for (size_t i = 0; i < lower.n;) {
		text_next(lower, &i);
		struct str head = str_slice(lower, 0, i), tail = str_from(lower, i);
		bool own_head, own_tail;
		if (!is_part(s, tail, &own_tail))
			continue;
		bool long_enough = text_chars(head) >= PART && text_chars(tail) >= PART;
		struct str bare = without_s(head);
		if (is_part(s, head, &own_head) && (own_head || own_tail || long_enough))
			return true;
		if (is_part(s, bare, &own_head) && (own_head || own_tail || long_enough))
			return true;
	}
	return false;
}

static bool
is_right(struct speller *s, struct str word)
{
	if (is_known(s, word))
		return true;
	struct str lower = text_lower(s->arena, word);
	if (!str_has(word, S("-")))
		return is_compound(s, lower);
	for (struct str rest = word; rest.n;) {
		struct str part = str_cut(&rest, '-');
		bool last = !rest.n;
		if (part.n && !is_known(s, part) && !(!last && is_known(s, without_s(part))) &&
			!is_compound(s, text_lower(s->arena, part)))
			return false;
	}
	return true;
}

struct suggestion {
	struct str word;
	size_t count; // in the texts of the site
	size_t order;
};

struct suggestions {
	struct suggestion *items;
	size_t n, cap;
};

static int
likeliest(const void *x, const void *y)
{
	const struct suggestion *a = x, *b = y;
	if (a->count != b->count)
		return a->count > b->count ? -1 : 1;
	return a->order < b->order ? -1 : 1;
}

// With a capital, if the word that is to be replaced has one.
static void
add_suggestion(struct speller *s, struct suggestions *list, struct str text, struct str word)
{
	const size_t *at = dict_find(&s->index, word);
	struct suggestion fresh = {word, at ? s->items[*at - 1].count : 0, list->n};
	struct str lower = text_lower(s->arena, word);
	if (has_capital(s, text))
		fresh.word = text_capital(s->arena, word);
	else if (is_known(s, lower))
		fresh.word = lower;
	for (size_t i = 0; i < list->n; i++) {
		if (!str_eq(list->items[i].word, fresh.word))
			continue;
		list->items[i].count += fresh.count;
		return;
	}
	if (!str_eq(fresh.word, text))
		ARENA_PUSH(s->arena, list, fresh);
}

// The usual words of the site before those of the dictionary: they are all one change away.
static struct suggestions
suggest(struct speller *s, const struct used_word *word)
{
	struct suggestions list = {0};
	struct strs others = spelling_suggest(s->dictionary, s->arena, word->text);
	for (size_t i = 0; i < word->near.n; i++)
		if (text_distance(word->text, word->near.items[i], 1) == 1)
			add_suggestion(s, &list, word->text, word->near.items[i]);
	for (size_t i = 0; i < others.n; i++)
		add_suggestion(s, &list, word->text, others.items[i]);
	if (list.n)
		qsort(list.items, list.n, sizeof *list.items, likeliest);
	return list;
}

// "; menade du ”a”, ”b” eller ”c”?"
static struct str
question(struct arena *a, const struct suggestions *list)
{
	struct str out = S("; menade du ");
	size_t n = list->n < MOST_SUGGESTIONS ? list->n : MOST_SUGGESTIONS;
	for (size_t i = 0; i < n; i++)
		out = str_fmt(a, "%.*s%s”%.*s”", STR(out),
			i == 0               ? ""
				: i + 1 == n ? " eller "
					     : ", ",
			STR(list->items[i].word));
	return n ? str_join(a, out, S("?")) : S("");
}

static void
report(struct speller *s, const struct used_word *word, struct diags *diags)
{
	struct suggestions list = suggest(s, word);
	if (word->name && !list.n)
		return;
	struct str more = question(s->arena, &list);
	if (word->count > 1)
		more = str_fmt(s->arena, " (%zu gånger)%.*s", word->count, STR(more));
	diag(diags, DIAG_UNKNOWN_WORD, word->loc,
		(struct diag_words){.a = word->text,
			.b = more,
			.rank = !list.n               ? 3
				: list.items[0].count ? 1
						      : 2});
}

// A usual word beside an unknown one.
static void
note_near(void *ctx, size_t i, size_t k)
{
	struct speller *s = ctx;
	struct used_word *x = &s->items[i], *y = &s->items[k];
	struct used_word *unknown = x->known ? y : x, *usual = x->known ? x : y;
	if (!unknown->known && usual->known && usual->count >= USUAL)
		strs_push(s->arena, &unknown->near, usual->text);
}

static void
find_near(struct speller *s)
{
	struct alike alike = {.arena = s->arena};
	for (size_t i = 0; i < s->n; i++)
		if (!s->items[i].known || s->items[i].count >= USUAL)
			alike_add(&alike, S(""), text_lower(s->arena, s->items[i].text), i,
				note_near, s);
}

// The same word with and without a capital is reported once.
static void
join_capitals(struct speller *s)
{
	struct dict lower = {0};
	for (size_t i = 0; i < s->n; i++) {
		struct used_word *word = &s->items[i];
		if (word->known)
			continue;
		size_t *at = dict_at(s->arena, &lower, text_lower(s->arena, word->text));
		if (!*at) {
			*at = i + 1;
			continue;
		}
		struct used_word *first = &s->items[*at - 1];
		first->count += word->count;
		first->name = first->name && word->name;
		word->known = true;
	}
}

void
wording_check(struct arena *a, const struct site *site, struct diags *diags)
{
	struct speller s = {.arena = a, .dictionary = spelling_open()};
	collect_own(&s, site);
	collect_words(&s, site);
	for (size_t i = 0; i < s.n; i++)
		s.items[i].known = s.items[i].known || is_right(&s, s.items[i].text);
	find_near(&s);
	join_capitals(&s);
	for (size_t i = 0; i < s.n; i++)
		if (!s.items[i].known &&
			(!s.items[i].name || text_chars(s.items[i].text) >= LONG_NAME))
			report(&s, &s.items[i], diags);
	spelling_close(s.dictionary);
}
