// SPDX-License-Identifier: EUPL-1.2
// Which pages exist, and what is on them.
#include "unit_site.h"

// The site of most tests: a few documents of every kind, seen on 15 November 2021.
static struct unit_site
build(struct arena *a)
{
	struct unit_site s = {.arena = a};
	unit_file(&s, "content/brev/a.md", UNIT_LETTER("A", "2021-01-01"));
	unit_file(&s, "content/brev/b.md", UNIT_LETTER("B", "2020-06-01"));
	unit_file(&s, "content/brev/skiss.txt", "skiss");
	unit_file(&s, "content/protokoll/p.md", UNIT_PROTOCOL("au", "2021-10-14"));
	unit_file(&s, "content/evenemang/f.md", UNIT_EVENT("Forr", "2021-11-14", ""));
	unit_file(&s, "content/evenemang/i.md",
		UNIT_EVENT("Pagar", "2021-11-14", "slut: 2021-11-15\n"));
	unit_file(&s, "content/evenemang/s.md", UNIT_EVENT("Sen", "2021-12-24", ""));
	unit_file(&s, "content/kallelse/k.md", "---\ntitel: Kallelse\ndatum: 2021-12-02\n---\n");
	unit_file(&s, "content/forbund/abild.md",
		UNIT_ASSOCIATION("Åbild", "norrbotten", "kortnamn: Abild\n"));
	unit_file(&s, "content/forbund/ora.md", UNIT_ASSOCIATION("Öra", "vasternorrland", ""));
	unit_file(&s, "content/forbund/orb.md", UNIT_ASSOCIATION("Örb", "norrbotten", ""));
	unit_file(&s, "content/person/anna.md",
		"---\ntitel: Anna\ndatum: 2021-01-01\nroll: Sekreterare\nkontakt_lan: "
		"[norrbotten]\n---\n");
	unit_file(&s, "content/person/bo.md",
		"---\ntitel: Bo\ndatum: 2021-01-01\nroll: Ordförande\n---\n");
	unit_file(&s, "content/person/cia.md",
		"---\ntitel: Cia\ndatum: 2021-01-01\nperiod: {till: 2020-12-31}\n"
		"kontakt_lan: [norrbotten]\n---\n");
	unit_file(&s, "content/dokument/d.md",
		"---\ntitel: Plan\ndatum: 2021-01-01\nslag: verksamhetsplan\n---\n");
	unit_file(&s, "content/dokument/e.md", "---\ntitel: Annat\ndatum: 2021-01-01\n---\n");
	unit_file(&s, "content/nyheter/n.md",
		UNIT_NEWS("N", "2021-02-02",
			"kortadress: ny\nomdirigera_fran: [/n.aspx]\nforbund: [abild]\n"
			"relaterat: [content/sidor/om.md]\n"));
	unit_file(&s, "content/nyheter/b.md",
		UNIT_NEWS("Borta", "2021-02-02", "avpublicera: 2021-03-03\n"));
	unit_file(&s, "content/sidor/om.md", UNIT_PAGE("Om", ""));
	unit_file(&s, "content/sidor/om/oss.md", UNIT_PAGE("Oss", "noindex: ja\n"));
	unit_build_site(&s, "2021-11-15", false);
	assert_int_equal(s.diags.n, 0);
	return s;
}

// All addresses of a type of page.
static struct str
pages(struct arena *a, const struct unit_site *s, enum page_type type)
{
	struct buf b = {0};
	for (size_t i = 0; i < s->plan.n; i++)
		if (s->plan.items[i].type == type)
			buf_addf(&b, "%.*s\n", STR(s->plan.items[i].address));
	struct str text = str_dup(a, buf_str(&b));
	buf_release(&b);
	return text;
}

// Groups: "title (id): title, title".
static struct str
groups_text(struct arena *a, const struct groups *all)
{
	struct buf b = {0};
	for (size_t i = 0; i < all->n; i++) {
		const struct group *g = &all->items[i];
		buf_addf(&b, "%.*s (%.*s):", STR(g->title), STR(g->id));
		for (size_t k = 0; k < g->documents.n; k++)
			buf_addf(&b, " %.*s", STR(g->documents.items[k]->title.s));
		for (size_t k = 0; k < g->happenings.n; k++)
			buf_addf(&b, " %.*s", STR(g->happenings.items[k].title));
		buf_byte(&b, '\n');
	}
	struct str text = str_dup(a, buf_str(&b));
	buf_release(&b);
	return text;
}

