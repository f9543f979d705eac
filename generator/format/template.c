// SPDX-License-Identifier: EUPL-1.2
// Renders parsed templates. Logic-less: a template can only name values, so rendering always ends
// and what a page used is known. Knows nothing of pages and documents.
#include "format/template.h"

#include "base/text.h"
#include "format/html.h"
#include "format/template_node.h"

#include <stdlib.h>

enum { MOST_CONTEXTS = 256, MOST_DEPTH = 64, MOST_OVERRIDES = 64, MOST_STEPS = 20 * 1000 * 1000 };

struct value
value_text(struct str s)
{
	return (struct value){.kind = s.n ? VALUE_TEXT : VALUE_NONE, .text = s};
}

struct value
value_html(struct str s)
{
	return (struct value){.kind = s.n ? VALUE_HTML : VALUE_NONE, .text = s};
}

struct value
value_flag(bool b)
{
	return (struct value){.kind = b ? VALUE_TRUE : VALUE_FALSE};
}

void
value_set(struct arena *a, struct value *map, struct str name, struct value v)
{
	size_t names_cap = map->cap;
	map->kind = VALUE_MAP;
	map->names = arena_grow(a, map->names, map->n, &names_cap, sizeof *map->names);
	map->names[map->n] = name;
	ARENA_PUSH(a, map, v);
}

void
value_push(struct arena *a, struct value *list, struct value v)
{
	list->kind = VALUE_LIST;
	ARENA_PUSH(a, list, v);
}

const struct value *
value_get(const struct value *map, struct str name)
{
	if (map->kind != VALUE_MAP)
		return NULL;
	for (size_t i = 0; i < map->n; i++)
		if (str_eq(map->names[i], name))
			return &map->items[i];
	return NULL;
}

// What a parent tag puts into the blocks of the template that it takes in.
struct override {
	struct str name;
	const struct template_node *block;
};

struct render {
	struct buf *out;
	const struct templates *set;
	const struct value *contexts[MOST_CONTEXTS]; // outermost first
	size_t n_contexts;
	struct override overrides[MOST_OVERRIDES]; // outermost first: the first match wins
	size_t n_overrides;
	struct str indents[MOST_DEPTH];
	size_t n_indents;
	size_t depth, steps;
	struct str page;
	struct diags *diags;
	bool failed;  // a finding was made
	bool stopped; // nothing more is rendered
};

const struct template *
templates_find(const struct templates *set, struct str name)
{
	for (size_t i = 0; i < set->n; i++)
		if (str_eq(set->items[i].name, name))
			return &set->items[i];
	return NULL;
}

static int
order_of_word(const void *key, const void *item)
{
	const struct str *name = key;
	const struct template_word *word = item;
	return str_cmp(*name, word->name);
}

static const struct template_word *
find_word(const struct templates *set, struct str name)
{
	return bsearch(&name, set->words, set->n_words, sizeof *set->words, order_of_word);
}

// The first part of a name is looked for from the innermost context outwards; further parts only
// in what was found (specification, interpolation).
static const struct value *
resolve(const struct render *r, struct str name)
{
	if (str_eq(name, S(".")))
		return r->contexts[r->n_contexts - 1];
	struct str first = str_cut(&name, '.');
	const struct value *v = NULL;
	for (size_t i = r->n_contexts; i > 0 && !v; i--)
		v = value_get(r->contexts[i - 1], first);
	while (v && name.n)
		v = value_get(v, str_cut(&name, '.'));
	return v;
}

static const struct value *
lookup(struct render *r, const struct template_node *node)
{
	const struct value *v = resolve(r, node->text);
	if (v || !r->set->words)
		return v;
	struct str rest = node->text, last = rest;
	while (rest.n)
		last = str_cut(&rest, '.');
	const struct template_word *word = find_word(r->set, last);
	if (!word || word->optional)
		return NULL;
	diag(r->diags, DIAG_TEMPLATE_VALUE, node->loc,
		(struct diag_words){.a = node->text, .b = r->page});
	r->failed = true;
	return NULL;
}

