// SPDX-License-Identifier: EUPL-1.2
// Footnotes. cmark does not know them, and takes a note of one word for the address of a link; so
// their definitions are taken out of the source before it sees them, line for line.
//
//   definition = up to 3 spaces "[^" label "]:" text { line | blank line { indented line } }
//   indented   = 4 spaces, or a tab
//   reference  = "[^" label "]"
//
// A definition ends at a blank line that no indented line follows, at another definition, and at a
// line that begins a block of its own.
#include "format/markdown_writer.h"

#include "base/text.h"
#include "format/html.h"

#include <cmark.h>
#include <string.h>

enum {
	INDENT = 4,
	MOST_MISSING = 20 // reported: each is looked for in the whole document
};

static size_t
count_spaces(struct str line)
{
	size_t n = 0;
	while (n < line.n && line.p[n] == ' ')
		n++;
	return n;
}

// How many bytes at the beginning of a line are its indent, if that is as wide as 4 spaces.
static size_t
indent_length(struct str line)
{
	size_t n = count_spaces(line);
	if (n >= INDENT)
		return INDENT;
	return n < line.n && line.p[n] == '\t' ? n + 1 : 0;
}

// A label holds no space and no bracket.
size_t
md_note_label(struct str s, struct str *label)
{
	if (!str_starts(s, S("[^")))
		return 0;
	size_t n = 2;
	while (n < s.n && s.p[n] != ']' && s.p[n] != '[' && !is_space(s.p[n]))
		n++;
	*label = str_slice(s, 2, n);
	return label->n && n < s.n && s.p[n] == ']' ? n + 1 : 0;
}

// The offset of the text in a line that defines a note, or 0.
static size_t
scan_definition(struct str line, struct str *label)
{
	size_t indent = count_spaces(line);
	size_t n = indent < INDENT ? md_note_label(str_from(line, indent), label) : 0;
	if (!n || !str_starts(str_from(line, indent + n), S(":")))
		return 0;
	n += indent + 1;
	return n + count_spaces(str_from(line, n));
}

// The fence that a line opens or closes ("```", "~~~~"), or nothing.
static struct str
scan_fence(struct str line)
{
	size_t indent = count_spaces(line), n = indent;
	while (n < line.n && (line.p[n] == '`' || line.p[n] == '~') && line.p[n] == line.p[indent])
		n++;
	return indent < INDENT && n - indent >= 3 ? str_slice(line, indent, n) : S("");
}

// "---", "***": below a paragraph the first would make a heading of it.
static bool
is_rule(struct str text)
{
	size_t n = 0;
	while (n < text.n && text.p[n] == *text.p && strchr("-=*_", *text.p))
		n++;
	return n == text.n && n >= 3;
}

static bool
begins_block(struct str line)
{
	struct str text = str_trim(line), ignored;
	return scan_definition(line, &ignored) || is_rule(text) || scan_fence(line).n ||
		str_starts(text, S("#")) || str_starts(text, S("- ")) ||
		str_starts(text, S("* ")) || str_starts(text, S("> ")) || str_starts(text, S("|"));
}

// The lines of the body, one by one.
struct lines {
	struct md_writer *w;
	char *copy; // of the body, with the definitions blanked out
	size_t i;
	struct str fence; // that is open
};

static struct str
line_at(const struct md_writer *w, size_t i)
{
	return md_source_line(&w->source, i);
}

// The note reaches up to line i; how far does it go on, with a line or with a paragraph? i if it
// ends there.
static size_t
reach(const struct md_writer *w, size_t i)
{
	struct str line = line_at(w, i);
	if (i >= w->source.n)
		return i;
	if (str_trim(line).n)
		return indent_length(line) || !begins_block(line) ? i + 1 : i;
	size_t next = i + 1;
	while (next < w->source.n && !str_trim(line_at(w, next)).n)
		next++;
	return next < w->source.n && indent_length(line_at(w, next)) ? next + 1 : i;
}

