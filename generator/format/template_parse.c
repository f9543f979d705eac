// SPDX-License-Identifier: EUPL-1.2
// Mustache source → tree, in three steps: the source is cut into tags and pieces of text (at most
// a line each); tags that stand alone on their line take the line with them; tags nest into a tree.
//
//   tag     = "{{" ["#" "^" "/" ">" "<" "$" "&" "!"] name "}}" | "{{{" name "}}}" | "{{=" new "=}}"
//   name    = "." | part { "." part }
//
// Parents and blocks keep the indentation rules of the specification's optional inheritance module:
// a block's own indentation is taken away where it is defined and added where it is expanded.
#include "format/template_node.h"

#include <string.h>

enum { MOST_DEPTH = 32 };

enum token_type { TOKEN_TEXT, TOKEN_TAG, TOKEN_SILENT }; // silent: comments and new delimiters

struct token {
	enum token_type type;
	char sign;         // of a tag: 0 for a variable, '{' for a raw one
	struct str text;   // the text, or the tag's name
	struct str whole;  // as it stands in the source
	struct str indent; // white space before a tag that stands alone
	bool line_start, gone;
};

struct parser {
	struct arena *arena;
	const struct file *file;
	struct diags *diags;
	struct str rest, open, close;
	struct token *items;
	size_t n, cap;
	size_t next, depth; // when nesting
};

static void
push(struct parser *p, struct token t)
{
	ARENA_PUSH(p->arena, p, t);
}

static bool
fail(struct parser *p, struct str at, struct str why)
{
	return diag(
		p->diags, DIAG_TEMPLATE_SYNTAX, loc_of(p->file, at), (struct diag_words){.a = why});
}

static void
push_text(struct parser *p, struct str text)
{
	while (text.n) {
		size_t end = str_chr(text, '\n');
		struct str line = str_slice(text, 0, end + 1);
		push(p, (struct token){.type = TOKEN_TEXT, .text = line, .whole = line});
		text = str_from(text, line.n);
	}
}

static bool
set_delimiters(struct parser *p, struct str inside, struct str whole)
{
	struct str pair = str_trim(inside);
	size_t gap = 0;
	while (gap < pair.n && !is_space(pair.p[gap]))
		gap++;
	struct str open = str_slice(pair, 0, gap), close = str_trim(str_from(pair, gap));
	if (!open.n || !close.n)
		return fail(p, whole, S("avgränsarna ska vara två, med mellanslag emellan"));
	p->open = open;
	p->close = close;
	push(p, (struct token){.type = TOKEN_SILENT, .sign = '=', .whole = whole});
	return true;
}

// Reads the tag that p->rest begins with.
static bool
scan_tag(struct parser *p)
{
	struct str start = p->rest, inside = str_from(start, p->open.n), end = p->close;
	char sign = inside.n ? *inside.p : 0;
	bool signed_tag = sign && memchr("#^/><$&!={", sign, 10);
	if (signed_tag)
		inside = str_from(inside, 1);
	else
		sign = 0;
	if (sign == '{')
		end = str_join(p->arena, S("}"), p->close);
	if (sign == '=')
		end = str_join(p->arena, S("="), p->close);
	size_t at = str_find(inside, end);
	if (at == inside.n && !str_ends(inside, end))
		return fail(p, str_slice(start, 0, p->open.n), S("taggen stängs aldrig"));
	p->rest = str_from(inside, at + end.n);
	struct str whole = str_slice(start, 0, start.n - p->rest.n);
	inside = str_slice(inside, 0, at);
	if (sign == '=')
		return set_delimiters(p, inside, whole);
	if (sign == '!') {
		push(p, (struct token){.type = TOKEN_SILENT, .sign = '!', .whole = whole});
		return true;
	}
	struct str name = str_trim(inside);
	if (!name.n)
		return fail(p, whole, S("taggen är tom"));
	push(p,
		(struct token){.type = TOKEN_TAG,
			.sign = sign == '&' ? '{' : sign,
			.text = name,
			.whole = whole});
	return true;
}

