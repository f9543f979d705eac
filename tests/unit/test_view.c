// SPDX-License-Identifier: EUPL-1.2
// What templates get, and what machines get: view and feed.
#include "page/calendar_file.h"
#include "page/feed.h"
#include "page/view.h"
#include "unit_site.h"

static const struct theme theme = {
	.stylesheet = S_INIT("/tema/stil.0123.css"), .icon = S_INIT("/tema/ikon.svg")};

static void
dump(struct buf *b, const struct value *v, size_t depth)
{
	static const char *const kinds[] = {
		[VALUE_NONE] = "-", [VALUE_FALSE] = "nej", [VALUE_TRUE] = "ja"};
	if (v->kind <= VALUE_TRUE)
		buf_addf(b, "%s\n", kinds[v->kind]);
	else if (v->kind == VALUE_TEXT || v->kind == VALUE_HTML)
		buf_addf(b, "%s%.*s\n", v->kind == VALUE_HTML ? "html " : "", STR(v->text));
	if (v->kind != VALUE_LIST && v->kind != VALUE_MAP)
		return;
	buf_byte(b, '\n');
	for (size_t i = 0; i < v->n; i++) {
		buf_pad(b, ' ', 2 * depth);
		if (v->kind == VALUE_MAP)
			buf_addf(b, "%.*s: ", STR(v->names[i]));
		else
			buf_add(b, S("* "));
		dump(b, &v->items[i], depth + 1);
	}
}

static struct value
page_value(const struct unit_site *s, const char *address)
{
	return view_page(s->arena, s->site, &theme, unit_page(s, address));
}

// A value below another, by names and numbers: "meny.0.titel".
static struct value
at(const struct value *v, const char *path)
{
	struct str rest = str_of(path);
	while (rest.n) {
		struct str part = str_cut(&rest, '.');
		long i = str_number(part);
		if (v->kind == VALUE_LIST && i >= 0 && (size_t)i < v->n)
			v = &v->items[i];
		else
			v = value_get(v, part);
		if (!v)
			fail_msg("%s: inget %.*s", path, STR(part));
	}
	return *v;
}

#define assert_value(v, path, want) assert_str(at((v), (path)).text, want)
#define assert_kind(v, path, want) assert_int_equal(at((v), (path)).kind, want)

