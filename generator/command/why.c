// SPDX-License-Identifier: EUPL-1.2
// why: an address → what made its page; or why there is none. Also the other way: the path of a
// document → its page.
#include "command/why.h"

#include "base/fail.h"
#include "base/text.h"
#include "format/url.h"

#include <stdio.h>
#include <string.h>

void
why_add(struct why *w, struct why_list *list, struct str what, struct str note)
{
	for (size_t i = 0; i < list->items.n; i++)
		if (str_eq(list->items.items[i].what, what))
			return;
	struct why_item item = {what, note};
	ARENA_PUSH(w->arena, &list->items, item);
}

void
why_print(struct why *w, const struct why_list *list)
{
	enum { WIDEST = 44 };
	size_t n = list->items.n, column = 0;
	bool all = !list->most || n <= list->most;
	size_t shown = all ? n : list->most;
	if (!n)
		return;
	for (size_t i = 0; i < shown; i++) {
		size_t width = text_width(list->items.items[i].what);
		column = width > column && width <= WIDEST ? width : column;
	}
	buf_addf(&w->out, "\n%s\n", list->heading);
	for (size_t i = 0; i < shown; i++) {
		const struct why_item *item = &list->items.items[i];
		size_t width = text_width(item->what);
		buf_addf(&w->out, "  %.*s", STR(item->what));
		if (item->note.n) {
			buf_pad(&w->out, ' ', width < column ? column - width + 2 : 2);
			buf_add(&w->out, item->note);
		}
		buf_byte(&w->out, '\n');
	}
	if (!all)
		buf_addf(&w->out, "  … och %zu till\n", n - shown);
}

void
why_say(struct why *w, struct str words)
{
	diag_fill(&w->out, words, 0, 0);
}

struct str
why_line(struct why *w, struct loc loc)
{
	size_t line, column;
	if (!loc.file || loc.at == DIAG_NOWHERE)
		return S("");
	loc_position(loc, &line, &column);
	return str_fmt(w->arena, "rad %zu", line);
}

// What was asked for

// "https://site.example/om/?x#y", "om", "/om/index.html" → "/om/"
static struct str
address_of(struct why *w, struct str typed)
{
	struct str path, query, fragment, base = w->pipeline->config.base_url;
	if (str_starts(typed, base)) {
		typed = str_from(typed, base.n - 1);
	} else if (url_is_web(typed)) {
		typed = str_from(typed, str_find(typed, S("://")) + 3);
		typed = str_from(typed, str_chr(typed, '/'));
	}
	url_split(typed, &path, &query, &fragment);
	path = url_decode(w->arena, path);
	if (str_eq(path_name(path), S("index.html")))
		path = path_folder(path);
	if (!str_starts(path, S("/")))
		path = str_join(w->arena, S("/"), path);
	struct str slashed = str_join(w->arena, path, S("/"));
	const struct plan *plan = &w->pipeline->plan;
	bool whole = str_ends(path, S("/")) || plan_find(plan, path);
	return whole || (path_extension(path).n && !plan_find(plan, slashed)) ? path : slashed;
}

static const struct document *
document_at(const struct site *site, struct str address)
{
	for (size_t i = 0; i < site->n_by_path; i++)
		if (str_eq(site->by_path[i]->address, address))
			return site->by_path[i];
	return NULL;
}

// Why a document is not shown

static void
add_reasons(struct why *w, const struct document *d, struct why_list *reasons)
{
	struct date today = w->pipeline->site->today;
	struct day from = d->publish_from;
	if (d->broken)
		why_add(w, reasons, S("filen har fel"), S("visa dem: anslag check"));
	if (str_eq(d->status.s, S("utkast")))
		why_add(w, reasons,
			str_fmt(w->arena, "status: utkast (%.*s)", STR(why_line(w, d->status.loc))),
			S("ta bort raden när texten är klar"));
	if (date_is_set(from.d) && date_cmp(from.d, today) > 0)
		why_add(w, reasons,
			str_fmt(w->arena, "publicera_fran: %.*s (%.*s)",
				STR(date_iso(w->arena, from.d)), STR(why_line(w, from.loc))),
			S("sidan publiceras av sig själv den dagen"));
	if (d->kind == KIND_PROTOCOL && !date_is_set(d->adjusted.d))
		why_add(w, reasons, S("justerat saknas"),
			S("skriv dagen då protokollet justerades"));
}

