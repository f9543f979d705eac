// SPDX-License-Identifier: EUPL-1.2
// libyaml's events become a tree; libyaml's complaints become findings with a correction.
// The only place that includes yaml.h of libyaml. Knows nothing of kinds and keys.
#include "format/yaml.h"

#include "base/buf.h"

#include <string.h>
#include <yaml.h>

enum { MOST_DEPTH = 64 };

struct reader {
	struct arena *arena;
	const struct file *file;
	struct str source; // the part of the file that is parsed
	struct diags *diags;
	yaml_parser_t parser;
	size_t char_at, byte_at; // where the last mark was, to turn marks into bytes
	bool failed;
};

// libyaml counts characters; we count bytes.
static uint32_t
offset_of(struct reader *r, const yaml_mark_t *mark)
{
	if (mark->index < r->char_at)
		r->char_at = r->byte_at = 0;
	while (r->char_at < mark->index && r->byte_at < r->source.n) {
		r->byte_at++;
		while (r->byte_at < r->source.n && (r->source.p[r->byte_at] & 0xC0) == 0x80)
			r->byte_at++;
		r->char_at++;
	}
	return (uint32_t)(r->source.p - r->file->bytes.p) + (uint32_t)r->byte_at;
}

static struct loc
event_loc(struct reader *r, const yaml_event_t *event)
{
	uint32_t from = offset_of(r, &event->start_mark), to = offset_of(r, &event->end_mark);
	struct str text = str_trim_end(str_slice(r->file->bytes, from, to));
	return (struct loc){r->file, from, (uint32_t)text.n};
}

static struct loc
mark_loc(struct reader *r, const yaml_mark_t *mark)
{
	return (struct loc){r->file, offset_of(r, mark), 1};
}

// A line whose value, from an offset on, holds what YAML takes for its own: key: "value". Within
// brackets it cannot be told where the value ends.
static struct str
quoted_line(struct arena *a, struct str line, size_t from)
{
	struct str head = str_slice(line, 0, from), value = str_trim(str_from(line, from));
	struct buf b = {0};
	if (str_has(head, S("[")) || str_has(head, S("{")))
		return S("");
	buf_add(&b, head);
	buf_byte(&b, '"');
	for (size_t i = 0; i < value.n; i++) {
		if (value.p[i] == '"' || value.p[i] == '\\')
			buf_byte(&b, '\\');
		buf_byte(&b, value.p[i]);
	}
	buf_byte(&b, '"');
	struct str fixed = str_trim(str_dup(a, buf_str(&b)));
	buf_release(&b);
	return fixed;
}

// The whole line of a place, from its first letter.
static struct loc
line_loc(struct loc loc)
{
	return loc_of(loc.file, str_trim(loc_line(loc)));
}

// Two colons on a line: the value begins after the first, which a key of one word stands before,
// or after the dash of a list. One colon only: the line reads as going on from the one above.
static bool
report_colon(struct reader *r)
{
	struct loc loc = mark_loc(r, &r->parser.problem_mark), whole = line_loc(loc);
	struct str line = loc_line(loc), item = str_trim(line);
	size_t start = whole.at - (size_t)(line.p - r->file->bytes.p);
	bool listed = str_starts(item, S("- "));
	struct str key = listed ? str_trim(str_from(item, 2)) : item;
	size_t colon = str_find(key, S(": "));
	size_t from = start + item.n - key.n;
	if (whole.at + item.n - key.n + colon == loc.at)
		return diag(r->diags, DIAG_YAML_INDENT, whole, (struct diag_words){0});
	if (!listed || !str_has(str_slice(key, 0, colon), S(" ")))
		from += colon + 2;
	struct str fix = quoted_line(r->arena, line, from);
	return diag(r->diags, DIAG_YAML_COLON, loc, (struct diag_words){.fix = fix});
}

static bool
report_special(struct reader *r, struct loc loc)
{
	struct str sign = str_slice(r->file->bytes, loc.at, loc.at + 1);
	struct str line = loc_line(loc);
	struct str fix = quoted_line(r->arena, line, loc.at - (size_t)(line.p - r->file->bytes.p));
	return diag(r->diags, DIAG_YAML_ALIAS, loc, (struct diag_words){.a = sign, .fix = fix});
}