// Adds a line from an offset on to a note's own source, and blanks it out in the body's.
static void
take_line(struct lines *l, struct buf *text, struct md_source *source, size_t from)
{
	struct md_writer *w = l->w;
	struct str line = line_at(w, l->i);
	source->starts[source->n] = (uint32_t)text->n;
	source->places[source->n++] = w->source.places[l->i] + (uint32_t)from;
	buf_add(text, str_from(line, from));
	buf_byte(text, '\n');
	memset(l->copy + w->source.starts[l->i], ' ', line.n);
	l->i++;
}

static void
take_note(struct lines *l, struct str label, size_t from)
{
	struct md_writer *w = l->w;
	size_t first = l->i, last = first + 1, next;
	struct buf text = {0};
	while ((next = reach(w, last)) > last)
		last = next;
	struct md_note note = {.label = label,
		.line = first,
		.loc = {w->options->file,
			w->source.places[first] + (uint32_t)(label.p - 2 - line_at(w, first).p),
			(uint32_t)label.n + 3}};
	note.source.starts = ARENA_NEW(w->scratch, uint32_t, last - first);
	note.source.places = ARENA_NEW(w->scratch, uint32_t, last - first);
	take_line(l, &text, &note.source, from);
	while (l->i < last) {
		struct str line = line_at(w, l->i);
		size_t indent = indent_length(line);
		take_line(l, &text, &note.source, indent ? indent : count_spaces(line));
	}
	note.source.text = str_dup(w->scratch, buf_str(&text));
	buf_release(&text);
	ARENA_PUSH(w->scratch, &w->notes, note);
}

struct md_note *
md_find_note(struct md_writer *w, struct str label)
{
	const size_t *index = dict_find(&w->labels, label);
	return index ? &w->notes.items[*index] : NULL;
}

static void
index_labels(struct md_writer *w)
{
	size_t body, column; // the line where the body begins
	struct loc start = {w->options->file, (uint32_t)w->options->from, 0};
	loc_position(start, &body, &column);
	w->numbered = ARENA_NEW(w->scratch, size_t, w->notes.n);
	for (size_t i = 0; i < w->notes.n; i++) {
		struct md_note *note = &w->notes.items[i], *first = md_find_note(w, note->label);
		if (!first) {
			*dict_at(w->scratch, &w->labels, note->label) = i;
			continue;
		}
		diag(w->diags, DIAG_NOTE_TWICE, note->loc,
			(struct diag_words){.a = note->label,
				.b = str_fmt(w->scratch, "%zu", body + first->line)});
	}
}

static void
number(struct md_writer *w, struct md_note *note)
{
	w->numbered[w->n_numbered] = (size_t)(note - w->notes.items);
	note->number = ++w->n_numbered;
	note->id = md_unique_id(w, str_fmt(w->scratch, "fotnot-%zu", note->number));
}

void
md_take_notes(struct md_writer *w)
{
	if (!str_has(w->source.text, S("[^")))
		return;
	struct lines l = {.w = w, .copy = str_cstr(w->scratch, w->source.text)};
	while (l.i < w->source.n) {
		struct str line = line_at(w, l.i), fence = scan_fence(line), label;
		size_t from = l.fence.n ? 0 : scan_definition(line, &label);
		if (from) {
			take_note(&l, label, from);
			continue;
		}
		if (!l.fence.n)
			l.fence = fence;
		else if (str_starts(fence, l.fence))
			l.fence = S("");
		l.i++;
	}
	w->source.text.p = l.copy;
	index_labels(w);
}