static bool
is_true(const struct value *v)
{
	if (!v || v->kind == VALUE_NONE || v->kind == VALUE_FALSE)
		return false;
	return v->kind != VALUE_LIST || v->n > 0;
}

static void render_items(struct render *r, const struct template_node *node);

static void
write_value(struct render *r, const struct value *v, bool raw)
{
	if (!v)
		return;
	bool site_text = r->set->words && v->kind == VALUE_TEXT;
	if (v->kind == VALUE_HTML || (v->kind == VALUE_TEXT && raw && !site_text))
		buf_add(r->out, v->text);
	else if (v->kind == VALUE_TEXT)
		html_escape(r->out, v->text);
	else if (v->kind == VALUE_TRUE)
		buf_add(r->out, S("true"));
	else if (v->kind == VALUE_FALSE)
		buf_add(r->out, S("false"));
}

// A template that takes in itself without end, or as good as.
static void
too_much(struct render *r, const struct template_node *node)
{
	if (!r->stopped)
		diag(r->diags, DIAG_TEMPLATE_DEPTH, node->loc, (struct diag_words){0});
	r->stopped = r->failed = true;
}

static void
render_within(struct render *r, const struct template_node *node, const struct value *context)
{
	if (r->n_contexts == MOST_CONTEXTS) {
		too_much(r, node);
		return;
	}
	r->contexts[r->n_contexts++] = context;
	render_items(r, node);
	r->n_contexts--;
}

static void
render_section(struct render *r, const struct template_node *node)
{
	const struct value *v = lookup(r, node);
	if (!is_true(v))
		return;
	if (v->kind != VALUE_LIST) {
		render_within(r, node, v);
		return;
	}
	for (size_t i = 0; i < v->n; i++)
		render_within(r, node, &v->items[i]);
}

static bool
enter(struct render *r, const struct template_node *node)
{
	if (r->depth == MOST_DEPTH - 1) {
		too_much(r, node);
		return false;
	}
	r->depth++;
	if (node->indent.n)
		r->indents[r->n_indents++] = node->indent;
	return true;
}

static void
leave(struct render *r, const struct template_node *node)
{
	r->depth--;
	r->n_indents -= node->indent.n > 0;
}

static void
render_partial(struct render *r, const struct template_node *node)
{
	const struct template *t = templates_find(r->set, node->text);
	if (!t || !t->root || !enter(r, node))
		return;
	render_items(r, t->root);
	leave(r, node);
}

static void
render_parent(struct render *r, const struct template_node *node)
{
	size_t before = r->n_overrides;
	for (size_t i = 0; i < node->n; i++) {
		if (node->items[i].type != NODE_BLOCK)
			continue;
		if (r->n_overrides == MOST_OVERRIDES)
			too_much(r, node);
		else
			r->overrides[r->n_overrides++] =
				(struct override){node->items[i].text, &node->items[i]};
	}
	render_partial(r, node);
	r->n_overrides = before;
}

static void
render_block(struct render *r, const struct template_node *node)
{
	const struct template_node *content = node;
	for (size_t i = 0; i < r->n_overrides; i++) {
		if (str_eq(r->overrides[i].name, node->text)) {
			content = r->overrides[i].block;
			break;
		}
	}
	if (!enter(r, node))
		return;
	render_items(r, content);
	leave(r, node);
}

static void
render_text(struct render *r, const struct template_node *node)
{
	bool blank_line = node->text.n && *node->text.p == '\n';
	if (node->line_start && !blank_line)
		for (size_t i = 0; i < r->n_indents; i++)
			buf_add(r->out, r->indents[i]);
	buf_add(r->out, node->text);
}

