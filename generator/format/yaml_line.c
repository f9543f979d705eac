// SPDX-License-Identifier: EUPL-1.2
#include "format/yaml_line.h"

#include "base/buf.h"
#include "base/text.h"

enum { MOST_MENDS = 3 };

void
yaml_lines_split(struct yaml_lines *out, struct str text)
{
	struct str line;
	while (str_line(&text, &line)) {
		struct yaml_line item = {.typed = line, .text = line};
		ARENA_PUSH(out->arena, out, item);
	}
}

struct str
yaml_lines_join(struct yaml_lines *lines)
{
	struct buf b = {0};
	for (size_t i = 0; i < lines->n; i++) {
		lines->items[i].at = b.n;
		buf_add(&b, lines->items[i].text);
		buf_byte(&b, '\n');
	}
	struct str s = str_dup(lines->arena, buf_str(&b));
	buf_release(&b);
	return s;
}

size_t
yaml_lines_find(const struct yaml_lines *lines, size_t at)
{
	size_t low = 0, high = lines->n;
	while (high - low > 1) {
		size_t middle = (low + high) / 2;
		if (lines->items[middle].at <= at)
			low = middle;
		else
			high = middle;
	}
	return low;
}

size_t
yaml_lines_offset(const struct yaml_lines *lines, size_t at)
{
	const struct yaml_line *line = &lines->items[yaml_lines_find(lines, at)];
	size_t in = at - line->at, most = line->typed.n;
	if (line->mended)
		in = yaml_line_parts(line->typed).indent;
	return (size_t)(line->typed.p - lines->file->bytes.p) + (in < most ? in : most);
}

size_t
yaml_lines_before(const struct yaml_lines *lines, size_t i)
{
	while (i-- > 0) {
		struct str text = str_trim(lines->items[i].text);
		if (text.n && *text.p != '#')
			return i;
	}
	return lines->n;
}

void
yaml_lines_mend(struct yaml_lines *lines, size_t i, enum diag_code code, struct loc loc,
	struct diag_words words, struct str text)
{
	struct yaml_line *line = &lines->items[i];
	if (!line->mended)
		diag(lines->diags, code, loc, words);
	bool hopeless = line->mends++ >= MOST_MENDS || (line->mended && str_eq(line->text, text));
	line->text = hopeless ? S("") : text;
	line->mended = true;
	if (!line->text.n)
		lines->gaps = true;
}

bool
yaml_lines_drop(struct yaml_lines *lines, size_t i)
{
	bool was = lines->items[i].mended && !lines->items[i].text.n;
	lines->items[i].text = S("");
	lines->items[i].mended = true;
	lines->gaps = true;
	return !was;
}

bool
yaml_is_odd_space(struct str s, size_t *n)
{
	static const struct str odd[] = {S_INIT("\u00A0"), S_INIT("\u202F"), S_INIT("\u2007"),
		S_INIT("\u2009"), S_INIT("\u3000"), S_INIT("\u200B"), S_INIT("\u200C"),
		S_INIT("\u200D"), S_INIT("\u2060"), S_INIT("\u00AD"), S_INIT("\uFEFF")};
	for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
		*n = odd[i].n;
		if (str_starts(s, odd[i]))
			return true;
	}
	return false;
}

// A word of letters of any kind, digits, "_" and "-", and perhaps spaces up to a colon.
static size_t
key_length(struct str s)
{
	size_t i = 0;
	while (i < s.n &&
		(is_alpha(s.p[i]) || is_digit(s.p[i]) || s.p[i] == '_' || s.p[i] == '-' ||
			(unsigned char)s.p[i] >= 0x80))
		i++;
	while (i && i < s.n && s.p[i] == ' ')
		i++;
	return i < s.n && s.p[i] == ':' && (i + 1 == s.n || is_space(s.p[i + 1])) ? i : 0;
}

struct yaml_parts
yaml_line_parts(struct str line)
{
	struct yaml_parts p = {0};
	size_t i = 0;
	while (i < line.n && is_space(line.p[i]))
		i++;
	p.indent = i;
	while (str_starts(str_from(line, i), S("- "))) {
		p.dash = true;
		i += 2;
		while (i < line.n && line.p[i] == ' ')
			i++;
	}
	p.start = i;
	size_t n = key_length(str_from(line, i));
	if (n) {
		p.key = str_trim_end(str_slice(line, i, i + n));
		i += n + 1;
	}
	while (i < line.n && is_space(line.p[i]))
		i++;
	p.value = str_trim_end(str_from(line, i));
	p.value_at = i;
	return p;
}

bool
yaml_is_closed(struct str s)
{
	if (*s.p == '[' || *s.p == '{')
		return str_chr(s, *s.p == '[' ? ']' : '}') < s.n;
	for (size_t i = 1; i < s.n; i++) {
		if (s.p[i] == '\\' && *s.p == '"')
			i++;
		else if (s.p[i] == *s.p)
			return true;
	}
	return false;
}

bool
yaml_opens(struct str s)
{
	return s.n && str_chr(S("\"'[{"), *s.p) < 4;
}

struct str
yaml_quote(struct arena *a, struct str value)
{
	struct buf b = {0};
	bool twice = str_has(value, S("\"")) || str_has(value, S("\\"));
	char quote = twice && !str_has(value, S("'")) ? '\'' : '"';
	buf_byte(&b, quote);
	for (size_t i = 0; i < value.n; i++) {
		if (quote == '"' && (value.p[i] == '"' || value.p[i] == '\\'))
			buf_byte(&b, '\\');
		buf_byte(&b, value.p[i]);
	}
	buf_byte(&b, quote);
	struct str s = str_dup(a, buf_str(&b));
	buf_release(&b);
	return s;
}

struct str
yaml_write(struct arena *a, struct str value)
{
	bool sign = value.n && str_chr(S("\"'[]{}>|*&!%#`@,?:-"), *value.p) < 19;
	bool needs = sign || !value.n || str_has(value, S(": ")) || str_has(value, S(" #")) ||
		str_ends(value, S(":")) || str_eq(value, S("null")) || str_eq(value, S("~"));
	return needs ? yaml_quote(a, value) : value;
}

struct str
yaml_bare(struct str text)
{
	static const struct str quotes[] = {S_INIT("”"), S_INIT("“"), S_INIT("„"), S_INIT("»"),
		S_INIT("«"), S_INIT("’"), S_INIT("‘"), S_INIT("‚")};
	size_t from = 0, to = text.n;
	for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++) {
		if (str_starts(text, quotes[i]))
			from = quotes[i].n;
		if (str_ends(text, quotes[i]) && text.n > quotes[i].n)
			to = text.n - quotes[i].n;
	}
	struct str inner = str_slice(text, from, to);
	for (size_t i = 0; i < 5; i++)
		if (str_has(inner, quotes[i])) // ”Brev” och ”svar”
			return text;
	return from && to < text.n && inner.n ? str_trim(inner) : text;
}
