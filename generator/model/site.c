// SPDX-License-Identifier: EUPL-1.2
#include "model/site.h"

#include "base/text.h"
#include "input/mention.h"
#include "input/protocol.h"
#include "format/url.h"

#include <stdlib.h>

struct builder {
	struct arena *arena;
	const struct site_options *options;
	struct site *site;
	struct diags *diags;
};

bool
words_have(const struct words *list, struct str id)
{
	for (size_t i = 0; i < list->n; i++)
		if (str_eq(list->items[i].s, id))
			return true;
	return false;
}

static bool
reached(struct date d, struct date today)
{
	return date_is_set(d) && date_cmp(d, today) <= 0;
}

enum hold
site_hold(const struct document *d, struct date today)
{
	if (str_eq(d->status.s, S("utkast")))
		return HOLD_DRAFT;
	if (date_is_set(d->publish_from.d) && !reached(d->publish_from.d, today))
		return HOLD_SCHEDULED;
	bool minutes = d->kind == KIND_PROTOCOL;
	return minutes && !date_is_set(d->adjusted.d) ? HOLD_NOT_ADJUSTED : HOLD_NONE;
}

enum publication
site_publication(const struct document *d, struct date day, bool drafts)
{
	if (!drafts && site_hold(d, day) != HOLD_NONE)
		return NOT_PUBLISHED;
	return reached(d->unpublish.d, day) ? UNPUBLISHED : PUBLISHED;
}

static enum publication
publication_of(struct builder *b, struct document *d)
{
	struct date today = b->options->today;
	d->preview = site_hold(d, today) != HOLD_NONE;
	bool drafts = b->options->drafts;
	if (!drafts && !d->broken && site_hold(d, today) == HOLD_NOT_ADJUSTED)
		diag(b->diags, DIAG_NOT_ADJUSTED, loc_file(&d->source->file),
			(struct diag_words){0});
	return site_publication(d, today, drafts);
}

// The site owns its documents; to everyone else they are const.
static struct document *
own(const struct document *d)
{
	return (struct document *)d;
}

// Addresses

static struct str
slug_of(struct arena *a, const struct document *d)
{
	if (d->slug.s.n)
		return d->slug.s;
	struct str slug = text_slug(a, d->title.s);
	return slug.n ? slug : d->id;
}

// "/<path below the folder>/", for pages.
static struct str
page_address(struct builder *b, const struct document *d)
{
	struct str path = d->source->file.path;
	str_cut(&path, '/'); // content
	str_cut(&path, '/'); // sidor
	struct str stem = str_slice(path, 0, path.n - path_extension(path).n);
	return str_fmt(b->arena, "/%.*s/", STR(stem));
}

static struct str
address_of(struct builder *b, const struct document *d)
{
	struct arena *a = b->arena;
	struct str prefix = kind_entry(d->kind)->prefix;
	struct str day = date_iso(a, d->date.d), slug = slug_of(a, d);
	switch (d->kind) {
	case KIND_LETTER:
		return str_fmt(a, "%.*s%.*s/", STR(prefix), STR(day));
	case KIND_PROTOCOL:
		return str_fmt(a, "%.*s%.*s/%.*s/", STR(prefix), STR(d->body_id.s), STR(day));
	case KIND_NOTES:
	case KIND_NEWS:
		return str_fmt(a, "%.*s%.*s-%.*s/", STR(prefix), STR(day), STR(slug));
	case KIND_NOTICE:
	case KIND_EVENT:
		return str_fmt(a, "%.*s%04d/%.*s/", STR(prefix), document_day(d).year, STR(slug));
	case KIND_EXAMPLE:
	case KIND_DOCUMENT:
		return str_fmt(a, "%.*s%.*s/", STR(prefix), STR(slug));
	case KIND_ASSOCIATION:
		return str_fmt(a, "%.*s%.*s/", STR(prefix), STR(d->id));
	case KIND_PERSON:
		return str_fmt(a, "%.*s#%.*s", STR(prefix), STR(d->id));
	case KIND_PAGE:
	case KINDS:
		break;
	}
	return page_address(b, d);
}

static int
by_address(const void *x, const void *y)
{
	const struct document *const *a = x, *const *b = y;
	int order = str_cmp((*a)->address, (*b)->address);
	return order ? order : str_cmp((*a)->source->file.path, (*b)->source->file.path);
}

