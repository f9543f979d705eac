// SPDX-License-Identifier: EUPL-1.2
// Which document has taken over a lost address? The one in the same file, else one with the same
// bytes, else the one whose new address is most like the lost one.
#include "model/lost.h"

#include "base/dict.h"
#include "base/text.h"
#include "format/url.h"

#include <stdlib.h>

enum { MOST_COMPARED = 50 }; // addresses lost at once; beyond that likeness is not looked for

// A lost address, and the document that may have taken over; NULL if there is none.
struct lost {
	const struct former *former;
	const struct document *document;
	struct str file; // where to say so
};

struct loser {
	struct arena *arena;
	const struct site *site;
	const struct formers *before;
	const struct str *addresses;
	size_t n_addresses;
	struct diags *diags;
	struct dict wrong;           // paths of files that other errors are about
	struct documents candidates; // published now, at an address that is new
	struct strs names;           // theirs
	struct dict by_id;           // 1 + index of a candidate with these bytes
	struct lost *items;
	size_t n, cap;
};

// "angemodellen" of "/exempel/angemodellen/"
static struct str
name_of(struct str address)
{
	if (str_ends(address, S("/")))
		address.n--;
	return path_name(address);
}

static void
find_candidates(struct loser *l)
{
	struct dict known = {0};
	for (size_t i = 0; i < l->before->n; i++)
		*dict_at(l->arena, &known, l->before->items[i].address) = 1;
	for (size_t i = 0; i < l->site->published.n; i++) {
		const struct document *d = l->site->published.items[i];
		if (d->kind == KIND_PERSON || dict_find(&known, d->address))
			continue;
		ARENA_PUSH(l->arena, &l->candidates, d);
		strs_push(l->arena, &l->names, name_of(d->address));
		*dict_at(l->arena, &l->by_id, oid_hex(l->arena, d->source->id)) = l->candidates.n;
	}
}

static void
find_wrong(struct loser *l)
{
	for (size_t i = 0; i < l->diags->n; i++) {
		const struct diag *d = &l->diags->items[i];
		if (d->loc.file && diag_entry(d->code)->level == DIAG_ERROR)
			*dict_at(l->arena, &l->wrong, d->loc.file->path) = 1;
	}
}

static bool
is_there(const struct loser *l, struct str address)
{
	return address_is_among(l->addresses, l->n_addresses, address) ||
		moves_find(&l->site->moves, address);
}

static const struct document *
successor(struct loser *l, const struct former *f)
{
	const struct document *d = site_find(l->site, f->source);
	if (d)
		return d;
	const size_t *same = dict_find(&l->by_id, f->id);
	if (same)
		return l->candidates.items[*same - 1];
	if (l->n > MOST_COMPARED || f->kind != FORMER_PAGE)
		return NULL;
	size_t near = text_nearest(name_of(f->address), l->names.items, l->names.n);
	return near < l->names.n ? l->candidates.items[near] : NULL;
}

static void
find_lost(struct loser *l)
{
	for (size_t i = 0; i < l->before->n; i++) {
		const struct former *f = &l->before->items[i];
		if (f->kind == FORMER_FILE || is_there(l, f->address) ||
			dict_find(&l->wrong, f->source))
			continue;
		struct lost lost = {.former = f, .file = f->source};
		ARENA_PUSH(l->arena, l, lost);
	}
	for (size_t i = 0; i < l->n; i++) {
		l->items[i].document = successor(l, l->items[i].former);
		if (l->items[i].document)
			l->items[i].file = l->items[i].document->source->file.path;
	}
}

// What is said

static int
by_file(const void *x, const void *y)
{
	const struct lost *a = x, *b = y;
	int order = str_cmp(a->file, b->file);
	return order ? order : str_cmp(a->former->address, b->former->address);
}

static struct str
addresses_text(struct loser *l, const struct lost *items, size_t n)
{
	struct strs all = {0};
	for (size_t i = 0; i < n; i++)
		strs_push(l->arena, &all, items[i].former->address);
	return str_fmt(l->arena, "%s %.*s", n == 1 ? "adressen" : "adresserna",
		STR(text_enumerate(l->arena, all.items, n)));
}

static struct loc
or_file(struct loc loc, const struct document *d)
{
	return loc.file ? loc : loc_file(&d->source->file);
}

// The value that gave the document its new address.
static struct loc
cause(const struct document *d, struct str old)
{
	enum { DAY = sizeof "2025-03-31-" - 1 };
	bool dated = d->kind == KIND_NEWS || d->kind == KIND_NOTES;
	struct str was = name_of(old), is = name_of(d->address);
	bool same_name = str_eq(str_from(was, dated ? DAY : 0), str_from(is, dated ? DAY : 0));
	switch (d->kind) {
	case KIND_LETTER:
		return or_file(d->date.loc, d);
	case KIND_PROTOCOL:
		return or_file(same_name ? d->body_id.loc : d->date.loc, d);
	case KIND_EVENT:
		if (same_name)
			return or_file(d->start.loc, d);
		break;
	case KIND_NOTES:
	case KIND_NOTICE:
	case KIND_NEWS:
		if (same_name)
			return or_file(d->date.loc, d);
		break;
	case KIND_EXAMPLE:
	case KIND_DOCUMENT:
		break;
	case KIND_ASSOCIATION:
	case KIND_PERSON:
	case KIND_PAGE:
	case KINDS:
		return loc_file(&d->source->file);
	}
	return or_file(d->slug.s.n ? d->slug.loc : d->title.loc, d);
}

