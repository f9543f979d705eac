// SPDX-License-Identifier: EUPL-1.2
// A table of the fields that all kinds have, one for each kind, and the lists of site.yaml.
#include "command/reference.h"

#include "base/text.h"

struct writer {
	struct buf *out;
	struct arena *arena;
	const struct config *config;
	bool used[CONFIG_LISTS]; // lists that a table refers to
};

static const struct str type_names[] = {
	[FIELD_TEXT] = S_INIT("text"),
	[FIELD_SLUG] = S_INIT("adressdel"),
	[FIELD_EMAIL] = S_INIT("e-postadress"),
	[FIELD_URL] = S_INIT("webbadress"),
	[FIELD_CHOICE] = S_INIT("val"),
	[FIELD_REFERENCE] = S_INIT("val"),
	[FIELD_ASSOCIATION] = S_INIT("förbund"),
	[FIELD_PATH] = S_INIT("väg"),
	[FIELD_FILE] = S_INIT("fil"),
	[FIELD_ADDRESS] = S_INIT("adress"),
	[FIELD_DATE] = S_INIT("datum"),
	[FIELD_WEEK] = S_INIT("vecka"),
	[FIELD_CLOCK] = S_INIT("klockslag"),
	[FIELD_FLAG] = S_INIT("ja eller nej"),
	[FIELD_NUMBER] = S_INIT("tal"),
	[FIELD_SPAN] = S_INIT("paragrafer"),
	[FIELD_PERSON] = S_INIT("person"),
	[FIELD_ATTENDANCE] = S_INIT("lista: person"),
	[FIELD_MAP] = S_INIT("grupp"),
};

static bool
has_field(enum kind kind, const struct field *f)
{
	return f->kinds & KIND_BIT(kind);
}

static bool
is_common(const struct field *f)
{
	return f->kinds == ALL_KINDS;
}

// Must it be there?

// The kinds in a set, in words: "brev, evenemang och nyhet".
static struct str
kind_words(struct writer *w, unsigned set)
{
	struct strs names = {0};
	for (int k = 0; k < KINDS; k++)
		if (set & KIND_BIT(k))
			strs_push(w->arena, &names,
				text_lower(w->arena, kind_entry((enum kind)k)->singular));
	return text_enumerate(w->arena, names.items, names.n);
}

static size_t
count_bits(unsigned set)
{
	size_t n = 0;
	for (int k = 0; k < KINDS; k++)
		n += (set & KIND_BIT(k)) != 0;
	return n;
}

// Of a field that all kinds have, in the table for all.
static struct str
common_need(struct writer *w, const struct field *f)
{
	unsigned without = f->kinds & ~f->required;
	if (!f->required)
		return S("nej");
	if (!without)
		return S("ja");
	if (count_bits(without) < count_bits(f->required))
		return str_fmt(w->arena, "ja, utom för %.*s", STR(kind_words(w, without)));
	return str_fmt(w->arena, "ja för %.*s", STR(kind_words(w, f->required)));
}

// Two fields of which one must be there.
static const struct field *
other_of(enum kind kind, const struct field *f)
{
	for (const struct field *other = schema_fields(); f->alternative.n && other->key.n; other++)
		if (str_eq(other->key, f->alternative) && has_field(kind, other))
			return other;
	return NULL;
}

static struct str
need(struct writer *w, enum kind kind, const struct field *f)
{
	if (kind == KINDS)
		return common_need(w, f);
	if (other_of(kind, f))
		return str_fmt(w->arena, "ja, eller `%.*s`", STR(f->alternative));
	return f->required & KIND_BIT(kind) ? S("ja") : S("nej");
}

// Rows

static struct str
ticked(struct writer *w, const struct strs *ids)
{
	struct strs out = {0};
	for (size_t i = 0; i < ids->n; i++)
		strs_push(w->arena, &out, str_fmt(w->arena, "`%.*s`", STR(ids->items[i])));
	return text_either(w->arena, out.items, out.n);
}

static const struct field *
first_with_list(int list)
{
	const struct field *f = schema_fields();
	while (f->type != FIELD_REFERENCE || f->list_id != list)
		f++;
	return f;
}

// "Organ": the heading above a list of site.yaml, and its id.
static struct str
list_title(int list)
{
	return first_with_list(list)->label;
}

static void
add_meaning(struct writer *w, const struct field *f)
{
	struct strs values = config_values(w->arena, w->config, f);
	buf_add(w->out, f->help);
	if (f->max)
		buf_addf(w->out, " Högst %zu tecken.", f->max);
	if (f->type == FIELD_REFERENCE) {
		struct str title = list_title(f->list_id);
		w->used[f->list_id] = true;
		buf_addf(w->out, " Välj ur listan [%.*s](#%.*s).", STR(title),
			STR(text_slug(w->arena, title)));
	} else if (values.n) {
		buf_addf(w->out, " Välj %.*s.", STR(ticked(w, &values)));
	}
}

