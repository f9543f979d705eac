// SPDX-License-Identifier: EUPL-1.2
// A protocol names its matters for all of its paragraphs. With several paragraphs only those belong
// to a matter that name it: in their title, or in a decision.
#include "model/register.h"

#include "base/text.h"

#include <stdlib.h>

struct builder {
	struct arena *arena;
	const struct site *site;
	struct registers *out;
};

// A long word without its last two letters, where Swedish puts endings.
static struct str
stem_of(struct str word)
{
	enum { SHORTEST = 8 };
	size_t letters = text_chars(word), end = 0;
	for (size_t i = 0; letters > SHORTEST && i + 2 < letters; i++)
		text_next(word, &end);
	return letters > SHORTEST ? str_slice(word, 0, end) : word;
}

// The word of a name that tells it from others: its first long one. A capital within a name is that
// of a place.
static struct str
telling_word(struct str name)
{
	enum { SHORTEST = 7 };
	bool first = true;
	for (struct str rest = name; rest.n; first = false) {
		struct str word = str_cut(&rest, ' ');
		bool capital = word.n && *word.p >= 'A' && *word.p <= 'Z';
		bool other = word.n && (unsigned char)*word.p >= 0x80; // Å, Ä, Ö
		if (text_chars(word) >= SHORTEST && (first || !(capital || other)))
			return word;
	}
	return name;
}

// Does a text name a matter? "A och B" is named by either.
static bool
names_matter(struct arena *a, struct str text, const struct choice *matter)
{
	struct str lower = text_lower(a, text), rest = matter->name, and = S(" och ");
	while (rest.n) {
		size_t end = str_find(rest, and);
		struct str stem = stem_of(telling_word(str_slice(rest, 0, end)));
		if (str_has(lower, text_lower(a, stem)))
			return true;
		rest = str_from(rest, end + and.n);
	}
	return false;
}

static bool
belongs_to_matter(struct arena *a, const struct decision *d, const struct choice *matter)
{
	bool named = names_matter(a, d->paragraph->title, matter);
	for (size_t i = 0; i < d->part->texts.n && !named; i++)
		named = names_matter(a, d->part->texts.items[i], matter);
	return named;
}

static void
add_matters(struct builder *b, struct decision *d)
{
	const struct words *ids = &d->protocol->matters;
	size_t whole = 0;
	for (size_t i = 0; i < d->protocol->protocol->n; i++)
		whole += d->protocol->protocol->items[i].n_decisions > 0;
	for (size_t i = 0; i < ids->n; i++) {
		const struct choice *matter =
			config_choice(b->site->config, LIST_MATTERS, ids->items[i].s);
		if (matter && (whole == 1 || belongs_to_matter(b->arena, d, matter)))
			strs_push(b->arena, &d->matters, matter->id);
	}
}

static void
add_paragraph(struct builder *b, const struct document *protocol, const struct paragraph *p)
{
	size_t number = 0;
	for (size_t i = 0; i < p->n; i++) {
		if (p->items[i].kind != PART_DECISION)
			continue;
		struct decision d = {.protocol = protocol,
			.paragraph = p,
			.part = &p->items[i],
			.number = p->n_decisions > 1 ? ++number : 0};
		struct str date = date_iso(b->arena, protocol->date.d);
		d.id = str_fmt(b->arena, "%.*s-%.*s-%.*s", STR(protocol->body_id.s), STR(date),
			STR(p->id));
		if (d.number)
			d.id = str_fmt(b->arena, "%.*s-b%zu", STR(d.id), d.number);
		add_matters(b, &d);
		ARENA_PUSH(b->arena, &b->out->decisions, d);
	}
}

static void
add_decisions(struct builder *b)
{
	const struct documents *all = &b->site->kinds[KIND_PROTOCOL];
	for (size_t i = 0; i < all->n; i++)
		for (size_t k = 0; k < all->items[i]->protocol->n; k++)
			add_paragraph(b, all->items[i], &all->items[i]->protocol->items[k]);
}

static int
oldest_first(const void *x, const void *y)
{
	const struct document *const *a = x, *const *b = y;
	int order = date_cmp(document_day(*a), document_day(*b));
	return order ? order : str_cmp((*a)->address, (*b)->address);
}

static void
add_threads(struct builder *b)
{
	const struct choices *matters = &b->site->config->lists[LIST_MATTERS];
	const struct documents *all = &b->site->published;
	for (size_t m = 0; m < matters->n; m++) {
		struct thread t = {.matter = &matters->items[m]};
		for (size_t i = 0; i < all->n; i++)
			if (words_have(&all->items[i]->matters, t.matter->id))
				ARENA_PUSH(b->arena, &t.documents, all->items[i]);
		for (size_t i = 0; i < b->out->decisions.n; i++)
			for (size_t k = 0; k < b->out->decisions.items[i].matters.n; k++)
				if (str_eq(b->out->decisions.items[i].matters.items[k],
					    t.matter->id))
					ARENA_PUSH(
						b->arena, &t.decisions, b->out->decisions.items[i]);
		if (!t.documents.n)
			continue;
		qsort(t.documents.items, t.documents.n, sizeof *t.documents.items, oldest_first);
		ARENA_PUSH(b->arena, &b->out->threads, t);
	}
}

static void
add_questions(struct builder *b)
{
	const struct documents *all = &b->site->kinds[KIND_NOTES];
	for (size_t i = 0; i < all->n; i++) {
		const struct follow_up *items = all->items[i]->follow_ups.items;
		for (size_t k = 0; k < all->items[i]->follow_ups.n; k++) {
			struct question q = {all->items[i], &items[k]};
			ARENA_PUSH(b->arena, &b->out->questions, q);
		}
	}
}

struct registers
register_build(struct arena *a, const struct site *site)
{
	struct registers registers = {0};
	struct builder b = {a, site, &registers};
	add_decisions(&b);
	add_threads(&b);
	add_questions(&b);
	return registers;
}
