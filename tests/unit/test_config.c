// SPDX-License-Identifier: EUPL-1.2
// config and source's look-ups.
#include "unit_site.h"

static struct str
read(struct arena *a, const char *text, struct config *out)
{
	struct unit_site s = {.arena = a};
	unit_file(&s, "site.yaml", text);
	bool good = config_read(a, &s.source, out, &s.diags);
	assert_int_equal(good, s.diags.errors == 0);
	diags_sort(&s.diags);
	struct str findings = unit_findings(a, &s.diags);
	diags_release(&s.diags);
	return findings;
}

#define SMALL "namn: F\nadress: https://f.example\ntema: enkel\nmappar: {brev: brev}\n"

static void
test_whole(void **state)
{
	struct arena *a = *state;
	struct config c;
	assert_str(read(a,
			   UNIT_SITE_YAML
			   "ansvarig: K\nepost: a@f.se\nmeny:\n  - {titel: Brev, adress: /brev/}\n"
			   "sidfot:\n  - titel: Ut\n    adress: https://a.se/\n"
			   "omdirigeringar:\n  - {fran: /a.aspx, till: /brev/}\n",
			   &c),
		"");
	assert_str(c.name, "Föreningen för samverkan");
	assert_str(c.short_name, "FS");
	assert_str(c.base_url, "https://fs.example/");
	assert_str(c.theme, "enkel");
	assert_str(c.report, "a@f.se"); // epost, when there is no rapportera
	assert_int_equal(c.folders.n, 11);
	assert_str(c.folders.items[9].name, "nyheter");
	assert_int_equal(c.folders.items[9].kind, KIND_NEWS);
	assert_str(config_choice(&c, LIST_BODIES, S("styrelse"))->name, "Styrelsen");
	assert_false(config_choice(&c, LIST_BODIES, S("styrelse"))->running);
	assert_true(config_choice(&c, LIST_BODIES, S("au"))->running);
	assert_null(config_choice(&c, LIST_BODIES, S("norrland")));
	assert_str(config_choice(&c, LIST_MATTERS, S("stod"))->name, "Tjänstemannastöd");
	assert_str(config_list_key(LIST_MATTERS), "arenden");
	assert_str(c.main_menu.items[0].address, "/brev/");
	assert_str(c.footer.items[0].title, "Ut");
	assert_str(c.redirects.items[0].from, "/a.aspx");
	assert_str(c.redirects.items[0].to, "/brev/");
}

static void
test_small(void **state)
{
	struct config c;
	assert_str(read(*state, SMALL, &c), "");
	assert_str(c.short_name, "F"); // namn, when there is no kortnamn
	assert_str(c.base_url, "https://f.example/");
	assert_int_equal(c.main_menu.n, 0);
}

