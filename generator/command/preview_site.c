// SPDX-License-Identifier: EUPL-1.2
// The file: the place of the newest header, then bytes in any order, among them headers and the two
// arrays that each header points at. Texts are written where an atomic counter says, so that
// threads need not wait for each other. A site that is added to a file points at the pages that it
// has in common with the one before; what nobody points at is lost until the file is emptied.
#include "command/preview_site.h"

#include "base/arena.h"
#include "base/fail.h"

#include <errno.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { ALIGNMENT = 8 };

struct place {
	uint64_t at, n;
};

struct page_record {
	struct place address, bytes, mark, source;
	struct hash recipe;
	uint64_t scripted;
};

struct file_record {
	struct place path, address;
	struct oid id;
};

struct header {
	struct place version, stylesheet, report;
	struct place pages, files; // n counts records
	uint64_t errors, old, documents;
};

struct preview_site {
	const char *map;
	size_t size;
	const struct header *header;
	const struct page_record *pages;
	const struct file_record *files;
};

struct file_records {
	struct file_record *items;
	size_t n, cap;
};

struct preview_writer {
	struct arena *arena;
	int fd;
	const struct preview_site *before;
	atomic_size_t end;
	struct page_record *pages;
	size_t n_pages;
	struct file_records files;
};

// Writing

static void
write_at(int fd, const void *bytes, size_t n, size_t at)
{
	for (const char *p = bytes; n;) {
		ssize_t put = pwrite(fd, p, n, (off_t)at);
		if (put < 0 && errno == EINTR)
			continue;
		if (put <= 0)
			fail("Minnet räcker inte till förhandsvisningen.");
		p += put, n -= (size_t)put, at += (size_t)put;
	}
}

