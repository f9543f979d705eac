// SPDX-License-Identifier: EUPL-1.2
// The spelling of all documents' texts together.
#ifndef ANSLAG_WORDING_H
#define ANSLAG_WORDING_H

#include "model/site.h"

// Warns of each word that neither the dictionary nor the site knows, once, at its first place; what
// is most likely a mistake comes first. Names in fields, abbreviations and the word list of
// site.yaml are known, also as parts of compounds.
void wording_check(struct arena *a, const struct site *site, struct diags *diags);

#endif
