// SPDX-License-Identifier: EUPL-1.2
// What the parts of "why" share. Private to why*.c.
#ifndef ANSLAG_WHY_H
#define ANSLAG_WHY_H

#include "base/buf.h"
#include "command/pipeline.h"

struct why {
	struct pipeline *pipeline;
	struct arena *arena;
	struct buf out;
};

// Things under a heading, in two columns. A heading with nothing below it is left out.
struct why_list {
	const char *heading;
	size_t most; // that are shown; 0 for all
	struct {
		struct why_item {
			struct str what, note;
		} * items;
		size_t n, cap;
	} items;
};

// Adds an item, unless the same thing is there.
void why_add(struct why *w, struct why_list *list, struct str what, struct str note);
void why_print(struct why *w, const struct why_list *list);

// Lines of 72 columns.
void why_say(struct why *w, struct str words);

// The file that a document is, when it last changed, and what is wrong with it.
void why_document(struct why *w, const char *heading, const struct document *d);

// What made a page.
void why_page(struct why *w, const struct page *page);

// "rad 5"
struct str why_line(struct why *w, struct loc loc);

#endif
