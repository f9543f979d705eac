// SPDX-License-Identifier: EUPL-1.2
// The front matter: first the keys with a value and those that wait for one, then as comments what
// may be there, what belongs to this kind before what all kinds have. "# " begins words, "#" alone
// a line to be used. In the schema's order throughout.
#include "base/text.h"
#include "command/draft.h"
#include "format/yaml_line.h"

enum {
	WIDTH = 98,      // columns of a comment
	MOST_VALUES = 14 // that are listed; longer lists are looked up in site.yaml
};

struct writer {
	struct buf *out;
	struct arena *arena;
	const struct draft *draft;
	struct blanks *blanks;
};

// Comments

static void
comment(struct writer *w, struct str words)
{
	size_t column = 0;
	while (words.n) {
		struct str word = str_cut(&words, ' ');
		if (column && column + 1 + text_width(word) > WIDTH) {
			buf_byte(w->out, '\n');
			column = 0;
		}
		buf_add(w->out, column ? S(" ") : S("# "));
		buf_add(w->out, word);
		column += (column ? 1 : 2) + text_width(word);
	}
	buf_byte(w->out, '\n');
}

// "Välj styrelse, au eller arsmote.", or nothing when any value will do.
static struct str
values_sentence(struct writer *w, const struct field *f)
{
	struct strs ids = config_values(w->arena, w->draft->config, f);
	struct str name =
		f->type == FIELD_REFERENCE ? config_list_key((enum config_list)f->list_id) : S("");
	if (ids.n > MOST_VALUES)
		return str_fmt(w->arena, " Alla som går att välja står i site.yaml, under %.*s.",
			STR(name));
	if (!ids.n)
		return S("");
	return str_fmt(w->arena, " %s %.*s.", f->list ? "Välj bland" : "Välj",
		STR(f->list ? text_enumerate(w->arena, ids.items, ids.n)
			    : text_either(w->arena, ids.items, ids.n)));
}

static void
comment_field(struct writer *w, const struct field *f)
{
	struct str words = str_join(w->arena, f->help, values_sentence(w, f));
	if (f->max)
		words = str_fmt(w->arena, "%.*s Högst %zu tecken.", STR(words), f->max);
	comment(w, words);
	for (const struct field *p = f->type == FIELD_MAP ? f->fields : NULL; p && p->key.n; p++) {
		struct str values = values_sentence(w, p);
		if (values.n)
			comment(w, str_fmt(w->arena, "%.*s:%.*s", STR(p->key), STR(values)));
	}
}

// Values

// Days and paragraphs that this document could have.
static struct str
example_value(struct writer *w, const struct field *f)
{
	if (f->type == FIELD_DATE)
		return date_iso(w->arena, w->draft->date);
	if (str_eq(f->key, S("omedelbart_justerade")))
		return str_fmt(w->arena, "§ %d", w->draft->paragraph);
	return yaml_write(w->arena, config_example(w->draft->config, f));
}

// Those of the skeleton.
static struct str
span_value(struct writer *w)
{
	int first = w->draft->paragraph;
	return str_fmt(w->arena, "%d–%d", first, first + DRAFT_PARAGRAPHS - 1);
}

// Do addresses of this kind have a part that the title, or the slug, gives?
static bool
is_named_by_title(enum kind kind)
{
	return kind != KIND_PROTOCOL && kind != KIND_ASSOCIATION && kind != KIND_PERSON &&
		kind != KIND_PAGE;
}

// What is known of a field; empty if nothing is.
static struct str
known_value(struct writer *w, const struct field *f)
{
	const struct draft *d = w->draft;
	bool required = f->required & KIND_BIT(d->kind);
	if (str_eq(f->key, S("titel")))
		return d->title.n ? yaml_write(w->arena, d->title) : d->title;
	if (str_eq(f->key, S("slug")))
		return is_named_by_title(d->kind) ? d->slug : S("");
	if (str_eq(f->key, S("organ")))
		return d->body;
	if (str_eq(f->key, S("natverk")))
		return d->network;
	if (str_eq(f->key, S("paragrafer")))
		return span_value(w);
	if (str_eq(f->key, S("start")) ||
		(required && (str_eq(f->key, S("datum")) || str_eq(f->key, S("granskad")))))
		return date_iso(w->arena, d->date);
	if (str_eq(f->key, S("slut")) && date_cmp(d->last, d->date) > 0)
		return date_iso(w->arena, d->last);
	return S("");
}

