// SPDX-License-Identifier: EUPL-1.2
// Anchors that are not there, and those that were probably meant.
#ifndef ANSLAG_ANCHOR_H
#define ANSLAG_ANCHOR_H

#include "input/document.h"

// The anchor of a document that is most like one that it has not; empty if none is likely.
struct str anchor_nearest(struct arena *a, const struct document *d, struct str id);

#endif
