// SPDX-License-Identifier: EUPL-1.2
// Which words Swedish has (Hunspell with the Swedish dictionary).
#ifndef ANSLAG_SPELLING_H
#define ANSLAG_SPELLING_H

#include "base/str.h"

struct arena;
struct spelling;

// Reading the dictionary takes a tenth of a second. A missing one ends the run. Not to be used by
// two threads at a time.
struct spelling *spelling_open(void);
void spelling_close(struct spelling *s); // NULL is fine

bool spelling_knows(struct spelling *s, struct str word);

// The words that one change makes of what is none, but for its first letter: two letters swapped,
// one doubled or not, one more, one fewer, another. Takes as long as a thousand words do. (The
// library's own proposals depend on how fast the machine is.)
struct strs spelling_suggest(struct spelling *s, struct arena *a, struct str word);

#endif
