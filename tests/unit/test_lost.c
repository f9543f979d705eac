// SPDX-License-Identifier: EUPL-1.2
// Published addresses that would vanish, and old ones that lead on.
#include "model/lost.h"
#include "unit_site.h"

struct text {
	const char *path, *text;
};

#define NO_ID "0000000000000000000000000000000000000000"

// What is said when these files follow a site that had these addresses.
static struct str
lost(struct arena *a, const struct text *files, size_t n, const struct former *before, size_t n_before)
{
	struct unit_site s = {.arena = a};
	struct formers formers = {0};
	for (size_t i = 0; i < n; i++)
		unit_file(&s, files[i].path, files[i].text);
	for (size_t i = 0; i < n_before; i++)
		ARENA_PUSH(a, &formers, before[i]);
	unit_build_site(&s, "2024-01-01", false);
	lost_check(a, s.site, &formers, s.plan.addresses, s.plan.n_addresses, &s.diags);
	diags_sort(&s.diags);
	struct buf b = {0};
	for (size_t i = 0; i < s.diags.n; i++)
		if (s.diags.items[i].loc.file)
			buf_addf(&b, "%.*s ", STR(s.diags.items[i].loc.file->path));
	struct str findings = unit_findings(a, &s.diags);
	struct str result = str_join(a, str_dup(a, buf_str(&b)), findings);
	buf_release(&b);
	diags_release(&s.diags);
	return result;
}

#define FILES(...)                     \
	(const struct text[]){__VA_ARGS__}, \
		sizeof((const struct text[]){__VA_ARGS__}) / sizeof(struct text)
#define BEFORE(...)                      \
	(const struct former[]){__VA_ARGS__}, \
		sizeof((const struct former[]){__VA_ARGS__}) / sizeof(struct former)
#define PAGE(address, source) \
	{FORMER_PAGE, S_INIT(address), S_INIT("content/" source), S_INIT(NO_ID)}
#define MOVED(address, source) \
	{FORMER_MOVED, S_INIT(address), S_INIT("content/" source), S_INIT(NO_ID)}
#define ATTACHMENT(address, source) \
	{FORMER_FILE, S_INIT(address), S_INIT("content/" source), S_INIT("")}

static void
test_there(void **state)
{
	struct arena *a = *state;
	assert_str(lost(a, FILES({"content/sidor/om.md", UNIT_PAGE("Om", "")}),
			   BEFORE(PAGE("/om/", "sidor/om.md"))),
		"");
	// moved, with its old address in the document, in another one, or in site.yaml
	assert_str(lost(a,
			   FILES({"content/sidor/ny.md",
				   UNIT_PAGE("N", "omdirigera_fran: [/om/]\n")}),
			   BEFORE(PAGE("/om/", "sidor/om.md"))),
		"");
	assert_str(lost(a,
			   FILES({"site.yaml",
				   UNIT_SITE_YAML "omdirigeringar: [{fran: /om, till: /}]\n"}),
			   BEFORE(PAGE("/om/", "sidor/om.md"))),
		"");
	// taken down, with all that led there
	assert_str(lost(a,
			   FILES({"content/sidor/om.md",
				   UNIT_PAGE("Om", "avpublicera: 2023-01-01\nomdirigera_fran: "
						   "[/gammal.aspx]\nkortadress: o\n")}),
			   BEFORE(PAGE("/om/", "sidor/om.md"), MOVED("/gammal.aspx", "sidor/om.md"),
				   MOVED("/o/", "sidor/om.md"))),
		"");
}

