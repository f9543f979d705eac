// SPDX-License-Identifier: EUPL-1.2
// Text pasted from a word processor or a PDF: what did not become what it was there. Warnings only,
// each kind once for a document.
#ifndef ANSLAG_PASTE_H
#define ANSLAG_PASTE_H

#include "format/markdown.h"

// body is what was made of the file's bytes from offset from on.
void paste_check(struct arena *a, const struct file *f, size_t from, const struct markdown *body,
	struct diags *diags);

#endif
