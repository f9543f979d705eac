// SPDX-License-Identifier: EUPL-1.2
// libyaml's complaints are general and often come late; which mistake an editor made is told from
// the line. Every function takes the line's number and reports exactly one mistake.
#include "format/yaml_problem.h"

#include "base/text.h"

// A place on a line: n bytes from a byte of what is read.
static struct loc
place(const struct yaml_lines *lines, size_t i, size_t at, size_t n)
{
	return loc_of(lines->file, str_slice(lines->items[i].typed, at, at + n));
}

static struct loc
whole(const struct yaml_lines *lines, size_t i)
{
	return loc_of(lines->file, str_trim(lines->items[i].typed));
}

// The line with its value, from a byte on, in quotes.
static struct str
quoted(const struct yaml_lines *lines, size_t i, size_t from)
{
	struct str line = lines->items[i].text;
	struct str value = yaml_quote(lines->arena, yaml_bare(str_trim(str_from(line, from))));
	return str_join(lines->arena, str_slice(line, 0, from), value);
}

static void
mend(struct yaml_lines *lines, size_t i, enum diag_code code, struct loc loc, struct str a,
	struct str text)
{
	yaml_lines_mend(
		lines, i, code, loc, (struct diag_words){.a = a, .fix = str_trim(text)}, text);
}

// Further in than the line above, without belonging to it: as far in as that one.
static void
mend_indent(struct yaml_lines *lines, size_t i)
{
	size_t before = yaml_lines_before(lines, i);
	struct str text = S("");
	if (before < lines->n) {
		struct str above = lines->items[before].text;
		struct yaml_parts p = yaml_line_parts(above);
		struct yaml_parts own = yaml_line_parts(lines->items[i].text);
		size_t indent = p.dash == own.dash ? p.indent : p.start;
		text = str_fmt(lines->arena, "%*s%.*s", (int)indent, "",
			STR(str_trim(lines->items[i].text)));
	}
	yaml_lines_mend(lines, i, DIAG_YAML_INDENT, whole(lines, i),
		(struct diag_words){.fix = text}, text);
}

// Two colons on a line: the value begins after the first. One colon only: the line reads as going
// on from the one above.
static void
mend_colon(struct yaml_lines *lines, size_t i, size_t at)
{
	struct str line = lines->items[i].text;
	struct yaml_parts p = yaml_line_parts(line);
	if (p.start + str_find(str_from(line, p.start), S(":")) == at) {
		mend_indent(lines, i);
		return;
	}
	struct loc loc = place(lines, i, at, 1);
	mend(lines, i, DIAG_YAML_COLON, loc, S(""), quoted(lines, i, p.value_at));
}

// Within brackets an item ends before a comma or the closing bracket.
static struct str
quoted_item(const struct yaml_lines *lines, size_t i, size_t at)
{
	struct str line = lines->items[i].text;
	size_t end = at;
	while (end < line.n && line.p[end] != ',' && line.p[end] != ']' && line.p[end] != '}')
		end++;
	struct str item = yaml_quote(lines->arena, str_trim(str_slice(line, at, end)));
	return str_fmt(lines->arena, "%.*s%.*s%.*s", STR(str_slice(line, 0, at)), STR(item),
		STR(str_from(line, end)));
}

static bool
is_in_brackets(const struct yaml_parts *p, size_t at)
{
	return p->value.n && (*p->value.p == '[' || *p->value.p == '{') && at > p->value_at;
}

static void
mend_sign(struct yaml_lines *lines, size_t i, size_t at)
{
	struct str line = lines->items[i].text;
	struct yaml_parts p = yaml_line_parts(line);
	bool inside = is_in_brackets(&p, at);
	if (!inside)
		at = p.value_at;
	if (!inside && at == 0) { // "**titel:** Brev": who knows
		mend(lines, i, DIAG_YAML_ALIAS, place(lines, i, at, 1), str_slice(line, 0, 1),
			S(""));
		return;
	}
	struct str sign = str_slice(line, at, at + 1);
	struct str text = inside ? quoted_item(lines, i, at) : quoted(lines, i, at);
	mend(lines, i, DIAG_YAML_ALIAS, place(lines, i, at, 1), sign, text);
}