static void
test_new_address(void **state)
{
	struct arena *a = *state;
	assert_str(lost(a,
			   FILES({"content/nyheter/n.md", UNIT_NEWS("Nytt", "2021-02-02", "")}),
			   BEFORE(PAGE("/nyheter/2021-02-02-gammalt/", "nyheter/n.md"))),
		"content/nyheter/n.md S08 2:8 a=adressen /nyheter/2021-02-02-gammalt/ "
		"b=; lägg till en rad fix=omdirigera_fran: [/nyheter/2021-02-02-gammalt/]\n");
	assert_str(lost(a,
			   FILES({"content/nyheter/n.md",
				   UNIT_NEWS("Nytt", "2021-02-02", "slug: n\n")}),
			   BEFORE(PAGE("/nyheter/2021-02-02-nytt/", "nyheter/n.md"))),
		"content/nyheter/n.md S08 5:7 a=adressen /nyheter/2021-02-02-nytt/ "
		"b=; lägg till en rad fix=omdirigera_fran: [/nyheter/2021-02-02-nytt/]\n");
	assert_str(lost(a,
			   FILES({"content/protokoll/p.md", UNIT_PROTOCOL("au", "2021-10-14")}),
			   BEFORE(PAGE("/protokoll/styrelse/2021-10-14/", "protokoll/p.md"))),
		"content/protokoll/p.md S08 4:8 a=adressen /protokoll/styrelse/2021-10-14/ "
		"b=; lägg till en rad fix=omdirigera_fran: [/protokoll/styrelse/2021-10-14/]\n");
	assert_str(lost(a,
			   FILES({"content/protokoll/p.md", UNIT_PROTOCOL("au", "2021-10-14")}),
			   BEFORE(PAGE("/protokoll/au/2021-10-15/", "protokoll/p.md"))),
		"content/protokoll/p.md S08 3:8 a=adressen /protokoll/au/2021-10-15/ "
		"b=; lägg till en rad fix=omdirigera_fran: [/protokoll/au/2021-10-15/]\n");
	assert_str(lost(a,
			   FILES({"content/evenemang/e.md", UNIT_EVENT("E", "2021-11-11", "")}),
			   BEFORE(PAGE("/kalendarium/2022/e/", "evenemang/e.md"))),
		"content/evenemang/e.md S08 5:8 a=adressen /kalendarium/2022/e/ "
		"b=; lägg till en rad fix=omdirigera_fran: [/kalendarium/2022/e/]\n");
}

// A page by the name of its file: found by its bytes, else by its likeness, else it is gone.
static void
test_new_file(void **state)
{
	struct arena *a = *state;
	struct str text = S(UNIT_PAGE("Om", ""));
	struct former same = {FORMER_PAGE, S("/om/"), S("content/sidor/om.md"),
		oid_hex(a, repository_blob_id(text))};
	assert_str(lost(a,
			   FILES({"content/sidor/a.md", UNIT_PAGE("A", "")},
				   {"content/sidor/helt-annat.md", text.p}),
			   &same, 1),
		"content/sidor/helt-annat.md S08 a=adressen /om/ b=; lägg till en rad "
		"fix=omdirigera_fran: [/om/]\n");
	assert_str(lost(a, FILES({"content/sidor/kontakter.md", UNIT_PAGE("K", "")}),
			   BEFORE(PAGE("/kontakt/", "sidor/kontakt.md"))),
		"content/sidor/kontakter.md S08 a=adressen /kontakt/ b=; lägg till en rad "
		"fix=omdirigera_fran: [/kontakt/]\n");
	// not one whose address was there before
	assert_str(lost(a, FILES({"content/sidor/kontakter.md", UNIT_PAGE("K", "")}),
			   BEFORE(PAGE("/kontakt/", "sidor/kontakt.md"),
				   PAGE("/kontakter/", "sidor/kontakter.md"))),
		"content/sidor/kontakt.md S09 a=adressen /kontakt/ b=2024-01-01\n");
}

