// SPDX-License-Identifier: EUPL-1.2
// What a file tells about people that should not be published: personal identity numbers (an
// error), mobile numbers, private e-mail addresses, and how a named person is (warnings).
#ifndef ANSLAG_PRIVACY_H
#define ANSLAG_PRIVACY_H

#include "base/diag.h"

// A document, its front matter too, which ends at body_from.
void privacy_check(struct arena *a, const struct file *f, size_t body_from, struct diags *diags);

// The numbers alone. True if there are none.
bool privacy_check_numbers(const struct file *f, struct diags *diags);

#endif
