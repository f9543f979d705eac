// SPDX-License-Identifier: EUPL-1.2
// Letters with their accents apart (Unicode form D), as some programs and many pdfs have them.
#ifndef ANSLAG_COMPOSE_H
#define ANSLAG_COMPOSE_H

#include "base/str.h"

struct arena;

// "a" and a ring that follows it become "å", and so on for the letters of Latin-1; everything else
// stays. Looks the same and is read the same, but is also found and recognised.
struct str text_compose(struct arena *a, struct str s);

#endif
