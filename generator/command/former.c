// SPDX-License-Identifier: EUPL-1.2
#include "command/former.h"

#include "format/url.h"
#include "model/check.h"

static void
mark_document(struct publish_file *file, struct arena *a, enum manifest_role role,
	const struct document *d)
{
	if (d->preview)
		return;
	file->role = role;
	file->source = d->source->file.path;
	file->id = oid_hex(a, d->source->id);
}

// What leads to a page that was taken down may go when that goes.
static void
mark_moved(struct publish_file *file, struct arena *a, const struct site *site,
	const struct page *page)
{
	const struct moved *m = moves_find(&site->moves, page->address);
	if (m->document && m->document->publication == PUBLISHED) {
		mark_document(file, a, ROLE_MOVED, m->document);
	} else if (!m->document) {
		file->role = ROLE_MOVED;
		file->source = moved_owner(m);
	}
}

void
former_mark(struct publish_file *file, struct arena *a, const struct site *site,
	const struct page *page)
{
	if (page->type == PAGE_DOCUMENT) {
		mark_document(file, a, ROLE_PAGE, page->document);
	} else if (page->type == PAGE_REDIRECT) {
		mark_moved(file, a, site, page);
	} else if (page->type == PAGE_FILE && str_starts(page->address, S(SITE_FILES))) {
		file->role = ROLE_FILE;
		file->source =
			str_join(a, S("content/"), str_from(page->address, sizeof SITE_FILES - 1));
	}
}

struct formers
former_addresses(struct arena *a, const struct manifest *m)
{
	static const enum former_kind kinds[ROLES] = {
		[ROLE_PAGE] = FORMER_PAGE, [ROLE_MOVED] = FORMER_MOVED, [ROLE_FILE] = FORMER_FILE};
	struct formers all = {0};
	for (size_t i = 0; i < m->n; i++) {
		const struct manifest_entry *e = &m->items[i];
		if (e->role == ROLE_OTHER || e->role == ROLE_PACKED)
			continue;
		struct str path = e->path;
		if (str_eq(path_name(path), S("index.html")))
			path = path_folder(path);
		struct former f = {.kind = kinds[e->role],
			.address = moved_as_written(str_join(a, S("/"), path)),
			.source = e->source,
			.id = e->id};
		ARENA_PUSH(a, &all, f);
	}
	return all;
}