static void
render_node(struct render *r, const struct template_node *node)
{
	switch (node->type) {
	case NODE_TEXT:
		render_text(r, node);
		break;
	case NODE_VARIABLE:
		write_value(r, lookup(r, node), false);
		break;
	case NODE_RAW:
		write_value(r, lookup(r, node), true);
		break;
	case NODE_SECTION:
		render_section(r, node);
		break;
	case NODE_INVERTED:
		if (!is_true(lookup(r, node)))
			render_items(r, node);
		break;
	case NODE_PARTIAL:
		render_partial(r, node);
		break;
	case NODE_PARENT:
		render_parent(r, node);
		break;
	case NODE_BLOCK:
		render_block(r, node);
		break;
	case NODE_ROOT:
		render_items(r, node);
		break;
	}
}

static void
render_items(struct render *r, const struct template_node *node)
{
	for (size_t i = 0; i < node->n && !r->stopped; i++) {
		if (++r->steps > MOST_STEPS)
			too_much(r, node);
		else
			render_node(r, &node->items[i]);
	}
}

bool
template_render(struct buf *out, const struct templates *set, const struct template *t,
	const struct value *data, struct str page, struct diags *diags)
{
	struct render r = {.out = out,
		.set = set,
		.contexts = {data},
		.n_contexts = 1,
		.page = page,
		.diags = diags};
	if (t->root)
		render_items(&r, t->root);
	return t->root && !r.failed;
}

static bool
check_name(const struct templates *set, const struct template_node *node, struct diags *diags)
{
	struct str rest = node->text;
	if (!set->words || str_eq(rest, S(".")))
		return true;
	while (rest.n) {
		struct str part = str_cut(&rest, '.');
		if (find_word(set, part))
			continue;
		struct str *names = arena_array(&diags->arena, set->n_words, sizeof *names);
		for (size_t i = 0; i < set->n_words; i++)
			names[i] = set->words[i].name;
		struct str hint = text_hint(&diags->arena, part, names, set->n_words);
		return diag(diags, DIAG_TEMPLATE_NAME, node->loc,
			(struct diag_words){.a = part, .b = hint});
	}
	return true;
}

static bool
check_partial(const struct templates *set, const struct template_node *node, struct diags *diags)
{
	if (templates_find(set, node->text))
		return true;
	struct str *names = arena_array(&diags->arena, set->n, sizeof *names);
	for (size_t i = 0; i < set->n; i++)
		names[i] = set->items[i].name;
	struct str hint = text_hint(&diags->arena, node->text, names, set->n);
	return diag(diags, DIAG_TEMPLATE_MISSING, node->loc,
		(struct diag_words){.a = node->text, .b = hint});
}

static bool
check_node(const struct templates *set, const struct template_node *node, struct diags *diags)
{
	bool good = true;
	if (node->type == NODE_PARTIAL || node->type == NODE_PARENT)
		good = check_partial(set, node, diags);
	else if (node->type == NODE_VARIABLE || node->type == NODE_RAW ||
		node->type == NODE_SECTION || node->type == NODE_INVERTED)
		good = check_name(set, node, diags);
	for (size_t i = 0; i < node->n; i++)
		good = check_node(set, &node->items[i], diags) && good;
	return good;
}

bool
templates_check(const struct templates *set, struct diags *diags)
{
	bool good = true;
	for (size_t i = 0; i < set->n; i++)
		if (set->items[i].root)
			good = check_node(set, set->items[i].root, diags) && good;
	return good;
}

static void
add_used(struct arena *a, const struct templates *set, const struct template_node *node,
	struct strs *names)
{
	const struct template *t = NULL;
	if (node->type == NODE_PARTIAL || node->type == NODE_PARENT)
		t = templates_find(set, node->text);
	if (t)
		templates_used(a, set, t, names);
	for (size_t i = 0; i < node->n; i++)
		add_used(a, set, &node->items[i], names);
}

void
templates_used(
	struct arena *a, const struct templates *set, const struct template *t, struct strs *names)
{
	for (size_t i = 0; i < names->n; i++)
		if (str_eq(names->items[i], t->name))
			return;
	strs_push(a, names, t->name);
	if (t->root)
		add_used(a, set, t->root, names);
}
