// SPDX-License-Identifier: EUPL-1.2
// What tests ask of HTML that the program made: that its tags are balanced and may stand where they
// stand, that ids are taken once, and which words a visitor sees.
#ifndef ANSLAG_HTML_CHECK_H
#define ANSLAG_HTML_CHECK_H

#include "base/buf.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

enum { HTML_DEPTH = 4096 };

static inline bool
html_is_one_of(struct str name, const char *names)
{
	struct str rest = str_of(names);
	while (rest.n)
		if (str_eq(str_cut(&rest, ' '), name))
			return true;
	return false;
}

// Elements that hold no blocks, and blocks.
#define HTML_INLINE_ONLY "p h1 h2 h3 h4 h5 h6 a em strong code caption th td"
#define HTML_BLOCKS "p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre hr div table tr"

// Takes the next tag of *html; *text is what stands before it. False when no tag is left; a sign
// that begins no tag gives one without a name.
static inline bool
html_next_tag(struct str *html, struct str *text, struct str *name, bool *closing)
{
	size_t open = str_chr(*html, '<');
	*text = str_slice(*html, 0, open);
	*html = str_from(*html, open);
	*name = S("");
	if (!html->n)
		return false;
	size_t end = str_chr(*html, '>');
	struct str tag = str_slice(*html, 1, end);
	*closing = str_starts(tag, S("/"));
	tag = str_from(tag, *closing);
	size_t n = 0;
	while (n < tag.n && (is_alpha(tag.p[n]) || is_digit(tag.p[n])))
		n++;
	if (end < html->n && n && is_alpha(*tag.p))
		*name = str_slice(tag, 0, n);
	*html = str_from(*html, end + 1);
	return true;
}

// NULL if every tag is closed in the right order and stands where it may; otherwise what is wrong.
static inline const char *
html_unbalanced(struct str html)
{
	static _Thread_local struct str open[HTML_DEPTH];
	size_t depth = 0;
	struct str text, name;
	bool closing;
	while (html_next_tag(&html, &text, &name, &closing)) {
		if (!name.n)
			return "ett tecken < som inte är en tagg";
		if (html_is_one_of(name, "br hr img"))
			continue;
		if (closing) {
			if (!depth || !str_eq(open[--depth], name))
				return "en sluttagg som inte passar";
			continue;
		}
		struct str parent = depth ? open[depth - 1] : S("");
		if (html_is_one_of(name, HTML_BLOCKS) && html_is_one_of(parent, HTML_INLINE_ONLY))
			return "ett block i löpande text";
		if (str_eq(name, S("li")) != html_is_one_of(parent, "ul ol"))
			return "en punkt utanför en lista, eller något annat i den";
		for (size_t i = 0; i < depth && str_eq(name, S("a")); i++)
			if (str_eq(open[i], name))
				return "en länk i en länk";
		if (depth == HTML_DEPTH)
			return "djupare än testet kan räkna";
		open[depth++] = name;
	}
	if (str_has(text, S(">")))
		return "ett tecken > i texten";
	return depth ? "en tagg som inte stängs" : NULL;
}

static inline int
html_by_bytes(const void *x, const void *y)
{
	return str_cmp(*(const struct str *)x, *(const struct str *)y);
}

static inline bool
html_has_id_twice(struct str html)
{
	struct str *ids = NULL;
	size_t n = 0, at;
	bool twice = false;
	while ((at = str_find(html, S(" id=\""))) < html.n) {
		html = str_from(html, at + 5);
		ids = realloc(ids, (n + 1) * sizeof *ids);
		ids[n++] = str_slice(html, 0, str_chr(html, '"'));
	}
	if (n)
		qsort(ids, n, sizeof *ids, html_by_bytes);
	for (size_t i = 1; i < n; i++)
		twice = twice || str_eq(ids[i], ids[i - 1]);
	free(ids);
	return twice;
}

// Adds text with the entities that an HTML writer makes put back.
static inline void
html_add_text(struct buf *out, struct str text)
{
	static const char *const entities[][2] = {
		{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}};
	while (text.n) {
		size_t taken = 1;
		struct str c = str_slice(text, 0, 1);
		for (size_t k = 0; *text.p == '&' && k < 4; k++) {
			if (!str_starts(text, str_of(entities[k][0])))
				continue;
			c = str_of(entities[k][1]);
			taken = strlen(entities[k][0]);
		}
		buf_add(out, c);
		text = str_from(text, taken);
	}
}

// The visible text: what stands between tags; a block begins a new word.
static inline void
html_visible(struct buf *out, struct str html)
{
	struct str text, name;
	bool closing, more = true;
	while (more) {
		more = html_next_tag(&html, &text, &name, &closing);
		html_add_text(out, text);
		if (html_is_one_of(name, HTML_BLOCKS " th td caption br"))
			buf_byte(out, ' ');
	}
}

// The first word of a text that another text, in the same order, does not have; empty if it has
// all of them. Words are parted by white space; a word may be part of a longer one.
static inline struct str
words_lost(struct str from, struct str in)
{
	while (from.n) {
		from = str_trim(from);
		size_t n = 0;
		while (n < from.n && !is_space(from.p[n]))
			n++;
		struct str word = str_slice(from, 0, n);
		size_t at = str_find(in, word);
		if (at == in.n && n)
			return word;
		in = str_from(in, at + n);
		from = str_from(from, n);
	}
	return S("");
}

#endif