static void
explain_hidden(struct why *w, const struct document *d)
{
	struct why_list reasons = {.heading = "Därför visas den inte"};
	buf_addf(&w->out, "%.*s\n  %.*s\n\n", STR(d->address.n ? d->address : S("Ingen adress")),
		STR(d->title.s));
	why_say(w, S("Sidan visas inte för besökare."));
	why_document(w, "Den skulle göras av", d);
	add_reasons(w, d, &reasons);
	why_print(w, &reasons);
}

static void
explain_person(struct why *w, const struct document *d)
{
	struct str list = str_slice(d->address, 0, str_chr(d->address, '#'));
	why_say(w,
		str_fmt(w->arena, "Personer har ingen egen sida. %.*s visas på %.*s.",
			STR(d->title.s), STR(list)));
	why_document(w, "Uppgifterna kommer ur", d);
}

// The path of a document, or an address, that nothing answers to: the nearest one that is there.
static bool
suggest(struct why *w, struct str typed, bool path)
{
	const struct pipeline *p = w->pipeline;
	struct strs all = {0};
	for (size_t i = 0; i < p->plan.n && !path; i++)
		strs_push(w->arena, &all, p->plan.items[i].address);
	for (size_t i = 0; i < p->site->n_by_path; i++) {
		const struct document *d = p->site->by_path[i];
		struct str name = path ? d->source->file.path : d->address;
		if (name.n)
			strs_push(w->arena, &all, name);
	}
	size_t near = text_nearest(typed, all.items, all.n);
	fprintf(stderr, "error: %s %.*s.\n",
		path ? "Det finns inget dokument" : "Ingen sida har adressen", STR(typed));
	if (near < all.n)
		fprintf(stderr, "hint: Menade du %.*s?\n", STR(all.items[near]));
	else if (!path)
		fputs("hint: Inget dokument skulle ge den adressen.\n", stderr);
	return false;
}

// False when there is no such page and no document that would make it.
static bool
explain_document(struct why *w, const struct document *d)
{
	const struct page *page = d->address.n ? plan_find(&w->pipeline->plan, d->address) : NULL;
	if (d->broken || d->publication == NOT_PUBLISHED)
		explain_hidden(w, d);
	else if (page)
		why_page(w, page);
	else
		explain_person(w, d);
	return true;
}

static bool
explain(struct why *w, struct str typed)
{
	const struct pipeline *p = w->pipeline;
	const struct document *d = site_find(p->site, typed);
	if (d)
		return explain_document(w, d);
	if (str_starts(typed, S("content/")))
		return suggest(w, typed, true);
	struct str address = address_of(w, typed);
	const struct page *page = plan_find(&p->plan, address);
	d = document_at(p->site, address);
	if (!page)
		return d ? explain_document(w, d) : suggest(w, address, false);
	why_page(w, page);
	return true;
}

static int
explain_or_report(struct pipeline *p, const char *typed)
{
	struct why w = {.pipeline = p, .arena = &p->arena};
	bool good = pipeline_read(p), known = false;
	if (p->site) { // even a site with errors has pages to ask about
		known = explain(&w, str_of(typed));
		if (!good)
			fputs("hint: Innehållet har fel, så inget publiceras nu. Visa dem: anslag "
			      "check\n",
				stderr);
	} else {
		diags_sort(&p->diags);
		diags_report(&w.out, &p->diags, false);
	}
	fwrite(w.out.p ? w.out.p : "", 1, w.out.n, p->site ? stdout : stderr);
	buf_release(&w.out);
	return known ? 0 : EXIT_CONTENT;
}

int
command_why(int argc, char **argv)
{
	struct options options;
	struct pipeline p;
	const char *typed;
	if (!options_read_word(&options, argc, argv, &typed))
		return EXIT_USAGE;
	if (!typed) {
		fputs("error: Skriv en adress, till exempel: anslag why /brev/\n", stderr);
		return EXIT_USAGE;
	}
	pipeline_open(&p, &options);
	int status = explain_or_report(&p, typed);
	pipeline_release(&p);
	return status;
}