// The document's own list with the lost addresses in it.
static struct str
redirect_line(struct loser *l, const struct document *d, const struct lost *items, size_t n)
{
	struct str list = S("");
	for (size_t i = 0; i < d->redirects.n; i++)
		list = str_fmt(l->arena, "%.*s%s%.*s", STR(list), list.n ? ", " : "",
			STR(d->redirects.items[i].s));
	for (size_t i = 0; i < n; i++)
		list = str_fmt(l->arena, "%.*s%s%.*s", STR(list), list.n ? ", " : "",
			STR(items[i].former->address));
	return str_fmt(l->arena, "omdirigera_fran: [%.*s]", STR(list));
}

// Two letters of one day have both got a slug after it: which is the other one? And what to do: the
// line that is shown is not the one to change.
static struct str
reason(struct loser *l, const struct document *d)
{
	const struct documents *letters = &l->site->kinds[KIND_LETTER];
	const char *what_to_do = d->redirects.n ? "; ändra omdirigera_fran" : "; lägg till en rad";
	for (size_t i = 0; i < letters->n && d->kind == KIND_LETTER; i++) {
		const struct document *other = letters->items[i];
		if (other != d && date_cmp(other->date.d, d->date.d) == 0)
			return str_fmt(l->arena, ", eftersom %.*s har samma datum%s",
				STR(other->source->file.path), what_to_do);
	}
	return str_of(what_to_do);
}

static void
report_moved(struct loser *l, const struct lost *items, size_t n)
{
	const struct document *d = items->document;
	const struct lost *page = items;
	while (page < items + n && page->former->kind != FORMER_PAGE)
		page++;
	bool only_moved = page == items + n;
	struct loc loc = loc_file(&d->source->file);
	if (!only_moved)
		loc = cause(d, page->former->address);
	else if (d->redirects.n)
		loc = d->redirects.items[0].loc;
	diag(l->diags, DIAG_ADDRESS_LOST, loc,
		(struct diag_words){.a = addresses_text(l, items, n),
			.b = only_moved ? S(" när den inte längre leder hit") : reason(l, d),
			.fix = redirect_line(l, d, items, n)});
}

// The document is there, but not for visitors: a draft, a day to come, a protocol that is not
// adjusted.
static void
report_hidden(struct loser *l, const struct lost *items, size_t n)
{
	const struct document *d = items->document;
	bool draft = str_eq(d->status.s, S("utkast"));
	struct loc loc = or_file(draft ? d->status.loc : d->publish_from.loc, d);
	diag(l->diags, DIAG_ADDRESS_LOST, loc,
		(struct diag_words){.a = addresses_text(l, items, n),
			.fix = str_fmt(l->arena, "avpublicera: %.*s",
				STR(date_iso(l->arena, l->site->today)))});
}

static void
report_gone(struct loser *l, const struct lost *items, size_t n)
{
	struct file *file = ARENA_NEW(l->arena, struct file, 1);
	file->path = items->file;
	diag(l->diags, DIAG_DOCUMENT_LOST, loc_file(file),
		(struct diag_words){
			.a = addresses_text(l, items, n), .b = date_iso(l->arena, l->site->today)});
}

// Every file is told once of all that it loses.
static void
report(struct loser *l, const struct lost *items, size_t n)
{
	const struct document *d = items->document;
	if (str_eq(items->file, S("site.yaml")))
		diag(l->diags, DIAG_ADDRESS_LOST, l->site->config->loc,
			(struct diag_words){.a = addresses_text(l, items, n),
				.b = S(" när raden inte längre står under omdirigeringar")});
	else if (!d && !site_may_have(l->site, items->former->address))
		report_gone(l, items, n);
	else if (d && d->publication == NOT_PUBLISHED)
		report_hidden(l, items, n);
	else if (d)
		report_moved(l, items, n);
}

static void
report_files(struct loser *l)
{
	for (size_t i = 0; i < l->before->n; i++) {
		const struct former *f = &l->before->items[i];
		if (f->kind != FORMER_FILE || is_there(l, f->address))
			continue;
		struct file *file = ARENA_NEW(l->arena, struct file, 1);
		file->path = f->source;
		diag(l->diags, DIAG_FILE_LOST, loc_file(file),
			(struct diag_words){.a = f->address});
	}
}

void
lost_check(struct arena *a, const struct site *site, const struct formers *before,
	const struct str *addresses, size_t n, struct diags *diags)
{
	struct loser l = {.arena = a,
		.site = site,
		.before = before,
		.addresses = addresses,
		.n_addresses = n,
		.diags = diags};
	size_t errors = diags->errors;
	find_wrong(&l);
	find_candidates(&l);
	find_lost(&l);
	if (l.n)
		qsort(l.items, l.n, sizeof *l.items, by_file);
	for (size_t i = 0, end; i < l.n; i = end) {
		end = i + 1;
		while (end < l.n && str_eq(l.items[end].file, l.items[i].file))
			end++;
		report(&l, l.items + i, end - i);
	}
	if (!errors)
		report_files(&l); // with errors, what links to a file may not have been read
}
