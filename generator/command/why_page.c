// SPDX-License-Identifier: EUPL-1.2
// What made a page: first what an editor can change, last what the one who keeps the theme can.
#include "base/text.h"
#include "command/page_name.h"
#include "command/why.h"
#include "format/url.h"
#include "model/check.h"

enum { MOST_SHOWN = 12 };

static struct str
path_of(const struct document *d)
{
	return d->source->file.path;
}

static struct str
last_change(struct why *w, const struct revisions *r)
{
	enum { SHORT = 7 };
	if (!r->n)
		return S("inte incheckad än");
	struct str day = date_long(w->arena, date_in_stockholm(r->last));
	struct str id = str_slice(oid_hex(w->arena, r->newest), 0, SHORT);
	return str_fmt(w->arena, "ändrad %.*s (%.*s)", STR(day), STR(id));
}

void
why_document(struct why *w, const char *heading, const struct document *d)
{
	struct why_list list = {.heading = heading};
	why_add(w, &list, path_of(d), last_change(w, &d->revisions));
	why_print(w, &list);
}

// What a document's page reads of others

struct reader {
	struct why *why;
	struct why_list *documents, *files;
	const struct document *document;
};

static void
add_document(struct reader *r, const struct document *d, struct str note)
{
	if (d && d != r->document)
		why_add(r->why, r->documents, path_of(d), note);
}

static void
add_file(struct reader *r, struct str path)
{
	if (source_find(r->why->pipeline->site->source, path))
		why_add(r->why, r->files, path, S(""));
}

static void
add_reference(void *ctx, enum field_type type, const struct word *word)
{
	struct reader *r = ctx;
	const struct site *site = r->why->pipeline->site;
	struct str folder = path_folder(path_of(r->document));
	if (type == FIELD_ASSOCIATION)
		add_document(r, site_association(site, word->s), S("förbundet"));
	else if (type == FIELD_PATH)
		add_document(r, site_find(site, word->s), S("nämns bland uppgifterna"));
	else if (type == FIELD_FILE)
		add_file(r, str_join(r->why->arena, folder, word->s));
}

static void
add_sources(struct why *w, const struct page *page)
{
	const struct document *d = page->document;
	struct why_list documents = {.heading = "Den hämtar också ur", .most = MOST_SHOWN};
	struct why_list files = {.heading = "Bilder och filer på sidan", .most = MOST_SHOWN};
	struct reader r = {w, &documents, &files, d};
	add_document(&r, d->minutes, S("protokollet från mötet"));
	add_document(&r, d->letter, S("brevet från mötet"));
	add_document(&r, d->notice, S("kallelsen till mötet"));
	add_document(&r, d->previous, S("föregående protokoll"));
	add_document(&r, d->following, S("nästa protokoll"));
	document_references(d, add_reference, &r);
	for (size_t i = 0; i < page->groups.n; i++)
		for (size_t k = 0; k < page->groups.items[i].documents.n; k++)
			add_document(&r, page->groups.items[i].documents.items[k],
				page->groups.items[i].title);
	for (size_t i = 0; i < d->body.n_links; i++) {
		const struct md_link *link = &d->body.links[i];
		if (link->target == MD_DOCUMENT)
			add_document(
				&r, site_find(w->pipeline->site, link->path), S("länk i texten"));
		else if (link->target == MD_FILE || link->target == MD_SIZE)
			add_file(&r, link->path);
	}
	why_print(w, &documents);
	why_print(w, &files);
}

// Where others meet it

typedef void visit_document(void *ctx, const struct document *d);

// The documents that a list, a feed or a register is made of.
static void
each_document(const struct page *page, visit_document *visit, void *ctx)
{
	const struct registers *all = page->registers;
	for (size_t i = 0; i < page->groups.n; i++)
		for (size_t k = 0; k < page->groups.items[i].documents.n; k++)
			visit(ctx, page->groups.items[i].documents.items[k]);
	for (size_t i = 0; page->thread && i < page->thread->documents.n; i++)
		visit(ctx, page->thread->documents.items[i]);
	for (size_t i = 0; i < page->decisions.n; i++)
		visit(ctx, page->decisions.items[i].protocol);
	if (all && str_eq(page->template, S("uppfoljning")))
		for (size_t i = 0; i < all->questions.n; i++)
			visit(ctx, all->questions.items[i].notes);
	else if (all)
		for (size_t i = 0; i < all->threads.n; i++)
			for (size_t k = 0; k < all->threads.items[i].documents.n; k++)
				visit(ctx, all->threads.items[i].documents.items[k]);
}