static bool
scan(struct parser *p)
{
	while (p->rest.n) {
		size_t at = str_find(p->rest, p->open);
		push_text(p, str_slice(p->rest, 0, at));
		p->rest = str_from(p->rest, at);
		if (p->rest.n && !scan_tag(p))
			return false;
	}
	return true;
}

// One line of tokens: first … end. What stands on it besides white space?
struct line {
	size_t first, end;
	size_t tags, silent, inherit; // inherit: of the tags, those of parents and blocks
	bool other;                   // text, or a tag that writes something
};

static bool
is_blank(struct str s)
{
	return str_trim(s).n == 0;
}

// The signs of the open tags, so that a closing tag is known for what it closes.
struct signs {
	char stack[64];
	size_t n;
};

static bool
is_inheritance(struct signs *open, const struct token *t)
{
	if (t->sign == '/') {
		char opened =
			open->n && open->n <= sizeof open->stack ? open->stack[open->n - 1] : 0;
		open->n -= open->n > 0;
		return opened == '<' || opened == '$';
	}
	if (t->sign == '#' || t->sign == '^' || t->sign == '<' || t->sign == '$') {
		if (open->n < sizeof open->stack)
			open->stack[open->n] = t->sign;
		open->n++;
	}
	return t->sign == '<' || t->sign == '$';
}

static struct line
take_line(struct parser *p, size_t first, struct signs *open)
{
	struct line line = {.first = first, .end = first};
	while (line.end < p->n) {
		const struct token *t = &p->items[line.end++];
		if (t->type == TOKEN_TEXT) {
			line.other = line.other || !is_blank(t->text);
			if (str_ends(t->text, S("\n")))
				break;
		} else if (t->type == TOKEN_SILENT) {
			line.silent++;
		} else {
			line.tags++;
			line.inherit += is_inheritance(open, t);
			line.other = line.other || t->sign == 0 || t->sign == '{';
		}
	}
	return line;
}

// A block that opens and closes on one line keeps that line's end: {{$name}}{{/name}}
static bool
is_lone_block(const struct parser *p, const struct line *line)
{
	for (size_t i = line->first; i < line->end; i++)
		if (p->items[i].type == TOKEN_TAG)
			return line->tags == 2 && p->items[i].sign == '$';
	return false;
}

// Takes the white space at both ends of a line away; what stood before the first tag becomes its
// indentation.
static void
strip_line(struct parser *p, const struct line *line)
{
	bool keep_end = is_lone_block(p, line), before = true;
	struct str indent = S("");
	for (size_t i = line->first; i < line->end; i++) {
		struct token *t = &p->items[i];
		if (t->type != TOKEN_TEXT) {
			if (before)
				t->indent = indent;
			before = false;
			continue;
		}
		if (before)
			indent = t->text;
		if (keep_end && str_ends(t->text, S("\n"))) {
			t->text = str_from(t->text, str_chr(t->text, '\n'));
			continue;
		}
		t->gone = before || i + 1 == line->end;
	}
}

static void
mark_line_start(struct parser *p, const struct line *line)
{
	p->items[line->first].line_start = true;
}

static void
settle_lines(struct parser *p)
{
	struct signs open = {.n = 0};
	for (size_t i = 0; i < p->n;) {
		struct line line = take_line(p, i, &open);
		bool single = line.tags + line.silent == 1;
		bool inheriting = line.tags > 1 && line.tags == line.inherit && !line.silent;
		if (!line.other && (single || inheriting))
			strip_line(p, &line);
		else
			mark_line_start(p, &line);
		i = line.end;
	}
}

static enum node_type
type_of(char sign)
{
	switch (sign) {
	case '{':
		return NODE_RAW;
	case '#':
		return NODE_SECTION;
	case '^':
		return NODE_INVERTED;
	case '>':
		return NODE_PARTIAL;
	case '<':
		return NODE_PARENT;
	case '$':
		return NODE_BLOCK;
	default:
		return NODE_VARIABLE;
	}
}

static struct str
leading_space(struct str s)
{
	size_t n = 0;
	while (n < s.n && (s.p[n] == ' ' || s.p[n] == '\t'))
		n++;
	return str_slice(s, 0, n);
}