static void
add_row(struct writer *w, struct str name, const struct field *f, struct str wanted)
{
	buf_addf(w->out, "| %.*s | %s%.*s | %.*s | ", STR(name), f->list ? "lista: " : "",
		STR(type_names[f->type]), STR(wanted));
	add_meaning(w, f);
	buf_add(w->out, S(" |"));
	if (f->example.n)
		buf_addf(w->out, " `%s%.*s`", f->list ? "- " : "",
			STR(config_example(w->config, f)));
	buf_add(w->out, S(" |\n"));
}

static void
add_field(struct writer *w, enum kind kind, const struct field *f)
{
	add_row(w, str_fmt(w->arena, "`%.*s`", STR(f->key)), f, need(w, kind, f));
	const struct field *parts = f->type == FIELD_PERSON ? NULL : f->fields;
	for (const struct field *p = parts; p && p->key.n; p++)
		add_row(w, str_fmt(w->arena, "`%.*s` › `%.*s`", STR(f->key), STR(p->key)), p,
			p->required ? S("ja") : S("nej"));
	// those of a person are the same everywhere: once for each table is enough
	if (f->type != FIELD_ATTENDANCE)
		return;
	for (const struct field *p = parts->fields; p->key.n; p++)
		add_row(w, str_fmt(w->arena, "`%.*s` › person › `%.*s`", STR(f->key), STR(p->key)),
			p, p->required ? S("ja") : S("nej"));
}

// Every section begins with one; a blank line parts it from what stands before.
static void
add_heading(struct writer *w, const char *mark, struct str title)
{
	buf_addf(w->out, "%s%s %.*s\n\n", w->out->n ? "\n" : "", mark, STR(title));
}

static void
add_table(struct writer *w, enum kind kind)
{
	bool common = kind == KINDS;
	buf_add(w->out,
		S("| Fält | Sorts värde | Måste finnas | Betyder | Exempel |\n"
		  "|---|---|---|---|---|\n"));
	for (const struct field *f = schema_fields(); f->key.n; f++)
		if (common ? is_common(f) : has_field(kind, f) && !is_common(f))
			add_field(w, kind, f);
}

static bool
has_own_fields(enum kind kind)
{
	for (const struct field *f = schema_fields(); f->key.n; f++)
		if (has_field(kind, f) && !is_common(f))
			return true;
	return false;
}

// Those of the common fields that this kind must have.
static struct str
common_keys(struct writer *w, enum kind kind)
{
	struct strs keys = {0};
	for (const struct field *f = schema_fields(); f->key.n; f++)
		if (is_common(f) && (f->required & KIND_BIT(kind)))
			strs_push(w->arena, &keys, str_fmt(w->arena, "`%.*s`", STR(f->key)));
	return text_enumerate(w->arena, keys.items, keys.n);
}

static void
add_kind(struct writer *w, enum kind kind)
{
	const struct kind_entry *e = kind_entry(kind);
	struct str folder = config_folder(w->config, kind);
	add_heading(w, "##", e->singular);
	buf_add(w->out, e->help);
	if (folder.n)
		buf_addf(w->out, " Mapp: `content/%.*s/`.", STR(folder));
	buf_addf(
		w->out, " Av de gemensamma fälten måste %.*s finnas.\n", STR(common_keys(w, kind)));
	if (!has_own_fields(kind))
		return;
	buf_byte(w->out, '\n');
	add_table(w, kind);
}

// The lists

static void
add_list(struct writer *w, int list)
{
	const struct choices *all = &w->config->lists[list];
	add_heading(w, "###", list_title(list));
	for (size_t i = 0; i < all->n; i++)
		buf_addf(
			w->out, "- `%.*s`: %.*s\n", STR(all->items[i].id), STR(all->items[i].name));
	if (!all->n)
		buf_addf(w->out, "Listan är tom. Den står i `site.yaml`, under `%.*s`.\n",
			STR(config_list_key((enum config_list)list)));
}

void
reference_write(struct buf *out, struct arena *a, const struct config *config, enum kind kind)
{
	struct writer w = {.out = out, .arena = a, .config = config};
	bool all = kind == KINDS;
	if (!all)
		add_kind(&w, kind);
	add_heading(&w, "##", S("Gemensamma fält"));
	buf_add(out, S("De här fälten finns i alla dokument.\n\n"));
	add_table(&w, KINDS);
	for (int k = 0; all && k < KINDS; k++)
		add_kind(&w, (enum kind)k);
	add_heading(&w, "##", S("Listor att välja ur"));
	buf_add(out, S("Listorna står i filen `site.yaml`, överst i arkivet.\n"));
	for (int i = 0; i < CONFIG_LISTS; i++)
		if (w.used[i])
			add_list(&w, i);
}