static struct unit_site
build(struct arena *a)
{
	struct unit_site s = {.arena = a};
	unit_file(&s, "site.yaml",
		UNIT_SITE_YAML
		"epost: a@fs.example\nmeny:\n  - {titel: Aktuellt, adress: /nyheter/}\n"
		"  - {titel: Protokoll, adress: /protokoll/}\n  - {titel: Ut, adress: "
		"https://a.se/}\n");
	unit_file(&s, "content/brev/2021/a.md",
		"---\ntitel: Brev & mer\ndatum: 2021-10-20\ningress: I\nmote_datum: 2021-10-14\n"
		"organ: au\navsandare: {namn: Anna Ek, roll: Ordförande}\n"
		"bilagor: [{nr: 1, titel: Skiss, fil: skiss.txt}, {sida: content/sidor/om.md}]\n"
		"forbund: [abild]\nbild: {fil: skiss.txt, alt: En skiss}\n---\n"
		"[p](../../protokoll/p.md#p1) [f](skiss.txt) [a](/om/) [r](#mal) "
		"[u](https://a.se/?b&c)\n\n"
		"## Mål\n\n## Två\n\n## Tre\n");
	unit_file(&s, "content/brev/2021/skiss.txt", "skiss");
	unit_file(&s, "content/protokoll/p.md",
		"---\ntitel: P\ndatum: 2021-10-14\norgan: au\nstarttid: 8.30\njusterare: [A]\n"
		"narvarande: {beslutande: [A, {namn: B, roll: R}]}\njusterat: 2021-10-15\n"
		"paragrafer: 1–2\nforbund: [abild]\n---\nInledning.\n\n## § 1 A\n\nText.\n\n"
		"Beslut: Ja.\n\nBeslut:\n- att ett\n\n## § 2 B\n");
	unit_file(&s, "content/evenemang/e.md",
		"---\ntitel: Dag\ndatum: 2021-01-01\ningress: I\nstart: 2021-11-11\nslut: "
		"2021-11-12\n"
		"typ: konferens\narrangorer: [abild]\nplats: Umeå\n---\nFöre.\n\n## Program\n\n"
		"### Torsdag 11 november\n9.00–9.45 A\nMedverkande: Bo; [Cia](c.txt)\nOm *A*.\n"
		"12.00 Lunch\n23.30–24.00 [B](../sidor/om.md)\n0.15–1.00 A, forts.\n\n"
		"### Fredag 12 november\n9.00 Forts. A\n\n"
		"## Efter\n");
	unit_file(&s, "content/evenemang/v.md",
		"---\ntitel: Vecka\ndatum: 2021-01-01\ningress: I\nvecka: 2021-V47\n---\n");
	unit_file(&s, "content/forbund/abild.md", UNIT_ASSOCIATION("Åbild", "norrbotten", ""));
	unit_file(&s, "content/nyheter/n.md",
		UNIT_NEWS("Nytt", "2021-02-02", "omdirigera_fran: [/n.aspx]\n"));
	unit_file(&s, "content/sidor/om.md", UNIT_PAGE("Om", "") "[n](../nyheter/n.md)\n");
	unit_file(&s, "content/sidor/a/b/c.md", UNIT_PAGE("Djup", ""));
	unit_build_site(&s, "2021-11-15", false);
	assert_int_equal(s.diags.n, 0);
	return s;
}

static void
test_frame(void **state)
{
	struct unit_site s = build(*state);
	struct value v = page_value(&s, "/brev/2021-10-20/");
	assert_value(&v, "webbplatsen.namn", "Föreningen för samverkan");
	assert_value(&v, "webbplatsen.startsida", "../../");
	assert_value(&v, "rubrik", "Brev & mer");
	assert_value(&v, "sidtitel", "Brev & mer – FS");
	assert_value(&v, "beskrivning", "I");
	assert_value(&v, "kanonisk", "https://fs.example/brev/2021-10-20/");
	assert_value(&v, "stilmall", "../../tema/stil.0123.css");
	assert_kind(&v, "skript", VALUE_NONE);
	assert_kind(&v, "dold", VALUE_FALSE);
	assert_value(&v, "meny.0.adress", "../../nyheter/");
	assert_kind(&v, "meny.0.inom", VALUE_TRUE); // letters lie under Aktuellt
	assert_kind(&v, "meny.0.har", VALUE_FALSE);
	assert_value(&v, "meny.2.adress", "https://a.se/");
	assert_value(&v, "brodsmulor.0.adress", "../../");
	assert_value(&v, "brodsmulor.1.titel", "Brev från styrelsen");
	v = page_value(&s, "/protokoll/");
	assert_kind(&v, "meny.1.har", VALUE_TRUE);
	assert_kind(&v, "meny.1.inom", VALUE_FALSE);
	v = page_value(&s, "/beslut/");
	assert_kind(&v, "meny.1.inom", VALUE_TRUE); // the way to it leads over the protocols
	assert_kind(&v, "meny.0.inom", VALUE_FALSE);
	v = page_value(&s, "/");
	assert_value(&v, "sidtitel", "Föreningen för samverkan");
	assert_value(&v, "webbplatsen.startsida", "./");
	assert_value(&v, "start_brev.kort.0.adress", "brev/2021-10-20/");
	assert_kind(&v, "brodsmulor", VALUE_NONE);
}

