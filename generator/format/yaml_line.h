// SPDX-License-Identifier: EUPL-1.2
// The lines of a YAML text, some of them read otherwise than they were typed: what an editor is
// told to write is put in the place of a mistake, and reading goes on.
#ifndef ANSLAG_YAML_LINE_H
#define ANSLAG_YAML_LINE_H

#include "base/diag.h"

struct yaml_line {
	struct str typed; // in the file, without its end
	struct str text;  // what is read instead
	size_t at;        // of text in the joined lines
	int mends;        // how often it was replaced
	bool mended;
};

struct yaml_lines {
	struct arena *arena;
	const struct file *file;
	struct diags *diags;
	struct yaml_line *items;
	size_t n, cap;
	bool gaps; // a line was left out, since nobody can say what it means
};

void yaml_lines_split(struct yaml_lines *out, struct str text);

// All lines as they are read.
struct str yaml_lines_join(struct yaml_lines *lines);

// The line in which a byte of the joined lines stands.
size_t yaml_lines_find(const struct yaml_lines *lines, size_t at);

// Where that byte stands in the file; on a mended line, its first letter.
size_t yaml_lines_offset(const struct yaml_lines *lines, size_t at);

// The line before that has something on it, or n.
size_t yaml_lines_before(const struct yaml_lines *lines, size_t i);

// Reports a mistake on line i, once for a line, and reads text in its place from now on; an empty
// text leaves the line out. The correction that is shown is words.fix.
void yaml_lines_mend(struct yaml_lines *lines, size_t i, enum diag_code code, struct loc loc,
	struct diag_words words, struct str text);

// Leaves a line out without saying so; false if it was left out already.
bool yaml_lines_drop(struct yaml_lines *lines, size_t i);

// The parts of a line: "  - key: value". Absent parts are empty.
struct yaml_parts {
	size_t indent; // bytes of white space before everything else
	bool dash;     // "- " comes first
	size_t start;  // of the key, or of the value if there is no key
	struct str key, value;
	size_t value_at;
};

struct yaml_parts yaml_line_parts(struct str line);

// Is the quote or bracket that begins s closed in s? Does s begin with one?
bool yaml_is_closed(struct str s);
bool yaml_opens(struct str s);

// A value in the quotes that fit it, and the same only if it needs any.
struct str yaml_quote(struct arena *a, struct str value);
struct str yaml_write(struct arena *a, struct str value);

// Quotes from a word processor around the whole of a text are not quotes for YAML: what stands
// between them, or the text as it is.
struct str yaml_bare(struct str text);

// A no-break space or another sign that looks like a space or like nothing; *n is its length.
bool yaml_is_odd_space(struct str s, size_t *n);

#endif