static bool
report_problem(struct reader *r)
{
	const yaml_parser_t *p = &r->parser;
	struct str problem = str_of(p->problem ? p->problem : "");
	struct str context = str_of(p->context ? p->context : "");
	if (str_has(problem, S("mapping values are not allowed")))
		return report_colon(r);
	if (str_has(context, S("alias")) || str_has(context, S("anchor")) ||
		str_has(context, S("tag")))
		return report_special(r, mark_loc(r, &p->context_mark));
	if (str_has(problem, S("cannot start any token")))
		return report_special(r, mark_loc(r, &p->problem_mark));
	if (str_has(context, S("flow")) || str_has(context, S("quoted scalar")))
		return diag(r->diags, DIAG_YAML_OPEN, mark_loc(r, &p->context_mark),
			(struct diag_words){0});
	if (str_has(context, S("simple key"))) // a line without a colon
		return diag(r->diags, DIAG_YAML, line_loc(mark_loc(r, &p->context_mark)),
			(struct diag_words){0});
	struct loc loc = mark_loc(r, &p->problem_mark), whole = line_loc(loc);
	bool indented = loc.at == whole.at && p->problem_mark.column > 0;
	return diag(r->diags, indented ? DIAG_YAML_INDENT : DIAG_YAML, indented ? whole : loc,
		(struct diag_words){0});
}

static bool
next_event(struct reader *r, yaml_event_t *event)
{
	if (!yaml_parser_parse(&r->parser, event)) {
		r->failed = true;
		return report_problem(r);
	}
	return true;
}

// Anchors and tags pass silently in libyaml; here they are always a mistake.
static void
check_properties(struct reader *r, const yaml_event_t *event, struct loc loc)
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
	if (anchor || tag)
		report_special(r, loc);
}

static bool read_value(struct reader *r, yaml_event_t *event, struct yaml *out, int depth);

static bool
read_list(struct reader *r, struct yaml *out, int depth)
{
	yaml_event_t event;
	out->kind = YAML_LIST;
	while (next_event(r, &event)) {
		struct yaml item = {0};
		if (event.type == YAML_SEQUENCE_END_EVENT) {
			yaml_event_delete(&event);
			return true;
		}
		if (!read_value(r, &event, &item, depth + 1))
			return false;
		ARENA_PUSH(r->arena, out, item);
	}
	return false;
}

static void
check_duplicate(struct reader *r, const struct yaml *map, const struct yaml *item)
{
	const struct yaml *first = yaml_get(map, item->key);
	if (!first)
		return;
	size_t line, column;
	loc_position(first->key_loc, &line, &column);
	diag(r->diags, DIAG_YAML_DUPLICATE, item->key_loc,
		(struct diag_words){.a = item->key, .b = str_fmt(r->arena, "%zu", line)});
}

static bool
read_map(struct reader *r, struct yaml *out, int depth)
{
	yaml_event_t event;
	out->kind = YAML_MAP;
	while (next_event(r, &event)) {
		struct yaml key = {0}, item = {0};
		if (event.type == YAML_MAPPING_END_EVENT) {
			yaml_event_delete(&event);
			return true;
		}
		if (!read_value(r, &event, &key, depth + 1) || !next_event(r, &event) ||
			!read_value(r, &event, &item, depth + 1))
			return false;
		item.key = key.text;
		item.key_loc = key.loc;
		if (item.loc.n == 0) // an empty value is shown at its key
			item.loc = key.loc;
		check_duplicate(r, out, &item);
		ARENA_PUSH(r->arena, out, item);
	}
	return false;
}

static void
read_text(struct reader *r, const yaml_event_t *event, struct yaml *out)
{
	const char *value = (const char *)event->data.scalar.value;
	out->kind = YAML_TEXT;
	out->text = str_dup(r->arena, (struct str){value, event->data.scalar.length});
	out->quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
	if (!out->quoted && (str_eq(out->text, S("~")) || str_eq(out->text, S("null"))))
		out->text = S("");
}

