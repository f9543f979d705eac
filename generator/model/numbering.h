// SPDX-License-Identifier: EUPL-1.2
// The paragraphs of a body that numbers them on from meeting to meeting.
#ifndef ANSLAG_NUMBERING_H
#define ANSLAG_NUMBERING_H

#include "model/site.h"

// Warns of gaps and repetitions between the protocols of a year.
void numbering_check(struct arena *a, const struct site *site, struct diags *diags);

#endif
