// SPDX-License-Identifier: EUPL-1.2
// Places in a text that an editor was to fill in: "[Fyll i: vad mötet beslutade]".
#ifndef ANSLAG_BLANK_H
#define ANSLAG_BLANK_H

#include "format/markdown.h"

#define BLANK "[Fyll i"

// A finding for each that is left. body is what was made of the file's bytes from offset from on.
void
blank_check(const struct file *f, size_t from, const struct markdown *body, struct diags *diags);

#endif
