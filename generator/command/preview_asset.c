// SPDX-License-Identifier: EUPL-1.2
// preview.js and preview.css beside this file; make turns their lines into C.
#include "command/preview_asset.h"

#include "base/arena.h"
#include "base/buf.h"

static const struct str script[] = {
#include "command/preview.js.lines"
};

static const struct str style[] = {
#include "command/preview.css.lines"
};

static struct str
join(struct arena *a, const struct str *lines, size_t n)
{
	struct buf all = {0};
	for (size_t i = 0; i < n; i++) {
		buf_add(&all, lines[i]);
		buf_byte(&all, '\n');
	}
	struct str bytes = str_dup(a, buf_str(&all));
	buf_release(&all);
	return bytes;
}

struct str
preview_asset(struct arena *a, struct str address)
{
	if (str_eq(address, S(PREVIEW_SCRIPT)))
		return join(a, script, sizeof script / sizeof *script);
	if (str_eq(address, S(PREVIEW_STYLE)))
		return join(a, style, sizeof style / sizeof *style);
	return S("");
}