struct search {
	const struct document *wanted;
	bool found;
};

static void
compare_document(void *ctx, const struct document *d)
{
	struct search *s = ctx;
	s->found = s->found || d == s->wanted;
}

static bool
shows(const struct page *page, const struct document *d)
{
	struct search s = {.wanted = d};
	each_document(page, compare_document, &s);
	return s.found;
}

static void
add_lists(struct why *w, const struct document *d)
{
	struct why_list list = {.heading = "Den finns med på", .most = MOST_SHOWN};
	const struct plan *plan = &w->pipeline->plan;
	for (size_t i = 0; i < plan->n; i++)
		if (plan->items[i].document != d && shows(&plan->items[i], d))
			why_add(w, &list, plan->items[i].address,
				page_name(w->arena, &plan->items[i]));
	why_print(w, &list);
}

static bool
links_to(const struct document *d, struct str path, struct str address)
{
	for (size_t i = 0; i < d->body.n_links; i++) {
		const struct md_link *link = &d->body.links[i];
		bool file = link->target == MD_DOCUMENT || link->target == MD_FILE;
		if ((file && str_eq(link->path, path)) ||
			(link->target == MD_ADDRESS && str_eq(link->path, address)))
			return true;
	}
	return false;
}

static void
add_links(struct why *w, const char *heading, struct str path, struct str address)
{
	struct why_list list = {.heading = heading, .most = MOST_SHOWN};
	const struct documents *all = &w->pipeline->site->published;
	for (size_t i = 0; i < all->n; i++)
		if (!str_eq(path_of(all->items[i]), path) && links_to(all->items[i], path, address))
			why_add(w, &list, all->items[i]->address, all->items[i]->title.s);
	why_print(w, &list);
}

// Which file says that an old address leads on?
static struct str
redirected_by(struct why *w, const struct page *redirect)
{
	const struct moved *m = moves_find(&w->pipeline->site->moves, redirect->address);
	struct str line = m ? why_line(w, m->loc) : S("");
	if (!m || !m->document)
		return str_fmt(w->arena, "omdirigeringar i site.yaml, %.*s", STR(line));
	bool brief = m->loc.at == m->document->short_address.loc.at;
	return str_fmt(w->arena, "%s i %.*s, %.*s", brief ? "kortadress" : "omdirigera_fran",
		STR(moved_owner(m)), STR(line));
}

static void
add_redirects(struct why *w, struct str address)
{
	struct why_list list = {.heading = "Hit leder också", .most = MOST_SHOWN};
	const struct plan *plan = &w->pipeline->plan;
	for (size_t i = 0; i < plan->n; i++)
		if (plan->items[i].type == PAGE_REDIRECT && str_eq(plan->items[i].target, address))
			why_add(w, &list, plan->items[i].address,
				redirected_by(w, &plan->items[i]));
	why_print(w, &list);
}

// What it looks like

static void
add_templates(struct why *w, const struct page *page)
{
	const struct pipeline *p = w->pipeline;
	const struct template *t = templates_find(&p->theme.templates, page->template);
	struct why_list list = {.heading = "Utseendet kommer ur"};
	struct strs names = {0};
	if (!t)
		return;
	templates_used(w->arena, &p->theme.templates, t, &names);
	for (size_t i = 0; i < names.n; i++)
		why_add(w, &list,
			str_fmt(w->arena, "themes/%.*s/templates/%.*s.mustache",
				STR(p->config.theme), STR(names.items[i])),
			i ? S("") : S("sidans mall"));
	why_add(w, &list, S("site.yaml"), S("namn, menyer och listor"));
	why_print(w, &list);
}

