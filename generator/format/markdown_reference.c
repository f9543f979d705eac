// SPDX-License-Identifier: EUPL-1.2
// Definitions "[name]: address", for table cells and footnotes, which are parsed apart from the
// document: those that a part refers to are put behind it.
#include "format/markdown_writer.h"

#include "base/text.h"

// The name in the brackets that a text begins with, as names are compared; empty if there is none.
static struct str
bracketed(struct md_writer *w, struct str s)
{
	size_t n = 1;
	while (n < s.n && s.p[n] != '[' && s.p[n] != ']')
		n += s.p[n] == '\\' ? 2 : 1;
	if (n >= s.n || s.p[n] != ']')
		return S("");
	struct str name = str_trim(str_slice(s, 1, n));
	return name.n ? text_lower(w->scratch, text_squeeze(w->scratch, name)) : name;
}

void
md_find_references(struct md_writer *w)
{
	struct str rest = w->source.text, line;
	bool any = str_has(rest, S("]:"));
	while (any && str_line(&rest, &line)) {
		struct str text = str_trim(line);
		if (!str_starts(text, S("[")) || str_starts(text, S("[^")) ||
			!str_has(text, S("]:")))
			continue;
		struct str name = bracketed(w, text);
		size_t *known = name.n ? dict_at(w->scratch, &w->references, name) : NULL;
		if (!known || *known) // the first definition counts
			continue;
		struct md_reference reference = {.line = text};
		ARENA_PUSH(w->scratch, &w->definitions, reference);
		*known = w->definitions.n;
	}
}

struct str
md_with_references(struct md_writer *w, struct buf *out, struct str part)
{
	if (!w->definitions.n || !str_has(part, S("[")))
		return part;
	buf_add(out, part);
	buf_add(out, S("\n"));
	w->n_parts++;
	for (size_t i = 0; i < part.n; i++) {
		struct str rest = str_from(part, i);
		struct str name = *rest.p == '[' ? bracketed(w, rest) : S("");
		const size_t *found = name.n ? dict_find(&w->references, name) : NULL;
		struct md_reference *r = found ? &w->definitions.items[*found - 1] : NULL;
		if (!r || r->part == w->n_parts)
			continue;
		r->part = w->n_parts;
		buf_byte(out, '\n');
		buf_add(out, r->line);
	}
	return buf_str(out);
}
