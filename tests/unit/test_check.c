// SPDX-License-Identifier: EUPL-1.2
// What only the whole site can tell: links, anchors, references, menus, old addresses.
#include "unit_site.h"

// A page with a body, and a few documents to point at; the findings about the page.
static struct str
check(struct arena *a, const char *front, const char *body)
{
	struct unit_site s = {.arena = a};
	struct str text = str_fmt(a, "---\ntitel: T\n%s---\n%s", front, body);
	unit_file(&s, "content/sidor/t.md", str_cstr(a, text));
	unit_file(&s, "content/sidor/t.pdf", "pdf");
	unit_file(&s, "content/sidor/om.md",
		UNIT_PAGE("Om", "omdirigera_fran: [/gamla-om.aspx]\n") "## Så gör vi\n");
	unit_file(&s, "content/sidor/utkast.md", UNIT_PAGE("U", "status: utkast\n"));
	unit_file(&s, "content/sidor/borta.md", UNIT_PAGE("B", "avpublicera: 2020-01-01\n"));
	unit_file(&s, "content/protokoll/2021/p.md", UNIT_PROTOCOL("au", "2021-10-14"));
	unit_file(&s, "content/evenemang/e.md",
		"---\ntitel: E\ndatum: 2021-01-01\ningress: I\nstart: 2021-11-11\n---\n"
		"## Program\n\n### Torsdag 11 november\n\n9.00 A\n");
	unit_file(&s, "content/forbund/abild.md", UNIT_ASSOCIATION("Å", "norrbotten", ""));
	unit_build_site(&s, "2024-01-01", false);
	assert_int_equal(s.diags.n, 0);
	unit_check_site(&s);
	struct str findings = unit_findings(a, &s.diags);
	diags_release(&s.diags);
	return findings;
}