static void
sort_documents(struct documents *list, int (*order)(const void *, const void *))
{
	if (list->n)
		qsort(list->items, list->n, sizeof *list->items, order);
}

static bool
is_addressed(const struct document *d)
{
	return d->publication != NOT_PUBLISHED && d->address.n;
}

// Letters of one day get their slug after the date, all of them, so that none depends on the
// others' order. Letters are few: every pair is looked at within a day only.
static void
part_letters(struct builder *b, struct document **items, size_t n)
{
	struct documents letters = {0};
	for (size_t i = 0; i < n; i++)
		if (items[i]->kind == KIND_LETTER && is_addressed(items[i]))
			ARENA_PUSH(b->arena, &letters, items[i]);
	sort_documents(&letters, by_address);
	for (size_t i = 0; i < letters.n;) {
		size_t end = i + 1;
		while (end < letters.n &&
			str_eq(letters.items[end]->address, letters.items[i]->address))
			end++;
		for (size_t k = i; k < end && end - i > 1; k++) {
			struct document *d = own(letters.items[k]);
			d->address = str_fmt(b->arena, "%.*s%.*s-%.*s/",
				STR(kind_entry(KIND_LETTER)->prefix),
				STR(date_iso(b->arena, d->date.d)), STR(slug_of(b->arena, d)));
		}
		i = end;
	}
}

static void
set_addresses(struct builder *b, struct document **items, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct document *d = items[i];
		d->publication = publication_of(b, d);
		bool by_file = d->kind == KIND_PAGE || d->kind == KIND_ASSOCIATION;
		bool known = !d->broken || by_file || (d->title.s.n && date_is_set(d->date.d));
		if (known)
			d->address = address_of(b, d);
	}
	part_letters(b, items, n);
}

// Tombstones keep their address: nothing else may take it.
static void
check_addresses(struct builder *b)
{
	struct documents all = {0};
	for (size_t i = 0; i < b->site->published.n; i++)
		ARENA_PUSH(b->arena, &all, b->site->published.items[i]);
	for (size_t i = 0; i < b->site->tombstones.n; i++)
		ARENA_PUSH(b->arena, &all, b->site->tombstones.items[i]);
	sort_documents(&all, by_address);
	for (size_t i = 1; i < all.n; i++) {
		const struct document *d = all.items[i], *other = all.items[i - 1];
		if (str_eq(d->address, other->address))
			diag(b->diags, DIAG_SAME_ADDRESS, loc_file(&d->source->file),
				(struct diag_words){
					.a = d->address, .b = other->source->file.path});
	}
}

// Collections

int
documents_newest_first(const void *x, const void *y)
{
	const struct document *const *a = x, *const *b = y;
	int order = date_cmp(document_day(*b), document_day(*a));
	return order ? order : by_address(x, y);
}

static int
by_name(const void *x, const void *y)
{
	const struct document *const *a = x, *const *b = y;
	int order = text_compare((*a)->title.s, (*b)->title.s);
	return order ? order : by_address(x, y);
}

static void
collect(struct builder *b, struct document **items, size_t n)
{
	struct site *s = b->site;
	for (size_t i = 0; i < n; i++) {
		if (!is_addressed(items[i]))
			continue;
		if (items[i]->publication == UNPUBLISHED) {
			ARENA_PUSH(b->arena, &s->tombstones, items[i]);
			continue;
		}
		ARENA_PUSH(b->arena, &s->published, items[i]);
		ARENA_PUSH(b->arena, &s->kinds[items[i]->kind], items[i]);
	}
	sort_documents(&s->published, by_address);
	sort_documents(&s->tombstones, by_address);
	for (int k = 0; k < KINDS; k++) {
		bool named = k == KIND_EXAMPLE || k == KIND_ASSOCIATION || k == KIND_PERSON ||
			k == KIND_PAGE;
		sort_documents(&s->kinds[k], named ? by_name : documents_newest_first);
	}
}

// Relations

static bool
same_meeting(const struct document *a, const struct document *b, struct date day)
{
	return str_eq(a->body_id.s, b->body_id.s) && date_cmp(a->date.d, day) == 0;
}

