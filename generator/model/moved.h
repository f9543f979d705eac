// SPDX-License-Identifier: EUPL-1.2
// Old addresses, and where each of them leads: omdirigera_fran and kortadress in documents,
// omdirigeringar in site.yaml.
#ifndef ANSLAG_MOVED_H
#define ANSLAG_MOVED_H

#include "input/document.h"

struct site;

struct moved {
	struct str from; // with "/" at its end: the folder that its page lies in
	struct str to;
	const struct document *document; // that says so; NULL for site.yaml
	struct loc loc, to_loc;          // to_loc only in site.yaml
};

// Sorted by from; those of one address in the order of the files that claim it.
struct moves {
	struct moved *items;
	size_t n, cap;
};

struct moves moves_of(struct arena *a, const struct site *site);

// Where an address leads, with or without a "/" at its end. NULL if it is no old address.
const struct moved *moves_find(const struct moves *moves, struct str address);

// As editors write it: without its "/" if it is the name of a file.
struct str moved_as_written(struct str from);

// The path of the file that claims an address.
struct str moved_owner(const struct moved *m);

// Is an address claimed twice, or a page's? Does one lead to another old one? addresses are those
// of all pages, sorted by bytes.
void moves_check(struct arena *a, const struct moves *moves, const struct str *addresses, size_t n,
	struct diags *diags);

// Is an address among sorted ones?
bool address_is_among(const struct str *addresses, size_t n, struct str address);

#endif
