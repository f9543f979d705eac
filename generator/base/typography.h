// SPDX-License-Identifier: EUPL-1.2
// Swedish typography: what belongs together stays on one line.
#ifndef ANSLAG_TYPOGRAPHY_H
#define ANSLAG_TYPOGRAPHY_H

#include "base/buf.h"

// Adds a text with no-break spaces after "§" and "kl.", within a number and between it and its
// unit: "§ 62", "kl. 9.00", "2 517 000 kronor".
void typography_add(struct buf *out, struct str text);

// Is the text a number, with or without sign and unit ("−3,6 %", "2 517 000 kr", "–")? *digits
// tells whether there is a digit in it.
bool typography_is_number(struct str text, bool *digits);

#endif
