// SPDX-License-Identifier: EUPL-1.2
// Every name of a site once: how it is spelt, how often, and in which documents.
#ifndef ANSLAG_NAME_TABLE_H
#define ANSLAG_NAME_TABLE_H

#include "base/dict.h"
#include "model/site.h"

struct name_documents {
	size_t *items; // numbers in the site's by_path, in order
	size_t n, cap;
};

struct name {
	struct str text;        // as it is written first
	struct str first, rest; // of a person
	struct loc loc;         // where it stands first, or what defines it
	size_t mentions;
	struct name_documents documents;
	struct name_documents lists; // that have it in a list of people
	bool typed; // a person who stands in a field; a place that an association or site.yaml has
	struct str before; // of a place: a word with a capital that stood right before it
	bool inside;       // stood somewhere but at the beginning of a sentence
};

struct names {
	struct name *items;
	size_t n, cap;
	struct dict index; // text, of a place without a genitive's s → 1 + index
};

struct name_table {
	struct names people; // in fields, and any two words with a capital side by side
	struct names places; // words with a capital
	struct dict first_names;
};

// Reads the fields and texts of all documents.
struct name_table name_table_read(struct arena *a, const struct site *site);

// Is it the name of a place or association that the site has?
bool name_table_has_place(const struct name_table *t, struct str word);

// Have two lists of documents one in common?
bool name_documents_meet(const struct name_documents *x, const struct name_documents *y);

#endif