// Single quotes take a backslash as it is.
static void
mend_escape(struct yaml_lines *lines, size_t i, size_t at)
{
	struct str line = lines->items[i].text;
	struct yaml_parts p = yaml_line_parts(line);
	size_t backslash = at;
	while (backslash && line.p[backslash < line.n ? backslash : line.n - 1] != '\\')
		backslash--;
	bool plain = p.value.n > 1 && *p.value.p == '"' && str_ends(p.value, S("\"")) &&
		!str_has(p.value, S("\\\"")) && !str_has(p.value, S("'"));
	struct str text = S("");
	if (plain)
		text = str_fmt(lines->arena, "%.*s'%.*s'", STR(str_slice(line, 0, p.value_at)),
			STR(str_slice(p.value, 1, p.value.n - 1)));
	mend(lines, i, DIAG_YAML_ESCAPE, place(lines, i, backslash, 1), S(""), text);
}

// The lines below that belong to a value that was never closed: those further in.
static void
drop_below(struct yaml_lines *lines, size_t i)
{
	size_t indent = yaml_line_parts(lines->items[i].text).indent;
	for (size_t k = i + 1; k < lines->n; k++) {
		struct str text = lines->items[k].text;
		if (str_trim(text).n && yaml_line_parts(text).indent <= indent)
			return;
		if (str_trim(text).n)
			yaml_lines_drop(lines, k);
	}
}

static void
mend_open(struct yaml_lines *lines, size_t i, size_t at)
{
	struct str line = str_trim_end(lines->items[i].text);
	char sign = line.p[at];
	struct str end = sign == '[' ? S("]")
		: sign == '{'        ? S("}")
		: sign == '"'        ? S("\"")
				     : S("'");
	bool goes_on = line.p[line.n - 1] == ','; // the correction is further down
	while (line.p[line.n - 1] == ',')
		line.n--;
	struct str text = str_join(lines->arena, line, end);
	yaml_lines_mend(lines, i, DIAG_YAML_OPEN, place(lines, i, at, 1),
		(struct diag_words){.fix = goes_on ? S("") : str_trim(text)}, text);
	drop_below(lines, i);
}

// "Text" and more text; [text] and more text; [text]] with a bracket too many.
static void
mend_rest(struct yaml_lines *lines, size_t i, size_t at)
{
	struct str line = lines->items[i].text, rest = str_trim_end(str_from(line, at));
	struct yaml_parts p = yaml_line_parts(line);
	bool quote = *p.value.p == '"' || *p.value.p == '\'';
	struct str value = p.value, head = str_slice(line, 0, p.value_at);
	if (!quote && rest.n == 1 && (*rest.p == ']' || *rest.p == '}')) {
		mend(lines, i, DIAG_YAML_AFTER_QUOTE, place(lines, i, at, 1), S("tecken"),
			str_slice(line, 0, at));
		return;
	}
	if (quote && value.n > 1 && value.p[value.n - 1] == *value.p) // quotes within quotes
		value = str_slice(value, 1, value.n - 1);
	struct str text = str_join(lines->arena, head, yaml_quote(lines->arena, value));
	if (quote)
		mend(lines, i, DIAG_YAML_AFTER_QUOTE, place(lines, i, at, rest.n), S("citattecken"),
			text);
	else
		mend(lines, i, DIAG_YAML_ALIAS, place(lines, i, p.value_at, 1),
			str_slice(value, 0, 1), text);
}

// Something odd within brackets that are closed on the same line: the item around it in quotes.
static void
mend_item(struct yaml_lines *lines, size_t i, size_t at)
{
	struct str line = lines->items[i].text;
	size_t from = at;
	while (from && line.p[from - 1] != ',' && line.p[from - 1] != '[' &&
		line.p[from - 1] != '{')
		from--;
	struct str item = str_slice(line, from, at);
	size_t colon = str_find(item, S(": "));
	from += colon < item.n ? colon + 2 : 0;
	while (from < at && line.p[from] == ' ')
		from++;
	struct str text = from < at ? quoted_item(lines, i, from) : S("");
	bool second = line.p[at] == ':' && from < at;
	bool quote = from < at && (line.p[from] == '"' || line.p[from] == '\'');
	mend(lines, i,
		second          ? DIAG_YAML_COLON
			: quote ? DIAG_YAML_AFTER_QUOTE
				: DIAG_YAML,
		place(lines, i, at, 1), quote ? S("citattecken") : S(""), text);
}

