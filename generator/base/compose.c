// SPDX-License-Identifier: EUPL-1.2
//   pair = letter accent, accent = U+0300–U+036F, in UTF-8 CC 80–CD AF
#include "base/compose.h"

#include "base/arena.h"
#include "base/buf.h"

#include <string.h>

// The letters that an accent can stand on, and what they become together.
static const struct accent {
	struct str sign;
	const char *letters;
	struct str composed; // two bytes each, in the same order
} accents[] = {
	{S_INIT("\u0300"), "AEIOUaeiou", S_INIT("ÀÈÌÒÙàèìòù")},
	{S_INIT("\u0301"), "AEIOUYaeiouy", S_INIT("ÁÉÍÓÚÝáéíóúý")},
	{S_INIT("\u0302"), "AEIOUaeiou", S_INIT("ÂÊÎÔÛâêîôû")},
	{S_INIT("\u0303"), "ANOano", S_INIT("ÃÑÕãñõ")},
	{S_INIT("\u0308"), "AEIOUaeiouy", S_INIT("ÄËÏÖÜäëïöüÿ")},
	{S_INIT("\u030a"), "Aa", S_INIT("Åå")},
	{S_INIT("\u0327"), "Cc", S_INIT("Çç")},
};

// What a letter and the sign after it become, or nothing.
static struct str
pair(char letter, struct str rest)
{
	for (size_t i = 0; i < sizeof accents / sizeof *accents; i++) {
		const char *at = letter ? strchr(accents[i].letters, letter) : NULL;
		size_t n = at ? 2 * (size_t)(at - accents[i].letters) : 0;
		if (at && str_starts(rest, accents[i].sign))
			return str_slice(accents[i].composed, n, n + 2);
	}
	return S("");
}

struct str
text_compose(struct arena *a, struct str s)
{
	if (str_chr(s, '\xCC') == s.n) // what all signs above begin with
		return s;
	struct buf b = {0};
	for (size_t i = 0; i < s.n; i++) {
		struct str composed = pair(s.p[i], str_from(s, i + 1));
		if (composed.n) {
			buf_add(&b, composed);
			i += 2;
		} else {
			buf_byte(&b, s.p[i]);
		}
	}
	struct str out = str_dup(a, buf_str(&b));
	buf_release(&b);
	return out;
}