// It is shown as it stands; with a backslash before it that is what was meant.
void
md_report_note(struct md_writer *w, struct str label, struct loc loc)
{
	struct strs labels = {0};
	struct str escaped = str_fmt(w->scratch, "\\[^%.*s]", STR(label));
	if (w->n_missing >= MOST_MISSING || str_has(w->options->file->bytes, escaped))
		return;
	w->n_missing++;
	for (size_t i = 0; i < w->notes.n; i++)
		strs_push(w->scratch, &labels, w->notes.items[i].label);
	diag(w->diags, DIAG_NOTE_MISSING, loc,
		(struct diag_words){
			.a = label, .b = text_hint(w->scratch, label, labels.items, labels.n)});
}

void
md_write_reference(struct md_writer *w, struct md_note *note)
{
	if (!note->number)
		number(w, note);
	struct str wish = str_fmt(w->scratch, "hanvisning-%zu", note->number);
	if (note->references.n)
		wish = str_fmt(w->scratch, "%.*s-%zu", STR(wish), note->references.n + 1);
	struct str id = md_unique_id(w, wish);
	strs_push(w->scratch, &note->references, id);
	buf_addf(&w->html,
		"<sup class=\"fotnot\"><a id=\"%.*s\" href=\"#%.*s\" role=\"doc-noteref\" "
		"aria-label=\"Fotnot %zu\">%zu</a></sup>",
		STR(id), STR(note->id), note->number, note->number);
}

static void
write_back_links(struct md_writer *w, const struct md_note *note)
{
	size_t n = note->references.n;
	for (size_t i = 0; i < n; i++) {
		buf_addf(&w->html, " <a href=\"#%.*s\" role=\"doc-backlink\" aria-label=\"",
			STR(note->references.items[i]));
		buf_addf(&w->html, "Tillbaka till hänvisning %zu", note->number);
		if (n > 1)
			buf_addf(&w->html, ", ställe %zu", i + 1);
		buf_add(&w->html, S("\">↩"));
		if (n > 1)
			buf_addf(&w->html, "<sup>%zu</sup>", i + 1);
		buf_add(&w->html, S("</a>"));
	}
}

static void
write_note(struct md_writer *w, size_t i)
{
	struct md_source outer = w->source;
	w->source = w->notes.items[i].source;
	struct str end = S("</p>\n");
	struct buf with = {0};
	buf_addf(&w->html, "<li id=\"%.*s\">\n", STR(w->notes.items[i].id));
	cmark_node *tree = md_parse(w, md_with_references(w, &with, w->source.text));
	md_write_tree(w, tree);
	cmark_node_free(tree);
	buf_release(&with);
	w->source = outer;
	bool paragraph = str_ends(buf_str(&w->html), end);
	if (paragraph)
		w->html.n -= end.n;
	write_back_links(w, &w->notes.items[i]);
	buf_add(&w->html, paragraph ? end : S("\n"));
	buf_add(&w->html, S("</li>\n"));
}

// Notes that nothing refers to are shown last: nothing that was written is lost.
static void
number_unused(struct md_writer *w)
{
	for (size_t i = 0; i < w->notes.n; i++) {
		struct md_note *note = &w->notes.items[i];
		if (note->number)
			continue;
		if (md_find_note(w, note->label) == note)
			diag(w->diags, DIAG_NOTE_UNUSED, note->loc,
				(struct diag_words){.a = note->label});
		number(w, note);
	}
}

void
md_write_notes(struct md_writer *w)
{
	if (!w->notes.n)
		return;
	w->aside = true;
	md_fresh_line(w);
	buf_add(&w->html,
		S("<section class=\"fotnoter\" role=\"doc-endnotes\" "
		  "aria-label=\"Fotnoter\">\n<ol>\n"));
	for (size_t i = 0; i < w->n_numbered; i++) // a note can refer to further ones
		write_note(w, w->numbered[i]);
	size_t used = w->n_numbered;
	number_unused(w);
	for (size_t i = used; i < w->n_numbered; i++)
		write_note(w, w->numbered[i]);
	buf_add(&w->html, S("</ol>\n</section>\n"));
	w->aside = false;
}
