// SPDX-License-Identifier: EUPL-1.2
// Does a passage tell how a person is, so that the person can be recognized? A first name close to
// an age, and a word about health in the same passage. A guess, for a warning and no more.
#ifndef ANSLAG_HEALTH_H
#define ANSLAG_HEALTH_H

#include "base/str.h"

// True with the age ("34 år", "34-årig"), a part of passage, and the word about health, a part of
// what stands around.
bool health_find(struct str passage, struct str around, struct str *age, struct str *word);

#endif
