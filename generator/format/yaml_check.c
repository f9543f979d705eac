// SPDX-License-Identifier: EUPL-1.2
// Each rule looks at a line as it is read so far and gives what should stand there; the first rule
// that changes the line names the mistake, and all of them together make the correction.
#include "format/yaml_check.h"

#include "base/buf.h"
#include "base/text.h"

struct checker {
	struct yaml_lines *lines;
	size_t i;        // the line
	struct str text; // with what was corrected so far
	enum diag_code code;
	struct loc loc;
	struct str word; // words.a of the finding
};

// Remembers the first mistake of the line: n bytes of what was typed, from at on.
static void
note(struct checker *c, enum diag_code code, size_t at, size_t n, struct str word, struct str text)
{
	struct str typed = c->lines->items[c->i].typed;
	if (c->code == DIAG_CODES) {
		c->code = code;
		c->loc = loc_of(c->lines->file, str_slice(typed, at, at + n));
		c->word = word;
	}
	c->text = text;
}

static bool
is_allowed(uint32_t c)
{
	return c == '\t' || (c >= 0x20 && c < 0x7F) || (c >= 0xA0 && c != 0x2028 && c != 0x2029);
}

// What a control character stands for: Windows keeps dashes and quotes where Unicode has controls,
// and others part words.
static struct str
meant_by(uint32_t c)
{
	static const struct str windows[] = {S_INIT("‘"), S_INIT("’"), S_INIT("“"), S_INIT("”"),
		S_INIT("•"), S_INIT("–"), S_INIT("—")};
	return c >= 0x91 && c <= 0x97 ? windows[c - 0x91] : S(" ");
}

// Control characters end YAML; some line breaks of other systems would break a line unseen.
static void
check_control(struct checker *c)
{
	struct buf b = {0};
	size_t first = c->text.n, n = 0;
	for (size_t i = 0; i < c->text.n;) {
		size_t here = i;
		uint32_t letter = text_next(c->text, &i);
		struct str part =
			is_allowed(letter) ? str_slice(c->text, here, i) : meant_by(letter);
		bool spaced = (b.n && is_space(b.p[b.n - 1])) ||
			(i < c->text.n && is_space(c->text.p[i]));
		if (!is_allowed(letter) && first == c->text.n) {
			first = here;
			n = i - here;
		}
		if (is_allowed(letter) || *part.p != ' ' || !spaced)
			buf_add(&b, part);
	}
	if (first < c->text.n)
		note(c, DIAG_CONTROL, first, n, S(""), str_dup(c->lines->arena, buf_str(&b)));
	buf_release(&b);
}

// Up to where the signs of YAML stand: white space, dashes, a key and its colon, white space.
static size_t
frame_length(struct str s)
{
	size_t i = 0, n, word;
	while (i < s.n &&
		(is_space(s.p[i]) || s.p[i] == '-' || yaml_is_odd_space(str_from(s, i), &n)))
		i += is_space(s.p[i]) || s.p[i] == '-' ? 1 : n;
	word = i;
	while (word < s.n && s.p[word] != ':' && s.p[word] != '"' && s.p[word] != '\'' &&
		(s.p[word] != ' ' || s.p[word + 1 < s.n ? word + 1 : word] == ':'))
		word++;
	if (word == s.n || s.p[word] != ':')
		return i;
	i = word + 1;
	while (i < s.n && (s.p[i] == ' ' || yaml_is_odd_space(str_from(s, i), &n)))
		i += s.p[i] == ' ' ? 1 : n;
	return i;
}

static void
check_odd_spaces(struct checker *c)
{
	size_t frame = frame_length(c->text), first = frame, length = 0, n;
	struct buf b = {0};
	for (size_t i = 0; i < frame;) {
		struct str rest = str_from(c->text, i);
		if (!yaml_is_odd_space(rest, &n)) {
			buf_byte(&b, c->text.p[i++]);
			continue;
		}
		if (first == frame) {
			first = i;
			length = n;
		}
		i += n;
		if (text_width(str_slice(rest, 0, n)) && !str_starts(str_from(c->text, i), S(":")))
			buf_byte(&b, ' ');
	}
	buf_add(&b, str_from(c->text, frame));
	if (first < frame)
		note(c, DIAG_YAML_NBSP, first, length, S(""),
			str_dup(c->lines->arena, buf_str(&b)));
	buf_release(&b);
}

static void
check_tab(struct checker *c)
{
	struct buf b = {0};
	size_t i = 0, first = 0;
	bool found = false;
	for (; i < c->text.n && is_space(c->text.p[i]); i++) {
		if (c->text.p[i] == '\t' && !found) {
			found = true;
			first = i;
		}
		buf_add(&b, c->text.p[i] == '\t' ? S("  ") : S(" "));
	}
	buf_add(&b, str_from(c->text, i));
	if (found && i < c->text.n)
		note(c, DIAG_YAML_TAB, first, 1, S(""), str_dup(c->lines->arena, buf_str(&b)));
	buf_release(&b);
}

// May a key stand on this line? Not when the line above has a value that goes on here.
static bool
may_be_key(const struct checker *c, size_t indent)
{
	size_t before = yaml_lines_before(c->lines, c->i);
	if (indent == 0 || before == c->lines->n)
		return true;
	struct yaml_parts p = yaml_line_parts(c->lines->items[before].text);
	return p.key.n && (!p.value.n || p.start >= indent);
}

