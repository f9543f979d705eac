// SPDX-License-Identifier: EUPL-1.2
// A document's old addresses lead to its page, so chains and rings can only come from site.yaml.
#include "model/moved.h"

#include "format/url.h"
#include "model/site.h"

#include <stdlib.h>

static struct str
as_folder(struct arena *a, struct str address)
{
	return str_ends(address, S("/")) ? address : str_join(a, address, S("/"));
}

static void
add(struct arena *a, struct moves *moves, struct moved m)
{
	m.from = as_folder(a, m.from);
	ARENA_PUSH(a, moves, m);
}

// Those of a document that was taken down lead to what stands there instead.
static void
add_documents(struct arena *a, struct moves *moves, const struct documents *all)
{
	for (size_t i = 0; i < all->n; i++) {
		const struct document *d = all->items[i];
		for (size_t k = 0; k < d->redirects.n; k++)
			add(a, moves,
				(struct moved){.from = d->redirects.items[k].s,
					.to = d->address,
					.document = d,
					.loc = d->redirects.items[k].loc});
		if (d->short_address.s.n)
			add(a, moves,
				(struct moved){
					.from = str_fmt(a, "/%.*s/", STR(d->short_address.s)),
					.to = d->address,
					.document = d,
					.loc = d->short_address.loc});
	}
}

struct str
moved_owner(const struct moved *m)
{
	return m->document ? m->document->source->file.path : S("site.yaml");
}

struct str
moved_as_written(struct str from)
{
	struct str bare = str_slice(from, 0, from.n - str_ends(from, S("/")));
	return path_extension(bare).n ? bare : from;
}

static int
by_from(const void *x, const void *y)
{
	const struct moved *a = x, *b = y;
	int order = str_cmp(a->from, b->from);
	if (!order)
		order = str_cmp(moved_owner(a), moved_owner(b));
	return order ? order : (a->loc.at > b->loc.at) - (a->loc.at < b->loc.at);
}

struct moves
moves_of(struct arena *a, const struct site *site)
{
	struct moves moves = {0};
	for (size_t i = 0; i < site->config->redirects.n; i++) {
		const struct redirect *r = &site->config->redirects.items[i];
		add(a, &moves,
			(struct moved){.from = r->from,
				.to = r->to,
				.loc = r->from_loc,
				.to_loc = r->to_loc});
	}
	add_documents(a, &moves, &site->published);
	add_documents(a, &moves, &site->tombstones);
	if (moves.n)
		qsort(moves.items, moves.n, sizeof *moves.items, by_from);
	return moves;
}

// A folder's name against an address that may lack its last "/".
static int
compare_folder(struct str folder, struct str address)
{
	if (str_ends(address, S("/")))
		return str_cmp(folder, address);
	int order = str_cmp(str_slice(folder, 0, address.n), address);
	return order ? order : str_cmp(str_from(folder, address.n), S("/"));
}

const struct moved *
moves_find(const struct moves *moves, struct str address)
{
	size_t low = 0, high = moves->n;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (compare_folder(moves->items[middle].from, address) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	bool found = low < moves->n && compare_folder(moves->items[low].from, address) == 0;
	return found ? &moves->items[low] : NULL;
}

bool
address_is_among(const struct str *addresses, size_t n, struct str address)
{
	size_t low = 0, high = n;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (str_cmp(addresses[middle], address) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < n && str_eq(addresses[low], address);
}

struct mover {
	struct arena *arena;
	const struct moves *moves;
	const struct str *addresses;
	size_t n;
	struct diags *diags;
};

// Where an old address leads on; NULL if it leads to a page, or nowhere.
static const struct moved *
next_of(const struct mover *v, const struct moved *m)
{
	bool page = address_is_among(v->addresses, v->n, m->to);
	return page ? NULL : moves_find(v->moves, m->to);
}

// The end of the way; NULL if it has none but comes round again.
static const struct moved *
last_of(const struct mover *v, const struct moved *m)
{
	size_t steps = 0;
	for (const struct moved *next; (next = next_of(v, m)); m = next)
		if (++steps > v->moves->n)
			return NULL;
	return m;
}

// Is this the first address, by bytes, of a ring that it is part of?
static bool
begins_ring(const struct mover *v, const struct moved *first)
{
	const struct moved *m = first;
	for (size_t steps = 0; steps < v->moves->n; steps++) {
		m = next_of(v, m);
		if (m == first)
			return true;
		if (str_cmp(m->from, first->from) < 0)
			return false;
	}
	return false;
}

// A ring is told of once.
static void
report_ring(const struct mover *v, const struct moved *first)
{
	enum { MOST_NAMED = 5 };
	struct arena *a = v->arena;
	struct str way = moved_as_written(first->from);
	const struct moved *m = first;
	if (!begins_ring(v, first))
		return;
	for (int named = 0; named == 0 || (m != first && named < MOST_NAMED); named++) {
		m = next_of(v, m);
		way = str_fmt(a, "%.*s → %.*s", STR(way), STR(moved_as_written(m->from)));
	}
	diag(v->diags, DIAG_REDIRECT_LOOP, first->to_loc,
		(struct diag_words){.a = m == first ? way : str_join(a, way, S(" …"))});
}

static void
check_way(const struct mover *v, const struct moved *m)
{
	if (m->document || !next_of(v, m) || moves_find(v->moves, m->from) != m)
		return;
	const struct moved *last = last_of(v, m);
	if (!last)
		report_ring(v, m);
	else if (address_is_among(v->addresses, v->n, last->to))
		diag(v->diags, DIAG_REDIRECT_CHAIN, m->to_loc,
			(struct diag_words){.a = last->to,
				.fix = loc_line_with(v->arena, m->to_loc, last->to)});
}

static void
report_taken(const struct mover *v, const struct moved *m, struct str from, struct str owner)
{
	diag(v->diags, DIAG_REDIRECT, m->loc, (struct diag_words){.a = from, .b = owner});
}

void
moves_check(struct arena *a, const struct moves *moves, const struct str *addresses, size_t n,
	struct diags *diags)
{
	struct mover v = {a, moves, addresses, n, diags};
	for (size_t i = 0; i < moves->n; i++) {
		const struct moved *m = &moves->items[i];
		struct str file = str_slice(m->from, 0, m->from.n - 1);
		if (address_is_among(addresses, n, m->from))
			report_taken(&v, m, m->from, S("en sida"));
		else if (address_is_among(addresses, n, file))
			report_taken(&v, m, file, S("en sida"));
		else
			check_way(&v, m);
		if (i && str_eq(m->from, m[-1].from))
			report_taken(&v, m, m->from, moved_owner(&m[-1]));
	}
}
