// SPDX-License-Identifier: EUPL-1.2
// How likely two names are one name in two spellings.
#ifndef ANSLAG_LIKENESS_H
#define ANSLAG_LIKENESS_H

#include "base/str.h"

struct arena;

enum likeness {
	UNLIKE,
	LIKE_NAMES, // also as two different names are: Maria, Marie; Jansson, Jonsson
	LIKE_ONE    // as one name is misspelt, or spelt by ear: Märit, Märith
};

// Of two first names, or two last names.
enum likeness name_likeness(struct arena *a, struct str x, struct str y);

// Of two places or associations: one change that is no ending.
bool place_likeness(struct arena *a, struct str x, struct str y);

// How a name sounds: the same for Olof and Olov, Karlsson and Carlson, Märit and Märith.
struct str name_sound(struct arena *a, struct str name);

#endif