// Addresses are relative to the page, so that the site works in any folder; the page for missing
// addresses can be shown anywhere and has the site's own path.
static void
test_addresses(void **state)
{
	struct arena *a = *state;
	struct unit_site s = build(a);
	static const char *const pages[][2] = {{"/", "tema/stil.0123.css"},
		{"/om/", "../tema/stil.0123.css"}, {"/a/b/c/", "../../../tema/stil.0123.css"},
		{"/404.html", "/tema/stil.0123.css"}, {"/n.aspx/", "../tema/stil.0123.css"}};
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
		struct value v = page_value(&s, pages[i][0]);
		assert_value(&v, "stilmall", pages[i][1]);
	}
	s.config->base_url = S("https://fs.example/under/mapp/");
	struct value v = page_value(&s, "/404.html");
	assert_value(&v, "stilmall", "/under/mapp/tema/stil.0123.css");
	v = page_value(&s, "/om/");
	assert_value(&v, "kanonisk", "https://fs.example/under/mapp/om/");
	v = page_value(&s, "/n.aspx/");
	assert_value(&v, "mal", "../nyheter/2021-02-02-nytt/");
	assert_str(view_absolute(a, s.site, S("/brev/")), "https://fs.example/under/mapp/brev/");
}

static void
test_links(void **state)
{
	struct unit_site s = build(*state);
	struct value v = page_value(&s, "/brev/2021-10-20/");
	assert_true(str_starts(at(&v, "innehall").text,
		S("<p><a href=\"../../protokoll/au/2021-10-14/#p1\">p</a> "
		  "<a href=\"../../filer/brev/2021/skiss.txt\">f</a> "
		  "<a href=\"../../om/\">a</a> <a href=\"#mal\">r</a> "
		  "<a href=\"https://a.se/?b&amp;c\">u</a></p>\n")));
	assert_kind(&v, "innehall", VALUE_HTML);
	assert_value(&v, "bildadress", "../../filer/brev/2021/skiss.txt");
}

static void
test_fields(void **state)
{
	struct unit_site s = build(*state);
	struct value v = page_value(&s, "/brev/2021-10-20/");
	assert_value(&v, "datum", "20 oktober 2021");
	assert_value(&v, "datum_iso", "2021-10-20");
	assert_value(&v, "organ", "Arbetsutskottet");
	assert_value(&v, "avsandare.roll", "Ordförande");
	assert_value(&v, "forbund.0.titel", "Åbild");
	assert_value(&v, "forbund.0.adress", "../../forbund/abild/");
	assert_value(&v, "bilagor.0.nr", "1");
	assert_value(&v, "bilagor.0.fil.adress", "../../filer/brev/2021/skiss.txt");
	assert_value(&v, "bilagor.1.sida.titel", "Om");
	assert_value(&v, "protokollet.adress", "../../protokoll/au/2021-10-14/");
	assert_value(&v, "bild.alt", "En skiss");
	assert_kind(&v, "svar_senast", VALUE_NONE); // there, without a value
	assert_kind(&v, "nasta", VALUE_NONE);
	assert_value(&v, "innehallsforteckning.2.id", "tre");
	v = page_value(&s, "/protokoll/au/2021-10-14/");
	assert_value(&v, "brevet.titel", "Brev & mer");
	assert_value(&v, "starttid", "8.30");
	assert_value(&v, "paragrafer", "§§\u00a01–2");
	assert_value(&v, "narvarande.beslutande.1.roll", "R");
	v = page_value(&s, "/kalendarium/2021/vecka/");
	assert_value(&v, "vecka", "v.\u00a047 2021");
	assert_value(&v, "dagar_text", "22–28 november 2021");
}

