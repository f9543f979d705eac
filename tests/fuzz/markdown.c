// SPDX-License-Identifier: EUPL-1.2
// Markdown with our extensions: sound HTML, and every word that CommonMark alone would show.
#include "fuzz.h"

static struct markdown
parse(struct arena *a, const struct file *f, bool plain, struct diags *diags)
{
	struct md_options options = {.file = f, .lines = true, .plain = plain};
	return markdown_parse(a, &options, diags);
}

// Code has lost a space at its ends; other markup of the same text may not have.
static struct str
apart(struct arena *a, struct str html)
{
	struct buf b = {0};
	for (size_t i = 0; i < html.n; i++) {
		struct str rest = str_from(html, i);
		if (str_starts(rest, S("<code>")) || str_starts(rest, S("</code>")))
			buf_byte(&b, ' ');
		buf_byte(&b, html.p[i]);
	}
	struct str out = str_dup(a, buf_str(&b));
	buf_release(&b);
	return out;
}

// Soft hyphens may have come in, and no-break spaces for spaces.
static struct str
without_typography(struct arena *a, struct str s)
{
	struct buf b = {0};
	for (size_t i = 0; i < s.n; i++) {
		struct str rest = str_from(s, i);
		bool hyphen = str_starts(rest, S("\u00ad")), space = str_starts(rest, S("\u00a0"));
		if (!hyphen)
			buf_byte(&b, space ? ' ' : s.p[i]);
		i += hyphen || space;
	}
	struct str out = str_dup(a, buf_str(&b));
	buf_release(&b);
	return out;
}

// "Tabell:" before a table becomes its caption without that word.
static bool
is_label(struct str word)
{
	return str_eq(word, S("Tabell"));
}

void
target(struct arena *a, struct str bytes)
{
	struct file f = {S("content/sidor/a.md"), bytes};
	struct diags diags = {0}, again = {0}, ignored = {0};
	if (text_invalid(bytes) < bytes.n || str_chr(bytes, '\0') < bytes.n)
		return; // has been found before
	struct markdown m = parse(a, &f, false, &diags), same = parse(a, &f, false, &again);
	struct markdown plain = parse(a, &f, true, &ignored);
	MUST(str_eq(m.html, same.html) && diags.n == again.n, "samma en gång till");
	check_markdown(&m);
	struct str shown = without_typography(a, visible_text(a, apart(a, m.html)));
	struct str wanted = without_typography(a, visible_text(a, apart(a, plain.html)));
	// What would be lost is an error. Footnotes are something else to CommonMark, code or
	// links, and markup that begins in one cell and ends in another.
	bool table = str_has(m.html, S("<table>")), marked = false;
	for (size_t i = 0; i < bytes.n; i++)
		marked = marked || (bytes.p[i] && strchr("`[<&\\", bytes.p[i]));
	if (!diags.errors && !str_has(bytes, S("[^")) && !(table && marked))
		check_words(wanted, shown, is_label, "inget ord försvinner");
	check_findings(&diags, &f);
	diags_release(&diags);
	diags_release(&again);
	diags_release(&ignored);
}
