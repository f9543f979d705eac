// SPDX-License-Identifier: EUPL-1.2
// Where long Swedish words may be broken (libhyphen with the Swedish patterns). Browsers do not
// know how for Swedish, so the places are marked with soft hyphens where room is scarce.
#ifndef ANSLAG_HYPHEN_H
#define ANSLAG_HYPHEN_H

#include "base/buf.h"

struct hyphen;

// The patterns are read when the first long word comes: a build without one does not wait for
// them. Missing patterns end the run then. May be used by several threads.
struct hyphen *hyphen_open(void);
void hyphen_close(struct hyphen *h); // NULL is fine

// Adds a text with U+00AD at the breaks of its long words.
void hyphen_add(struct buf *out, struct hyphen *h, struct str text);

// A text as a heading has it: with no-break spaces, and breaks in its long words unless h is NULL.
struct str hyphen_heading(struct arena *a, struct hyphen *h, struct str text);

#endif
