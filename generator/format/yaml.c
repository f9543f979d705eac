// SPDX-License-Identifier: EUPL-1.2
// libyaml's events become a tree. What libyaml complains about, and what it reads as something
// that nobody means, is reported and mended in the lines; then they are read again.
// The only place that includes yaml.h of libyaml. Knows nothing of kinds and keys.
#include "format/yaml.h"

#include "base/dict.h"
#include "format/yaml_check.h"
#include "format/yaml_problem.h"

#include <string.h>
#include <yaml.h>

// Each attempt reads all of it: a long text full of mistakes shows the first ones.
enum { MOST_DEPTH = 64, MOST_ATTEMPTS = 40, LONG_TEXT = 1 << 15 };

struct reader {
	struct arena *arena;
	const struct file *file;
	struct str source;        // what is parsed: a part of the file, or the lines joined
	struct yaml_lines *lines; // NULL while the file is read as it is
	struct diags findings;    // of this reading
	yaml_parser_t parser;
	size_t first_line;       // of the source in the file
	size_t char_at, byte_at; // where the last mark was, to turn marks into bytes
	struct yaml_problem problem;
	bool in_key;
	bool odd;   // something was read that looks like a mistake
	bool ended; // for good: nothing can be mended
};

// libyaml counts characters; we count bytes.
static size_t
byte_of(struct reader *r, const yaml_mark_t *mark)
{
	while (r->char_at > mark->index && r->byte_at) {
		do
			r->byte_at--;
		while (r->byte_at && (r->source.p[r->byte_at] & 0xC0) == 0x80);
		r->char_at--;
	}
	while (r->char_at < mark->index && r->byte_at < r->source.n) {
		r->byte_at++;
		while (r->byte_at < r->source.n && (r->source.p[r->byte_at] & 0xC0) == 0x80)
			r->byte_at++;
		r->char_at++;
	}
	return r->byte_at;
}

static struct loc
loc_between(struct reader *r, size_t from, size_t to)
{
	struct str text = str_trim_end(str_slice(r->source, from, to));
	if (!r->lines)
		return loc_of(r->file, str_slice(r->source, from, from + text.n));
	size_t start = yaml_lines_offset(r->lines, from);
	size_t end = yaml_lines_offset(r->lines, from + text.n);
	return (struct loc){
		r->file, (uint32_t)start, (uint32_t)(end > start ? end - start : text.n > 0)};
}

static bool
fail(struct reader *r, enum yaml_complaint complaint, size_t at)
{
	r->problem = (struct yaml_problem){.complaint = complaint, .at = at};
	return false;
}

// A quoted text or a bracket: not closed, or closed and something odd in it.
static bool
fail_within(struct reader *r, struct str problem, size_t opened, size_t at)
{
	if (str_has(problem, S("escape")) || str_has(problem, S("hexdecimal")))
		return fail(r, YAML_BAD_ESCAPE, at);
	r->problem = (struct yaml_problem){YAML_NOT_CLOSED, at, opened};
	return false;
}

// Every complaint of libyaml begins a branch here; those that are left are of no kind of their own.
static bool
complain(struct reader *r)
{
	const yaml_parser_t *p = &r->parser;
	struct str problem = str_of(p->problem ? p->problem : "");
	struct str context = str_of(p->context ? p->context : "");
	size_t opened = byte_of(r, &p->context_mark), at = byte_of(r, &p->problem_mark);
	if (str_has(problem, S("mapping values are not allowed")))
		return fail(r, YAML_BAD_COLON, at);
	if (str_has(context, S("alias")) || str_has(context, S("anchor")) ||
		str_has(context, S("tag")) || str_has(context, S("block scalar")))
		return fail(r, YAML_BAD_SIGN, opened);
	if (str_has(problem, S("cannot start any token")) || str_has(problem, S("alias")) ||
		str_has(problem, S("are not allowed in this context")) ||
		str_has(problem, S("tag handle")))
		return fail(r, YAML_BAD_SIGN, at);
	if (str_has(context, S("flow")) || str_has(context, S("quoted scalar")))
		return fail_within(r, problem, opened, at);
	if (str_has(context, S("simple key")))
		return fail(r, YAML_NO_COLON, opened);
	if (str_has(problem, S("did not find expected key")) ||
		str_has(problem, S("'-' indicator")))
		return fail(r, YAML_NO_KEY, at);
	return fail(r, YAML_ODD, at);
}

static bool
next_event(struct reader *r, yaml_event_t *event)
{
	return yaml_parser_parse(&r->parser, event) || complain(r);
}