// "titel:Rubrik" is not a key in YAML but the beginning of a text.
static void
check_colon(struct checker *c)
{
	size_t i = 0;
	while (i < c->text.n && (c->text.p[i] == ' ' || str_starts(str_from(c->text, i), S("- "))))
		i++;
	size_t start = i;
	while (i < c->text.n &&
		(is_alpha(c->text.p[i]) || c->text.p[i] == '_' ||
			(unsigned char)c->text.p[i] >= 0x80))
		i++;
	struct str after = str_from(c->text, i + 1);
	if (i == start || i >= c->text.n || c->text.p[i] != ':' || !after.n || is_space(*after.p) ||
		*after.p == '/' || !may_be_key(c, start))
		return;
	note(c, DIAG_YAML_SPACE, i, 1, S("kolonet"),
		str_fmt(c->lines->arena, "%.*s: %.*s", STR(str_slice(c->text, 0, i)), STR(after)));
}

// May an item of a list stand on this line? After a key without a value, or after an item.
static bool
may_be_item(const struct checker *c, size_t indent)
{
	size_t before = yaml_lines_before(c->lines, c->i);
	if (before == c->lines->n)
		return false;
	struct yaml_parts p = yaml_line_parts(c->lines->items[before].text);
	return (p.key.n && !p.value.n) || (p.dash && p.indent == indent);
}

// "- item" further in than the item above reads as a part of that one.
static bool
check_depth(struct checker *c, size_t indent)
{
	size_t before = yaml_lines_before(c->lines, c->i);
	if (before == c->lines->n || !str_starts(str_from(c->text, indent), S("- ")))
		return false;
	struct yaml_parts p = yaml_line_parts(c->lines->items[before].text);
	if (!p.dash || p.key.n || !p.value.n || yaml_opens(p.value) || p.indent >= indent)
		return false;
	note(c, DIAG_YAML_INDENT, indent, str_trim_end(str_from(c->text, indent)).n, S(""),
		str_fmt(c->lines->arena, "%*s%.*s", (int)p.indent, "",
			STR(str_from(c->text, indent))));
	return true;
}

// A quote that is not closed before the next key runs on to the next quote.
static void
check_open(struct checker *c)
{
	struct yaml_parts p = yaml_line_parts(c->text);
	size_t next = c->i + 1;
	bool quote = p.value.n && (*p.value.p == '"' || *p.value.p == '\'');
	if (!quote || !p.key.n || yaml_is_closed(p.value))
		return;
	while (next < c->lines->n && !str_trim(c->lines->items[next].text).n)
		next++;
	if (next == c->lines->n)
		return;
	struct yaml_parts below = yaml_line_parts(c->lines->items[next].text);
	if (below.key.n && below.indent <= p.indent)
		note(c, DIAG_YAML_OPEN, p.value_at, 1, S(""),
			str_join(c->lines->arena, str_trim_end(c->text), str_slice(p.value, 0, 1)));
}

static void
check_item(struct checker *c)
{
	static const struct str signs[] = {
		S_INIT("–"), S_INIT("—"), S_INIT("•"), S_INIT("·"), S_INIT("*"), S_INIT("−")};
	size_t indent = 0;
	while (indent < c->text.n && c->text.p[indent] == ' ')
		indent++;
	struct str margin = str_slice(c->text, 0, indent), item = str_from(c->text, indent);
	if (!item.n || check_depth(c, indent) || !may_be_item(c, indent))
		return;
	if (*item.p == '-' && item.n > 1 && !is_space(item.p[1]) && item.p[1] != '-' &&
		!is_digit(item.p[1])) {
		note(c, DIAG_YAML_SPACE, indent, 1, S("bindestrecket"),
			str_fmt(c->lines->arena, "%.*s- %.*s", STR(margin),
				STR(str_from(item, 1))));
		return;
	}
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		struct str after = str_from(item, signs[i].n);
		if (!str_starts(item, signs[i]) || !after.n || !is_space(*after.p))
			continue;
		note(c, DIAG_YAML_DASH, indent, signs[i].n, S(""),
			str_fmt(c->lines->arena, "%.*s- %.*s", STR(margin), STR(str_trim(after))));
		return;
	}
}

static void
check_line(struct yaml_lines *lines, size_t i)
{
	struct checker c = {
		.lines = lines, .i = i, .text = lines->items[i].text, .code = DIAG_CODES};
	struct str seen = str_trim(c.text);
	if (!seen.n || *seen.p == '#')
		return;
	check_control(&c);
	check_odd_spaces(&c);
	check_tab(&c);
	check_colon(&c);
	check_item(&c);
	check_open(&c);
	if (c.code == DIAG_CODES)
		return;
	bool margin = c.code == DIAG_YAML_TAB || c.code == DIAG_YAML_NBSP ||
		c.code == DIAG_YAML_INDENT; // what stands first on the line matters
	struct str fix = str_trim_end(c.text);
	yaml_lines_mend(lines, i, c.code, c.loc,
		(struct diag_words){.a = c.word, .fix = margin ? fix : str_trim(fix)}, c.text);
}

// Does a text in its own lines begin here ("ingress: |")? They may hold anything.
static bool
opens_block(struct str line)
{
	struct str value = yaml_line_parts(line).value;
	if (!value.n || (*value.p != '|' && *value.p != '>'))
		return false;
	for (size_t i = 1; i < value.n; i++)
		if (value.p[i] != '-' && value.p[i] != '+' && !is_digit(value.p[i]))
			return value.p[i] == ' ';
	return true;
}

bool
yaml_check(struct yaml_lines *lines)
{
	size_t before = lines->diags->n;
	for (size_t i = 0; i < lines->n; i++) {
		check_line(lines, i);
		struct yaml_parts p = yaml_line_parts(lines->items[i].text);
		if (!opens_block(lines->items[i].text))
			continue;
		while (i + 1 < lines->n) {
			struct str next = lines->items[i + 1].text;
			if (str_trim(next).n && yaml_line_parts(next).indent <= p.indent)
				break;
			i++;
		}
	}
	return lines->diags->n == before;
}