static void
test_protocol(void **state)
{
	struct unit_site s = build(*state);
	struct value v = page_value(&s, "/protokoll/au/2021-10-14/");
	assert_value(&v, "inledning", "<p>Inledning.</p>\n");
	assert_value(&v, "paragraflista.0.etikett", "§\u00a01");
	assert_value(&v, "paragraflista.0.titel", "A");
	assert_value(&v, "paragraflista.0.id", "p1");
	assert_kind(&v, "paragraflista.0.har_beslut", VALUE_TRUE);
	assert_kind(&v, "paragraflista.0.delar.0.prosa", VALUE_TRUE);
	assert_value(&v, "paragraflista.0.delar.0.html", "<p>Text.</p>\n");
	assert_kind(&v, "paragraflista.0.delar.1.beslut", VALUE_TRUE);
	assert_value(&v, "paragraflista.0.delar.1.nummer", "1");
	assert_value(&v, "paragraflista.0.delar.2.nummer", "2");
	assert_kind(&v, "paragraflista.0.delar.0.nummer", VALUE_NONE);
	assert_kind(&v, "paragraflista.1.har_beslut", VALUE_FALSE);
	assert_int_equal(at(&v, "paragraflista").n, 2);
}

static void
test_programme(void **state)
{
	struct unit_site s = build(*state);
	struct value v = page_value(&s, "/kalendarium/2021/dag/");
	assert_value(&v, "dagar_text", "11–12 november 2021");
	assert_value(&v, "typ", "Konferens");
	assert_value(&v, "inledning", "<p>Före.</p>\n");
	assert_value(&v, "avslutning", "<h2 id=\"efter\">Efter</h2>\n");
	assert_value(&v, "dagar.0.titel", "Torsdag 11 november");
	assert_value(&v, "dagar.0.id", "dag-2021-11-11");
	assert_value(&v, "dagar.0.poster.0.tid", "9.00");
	assert_value(&v, "dagar.0.poster.0.tid_iso", "2021-11-11T09:00");
	assert_value(&v, "dagar.0.poster.0.sluttid_iso", "2021-11-11T09:45");
	assert_value(&v, "dagar.0.poster.0.medverkande.0", "Bo");
	assert_value(&v, "dagar.0.poster.0.beskrivning.0", "<p>Om <em>A</em>.</p>");
	assert_kind(&v, "dagar.0.poster.1.sluttid", VALUE_NONE); // never invented
	assert_kind(&v, "dagar.0.poster.1.paus", VALUE_TRUE);
	assert_value(&v, "dagar.0.poster.0.id", "dag-2021-11-11-0900");
	assert_value(&v, "dagar.0.poster.0.medverkande.1",
		"<a href=\"../../../filer/evenemang/c.txt\">Cia</a>");
	assert_value(&v, "dagar.0.poster.2.titel", "B");
	assert_value(&v, "dagar.0.poster.2.titel_html", "<a href=\"../../../om/\">B</a>");
	assert_value(&v, "programrubrik", "Program");
	assert_value(&v, "program_id", "program");
	assert_value(&v, "kalenderfil", "../../../kalendarium/2021/dag/dag.ics");
}

// What falls after midnight belongs to the evening, and has the next day's date.
static void
test_programme_order(void **state)
{
	struct unit_site s = build(*state);
	struct value v = page_value(&s, "/kalendarium/2021/dag/");
	assert_value(&v, "dagar.0.poster.2.tid_iso", "2021-11-11T23:30");
	assert_value(&v, "dagar.0.poster.2.sluttid_iso", "2021-11-12T00:00");
	assert_value(&v, "dagar.0.poster.3.tid_iso", "2021-11-12T00:15");
	assert_value(&v, "dagar.0.poster.3.sluttid_iso", "2021-11-12T01:00");
	assert_value(&v, "dagar.0.poster.3.id", "dag-2021-11-11-0015");
	assert_kind(&v, "dagar.0.poster.0.fortsattning", VALUE_FALSE);
	assert_kind(&v, "dagar.0.poster.0.fortsatter_id", VALUE_NONE);
	assert_kind(&v, "dagar.0.poster.3.fortsattning", VALUE_TRUE);
	assert_value(&v, "dagar.0.poster.3.fortsatter_id", "dag-2021-11-11-0900");
	assert_value(&v, "dagar.0.poster.3.fortsatter_nar", "kl.\u00a09.00");
	assert_value(&v, "dagar.1.poster.0.fortsatter_nar",
		"torsdag 11 november kl.\u00a09.00");
}

