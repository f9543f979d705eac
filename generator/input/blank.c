// SPDX-License-Identifier: EUPL-1.2
// Looks at the source of each block at the top: code shows what it shows.
#include "input/blank.h"

// Is the end of a line within `code`?
static bool
in_code(struct str line)
{
	bool inside = false;
	for (size_t i = 0; i < line.n; i++)
		if (line.p[i] == '`')
			inside = !inside;
	return inside;
}

// "[Fyll i formuläret](anmalan.md)" is a link.
static bool
is_blank(struct str place, struct str rest)
{
	char next = str_from(place, sizeof BLANK - 1).n ? place.p[sizeof BLANK - 1] : ']';
	return (next == ':' || next == ',' || next == ']') && !str_starts(rest, S("("));
}

static void
check_line(const struct file *f, struct str line, struct diags *diags)
{
	for (size_t at = 0; at < line.n;) {
		struct str rest = str_from(line, at);
		size_t next = str_find(rest, S(BLANK));
		if (next == rest.n)
			return;
		struct str place = str_from(rest, next);
		place = str_slice(place, 0, str_chr(place, ']') + 1);
		at += next + place.n;
		if (is_blank(place, str_from(line, at)) &&
			!in_code(str_slice(line, 0, at - place.n)))
			diag(diags, DIAG_BLANK, loc_of(f, place), (struct diag_words){0});
	}
}

// Where the line begins on which block i stands; the end of the file behind the last.
static size_t
line_begin(const struct file *f, size_t from, const struct markdown *body, size_t i)
{
	if (i >= body->n_blocks)
		return f->bytes.n;
	size_t at = body->blocks[i].loc.at;
	while (at > from && f->bytes.p[at - 1] != '\n')
		at--;
	return at;
}

void
blank_check(const struct file *f, size_t from, const struct markdown *body, struct diags *diags)
{
	for (size_t i = 0; i < body->n_blocks; i++) {
		size_t begin = line_begin(f, from, body, i), end = line_begin(f, from, body, i + 1);
		struct str source = str_slice(f->bytes, begin, end), line;
		while (body->blocks[i].kind != MD_CODE && str_line(&source, &line))
			check_line(f, line, diags);
	}
}
