// SPDX-License-Identifier: EUPL-1.2
// Swedish personal identity numbers and coordination numbers in running text: what must never be
// published, nor be shown where a log may keep it.
#ifndef ANSLAG_IDENTITY_H
#define ANSLAG_IDENTITY_H

#include "base/str.h"

struct buf;

// The first number in s at or after *at: true, with its place and length. A number is a date that
// exists (the day may be 60 more), four digits and the right check digit. Numbers of
// organisations, and those set aside for tests, belong to nobody.
bool identity_find(struct str s, size_t *at, size_t *n);

// Adds s with the digits of its numbers as "*"; its length stays the same.
void identity_mask(struct buf *out, struct str s);

#endif
