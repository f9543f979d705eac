// SPDX-License-Identifier: EUPL-1.2
// privacy, health and note. The cases are in privacy.txt: a file, ".", its findings, ".".
#include "input/health.h"
#include "input/privacy.h"
#include "unit.h"

static struct str
findings(struct arena *a, struct str text)
{
	struct file f = {S("content/nyheter/a.md"), text};
	struct diags d = {0};
	size_t end = str_find(text, S("\n---\n"));
	privacy_check(a, &f, end < text.n ? end + 5 : 0, &d);
	diags_sort(&d);
	struct str s = unit_findings(a, &d);
	diags_release(&d);
	return s;
}

static void
run_case(void **state)
{
	const struct unit_case *c = *state;
	struct arena a = {0};
	assert_case(c, findings(&a, c->input));
	arena_release(&a);
}

static void
test_mobiles(void **state)
{
	static const char *const yes[] = {"070-123 45 67", "0701234569", "070 - 123 45 67",
		"070 123 45 67", "070-12 34 567", "070-1234567", "0701-23 45 67", "070/123 45 67",
		"+46 70 123 45 67", "+46701234567", "+46 (0)70-123 45 67", "0046 70 123 45 67",
		"073\u00a0123\u00a045\u00a067", "076–123 45 67", "Tel:072-123 45 67.",
		"tel.079-123 45 67", "08-123 45 67/070-123 45 67", "(070-123 45 67)",
		"[ring](tel:+46701234567)"};
	static const char *const no[] = {"", "070", "070-123 45 6", "070-123 45 678", "08-123 45 67",
		"0771-123 456", "010-123 45 67", "071-123 45 67", "0611-123 45", "07.00-10.30 12",
		"0730-0930 1200", "2 070 123 456", "1070-123 45 67", "2021-07-01", "070123-456789",
		"5,0701234567", "a0701234567", "0701234567a", "kl. 07-09 12 34 56", "+45 70 12 34 56",
		"222000-2063", "0700000"};
	for (size_t i = 0; i < sizeof yes / sizeof *yes; i++)
		if (!str_starts(findings(*state, str_of(yes[i])), S("I02")))
			fail_msg("fann inget mobilnummer i ”%s”", yes[i]);
	for (size_t i = 0; i < sizeof no / sizeof *no; i++)
		if (findings(*state, str_of(no[i])).n)
			fail_msg("fann något i ”%s”", no[i]);
}

static void
test_emails(void **state)
{
	static const char *const yes[] = {"anna.berg@gmail.com", "a@hotmail.se", "a@Hotmail.COM",
		"<a_b+c@live.se>", "a@outlook.com.", "a@telia.com", "a@icloud.com", "a@yahoo.se",
		"a@msn.com", "a@protonmail.com", "a@proton.me", "(a@comhem.se)"};
	static const char *const no[] = {"", "@", "a@", "@gmail.com", "kansli@nnsfinsam.example",
		"a@gmail", "a@kommun.se", "a@outlook", "a@live.kommun.se", "a@mygmail.com", "a@gmail.kommun-se",
		"gmail.com", "a@teliacompany.com", "a@se.live.se"};
	for (size_t i = 0; i < sizeof yes / sizeof *yes; i++)
		if (!str_starts(findings(*state, str_of(yes[i])), S("I03")))
			fail_msg("fann ingen privat adress i ”%s”", yes[i]);
	for (size_t i = 0; i < sizeof no / sizeof *no; i++)
		if (findings(*state, str_of(no[i])).n)
			fail_msg("fann något i ”%s”", no[i]);
}

static void
test_health(void **state)
{
	(void)state;
	static const char *const yes[] = {
		"Anna, 34 år, var sjukskriven för depression.",
		"Anna är 34 år. Hon har ADHD.",
		"Anna är 34\u00a0år och har cancer.",
		"**Anna**, 34 år: utmattning",
		"Anna Svensson från Ånge, 34 år, har ångest.",
		"Anna 34 år har en diagnos.",
		"34-åriga Anna hade varit långtidssjukskriven.",
		"34-åringen Anna har ÅNGEST.",
		"Deltagaren Åsa (34 år) hade missbrukat.",
		"Anna fick vid 34 års ålder diagnosen autism.",
		"Psykisk ohälsa är vanligt. Omar är 19 år.",
	};
	static const char *const no[] = {
		"",
		"219 deltagare i åldern 16–29 år med psykisk ohälsa.",
		"219 deltagare, 16-29 år, med psykisk ohälsa. Anna Berg ledde arbetet.",
		"Anna Berg har arbetat i 34 år med psykisk ohälsa.",
		"Anna Berg har 25 års erfarenhet av missbruk.",
		"För 10 år sedan skrev Anna om autism.",
		"Anna Berg, 10 år senare: depression minskar.",
		"Anna, 34 år, trivs med jobbet.",              // no word about health
		"Kvinna, 34 år, sjukskriven för depression.",  // no name
		"Anna har varit sjukskriven för depression.",  // no age
		"Anna ledde projektet. En 34-årig man hade depression.", // another sentence
		"En 20-årig satsning mot missbruk",
		"Anna Berg är ordförande sedan 2010 års möte. Psykisk ohälsa ökar.",
		"Peter, 3 år av projektet återstår: psykisk ohälsa.",
		"Paragraf 34, år 2021: Anna om missbruk.",
		"34/35 år Anna missbruk",
	};
	struct str age, word;
	for (size_t i = 0; i < sizeof yes / sizeof *yes; i++)
		if (!health_find(str_of(yes[i]), str_of(yes[i]), &age, &word))
			fail_msg("fann ingen i ”%s”", yes[i]);
	for (size_t i = 0; i < sizeof no / sizeof *no; i++)
		if (health_find(str_of(no[i]), str_of(no[i]), &age, &word))
			fail_msg("fann någon i ”%s”", no[i]);
	assert_true(health_find(str_of(yes[0]), str_of(yes[0]), &age, &word));
	assert_str(age, "34 år");
	assert_str(word, "sjukskriven");
	assert_true(health_find(str_of(yes[6]), str_of(yes[6]), &age, &word));
	assert_str(age, "34-åriga");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_mobiles),
		TEST(test_emails),
		TEST(test_health),
	};
	struct unit_suite suite = {0};
	unit_add_all(&suite, tests, sizeof tests / sizeof *tests);
	unit_add_cases(&suite, "tests/unit/privacy.txt", run_case);
	return unit_run(&suite, "privacy");
}