static void
test_cards(void **state)
{
	struct unit_site s = build(*state);
	struct value v = page_value(&s, "/protokoll/au/");
	assert_value(&v, "grupper.0.kort.0.titel", "P");
	assert_value(&v, "grupper.0.kort.0.etikett", "Arbetsutskottet");
	assert_value(&v, "grupper.0.kort.0.forbund_text", "Åbild");
	assert_value(&v, "antal", "1");
	v = page_value(&s, "/kalendarium/");
	assert_value(&v, "kommande.0.kort.0.datum", "22–28 november 2021");
	assert_kind(&v, "kommande.0.kort.0.veckodag", VALUE_NONE);
	assert_value(&v, "grupper.0.kort.0.etikett", "Konferens");
	assert_value(&v, "grupper.0.kort.0.ort", "Umeå");
	assert_value(&v, "webbplatsen.kalender", "../kalender.ics");
	v = page_value(&s, "/forbund/");
	assert_value(&v, "grupper.0.kort.0.lan_text", "Norrbottens län");
}

static void
test_dates(void **state)
{
	struct unit_site s = build(*state);
	struct document *d = (struct document *)unit_document(&s, "content/sidor/om.md");
	struct value v = page_value(&s, "/om/");
	assert_kind(&v, "publicerad", VALUE_NONE);                    // never committed
	d->revisions = (struct revisions){.first = 1692914400, .last = 1693000800, .n = 2}; // midnight in Stockholm
	v = page_value(&s, "/om/");
	assert_value(&v, "publicerad", "25 augusti 2023");
	assert_value(&v, "andrad_iso", "2023-08-26");
}

static void
test_span(void **state)
{
	struct arena *a = *state;
	assert_str(view_span(a, &(struct span){.from = 0}), "");
	assert_str(view_span(a, &(struct span){.from = 6, .to = 6}), "§\u00a06");
	assert_str(view_span(a, &(struct span){.from = 6, .to = 6, .sub = 3}), "§\u00a06.3");
	assert_str(view_span(a, &(struct span){.from = 60, .to = 73}), "§§\u00a060–73");
}

// Every name that a page has is in the vocabulary, which is sorted and has no name twice.
static void
check_names(const struct value *v, const struct template_word *words, size_t n)
{
	for (size_t i = 0; i < v->n; i++) {
		bool found = v->kind != VALUE_MAP;
		for (size_t k = 0; k < n && !found; k++)
			found = str_eq(words[k].name, v->names[i]);
		if (!found)
			fail_msg("%.*s står inte i ordlistan", STR(v->names[i]));
		check_names(&v->items[i], words, n);
	}
}

static void
test_words(void **state)
{
	struct arena *a = *state;
	struct unit_site s = build(a);
	size_t n;
	const struct template_word *words = view_words(a, &n);
	for (size_t i = 1; i < n; i++)
		assert_true(str_cmp(words[i - 1].name, words[i].name) < 0);
	for (size_t i = 0; i < n; i++)
		assert_true(words[i].meaning.n > 0);
	for (size_t i = 0; i < s.plan.n; i++) {
		const struct page *p = &s.plan.items[i];
		if (!p->template.n)
			continue;
		struct value v = view_page(a, s.site, &theme, p);
		check_names(&v, words, n);
	}
}

static struct str
dump_page(struct unit_site *s, const struct page *p)
{
	struct buf b = {0};
	struct value v = view_page(s->arena, s->site, &theme, p);
	if (p->type == PAGE_FEED)
		feed_write(&b, s->arena, s->site, p);
	else if (p->type == PAGE_CALENDAR)
		calendar_file_write(&b, s->arena, s->site, p);
	else if (p->template.n)
		dump(&b, &v, 0);
	struct str text = str_dup(s->arena, buf_str(&b));
	buf_release(&b);
	return text;
}