static bool
is_blank(struct writer *w, const struct field *f)
{
	return (f->required & KIND_BIT(w->draft->kind)) && !known_value(w, f).n;
}

// The parts that are shown of a person: of one who was there, whom he or she stood for as well.
static size_t
count_parts(const struct field *f)
{
	size_t n = 0;
	while (f->fields[n].key.n)
		n++;
	return f->type == FIELD_PERSON ? 2 : n;
}

static const struct field *
parts_of(const struct field *f)
{
	return f->type == FIELD_ATTENDANCE ? f->fields->fields : f->fields;
}

// The lines below a key, as comments: "#  namn: Fredrik Lundén". Those parts that must be there
// stand uncommented and empty when blank.
static void
example_lines(struct writer *w, const struct field *f, bool blank)
{
	bool list = f->list || f->type == FIELD_ATTENDANCE;
	if (!f->fields || (f->list && f->type == FIELD_PERSON)) {
		buf_addf(w->out, "#  - %.*s\n", STR(example_value(w, f)));
		return;
	}
	const struct field *parts = parts_of(f);
	size_t n = f->type == FIELD_ATTENDANCE ? 3 : count_parts(f);
	for (size_t i = 0; i < n; i++) {
		const struct field *p = &parts[i];
		const char *indent = !list ? "  " : i ? "    " : "  - ";
		struct str example = example_value(w, p);
		if (blank && !list && p->required)
			buf_addf(w->out, "%s%.*s:\n", indent, STR(p->key));
		else
			buf_addf(w->out, "#%s%.*s: %.*s\n", indent, STR(p->key), STR(example));
	}
}

static bool
has_lines(const struct field *f)
{
	return f->list || f->fields;
}

static void
write_known(struct writer *w, const struct field *f)
{
	struct str value = known_value(w, f);
	if (!value.n) {
		if (!str_ends(buf_str(w->out), S("---\n")))
			buf_byte(w->out, '\n');
		comment_field(w, f);
		ARENA_PUSH(w->arena, w->blanks, f);
	}
	buf_addf(w->out, "%.*s:%s%.*s\n", STR(f->key), value.n ? " " : "", STR(value));
	if (!value.n && has_lines(f))
		example_lines(w, f, true);
}

static void
write_optional(struct writer *w, const struct field *f)
{
	comment_field(w, f);
	struct str example = has_lines(f) ? S("") : example_value(w, f);
	buf_addf(w->out, "#%.*s:%s%.*s\n", STR(f->key), example.n ? " " : "", STR(example));
	if (has_lines(f))
		example_lines(w, f, false);
}

// Of two fields that stand for each other one is enough.
static bool
is_superfluous(struct writer *w, const struct field *f)
{
	const struct field *other =
		f->alternative.n ? draft_field(w->draft->kind, f->alternative) : NULL;
	return other && known_value(w, other).n;
}

static void
write_optionals(struct writer *w, bool common, struct str heading)
{
	bool begun = false;
	for (const struct field *f = schema_fields(); f->key.n; f++) {
		bool here =
			(f->kinds & KIND_BIT(w->draft->kind)) && (f->kinds == ALL_KINDS) == common;
		if (!here || is_blank(w, f) || known_value(w, f).n || is_superfluous(w, f))
			continue;
		if (!begun) {
			buf_byte(w->out, '\n');
			comment(w, heading);
			buf_byte(w->out, '\n');
		}
		begun = true;
		write_optional(w, f);
	}
}

void
draft_write_fields(struct buf *out, struct arena *a, const struct draft *d, struct blanks *blanks)
{
	struct writer w = {out, a, d, blanks};
	buf_add(out, S("---\n"));
	for (const struct field *f = schema_fields(); f->key.n; f++)
		if ((f->kinds & KIND_BIT(d->kind)) && (is_blank(&w, f) || known_value(&w, f).n))
			write_known(&w, f);
	write_optionals(&w, false,
		S("FRIVILLIGT. Ta bort # först på de rader som du vill använda, och byt exemplet "
		  "mot ditt eget."));
	write_optionals(&w, true, S("FRIVILLIGT I ALLA DOKUMENT. Behövs sällan."));
	buf_add(out, S("---\n\n"));
}