static size_t
round_up(size_t n)
{
	return (n + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

static struct place
add(struct preview_writer *w, const void *bytes, size_t n)
{
	struct place place = {n ? atomic_fetch_add(&w->end, round_up(n)) : 0, n};
	write_at(w->fd, bytes, n, place.at);
	return place;
}

static struct place
add_text(struct preview_writer *w, struct str s)
{
	return add(w, s.p, s.n);
}

static size_t
file_size(int fd)
{
	struct stat st;
	return fstat(fd, &st) < 0 ? 0 : (size_t)st.st_size;
}

struct preview_writer *
preview_writer_open(struct arena *a, int fd, const struct preview_site *before, size_t n_pages)
{
	struct preview_writer *w = ARENA_NEW(a, struct preview_writer, 1);
	w->arena = a;
	w->fd = fd;
	w->before = before;
	w->pages = ARENA_NEW(a, struct page_record, n_pages);
	w->n_pages = n_pages;
	if (!before && ftruncate(fd, 0) < 0)
		fail("Kan inte tömma förhandsvisningens minne: %s", fail_reason());
	atomic_init(&w->end, before ? round_up(file_size(fd)) : sizeof(uint64_t));
	return w;
}

// Where bytes that were given out by the site before lie in this file.
static bool
is_there(const struct preview_writer *w, struct str s, struct place *out)
{
	if (!w->before || s.p < w->before->map || s.p >= w->before->map + w->before->size)
		return false;
	*out = (struct place){(size_t)(s.p - w->before->map), s.n};
	return true;
}

static struct place
keep_or_add(struct preview_writer *w, struct str s)
{
	struct place place;
	return is_there(w, s, &place) ? place : add_text(w, s);
}

void
preview_writer_page(struct preview_writer *w, size_t i, const struct preview_page *page)
{
	w->pages[i] = (struct page_record){.address = keep_or_add(w, page->address),
		.bytes = keep_or_add(w, page->bytes),
		.mark = add_text(w, page->mark),
		.source = add_text(w, page->source),
		.recipe = page->recipe,
		.scripted = page->scripted};
}

void
preview_writer_file(struct preview_writer *w, const struct preview_file *file)
{
	struct file_record record = {.path = add_text(w, file->path),
		.address = add_text(w, file->address),
		.id = file->id};
	ARENA_PUSH(w->arena, &w->files, record);
}

void
preview_writer_close(struct preview_writer *w, const struct preview_facts *facts)
{
	struct header h = {.version = add_text(w, facts->version),
		.stylesheet = add_text(w, facts->stylesheet),
		.report = add_text(w, facts->report),
		.pages = add(w, w->pages, w->n_pages * sizeof *w->pages),
		.files = add(w, w->files.items, w->files.n * sizeof *w->files.items),
		.errors = facts->errors,
		.old = facts->old,
		.documents = facts->documents};
	h.pages.n = w->n_pages;
	h.files.n = w->files.n;
	uint64_t at = add(w, &h, sizeof h).at;
	write_at(w->fd, &at, sizeof at, 0); // from now on there is a site
}

// Reading

struct preview_site *
preview_site_open_at(int fd, size_t at)
{
	size_t size = file_size(fd);
	void *map = size ? mmap(NULL, size, PROT_READ, MAP_SHARED, fd, 0) : MAP_FAILED;
	if (map == MAP_FAILED)
		return NULL;
	struct preview_site *s = xrealloc(NULL, sizeof *s);
	const char *bytes = map;
	const struct header *h = (const void *)(bytes + at);
	*s = (struct preview_site){.map = bytes,
		.size = size,
		.header = h,
		.pages = (const void *)(bytes + h->pages.at),
		.files = (const void *)(bytes + h->files.at)};
	return s;
}

struct preview_site *
preview_site_open(int fd)
{
	uint64_t at = 0;
	bool there = pread(fd, &at, sizeof at, 0) == sizeof at && at;
	return there ? preview_site_open_at(fd, at) : NULL;
}

size_t
preview_site_at(const struct preview_site *s)
{
	return (size_t)((const char *)s->header - s->map);
}

void
preview_site_close(struct preview_site *s)
{
	if (!s)
		return;
	munmap((void *)s->map, s->size);
	free(s);
}

static struct str
text_at(const struct preview_site *s, struct place place)
{
	return (struct str){s->map + place.at, place.n};
}

struct preview_facts
preview_site_facts(const struct preview_site *s)
{
	const struct header *h = s->header;
	return (struct preview_facts){.version = text_at(s, h->version),
		.stylesheet = text_at(s, h->stylesheet),
		.report = text_at(s, h->report),
		.errors = h->errors,
		.old = h->old,
		.documents = h->documents};
}

size_t
preview_site_pages(const struct preview_site *s)
{
	return s->header->pages.n;
}

static struct preview_page
page_at(const struct preview_site *s, size_t i)
{
	const struct page_record *r = &s->pages[i];
	return (struct preview_page){.address = text_at(s, r->address),
		.bytes = text_at(s, r->bytes),
		.mark = text_at(s, r->mark),
		.source = text_at(s, r->source),
		.recipe = r->recipe,
		.scripted = r->scripted};
}

bool
preview_site_find(const struct preview_site *s, struct str address, struct preview_page *out)
{
	size_t low = 0, high = s->header->pages.n;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (str_cmp(text_at(s, s->pages[middle].address), address) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == s->header->pages.n || !str_eq(text_at(s, s->pages[low].address), address))
		return false;
	*out = page_at(s, low);
	return true;
}

void
preview_site_marked(const struct preview_site *s, preview_marked *visit, void *ctx)
{
	for (size_t i = 0; i < s->header->pages.n; i++) {
		struct preview_page page = page_at(s, i);
		if (page.mark.n)
			visit(ctx, &page);
	}
}

static struct preview_file
file_at(const struct preview_site *s, size_t i)
{
	const struct file_record *r = &s->files[i];
	return (struct preview_file){text_at(s, r->path), text_at(s, r->address), r->id};
}

void
preview_site_compare(
	const struct preview_site *a, const struct preview_site *b, preview_visit *visit, void *ctx)
{
	size_t i = 0, k = 0, n_a = a->header->files.n, n_b = b->header->files.n;
	while (i < n_a || k < n_b) {
		struct preview_file x = i < n_a ? file_at(a, i) : (struct preview_file){0};
		struct preview_file y = k < n_b ? file_at(b, k) : (struct preview_file){0};
		int order = i == n_a ? 1 : k == n_b ? -1 : str_cmp(x.path, y.path);
		if (order < 0) {
			x.address = S(""); // its page is gone
			visit(ctx, &x);
		} else if (order > 0 || !oid_eq(x.id, y.id)) {
			visit(ctx, &y);
		}
		i += order <= 0;
		k += order >= 0;
	}
}
