// SPDX-License-Identifier: EUPL-1.2
// The dictionary, and the words of a site beside it.
#include "unit_site.h"

#include "base/spelling.h"
#include "model/wording.h"

static struct str
first(const struct strs *list)
{
	return list->n ? list->items[0] : S("");
}

static void
test_dictionary(void **state)
{
	static const char *const right[] = {"samordningsförbundet", "Örnsköldsvik", "e-post",
		"förbundschefsgruppen", "samord\u00adning", "Åsa", "årsmötesprotokoll"};
	static const char *const wrong[] = {"samordnigsförbund", "Örnköldsvik", "informtion",
		"örnsköldsvik", "zqxw", "\xff\xfe"};
	struct spelling *s = spelling_open();
	(void)state;
	for (size_t i = 0; i < sizeof right / sizeof *right; i++)
		if (!spelling_knows(s, str_of(right[i])))
			fail_msg("%s", right[i]);
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		if (spelling_knows(s, str_of(wrong[i])))
			fail_msg("%s", wrong[i]);
	spelling_close(s);
	spelling_close(NULL);
}

static void
test_suggestions(void **state)
{
	static const char *const cases[][2] = {{"protokol", "protokoll"}, {"styrlesen", "styrelsen"},
		{"Örnköldsvik", "Örnsköldsvik"}, {"samordnigsförbund", "samordningsförbund"},
		{"verksamhetsberätelse", "verksamhetsberättelse"}, {"väner", "vänner"},
		{"zqxwzq", ""}, {"", ""}, {"x", ""}};
	struct spelling *s = spelling_open();
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct strs list = spelling_suggest(s, *state, str_of(cases[i][0]));
		assert_str(first(&list), cases[i][1]);
		for (size_t k = 0; k < list.n; k++)
			for (size_t j = 0; j < k; j++)
				assert_false(str_eq(list.items[k], list.items[j]));
	}
	spelling_close(s);
}

static void
test_long_word(void **state)
{
	char word[5000];
	memset(word, 'a', sizeof word);
	struct spelling *s = spelling_open();
	spelling_knows(s, (struct str){word, sizeof word});
	assert_int_equal(spelling_suggest(s, *state, (struct str){word, sizeof word}).n, 0);
	spelling_close(s);
}

// Findings of a news item with a text.
static void
expect(struct arena *a, const char *settings, const char *text, const char *want)
{
	struct unit_site s = {.arena = a};
	struct str yaml = str_join(a, S(UNIT_SITE_YAML), str_of(settings));
	struct str news = str_join(a, S(UNIT_NEWS("N", "2025-01-02", "")), str_of(text));
	unit_file(&s, "site.yaml", str_cstr(a, yaml));
	unit_file(&s, "content/nyheter/n.md", str_cstr(a, news));
	unit_file(&s, "content/forbund/f.md",
		UNIT_ASSOCIATION("Samordningsförbundet Zqvik", "norrbotten", "kortnamn: Zqv\n"));
	unit_file(&s, "content/protokoll/p.md",
		"---\ntitel: P\ndatum: 2025-01-02\norgan: styrelse\njusterare: [Bo Zqberg]\n"
		"narvarande: [{namn: Bo Zqberg, organisation: Zqorg}]\n---\nNej\n");
	unit_build_site(&s, "2025-06-01", false);
	diags_release(&s.diags);
	wording_check(a, s.site, &s.diags);
	diags_sort(&s.diags);
	assert_findings(a, &s.diags, want);
	diags_release(&s.diags);
}

static void
test_site(void **state)
{
	expect(*state, "", "En informtion, informtion och Informtion om `informtionen`.\n",
		"R02 7:4 a=informtion b= (3 gånger); menade du ”information”?\n");
	expect(*state, "", "Zqxw. Och www.zqxwz.se/zqxwz, [a](zqxwz.md) är zqxw2.\n",
		"R02 7:1 a=Zqxw\n");
}

// Words of fields, the association's, and capitals are names.
static void
test_names(void **state)
{
	expect(*state, "", "Zqbergs förslag till Zqvik, zqv-mötet och Zqkvist. VärNa, NNS:s, PwC.\n",
		"");
	expect(*state, "", "Från Arbetsförmedligen och Zqkvistensson.\n",
		"R02 7:6 a=Arbetsförmedligen b=; menade du ”Arbetsförmedlingen”?\n");
}

static void
test_own_words(void **state)
{
	expect(*state, "ordlista: [zqfinsam]\nforkortningar: {OSA: Zqoffentligt arbete}\n",
		"Zqfinsam, zqfinsams, zqfinsammedel, Zqfinsam-arbetet, osaplats, zqoffentligt.\n", "");
	expect(*state, "ordlista: [zqfinsam]\n", "Men zqfinsamm och zqfinsamq.\n",
		"R02 7:5 a=zqfinsamm\n"
		"R02 7:19 a=zqfinsamq\n");
}

static void
test_compounds(void **state)
{
	expect(*state, "", "Budget- och arbets- eller nyanländagruppen, samverkansmötesdag.\n", "");
}

// What the site writes itself comes first, then other proposals, then what is unlike everything.
static void
test_order(void **state)
{
	expect(*state, "",
		"Zqxw och väner.\n\nKallesen är skickad. Kallelsen och kallelsen finns.\n",
		"R02 9:1 a=Kallesen b=; menade du ”Kallelsen”?\n"
		"R02 7:10 a=väner b=; menade du ”vänner”, ”vänder” eller ”vänjer”?\n"
		"R02 7:1 a=Zqxw\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {TEST(test_dictionary), TEST(test_suggestions),
		TEST(test_long_word), TEST(test_site), TEST(test_names), TEST(test_own_words),
		TEST(test_compounds), TEST(test_order)};
	return cmocka_run_group_tests_name("spelling", tests, NULL, NULL);
}
