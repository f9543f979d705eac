// SPDX-License-Identifier: EUPL-1.2
// A field that is not set is left out. Ids stay ids: the lists that they come from are small, and
// known to those who ask for data.
#include "page/data.h"

#include "format/json.h"
#include "page/data_field.h"
#include "page/view.h"

struct writer {
	struct json json;
	struct arena *arena;
	const struct site *site;
};

static void
add(struct writer *w, struct str key, struct str text)
{
	json_key(&w->json, key);
	json_text(&w->json, text);
}

static void
add_address(struct writer *w, struct str address)
{
	add(w, S("adress"), view_absolute(w->arena, w->site, address));
}

static void
add_changed(struct writer *w, const struct document *d)
{
	if (d->revisions.n)
		add(w, S("andrad"), date_rfc3339(w->arena, d->revisions.last));
}

// The part of the address below that of its kind: it never changes once it is published.
static struct str
id_of(const struct document *d)
{
	size_t from = kind_entry(d->kind)->prefix.n;
	return str_slice(d->address, from, d->address.n - 1);
}

static void
add_document(struct writer *w, const struct document *d)
{
	json_open(&w->json, '{');
	add(w, S("id"), id_of(d));
	add_address(w, d->address);
	add_changed(w, d);
	data_fields(
		&w->json, &(struct data_source){w->arena, w->site, d}, schema_fields(), d->kind, d);
	json_close(&w->json, '}');
}

static void
add_strings(struct writer *w, struct str key, const struct strs *list)
{
	json_key(&w->json, key);
	json_open(&w->json, '[');
	for (size_t i = 0; i < list->n; i++)
		json_text(&w->json, list->items[i]);
	json_close(&w->json, ']');
}

static void
add_decision(struct writer *w, const struct decision *d)
{
	struct str page = view_absolute(w->arena, w->site, d->protocol->address);
	json_open(&w->json, '{');
	add(w, S("id"), d->id);
	add(w, S("adress"), str_fmt(w->arena, "%.*s#%.*s", STR(page), STR(d->paragraph->id)));
	add_changed(w, d->protocol);
	add(w, S("organ"), d->protocol->body_id.s);
	add(w, S("datum"), date_iso(w->arena, d->protocol->date.d));
	json_key(&w->json, S("paragraf"));
	json_number(&w->json, d->paragraph->number);
	if (d->paragraph->sub) {
		json_key(&w->json, S("del"));
		json_number(&w->json, d->paragraph->sub);
	}
	add(w, S("titel"), d->paragraph->title);
	add_strings(w, S("beslut"), &d->part->texts);
	add_strings(w, S("arende"), &d->matters);
	json_close(&w->json, '}');
}

void
data_write(struct buf *out, struct arena *scratch, const struct site *site, const struct page *page)
{
	struct writer w = {{.out = out}, scratch, site};
	const struct documents *all = page->groups.n ? &page->groups.items[0].documents : NULL;
	json_open(&w.json, '{');
	add(&w, S("titel"), page->title);
	add(&w, S("kalla"), view_absolute(scratch, site, S("/")));
	add(&w, S("schema"), view_absolute(scratch, site, page->target));
	json_key(&w.json, S("poster"));
	json_open(&w.json, '[');
	for (size_t i = 0; all && i < all->n; i++)
		add_document(&w, all->items[i]);
	for (size_t i = 0; i < page->decisions.n; i++)
		add_decision(&w, &page->decisions.items[i]);
	json_close(&w.json, ']');
	json_close(&w.json, '}');
	buf_byte(out, '\n');
}

// Schemas

static void
add_property(struct writer *w, struct str key, struct str type, struct str description)
{
	json_key(&w->json, key);
	json_open(&w->json, '{');
	add(w, S("type"), type);
	add(w, S("description"), description);
	if (str_eq(type, S("array"))) {
		json_key(&w->json, S("items"));
		json_open(&w->json, '{');
		add(w, S("type"), S("string"));
		json_close(&w->json, '}');
	}
	json_close(&w->json, '}');
}

