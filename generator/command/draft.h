// SPDX-License-Identifier: EUPL-1.2
// A new document as text: what is known of it filled in, what must be there left blank, what may be
// there as comments, and the body's skeleton. Reads everything from the schema and site.yaml; knows
// no disk.
#ifndef ANSLAG_DRAFT_H
#define ANSLAG_DRAFT_H

#include "base/buf.h"
#include "input/config.h"

struct draft {
	const struct config *config;
	enum kind kind;
	struct str title, slug;   // may be empty
	struct date date;         // of an event: its first day
	struct date last;         // of an event
	struct str body, network; // ids, may be empty
	int paragraph;            // of a protocol: the number of the first one
	struct date previous;     // … the day of the protocol before it; may be unset
};

enum { DRAFT_PARAGRAPHS = 4 }; // of a protocol

// What an editor has to fill in: the keys, in order, and how many places in the body.
struct blanks {
	const struct field **items;
	size_t n, cap;
	size_t in_body;
};

// Does a kind have a key? NULL if not.
const struct field *draft_field(enum kind kind, struct str key);

// "content/brev/2023/2023-08-24.md"; empty when site.yaml has no folder for the kind. named tells
// whether it had a title or slug to be named after, where it needs one.
struct str draft_path(struct arena *a, const struct draft *d, bool *named);

void draft_write(struct buf *out, struct arena *a, const struct draft *d, struct blanks *blanks);

// The parts of draft_write.
void
draft_write_fields(struct buf *out, struct arena *a, const struct draft *d, struct blanks *blanks);
void draft_write_body(struct buf *out, struct arena *a, const struct draft *d);

#endif
