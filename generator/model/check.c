// SPDX-License-Identifier: EUPL-1.2
#include "model/check.h"

#include "base/text.h"
#include "format/url.h"
#include "input/privacy.h"
#include "model/anchor.h"
#include "model/numbering.h"

#include <stdlib.h>

// Proposals cost a look at every candidate; behind so many a report shows none anyway.
enum { MOST_COMPARED = 1000 * 1000 };

struct checker {
	struct arena *arena;
	const struct site *site;
	const struct str *addresses;
	size_t n;
	struct diags *diags;
	size_t compared; // candidates for proposals
};

static bool
may_propose(struct checker *c, size_t candidates)
{
	c->compared += candidates;
	return c->compared <= MOST_COMPARED;
}

// Index of the first address that is not before this one.
static size_t
find_address(const struct checker *c, struct str address)
{
	size_t low = 0, high = c->n;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (str_cmp(c->addresses[middle], address) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool
has_address(const struct checker *c, struct str address)
{
	return address_is_among(c->addresses, c->n, address);
}

// A link as it was typed, with another target: "[text](target)".
static struct str
retarget(struct checker *c, struct loc loc, struct str target)
{
	struct str typed = str_slice(loc.file->bytes, loc.at, loc.at + loc.n);
	size_t at = str_find(typed, S("](")), next = at; // the last one: text may be an image
	while (next < typed.n) {
		at = next;
		next += 2 + str_find(str_from(typed, next + 2), S("]("));
	}
	if (!target.n || at == typed.n || str_has(typed, S("\n")))
		return S("");
	struct str head = str_slice(typed, 0, at + 2), tail = str_from(typed, at + 2);
	size_t end = str_chr(tail, ')'), space = str_chr(tail, ' ');
	return str_fmt(c->arena, "%.*s%.*s%.*s", STR(head), STR(target),
		STR(str_from(tail, space < end ? space : end)));
}

static void
report_link(struct checker *c, enum diag_code code, struct loc loc, struct str near)
{
	struct diag_words words = {.fix = retarget(c, loc, near)};
	if (near.n && !words.fix.n)
		words.b = str_fmt(c->arena, "; menade du ”%.*s”?", STR(near));
	diag(c->diags, code, loc, words);
}

// The nearest document: of the same name anywhere, otherwise the name most alike in the same
// folder. As it is written from a folder, or from the top.
static struct str
nearest_document(struct checker *c, struct str path, struct str from)
{
	struct strs names = {0};
	struct str folder = path_folder(path), found = S("");
	if (!may_propose(c, c->site->n_by_path))
		return found;
	for (size_t i = 0; i < c->site->n_by_path && !found.n; i++) {
		struct str other = c->site->by_path[i]->source->file.path;
		if (str_eq(path_name(other), path_name(path)))
			found = other;
		else if (str_eq(path_folder(other), folder))
			strs_push(c->arena, &names, path_name(other));
	}
	size_t near = text_nearest(path_name(path), names.items, names.n);
	if (!found.n && near < names.n)
		found = str_join(c->arena, folder, names.items[near]);
	return found.n ? path_relative(c->arena, from, found) : S("");
}

static struct str
nearest_file(struct checker *c, struct str path)
{
	struct strs paths = {0};
	size_t n, first = source_folder(c->site->source, path_folder(path), &n);
	if (!may_propose(c, n))
		return S("");
	for (size_t i = first; i < first + n; i++) {
		struct str name = path_name(c->site->source->items[i].file.path);
		if (!str_eq(path_extension(name), S(".md")))
			strs_push(c->arena, &paths, name);
	}
	size_t near = text_nearest(path_name(path), paths.items, paths.n);
	return near < paths.n ? paths.items[near] : S("");
}

static struct str
nearest_address(struct checker *c, struct str address)
{
	struct str slashed = str_join(c->arena, address, S("/"));
	const struct moved *m = moves_find(&c->site->moves, address);
	if (has_address(c, slashed) || (m && has_address(c, m->to)))
		return m ? m->to : slashed;
	if (!may_propose(c, c->n))
		return S("");
	size_t near = text_nearest(address, c->addresses, c->n);
	return near < c->n ? c->addresses[near] : S("");
}

static void
check_anchor(struct checker *c, const struct document *d, struct str fragment, struct loc loc)
{
	if (!fragment.n || d->broken || document_has_anchor(d, fragment))
		return;
	struct diag_words words = {.a = fragment, .b = d->source->file.path};
	struct str typed = str_slice(loc.file->bytes, loc.at, loc.at + loc.n);
	struct str target = str_from(typed, str_find(typed, S("](")) + 2);
	struct str near = S("");
	if (may_propose(c, d->body.n_blocks))
		near = anchor_nearest(c->arena, d, fragment);
	target = str_slice(target, 0, str_chr(target, '#'));
	if (near.n)
		words.fix =
			retarget(c, loc, str_fmt(c->arena, "%.*s#%.*s", STR(target), STR(near)));
	diag(c->diags, DIAG_LINK_ANCHOR, loc, words);
}

// What is not there may be what is never published.
static bool
is_internal(struct checker *c, struct str path, struct loc loc)
{
	return source_is_internal(c->arena, path) &&
		!diag(c->diags, DIAG_INTERNAL, loc, (struct diag_words){0});
}

static void
check_document_link(struct checker *c, struct str from, const struct md_link *link)
{
	const struct document *d = site_find(c->site, link->path);
	if (is_internal(c, link->path, link->loc))
		return;
	if (!d) {
		struct str near = nearest_document(c, link->path, from);
		if (near.n && link->fragment.n)
			near = str_fmt(c->arena, "%.*s#%.*s", STR(near), STR(link->fragment));
		report_link(c, DIAG_LINK_DOCUMENT, link->loc, near);
		return;
	}
	if (d->broken)
		return; // its own findings say enough
	if (d->publication == UNPUBLISHED)
		return; // leads to its tombstone: time alone must not break a site
	if (d->publication == NOT_PUBLISHED)
		diag(c->diags, DIAG_LINK_UNPUBLISHED, link->loc, (struct diag_words){0});
	else
		check_anchor(c, d, link->fragment, link->loc);
}

// What may lie beside a document: nothing that a browser would run in the site's name.
static bool
is_publishable(struct arena *a, struct str path)
{
	static const struct str types[] = {S_INIT(".pdf"), S_INIT(".docx"), S_INIT(".odt"),
		S_INIT(".xlsx"), S_INIT(".ods"), S_INIT(".csv"), S_INIT(".pptx"), S_INIT(".odp"),
		S_INIT(".txt"), S_INIT(".jpg"), S_INIT(".jpeg"), S_INIT(".png"), S_INIT(".webp"),
		S_INIT(".avif"), S_INIT(".gif"), S_INIT(".mp3"), S_INIT(".m4a"), S_INIT(".mp4"),
		S_INIT(".vtt"), S_INIT(".ics"), S_INIT(".zip")};
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (str_eq(types[i], text_lower(a, path_extension(path))))
			return true;
	return false;
}

// Text that is published as it is; what is in the other types of files cannot be read here.
static bool
is_plain_text(struct arena *a, struct str path)
{
	static const struct str types[] = {
		S_INIT(".csv"), S_INIT(".ics"), S_INIT(".txt"), S_INIT(".vtt")};
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (str_eq(types[i], text_lower(a, path_extension(path))))
			return true;
	return false;
}

static void
check_file(struct checker *c, struct str path, struct loc loc)
{
	const struct source_file *f = source_find(c->site->source, path);
	if (is_internal(c, path, loc))
		return;
	if (!f)
		report_link(c, DIAG_LINK_FILE, loc, nearest_file(c, path));
	else if (!is_publishable(c->arena, path))
		diag(c->diags, DIAG_FILE_TYPE, loc, (struct diag_words){0});
	else if (is_plain_text(c->arena, path))
		privacy_check_numbers(&f->file, c->diags);
}

static void
check_address(struct checker *c, struct str address, struct loc loc)
{
	if (!has_address(c, address) && !site_may_have(c->site, address))
		report_link(c, DIAG_LINK_ADDRESS, loc, nearest_address(c, address));
}

static void
check_links(struct checker *c, const struct document *d)
{
	for (size_t i = 0; i < d->body.n_links; i++) {
		const struct md_link *link = &d->body.links[i];
		if (link->target == MD_DOCUMENT)
			check_document_link(c, path_folder(d->source->file.path), link);
		else if (link->target == MD_FILE)
			check_file(c, link->path, link->loc);
		else if (link->target == MD_ADDRESS)
			check_address(c, link->path, link->loc);
		else if (link->target == MD_ANCHOR)
			check_anchor(c, d, link->fragment, link->loc);
	}
}

static struct str
hint_association(struct checker *c, struct str id)
{
	struct strs ids = {0};
	for (size_t i = 0; i < c->site->kinds[KIND_ASSOCIATION].n; i++)
		strs_push(c->arena, &ids, c->site->kinds[KIND_ASSOCIATION].items[i]->id);
	return text_hint(c->arena, id, ids.items, ids.n);
}

static void
check_path(struct checker *c, const struct word *w)
{
	const struct document *d = site_find(c->site, w->s);
	if (is_internal(c, w->s, w->loc))
		return;
	struct str near = d ? S("") : nearest_document(c, w->s, S(""));
	if (near.n)
		near = str_fmt(c->arena, "; menade du ”%.*s”?", STR(near));
	if (!d)
		diag(c->diags, DIAG_REFERENCE, w->loc, (struct diag_words){.a = w->s, .b = near});
	else if (d->publication == NOT_PUBLISHED && !d->broken)
		diag(c->diags, DIAG_LINK_UNPUBLISHED, w->loc, (struct diag_words){0});
}

// Broken associations are documents too.
static void
check_association(struct checker *c, const struct word *w)
{
	struct str path = str_fmt(c->arena, "content/forbund/%.*s.md", STR(w->s));
	if (!site_association(c->site, w->s) && !site_find(c->site, path))
		diag(c->diags, DIAG_REFERENCE, w->loc,
			(struct diag_words){.a = w->s, .b = hint_association(c, w->s)});
}

static void
check_reference(void *ctx, enum field_type type, const struct word *w)
{
	struct checker *c = ctx;
	if (type == FIELD_ASSOCIATION)
		check_association(c, w);
	else if (type == FIELD_PATH)
		check_path(c, w);
	else
		check_file(c, str_join(c->arena, path_folder(w->loc.file->path), w->s), w->loc);
}

static void
check_menu(struct checker *c, const struct menu *menu)
{
	for (size_t i = 0; i < menu->n; i++) {
		const struct menu_item *item = &menu->items[i];
		if (!item->address.n || url_is_web(item->address))
			continue;
		if (url_scheme(item->address).n)
			diag(c->diags, DIAG_URL, item->loc, (struct diag_words){0});
		else
			check_address(c, item->address, item->loc);
	}
}

// What leads to another old address is moves_check's.
static void
check_redirects(struct checker *c)
{
	const struct config *config = c->site->config;
	for (size_t i = 0; i < config->redirects.n; i++) {
		const struct redirect *r = &config->redirects.items[i];
		if (!moves_find(&c->site->moves, r->to) || has_address(c, r->to))
			check_address(c, r->to, r->to_loc);
	}
	moves_check(c->arena, &c->site->moves, c->addresses, c->n, c->diags);
}

// A document may not take the address of a list or feed.
static void
check_lists(struct checker *c)
{
	const struct documents *all = &c->site->published;
	for (size_t i = 0; i < all->n; i++) {
		const struct document *d = all->items[i];
		size_t first = find_address(c, d->address);
		bool twice = first + 1 < c->n && str_eq(c->addresses[first + 1], d->address);
		bool other = i + 1 < all->n && str_eq(all->items[i + 1]->address, d->address);
		bool before = i > 0 && str_eq(all->items[i - 1]->address, d->address);
		if (twice && !other && !before)
			diag(c->diags, DIAG_SAME_ADDRESS, loc_file(&d->source->file),
				(struct diag_words){
					.a = d->address, .b = S("en sida som Anslag gör")});
	}
}

void
site_check(struct arena *a, const struct site *site, const struct str *addresses, size_t n,
	struct diags *diags)
{
	struct checker c = {
		.arena = a, .site = site, .addresses = addresses, .n = n, .diags = diags};
	for (size_t i = 0; i < site->n_by_path; i++) {
		const struct document *d = site->by_path[i];
		if (d->publication != PUBLISHED)
			continue;
		check_links(&c, d);
		document_references(d, check_reference, &c);
	}
	check_menu(&c, &site->config->main_menu);
	check_menu(&c, &site->config->footer);
	check_redirects(&c);
	check_lists(&c);
	numbering_check(a, site, diags);
}