static void
test_one_finding_a_file(void **state)
{
	struct arena *a = *state;
	assert_str(lost(a,
			   FILES({"content/sidor/ny.md",
				   UNIT_PAGE("N", "omdirigera_fran: [/a/]\n") "Mer\n"}),
			   BEFORE(PAGE("/om/", "sidor/ny.md"), MOVED("/a/", "sidor/ny.md"),
				   MOVED("/b.aspx", "sidor/ny.md"))),
		"content/sidor/ny.md S08 a=adresserna /b.aspx och /om/ b=; ändra omdirigera_fran "
		"fix=omdirigera_fran: [/a/, /b.aspx, /om/]\n");
	assert_str(lost(a, FILES({"content/sidor/a.md", UNIT_PAGE("A", "")}),
			   BEFORE(PAGE("/borta/", "sidor/borta.md"),
				   MOVED("/b.aspx", "sidor/borta.md"))),
		"content/sidor/borta.md S09 a=adresserna /b.aspx och /borta/ b=2024-01-01\n");
	assert_str(lost(a, FILES({"content/sidor/a.md", UNIT_PAGE("A", "kortadress: b\n")}),
			   BEFORE(PAGE("/a/", "sidor/a.md"), MOVED("/c/", "sidor/a.md"))),
		"content/sidor/a.md S08 a=adressen /c/ b= när den inte längre leder hit "
		"fix=omdirigera_fran: [/c/]\n");
}

// There, but not for visitors any more.
static void
test_hidden(void **state)
{
	struct arena *a = *state;
	const char *finding = "a=adressen /om/ fix=avpublicera: 2024-01-01\n";
	assert_str(lost(a, FILES({"content/sidor/om.md", UNIT_PAGE("Om", "status: utkast\n")}),
			   BEFORE(PAGE("/om/", "sidor/om.md"))),
		str_cstr(a, str_fmt(a, "content/sidor/om.md S08 3:9 %s", finding)));
	assert_str(
		lost(a, FILES({"content/sidor/om.md", UNIT_PAGE("Om", "publicera_fran: 2024-01-02\n")}),
			BEFORE(PAGE("/om/", "sidor/om.md"))),
		str_cstr(a, str_fmt(a, "content/sidor/om.md S08 3:17 %s", finding)));
}

static void
test_letters_of_one_day(void **state)
{
	struct arena *a = *state;
	assert_str(lost(a,
			   FILES({"content/brev/a.md", UNIT_LETTER("A", "2021-01-01")},
				   {"content/brev/b.md", UNIT_LETTER("B", "2021-01-01")}),
			   BEFORE(PAGE("/brev/2021-01-01/", "brev/a.md"))),
		"content/brev/a.md S08 3:8 a=adressen /brev/2021-01-01/ "
		"b=, eftersom content/brev/b.md har samma datum; lägg till en rad "
		"fix=omdirigera_fran: [/brev/2021-01-01/]\n");
}

// What another finding may be the cause of is not told again.
static void
test_follow_on(void **state)
{
	struct arena *a = *state;
	assert_str(lost(a,
			   FILES({"content/nyheter/n.md", UNIT_NEWS("Nytt", "1 maj", "")}),
			   BEFORE(PAGE("/nyheter/2021-05-01-nytt/", "nyheter/n.md"),
				   ATTACHMENT("/filer/nyheter/n.pdf", "nyheter/n.pdf"))),
		"content/nyheter/n.md D02 3:8\n");
	assert_str(lost(a,
			   FILES({"content/nyheter/ny.md", UNIT_NEWS("Nytt", "1 maj", "")}),
			   BEFORE(PAGE("/nyheter/2021-05-01-nytt/", "nyheter/n.md"))),
		"content/nyheter/ny.md D02 3:8\n");
}

static void
test_attachments(void **state)
{
	struct arena *a = *state;
	struct former before = ATTACHMENT("/filer/sidor/r.pdf", "sidor/r.pdf");
	assert_str(lost(a,
			   FILES({"content/sidor/a.md", UNIT_PAGE("A", "") "[r](r.pdf)\n"},
				   {"content/sidor/r.pdf", "pdf"}),
			   &before, 1),
		"");
	assert_str(lost(a,
			   FILES({"content/sidor/a.md", UNIT_PAGE("A", "")},
				   {"content/sidor/r.pdf", "pdf"}),
			   &before, 1),
		"content/sidor/r.pdf S10 a=/filer/sidor/r.pdf\n");
	assert_str(lost(a,
			   FILES({"content/sidor/a.md",
				   UNIT_PAGE("A", "omdirigera_fran: [/filer/sidor/r.pdf]\n")}),
			   &before, 1),
		"");
}