// Anchors and tags pass silently in libyaml; here they are always a mistake.
static bool
check_properties(struct reader *r, const yaml_event_t *event)
{
	const yaml_char_t *anchor = NULL, *tag = NULL;
	if (event->type == YAML_SCALAR_EVENT) {
		anchor = event->data.scalar.anchor;
		tag = event->data.scalar.tag;
	} else if (event->type == YAML_SEQUENCE_START_EVENT) {
		anchor = event->data.sequence_start.anchor;
		tag = event->data.sequence_start.tag;
	} else if (event->type == YAML_MAPPING_START_EVENT) {
		anchor = event->data.mapping_start.anchor;
		tag = event->data.mapping_start.tag;
	}
	if (anchor || tag || event->type == YAML_ALIAS_EVENT)
		return fail(r, YAML_BAD_SIGN, byte_of(r, &event->start_mark));
	return true;
}

static bool read_value(struct reader *r, yaml_event_t *event, struct yaml *out, int depth);

// A list or map in brackets is shown up to the one that closes it.
static void
read_end(struct reader *r, struct yaml *out, const yaml_event_t *event)
{
	size_t end = byte_of(r, &event->end_mark);
	char sign = end ? r->source.p[end - 1] : ' ';
	char first = out->loc.n == 1 ? r->file->bytes.p[out->loc.at] : ' ';
	if (!out->mended && ((first == '[' && sign == ']') || (first == '{' && sign == '}')))
		out->loc.n = loc_between(r, end, end).at - out->loc.at;
}

static bool
read_list(struct reader *r, struct yaml *out, int depth)
{
	yaml_event_t event;
	out->kind = YAML_LIST;
	while (next_event(r, &event)) {
		struct yaml item = {0};
		if (event.type == YAML_SEQUENCE_END_EVENT) {
			read_end(r, out, &event);
			yaml_event_delete(&event);
			return true;
		}
		if (!read_value(r, &event, &item, depth + 1))
			return false;
		ARENA_PUSH(r->arena, out, item);
	}
	return false;
}

// Is a key new in its map? Otherwise the first one counts. keys holds the lines of those before.
static bool
is_new_key(struct reader *r, struct dict *keys, const struct yaml *key, size_t line)
{
	size_t *first = dict_at(r->arena, keys, key->text);
	if (*first) {
		struct str number = str_fmt(r->arena, "%zu", *first);
		diag(&r->findings, DIAG_YAML_DUPLICATE, key->loc,
			(struct diag_words){.a = key->text, .b = number});
		return false;
	}
	*first = r->first_line + line;
	return true;
}

static bool
read_map(struct reader *r, struct yaml *out, int depth)
{
	yaml_event_t event;
	struct dict keys = {0};
	out->kind = YAML_MAP;
	while (next_event(r, &event)) {
		struct yaml key = {0}, item = {0};
		if (event.type == YAML_MAPPING_END_EVENT) {
			read_end(r, out, &event);
			yaml_event_delete(&event);
			return true;
		}
		size_t at = byte_of(r, &event.start_mark), line = event.start_mark.line;
		r->in_key = true;
		if (!read_value(r, &event, &key, depth + 1))
			return false;
		r->in_key = false;
		if (!key.text.n)
			return fail(r, YAML_ODD, at);
		if (!next_event(r, &event) || !read_value(r, &event, &item, depth + 1))
			return false;
		item.key = key.text;
		item.key_loc = key.loc;
		if (item.loc.n == 0) // an empty value is shown at its key
			item.loc = key.loc;
		if (is_new_key(r, &keys, &key, line))
			ARENA_PUSH(r->arena, out, item);
	}
	return false;
}

// The rest of the line of an unquoted text, if it is a comment.
static struct loc
comment_after(struct reader *r, size_t end)
{
	struct str rest = str_from(r->source, end), line = {0};
	str_line(&rest, &line);
	size_t at = end + line.n - str_from(line, str_chr(line, '#')).n;
	return str_chr(line, '#') < line.n ? loc_between(r, at, end + line.n) : (struct loc){0};
}

// Text that stands first on its line, or goes on over several: what was meant as a key or an item
// may be in it. A key with more than ASCII may hold a sign that does not show.
static bool
looks_odd(const struct reader *r, size_t from, size_t to)
{
	struct str text = str_slice(r->source, from, to);
	size_t start = from;
	for (size_t i = 0; r->in_key && i < text.n; i++)
		if ((unsigned char)text.p[i] >= 0x80)
			return true;
	if (r->in_key)
		return false;
	while (start && r->source.p[start - 1] == ' ')
		start--;
	return start == 0 || r->source.p[start - 1] == '\n' || str_has(text, S("\n"));
}

static void
read_text(struct reader *r, const yaml_event_t *event, struct yaml *out)
{
	const char *value = (const char *)event->data.scalar.value;
	yaml_scalar_style_t style = event->data.scalar.style;
	size_t from = byte_of(r, &event->start_mark), to = byte_of(r, &event->end_mark);
	out->kind = YAML_TEXT;
	out->text = str_dup(r->arena, (struct str){value, event->data.scalar.length});
	out->quoted = style != YAML_PLAIN_SCALAR_STYLE;
	if (style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE)
		return;
	r->odd = r->odd || looks_odd(r, from, to);
	if (out->quoted)
		return;
	out->comment = comment_after(r, to);
	if (str_eq(out->text, S("~")) || str_eq(out->text, S("null")))
		out->text = S("");
}