// A line of its own without a colon: the value of the empty key above, or a key without colon.
static void
mend_no_colon(struct yaml_lines *lines, size_t i)
{
	struct str line = lines->items[i].text, words = str_trim(line);
	size_t before = yaml_lines_before(lines, i);
	struct yaml_parts above = {0};
	if (before < lines->n)
		above = yaml_line_parts(lines->items[before].text);
	if (above.key.n && !above.value.n && !lines->items[before].mended) {
		struct str text = str_fmt(lines->arena, "%.*s %.*s",
			STR(str_trim_end(lines->items[before].text)), STR(words));
		yaml_lines_mend(lines, i, DIAG_YAML_NO_COLON, whole(lines, i),
			(struct diag_words){.fix = str_trim(text)}, S("#"));
		lines->items[before].text = text;
		lines->items[before].mended = true;
		return;
	}
	size_t n = 0;
	while (n < words.n && ((words.p[n] >= 'a' && words.p[n] <= 'z') || words.p[n] == '_'))
		n++;
	struct str rest = str_trim(str_from(words, n)), text = S("");
	if (n > 2 && n < words.n && words.p[n] == ' ' && rest.n)
		text = str_fmt(lines->arena, "%.*s%.*s: %.*s",
			STR(str_slice(line, 0, yaml_line_parts(line).indent)),
			STR(str_slice(words, 0, n)), STR(rest));
	mend(lines, i, DIAG_YAML_NO_COLON, whole(lines, i), S(""), text);
}

// Something stands where a key was expected.
static void
mend_no_key(struct yaml_lines *lines, size_t i, size_t at)
{
	struct yaml_parts p = yaml_line_parts(lines->items[i].text);
	if (yaml_opens(p.value) && at > p.value_at)
		mend_rest(lines, i, at);
	else if (at == p.indent && p.indent > 0)
		mend_indent(lines, i);
	else
		mend(lines, i, DIAG_YAML, whole(lines, i), S(""), S(""));
}

static void
mend_not_closed(struct yaml_lines *lines, const struct yaml_problem *problem)
{
	size_t i = yaml_lines_find(lines, problem->opened);
	size_t at = problem->opened - lines->items[i].at;
	struct str line = lines->items[i].text;
	if (at < line.n && yaml_opens(str_from(line, at)) && !yaml_is_closed(str_from(line, at))) {
		mend_open(lines, i, at);
		return;
	}
	size_t last = yaml_lines_find(lines, problem->at);
	size_t in = problem->at - lines->items[last].at;
	if (last == i && in > at && in < line.n)
		mend_item(lines, i, in);
	else
		mend(lines, last, DIAG_YAML, whole(lines, last), S(""), S(""));
}

bool
yaml_problem_mend(struct yaml_lines *lines, const struct yaml_problem *problem)
{
	if (!lines->n)
		return false;
	size_t i = yaml_lines_find(lines, problem->at);
	if (problem->complaint == YAML_NO_COLON || !str_trim(lines->items[i].text).n) {
		size_t before = yaml_lines_before(lines, i + 1);
		i = before < lines->n ? before : i;
	}
	size_t at = problem->at > lines->items[i].at ? problem->at - lines->items[i].at : 0;
	if (lines->items[i].mended && !lines->items[i].text.n)
		return yaml_lines_drop(lines, i);
	switch (problem->complaint) {
	case YAML_BAD_COLON:
		mend_colon(lines, i, at);
		break;
	case YAML_BAD_SIGN:
		mend_sign(lines, i, at);
		break;
	case YAML_BAD_ESCAPE:
		mend_escape(lines, i, at);
		break;
	case YAML_NOT_CLOSED:
		mend_not_closed(lines, problem);
		break;
	case YAML_NO_COLON:
		mend_no_colon(lines, i);
		break;
	case YAML_NO_KEY:
		mend_no_key(lines, i, at);
		break;
	case YAML_ODD:
		mend(lines, i, DIAG_YAML, whole(lines, i), S(""), S(""));
		break;
	}
	return true;
}
