// SPDX-License-Identifier: EUPL-1.2
// A whole site from literals: settings, documents, model, plan.
#ifndef ANSLAG_UNIT_SITE_H
#define ANSLAG_UNIT_SITE_H

#include "input/config.h"
#include "input/document.h"
#include "input/source.h"
#include "model/check.h"
#include "model/site.h"
#include "page/plan.h"
#include "unit.h"

#define UNIT_SITE_YAML                                                                 \
	"namn: Föreningen för samverkan\n"                                           \
	"kortnamn: FS\n"                                                               \
	"beskrivning: Om oss.\n"                                                       \
	"adress: https://fs.example/\n"                                                \
	"tema: enkel\n"                                                                \
	"mappar: {brev: brev, protokoll: protokoll, anteckningar: anteckningar,\n"     \
	"  kallelse: kallelse, evenemang: evenemang, exempel: exempel,\n"              \
	"  dokument: dokument, forbund: forbund, person: person, nyheter: nyhet,\n"    \
	"  sidor: sida}\n"                                                             \
	"organ:\n"                                                                     \
	"  styrelse: Styrelsen\n"                                                      \
	"  au: {namn: Arbetsutskottet, numrering: lopande}\n"                          \
	"natverk: {norrland: Nätverket Norrland}\n"                                   \
	"lan: {norrbotten: Norrbottens län, vasternorrland: Västernorrlands län}\n" \
	"amnen: {juridik: Juridik, samverkan: Samverkan}\n"                            \
	"malgrupper: {unga: Unga, sjukskrivna: Sjukskrivna}\n"                         \
	"teman: {ledning: Ledning}\n"                                                  \
	"arenden: {stod: Tjänstemannastöd}\n"

struct unit_site {
	struct arena *arena;
	struct source source;
	struct config *config;
	struct diags diags;
	struct document **documents;
	size_t n;
	struct site *site;
	struct plan plan;
};

// Adds a file. Its id is made of its bytes, as git's are.
static inline void
unit_file(struct unit_site *s, const char *path, const char *text)
{
	struct source_file f = {.file = {str_of(path), str_of(text)}};
	f.id = repository_blob_id(f.file.bytes);
	ARENA_PUSH(s->arena, &s->source, f);
}

static inline enum kind
unit_kind(const struct unit_site *s, struct str path)
{
	str_cut(&path, '/');
	struct str folder = str_cut(&path, '/');
	for (size_t i = 0; i < s->config->folders.n; i++)
		if (str_eq(s->config->folders.items[i].name, folder))
			return s->config->folders.items[i].kind;
	fail_msg("%.*s?", STR(folder));
	return KINDS;
}

// Reads site.yaml (the one above, unless there is one) and all documents.
static inline void
unit_read_site(struct unit_site *s)
{
	source_sort(&s->source);
	if (!source_find(&s->source, S("site.yaml"))) {
		unit_file(s, "site.yaml", UNIT_SITE_YAML);
		source_sort(&s->source);
	}
	s->config = ARENA_NEW(s->arena, struct config, 1);
	config_read(s->arena, &s->source, s->config, &s->diags);
	s->documents = ARENA_NEW(s->arena, struct document *, s->source.n);
	for (size_t i = 0; i < s->source.n; i++) {
		const struct source_file *f = &s->source.items[i];
		if (str_starts(f->file.path, S("content/")) && str_ends(f->file.path, S(".md")))
			s->documents[s->n++] = document_read(
				s->arena, f, unit_kind(s, f->file.path), s->config, &s->diags);
	}
}

// The site as it is on a day, its pages, and its check.
static inline void
unit_build_site(struct unit_site *s, const char *today, bool drafts)
{
	struct site_options options = {.drafts = drafts, .committed = {2023, 12, 31}};
	struct source *source = ARENA_NEW(s->arena, struct source, 1);
	assert_int_equal(date_parse(str_of(today), &options.today), DATE_OK);
	unit_read_site(s);
	*source = s->source; // a struct unit_site may be moved
	options.source = source;
	options.config = s->config;
	s->site = site_build(s->arena, &options, s->documents, s->n, &s->diags);
	s->plan = plan_build(s->arena, s->site);
	plan_seal(s->arena, &s->plan, s->site, (struct hash){0});
}

static inline void
unit_check_site(struct unit_site *s)
{
	site_check(s->arena, s->site, s->plan.addresses, s->plan.n_addresses, &s->diags);
	diags_sort(&s->diags);
}

static inline const struct document *
unit_document(const struct unit_site *s, const char *path)
{
	const struct document *d = site_find(s->site, str_of(path));
	if (!d)
		fail_msg("%s finns inte", path);
	return d;
}

static inline const struct page *
unit_page(const struct unit_site *s, const char *address)
{
	const struct page *p = plan_find(&s->plan, str_of(address));
	if (!p)
		fail_msg("ingen sida %s", address);
	return p;
}

// The shortest documents of their kinds without a finding.
#define UNIT_LETTER(title, date)                                                \
	"---\ntitel: " title "\ndatum: " date "\ningress: I\nmote_datum: " date \
	"\navsandare: Anna\n---\nHej\n"
#define UNIT_PROTOCOL(body, date)                                                            \
	"---\ntitel: P\ndatum: " date "\norgan: " body "\njusterare: [A]\nnarvarande: [A]\n" \
	"justerat: " date "\n---\n## § 1 A\n\nBeslut: Ja.\n"
#define UNIT_NEWS(title, date, more) \
	"---\ntitel: " title "\ndatum: " date "\ningress: I\n" more "---\nText\n"
#define UNIT_EVENT(title, start, more)                                                  \
	"---\ntitel: " title "\ndatum: 2021-01-01\ningress: I\nstart: " start "\n" more \
	"---\nText\n"
#define UNIT_ASSOCIATION(title, county, more) \
	"---\ntitel: " title "\nlan: [" county "]\nkommuner: [K]\n" more "---\nText\n"
#define UNIT_PAGE(title, more) "---\ntitel: " title "\n" more "---\nText\n"

#endif