static void
test_links(void **state)
{
	struct arena *a = *state;
	static const char *const cases[][2] = {
		{"[a](om.md) [b](om.md#sa-gor-vi) [c](../protokoll/2021/p.md#p1)\n", ""},
		{"[a](../evenemang/e.md#dag-2021-11-11) [b](../evenemang/e.md#program)\n", ""},
		{"[a](../evenemang/e.md#dag-2021-11-11-0900)\n", ""},
		{"[a](../evenemang/e.md#torsdag-11-november)\n", // the heading is a day now
			"L02 4:1 a=torsdag-11-november b=content/evenemang/e.md "
			"fix=[a](../evenemang/e.md#dag-2021-11-11)\n"},
		{"[a](t.md) [b](#rubrik)\n\n## Rubrik\n", ""},
		{"[a](t.pdf) ![b](t.pdf)\n", ""},
		{"[a](/) [b](/om/) [c](/protokoll/) [d](/protokoll/au/2021/) [e](/atom.xml)\n", ""},
		{"[a](https://vad-som-helst.se/) [b](mailto:a@b.se)\n", ""},
		{"[a](omm.md)\n", "L01 4:1 fix=[a](om.md)\n"},
		{"[a](p.md)\n", "L01 4:1 fix=[a](../protokoll/2021/p.md)\n"},
		{"[a](ett-helt-annat-namn.md)\n", "L01 4:1\n"},
		{"[a](om.md#sa-gjorde-vi)\n", "L02 4:1 a=sa-gjorde-vi b=content/sidor/om.md fix=[a](om.md#sa-gor-vi)\n"},
		{"[a](../protokoll/2021/p.md#p2)\n",
			"L02 4:1 a=p2 b=content/protokoll/2021/p.md\n"},
		{"[a](#saknas)\n", "L02 4:1 a=saknas b=content/sidor/t.md\n"},
		{"[a](tt.pdf)\n", "L03 4:1 fix=[a](t.pdf)\n"},
		{"![a](bild.png)\n", "L03 4:1\n"},
		{"[a](/om)\n", "L05 4:1 fix=[a](/om/)\n"},
		{"[a](/finns/inte/alls/)\n", "L05 4:1\n"},
		{"[a](/gamla-om.aspx)\n", "L05 4:1 fix=[a](/om/)\n"},
		{"[a](utkast.md)\n", "L06 4:1\n"},
		{"[a](borta.md) [b](/borta/)\n", ""}, // leads to its tombstone
		{"[a](om.md) [b](omm.md)\n\n| c |\n| --- |\n| [d](omm.md) |\n",
			"L01 4:12 fix=[b](om.md)\nL01 8:3 fix=[d](om.md)\n"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct str findings = check(a, "", cases[i][0]);
		if (!str_eq(findings, str_of(cases[i][1])))
			print_error("%s", cases[i][0]);
		assert_str(findings, cases[i][1]);
	}
}

static void
test_references(void **state)
{
	struct arena *a = *state;
	static const char *const cases[][2] = {
		{"forbund: [abild]\nrelaterat: [content/sidor/om.md]\n", ""},
		{"bilagor:\n  - {fil: t.pdf}\n  - {sida: content/sidor/om.md}\n", ""},
		{"bild: {fil: t.pdf, alt: x}\n", ""},
		{"forbund: [abidl]\n", "H03 3:11 a=abidl b=; menade du ”abild”?\n"},
		{"relaterat: [content/sidor/omm.md]\n",
			"H03 3:13 a=content/sidor/omm.md b=; menade du ”content/sidor/om.md”?\n"},
		{"relaterat: [content/sidor/utkast.md]\n", "L06 3:13\n"},
		{"bilagor: [{fil: x.pdf}]\n", "L03 3:17 b=; menade du ”t.pdf”?\n"},
		{"bilagor: [{sida: content/sidor/x.md}]\n", "H03 3:18 a=content/sidor/x.md"},
		{"bild: {fil: saknas-helt.png, alt: x}\n", "L03 3:13\n"},
		{"omdirigera_fran: [/gammal.aspx, /b/]\n", ""},
		{"omdirigera_fran: [/om/]\n", "S03 3:19 a=/om/ b=en sida\n"},
		{"omdirigera_fran: [/om]\n", "S03 3:19 a=/om/ b=en sida\n"},
		{"omdirigera_fran: [/g/, /g]\n", "S03 3:24 a=/g/ b=content/sidor/t.md\n"},
		{"kortadress: om\n", "S03 3:13 a=/om/ b=en sida\n"},
		{"kortadress: kort\n", ""},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct str findings = check(a, cases[i][0], "");
		bool good = *cases[i][1] ? str_starts(findings, str_of(cases[i][1])) : !findings.n;
		if (!good) {
			print_error("%s", cases[i][0]);
			assert_str(findings, cases[i][1]);
		}
	}
}

static void
test_site_file(void **state)
{
	struct arena *a = *state;
	struct unit_site s = {.arena = a};
	unit_file(&s, "site.yaml",
		UNIT_SITE_YAML
		"meny:\n  - {titel: Om, adress: /om/}\n  - {titel: X, adress: /nyheterna/}\n"
		"  - {titel: Ut, adress: https://a.se/}\n"
		"sidfot: [{titel: Y, adress: /y/}]\n"
		"omdirigeringar:\n  - {fran: /a.aspx, till: /om/}\n  - {fran: /a.aspx, till: "
		"/oom/}\n"
		"  - {fran: /om/, till: /}\n");
	unit_file(&s, "content/sidor/om.md", UNIT_PAGE("Om", ""));
	unit_build_site(&s, "2024-01-01", false);
	unit_check_site(&s);
	assert_findings(a, &s.diags,
		"L05 21:24 b=; menade du ”/nyheter/”?\n"
		"L05 23:29\n"
		"S03 26:12 a=/a.aspx/ b=site.yaml\n"
		"L05 26:27 b=; menade du ”/om/”?\n"
		"S03 27:12 a=/om/ b=en sida\n");
	diags_release(&s.diags);
}

// A document may not take the address of a page that makes itself.
static void
test_lists(void **state)
{
	struct arena *a = *state;
	struct unit_site s = {.arena = a};
	unit_file(&s, "content/sidor/nyheter.md", UNIT_PAGE("N", ""));
	unit_build_site(&s, "2024-01-01", false);
	unit_check_site(&s);
	assert_findings(a, &s.diags, "S02 a=/nyheter/ b=en sida som Anslag gör\n");
	diags_release(&s.diags);
}

// What points at a broken document is no further finding.
static void
test_broken(void **state)
{
	struct arena *a = *state;
	struct unit_site s = {.arena = a};
	unit_file(&s, "content/sidor/t.md",
		"---\ntitel: T\nrelaterat: [content/nyheter/n.md]\nforbund: [f]\n---\n"
		"[a](../nyheter/n.md#x) [b](/nyheter/2023-01-01-n/) [c](../forbund/f.md)\n");
	unit_file(&s, "content/nyheter/n.md", "---\ntitel: N\n---\n");
	unit_file(&s, "content/forbund/f.md", "---\ntitel: F\n---\n");
	unit_build_site(&s, "2024-01-01", false);
	size_t before = s.diags.n;
	assert_true(before > 0);
	unit_check_site(&s);
	assert_int_equal(s.diags.n, before);
	diags_release(&s.diags);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_links),
		TEST(test_references),
		TEST(test_site_file),
		TEST(test_lists),
		TEST(test_broken),
	};
	return cmocka_run_group_tests_name("check", tests, NULL, NULL);
}
