// SPDX-License-Identifier: EUPL-1.2
// file = blank* "---" line* "---" body. Word processors make dashes of the hyphens, and hands
// forget them; so the lines around are looked at before anything is said.
#include "input/front_matter.h"

#include "base/text.h"
#include "format/yaml_line.h"

enum { LONG_LINE = 40 };

struct finder {
	struct arena *arena;
	const struct file *file;
	struct diags *diags;
	struct front_matter *out;
};

static size_t
offset(const struct finder *f, struct str part)
{
	return part.p ? (size_t)(part.p - f->file->bytes.p) : f->file->bytes.n;
}

static bool
is_rule(struct str line)
{
	return str_eq(str_trim_end(line), S("---"));
}

// "—", "–--", "***", "- - -", "----", "...": what was meant as three hyphens.
static bool
is_odd_rule(struct str line)
{
	static const struct str dashes[] = {
		S_INIT("–"), S_INIT("—"), S_INIT("―"), S_INIT("−"), S_INIT("‐"), S_INIT("‑")};
	struct str rest = str_trim(line);
	size_t signs = 0;
	while (rest.n) {
		size_t n = str_chr(S("-*_=."), *rest.p) < 5 ? 1 : 0;
		for (size_t i = 0; !n && i < sizeof dashes / sizeof *dashes; i++)
			if (str_starts(rest, dashes[i])) {
				n = dashes[i].n;
				signs += 2;
			}
		if (!n && *rest.p != ' ')
			return false;
		signs += n == 1;
		rest = str_from(rest, n ? n : 1);
	}
	return signs >= 3 || (signs == 2 && !str_starts(str_trim(line), S("-")));
}

static bool
has_key(struct str line)
{
	struct yaml_parts p = yaml_line_parts(line);
	return p.key.n && !p.dash && p.indent == 0;
}

static void
report_rule(struct finder *f, struct str line)
{
	diag(f->diags, DIAG_FRONT_MATTER_LINE, loc_of(f->file, str_trim(line)),
		(struct diag_words){.fix = S("---")});
}

// The first line that says something; rest begins behind it.
static struct str
first_line(const struct finder *f, struct str *rest)
{
	struct str line = {0};
	*rest = f->file->bytes;
	if (str_starts(*rest, S("\uFEFF")))
		*rest = str_from(*rest, 3);
	while (str_line(rest, &line) && !str_trim(line).n)
		;
	return line;
}

// A line that ends the front matter stands further down.
static bool
is_closed(struct str rest)
{
	struct str line;
	while (str_line(&rest, &line))
		if (is_rule(line) || (is_odd_rule(line) && line.p[0] != ' '))
			return true;
	return false;
}

// Finds where the lines begin; false when there are none.
static bool
find_start(struct finder *f, struct str *rest)
{
	struct str line = first_line(f, rest), behind = *rest, next = {0};
	struct loc loc = loc_of(f->file, str_trim(line));
	str_line(&behind, &next);
	if (is_rule(line))
		return true;
	if (is_odd_rule(line) && has_key(next)) {
		report_rule(f, line);
		return true;
	}
	if (!has_key(line) || !is_closed(*rest))
		return diag(f->diags, DIAG_NO_FRONT_MATTER, loc, (struct diag_words){0});
	*rest = str_from(f->file->bytes, loc.at); // only the hyphens are missing
	diag(f->diags, DIAG_NO_FRONT_MATTER, loc,
		(struct diag_words){.fix = str_fmt(f->arena, "---\n%.*s", STR(str_trim(line)))});
	return true;
}

// Can a line not belong to the front matter? After a blank line stands one that is neither a key
// nor further in, a comment or an item.
static bool
is_body(struct str line, bool after_blank, bool closed)
{
	struct yaml_parts p = yaml_line_parts(line);
	if (!str_trim(line).n || p.indent || p.dash || p.key.n)
		return false;
	if (closed) // the hyphens come later: only when it is beyond doubt
		return after_blank && text_chars(line) > LONG_LINE && *line.p != '#';
	return after_blank;
}

// The hyphens below are missing: shown at the last line with something on it.
static void
report_open(struct finder *f, struct str last)
{
	struct str typed = str_trim_end(last);
	diag(f->diags, DIAG_FRONT_MATTER_OPEN, loc_of(f->file, typed),
		(struct diag_words){.fix = str_fmt(f->arena, "%.*s\n---", STR(typed))});
}

static void
find_end(struct finder *f, struct str rest)
{
	struct str line, last = str_slice(f->file->bytes, f->out->from, f->out->from);
	bool closed = is_closed(rest), blank = false;
	while (str_line(&rest, &line)) {
		bool odd = is_odd_rule(line) && line.p[0] != ' ';
		if (is_rule(line) || odd) {
			f->out->to = offset(f, line);
			f->out->body = offset(f, rest);
			if (!is_rule(line))
				report_rule(f, line);
			return;
		}
		if (is_body(line, blank, closed)) {
			report_open(f, last);
			f->out->to = f->out->body = offset(f, line);
			return;
		}
		blank = !str_trim(line).n;
		last = blank ? last : line;
	}
	report_open(f, last);
	f->out->to = f->out->body = f->file->bytes.n;
}

bool
front_matter_find(
	struct arena *a, const struct file *file, struct front_matter *out, struct diags *diags)
{
	struct finder f = {a, file, diags, out};
	struct str rest;
	*out = (struct front_matter){0};
	if (!find_start(&f, &rest))
		return false;
	out->from = offset(&f, rest);
	find_end(&f, rest);
	return true;
}