static struct str
intrinsic_indent(const struct template_node *block)
{
	if (!block->n)
		return S("");
	const struct template_node *first = &block->items[0];
	return first->type == NODE_TEXT ? leading_space(first->text) : first->indent;
}

static void
cut_prefix(struct str *s, struct str prefix)
{
	if (str_starts(*s, prefix))
		*s = str_from(*s, prefix.n);
}

static void
remove_indent(struct template_node *node, struct str indent)
{
	for (size_t i = 0; i < node->n; i++) {
		struct template_node *child = &node->items[i];
		if (child->type == NODE_TEXT && child->line_start)
			cut_prefix(&child->text, indent);
		cut_prefix(&child->indent, indent);
		remove_indent(child, indent);
	}
}

// A block that begins a line: its content moves to the margin, its indentation to the node.
static void
settle_block(struct template_node *block, bool begins_line)
{
	if (!begins_line)
		return;
	struct str indent = intrinsic_indent(block);
	remove_indent(block, indent);
	if (block->n && indent.n)
		block->indent = indent;
}

static bool nest(struct parser *p, struct template_node *parent, const struct token *opened);

static bool
add_tag(struct parser *p, struct template_node *parent, const struct token *t)
{
	struct template_node node = {.type = type_of(t->sign),
		.text = t->text,
		.indent = t->indent,
		.loc = loc_of(p->file, t->whole)};
	bool begins_line = p->next < p->n && p->items[p->next].gone;
	if (node.type == NODE_SECTION || node.type == NODE_INVERTED || node.type == NODE_PARENT ||
		node.type == NODE_BLOCK) {
		if (p->depth == MOST_DEPTH)
			return diag(
				p->diags, DIAG_TEMPLATE_DEPTH, node.loc, (struct diag_words){0});
		p->depth++;
		if (!nest(p, &node, t))
			return false;
		p->depth--;
	}
	if (node.type == NODE_BLOCK)
		settle_block(&node, begins_line);
	ARENA_PUSH(p->arena, parent, node);
	return true;
}

static bool
close_tag(struct parser *p, const struct token *t, const struct token *opened)
{
	if (!opened)
		return fail(p, t->whole, S("det finns ingenting att stänga här"));
	if (str_eq(t->text, opened->text))
		return true;
	return fail(p, t->whole,
		str_fmt(p->arena, "{{%c%.*s}} ska stängas först", opened->sign, STR(opened->text)));
}

static void
add_text(struct parser *p, struct template_node *parent, const struct token *t)
{
	struct template_node node = {.type = NODE_TEXT,
		.text = t->type == TOKEN_TEXT ? t->text : S(""),
		.line_start = t->line_start};
	if (node.text.n || node.line_start)
		ARENA_PUSH(p->arena, parent, node);
}

static bool
nest(struct parser *p, struct template_node *parent, const struct token *opened)
{
	while (p->next < p->n) {
		const struct token *t = &p->items[p->next++];
		if (t->gone)
			continue;
		if (t->type == TOKEN_TEXT || t->line_start)
			add_text(p, parent, t);
		if (t->type != TOKEN_TAG)
			continue;
		if (t->sign == '/')
			return close_tag(p, t, opened);
		if (!add_tag(p, parent, t))
			return false;
	}
	if (!opened)
		return true;
	return diag(p->diags, DIAG_TEMPLATE_OPEN, loc_of(p->file, opened->whole),
		(struct diag_words){.a = str_fmt(p->arena, "{{/%.*s}}", STR(opened->text))});
}

bool
templates_add(struct arena *a, struct templates *set, struct str name, const struct file *file,
	struct diags *diags)
{
	struct parser p = {.arena = a,
		.file = file,
		.diags = diags,
		.rest = file->bytes,
		.open = S("{{"),
		.close = S("}}")};
	struct template t = {.name = name, .file = file};
	struct template_node root = {.type = NODE_ROOT};
	bool parsed = scan(&p);
	if (parsed) {
		settle_lines(&p);
		parsed = nest(&p, &root, NULL);
	}
	if (parsed) {
		t.root = ARENA_NEW(a, struct template_node, 1);
		*t.root = root;
	}
	ARENA_PUSH(a, set, t);
	return parsed;
}