static struct str
groups(struct arena *a, const struct page *p)
{
	return groups_text(a, &p->groups);
}

static struct str
crumbs(struct arena *a, const struct page *p)
{
	struct buf b = {0};
	for (size_t i = 0; i < p->crumbs.n; i++)
		buf_addf(&b, "%.*s %.*s; ", STR(p->crumbs.items[i].title),
			STR(p->crumbs.items[i].address));
	struct str text = str_dup(a, buf_str(&b));
	buf_release(&b);
	return text;
}

static void
test_pages(void **state)
{
	struct arena *a = *state;
	struct unit_site s = build(a);
	assert_str(pages(a, &s, PAGE_DOCUMENT),
		"/brev/2020-06-01/\n/brev/2021-01-01/\n/dokument/annat/\n/dokument/plan/\n"
		"/forbund/abild/\n/forbund/ora/\n/forbund/orb/\n/kalendarium/2021/forr/\n"
		"/kalendarium/2021/kallelse/\n/kalendarium/2021/pagar/\n/kalendarium/2021/sen/\n"
		"/nyheter/2021-02-02-n/\n/om/\n/om/oss/\n/protokoll/au/2021-10-14/\n");
	assert_str(pages(a, &s, PAGE_TOMBSTONE), "/nyheter/2021-02-02-borta/\n");
	assert_str(pages(a, &s, PAGE_REDIRECT), "/n.aspx/\n/ny/\n");
	assert_str(pages(a, &s, PAGE_START), "/\n");
	assert_str(pages(a, &s, PAGE_MISSING), "/404.html\n");
	assert_str(pages(a, &s, PAGE_LIST),
		"/anteckningar/\n/brev/\n/brev/2020/\n/brev/2021/\n/dokument/\n/exempel/\n/forbund/"
		"\n"
		"/forbund/lan/\n/kalendarium/\n/kalendarium/2021/\n/kalendarium/moten/\n"
		"/kalendarium/ovrigt/\n/nyheter/\n/nyheter/2021/\n"
		"/om-nns/styrelsen/\n/protokoll/\n/protokoll/au/\n/protokoll/au/2021/\n");
	assert_str(pages(a, &s, PAGE_FEED),
		"/anteckningar/atom.xml\n/atom.xml\n/beslut/atom.xml\n/brev/atom.xml\n/dokument/atom.xml\n"
		"/exempel/atom.xml\n/kalendarium/atom.xml\n/nyheter/atom.xml\n/protokoll/"
		"atom.xml\n");
	assert_str(pages(a, &s, PAGE_SITEMAP),
		"/sitemap.xml\n/sitemap/brev.xml\n/sitemap/dokument.xml\n/sitemap/evenemang.xml\n"
		"/sitemap/forbund.xml\n/sitemap/kallelse.xml\n/sitemap/nyhet.xml\n"
		"/sitemap/protokoll.xml\n/sitemap/sida.xml\n");
	assert_str(pages(a, &s, PAGE_REGISTER), "/beslut/\n/beslut/2021/\n/beslut/au/\n");
	assert_str(pages(a, &s, PAGE_ROBOTS), "/robots.txt\n");
	assert_str(pages(a, &s, PAGE_CALENDAR),
		"/kalendarium/2021/forr/forr.ics\n/kalendarium/2021/kallelse/kallelse.ics\n"
		"/kalendarium/2021/pagar/pagar.ics\n/kalendarium/2021/sen/sen.ics\n"
		"/kalender.ics\n");
}

static void
test_sealed(void **state)
{
	struct unit_site s = build(*state);
	size_t redirects = 0;
	for (size_t i = 0; i < s.plan.n; i++) {
		if (i)
			assert_true(
				str_cmp(s.plan.items[i - 1].address, s.plan.items[i].address) < 0);
		assert_ptr_equal(plan_find(&s.plan, s.plan.items[i].address), &s.plan.items[i]);
		redirects += s.plan.items[i].type == PAGE_REDIRECT;
	}
	assert_int_equal(s.plan.n_addresses, s.plan.n - redirects);
	for (size_t i = 1; i < s.plan.n_addresses; i++)
		assert_true(str_cmp(s.plan.addresses[i - 1], s.plan.addresses[i]) < 0);
	assert_null(plan_find(&s.plan, S("/finns/inte/")));
}

