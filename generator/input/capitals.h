// SPDX-License-Identifier: EUPL-1.2
// Text in capitals only, and how it would otherwise be written.
#ifndef ANSLAG_CAPITALS_H
#define ANSLAG_CAPITALS_H

#include "base/str.h"

struct arena;

// Two words or more, or one long one, without a small letter; abbreviations alone do not count.
bool capitals_only(struct arena *a, struct str text);

// "TACK FÖR DENNA GÅNG" → "Tack för denna gång". Abbreviations stay, and a word that the whole
// text has with a capital in the middle of a sentence is taken for a name.
struct str capitals_lower(struct arena *a, struct str text, struct str whole);

#endif