// Pages

struct listing {
	struct why *why;
	struct why_list list;
};

static void
list_document(void *ctx, const struct document *d)
{
	struct listing *l = ctx;
	why_add(l->why, &l->list, path_of(d), d->title.s);
}

static void
say_list(struct why *w, const struct page *page)
{
	struct listing l = {w, {.heading = "Den samlar", .most = MOST_SHOWN}};
	each_document(page, list_document, &l);
	if (page->type == PAGE_FEED)
		why_say(w, S("Flödet ändras av sig självt med de dokument som det samlar."));
	else if (page->type == PAGE_DATA)
		why_say(w, S("Filen ändras av sig själv med de dokument som den samlar."));
	else
		why_say(w, S("Sidan ändras av sig själv med de dokument som den samlar."));
	if (!l.list.items.n)
		why_say(w, S("Inga finns än."));
	why_print(w, &l.list);
}

static void
say_tombstone(struct why *w, const struct document *d)
{
	struct day gone = d->unpublish;
	why_say(w,
		str_fmt(w->arena,
			"Innehållet är avpublicerat sedan %.*s, och det är vad som står på sidan. "
			"Dagen står i fältet avpublicera (%.*s).",
			STR(date_long(w->arena, gone.d)), STR(why_line(w, gone.loc))));
	why_document(w, "Sidan görs av", d);
}

static void
say_redirect(struct why *w, const struct page *page)
{
	struct why_list list = {.heading = "Det står i"};
	why_say(w, S("En gammal adress. Den som kommer hit skickas vidare."));
	why_add(w, &list, redirected_by(w, page), S(""));
	why_print(w, &list);
}

static void
say_attachment(struct why *w, const struct page *page)
{
	struct str below = str_from(page->address, sizeof SITE_FILES - 1);
	struct str path = str_join(w->arena, S("content/"), below);
	struct why_list list = {.heading = "Filen är"};
	why_say(w, S("En fil som publiceras för att en sida länkar till den eller nämner den."));
	why_add(w, &list, path, S(""));
	why_print(w, &list);
	add_links(w, "Länkar till den finns på", path, page->address);
}

static void
say_file(struct why *w, const struct page *page)
{
	if (page->type == PAGE_SITEMAP)
		why_say(w, S("Görs av programmet av sidornas adresser."));
	else if (!str_starts(page->address, S(SITE_FILES)))
		why_say(w, S("En fil som hör till temat eller görs av programmet."));
	else
		say_attachment(w, page);
}

static void
say_document(struct why *w, const struct page *page)
{
	const struct document *d = page->document;
	struct str kind = text_lower(w->arena, kind_entry(d->kind)->singular);
	struct str heading = str_fmt(w->arena, "Sidan (%.*s) görs av", STR(kind));
	why_document(w, str_cstr(w->arena, heading), d);
	add_sources(w, page);
	add_lists(w, d);
	add_links(w, "Länkar till den finns på", path_of(d), page->address);
}

static bool
is_list(const struct page *page)
{
	static const enum page_type lists[] = {
		PAGE_LIST, PAGE_REGISTER, PAGE_START, PAGE_FEED, PAGE_DATA};
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		if (page->type == lists[i])
			return true;
	return false;
}

void
why_page(struct why *w, const struct page *page)
{
	struct str name = page_name(w->arena, page);
	buf_addf(&w->out, "%.*s\n  %.*s\n", STR(page->address), STR(name));
	if (page->type == PAGE_DOCUMENT) {
		say_document(w, page);
	} else {
		buf_byte(&w->out, '\n');
		if (page->type == PAGE_TOMBSTONE)
			say_tombstone(w, page->document);
		else if (page->type == PAGE_REDIRECT)
			say_redirect(w, page);
		else if (is_list(page))
			say_list(w, page);
		else if (page->type == PAGE_MISSING)
			why_say(w,
				S("Visas när en besökare kommer till en adress som inte finns."));
		else
			say_file(w, page);
	}
	add_redirects(w, page->address);
	add_templates(w, page);
}
