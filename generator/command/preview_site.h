// SPDX-License-Identifier: EUPL-1.2
// A whole site in a memory file: one process writes it, another maps it and looks pages up. Both
// are the same program. Also what it was made from, so that two sites can be compared.
#ifndef ANSLAG_PREVIEW_SITE_H
#define ANSLAG_PREVIEW_SITE_H

#include "base/hash.h"
#include "input/repository.h"

// Why a page is not for visitors yet, and the file that it was made from; both may be empty.
struct preview_page {
	struct str address, bytes, mark, source;
	struct hash recipe;
	bool scripted; // gets the preview's script
};

// A file of the site's source, and the address of the page that it became, if it did.
struct preview_file {
	struct str path, address;
	struct oid id;
};

struct preview_facts {
	struct str version;    // of everything that it was made from
	struct str stylesheet; // its address
	struct str report;     // the findings, as the terminal shows them
	bool errors;           // then there are no pages
	bool old;              // what it was made with is: see earlier.h
	size_t documents;
};

struct preview_site;

// Writing. With an earlier site in the same file, after it: pages may then be kept from it, and it
// stays as it was. Without, the file is emptied. The pages by address; page i may be set by any
// thread.
struct preview_writer;

struct preview_writer *
preview_writer_open(struct arena *a, int fd, const struct preview_site *before, size_t n_pages);
void preview_writer_page(struct preview_writer *w, size_t i, const struct preview_page *page);
// In path order.
void preview_writer_file(struct preview_writer *w, const struct preview_file *file);
void preview_writer_close(struct preview_writer *w, const struct preview_facts *facts);

// Reading. What is given out lives until the site is closed.

// The newest site in the file, NULL if there is none; the one at a place, see preview_site_at.
struct preview_site *preview_site_open(int fd);
struct preview_site *preview_site_open_at(int fd, size_t at);
size_t preview_site_at(const struct preview_site *s);
void preview_site_close(struct preview_site *s);

struct preview_facts preview_site_facts(const struct preview_site *s);
size_t preview_site_pages(const struct preview_site *s); // how many
bool preview_site_find(const struct preview_site *s, struct str address, struct preview_page *out);

// Calls visit for each page with a mark.
typedef void preview_marked(void *ctx, const struct preview_page *page);
void preview_site_marked(const struct preview_site *s, preview_marked *visit, void *ctx);

// Calls visit for each file that is new in b, was changed there, or is only in a.
typedef void preview_visit(void *ctx, const struct preview_file *file);
void preview_site_compare(const struct preview_site *a, const struct preview_site *b,
	preview_visit *visit, void *ctx);

#endif