static void
test_start(void **state)
{
	struct arena *a = *state;
	struct unit_site s = build(a);
	assert_str(groups(a, unit_page(&s, "/")),
		"Brev från styrelsen (brev): A\n"
		"Kommande (kommande): Pagar Kallelse Sen\n"
		"Protokoll (protokoll): P\n"
		"Goda exempel (exempel):\n"
		"Aktuellt (nyheter): N\n");
}

static void
test_lists(void **state)
{
	struct arena *a = *state;
	struct unit_site s = build(a);
	assert_str(groups(a, unit_page(&s, "/brev/")), "2021 (ar-2021): A\n2020 (ar-2020): B\n");
	assert_str(groups(a, unit_page(&s, "/brev/2020/")), "2020 (ar-2020): B\n");
	assert_int_equal(unit_page(&s, "/brev/")->count, 2);
	assert_int_equal(unit_page(&s, "/brev/2020/")->count, 1);
	assert_int_equal(unit_page(&s, "/brev/")->tabs.n, 2);
	assert_str(groups(a, unit_page(&s, "/kalendarium/")),
		"2021 (ar-2021): Forr\n");
	assert_str(groups_text(a, &unit_page(&s, "/kalendarium/")->coming),
		"November 2021 (2021-11): Pagar\nDecember 2021 (2021-12): Kallelse Sen\n");
	assert_str(groups(a, unit_page(&s, "/kalendarium/2021/")),
		"November 2021 (2021-11): Forr Pagar\nDecember 2021 (2021-12): Kallelse Sen\n");
	assert_str(groups(a, unit_page(&s, "/kalendarium/moten/")), "");
	assert_str(groups_text(a, &unit_page(&s, "/kalendarium/moten/")->coming),
		"December 2021 (2021-12): Kallelse\n");
	assert_int_equal(unit_page(&s, "/kalendarium/")->count, 4);
	assert_str(groups(a, unit_page(&s, "/protokoll/")), "Arbetsutskottet (au): P\n");
	assert_str(groups(a, unit_page(&s, "/forbund/")),
		"A (bokstav-a): Åbild\nÖ (bokstav-ö): Öra Örb\n"); // by short name
	assert_str(groups(a, unit_page(&s, "/forbund/lan/")),
		"Norrbottens län (norrbotten): Åbild Örb\nVästernorrlands län (vasternorrland): "
		"Öra\n");
	assert_str(groups(a, unit_page(&s, "/dokument/")),
		"Verksamhetsplaner (verksamhetsplan): Plan\nÖvrigt (ovrigt): Annat\n");
	assert_str(groups(a, unit_page(&s, "/om-nns/styrelsen/")),
		"Nuvarande ledamöter (nuvarande): Bo Anna\nTidigare ledamöter (tidigare): Cia\n");
	assert_int_equal(unit_page(&s, "/exempel/")->groups.n, 0);
}

static void
test_long_list(void **state)
{
	struct arena *a = *state;
	struct unit_site s = {.arena = a};
	for (int i = 0; i < LIST_LIMIT + 1; i++) {
		struct str path = str_fmt(a, "content/nyheter/n%d.md", i);
		struct str text =
			str_fmt(a, UNIT_NEWS("N%d", "%d-01-01", ""), i, i < 5 ? 2020 : 2021);
		unit_file(&s, str_cstr(a, path), str_cstr(a, text));
	}
	unit_build_site(&s, "2022-01-01", false);
	const struct page *list = unit_page(&s, "/nyheter/"),
			  *feed = unit_page(&s, "/nyheter/atom.xml");
	assert_int_equal(list->groups.n, 1); // the newest year only
	assert_int_equal(list->groups.items[0].documents.n, LIST_LIMIT - 4);
	assert_int_equal(list->tabs.n, 2);
	assert_int_equal(unit_page(&s, "/nyheter/2020/")->count, 5);
	assert_int_equal(feed->groups.items[0].documents.n, FEED_ENTRIES);
}

