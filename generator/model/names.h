// SPDX-License-Identifier: EUPL-1.2
// People, places and associations whose names are spelt in two ways, in all documents together.
#ifndef ANSLAG_NAMES_H
#define ANSLAG_NAMES_H

#include "model/site.h"

// Warns of each name that is likely another one misspelt, at its first place. Pairs that site.yaml
// says are right are left out. Broken documents count too.
void names_check(struct arena *a, const struct site *site, struct diags *diags);

#endif