// Reads the value that event begins, and releases the event.
static bool
read_value(struct reader *r, yaml_event_t *event, struct yaml *out, int depth)
{
	yaml_event_type_t type = event->type;
	out->loc = event_loc(r, event);
	check_properties(r, event, out->loc);
	if (type == YAML_SCALAR_EVENT)
		read_text(r, event, out);
	else if (type == YAML_ALIAS_EVENT)
		report_special(r, out->loc);
	yaml_event_delete(event);
	if (depth > MOST_DEPTH) {
		r->failed = true;
		return diag(r->diags, DIAG_TOO_DEEP, out->loc, (struct diag_words){0});
	}
	if (type == YAML_SEQUENCE_START_EVENT)
		return read_list(r, out, depth);
	if (type == YAML_MAPPING_START_EVENT)
		return read_map(r, out, depth);
	return true;
}

static bool
read_document(struct reader *r, struct yaml *root)
{
	yaml_event_t event;
	while (next_event(r, &event)) {
		switch (event.type) {
		case YAML_STREAM_START_EVENT:
		case YAML_DOCUMENT_START_EVENT:
			yaml_event_delete(&event);
			break;
		case YAML_STREAM_END_EVENT: // nothing but comments
			yaml_event_delete(&event);
			return true;
		case YAML_SCALAR_EVENT:
		case YAML_SEQUENCE_START_EVENT:
		case YAML_MAPPING_START_EVENT:
		case YAML_ALIAS_EVENT:
			if (!read_value(r, &event, root, 0))
				return false;
			if (!next_event(r, &event) || event.type == YAML_DOCUMENT_END_EVENT)
				return !r->failed && (yaml_event_delete(&event), true);
			yaml_event_delete(&event);
			return true;
		case YAML_NO_EVENT:
		case YAML_DOCUMENT_END_EVENT:
		case YAML_SEQUENCE_END_EVENT:
		case YAML_MAPPING_END_EVENT:
			yaml_event_delete(&event);
			return true;
		}
	}
	return false;
}

// libyaml reports a tab late and at the wrong place, so they are looked for first.
static bool
check_tabs(struct reader *r)
{
	struct str rest = r->source, line;
	bool clean = true;
	while (str_line(&rest, &line)) {
		size_t i = 0;
		while (i < line.n && line.p[i] == ' ')
			i++;
		if (i >= line.n || line.p[i] != '\t')
			continue;
		struct str fixed = str_trim(line);
		clean = diag(r->diags, DIAG_YAML_TAB, loc_of(r->file, str_slice(line, i, i + 1)),
			(struct diag_words){.fix = str_fmt(r->arena, "  %.*s", STR(fixed))});
	}
	return clean;
}

// "titel:Rubrik" is not a key in YAML but the beginning of a text, and the complaint comes lines
// later. At the margin it is never meant so.
static bool
check_spaces(struct reader *r)
{
	struct str rest = r->source, line;
	bool clean = true;
	while (str_line(&rest, &line)) {
		size_t n = 0;
		while (n < line.n && (is_alpha(line.p[n]) || line.p[n] == '_'))
			n++;
		struct str after = str_from(line, n + 1);
		if (!n || n >= line.n || line.p[n] != ':' || !after.n || is_space(*after.p) ||
			*after.p == '/')
			continue;
		clean = diag(r->diags, DIAG_YAML_SPACE, loc_of(r->file, str_slice(line, n, n + 1)),
			(struct diag_words){.fix = str_fmt(r->arena, "%.*s: %.*s",
						    STR(str_slice(line, 0, n)), STR(after))});
	}
	return clean;
}

bool
yaml_parse(struct arena *a, const struct file *file, size_t from, size_t to, struct yaml *root,
	struct diags *diags)
{
	if (str_starts(str_from(file->bytes, from), S("\uFEFF"))) // a byte order mark
		from += 3;
	struct reader r = {.arena = a,
		.file = file,
		.source = str_slice(file->bytes, from, to),
		.diags = diags};
	*root = (struct yaml){.loc = {file, (uint32_t)from, 0}};
	bool tabs = check_tabs(&r), spaces = check_spaces(&r);
	if (!tabs || !spaces)
		return false;
	if (!yaml_parser_initialize(&r.parser))
		arena_alloc(a, SIZE_MAX); // fails only for want of memory
	yaml_parser_set_encoding(&r.parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&r.parser, (const unsigned char *)r.source.p, r.source.n);
	bool read = read_document(&r, root);
	yaml_parser_delete(&r.parser);
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