// Reads the value that event begins, and releases the event.
static bool
read_value(struct reader *r, yaml_event_t *event, struct yaml *out, int depth)
{
	yaml_event_type_t type = event->type;
	size_t from = byte_of(r, &event->start_mark), to = byte_of(r, &event->end_mark);
	out->loc = loc_between(r, from, to);
	out->mended = r->lines && r->lines->items[yaml_lines_find(r->lines, from)].mended;
	bool good = check_properties(r, event);
	if (type == YAML_SCALAR_EVENT)
		read_text(r, event, out);
	yaml_event_delete(event);
	if (depth > MOST_DEPTH) {
		r->ended = true;
		return diag(&r->findings, DIAG_TOO_DEEP, out->loc, (struct diag_words){0});
	}
	if (good && type == YAML_SEQUENCE_START_EVENT)
		return read_list(r, out, depth);
	if (good && type == YAML_MAPPING_START_EVENT)
		return read_map(r, out, depth);
	return good;
}

// Nothing may stand after the value.
static bool
expect_end(struct reader *r)
{
	yaml_event_t event;
	while (next_event(r, &event)) {
		yaml_event_type_t type = event.type;
		size_t at = byte_of(r, &event.start_mark);
		yaml_event_delete(&event);
		if (type == YAML_STREAM_END_EVENT)
			return true;
		if (type == YAML_DOCUMENT_START_EVENT)
			return fail(r, YAML_ODD, at);
	}
	return false;
}

static bool
read_document(struct reader *r, struct yaml *root)
{
	yaml_event_t event;
	while (next_event(r, &event)) {
		yaml_event_type_t type = event.type;
		if (type == YAML_SCALAR_EVENT || type == YAML_SEQUENCE_START_EVENT ||
			type == YAML_MAPPING_START_EVENT || type == YAML_ALIAS_EVENT) {
			return read_value(r, &event, root, 0) && expect_end(r);
		}
		yaml_event_delete(&event);
		if (type == YAML_STREAM_END_EVENT) // nothing but comments
			return true;
	}
	return false;
}

// One attempt; what an earlier one found is forgotten.
static bool
read_once(struct reader *r, struct str source, struct yaml *root)
{
	diags_release(&r->findings);
	r->source = source;
	r->char_at = r->byte_at = 0;
	r->odd = r->in_key = false;
	*root = (struct yaml){.loc = loc_between(r, 0, 0)};
	if (!yaml_parser_initialize(&r->parser))
		arena_alloc(r->arena, SIZE_MAX); // fails only for want of memory
	yaml_parser_set_encoding(&r->parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&r->parser, (const unsigned char *)source.p, source.n);
	bool read = read_document(r, root);
	yaml_parser_delete(&r->parser);
	return read;
}

// Reads again and again, each time with one more mistake mended.
static bool
read_mended(struct reader *r, struct yaml *root, struct diags *diags)
{
	struct yaml_lines lines = {.arena = r->arena, .file = r->file, .diags = diags};
	bool read;
	yaml_lines_split(&lines, r->source);
	if (yaml_check(&lines) && r->odd)
		return true; // looked odd, but is not
	r->lines = &lines;
	size_t attempts = r->source.n < LONG_TEXT ? MOST_ATTEMPTS : 2;
	do
		read = read_once(r, yaml_lines_join(&lines), root);
	while (!read && !r->ended && attempts-- && yaml_problem_mend(&lines, &r->problem));
	if (!read)
		*root = (struct yaml){.kind = YAML_MAP, .loc = root->loc};
	root->gaps = lines.gaps || !read;
	return false;
}

bool
yaml_parse(struct arena *a, const struct file *file, size_t from, size_t to, struct yaml *root,
	struct diags *diags)
{
	if (str_starts(str_from(file->bytes, from), S("\uFEFF"))) // a byte order mark
		from += 3;
	struct reader r = {.arena = a, .file = file, .first_line = 1};
	for (size_t i = 0; i < from; i++)
		r.first_line += file->bytes.p[i] == '\n';
	bool read = read_once(&r, str_slice(file->bytes, from, to), root);
	if (!r.ended && (!read || r.odd)) {
		r.odd = r.odd && read;
		read = read_mended(&r, root, diags);
	}
	diags_move(diags, &r.findings);
	return read;
}

const struct yaml *
yaml_get(const struct yaml *map, struct str key)
{
	if (!map || map->kind != YAML_MAP)
		return NULL;
	for (size_t i = 0; i < map->n; i++)
		if (str_eq(map->items[i].key, key))
			return &map->items[i];
	return NULL;
}
