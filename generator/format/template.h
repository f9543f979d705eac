// SPDX-License-Identifier: EUPL-1.2
// Mustache templates as the specification has them (v1.4: core modules and inheritance), with a
// stricter mode for sites: a name without a value is a finding.
#ifndef ANSLAG_TEMPLATE_H
#define ANSLAG_TEMPLATE_H

#include "base/buf.h"
#include "base/diag.h"

// What a template may name. Text is escaped when it is written, HTML is not: safety is a type.
enum value_kind {
	VALUE_NONE,
	VALUE_FALSE,
	VALUE_TRUE,
	VALUE_TEXT,
	VALUE_HTML,
	VALUE_LIST,
	VALUE_MAP
};

struct value {
	enum value_kind kind;
	struct str text;     // VALUE_TEXT, VALUE_HTML
	struct value *items; // VALUE_LIST, and the values of a VALUE_MAP
	struct str *names;   // of a VALUE_MAP, one per item
	size_t n, cap;
};

struct value value_text(struct str s); // an empty text is VALUE_NONE: sections on it are false
struct value value_html(struct str s);
struct value value_flag(bool b);

// Sets a name in a map (a zeroed value becomes a map) or adds to a list, in the arena. Setting a
// name twice is our mistake, not checked; the first one wins.
void value_set(struct arena *a, struct value *map, struct str name, struct value v);
void value_push(struct arena *a, struct value *list, struct value v);
const struct value *value_get(const struct value *map, struct str name); // NULL if not there

// A name that templates may use, and what it stands for.
struct template_word {
	struct str name;
	bool optional; // may be without a value on the pages where it is used
	struct str meaning;
};

struct template_node;

struct template
{
	struct str name;
	const struct file *file;
	struct template_node *root; // NULL if it could not be parsed
};

// All templates of a theme. In site mode words lists the names that exist (sorted by name); with
// words NULL an unknown name is empty, as the specification wants.
struct templates {
	struct template *items;
	size_t n, cap;
	const struct template_word *words;
	size_t n_words;
};

// Parses one template and adds it under a name. False if a finding was made. The file's bytes are
// referred to, not copied.
bool templates_add(struct arena *a, struct templates *set, struct str name, const struct file *file,
	struct diags *diags);

// Checks every name and every partial of all templates against the set. False if a finding was
// made.
bool templates_check(const struct templates *set, struct diags *diags);

const struct template *templates_find(const struct templates *set, struct str name);

// Adds the names of all templates that one is put together from, itself first; each name once.
void templates_used(
	struct arena *a, const struct templates *set, const struct template *t, struct strs *names);

// Renders a template. page is named in findings. False if a finding was made.
bool template_render(struct buf *out, const struct templates *set, const struct template *t,
	const struct value *data, struct str page, struct diags *diags);

#endif
