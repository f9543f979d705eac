// SPDX-License-Identifier: EUPL-1.2
#include "output/compress.h"

static const struct {
	struct str extension;
	bool (*pack)(struct buf *, struct str);
} packings[PACKINGS] = {[PACKING_GZIP] = {S_INIT(".gz"), compress_gzip},
	[PACKING_BROTLI] = {S_INIT(".br"), compress_brotli}};

static const struct str types[] = {S_INIT(".html"), S_INIT(".css"), S_INIT(".js"), S_INIT(".json"),
	S_INIT(".xml"), S_INIT(".svg"), S_INIT(".txt"), S_INIT(".csv"), S_INIT(".ics"),
	S_INIT(".vtt")};

struct str
packing_extension(enum packing packing)
{
	return packings[packing].extension;
}

bool
compress_wanted(struct str path)
{
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (str_ends(path, types[i]))
			return true;
	return false;
}

bool
compress_bytes(struct buf *out, enum packing packing, struct str bytes)
{
	return bytes.n && packings[packing].pack(out, bytes);
}
