// SPDX-License-Identifier: EUPL-1.2
// All documents together: which are published, under which addresses, in which collections, and how
// they belong together. Built once, then const.
#ifndef ANSLAG_SITE_H
#define ANSLAG_SITE_H

#include "model/moved.h"

struct documents {
	const struct document **items;
	size_t n, cap;
};

struct site {
	const struct config *config;
	const struct source *source;
	struct date today;
	struct str commit, program; // its id in full, and "anslag 0.1"; empty when unknown
	struct date committed;      // its day
	struct moves moves;
	struct documents published;    // by address
	struct documents tombstones;   // by address
	struct documents kinds[KINDS]; // published; newest first, or by name
	struct document **by_path;     // every document, by path
	size_t n_by_path;
	bool drafts; // what is not for visitors yet is published too
};

// Why a document is not for visitors yet.
enum hold { HOLD_NONE, HOLD_DRAFT, HOLD_SCHEDULED, HOLD_NOT_ADJUSTED };

enum hold site_hold(const struct document *d, struct date today);

// What a document is to visitors on a day.
enum publication site_publication(const struct document *d, struct date day, bool drafts);

struct site_options {
	const struct config *config;
	const struct source *source;
	struct date today;
	bool drafts; // publish what is not for visitors yet, too
	struct str commit, program;
	struct date committed;
};

// Takes over the documents (in path order): sets their addresses and relations.
struct site *site_build(struct arena *a, const struct site_options *options,
	struct document **documents, size_t n, struct diags *diags);

// The document with a path in the repository, NULL if there is none.
const struct document *site_find(const struct site *s, struct str path);

// Is what a mention in a document's text names there: the attachment, or the paragraph of its own
// or another protocol?
bool site_mentioned(const struct site *s, const struct document *d, const struct md_link *mention);

// Could a document whose own errors keep us from knowing its address be the one at this address?
bool site_may_have(const struct site *s, struct str address);

// The association with an id, NULL if there is none.
const struct document *site_association(const struct site *s, struct str id);

// For qsort over documents: newest day first, then by address.
int documents_newest_first(const void *x, const void *y);

// Does a document name this id in a field?
bool words_have(const struct words *list, struct str id);

#endif
