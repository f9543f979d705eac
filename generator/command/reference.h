// SPDX-License-Identifier: EUPL-1.2
// The reference of fields, as Markdown: a page of the editors' guide is made of it.
#ifndef ANSLAG_REFERENCE_H
#define ANSLAG_REFERENCE_H

#include "base/buf.h"
#include "input/config.h"

// The fields of one kind, or of all when kind is KINDS. Folders and lists are those of config.
void reference_write(struct buf *out, struct arena *a, const struct config *config, enum kind kind);

#endif
