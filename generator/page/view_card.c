// SPDX-License-Identifier: EUPL-1.2
// What lists show of a document, or of a happening: always with the same names.
#include "base/text.h"
#include "page/view.h"

static struct str
choice_name(const struct view *v, enum config_list list, struct str id)
{
	const struct choice *c = config_choice(v->site->config, list, id);
	return c ? c->name : id;
}

static struct str
fixed_name(struct str key, struct str id, enum kind kind)
{
	for (const struct field *f = schema_fields(); f->key.n; f++)
		if (str_eq(f->key, key) && (f->kinds & KIND_BIT(kind)) && f->choices)
			return schema_choice_name(f, id);
	return id;
}

// What stands above a card's title: the body, the type, the network.
static struct str
label_of(const struct view *v, const struct document *d)
{
	if (d->kind == KIND_EVENT && d->type.s.n)
		return fixed_name(S("typ"), d->type.s, d->kind);
	if (d->kind == KIND_EXAMPLE && d->direction.s.n)
		return fixed_name(S("inriktning"), d->direction.s, d->kind);
	if (d->kind == KIND_NOTES && d->network.s.n)
		return choice_name(v, LIST_NETWORKS, d->network.s);
	if (d->kind == KIND_PROTOCOL)
		return choice_name(v, LIST_BODIES, d->body_id.s);
	if (d->kind == KIND_DOCUMENT && d->document_type.s.n)
		return fixed_name(S("slag"), d->document_type.s, d->kind);
	return kind_entry(d->kind)->singular;
}

static struct str
names_of(const struct view *v, const struct words *ids, enum config_list list)
{
	struct strs names = {0};
	for (size_t i = 0; i < ids->n; i++)
		strs_push(v->arena, &names, choice_name(v, list, ids->items[i].s));
	return text_enumerate(v->arena, names.items, names.n);
}

static struct str
associations_of(const struct view *v, const struct document *d)
{
	struct strs names = {0};
	for (size_t i = 0; i < d->associations.n; i++) {
		const struct document *a = site_association(v->site, d->associations.items[i].s);
		if (a)
			strs_push(
				v->arena, &names, a->short_name.s.n ? a->short_name.s : a->title.s);
	}
	return text_enumerate(v->arena, names.items, names.n);
}

static struct str
words_text(const struct view *v, const struct words *words)
{
	struct strs texts = {0};
	for (size_t i = 0; i < words->n; i++)
		strs_push(v->arena, &texts, words->items[i].s);
	return text_enumerate(v->arena, texts.items, texts.n);
}

struct str
view_days(struct arena *a, const struct document *d)
{
	struct date first = document_day(d), last = document_last_day(d);
	return date_is_set(first) ? date_range(a, first, last) : S("");
}

// What is the document's own, whatever the card is of.
static struct value
card_of(const struct view *v, const struct document *d)
{
	struct value map = {0};
	view_text(v, &map, S("adress"), view_address(v, d->address));
	view_text(v, &map, S("kortnamn"), d->short_name.s.n ? d->short_name.s : d->title.s);
	view_text(v, &map, S("kommuner_text"), words_text(v, &d->municipalities));
	view_text(v, &map, S("lan_text"), names_of(v, &d->counties, LIST_COUNTIES));
	view_text(v, &map, S("kontakt_lan_text"), names_of(v, &d->contact_counties, LIST_COUNTIES));
	view_text(v, &map, S("roll"), d->role.s);
	view_text(v, &map, S("parti"), d->party.s);
	view_set(v, &map, S("installt"), value_flag(d->cancelled == FLAG_YES));
	return map;
}

struct value
view_card(const struct view *v, const struct document *d)
{
	struct value map = card_of(v, d);
	struct date day = document_day(d);
	bool dated = date_is_set(day) && d->kind != KIND_ASSOCIATION && d->kind != KIND_PERSON;
	view_text(v, &map, S("titel"), d->title.s);
	view_text(v, &map, S("titel_delbar"), d->heading);
	view_text(v, &map, S("id"), d->id);
	view_text(v, &map, S("datum"), dated ? view_days(v->arena, d) : S(""));
	view_text(v, &map, S("datum_iso"), dated ? date_iso(v->arena, day) : S(""));
	view_text(v, &map, S("ingress"), d->summary);
	view_text(v, &map, S("etikett"), label_of(v, d));
	view_text(v, &map, S("forbund_text"), associations_of(v, d));
	view_text(v, &map, S("paragrafer"), view_span(v->arena, &d->paragraphs));
	view_text(v, &map, S("ort"), d->place.name.s);
	view_text(v, &map, S("veckodag"), S(""));
	view_text(v, &map, S("klockan"), S(""));
	view_set(v, &map, S("sista_dag"), value_flag(false));
	return map;
}

static struct str
times_text(const struct view *v, const struct happening *h)
{
	if (!h->starts.minute1)
		return S("");
	struct str starts = clock_text(v->arena, h->starts);
	return h->ends.minute1 ? str_fmt(v->arena, "kl.\u00a0%.*s–%.*s", STR(starts),
					 STR(clock_text(v->arena, h->ends)))
			       : str_fmt(v->arena, "kl.\u00a0%.*s", STR(starts));
}

struct value
view_happening(const struct view *v, const struct happening *h)
{
	const struct document *d = h->document;
	struct value map = card_of(v, d);
	bool whole = h->kind == HAPPENING_EVENT || h->kind == HAPPENING_NOTICE;
	view_title(v, &map, S("titel"), h->title);
	view_text(v, &map, S("id"), h->id);
	view_text(v, &map, S("datum"), date_range(v->arena, h->first, h->last));
	view_text(v, &map, S("datum_iso"), date_iso(v->arena, h->first));
	view_text(v, &map, S("ingress"), whole ? d->summary : S(""));
	view_text(v, &map, S("etikett"), h->label);
	view_text(v, &map, S("forbund_text"), whole ? associations_of(v, d) : S(""));
	view_text(v, &map, S("paragrafer"), S(""));
	view_text(v, &map, S("ort"), whole ? d->place.name.s : S(""));
	view_text(v, &map, S("veckodag"),
		date_cmp(h->first, h->last) == 0 ? date_weekday_name(date_weekday(h->first))
						 : S(""));
	view_text(v, &map, S("klockan"), times_text(v, h));
	view_set(v, &map, S("sista_dag"), value_flag(happening_is_deadline(h)));
	return map;
}

void
view_calendar_file(const struct view *v, struct value *map, const struct document *d)
{
	bool any = d->kind == KIND_EVENT || d->kind == KIND_NOTICE;
	view_text(v, map, S("kalenderfil"),
		any ? view_address(v, plan_calendar_file(v->arena, d, NULL)) : S(""));
}
