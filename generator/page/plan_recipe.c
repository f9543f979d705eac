// SPDX-License-Identifier: EUPL-1.2
// The hash of all that a page reads. A document's own page reads its file; every other page reads
// only its summary: what a list can show of it.
#include "base/buf.h"
#include "format/picture.h"
#include "format/url.h"
#include "input/programme.h"
#include "page/plan.h"

#include <stdlib.h>

static void
add_part(struct buf *b, struct str part)
{
	buf_addf(b, "%zu:", part.n);
	buf_add(b, part);
}

static void
add_hash(struct buf *b, struct hash h)
{
	buf_add(b, (struct str){(const char *)&h, sizeof h});
}

static void
add_summary(struct buf *b, const struct document *d)
{
	if (!d) {
		buf_byte(b, '-');
		return;
	}
	// The file's id stands for every field; its address and dates come from elsewhere.
	buf_add(b, (struct str){(const char *)d->source->id.bytes, sizeof d->source->id.bytes});
	add_part(b, d->address);
	buf_addf(b, "%lld %lld;", (long long)d->revisions.first, (long long)d->revisions.last);
}

static void
add_words(struct buf *b, const struct site *site, const struct words *ids)
{
	for (size_t i = 0; i < ids->n; i++)
		add_summary(b, site_association(site, ids->items[i].s));
}

// Where to add what fields name.
struct naming {
	struct buf *out;
	const struct site *site;
};

static void
add_reference(void *ctx, enum field_type type, const struct word *w)
{
	const struct naming *n = ctx;
	if (type == FIELD_ASSOCIATION)
		add_summary(n->out, site_association(n->site, w->s));
	else if (type == FIELD_PATH)
		add_summary(n->out, site_find(n->site, w->s));
}

// A happening, and what stands on its card and in its file.
static void
add_happenings(struct buf *b, const struct site *site, const struct happenings *all)
{
	for (size_t i = 0; i < all->n; i++) {
		const struct happening *h = &all->items[i];
		buf_addf(b, "%d %ld %ld %d %d %ld %d;", (int)h->kind, date_days(h->first),
			date_days(h->last), h->starts.minute1, h->ends.minute1,
			date_days(h->ends_on), (int)h->cancelled);
		add_part(b, h->id);
		add_part(b, h->title);
		add_summary(b, h->document);
		buf_addf(b, "%zu;", h->document->revisions.n);
		add_words(b, site, &h->document->associations);
	}
}

static void
add_groups(struct buf *b, const struct site *site, const struct groups *groups)
{
	for (size_t i = 0; i < groups->n; i++) {
		const struct group *g = &groups->items[i];
		add_part(b, g->title);
		add_part(b, g->address);
		for (size_t k = 0; k < g->documents.n; k++) {
			add_summary(b, g->documents.items[k]);
			add_words(b, site, &g->documents.items[k]->associations);
		}
		add_happenings(b, site, &g->happenings);
	}
}

static void
add_links(struct buf *b, const struct links *links)
{
	for (size_t i = 0; i < links->n; i++) {
		add_part(b, links->items[i].title);
		add_part(b, links->items[i].address);
	}
}

static void
add_picture(struct buf *b, const struct site *site, struct str path)
{
	const struct source_file *f = source_find(site->source, path);
	struct picture size = {0};
	if (f && picture_size(f->file.bytes, &size))
		buf_addf(b, "%ux%u;", size.width, size.height);
}

// The picture of the document itself, which lies beside it.
static void
add_own_picture(struct buf *b, const struct site *site, const struct document *d)
{
	struct arena scratch = {0};
	if (d->image.file.s.n)
		add_picture(b, site,
			str_join(&scratch, path_folder(d->source->file.path), d->image.file.s));
	arena_release(&scratch);
}

