// SPDX-License-Identifier: EUPL-1.2
#include "input/front_matter.h"
#include "unit.h"

// The front matter between <>, the body between (), and the findings.
static struct str
find(struct arena *a, const char *text)
{
	struct file *f = ARENA_NEW(a, struct file, 1);
	*f = (struct file){S("content/x.md"), str_of(text)};
	struct diags d = {0};
	struct front_matter m;
	struct str got = S("-");
	if (front_matter_find(a, f, &m, &d))
		got = str_fmt(a, "<%.*s>(%.*s)", STR(str_slice(f->bytes, m.from, m.to)),
			STR(str_from(f->bytes, m.body)));
	got = str_fmt(a, "%.*s %.*s", STR(got), STR(unit_findings(a, &d)));
	diags_release(&d);
	return str_trim_end(got);
}

#define LONG "Det här är en rad som är så lång att den hör till texten"

static void
test_find(void **state)
{
	static const char *const cases[][2] = {
		{"---\na: b\n---\nText\n", "<a: b\n>(Text\n)"},
		{"---\r\na: b\r\n---\r\nText\r\n", "<a: b\r\n>(Text\r\n)"},
		{"\uFEFF---\na: b\n--- \nText\n", "<a: b\n>(Text\n)"},
		{"\n \n---\na: b\n---\n", "<a: b\n>()"},
		{"---\n---\n", "<>()"},
		{"---\na: b\n---", "<a: b\n>()"},
		{"---\na: b\n---\nText\n\n---\nmer\n", "<a: b\n>(Text\n\n---\nmer\n)"},
		// other signs than three hyphens
		{"—\na: b\n---\n", "<a: b\n>() Y12 1:1 fix=---"},
		{"–--\na: b\n----\nT\n", "<a: b\n>(T\n) Y12 1:1 fix=---\nY12 3:1 fix=---"},
		{"***\na: b\n***\nT\n", "<a: b\n>(T\n) Y12 1:1 fix=---\nY12 3:1 fix=---"},
		{" ---\na: b\n---\n", "<a: b\n>() Y12 1:2 fix=---"},
		{"---\na: b\n...\nT\n", "<a: b\n>(T\n) Y12 3:1 fix=---"},
		{"---\na: b\n- - -\nT\n", "<a: b\n>(T\n) Y12 3:1 fix=---"},
		{"---\na:\n  - b\n  -\n---\nT\n", "<a:\n  - b\n  -\n>(T\n)"}, // an item is none
		{"---\na: |\n  ...\n  ***\n---\nT\n", "<a: |\n  ...\n  ***\n>(T\n)"},
		// missing
		{"a: b\nc: d\n---\nT\n", "<a: b\nc: d\n>(T\n) Y01 1:1 fix=---\na: b"},
		{"Obs: det här är text\n", "- Y01 1:1"},
		{"# Rubrik\n\n---\n", "- Y01 1:1"},
		{"***\n\nText\n", "- Y01 1:1"},
		{"Text\n", "- Y01 1:1"},
		{"---\na: b\n\nText\n", "<a: b\n\n>(Text\n) Y02 2:1 fix=a: b\n---"},
		{"---\na: b\nc: d\n", "<a: b\nc: d\n>() Y02 3:1 fix=c: d\n---"},
		{"---\na: b\nbara text\n\nc: d\n---\nT\n", "<a: b\nbara text\n\nc: d\n>(T\n)"},
		{"---\na: b\n\nbara text\nc: d\n---\nT\n", "<a: b\n\nbara text\nc: d\n>(T\n)"},
		{"---\na: b\n\n" LONG "\n\n---\nT\n",
			"<a: b\n\n>(" LONG "\n\n---\nT\n) Y02 2:1 fix=a: b\n---"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_str(find(*state, cases[i][0]), cases[i][1]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {TEST(test_find)};
	return cmocka_run_group_tests_name("front_matter", tests, NULL, NULL);
}