// The site above with one file changed, added (text) or removed (NULL).
static struct unit_site
changed(struct arena *a, const char *path, const char *text)
{
	struct unit_site before = build(a), s = {.arena = a};
	for (size_t i = 0; i < before.source.n; i++) {
		const struct source_file *f = &before.source.items[i];
		if (!str_eq(f->file.path, str_of(path)))
			ARENA_PUSH(a, &s.source, *f);
	}
	if (text)
		unit_file(&s, path, text);
	unit_build_site(&s, "2021-11-15", false);
	return s;
}

// A page with the same recipe is the same.
static void
test_recipes(void **state)
{
	struct arena *a = *state;
	static const char *const edits[][2] = {
		{"content/forbund/abild.md",
			UNIT_ASSOCIATION("Nytt namn", "norrbotten", "kortnamn: N\n")},
		{"content/forbund/abild.md", UNIT_ASSOCIATION("Åbild", "vasternorrland", "")},
		{"content/forbund/abild.md", NULL},
		{"content/forbund/zzz.md", UNIT_ASSOCIATION("Zzz", "norrbotten", "")},
		{"content/sidor/om.md", UNIT_PAGE("Om oss alla", "")},
		{"content/sidor/om.md", UNIT_PAGE("Om", "ingress: Något annat\n")},
		{"content/sidor/a.md", UNIT_PAGE("Ovanför", "")},
		{"content/protokoll/p.md", UNIT_PROTOCOL("au", "2021-10-14")},
		{"content/protokoll/p.md", UNIT_PROTOCOL("styrelse", "2021-10-14")},
		{"content/protokoll/q.md", UNIT_PROTOCOL("au", "2021-11-01")},
		{"content/nyheter/n.md",
			UNIT_NEWS("Nytt", "2021-02-02", "avpublicera: 2021-03-03\n")},
		{"content/nyheter/n.md",
			UNIT_NEWS("Annat", "2021-02-02", "omdirigera_fran: [/n.aspx]\n")},
		{"content/nyheter/o.md", UNIT_NEWS("Till", "2020-02-02", "")},
		{"content/evenemang/e.md", UNIT_EVENT("Dag", "2021-11-20", "")},
		{"content/evenemang/e.md", NULL},
		{"content/brev/2021/b.md", UNIT_LETTER("Extra", "2021-10-20")},
		{"content/brev/2021/skiss.txt", "en annan skiss"},
		{"content/person/anna.md",
			"---\ntitel: Anna\ndatum: 2021-01-01\nkontakt_lan: [norrbotten]\n---\n"},
	};
	struct unit_site before = build(a);
	for (size_t i = 0; i < sizeof edits / sizeof *edits; i++) {
		struct unit_site after = changed(a, edits[i][0], edits[i][1]);
		size_t same = 0, other = 0;
		for (size_t k = 0; k < after.plan.n; k++) {
			const struct page *p = &after.plan.items[k];
			const struct page *q = plan_find(&before.plan, p->address);
			if (!q || !hash_eq(p->recipe, q->recipe)) {
				other++;
				continue;
			}
			same++;
			struct str x = dump_page(&before, q), y = dump_page(&after, p);
			if (!str_eq(x, y))
				print_error("%s: %.*s\n", edits[i][0], STR(p->address));
			unit_assert_str(y, x, __FILE__, __LINE__);
		}
		assert_true(same > 0); // and not because every recipe is another
		assert_true(other > 0);
	}
}