static void
add_body_links(struct buf *b, const struct site *site, const struct document *d)
{
	for (size_t i = 0; i < d->body.n_links; i++) {
		const struct md_link *link = &d->body.links[i];
		const struct document *other =
			link->target == MD_DOCUMENT ? site_find(site, link->path) : NULL;
		add_part(b, other ? other->address : S(""));
		if (link->target == MD_SIZE)
			add_picture(b, site, link->path);
		if (link->target == MD_MENTION)
			buf_byte(b, site_mentioned(site, d, link) ? '1' : '0');
	}
}

// What a register shows: parts of documents, and in its feed when they were changed.
static void
add_register(struct buf *b, const struct page *page)
{
	for (size_t i = 0; i < page->decisions.n; i++)
		add_summary(b, page->decisions.items[i].protocol);
	for (size_t i = 0; page->thread && i < page->thread->documents.n; i++)
		add_summary(b, page->thread->documents.items[i]);
	const struct registers *all = page->registers;
	for (size_t i = 0; all && i < all->questions.n; i++)
		add_summary(b, all->questions.items[i].notes);
	for (size_t i = 0; all && i < all->threads.n; i++)
		for (size_t k = 0; k < all->threads.items[i].documents.n; k++)
			add_summary(b, all->threads.items[i].documents.items[k]);
}

static struct hash
page_recipe(struct buf *b, const struct page *page, const struct site *site, struct hash chrome)
{
	buf_clear(b);
	add_hash(b, chrome);
	buf_addf(b, "%d %d %zu;", (int)page->type, (int)page->kind, page->count);
	add_part(b, page->address);
	add_part(b, page->title);
	add_part(b, page->description);
	add_part(b, page->target);
	add_links(b, &page->crumbs);
	add_links(b, &page->tabs);
	add_links(b, &page->parts);
	if (page->document) {
		const struct document *d = page->document;
		add_summary(b, d);
		add_summary(b, d->minutes);
		add_summary(b, d->letter);
		add_summary(b, d->notice);
		add_summary(b, d->previous);
		add_summary(b, d->following);
		add_body_links(b, site, d);
		add_own_picture(b, site, d);
		document_references(d, add_reference, &(struct naming){b, site});
	}
	add_groups(b, site, &page->groups);
	buf_byte(b, '|');
	add_groups(b, site, &page->coming);
	add_happenings(b, site, &page->happenings);
	if (page->entry)
		add_part(b, page->entry->id);
	add_register(b, page);
	if (page->type == PAGE_START && site->commit.n) { // it names the version
		add_part(b, site->commit);
		add_part(b, site->program);
		buf_addf(b, "%ld;", date_days(site->since));
	}
	if (page->type == PAGE_FILE || page->type == PAGE_SERVER)
		add_hash(b, hash_of(page->bytes));
	return hash_of(buf_str(b));
}

static int
by_address(const void *x, const void *y)
{
	const struct page *a = x, *b = y;
	return str_cmp(a->address, b->address);
}

void
plan_seal(struct arena *a, struct plan *plan, const struct site *site, struct hash chrome)
{
	struct buf scratch = {0};
	if (plan->n)
		qsort(plan->items, plan->n, sizeof *plan->items, by_address);
	plan->addresses = ARENA_NEW(a, struct str, plan->n);
	plan->n_addresses = 0;
	for (size_t i = 0; i < plan->n; i++) {
		struct page *page = &plan->items[i];
		if (page->type != PAGE_REDIRECT && page->type != PAGE_SERVER)
			plan->addresses[plan->n_addresses++] = page->address;
		if (page->type == PAGE_SITEMAP)
			continue; // names every page: filled in below
		page->recipe = page_recipe(&scratch, page, site, chrome);
	}
	struct buf all = {0};
	for (size_t i = 0; i < plan->n; i++)
		add_hash(&all, plan->items[i].recipe);
	for (size_t i = 0; i < plan->n; i++)
		if (plan->items[i].type == PAGE_SITEMAP)
			plan->items[i].recipe = hash_of(buf_str(&all));
	buf_release(&all);
	buf_release(&scratch);
}
