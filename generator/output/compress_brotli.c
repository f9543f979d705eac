// SPDX-License-Identifier: EUPL-1.2
#include "output/compress.h"

#include <brotli/encode.h>

bool
compress_brotli(struct buf *out, struct str bytes)
{
	buf_reserve(out, bytes.n);
	size_t n = bytes.n - 1; // more than that is no gain
	if (!BrotliEncoderCompress(BROTLI_MAX_QUALITY, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT,
		    bytes.n, (const uint8_t *)bytes.p, &n, (uint8_t *)out->p + out->n))
		return false;
	out->n += n;
	return true;
}
