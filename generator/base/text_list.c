// SPDX-License-Identifier: EUPL-1.2
// Several words in one sentence.
#include "base/buf.h"
#include "base/text.h"

static struct str
join(struct arena *a, const struct str *items, size_t n, struct str last)
{
	struct buf b = {0};
	for (size_t i = 0; i < n; i++) {
		if (i)
			buf_add(&b, i + 1 == n ? last : S(", "));
		buf_add(&b, items[i]);
	}
	struct str words = str_dup(a, buf_str(&b));
	buf_release(&b);
	return words;
}

struct str
text_enumerate(struct arena *a, const struct str *items, size_t n)
{
	return join(a, items, n, S(" och "));
}

struct str
text_either(struct arena *a, const struct str *items, size_t n)
{
	return join(a, items, n, S(" eller "));
}