static const struct document *
find_minutes(const struct site *s, const struct document *d, struct str body, struct date day)
{
	const struct documents *all = &s->kinds[KIND_PROTOCOL];
	struct document wanted = {.body_id = {.s = body}};
	if (d->protocol_path.s.n)
		return site_find(s, d->protocol_path.s);
	size_t low = 0, high = all->n; // newest first: the first that is not after the day
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (date_cmp(all->items[middle]->date.d, day) > 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < all->n && date_cmp(all->items[low]->date.d, day) == 0; low++)
		if (same_meeting(all->items[low], &wanted, day))
			return all->items[low];
	return NULL;
}

static void
relate_meetings(struct site *s)
{
	for (size_t i = 0; i < s->kinds[KIND_LETTER].n; i++) {
		struct document *d = own(s->kinds[KIND_LETTER].items[i]);
		struct str body = d->body_id.s.n ? d->body_id.s : S("styrelse");
		d->minutes = find_minutes(s, d, body, d->meeting.d);
		if (d->minutes)
			own(d->minutes)->letter = d;
	}
	for (size_t i = 0; i < s->kinds[KIND_NOTICE].n; i++) {
		struct document *d = own(s->kinds[KIND_NOTICE].items[i]);
		d->minutes = find_minutes(s, d, d->body_id.s, d->date.d);
		if (d->minutes)
			own(d->minutes)->notice = d;
	}
}

static void
relate_bodies(struct builder *b)
{
	const struct choices *bodies = &b->site->config->lists[LIST_BODIES];
	struct document **latest = ARENA_NEW(b->arena, struct document *, bodies->n + 1);
	const struct documents *all = &b->site->kinds[KIND_PROTOCOL];
	for (size_t i = 0; i < all->n; i++) { // newest first
		struct document *d = own(all->items[i]);
		const struct choice *body =
			config_choice(b->site->config, LIST_BODIES, d->body_id.s);
		size_t k = body ? (size_t)(body - bodies->items) : bodies->n;
		if (latest[k]) {
			d->following = latest[k];
			latest[k]->previous = d;
		}
		latest[k] = d;
	}
}

struct site *
site_build(struct arena *a, const struct site_options *options, struct document **documents,
	size_t n, struct diags *diags)
{
	struct site *s = ARENA_NEW(a, struct site, 1);
	struct builder b = {a, options, s, diags};
	s->config = options->config;
	s->source = options->source;
	s->today = options->today;
	s->commit = options->commit;
	s->program = options->program;
	s->committed = options->committed;
	s->drafts = options->drafts;
	s->by_path = documents;
	s->n_by_path = n;
	set_addresses(&b, documents, n);
	collect(&b, documents, n);
	check_addresses(&b);
	relate_meetings(s);
	relate_bodies(&b);
	s->moves = moves_of(a, s);
	return s;
}

static int
order_of_path(const void *key, const void *item)
{
	const struct str *path = key;
	const struct document *const *d = item;
	return str_cmp(*path, (*d)->source->file.path);
}

const struct document *
site_find(const struct site *s, struct str path)
{
	struct document **found = s->n_by_path
		? bsearch(&path, s->by_path, s->n_by_path, sizeof *s->by_path, order_of_path)
		: NULL;
	return found ? *found : NULL;
}

static const struct document *
find_published(const struct site *s, struct str address)
{
	size_t low = 0, high = s->published.n;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (str_cmp(s->published.items[middle]->address, address) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	bool found = low < s->published.n && str_eq(s->published.items[low]->address, address);
	return found ? s->published.items[low] : NULL;
}

bool
site_mentioned(const struct site *s, const struct document *d, const struct md_link *mention)
{
	struct md_link link = *mention;
	link.target = MD_MENTION;
	int number = mention_attachment(&link);
	const struct attachment *attachments = d->attachments.items;
	for (size_t i = 0; number && i < d->attachments.n; i++)
		if (attachments[i].number == number)
			return true;
	if (number)
		return false;
	const struct document *other = link.path.n ? find_published(s, link.path) : d;
	return other && other->protocol && protocol_find(other->protocol, link.fragment);
}

bool
site_may_have(const struct site *s, struct str address)
{
	for (size_t i = 0; i < s->n_by_path; i++) {
		const struct document *d = s->by_path[i];
		if (d->broken && !d->address.n && str_starts(address, kind_entry(d->kind)->prefix))
			return true;
	}
	return false;
}

const struct document *
site_association(const struct site *s, struct str id)
{
	const struct documents *all = &s->kinds[KIND_ASSOCIATION];
	for (size_t i = 0; i < all->n; i++)
		if (str_eq(all->items[i]->id, id))
			return all->items[i];
	return NULL;
}
