// SPDX-License-Identifier: EUPL-1.2
#include "format/html.h"

#include <string.h>

// Control characters may not stand in XML at all, and say nothing in HTML.
#define CONTROL S_INIT("\uFFFD")

static const struct str entities[256] = {[1] = CONTROL,
	[2] = CONTROL,
	[3] = CONTROL,
	[4] = CONTROL,
	[5] = CONTROL,
	[6] = CONTROL,
	[7] = CONTROL,
	[8] = CONTROL,
	[11] = CONTROL,
	[12] = CONTROL,
	[14] = CONTROL,
	[15] = CONTROL,
	[16] = CONTROL,
	[17] = CONTROL,
	[18] = CONTROL,
	[19] = CONTROL,
	[20] = CONTROL,
	[21] = CONTROL,
	[22] = CONTROL,
	[23] = CONTROL,
	[24] = CONTROL,
	[25] = CONTROL,
	[26] = CONTROL,
	[27] = CONTROL,
	[28] = CONTROL,
	[29] = CONTROL,
	[30] = CONTROL,
	[31] = CONTROL,
	['&'] = S_INIT("&amp;"),
	['<'] = S_INIT("&lt;"),
	['>'] = S_INIT("&gt;"),
	['"'] = S_INIT("&quot;")};

void
html_escape(struct buf *out, struct str text)
{
	size_t from = 0;
	for (size_t i = 0; i < text.n; i++) {
		const struct str *safe = &entities[(unsigned char)text.p[i]];
		if (!safe->n)
			continue;
		buf_add(out, str_slice(text, from, i));
		buf_add(out, *safe);
		from = i + 1;
	}
	buf_add(out, str_from(text, from));
}

void
html_escape_url(struct buf *out, struct str url)
{
	static const char allowed[] = "-_.+!*(),%#@?=;:/,$~";
	static const char hex[] = "0123456789ABCDEF";
	for (size_t i = 0; i < url.n; i++) {
		char c = url.p[i];
		unsigned char byte = (unsigned char)c;
		if (c == '&') {
			buf_add(out, S("&amp;"));
		} else if (c == '\'') {
			buf_add(out, S("&#x27;"));
		} else if (is_alpha(c) || is_digit(c) || (c && strchr(allowed, c))) {
			buf_byte(out, c);
		} else {
			buf_byte(out, '%');
			buf_byte(out, hex[byte >> 4]);
			buf_byte(out, hex[byte & 15]);
		}
	}
}
