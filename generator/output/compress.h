// SPDX-License-Identifier: EUPL-1.2
// Files compressed once and for all, for servers that hand them out as they are: gzip (zlib) and
// Brotli. The same bytes give the same bytes.
#ifndef ANSLAG_COMPRESS_H
#define ANSLAG_COMPRESS_H

#include "base/buf.h"

enum packing { PACKING_GZIP, PACKING_BROTLI, PACKINGS };

// ".gz", ".br": what is put after the file's name.
struct str packing_extension(enum packing packing);

// Is this the kind of file that gains by it? Images, sound and most documents are compressed
// already.
bool compress_wanted(struct str path);

// Adds the compressed bytes; false, and nothing is added, when they are not fewer.
bool compress_bytes(struct buf *out, enum packing packing, struct str bytes);

// One for each packing. Private to compress.c.
bool compress_gzip(struct buf *out, struct str bytes);
bool compress_brotli(struct buf *out, struct str bytes);

#endif