static void
test_mistakes(void **state)
{
	struct arena *a = *state;
	static const char *const cases[][2] = {
		{"", "Y09\n"},
		{"# inget\n", "Y09\n"},
		{"- a\n", "Y09"},
		{"namn: \xe5\n", "F01 1:7\n"},
		{"namn: [a\n", "Y08 1:7 fix=namn: [a]\n"},
		{SMALL "menu: []\n", "N02 5:1 a=menu b=; menade du ”meny”?\n"},
		{SMALL "organ: styrelse\n", "N05 5:8 a=nyckel: värde\n"},
		{SMALL "organ: {au: {numrering: lopande}}\n",
			"N01 5:9 a=namn fix=namn: Styrelsen\n"},
		{SMALL "organ: {au: {namn: A, numrering: annan}}\n",
			"N06 5:34 a=annan b=; välj borjar-om eller lopande\n"},
		{SMALL "meny: /brev/\n", "N05 5:7 a=en lista\n"},
		{SMALL "meny: [/brev/]\n", "N05 5:8 a=nyckel: värde\n"},
		{SMALL "meny: [{titel: A}]\n", "N01 5:8 a=adress fix=adress: /kontakt/\n"},
		{SMALL "kortnamn: [F]\n", "N04 5:11\n"},
		{"namn: F\nadress: f.example\ntema: e\nmappar: {brev: brev}\n", "S06 2:9\n"},
		{"namn: F\nadress: https://f.example/a;b\ntema: e\nmappar: {brev: brev}\n", "S06 2:9\n"},
		{"namn: F\nadress: https://f.example?a\ntema: e\nmappar: {brev: brev}\n", "S06 2:9\n"},
		{"namn: F\nadress: https:///a\ntema: e\nmappar: {brev: brev}\n", "S06 2:9\n"},
		{"namn: F\nadress: http://f.example/\ntema: e\nmappar: {brev: brv}\n",
			"N06 4:16 a=brv b=; menade du ”brev”?\n"},
		{"namn: F\nadress: https://f.example/\ntema: e\n",
			"N01 a=mappar fix=mappar: {brev: brev, sidor: sida}\n"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct config c;
		struct str findings = read(a, cases[i][0], &c);
		if (!str_starts(findings, str_of(cases[i][1])))
			assert_str(findings, cases[i][1]);
	}
}

static void
test_menu_length(void **state)
{
	struct config c;
	struct arena *a = *state;
	struct str text = S(SMALL "meny:\n");
	for (int i = 0; i < 7; i++)
		text = str_fmt(a, "%.*s  - {titel: A%d, adress: /%d/}\n", STR(text), i, i);
	assert_str(read(a, str_cstr(a, text), &c), "");
	text = str_join(a, text, S("  - {titel: B, adress: /b/}\n"));
	assert_str(read(a, str_cstr(a, text), &c), "S04 5:1 a=8 b=7\n");
}

static void
test_no_file(void **state)
{
	struct arena *a = *state;
	struct source empty = {0};
	struct diags d = {0};
	struct config c;
	assert_false(config_read(a, &empty, &c, &d));
	assert_findings(a, &d, "S01\n");
	diags_release(&d);
}

static void
test_source(void **state)
{
	struct arena *a = *state;
	struct unit_site s = {.arena = a};
	size_t n;
	static const char *const paths[] = {"content/b/y.md", "content/a.md", "content/b.md",
		"content/b/x.md", "site.yaml", "content/b-c/z.md"};
	for (size_t i = 0; i < 6; i++)
		unit_file(&s, paths[i], "x");
	source_sort(&s.source);
	for (size_t i = 1; i < s.source.n; i++)
		assert_true(
			str_cmp(s.source.items[i - 1].file.path, s.source.items[i].file.path) < 0);
	for (size_t i = 0; i < 6; i++)
		assert_str(source_find(&s.source, str_of(paths[i]))->file.path, paths[i]);
	assert_null(source_find(&s.source, S("content/b/")));
	assert_null(source_find(&s.source, S("zzz")));
	size_t first = source_folder(&s.source, S("content/b/"), &n);
	assert_int_equal(n, 2);
	assert_str(s.source.items[first].file.path, "content/b/x.md");
	source_folder(&s.source, S("content/"), &n);
	assert_int_equal(n, 5);
	source_folder(&s.source, S("themes/"), &n);
	assert_int_equal(n, 0);
	assert_null(source_find(&(struct source){0}, S("a")));
}

// The id of bytes is git's: git hash-object.
static void
test_blob_id(void **state)
{
	struct arena *a = *state;
	assert_str(
		oid_hex(a, repository_blob_id(S(""))), "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
	assert_str(oid_hex(a, repository_blob_id(S("hello\n"))),
		"ce013625030ba8dba906f756967f9e9ca394464a");
	assert_true(oid_eq(repository_blob_id(S("a")), repository_blob_id(S("a"))));
	assert_false(oid_eq(repository_blob_id(S("a")), repository_blob_id(S("b"))));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_whole),
		TEST(test_small),
		TEST(test_mistakes),
		TEST(test_menu_length),
		TEST(test_no_file),
		TEST(test_source),
		TEST(test_blob_id),
	};
	return cmocka_run_group_tests_name("config", tests, NULL, NULL);
}
