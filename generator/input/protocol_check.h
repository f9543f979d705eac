// SPDX-License-Identifier: EUPL-1.2
// What the fields and the body of one protocol say of each other.
#ifndef ANSLAG_PROTOCOL_CHECK_H
#define ANSLAG_PROTOCOL_CHECK_H

#include "input/document.h"

// Also sets what follows from other fields: the last day of the notice.
void protocol_check(struct arena *a, struct document *d, struct diags *diags);

#endif
