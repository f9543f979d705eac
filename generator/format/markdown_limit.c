// SPDX-License-Identifier: EUPL-1.2
// What is refused before cmark sees it, because cmark's time grows with the square of it. Read from
// the bytes alone, so that it takes no longer than looking at them once.
//
// Lists and quotes within each other: each takes a column at least, so no line is deeper than where
// its last marker stands. Images that are opened: at each link that ends, cmark walks over those
// that are still open in the paragraph.
#include "format/markdown.h"

enum { MOST_COLUMNS = 100 };
static const uint64_t most_steps = 100 * 1000 * 1000;

// "* * *" and "- - -" are no lists.
static bool
is_rule(struct str s)
{
	char sign = *s.p;
	if (sign != '-' && sign != '*')
		return false;
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] != sign && !is_space(s.p[i]))
			return false;
	return true;
}

// The length of the sign of a quote or a list that a line begins with, 0 if there is none.
static size_t
marker_length(struct str s)
{
	size_t n = 0;
	if (str_starts(s, S(">")))
		return 1;
	while (n < s.n && is_digit(s.p[n]))
		n++;
	bool list = n < s.n &&
		(n ? s.p[n] == '.' || s.p[n] == ')'
		   : s.p[n] == '-' || s.p[n] == '+' || s.p[n] == '*');
	bool apart = n + 1 >= s.n || is_space(s.p[n + 1]);
	return list && apart && !is_rule(s) ? n + 1 : 0;
}

// The first sign in a line that stands too deep, empty if none does.
static struct str
deep_marker(struct str line)
{
	size_t column = 0, i = 0, n;
	do {
		for (; i < line.n && is_space(line.p[i]); i++)
			column += line.p[i] == '\t' ? 4 - column % 4 : 1;
		n = marker_length(str_from(line, i));
		if (n && column >= MOST_COLUMNS)
			return str_slice(line, i, i + n);
		column += n;
		i += n;
	} while (n);
	return S("");
}

// What has been counted of a paragraph, and the steps of all paragraphs before.
struct count {
	uint64_t images, links, steps;
	const char *first;
};

static void
count_brackets(struct count *c, struct str line)
{
	for (size_t i = 0; i < line.n; i++) {
		c->links += line.p[i] == ']';
		if (line.p[i] != '!' || i + 1 >= line.n || line.p[i + 1] != '[')
			continue;
		c->first = c->images++ ? c->first : line.p + i;
	}
}

bool
markdown_check(const struct file *file, size_t from, struct diags *diags)
{
	struct count c = {0};
	struct str rest = str_from(file->bytes, from), line, deep = {0};
	bool more = true;
	while (more && !deep.n) {
		more = str_line(&rest, &line);
		if (more)
			deep = deep_marker(line);
		if (more && str_trim(line).n) {
			count_brackets(&c, line);
			continue;
		}
		c.steps += c.images * c.links; // a paragraph ends
		if (c.steps > most_steps)
			deep = (struct str){c.first, sizeof "![" - 1};
		c.images = c.links = 0;
	}
	return !deep.n || diag(diags, DIAG_TOO_DEEP, loc_of(file, deep), (struct diag_words){0});
}