static void
test_related(void **state)
{
	struct arena *a = *state;
	struct unit_site s = build(a);
	assert_str(groups(a, unit_page(&s, "/nyheter/2021-02-02-n/")),
		"Förbund (forbund): Åbild\nLäs också (relaterat): Om\n");
	assert_str(groups(a, unit_page(&s, "/forbund/abild/")),
		"Kontaktperson i styrelsen (kontaktperson): Anna\n"); // not one of earlier days
	assert_str(groups(a, unit_page(&s, "/forbund/ora/")), "");
}

static void
test_crumbs(void **state)
{
	struct arena *a = *state;
	struct unit_site s = build(a);
	assert_str(crumbs(a, unit_page(&s, "/")), "");
	assert_str(crumbs(a, unit_page(&s, "/brev/")), "Start /; ");
	assert_str(
		crumbs(a, unit_page(&s, "/brev/2020/")), "Start /; Brev från styrelsen /brev/; ");
	assert_str(crumbs(a, unit_page(&s, "/brev/2020-06-01/")),
		"Start /; Brev från styrelsen /brev/; ");
	assert_str(crumbs(a, unit_page(&s, "/om/")), "Start /; ");
	assert_str(crumbs(a, unit_page(&s, "/om/oss/")), "Start /; Om /om/; ");
	assert_str(crumbs(a, unit_page(&s, "/protokoll/au/2021-10-14/")),
		"Start /; Protokoll och beslut /protokoll/; Arbetsutskottet /protokoll/au/; ");
	assert_str(crumbs(a, unit_page(&s, "/kalendarium/2021/kallelse/")),
		"Start /; Kalendarium /kalendarium/; ");
}

static void
test_files(void **state)
{
	struct arena *a = *state;
	struct unit_site s = build(a);
	assert_str(page_file(a, unit_page(&s, "/")), "index.html");
	assert_str(page_file(a, unit_page(&s, "/brev/2020/")), "brev/2020/index.html");
	assert_str(page_file(a, unit_page(&s, "/robots.txt")), "robots.txt");
	assert_str(plan_file_address(a, S("content/brev/skiss.txt")), "/filer/brev/skiss.txt");
	assert_int_equal(page_wave(&(struct page){.type = PAGE_FILE}), WAVE_FILES);
	assert_int_equal(page_wave(unit_page(&s, "/brev/2020-06-01/")), WAVE_PAGES);
	assert_int_equal(page_wave(unit_page(&s, "/brev/")), WAVE_LISTS);
	assert_int_equal(page_wave(unit_page(&s, "/kalender.ics")), WAVE_PAGES);
	assert_int_equal(page_wave(unit_page(&s, "/atom.xml")), WAVE_LISTS);
	assert_true(unit_page(&s, "/om/oss/")->noindex);
	assert_true(unit_page(&s, "/ny/")->noindex);
	assert_false(unit_page(&s, "/om/")->noindex);
	assert_str(unit_page(&s, "/ny/")->target, "/nyheter/2021-02-02-n/");
}

// A site that has no folder for a kind has no pages for it.
static void
test_small_site(void **state)
{
	struct arena *a = *state;
	struct unit_site s = {.arena = a};
	unit_file(&s, "site.yaml",
		"namn: F\nadress: https://f.example\ntema: e\nmappar: {sidor: sida}\n");
	unit_file(&s, "content/sidor/om.md", UNIT_PAGE("Om", ""));
	unit_build_site(&s, "2021-11-15", false);
	assert_str(pages(a, &s, PAGE_LIST), "");
	assert_str(pages(a, &s, PAGE_FEED), "/atom.xml\n");
	assert_str(pages(a, &s, PAGE_DOCUMENT), "/om/\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_pages),
		TEST(test_sealed),
		TEST(test_start),
		TEST(test_lists),
		TEST(test_long_list),
		TEST(test_related),
		TEST(test_crumbs),
		TEST(test_files),
		TEST(test_small_site),
	};
	return cmocka_run_group_tests_name("plan", tests, NULL, NULL);
}