static void
add_decision_properties(struct writer *w)
{
	static const struct {
		struct str key, type, meaning;
	} properties[] = {
		{S_INIT("organ"), S_INIT("string"), S_INIT("Organet som beslutade.")},
		{S_INIT("datum"), S_INIT("string"), S_INIT("Mötets dag, ÅÅÅÅ-MM-DD.")},
		{S_INIT("paragraf"), S_INIT("integer"), S_INIT("Paragrafens nummer.")},
		{S_INIT("del"), S_INIT("integer"), S_INIT("Del av paragrafen: 3 i § 6.3.")},
		{S_INIT("titel"), S_INIT("string"), S_INIT("Paragrafens rubrik.")},
		{S_INIT("beslut"), S_INIT("array"), S_INIT("Beslutets meningar.")},
		{S_INIT("arende"), S_INIT("array"), S_INIT("Ärenden som beslutet hör till.")},
	};
	for (size_t i = 0; i < sizeof properties / sizeof *properties; i++)
		add_property(w, properties[i].key, properties[i].type, properties[i].meaning);
}

static void
add_required(struct writer *w, enum kind kind)
{
	static const struct str decision[] = {S_INIT("organ"), S_INIT("datum"), S_INIT("paragraf"),
		S_INIT("titel"), S_INIT("beslut"), S_INIT("arende")};
	json_key(&w->json, S("required"));
	json_open(&w->json, '[');
	json_text(&w->json, S("id"));
	json_text(&w->json, S("adress"));
	for (size_t i = 0; kind == KIND_PROTOCOL && i < sizeof decision / sizeof *decision; i++)
		json_text(&w->json, decision[i]);
	if (kind != KIND_PROTOCOL)
		data_required(&w->json, schema_fields(), kind);
	json_close(&w->json, ']');
}

// The schema of one item.
static void
add_item(struct writer *w, enum kind kind)
{
	json_open(&w->json, '{');
	add(w, S("type"), S("object"));
	json_key(&w->json, S("properties"));
	json_open(&w->json, '{');
	add_property(w, S("id"), S("string"), S("Ett namn som aldrig ändras."));
	add_property(w, S("adress"), S("string"), S("Sidan på webbplatsen."));
	add_property(w, S("andrad"), S("string"), S("När uppgifterna senast ändrades (RFC 3339)."));
	if (kind == KIND_PROTOCOL)
		add_decision_properties(w);
	else
		data_properties(&w->json, schema_fields(), kind);
	json_close(&w->json, '}');
	add_required(w, kind);
	json_key(&w->json, S("additionalProperties"));
	json_bool(&w->json, false);
	json_close(&w->json, '}');
}

void
data_schema_write(
	struct buf *out, struct arena *scratch, const struct site *site, const struct page *page)
{
	struct writer w = {{.out = out}, scratch, site};
	static const struct {
		struct str key, meaning;
	} head[] = {{S_INIT("titel"), S_INIT("Vad filen innehåller.")},
		{S_INIT("kalla"), S_INIT("Webbplatsen som uppgifterna kommer från.")},
		{S_INIT("schema"), S_INIT("Den här filens JSON Schema.")}};
	json_open(&w.json, '{');
	add(&w, S("$schema"), S("https://json-schema.org/draft/2020-12/schema"));
	add(&w, S("$id"), view_absolute(scratch, site, page->address));
	add(&w, S("title"), page->title);
	add(&w, S("type"), S("object"));
	json_key(&w.json, S("properties"));
	json_open(&w.json, '{');
	for (size_t i = 0; i < sizeof head / sizeof *head; i++)
		add_property(&w, head[i].key, S("string"), head[i].meaning);
	json_key(&w.json, S("poster"));
	json_open(&w.json, '{');
	add(&w, S("type"), S("array"));
	json_key(&w.json, S("items"));
	add_item(&w, page->kind);
	json_close(&w.json, '}');
	json_close(&w.json, '}');
	json_close(&w.json, '}');
	buf_byte(out, '\n');
}
