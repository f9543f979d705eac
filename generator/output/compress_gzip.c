// SPDX-License-Identifier: EUPL-1.2
// The header that zlib writes holds neither a name nor a time.
#include "output/compress.h"

#include "base/fail.h"

#include <zlib.h>

bool
compress_gzip(struct buf *out, struct str bytes)
{
	enum { GZIP = 16, WINDOW = 15, MEMORY = 9, LEVEL = 9 };
	z_stream z = {.next_in = (Bytef *)(uintptr_t)bytes.p, .avail_in = (uInt)bytes.n};
	if (bytes.n > UINT32_MAX / 2)
		return false;
	if (deflateInit2(&z, LEVEL, Z_DEFLATED, WINDOW + GZIP, MEMORY, Z_DEFAULT_STRATEGY) != Z_OK)
		fail("Kan inte komprimera: minnet räcker inte.");
	buf_reserve(out, bytes.n);
	z.next_out = (Bytef *)out->p + out->n;
	z.avail_out = (uInt)bytes.n - 1; // more than that is no gain
	bool done = deflate(&z, Z_FINISH) == Z_STREAM_END;
	if (done)
		out->n += z.total_out;
	deflateEnd(&z);
	return done;
}