// Old addresses are found with and without a slash, and nothing else is.
static void
test_moves(void **state)
{
	struct unit_site s = {.arena = *state};
	unit_file(&s, "content/sidor/n.md",
		UNIT_PAGE("N", "omdirigera_fran: [/a, /a.aspx, /a-b/, /a/b/, /b/]\nkortadress: k\n"));
	unit_build_site(&s, "2024-01-01", false);
	static const struct str there[] = {S_INIT("/a"), S_INIT("/a/"), S_INIT("/a.aspx"),
		S_INIT("/a.aspx/"), S_INIT("/a-b"), S_INIT("/a/b"), S_INIT("/a/b/"), S_INIT("/b"),
		S_INIT("/k"), S_INIT("/k/")};
	static const struct str not_there[] = {S_INIT("/"), S_INIT(""), S_INIT("/a/c"),
		S_INIT("/a/b/c"), S_INIT("/a.asp"), S_INIT("/a.aspx/x/"), S_INIT("/c"),
		S_INIT("/n/")};
	for (size_t i = 0; i < sizeof there / sizeof *there; i++) {
		const struct moved *m = moves_find(&s.site->moves, there[i]);
		assert_non_null(m);
		assert_str(m->to, "/n/");
	}
	for (size_t i = 0; i < sizeof not_there / sizeof *not_there; i++)
		assert_null(moves_find(&s.site->moves, not_there[i]));
	assert_str(moved_as_written(S("/a.aspx/")), "/a.aspx");
	assert_str(moved_as_written(S("/a.b/c/")), "/a.b/c/");
	diags_release(&s.diags);
}

static void
test_chains(void **state)
{
	struct arena *a = *state;
	static const char *const cases[][2] = {
		{"{fran: /a, till: /om/}, {fran: /b, till: /om/}", ""},
		{"{fran: /a, till: /b}, {fran: /b, till: /om/}",
			"S11 19:35 a=/om/ fix=omdirigeringar: [{fran: /a, till: /om/}, {fran: /b, "
			"till: /om/}]\n"},
		{"{fran: /a, till: /gammal.aspx}", // by way of a document
			"S11 19:35 a=/om/ fix=omdirigeringar: [{fran: /a, till: /om/}]\n"},
		{"{fran: /a, till: /a/}", "S12 19:35 a=/a/ → /a/\n"},
		{"{fran: /b.aspx, till: /a}, {fran: /a, till: /b.aspx}",
			"S12 19:62 a=/a/ → /b.aspx → /a/\n"},
		{"{fran: /a, till: /b}, {fran: /b, till: /c/}", "L05 19:57\n"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct unit_site s = {.arena = a};
		struct str yaml =
			str_fmt(a, UNIT_SITE_YAML "omdirigeringar: [%s]\n", cases[i][0]);
		unit_file(&s, "site.yaml", str_cstr(a, yaml));
		unit_file(&s, "content/sidor/om.md",
			UNIT_PAGE("Om", "omdirigera_fran: [/gammal.aspx]\n"));
		unit_build_site(&s, "2024-01-01", false);
		unit_check_site(&s);
		assert_findings(a, &s.diags, cases[i][1]);
		diags_release(&s.diags);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_there),
		TEST(test_new_address),
		TEST(test_new_file),
		TEST(test_one_finding_a_file),
		TEST(test_hidden),
		TEST(test_letters_of_one_day),
		TEST(test_follow_on),
		TEST(test_attachments),
		TEST(test_moves),
		TEST(test_chains),
	};
	return cmocka_run_group_tests_name("lost", tests, NULL, NULL);
}