static void
test_feed(void **state)
{
	struct unit_site s = build(*state);
	struct buf b = {0};
	struct document *d = (struct document *)unit_document(&s, "content/brev/2021/a.md");
	d->revisions = (struct revisions){.first = 1634715000, .last = 1634801400, .n = 2};
	feed_write(&b, s.arena, s.site, unit_page(&s, "/brev/atom.xml"));
	assert_str(str_dup(s.arena, buf_str(&b)),
		"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
		"<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"sv\">\n"
		"<title>Brev från styrelsen – FS</title>\n"
		"<id>https://fs.example/brev/atom.xml</id>\n"
		"<link rel=\"self\" href=\"https://fs.example/brev/atom.xml\"/>\n"
		"<link rel=\"alternate\" href=\"https://fs.example/brev/\"/>\n"
		"<updated>2021-10-21T07:30:00Z</updated>\n"
		"<author><name>Föreningen för samverkan</name>\n</author>\n"
		"<entry>\n<title>Brev &amp; mer</title>\n"
		"<id>https://fs.example/brev/2021-10-20/</id>\n"
		"<link rel=\"alternate\" href=\"https://fs.example/brev/2021-10-20/\"/>\n"
		"<published>2021-10-20T07:30:00Z</published>\n"
		"<updated>2021-10-21T07:30:00Z</updated>\n"
		"<category term=\"brev\" label=\"Brev\"/>\n"
		"<summary>I</summary>\n</entry>\n</feed>\n");
	buf_clear(&b);
	s.config->base_url = S("https://fs.example/å&/");
	feed_write(&b, s.arena, s.site, unit_page(&s, "/brev/atom.xml"));
	assert_true(str_has(buf_str(&b), S("\"https://fs.example/%C3%A5&amp;/brev/\"")));
	assert_true(str_has(buf_str(&b), S("<id>https://fs.example/å&amp;/brev/atom.xml</id>")));
	buf_clear(&b);
	s.config->base_url = S("https://fs.example/");
	feed_write(&b, s.arena, s.site, unit_page(&s, "/atom.xml"));
	assert_true(str_has(buf_str(&b), S("<title>Föreningen för samverkan</title>")));
	assert_true(str_has(buf_str(&b), S("<id>https://fs.example/kalendarium/2021/dag/</id>")));
	buf_release(&b);
}

static void
test_sitemap(void **state)
{
	struct unit_site s = build(*state);
	struct buf b = {0};
	sitemap_write(&b, s.arena, s.site, &s.plan, unit_page(&s, "/sitemap.xml"));
	assert_true(str_has(buf_str(&b),
		S("<sitemap><loc>https://fs.example/sitemap/brev.xml</loc></sitemap>\n")));
	assert_false(str_has(buf_str(&b), S("<loc>https://fs.example/sitemap.xml</loc>")));
	buf_clear(&b);
	sitemap_write(&b, s.arena, s.site, &s.plan, unit_page(&s, "/sitemap/brev.xml"));
	assert_str(str_dup(s.arena, buf_str(&b)),
		"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
		"<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
		"<url><loc>https://fs.example/brev/2021-10-20/</loc></url>\n</urlset>\n");
	buf_clear(&b);
	sitemap_write(&b, s.arena, s.site, &s.plan, unit_page(&s, "/sitemap/sida.xml"));
	assert_true(str_has(buf_str(&b), S("<loc>https://fs.example/</loc>")));
	assert_true(str_has(buf_str(&b), S("<loc>https://fs.example/nyheter/</loc>")));
	assert_false(str_has(buf_str(&b), S("404")));
	assert_false(str_has(buf_str(&b), S("n.aspx")));
	buf_clear(&b);
	robots_write(&b, s.arena, s.site);
	assert_true(str_has(buf_str(&b), S("Sitemap: https://fs.example/sitemap.xml\n")));
	buf_release(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_frame),
		TEST(test_addresses),
		TEST(test_links),
		TEST(test_fields),
		TEST(test_protocol),
		TEST(test_programme),
		TEST(test_programme_order),
		TEST(test_cards),
		TEST(test_dates),
		TEST(test_span),
		TEST(test_words),
		TEST(test_recipes),
		TEST(test_feed),
		TEST(test_sitemap),
	};
	return cmocka_run_group_tests_name("view", tests, NULL, NULL);
}
