// SPDX-License-Identifier: EUPL-1.2
// What CommonMark leaves as text although a link was meant:
//
//   "[text] (address)"   "[text](address with spaces)"   "[text](address"
//
// Words in both kinds of brackets are no mistake: "[Anna](se nedan)".
#include "format/markdown_writer.h"

#include "base/text.h"

enum {
	MOST_BROKEN = 20, // reported: each is looked for in its line
	SURE = 8          // bytes of the text that tell the place in the line
};

static bool
is_address(struct str s)
{
	static const struct str starts[] = {S_INIT("#"), S_INIT("/"), S_INIT("../"), S_INIT("www."),
		S_INIT("http://"), S_INIT("https://"), S_INIT("mailto:")};
	static const struct str types[] = {S_INIT(".md"), S_INIT(".pdf"), S_INIT(".docx"),
		S_INIT(".xlsx"), S_INIT(".jpg"), S_INIT(".png")};
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		if (s.n > starts[i].n && str_starts(s, starts[i]))
			return true;
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (str_ends(s, types[i]))
			return true;
	return str_has(s, S(".md#"));
}

// "[text](address)" as it should be, if that can be told.
static struct str
mended(struct md_writer *w, struct str label, struct str address)
{
	size_t at = str_chr(address, '#');
	if (at < address.n)
		address = str_fmt(w->scratch, "%.*s#%.*s", STR(str_slice(address, 0, at)),
			STR(text_slug(w->scratch, str_from(address, at))));
	if (str_chr(address, ' ') < address.n)
		return S("");
	return str_fmt(w->scratch, "%.*s](%.*s)", STR(label), STR(address));
}

// The brackets whose middle is at an offset of a line.
static void
check_pair(struct md_writer *w, struct loc loc, struct str line, size_t middle, size_t gap)
{
	size_t from = str_rchr(str_slice(line, 0, middle), '[');
	struct str inside = str_from(line, middle + 2 + gap);
	size_t n = str_chr(str_slice(inside, 0, str_chr(inside, '[')), ')');
	bool closed = n < inside.n && inside.p[n] == ')';
	bool meant = from > 0 && line.p[from - 1] == '\\';
	struct str address = str_trim(str_slice(inside, 0, n));
	bool spaced = str_chr(address, ' ') < address.n;
	if (from == middle || meant || !is_address(address) || (gap && (spaced || !closed)))
		return;
	struct str label = str_slice(line, from, middle);
	uint32_t start = (uint32_t)(line.p + from - loc.file->bytes.p);
	size_t end = middle + 2 + gap + n + closed;
	diag(w->diags, DIAG_LINK_BROKEN, (struct loc){loc.file, start, (uint32_t)(end - from)},
		(struct diag_words){.fix = closed ? mended(w, label, address) : S("")});
	w->n_broken++;
}

void
md_check_brackets(struct md_writer *w, struct str text, struct loc loc)
{
	if (w->n_broken >= MOST_BROKEN || !(str_has(text, S("](")) || str_has(text, S("] ("))))
		return;
	struct str line = loc_line(loc);
	size_t at = (size_t)(loc.file->bytes.p + loc.at - line.p);
	for (size_t i = 0; i < text.n && w->n_broken < MOST_BROKEN; i++) {
		struct str rest = str_from(text, i);
		size_t gap = str_starts(rest, S("] ("));
		if (!gap && !str_starts(rest, S("](")))
			continue;
		at += str_find(str_from(line, at), str_slice(rest, 0, SURE));
		if (at < line.n)
			check_pair(w, loc, line, at++, gap);
	}
}
