// SPDX-License-Identifier: EUPL-1.2
// Advice that a document gets once: the first place is shown, further ones are named by their
// lines. Two hundred warnings that say the same help nobody.
#ifndef ANSLAG_NOTE_H
#define ANSLAG_NOTE_H

#include "base/diag.h"

enum { NOTE_PLACES = 5 };

struct note {
	enum diag_code code;
	struct loc loc;
	struct diag_words words;
	struct loc places[NOTE_PLACES]; // further ones
	size_t n;                       // all further places
	struct loc last;
};

struct notes {
	struct note *items;
	size_t n, cap;
};

// Takes down a place; those of one code come in the order of the file. The words of the first place
// are kept.
void note_add(struct arena *a, struct notes *notes, enum diag_code code, struct loc loc,
	struct diag_words words);

// One finding for each code: {b} gets "; likadant på rad 12 och 14" behind what it holds.
void notes_report(struct arena *a, const struct notes *notes, struct diags *diags);

// Does the same for what was found from an index on and is about style: link texts, links that lead
// nowhere, images without words.
void notes_fold(struct arena *a, struct diags *diags, size_t from);

#endif
