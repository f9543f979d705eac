// SPDX-License-Identifier: EUPL-1.2
// Growing bytes, owned. A zeroed struct buf is an empty buffer.
#ifndef ANSLAG_BUF_H
#define ANSLAG_BUF_H

#include "base/str.h"

struct buf {
	char *p;
	size_t n, cap;
};

void buf_release(struct buf *b);
void buf_clear(struct buf *b); // empties it and keeps its memory

void buf_add(struct buf *b, struct str s);
void buf_byte(struct buf *b, char c);
void buf_pad(struct buf *b, char c, size_t n); // n times c
void buf_addf(struct buf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));

// Room for n more bytes; write at b->p + b->n and then raise b->n.
void buf_reserve(struct buf *b, size_t n);

// Borrowed: valid until the buffer changes.
struct str buf_str(const struct buf *b);

#endif
