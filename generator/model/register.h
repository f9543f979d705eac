// SPDX-License-Identifier: EUPL-1.2
// What can be followed through all documents: decisions, matters, open questions.
#ifndef ANSLAG_REGISTER_H
#define ANSLAG_REGISTER_H

#include "input/protocol.h"
#include "model/site.h"

struct decision {
	const struct document *protocol;
	const struct paragraph *paragraph;
	const struct part *part;
	size_t number; // within its paragraph, from 1; 0 if it is the only one
	struct str id; // "styrelse-2021-03-25-p6-5", of several "…-b2": never changes
	struct strs matters;
};

struct decisions {
	struct decision *items;
	size_t n, cap;
};

// All documents of one matter, the oldest first.
struct thread {
	const struct choice *matter;
	struct documents documents;
	struct decisions decisions;
};

// A question that notes say will be followed up.
struct question {
	const struct document *notes;
	const struct follow_up *item;
};

struct registers {
	struct decisions decisions; // the newest meeting first, within a meeting in its own order
	struct {
		struct thread *items;
		size_t n, cap;
	} threads; // in the order of site.yaml; none without documents
	struct {
		struct question *items;
		size_t n, cap;
	} questions; // the newest meeting first
};

// Reads published documents only.
struct registers register_build(struct arena *a, const struct site *site);

#endif
